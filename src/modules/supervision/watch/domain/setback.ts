/*
 * A row whose step fails by what may pass (a slow, full or absent database) proves nothing against the row: it is tried
 * again, with growing pauses. Only what fails alone again and again, while others beside it go on, is set aside.
 */

/** So often, and for so long, must a row have failed alone beside one that succeeded. */
export const STUCK = { times: 3, seconds: 600 } as const;

const FIRST_PAUSE_S = 10;
const LONGEST_PAUSE_S = 300;

/** What is known of a row that failed alone. */
export interface Setback {
  /** How often it failed in a sweep in which another row succeeded. */
  readonly timesBeside: number;
  /** Seconds since the first of these, by the database's real time. */
  readonly besideForSeconds: number;
}

/** Whether waiting longer would not help: the row itself is at fault, whatever the database says of it. */
export function isStuck({ timesBeside, besideForSeconds }: Setback): boolean {
  return timesBeside >= STUCK.times && besideForSeconds >= STUCK.seconds;
}

/** Seconds until a row is tried again that has failed so often. */
export function pauseAfter(tries: number): number {
  return Math.min(FIRST_PAUSE_S * 2 ** (tries - 1), LONGEST_PAUSE_S);
}

/** How many ticks a sweep lets pass after so many failures in a row: 10, 20, 40 s … 5 minutes, at a tick every 10 s. */
export function ticksToSkip(failures: number): number {
  return pauseAfter(failures) / FIRST_PAUSE_S - 1;
}
