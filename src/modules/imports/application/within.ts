import type { Report } from './import-kinds.js';

/** Of work that is a part of other work: its 0…100 are these percent of the whole. */
export function within(report: Report, from: number, to: number): Report {
  return (percent) => report(from + (percent * (to - from)) / 100);
}
