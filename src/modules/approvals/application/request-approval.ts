import type { Tx } from '../../../platform/database/tx.js';
import { emit } from '../../../platform/outbox/emit.js';
import { type Actor, filesInNameOf, inNameOf } from '../../../shared-kernel/actor.js';
import { insertApprovals, isWaiting, type NewApproval, withdrawPending } from '../persistence/approval.repository.js';
import { ApprovalKinds } from './approval-kinds.js';

/**
 * Asks for a decision, in the transaction of the act that needs it. Either `approverPostId`, or `approverRole` (in
 * `approverUnitId` where given). One may wait per kind, subject and step.
 * @returns the approval's id
 */
export async function requestApproval(tx: Tx, actor: Actor, asked: NewApproval): Promise<string> {
  const [id] = await requestApprovals(tx, actor, [asked]);
  if (id === undefined) throw new Error('the approval was not written');
  return id;
}

/** Asks for many decisions at once. @returns the approvals' ids, in the order asked */
export async function requestApprovals(tx: Tx, actor: Actor, asked: readonly NewApproval[]): Promise<string[]> {
  if (asked.length === 0) return [];
  const own = actor.posts.find((post) => !post.delegated) ?? actor.posts[0];
  const proposals = asked.map(({ askedBy: _roles, ...one }, place) => ({
    ...one,
    facts: { ...one.facts, ...askedFor(actor, asked[place] ?? one) },
  }));
  const ids = await insertApprovals(tx, proposals, { personId: actor.personId, postId: own?.postId ?? null });
  await tx.port(ApprovalKinds).owe(tx, asked);
  await emit(tx, ...ids.map((id) => ({ topic: 'approval.requested', subjectId: id })));
  return ids;
}

/** In whose name a deputy asks, kept with what he asks for: that one decides it no more than if he had asked himself. */
function askedFor(actor: Actor, { unitId = null, askedBy }: NewApproval): Readonly<Record<string, unknown>> {
  const holder = askedBy === undefined ? filesInNameOf(actor, unitId) : inNameOf(actor, askedBy);
  return holder === null ? {} : { proposedFor: [holder] };
}

/** Takes back what still waits of a kind for a subject (filed meanwhile, proposal void), or of one step. @returns how many */
export async function withdrawApprovals(
  tx: Tx,
  kind: string,
  subjectId: string,
  step: number | null = null,
): Promise<number> {
  if (!(await isWaiting(tx, kind, subjectId, step))) return 0;
  // What is owed before the approval's own row, as where it is decided: two that come at once wait for each other in one order.
  await tx.port(ApprovalKinds).owesNoMore(tx, { kind, subjectId }, 'CANCELLED');
  return withdrawPending(tx, kind, subjectId, step);
}
