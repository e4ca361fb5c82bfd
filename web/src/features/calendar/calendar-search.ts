/** What the address of this page keeps: its filters. Anything else in the address is dropped. */
export type CalendarSearch = Readonly<Record<string, never>>;

export function readCalendarSearch(_address: Readonly<Record<string, unknown>>): CalendarSearch {
  return {};
}
