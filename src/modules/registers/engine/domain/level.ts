/** 国家级、省级、市级、县级, the highest first. */
export const LEVELS = ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY'] as const;
export type Level = (typeof LEVELS)[number];

/** Whether one level is below another. */
export function isBelow(level: Level, other: Level): boolean {
  return LEVELS.indexOf(level) > LEVELS.indexOf(other);
}
