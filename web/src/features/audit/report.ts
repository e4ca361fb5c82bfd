export const FAULTS = [
  'SEAL_MISSING',
  'CHAIN_BROKEN',
  'EVENT_CHANGED',
  'EVENTS_MISSING',
  'EVENTS_ADDED',
  'SEAL_DIFFERS',
  'ANCHOR_MISSING',
  'ANCHOR_DIFFERS',
] as const;

interface Fault {
  readonly seal: number;
  readonly code: (typeof FAULTS)[number];
  readonly events: readonly string[];
}

/** What the check of the record found. */
export interface Report {
  readonly sound: boolean;
  readonly seals: number;
  readonly sealedEvents: number;
  readonly lastSeal: { readonly number: number; readonly digest: string } | null;
  readonly faults: readonly Fault[];
  readonly unsealed: { readonly count: number; readonly ageSeconds: number; readonly changed: readonly string[] };
}

/** The result of the job as the report that it is; null where it is something else. */
export function reportOf(result: unknown): Report | null {
  if (typeof result !== 'object' || result === null || !('sound' in result) || !('faults' in result)) return null;
  return result as Report;
}
