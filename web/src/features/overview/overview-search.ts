import { id, oneOf, searchOf } from '../../parts/list/search-schema';

export const OVERVIEW_VIEWS = ['whole', 'sheet', 'counts', 'groups', 'calendar'] as const;
/** Whose work the calendar shows. */
export const WHOSE = ['OFFICE', 'UNITS'] as const;

/** What the address of this page keeps: which of its sheets, and of which leading official. */
const OVERVIEW = { view: oneOf(OVERVIEW_VIEWS), leader: id(), whose: oneOf(WHOSE) };
export const readOverviewSearch = searchOf(OVERVIEW);
