import type { components } from '../../api/schema';

export type Plan = components['schemas']['HigherPlanAnswer'];
export type Point = components['schemas']['KeyPointAnswer'];
export type PointPage = components['schemas']['KeyPointPageAnswer'];
export type PointImport = components['schemas']['PointImportAnswer'];

const TONES = { UNCOVERED: 'bad', COVERED: 'calm', DONE: 'good', NOT_APPLICABLE: 'plain', WITHDRAWN: 'plain' } as const;

/** How a state is shown. */
export const toneOf = (state: Point['state']) => TONES[state];
