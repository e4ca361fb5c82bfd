import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import type { Actor, ActorPost } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { DomainError } from '../../../shared-kernel/domain-error.js';
import { recordAct } from '../../audit/index.js';
import { findPostOfApprover, findHolderId } from '../persistence/approver.repository.js';
import { findApproval, keepDecision } from '../persistence/approval.repository.js';
import { type Approval, concerns, proposersOf, type Verdict } from '../domain/approval.js';
import { type DecisionInput, guardDecision, wordsOf } from '../domain/decide-approval.js';
import { paperTakes } from '../domain/paper-rules.js';
import { refuse } from '../domain/problems.js';
import { barredOf, registerPaper, tellSigner } from './register-paper.js';
import { type ApprovalHandler, ApprovalKinds, type Decision } from './approval-kinds.js';

/**
 * A decision on paper belongs to the approver's post and to whoever held it on the day of the paper; that it takes two
 * people holds for the signer as it does for whoever registers it.
 */
async function fromPaper(
  tx: Tx,
  approval: Approval,
  on: Day,
): Promise<Pick<Decision, 'personId' | 'postId' | 'onBehalfOfPostId'>> {
  const { proposerMayDecide, paperIsOthers } = tx.port(ApprovalKinds).handlerOf(approval.kind);
  if (typeof paperIsOthers === 'function' ? paperIsOthers(approval) : paperIsOthers === true)
    return { postId: null, personId: null, onBehalfOfPostId: null };
  const postId = approval.approverPostId ?? (await findPostOfApprover(tx, approval));
  const personId = postId === null ? null : await findHolderId(tx, postId, on);
  if (personId !== null) await refuseSigner(tx, approval, { personId, on, proposerMayDecide });
  return { postId, personId, onBehalfOfPostId: null };
}

interface Signer {
  readonly personId: string;
  readonly on: Day;
  readonly proposerMayDecide: boolean | undefined;
}

/** What nobody decides here himself he does not sign on paper either, nor does his deputy for him: his own proposal, what concerns him, what he owes. */
async function refuseSigner(tx: Tx, approval: Approval, { personId, on, proposerMayDecide }: Signer): Promise<void> {
  if (proposersOf(approval).includes(personId) && proposerMayDecide !== true) throw refuse('APPROVAL_OWN_PROPOSAL');
  if (concerns(approval, [personId])) throw refuse('APPROVAL_ABOUT_ONESELF');
  const { ownerPostId } = approval;
  if (ownerPostId !== null && (await findHolderId(tx, ownerPostId, on)) === personId)
    throw refuse('APPROVAL_OWN_OBLIGATION');
}

/** What the holder of the deciding post may not decide his deputy does not decide for him. */
async function refuseDeputy(tx: Tx, approval: Approval, post: ActorPost | null, on: Day): Promise<void> {
  if (post?.delegated !== true || post.holderId == null) return;
  const { proposerMayDecide } = tx.port(ApprovalKinds).handlerOf(approval.kind);
  await refuseSigner(tx, approval, { personId: post.holderId, on, proposerMayDecide });
}

async function decisionOf(
  tx: Tx,
  actor: Actor,
  approval: Approval,
  verdict: Verdict,
  given: DecisionInput,
): Promise<Decision> {
  const { today } = await businessTime(tx);
  const barred = given.offline === undefined ? [] : await barredOf(tx, approval);
  const post = guardDecision(approval, actor, verdict, given, {
    ...tx.port(ApprovalKinds).handlerOf(approval.kind),
    today,
    barred,
  });
  const { offline = null, input = {} } = given;
  const words = wordsOf(given);
  if (offline !== null) {
    const paper = { ...offline, registeredByPerson: actor.personId, registeredByName: actor.name };
    return { verdict, offline: paper, words, input, ...(await fromPaper(tx, approval, offline.on)) };
  }
  const onBehalfOfPostId = post?.delegated === true ? post.postId : null;
  await refuseDeputy(tx, approval, post, today);
  return { verdict, offline, words, input, personId: actor.personId, postId: post?.postId ?? null, onBehalfOfPostId };
}

/**
 * Decides, online or from paper, and lets what follows happen in the same transaction. The handler runs before the
 * approval's row is written, so that locks are taken in the one order obligation → case → interview → approval. A paper whose kind
 * takes two is kept as registered (待复核), and nothing follows until the second person has confirmed it (confirm-paper.ts).
 * @throws APPROVAL_DECIDED 409 for every decision but the first
 */
export async function decideApproval(
  tx: Tx,
  actor: Actor,
  approvalId: string,
  verdict: Verdict,
  given: DecisionInput = {},
): Promise<Decision> {
  const approval = await findApproval(tx, approvalId);
  if (approval === null) throw refuseGenerally('NOT_FOUND');
  const decision = await decisionOf(tx, actor, approval, verdict, given);
  const handler = tx.port(ApprovalKinds).handlerOf(approval.kind);
  await handler.mayDecide?.(tx, actor, approval);
  const waits = decision.offline !== null && (await takesTwo(tx, approval, handler));
  await (waits ? registerPaper(tx, actor, approval, decision) : carryOutDecision(tx, actor, approval, decision));
  return decision;
}

/** Whether a second person sees the paper before anything follows from it. */
async function takesTwo(tx: Tx, approval: Approval, handler: ApprovalHandler): Promise<boolean> {
  const saidByKind = await handler.paperTakesTwo?.(tx, approval);
  return saidByKind ?? paperTakes(approval.kind) !== 'ONE';
}

/**
 * What the kind lets follow. Of two who decide at one moment the second finds his matter changed by the first: what he is told is that
 * it was decided, whatever the kind makes of that.
 */
async function letFollow(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
  const handler = tx.port(ApprovalKinds).handlerOf(approval.kind);
  try {
    await (decision.verdict === 'APPROVED'
      ? handler.onApproved(tx, actor, approval, decision)
      : handler.onRejected(tx, actor, approval, decision));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const now = await findApproval(tx, approval.approvalId);
    throw now !== null && now.state !== approval.state ? refuse('APPROVAL_DECIDED') : error;
  }
}

/** What follows from a decision, and that it was made. */
export async function carryOutDecision(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
  const { approvalId } = approval;
  await letFollow(tx, actor, approval, decision);
  await tx.port(ApprovalKinds).owesNoMore(tx, approval, 'MET');
  const version = decision.offline?.confirmedByName === undefined ? null : approval.version;
  if (!(await keepDecision(tx, approvalId, decision, version))) throw refuse('APPROVAL_DECIDED');
  await recordAct(tx, actor, {
    action: decision.verdict === 'APPROVED' ? 'approval.approved' : 'approval.rejected',
    subjectType: 'APPROVAL',
    subjectId: approvalId,
    unitId: approval.unitId,
    onBehalfOfPostId: decision.onBehalfOfPostId,
    facts: {
      kind: approval.kind,
      step: approval.step,
      about: approval.subjectId,
      offline: decision.offline !== null,
      decidedByPost: decision.postId,
      ...(decision.offline !== null && { signer: decision.personId, paper: decision.offline }),
    },
  });
  if (decision.offline !== null) await tellSigner(tx, approval, decision, 'EFFECTIVE');
}
