/** What the address of this page keeps: its filters. Anything else in the address is dropped. */
export type DutySearch = Readonly<Record<string, never>>;

export function readDutySearch(_address: Readonly<Record<string, unknown>>): DutySearch {
  return {};
}
