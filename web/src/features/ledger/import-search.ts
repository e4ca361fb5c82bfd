/** What the address of this page keeps: its filters. Anything else in the address is dropped. */
export type ImportSearch = Readonly<Record<string, never>>;

export function readImportSearch(_address: Readonly<Record<string, unknown>>): ImportSearch {
  return {};
}
