import type { Day } from '../../../../shared-kernel/dates.js';

/** 前列 by a share of those compared (1 of `frontLimit`), or by place (the first `frontLimit`). */
export const FRONT_BY = ['SHARE', 'PLACE'] as const;
/** 改革信息 that several took over: once, at its highest level, or each time. */
export const ADOPTIONS_COUNTED = ['HIGHEST', 'EACH'] as const;

/** 统计口径: the rules by which the office counts a year. */
export interface CountingRules {
  readonly frontBy: (typeof FRONT_BY)[number];
  readonly frontLimit: number;
  readonly adoptions: (typeof ADOPTIONS_COUNTED)[number];
}

/** Rules as the office set them: from which year on, by which document, and when. */
export interface RulesSet extends CountingRules {
  readonly fromYear: number;
  readonly basis: string;
  readonly setOn: Day;
}

/** What the office says of its rules. */
export type RulesSaid = Omit<RulesSet, 'setOn'>;

/** Until the office says otherwise: a third is in front, and an item counts once. */
export const UNLESS_SET: CountingRules = { frontBy: 'SHARE', frontLimit: 3, adoptions: 'HIGHEST' };

/** The rules of a year, with who set them; null where nobody has. @param set the latest last */
export function setFor(set: readonly RulesSet[], year: number): RulesSet | null {
  return set.reduce<RulesSet | null>(
    (best, one) => (one.fromYear <= year && one.fromYear >= (best?.fromYear ?? 0) ? one : best),
    null,
  );
}

/** The rules by which a year counts. */
export function rulesOf(set: readonly RulesSet[], year: number): CountingRules {
  return setFor(set, year) ?? UNLESS_SET;
}

/** The rules of the year in which a row counts; of a row without its day, the latest. */
export function rulesOfRow(
  set: readonly RulesSet[],
  { happenedOn }: { readonly happenedOn: Day | null },
): CountingRules {
  return rulesOf(set, happenedOn === null ? Infinity : Number(happenedOn.slice(0, 4)));
}

/** Whether a place is in front (前列) under the rules. */
export function isInFront(
  { frontBy, frontLimit }: CountingRules,
  { position, of }: { readonly position: number | null; readonly of: number | null },
): boolean {
  if (position === null) return false;
  return frontBy === 'PLACE' ? position <= frontLimit : of !== null && position * frontLimit <= of;
}

/** Whether both count alike. */
export const countsAlike = (one: CountingRules, other: CountingRules): boolean =>
  one.frontBy === other.frontBy && one.frontLimit === other.frontLimit && one.adoptions === other.adoptions;
