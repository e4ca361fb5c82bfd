/** What a city does without until two people say otherwise: scores, and the comparison of its units. */
export const SWITCHED = ['SCORES', 'COMPARISON'] as const;
export type Switched = (typeof SWITCHED)[number];
