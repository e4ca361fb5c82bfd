import type { Tx } from '../../../platform/database/tx.js';
import { type Actor, POST_ROLES } from '../../../shared-kernel/actor.js';
import { noticeWords } from '../../../texts/words.js';
import { notify } from '../../notifications/index.js';
import { postsOf, postsWithRoleEverywhere } from '../../organisation/index.js';
import { type Approval, rolesOf } from '../domain/approval.js';
import type { NewApproval } from '../persistence/approval.repository.js';
import { requestApproval } from './request-approval.js';

/** Whoever would have decided learns that the request was taken back and waits for him no more. */
export function tellDecider(tx: Tx, actor: Actor, approval: Approval): Promise<void> {
  const words = noticeWords('APPROVAL_WITHDRAWN', { matter: approval.title, asker: actor.name });
  return tellDeciders(tx, approval, 'withdrawn', words);
}

/** Whoever would have decided learns that it waits for him no more. @param ended in one word, for the key of the notice */
export async function tellDeciders(
  tx: Tx,
  approval: Approval,
  ended: string,
  words: ReturnType<typeof noticeWords>,
): Promise<void> {
  const { approvalId, unitId, subjectType, subjectId } = approval;
  await notify(
    tx,
    (await postsThatDecide(tx, approval)).map((postId) => ({
      key: `approval:${approvalId}:${ended}:${postId}`,
      kind: 'APPROVAL_WITHDRAWN',
      recipientPostId: postId,
      unitId: approval.officeOnly ? null : unitId,
      subjectType,
      subjectId,
      ...words,
    })),
  );
}

/** Asks for a decision, as `requestApproval` does, and tells whoever decides that it waits for his word. @returns the approval's id */
export async function askDecider(tx: Tx, actor: Actor, asked: NewApproval): Promise<string> {
  const approvalId = await requestApproval(tx, actor, asked);
  const { approverPostId = null, approverRole = null, approverUnitId = null, subjectType, subjectId, title } = asked;
  const told = noticeWords('APPROVAL_REQUESTED', { title });
  await notify(
    tx,
    (await postsThatDecide(tx, { approverPostId, approverRole, approverUnitId })).map((postId) => ({
      key: `approval:${approvalId}:asked:${postId}`,
      kind: 'APPROVAL_REQUESTED',
      recipientPostId: postId,
      unitId: asked.officeOnly === true ? null : (asked.unitId ?? null),
      subjectType,
      subjectId,
      ...told,
    })),
  );
  return approvalId;
}

type Deciders = Pick<Approval, 'approverPostId' | 'approverRole' | 'approverUnitId'>;

/** Administrators hold no posts: what they decide stands on their own desk until it is gone. */
async function postsThatDecide(tx: Tx, approval: Deciders): Promise<readonly string[]> {
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
