import type { PolicyRules } from '../../policy/domain/policy.js';

/** What one sweep would do, beside what is usual. */
export interface SweepVolume {
  /** Cases that it would open. */
  readonly opening: number;
  readonly activeObligations: number;
  /** Cases opened on the same weekday on average; null while there is no history. */
  readonly usual: number | null;
}

/**
 * Whether a storm is held for a human: more cases than the floor, and more than the share of the active obligations or so many times
 * the usual. Bad imports and jumps of the clock look like this.
 */
export function isSurge(volume: SweepVolume, { floor, share, times }: PolicyRules['surge']): boolean {
  if (volume.opening <= floor) return false;
  const beyondShare = volume.opening > volume.activeObligations * share;
  return beyondShare || (volume.usual !== null && volume.opening > volume.usual * times);
}
