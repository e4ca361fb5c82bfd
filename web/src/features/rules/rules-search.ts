/** What the address of this page keeps: its filters. Anything else in the address is dropped. */
export type RulesSearch = Readonly<Record<string, never>>;

export function readRulesSearch(_address: Readonly<Record<string, unknown>>): RulesSearch {
  return {};
}
