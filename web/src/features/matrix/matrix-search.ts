import { asked, id, oneOf, searchOf, type SearchOf } from '../../parts/list/search-schema';

const KINDS = ['RESEARCH', 'COORDINATION', 'INSPECTION', 'PROBLEM', 'EXPERIENCE'] as const;

/** What the address of this page keeps: the quarter and the filters. */
export const MATRIX = {
  cycle: asked(id(), null),
  /** The post of a leading official. */
  leader: asked(id('leader'), 'leadingPostId'),
  unit: asked(id('unit'), 'unitId'),
  kind: oneOf(KINDS),
};
export type MatrixSearch = SearchOf<typeof MATRIX>;
export const readMatrixSearch = searchOf(MATRIX);
