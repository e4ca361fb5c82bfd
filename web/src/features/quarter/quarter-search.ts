import { id, oneOf, searchOf } from '../../parts/list/search-schema';

/** The parts of a quarter's page. */
export const QUARTER_PARTS = ['open', 'plans', 'verify', 'close'] as const;
export type QuarterPart = (typeof QUARTER_PARTS)[number];

/** The steps of opening. */
export const OPENING_STEPS = ['preview', 'gaps', 'start'] as const;
export type OpeningStep = (typeof OPENING_STEPS)[number];

/** What the address of this page keeps: the part, the step of opening, the matter being verified. */
const QUARTER = { part: oneOf(QUARTER_PARTS), step: oneOf(OPENING_STEPS), duty: id() };
export const readQuarterSearch = searchOf(QUARTER);
