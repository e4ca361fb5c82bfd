/** What a leader did, by the name of the act: never weighed, never compared with another's. */
export const LEADER_ACTS = ['RESEARCH', 'COORDINATION', 'INSPECTION', 'MEETING', 'INSTRUCTION'] as const;
export type LeaderAct = (typeof LEADER_ACTS)[number];

/** LEADER: what he leads. PARTY and GOVERNMENT: of the two who head the city, who see the whole of it. */
export const SHEET_VARIANTS = ['LEADER', 'PARTY', 'GOVERNMENT'] as const;
export type SheetVariant = (typeof SHEET_VARIANTS)[number];

/** Whose page it is. */
export function variantOf(headsCity: boolean, headsGovernment: boolean): SheetVariant {
  if (!headsCity) return 'LEADER';
  return headsGovernment ? 'GOVERNMENT' : 'PARTY';
}
