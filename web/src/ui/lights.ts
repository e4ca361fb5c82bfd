/** The lights, the gravest first. */
export const LIGHTS = ['RED', 'YELLOW', 'BLUE', 'GREEN', 'GREY', 'DONE_LATE', 'DONE'] as const;
export type Light = (typeof LIGHTS)[number];
