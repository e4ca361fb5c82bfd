/** What the address of this page keeps: its filters. Anything else in the address is dropped. */
export type MatrixSearch = Readonly<Record<string, never>>;

export function readMatrixSearch(_address: Readonly<Record<string, unknown>>): MatrixSearch {
  return {};
}
