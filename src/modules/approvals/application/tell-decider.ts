import type { Tx } from '../../../platform/database/tx.js';
import { type Actor, POST_ROLES } from '../../../shared-kernel/actor.js';
import { noticeWords } from '../../../texts/words.js';
import { notify } from '../../notifications/index.js';
import { postsOf, postsWithRoleEverywhere } from '../../organisation/index.js';
import { type Approval, rolesOf } from '../domain/approval.js';

/** Whoever would have decided learns that the request was taken back and waits for him no more. */
export async function tellDecider(tx: Tx, actor: Actor, approval: Approval): Promise<void> {
  const { approvalId, title, unitId, subjectType, subjectId } = approval;
  const words = noticeWords('APPROVAL_WITHDRAWN', { matter: title, asker: actor.name });
  await notify(
    tx,
    (await postsThatDecide(tx, approval)).map((postId) => ({
      key: `approval:${approvalId}:withdrawn:${postId}`,
      kind: 'APPROVAL_WITHDRAWN',
      recipientPostId: postId,
      unitId: approval.officeOnly ? null : unitId,
      subjectType,
      subjectId,
      ...words,
    })),
  );
}

/** Administrators hold no posts: what they decide stands on their own desk until it is gone. */
async function postsThatDecide(tx: Tx, approval: Approval): Promise<readonly string[]> {
  if (approval.approverPostId !== null) return [approval.approverPostId];
  const { approverUnitId } = approval;
  const asked = rolesOf(approval.approverRole);
  const roles = POST_ROLES.filter((role) => asked.includes(role));
  const posts = await Promise.all(
    roles.map((role) =>
      approverUnitId === null ? postsWithRoleEverywhere(tx, role) : postsOf(tx, approverUnitId, [role]),
    ),
  );
  return posts.flat().map(({ postId }) => postId);
}
