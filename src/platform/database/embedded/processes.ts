import { execFile } from 'node:child_process';
import { readFile, readlink, readdir } from 'node:fs/promises';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Whether a process of this number runs; one that has ended and only waits to be collected does not. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const fields = await statFields(pid);
  return fields?.[0] !== 'Z';
}

/**
 * Tells this life of a process number from another: the boot and the tick at which it began, or `ps`'s word for it.
 * @returns undefined where the system tells neither.
 */
export async function processBirth(pid: number): Promise<string | undefined> {
  const fields = await statFields(pid);
  if (fields !== undefined) {
    return `${(await bootId()) ?? ''}:${fields[19] ?? ''}`;
  }
  return askPs(pid, 'lstart=');
}

/** Tells one boot of a machine from every other; undefined where the system does not. */
export async function bootId(): Promise<string | undefined> {
  return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).trim() || undefined;
}

/** The command line of a process, its words joined by blanks; undefined when there is no such process. */
export async function commandLine(pid: number): Promise<string | undefined> {
  const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  return words === undefined ? askPs(pid, 'command=') : words.split('\0').join(' ').trim();
}

/** Processes whose working folder is this one: PostgreSQL's servers and their children work inside their data folder. */
export async function processesWorkingIn(folder: string): Promise<number[]> {
  const entries = await readdir('/proc').catch(() => []);
  const pids = entries.filter((entry) => /^\d+$/.test(entry)).map(Number);
  const folders = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => undefined)));
  return pids.filter((_, index) => folders[index] === folder);
}

/** The fields of /proc/PID/stat from the state on; the name before them may hold blanks and brackets. */
async function statFields(pid: number): Promise<string[] | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

async function askPs(pid: number, column: string): Promise<string | undefined> {
  const answer = await execute('ps', ['-p', String(pid), '-o', column]).catch(() => undefined);
  return answer?.stdout.trim() || undefined;
}
