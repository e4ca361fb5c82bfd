/** What the address of this page keeps: its filter. Anything else in the address is dropped. */
export interface NoticesSearch {
  /** Only what is not read yet. */
  readonly unread?: boolean | undefined;
}

export function readNoticesSearch({ unread }: Readonly<Record<string, unknown>>): NoticesSearch {
  return unread === true ? { unread } : {};
}
