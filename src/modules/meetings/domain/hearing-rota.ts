import type { Day } from '../../../shared-kernel/dates.js';

/** After how many months a unit of the kind is heard again; the others are heard when there is a reason. */
export const HEARING_MONTHS = { COUNTY: 12, DEVELOPMENT_ZONE: 12, SPECIAL_GROUP: 6 } as const;
export type HeardKind = keyof typeof HEARING_MONTHS;
export const HEARD_KINDS = Object.keys(HEARING_MONTHS) as readonly HeardKind[];

/** The month (`2026-11`) in which a unit's turn comes; one that was never heard is due at once. */
export function nextHearing(kind: HeardKind, lastHeardOn: Day | null, today: Day): string {
  if (lastHeardOn === null) return today.slice(0, 7);
  const months = Number(lastHeardOn.slice(0, 4)) * 12 + Number(lastHeardOn.slice(5, 7)) - 1 + HEARING_MONTHS[kind];
  return `${String(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}`;
}
