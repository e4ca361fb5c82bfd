export const CATEGORIES = ['PROVINCIALLY_ASSESSED', 'PILOT', 'KEY', 'INTEGRATED'] as const;
export const LEVELS = ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL'] as const;

/** What the address of this page keeps: its filters. Anything else in the address is dropped. */
export interface ProjectsSearch {
  readonly words?: string;
  readonly category?: (typeof CATEGORIES)[number];
  readonly level?: (typeof LEVELS)[number];
  readonly unit?: string;
  readonly ended?: boolean;
}

const ID = /^[0-9a-f-]{36}$/i;

export function readProjectsSearch(address: Readonly<Record<string, unknown>>): ProjectsSearch {
  const category = CATEGORIES.find((one) => one === address['category']);
  const level = LEVELS.find((one) => one === address['level']);
  const words = typeof address['words'] === 'number' ? String(address['words']) : address['words'];
  return {
    ...(typeof words === 'string' && words !== '' && { words }),
    ...(category !== undefined && { category }),
    ...(level !== undefined && { level }),
    ...(typeof address['unit'] === 'string' && ID.test(address['unit']) && { unit: address['unit'] }),
    ...(typeof address['ended'] === 'boolean' && { ended: address['ended'] }),
  };
}

type Change = { [Key in keyof ProjectsSearch]?: ProjectsSearch[Key] | undefined };

/** The filters with some changed; undefined takes one away. */
export function changedSearch(search: ProjectsSearch, change: Change): ProjectsSearch {
  return readProjectsSearch({ ...search, ...change });
}
