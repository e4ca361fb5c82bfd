/** What the address of this page keeps: its filters. Anything else in the address is dropped. */
export type SearchSearch = Readonly<Record<string, never>>;

export function readSearchSearch(_address: Readonly<Record<string, unknown>>): SearchSearch {
  return {};
}
