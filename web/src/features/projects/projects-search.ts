export const CATEGORIES = ['PROVINCIALLY_ASSESSED', 'PILOT', 'KEY', 'INTEGRATED'] as const;
export const LEVELS = ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL'] as const;

/** What the address of this page keeps: its filters. Anything else in the address is dropped. */
export interface ProjectsSearch {
  readonly words?: string;
  readonly category?: (typeof CATEGORIES)[number];
  readonly level?: (typeof LEVELS)[number];
  readonly unit?: string;
  /** The leading official's post. */
  readonly leader?: string;
  readonly ended?: boolean;
  /** Only running projects whose chains have gaps. */
  readonly gaps?: true;
}

const ID = /^[0-9a-f-]{36}$/i;

const idOf = (given: unknown): string | undefined => (typeof given === 'string' && ID.test(given) ? given : undefined);

export function readProjectsSearch(address: Readonly<Record<string, unknown>>): ProjectsSearch {
  const category = CATEGORIES.find((one) => one === address['category']);
  const level = LEVELS.find((one) => one === address['level']);
  const unit = idOf(address['unit']);
  const leader = idOf(address['leader']);
  const words = typeof address['words'] === 'number' ? String(address['words']) : address['words'];
  return {
    ...(typeof words === 'string' && words !== '' && { words }),
    ...(category !== undefined && { category }),
    ...(level !== undefined && { level }),
    ...(unit !== undefined && { unit }),
    ...(leader !== undefined && { leader }),
    ...(typeof address['ended'] === 'boolean' && { ended: address['ended'] }),
    ...(address['gaps'] === true && { gaps: true as const }),
  };
}

type Change = { [Key in keyof ProjectsSearch]?: ProjectsSearch[Key] | undefined };

/** The filters with some changed; undefined takes one away. */
export function changedSearch(search: ProjectsSearch, change: Change): ProjectsSearch {
  return readProjectsSearch({ ...search, ...change });
}
