/** What the address of this page keeps: its filters. Anything else in the address is dropped. */
export type NoticesSearch = Readonly<Record<string, never>>;

export function readNoticesSearch(_address: Readonly<Record<string, unknown>>): NoticesSearch {
  return {};
}
