/** What the address of this page keeps: its filters. Anything else in the address is dropped. */
export type ProjectSearch = Readonly<Record<string, never>>;

export function readProjectSearch(_address: Readonly<Record<string, unknown>>): ProjectSearch {
  return {};
}
