import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { setTimeout as pause } from 'node:timers/promises';

const PAUSE_MS = 200;
const BEAT_MS = 2_000;
/** Who gave no sign of life for so long, as the waiting one watched him, is gone, whatever process has his number now. */
const SILENCE_MS = 30_000;
/** Packages over a slow line take minutes. */
const PATIENCE_MS = 20 * 60_000;
const SAID_AFTER_MS = 1_000;

/**
 * Does the work alone among the processes that name the same folder; whoever died within is passed over. The work has to
 * leave the event loop free: by it the others see that we live.
 * @throws where the others take longer than anybody waits
 */
export async function inTurn(folder, work, { silenceMs = SILENCE_MS, patienceMs = PATIENCE_MS } = {}) {
  await ourTurn(folder, silenceMs, patienceMs);
  const release = held(folder);
  try {
    return await work();
  } finally {
    release();
  }
}

async function ourTurn(folder, silenceMs, patienceMs) {
  const begun = performance.now();
  let seen = { sign: null, at: begun };
  for (let said = false; !taken(folder); await pause(PAUSE_MS)) {
    const now = performance.now();
    const sign = signOf(folder);
    if (sign !== seen.sign) seen = { sign, at: now };
    if (isDead(folder) || now - seen.at > silenceMs) passOver(folder, sign);
    if (now - begun > patienceMs)
      throw new Error(`Another start still prepares this installation. If none is running, remove ${folder}.`);
    if (said || now - begun < SAID_AFTER_MS) continue;
    said = true;
    console.log(`Another start (process ${pidOf(folder) ?? '?'}) prepares this installation; waiting for it …`);
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
    return false;
  }
}

/** Gives signs of life until it is released, which a signal or an end of the process does, too. */
function held(folder) {
  const beat = setInterval(() => quietly(() => utimesSync(join(folder, 'pid'), new Date(), new Date())), BEAT_MS);
  beat.unref();
  const stops = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => [
    signal,
    () => process.exit(128 + constants.signals[signal]),
  ]);
  const release = () => {
    clearInterval(beat);
    process.off('exit', release);
    for (const [signal, stop] of stops) process.off(signal, stop);
    // Not that of another, who passed us over.
    if (pidOf(folder) === process.pid) rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', release);
  for (const [signal, stop] of stops) process.on(signal, stop);
  return release;
}

/** Moves what was left aside first: of several who saw the same only one can, and whoever moved another's puts it back. */
function passOver(folder, sign) {
  const aside = `${folder}-left-${process.pid}`;
  quietly(() => {
    renameSync(folder, aside);
    if (signOf(aside) === sign) rmSync(aside, { recursive: true, force: true });
    else renameSync(aside, folder);
  });
}

const pidOf = (folder) => quietly(() => Number(readFileSync(join(folder, 'pid'), 'utf8'))) || null;

const signOf = (folder) => `${pidOf(folder)} ${quietly(() => statSync(join(folder, 'pid')).mtimeMs)}`;

/** Nobody has the number; one that was given again, or another user's, is not told so: then his silence tells. */
function isDead(folder) {
  try {
    const pid = pidOf(folder);
    if (pid !== null) process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** What another process may do to the folder at the same moment is no fault. */
function quietly(act) {
  try {
    return act();
  } catch {
    return undefined;
  }
}
