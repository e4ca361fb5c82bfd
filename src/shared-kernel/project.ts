/** 省考改革、试点、重点改革、集成改革. */
export const PROJECT_CATEGORIES = ['PROVINCIALLY_ASSESSED', 'PILOT', 'KEY', 'INTEGRATED'] as const;
export type ProjectCategory = (typeof PROJECT_CATEGORIES)[number];

/** 国家级、省级、市级. */
export const PROJECT_LEVELS = ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL'] as const;
export type ProjectLevel = (typeof PROJECT_LEVELS)[number];

/** 完成、并入其他项目、移交、取消. */
export const ENDED_AS = ['COMPLETED', 'MERGED', 'TRANSFERRED', 'CANCELLED'] as const;
export type EndedAs = (typeof ENDED_AS)[number];

/** 集成改革: PROGRAMME 工程, MAJOR 大项, MINOR 小项. */
export const PROJECT_NODES = ['PROGRAMME', 'MAJOR', 'MINOR'] as const;
export type ProjectNode = (typeof PROJECT_NODES)[number];
