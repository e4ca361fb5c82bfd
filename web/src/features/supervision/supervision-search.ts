import { asked, id, oneOf, searchOf, type SearchOf } from '../../parts/list/search-schema';

export const STAGES = ['REMINDED', 'URGED', 'TIER_1', 'TIER_2', 'TIER_3', 'EXHAUSTED', 'LISTED', 'CLOSED'] as const;
export type Stage = (typeof STAGES)[number];

/** Columns that stand outside the office only where something of its own is in them. */
export const OFFICE_STAGES: readonly Stage[] = ['EXHAUSTED', 'LISTED'];

const CASE_STATES = ['OPEN', 'PAUSED', 'CLOSED'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** What the address of this page keeps: which list, its filters, and the stage that a phone shows. */
export const SUPERVISION = {
  view: asked(oneOf(['proposals', 'calls', 'listings', 'lag', 'holds', 'delays']), null),
  unit: asked(id('unit'), 'unitId'),
  project: asked(id('project'), 'projectId'),
  state: asked(oneOf(CASE_STATES), null),
  stage: asked(oneOf(STAGES), null),
};
export type SupervisionSearch = SearchOf<typeof SUPERVISION>;
export const readSupervisionSearch = searchOf(SUPERVISION);
