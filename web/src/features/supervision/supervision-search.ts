/** What the address of this page keeps: its filters. Anything else in the address is dropped. */
export type SupervisionSearch = Readonly<Record<string, never>>;

export function readSupervisionSearch(_address: Readonly<Record<string, unknown>>): SupervisionSearch {
  return {};
}
