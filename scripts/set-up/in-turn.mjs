import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PAUSE_MS = 200;

/** Does the work alone among the processes that name the same folder; whoever died within is passed over. */
export async function inTurn(folder, work) {
  while (!taken(folder)) await pause(PAUSE_MS);
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Making a folder succeeds for one only. */
function taken(folder) {
  try {
    mkdirSync(folder);
    writeFileSync(join(folder, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    // Where nothing can be written, nothing will be made either.
    if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) return true;
    if (error.code !== 'EEXIST') throw error;
    if (isLeft(folder)) rmSync(folder, { recursive: true, force: true });
    return false;
  }
}

function isLeft(folder) {
  try {
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    if (pid > 0) process.kill(pid, 0);
    return false;
  } catch (error) {
    // Nobody has that number; a folder without one was made this moment.
    return error.code === 'ESRCH';
  }
}
