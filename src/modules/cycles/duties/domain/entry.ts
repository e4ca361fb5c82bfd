/** What the office may enter for a unit (代为录入). */
export const ENTRY_ACTS = ['PLAN', 'HOLD', 'FILING', 'EXTENSION', 'EXEMPTION'] as const;
export type EntryAct = (typeof ENTRY_ACTS)[number];
