/** What the address of this page keeps: its filters. Anything else in the address is dropped. */
export type ProjectsSearch = Readonly<Record<string, never>>;

export function readProjectsSearch(_address: Readonly<Record<string, unknown>>): ProjectsSearch {
  return {};
}
