import type { CountId } from '../../counts/index.js';
import type { SheetVariant } from '../domain/leader-sheet.js';

/** The numbers of the year on the two pages of the whole city, in their order. */
export const CITY_COUNTS: Readonly<Record<Exclude<SheetVariant, 'LEADER'>, readonly CountId[]>> = {
  PARTY: [
    ...(['committee.meetings', 'committee.documents', 'committee.reports', 'committee.decisions'] as const),
    ...(['committee.decisionsDone', 'committee.decisionsOverdue', 'pilots.inForce', 'outputs.total'] as const),
    ...(['claims.national', 'claims.provincial', 'cases.promoted'] as const),
  ],
  GOVERNMENT: [
    ...(['scheduling.meetings', 'scheduling.meetings.cityHead', 'hearing.units', 'committee.decisions'] as const),
    ...(['committee.decisionsDone', 'committee.decisionsOverdue', 'pilots.inForce', 'outputs.total'] as const),
    ...(['facts.rankFirst', 'recognitions'] as const),
  ],
};
