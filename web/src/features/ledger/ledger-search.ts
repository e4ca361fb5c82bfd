/** What the address of this page keeps: its filters. Anything else in the address is dropped. */
export type LedgerSearch = Readonly<Record<string, never>>;

export function readLedgerSearch(_address: Readonly<Record<string, unknown>>): LedgerSearch {
  return {};
}
