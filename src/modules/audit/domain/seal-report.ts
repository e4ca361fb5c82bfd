/** What is wrong with a seal or its events. */
export type SealFaultCode =
  | 'SEAL_MISSING' // its number is left out
  | 'CHAIN_BROKEN' // it does not continue the seal before it
  | 'EVENT_CHANGED' // an event's content does not fit its own digest
  | 'EVENTS_MISSING'
  | 'EVENTS_ADDED'
  | 'SEAL_DIFFERS' // as many events as sealed, each sound by itself, but not those that were sealed, or not in this order
  | 'ANCHOR_MISSING' // the seal that the caller noted is not there: the end was cut off
  | 'ANCHOR_DIFFERS';

/** A finding; `events` names those whose content was changed. */
export interface SealFault {
  readonly seal: number;
  readonly code: SealFaultCode;
  readonly events: readonly string[];
}

/** One seal as it stands, beside what its events give now. */
export interface CheckedSeal {
  readonly number: number;
  /** Hexadecimal. */
  readonly digest: string;
  readonly eventCount: number;
  readonly chained: boolean;
  readonly presentCount: number;
  readonly presentDigest: string;
  readonly changed: readonly string[];
}

/** A seal copied from the log at an earlier time: what was sealed then must still be there. */
export interface SealAnchor {
  readonly number: number;
  readonly digest: string;
}

function contentFault(seal: CheckedSeal): SealFaultCode | null {
  if (seal.changed.length > 0) return 'EVENT_CHANGED';
  if (seal.presentCount < seal.eventCount) return 'EVENTS_MISSING';
  if (seal.presentCount > seal.eventCount) return 'EVENTS_ADDED';
  return seal.presentDigest === seal.digest ? null : 'SEAL_DIFFERS';
}

/**
 * Judges one seal.
 * @param expected the number that it should have
 */
export function faultsOf(seal: CheckedSeal, expected: number): readonly SealFault[] {
  const codes: (SealFaultCode | null)[] = [
    seal.number === expected ? null : 'SEAL_MISSING',
    seal.chained ? null : 'CHAIN_BROKEN',
    contentFault(seal),
  ];
  return codes.flatMap((code) =>
    code === null
      ? []
      : [
          {
            seal: code === 'SEAL_MISSING' ? expected : seal.number,
            code,
            events: code === 'EVENT_CHANGED' ? seal.changed : [],
          },
        ],
  );
}

/** Compares a noted seal with the one that bears its number now. */
export function anchorFault(anchor: SealAnchor, present: string | null): readonly SealFault[] {
  if (present === null) return [{ seal: anchor.number, code: 'ANCHOR_MISSING', events: [] }];
  return present === anchor.digest.toLowerCase() ? [] : [{ seal: anchor.number, code: 'ANCHOR_DIFFERS', events: [] }];
}
