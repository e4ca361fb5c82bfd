/** 国家级、省级、市级、县级, the highest first. */
export const LEVELS = ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY'] as const;
/** With 跨省区域, of which claims alone know: above a province, below the nation. */
export const ALL_LEVELS = ['NATIONAL', 'REGIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY'] as const;
export type Level = (typeof ALL_LEVELS)[number];

/** Whether one level is below another. */
export function isBelow(level: Level, other: Level): boolean {
  return ALL_LEVELS.indexOf(level) > ALL_LEVELS.indexOf(other);
}
