import { readdirSync, readFileSync } from 'node:fs';
import { clearInterval, setInterval } from 'node:timers';

const TICK_MS = 10;
const LOOK_EVERY_MS = 50;

/** Fields of /proc/<pid>/stat after the name, or null where there is no such process or no /proc. */
function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** Processes with their parents, now. */
function family() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: Number(stat(name)?.[1]) }));
}

/**
 * Processor time (user and system) that a process has used with all its children, ended ones included, in ms; NaN where
 * the system does not tell.
 * @param {number} pid
 */
export function processorMs(pid) {
  return stat(pid) === null ? Number.NaN : treeMs(pid, family());
}

function treeMs(pid, processes) {
  const fields = stat(pid);
  if (fields === null) return 0;
  const own = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * TICK_MS, 0);
  return processes
    .filter(({ parent }) => parent === pid)
    .reduce((sum, child) => sum + treeMs(child.pid, processes), own);
}

/** Memory that a process holds, in MB; NaN where the system does not tell. @param {number} pid */
export function residentMb(pid) {
  try {
    const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(found?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

/**
 * Watches what processes hold. @param {readonly number[]} pids
 * @returns how to stop, and the most that any of them came to hold above what it held at first, in MB
 */
export function watchMemory(pids) {
  const base = pids.map(residentMb);
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, ...pids.map((pid, place) => residentMb(pid) - base[place]));
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
    look();
    return { base: Math.max(...base), peak };
  };
}

/** How busy the machine is with everybody's work: runnable processes over the last minute. */
export function load() {
  try {
    return Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[0]);
  } catch {
    return Number.NaN;
  }
}
