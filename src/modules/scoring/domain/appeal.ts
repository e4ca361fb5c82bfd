import type { Actor } from '../../../shared-kernel/actor.js';
import { actsAsOneOf, SUPERVISOR_ROLES } from '../../../shared-kernel/actor.js';
import type { FieldError } from '../../../shared-kernel/domain-error.js';
import type { FactRow } from './fact-rows.js';
import { refuse } from './problems.js';

/** An appeal against a line: open; put before the second person; upheld for some or all of its facts, or denied. */
export const SCORE_APPEAL_STATES = ['OPEN', 'PROPOSED', 'UPHELD', 'DENIED'] as const;
export type ScoreAppealState = (typeof SCORE_APPEAL_STATES)[number];

const WAYS = {
  /** Somebody who neither worked it out nor approved it says which of it is so. */
  decide: { from: 'OPEN', to: 'PROPOSED' },
  /** The second person said no, or it was taken back. */
  reopen: { from: 'PROPOSED', to: 'OPEN' },
  uphold: { from: 'PROPOSED', to: 'UPHELD' },
  deny: { from: 'PROPOSED', to: 'DENIED' },
} as const satisfies Readonly<Record<string, { readonly from: ScoreAppealState; readonly to: ScoreAppealState }>>;

export type ScoreAppealAct = keyof typeof WAYS;
export const SCORE_APPEAL_ACTS = Object.keys(WAYS) as readonly ScoreAppealAct[];

/** Where an act leads; null where it cannot be done. */
export function afterScoreAppealAct(state: ScoreAppealState, act: ScoreAppealAct): ScoreAppealState | null {
  return WAYS[act].from === state ? WAYS[act].to : null;
}

/** The lines that stand on facts which may have been read wrongly; the others only follow from them. */
export const APPEALED_RULES = ['R1', 'R2', 'R3', 'R4', 'C_CASE', 'D'] as const;
export type AppealedRule = (typeof APPEALED_RULES)[number];

/** As what a fact should have counted. */
export const SCORE_WISHES = [
  ...['DONE', 'DONE_LATE', 'FIRST', 'SECOND', 'MUNICIPAL', 'PROVINCIAL', 'NATIONAL', 'NOT_COUNTED'],
] as const;
export type ScoreWish = (typeof SCORE_WISHES)[number];

const OWED: readonly ScoreWish[] = ['DONE', 'DONE_LATE', 'NOT_COUNTED'];

/** What may be wished of a fact of a line. Of R4: that its returns do not count. */
export const WISHES_OF: Readonly<Record<AppealedRule, readonly ScoreWish[]>> = {
  R1: OWED,
  R2: OWED,
  R3: ['FIRST', 'SECOND', 'NOT_COUNTED'],
  R4: ['NOT_COUNTED'],
  C_CASE: ['MUNICIPAL', 'PROVINCIAL', 'NATIONAL'],
  D: ['NOT_COUNTED'],
};

/** A fact that a unit finds read wrongly. */
export interface ScoreClaim {
  readonly factId: string;
  readonly wished: ScoreWish;
  /** Whether the office found it so; null while nobody has looked into it. */
  readonly upheld: boolean | null;
}

/** Whether a fact stands behind a line; of R4 whatever came back. */
export const standsBehind = (rule: AppealedRule, fact: FactRow): boolean =>
  rule === 'R4' ? fact.returns > 0 : fact.rule === rule;

const byThatFact = (claims: readonly Pick<ScoreClaim, 'factId'>[], at: number): boolean =>
  claims.findIndex(({ factId }) => factId === claims[at]?.factId) < at;

/** @throws SCORE_APPEAL_REFUSED where a claim names no fact of the line, or wishes what does not differ */
export function checkClaims(
  rule: AppealedRule,
  claims: readonly Pick<ScoreClaim, 'factId' | 'wished'>[],
  facts: readonly FactRow[],
): void {
  const faults = claims.flatMap(({ factId, wished }, at): FieldError[] => {
    const fact = facts.find((one) => one.factId === factId && standsBehind(rule, one));
    if (fact === undefined || byThatFact(claims, at))
      return [{ pointer: `/claims/${String(at)}/factId`, code: 'SCORE_FACT_UNKNOWN' }];
    if (WISHES_OF[rule].includes(wished) && wished !== fact.outcome) return [];
    return [{ pointer: `/claims/${String(at)}/wished`, code: 'SCORE_WISH_UNFIT' }];
  });
  if (faults.length > 0) throw refuse('SCORE_APPEAL_REFUSED', {}, faults);
}

/** The claims with what was found of each. @throws SCORE_APPEAL_REFUSED where a fact is named that nobody claimed */
export function judged(claims: readonly ScoreClaim[], upheldIds: readonly string[]): readonly ScoreClaim[] {
  const at = upheldIds.findIndex((id) => !claims.some(({ factId }) => factId === id));
  if (at >= 0)
    throw refuse('SCORE_APPEAL_REFUSED', {}, [{ pointer: `/upheldIds/${String(at)}`, code: 'SCORE_FACT_UNKNOWN' }]);
  return claims.map((claim) => ({ ...claim, upheld: upheldIds.includes(claim.factId) }));
}

/** Those who made the sheet what it is: they ran it or gave it out, or it was done in their name. */
export interface SheetMakers {
  readonly ranByPerson: string | null;
  readonly ranForPerson: string | null;
  readonly fedBackByPerson: string | null;
  readonly fedBackForPerson: string | null;
}

/**
 * An appeal is looked into by somebody who neither ran nor approved, by himself or by a deputy, and who holds no post in the unit.
 * @throws SCORE_APPEAL_NOT_YOURS
 */
export function checkJudge(actor: Actor, makers: SheetMakers, unitId: string): void {
  const made = [makers.ranByPerson, makers.ranForPerson, makers.fedBackByPerson, makers.fedBackForPerson];
  const own = actor.posts.some((post) => post.unitId === unitId);
  if (own || actor.personId === null || actsAsOneOf(actor, SUPERVISOR_ROLES, made))
    throw refuse('SCORE_APPEAL_NOT_YOURS');
}
