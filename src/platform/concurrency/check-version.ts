import { refuse } from '../errors/platform-problems.js';

/** Refuses with 412 where the caller has seen an older version than the present one. */
export function checkVersion(present: number, seen: number | null): void {
  if (seen !== null && seen !== present) throw refuse('STALE_VERSION', { present, seen });
}
