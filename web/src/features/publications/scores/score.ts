import type { components } from '../../../api/schema';

type Schemas = components['schemas'];
export type QuarterScores = Schemas['ScoreSheetsAnswer'];
export type Sheet = Schemas['OwnSheetPageAnswer'];
export type ListedSheet = Schemas['OwnSheetAnswer'];
export type Entry = Schemas['ScoreEntryAnswer'];
export type Fact = Schemas['ScoreFactAnswer'];
export type Appeal = Schemas['ScoreAppealAnswer'];
export type OwnAppeal = Schemas['OwnAppealAnswer'];
export type AppealedRule = OwnAppeal['rule'];
export type Wish = Schemas['ScoreClaimAnswer']['wished'];

/** The lines on whose facts an appeal may stand, and what may be wished of them. */
const OWED = ['DONE', 'DONE_LATE', 'NOT_COUNTED'] as const;
export const WISHES: Readonly<Record<AppealedRule, readonly Wish[]>> = {
  R1: OWED,
  R2: OWED,
  R3: ['FIRST', 'SECOND', 'NOT_COUNTED'],
  R4: ['NOT_COUNTED'],
  C_CASE: ['MUNICIPAL', 'PROVINCIAL', 'NATIONAL'],
  D: ['NOT_COUNTED'],
};

/** Whether an appeal may stand on a line. */
export const isAppealed = (rule: Entry['rule']): rule is AppealedRule => Object.hasOwn(WISHES, rule);

/** What stands behind a line; of the quality of filings whatever came back. */
export const factsBehind = (rule: Entry['rule'], facts: readonly Fact[]): readonly Fact[] =>
  facts.filter((fact) => (rule === 'R4' ? fact.returns > 0 : fact.rule === rule));

const GOOD: readonly Fact['outcome'][] = ['DONE', 'FIRST'];

/** What cost something before what did not: that is what a unit may find wrong. */
export const worstFirst = (facts: readonly Fact[]): readonly Fact[] => [
  ...facts.filter(({ outcome }) => !GOOD.includes(outcome)),
  ...facts.filter(({ outcome }) => GOOD.includes(outcome)),
];

/** What may be wished of a fact: nothing that it is already. */
export const wishesOf = (rule: AppealedRule, { outcome }: Pick<Fact, 'outcome'>): readonly Wish[] =>
  WISHES[rule].filter((wish) => wish !== outcome);

/** The columns of the office's table: every rule that some sheet has a line of, in the order of a sheet. */
const RULES: readonly Entry['rule'][] = ['R1', 'R2', 'R3', 'R4', 'R0', 'C_PROBLEM', 'C_CASE', 'C_CAP', 'D', 'FLOOR'];
export const rulesOf = ({ sheets }: QuarterScores): readonly Entry['rule'][] =>
  RULES.filter((rule) => sheets.some(({ entries }) => entries.some((one) => one.rule === rule)));

const HUNDREDTHS = 100;

/** What the lines of a rule come to, as it is printed; a dash where there is none: it does not apply. */
export function pointsOf(rule: Entry['rule'], entries: readonly Entry[]): string {
  const own = entries.filter((one) => one.rule === rule);
  if (own.length === 0) return '–';
  // Whole hundredths, so that sums are exact.
  const sum = own.reduce((all, { points }) => all + Math.round(Number(points) * HUNDREDTHS), 0);
  return (sum / HUNDREDTHS).toFixed(2);
}

export const TONES = { WORKED_OUT: 'plain', FED_BACK: 'calm', FINAL: 'good' } as const;
export const APPEAL_TONES = { OPEN: 'warn', PROPOSED: 'calm', UPHELD: 'good', DENIED: 'plain' } as const;
