/** What the address of this page keeps: which version of the rules is read. */
export interface RulesSearch {
  readonly version?: number | undefined;
}

/** Anything else in the address is dropped. */
export function readRulesSearch(address: Readonly<Record<string, unknown>>): RulesSearch {
  const version = Number(address['version']);
  return Number.isInteger(version) && version > 0 ? { version } : {};
}
