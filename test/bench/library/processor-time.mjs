import { readdirSync, readFileSync } from 'node:fs';

const TICK_MS = 10;

/** Fields of /proc/<pid>/stat after the name, or null where there is no such process or no /proc. */
function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** Processor time that a process has used, in ms; NaN where the system does not tell. @param {number} pid */
export function processorMs(pid) {
  const fields = stat(pid);
  return fields === null ? Number.NaN : (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** The same for a database server: its first process with all its children, ended ones included. @param {number} pid */
export function serverMs(pid) {
  const own = stat(pid);
  if (own === null) return Number.NaN;
  const ended = (Number(own[13]) + Number(own[14])) * TICK_MS;
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(stat(name)?.[1]) === pid);
  return children.reduce((sum, child) => sum + (processorMs(child) || 0), processorMs(pid) + ended);
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

/** How busy the machine is with everybody's work: runnable processes over the last minute. */
export function load() {
  try {
    return Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[0]);
  } catch {
    return Number.NaN;
  }
}
