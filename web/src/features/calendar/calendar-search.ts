import { flag, searchOf, type SearchOf, year } from '../../parts/list/search-schema';

/** What the address of this page keeps: the year that is shown, and whether a year's list is being loaded. */
const CALENDAR = { year: year(), load: flag() };
export type CalendarSearch = SearchOf<typeof CALENDAR>;
export const readCalendarSearch = searchOf(CALENDAR);
