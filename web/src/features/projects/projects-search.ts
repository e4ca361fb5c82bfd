import { asked, flag, id, oneOf, searchOf, type SearchOf, words, yesNo } from '../../parts/list/search-schema';

export const CATEGORIES = ['PROVINCIALLY_ASSESSED', 'PILOT', 'KEY', 'INTEGRATED'] as const;
export const LEVELS = ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL'] as const;

/** What the address of this page keeps: its filters. */
export const PROJECTS = {
  words: words(),
  category: oneOf(CATEGORIES),
  level: oneOf(LEVELS),
  unit: asked(id('unit'), 'leadUnitId'),
  leader: asked(id('leader'), 'leaderPostId'),
  /** The year's plan to which they belong. */
  plan: asked(id('choice'), 'planId'),
  ended: yesNo(),
  /** Only running projects whose chains have gaps. */
  gaps: asked(flag(), null),
};
export type ProjectsSearch = SearchOf<typeof PROJECTS>;
export const readProjectsSearch = searchOf(PROJECTS);
