export const OVERVIEW_VIEWS = ['whole', 'sheet'] as const;
export type OverviewView = (typeof OVERVIEW_VIEWS)[number];

/** What the address of this page keeps: which of its two sheets, and of which leading official. */
export interface OverviewSearch {
  readonly view?: OverviewView | undefined;
  /** The post of a leading official. */
  readonly leader?: string | undefined;
}

const ID = /^[0-9a-f-]{36}$/i;

/** Anything else in the address is dropped. */
export function readOverviewSearch({ view, leader }: Readonly<Record<string, unknown>>): OverviewSearch {
  const known = OVERVIEW_VIEWS.find((one) => one === view);
  return {
    ...(known !== undefined && { view: known }),
    ...(typeof leader === 'string' && ID.test(leader) && { leader }),
  };
}
