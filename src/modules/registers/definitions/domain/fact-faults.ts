import type { FieldError } from '../../../../shared-kernel/domain-error.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { at } from '../../engine/domain/check-row.js';
import type { Proof } from '../../engine/domain/proof.js';

/** What the rules ask of a number. */
export interface Fact {
  readonly title: string | null;
  readonly summary: string | null;
  readonly definition: string;
  readonly proofs: readonly Proof[];
  readonly value: string;
  readonly from: Day | null;
  /** As of this day. */
  readonly happenedOn: Day | null;
  readonly qualifier: 'EXACT' | 'AT_LEAST' | 'MORE_THAN' | 'ALL' | null;
  readonly whole: string | null;
  readonly share: string | null;
  readonly targetValue: string | null;
  readonly targetNumber: string | null;
  readonly beforeValue: string | null;
  readonly beforeUnit: string | null;
  readonly comparisonDelta: string | null;
  readonly comparisonUnit: string | null;
  readonly comparisonBase: string | null;
  readonly rankPosition: number | null;
  readonly rankOf: number | null;
  readonly rankAmong: string | null;
  readonly official: boolean | null;
}

type Rule = (fact: Fact) => readonly FieldError[];

const when = (broken: boolean, pointer: string, code: string): readonly FieldError[] =>
  broken ? [at(pointer, code)] : [];
const absent = (value: unknown): boolean => value === null;

/** A number that was typed, compared without the loss of its last places. */
const places = (typed: string): number => typed.split('.')[1]?.length ?? 0;

const period: Rule = ({ from, happenedOn }) =>
  when(from !== null && happenedOn !== null && from > happenedOn, '/from', 'PERIOD_REVERSED');

/** A part of something is not more than all of it; more than was aimed at is a matter of the target alone. */
const part: Rule = ({ value, whole, share }) => [
  ...when(whole !== null && (Number(whole) <= 0 || Number(value) > Number(whole)), '/whole', 'VALUE_ABOVE_WHOLE'),
  ...when(share !== null && (Number(share) < 0 || Number(share) > 100), '/share', 'SHARE_OUT_OF_RANGE'),
  ...when(whole !== null && share !== null && !isShare(value, whole, share), '/share', 'SHARE_NOT_OF_WHOLE'),
];

/** Whether a share is that of the value in the whole, rounded to as many places as were typed. */
function isShare(value: string, whole: string, share: string): boolean {
  const exact = (Number(value) / Number(whole)) * 100;
  return Math.abs(exact - Number(share)) <= 0.5 * 10 ** -places(share) + 1e-9;
}

const everything: Rule = ({ qualifier, value, whole, share }) =>
  when(
    qualifier === 'ALL' &&
      ((whole !== null && Number(whole) !== Number(value)) || (share !== null && Number(share) !== 100)),
    '/qualifier',
    'ALL_IS_NOT_ALL',
  );

/** 超额: more than the target that a document set; the whole is never used for it. */
export function surpasses({ value, targetValue }: Pick<Fact, 'value' | 'targetValue'>): boolean {
  return targetValue !== null && Number(value) > Number(targetValue);
}

const target: Rule = (fact) => {
  const { targetValue, targetNumber, title, definition, summary } = fact;
  const claims = [title, definition, summary].some((words) => words?.includes('超额') === true);
  return [
    ...when(targetValue !== null && absent(targetNumber), '/targetNumber', 'FIELD_MISSING'),
    ...when(targetNumber !== null && absent(targetValue), '/targetValue', 'FIELD_MISSING'),
    ...when(claims && !surpasses(fact), '/targetValue', 'NOT_ABOVE_TARGET'),
  ];
};

const before: Rule = ({ beforeValue, beforeUnit }) => [
  ...when(beforeValue !== null && absent(beforeUnit), '/beforeUnit', 'UNIT_OF_MEASURE_MISSING'),
  ...when(beforeUnit !== null && absent(beforeValue), '/beforeValue', 'FIELD_MISSING'),
];

const comparison: Rule = ({ comparisonDelta, comparisonUnit, comparisonBase }) => [
  ...when(comparisonDelta !== null && absent(comparisonUnit), '/comparisonUnit', 'UNIT_OF_MEASURE_MISSING'),
  ...when(
    comparisonDelta === null && (comparisonUnit !== null || comparisonBase !== null),
    '/comparisonDelta',
    'FIELD_MISSING',
  ),
];

const rank: Rule = ({ rankPosition, rankOf, rankAmong }) => [
  ...when(rankPosition === null && (rankOf !== null || rankAmong !== null), '/rankPosition', 'FIELD_MISSING'),
  ...when(rankPosition !== null && rankOf !== null && rankPosition > rankOf, '/rankPosition', 'RANK_BEYOND_ALL'),
];

const STATISTICIAN = /统计局|调查(?:总)?队/u;
const BULLETIN = /公报/u;

/** A number is official where whoever keeps the statistics, or a department's bulletin, published it. */
const published: Rule = ({ official, proofs }) => {
  // What a file is called its uploader says.
  const isSource = ({ kind, issuer, exactTitle, number, medium }: Proof): boolean =>
    kind !== 'FILE' &&
    (STATISTICIAN.test(issuer ?? '') || [exactTitle, number, medium].some((words) => BULLETIN.test(words ?? '')));
  return when(official === true && !proofs.some(isSource), '/official', 'OFFICIAL_NEEDS_BULLETIN');
};

const RULES: readonly Rule[] = [period, part, everything, target, before, comparison, rank, published];
const NUMBERS = ['value', 'whole', 'share', 'targetValue', 'beforeValue', 'comparisonDelta'] as const;

/** Everything that is wrong with what a number says of itself. What is no number is refused as such, and compared with nothing. */
export function factFaults(fact: Fact): readonly FieldError[] {
  const unread = NUMBERS.some((name) => Number.isNaN(Number(fact[name] ?? 0)));
  return unread ? [] : RULES.flatMap((rule) => rule(fact));
}
