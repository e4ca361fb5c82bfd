import type { Day } from '../../../shared-kernel/dates.js';

/** Units that are heard by turns; the others when there is a reason. */
export const HEARD_KINDS = ['COUNTY', 'DEVELOPMENT_ZONE', 'SPECIAL_GROUP'] as const;
export type HeardKind = (typeof HEARD_KINDS)[number];
/** After how many months a unit of the kind is heard again; the rules in force say it. */
export type HearingMonths = Readonly<Record<HeardKind, number>>;

/** The month (`2026-11`) in which a unit's turn comes; one that was never heard is due at once. */
export function nextHearing(every: number, lastHeardOn: Day | null, today: Day): string {
  if (lastHeardOn === null) return today.slice(0, 7);
  const months = Number(lastHeardOn.slice(0, 4)) * 12 + Number(lastHeardOn.slice(5, 7)) - 1 + every;
  return `${String(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}`;
}
