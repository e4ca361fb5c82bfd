/**
 * How a request for help (提请协调) stands: ASKED until the other unit answers; DECLINED, or SILENT when its term is over, the office
 * decides; ACCEPTED by the unit or IMPOSED by the office it is worked on; RELEASED: the office upheld that the unit need not.
 */
export const HELP_STATES = ['ASKED', 'DECLINED', 'SILENT', 'ACCEPTED', 'IMPOSED', 'RELEASED'] as const;
export type HelpState = (typeof HELP_STATES)[number];
