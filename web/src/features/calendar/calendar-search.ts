import { flag, searchOf, year } from '../../parts/list/search-schema';

/** What the address of this page keeps: the year that is shown, and whether a year's list is being loaded. */
const CALENDAR = { year: year(), load: flag() };
export const readCalendarSearch = searchOf(CALENDAR);
