import { flag, oneOf, searchOf, year } from '../../parts/list/search-schema';

export const KINDS = ['COMMITTEE', 'SCHEDULING', 'GROUP'] as const;
export const STATES = ['PLANNED', 'CONVENED', 'HELD', 'FINALISED', 'CANCELLED'] as const;

/** What the address of the list of meetings keeps. */
export const MEETINGS = { kind: oneOf(KINDS), state: oneOf(STATES), year: year() };
export const readMeetingsSearch = searchOf(MEETINGS);

/** What the address of the register of decisions keeps. */
export const DECISIONS = { kind: oneOf(KINDS), year: year(), open: flag() };
export const readDecisionsSearch = searchOf(DECISIONS);

/** What the address of the list of adopted documents keeps. */
export const DOCUMENTS = { year: year() };
export const readDocumentsSearch = searchOf(DOCUMENTS);

/** What the address of the year's plan keeps. */
export const readPlanSearch = searchOf({ year: year() });
