/** 工作函: to whoever the unit answers to; 情况说明: to the leading official, where a city's head would have to be talked to. */
export const LETTERS = ['WORK_LETTER', 'LEADER_NOTE'] as const;
export type LetterKind = (typeof LETTERS)[number];

const INSTEAD: Readonly<Record<string, LetterKind>> = {
  UNIT_NOT_INTERVIEWED: 'WORK_LETTER',
  NO_INTERVIEWER: 'WORK_LETTER',
  TIER_NOT_POSSIBLE: 'LEADER_NOTE',
};

/** What is written where nobody is talked to, by why; null where that is put right first: a post that is not there. */
export const letterFor = (bar: string): LetterKind | null => INSTEAD[bar] ?? null;
