/** How far a quarter's scores are: the office's alone; with the units, who may contest them; final, by the clock. */
export const SCORE_STANDINGS = ['WORKED_OUT', 'FED_BACK', 'FINAL'] as const;
export type ScoreStanding = (typeof SCORE_STANDINGS)[number];
