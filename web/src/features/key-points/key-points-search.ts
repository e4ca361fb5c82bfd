import { asked, flag, id, oneOf, searchOf, words, year } from '../../parts/list/search-schema';

export const STATES = ['UNCOVERED', 'COVERED', 'DONE', 'NOT_APPLICABLE'] as const;

/** What the address of the list of key points keeps; year and plan choose what is listed. */
export const KEY_POINTS = {
  year: asked(year(), null),
  plan: asked(id(), 'planId'),
  words: words(),
  state: oneOf(STATES),
  group: asked(id('unit'), 'groupUnitId'),
  unit: asked(id('unit'), 'leadUnitId'),
  silent: flag(),
};
export const readKeyPointsSearch = searchOf(KEY_POINTS);

/** Of which plan the imports are. */
export const readPointImportsSearch = searchOf({ plan: id() });
