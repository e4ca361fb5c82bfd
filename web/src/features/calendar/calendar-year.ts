import type { components } from '../../api/schema';

/** A year of the calendar: whether its list is loaded, and from where. */
export type CalendarYear = components['schemas']['CalendarYearAnswer'];
