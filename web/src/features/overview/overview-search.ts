/** What the address of this page keeps: its filters. Anything else in the address is dropped. */
export type OverviewSearch = Readonly<Record<string, never>>;

export function readOverviewSearch(_address: Readonly<Record<string, unknown>>): OverviewSearch {
  return {};
}
