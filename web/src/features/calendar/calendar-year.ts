import type { components } from '../../api/schema';

/** A year of the calendar: whether its list is loaded, and from where. */
export type CalendarYear = components['schemas']['CalendarYearAnswer'];

/** A year's list as it is pasted. */
export interface ListValues {
  readonly year: number;
  readonly off: string;
  readonly on?: string;
  readonly source: string;
}
