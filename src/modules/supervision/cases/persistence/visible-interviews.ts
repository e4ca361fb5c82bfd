import type { Reader } from '../../../../platform/database/tx.js';
import { type Condition, either, type Place, EVERYTHING, that, where } from '../../../../platform/database/where.js';
import type { Actor, PostRole } from '../../../../shared-kernel/actor.js';
import { scopeOf } from '../../../../shared-kernel/scope.js';
import { ofVisibleUnits } from '../../../organisation/index.js';

/**
 * Cases in scope: the unit concerned (not those that merely support the project), the office, the project's leading official with
 * his secretary, and its special group.
 * @param alias of table `supervision_case`
 */
export function visibleCases(actor: Actor, alias: string): Condition {
  const concerns = casesOfConcern(actor, alias);
  return scopeOf(actor).all ? concerns : (place) => `(NOT ${alias}.hidden AND ${concerns(place)})`;
}

/** Whom a case concerns, whether he may know of it yet or not. */
export function casesOfConcern(actor: Actor, alias: string): Condition {
  const scope = scopeOf(actor);
  if (scope.all) return EVERYTHING;
  return either([
    ofVisibleUnits(scope, `${alias}.unit_id`),
    (place) => `${alias}.project_id IN (SELECT vp.id FROM project vp
      WHERE vp.leading_post_id = ANY (${place(scope.postIds)}::uuid[]) OR vp.group_unit_id = ANY (${place(scope.groupIds)}::uuid[]))`,
  ]);
}

/**
 * Interviews in scope. A proposal that nobody has signed is seen by the office, whatever became of it; and by the leading official and
 * his secretary who were told of it first.
 * @param alias of table `interview`
 */
export function visibleInterviews(actor: Actor, alias: string): Condition {
  const scope = scopeOf(actor);
  if (scope.all) return EVERYTHING;
  const seen = either([
    ofVisibleUnits(scope, `${alias}.unit_id`),
    (place) => `EXISTS (SELECT FROM interview_item vt JOIN supervision_case vc ON vc.id = vt.case_id
      WHERE vt.interview_id = ${alias}.id AND ${casesOfConcern(actor, 'vc')(place)})`,
  ]);
  const signed = (place: Place): string => `(${alias}.signed_on IS NOT NULL AND ${seen(place)})`;
  return actor.posts.some(({ role }) => LEADERS.includes(role)) ? either([signed, toldFirst(actor, alias)]) : signed;
}

const LEADERS: readonly PostRole[] = ['LEADING_OFFICIAL', 'LEADER_SECRETARY'];

/** A project that he leads still stands behind it. */
function toldFirst(actor: Actor, alias: string): Condition {
  const { postIds } = scopeOf(actor);
  return (place) => `EXISTS (SELECT FROM interview_item vl JOIN supervision_case vc ON vc.id = vl.case_id
      WHERE vl.interview_id = ${alias}.id AND vl.leader_post_id = ANY (${place(postIds)}::uuid[]) AND ${casesOfConcern(actor, 'vc')(place)})`;
}

/** Whether the actor may know of the interview at all. */
export async function isInterviewVisible(reader: Reader, actor: Actor, id: string): Promise<boolean> {
  const { sql, params } = where([that('i.id = $', id), visibleInterviews(actor, 'i')]);
  return (await reader.find(`SELECT FROM interview i ${sql}`, params)) !== null;
}
