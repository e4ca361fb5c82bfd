/** What the address of this page keeps: its filters. Anything else in the address is dropped. */
export type AuditSearch = Readonly<Record<string, never>>;

export function readAuditSearch(_address: Readonly<Record<string, unknown>>): AuditSearch {
  return {};
}
