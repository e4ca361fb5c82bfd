/** What the address of this page keeps: its filters. Anything else in the address is dropped. */
export type OrganisationSearch = Readonly<Record<string, never>>;

export function readOrganisationSearch(_address: Readonly<Record<string, unknown>>): OrganisationSearch {
  return {};
}
