import type { Tx } from '../../../../platform/database/tx.js';
import { type Actor, actsAsOneOf, OFFICE_ROLES, postsWithRole } from '../../../../shared-kernel/actor.js';
import { refuse } from '../domain/problems.js';
import { type ActivityRecord, findActivity } from '../persistence/activity.repository.js';
import { type DutyRecord, standsInChain } from '../persistence/duty.repository.js';

/**
 * Who may judge: the office, never the filer; a duty of the office itself is judged by a deputy director who stands
 * outside its chain.
 * @returns the activity to be judged
 * @throws DUTY_VERIFIED_BY_FILER, DUTY_OF_OFFICE
 */
export async function guardVerdict(tx: Tx, actor: Actor, duty: DutyRecord): Promise<ActivityRecord> {
  const activity = duty.activityId === null ? null : await findActivity(tx, duty.activityId);
  if (activity === null) throw refuse('DUTY_STATE', { state: duty.state, act: 'verify' });
  if (actsAsOneOf(actor, OFFICE_ROLES, [activity.filedByPerson, activity.filedForPerson]))
    throw refuse('DUTY_VERIFIED_BY_FILER');
  if (duty.unitKind === 'REFORM_OFFICE' && !(await isOutsideDeputy(tx, actor, duty))) throw refuse('DUTY_OF_OFFICE');
  return activity;
}

async function isOutsideDeputy(tx: Tx, actor: Actor, duty: DutyRecord): Promise<boolean> {
  const deputies = postsWithRole(actor, ['OFFICE_DEPUTY_DIRECTOR', 'EXECUTIVE_DEPUTY_DIRECTOR']);
  if (deputies.length === 0) return false;
  const posts = actor.posts.map((post) => post.postId);
  const named = [duty.leadingPostId, duty.responsiblePostId].some((post) => post !== null && posts.includes(post));
  return !named && !(await standsInChain(tx, duty.projectId, posts));
}
