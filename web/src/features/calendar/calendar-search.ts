/** What the address of this page keeps: the year that is shown, and whether a year's list is being loaded. */
export interface CalendarSearch {
  readonly year?: number | undefined;
  readonly load?: true | undefined;
}

const FIRST = 2000;
const LAST = 2100;

/** Anything else in the address is dropped. */
export function readCalendarSearch({ year, load }: Readonly<Record<string, unknown>>): CalendarSearch {
  const given = Number(year);
  return {
    ...(Number.isInteger(given) && given >= FIRST && given <= LAST && { year: given }),
    ...((load === true || load === 'true') && { load: true as const }),
  };
}
