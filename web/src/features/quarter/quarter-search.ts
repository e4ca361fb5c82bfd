/** What the address of this page keeps: its filters. Anything else in the address is dropped. */
export type QuarterSearch = Readonly<Record<string, never>>;

export function readQuarterSearch(_address: Readonly<Record<string, unknown>>): QuarterSearch {
  return {};
}
