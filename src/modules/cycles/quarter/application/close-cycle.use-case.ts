import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { checkVersion } from '../../../../platform/concurrency/check-version.js';
import {
  type Actor,
  actsAsOneOf,
  postsWithRole,
  standsFor,
  SUPERVISOR_ROLES,
} from '../../../../shared-kernel/actor.js';
import { words } from '../../../../texts/words.js';
import {
  type Approval,
  decideApproval,
  findPendingApproval,
  OFFICE_TERM,
  requestApproval,
  withdrawApprovals,
  proposersOf,
} from '../../../approvals/index.js';
import { recordAct } from '../../../audit/index.js';
import { openOfficeObligation } from '../../../obligations/index.js';
import { refuse } from '../../duties/domain/problems.js';
import { type CycleRecord, findStartedWork, lockCycle, saveCloseProposal } from '../persistence/cycle.repository.js';
import { assertClosable, CYCLE_CLOSE } from './closable.js';
import { quarterWords } from './make-duties.use-case.js';

/** What came of the call: a proposal that waits for a second person, or the work that freezes the quarter. */
export type CloseAnswer =
  | { readonly approvalId: string; readonly workId: null }
  | { readonly approvalId: string; readonly workId: string };

/** Two people close a quarter: the first proposes, the second approves. */
@Injectable()
export class CloseCycle {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * The quarter is locked before anything of its approval is touched, as where the approval is decided elsewhere: of several who come at
   * one moment each sees what the one before him did.
   * @throws CYCLE_STATE, CYCLE_TOO_EARLY_TO_CLOSE, CYCLE_HAS_OPEN_MATTERS, CYCLE_CLOSE_OWN_PROPOSAL, APPROVAL_NOT_YOURS, STALE_VERSION
   */
  execute(actor: Actor, id: string, seen: number | null): Promise<CloseAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const cycle = await lockCycle(tx, id);
      if (cycle === null) throw refuse('CYCLE_NOT_FOUND');
      checkVersion(cycle.version, seen);
      const pending = await findPendingApproval(tx, CYCLE_CLOSE, id);
      return pending === null ? this.propose(tx, actor, cycle) : this.second(tx, actor, id, pending);
    });
  }

  private async propose(tx: Tx, actor: Actor, cycle: CycleRecord): Promise<CloseAnswer> {
    const { id } = cycle;
    await assertClosable(tx, cycle, (await businessTime(tx)).today);
    const approvalId = await requestApproval(tx, actor, {
      kind: CYCLE_CLOSE,
      subjectType: 'CYCLE',
      subjectId: id,
      officeOnly: true,
      title: words('title.CLOSE', { quarter: quarterWords(cycle) }),
      approverRole: approverOf(actor),
      askedBy: SUPERVISOR_ROLES,
    });
    await openOfficeObligation(tx, {
      kind: 'APPROVAL',
      subjectId: id,
      title: words('title.DECIDE_CLOSE', { quarter: quarterWords(cycle) }),
      workingDays: OFFICE_TERM,
    });
    await saveCloseProposal(tx, id, actor.personId);
    await recordAct(tx, actor, {
      action: 'cycle.close-proposed',
      subjectType: 'CYCLE',
      subjectId: id,
      facts: { approval: approvalId },
    });
    return { approvalId, workId: null };
  }

  private async second(tx: Tx, actor: Actor, id: string, pending: Approval): Promise<CloseAnswer> {
    if (actsAsOneOf(actor, SUPERVISOR_ROLES, named(proposersOf(pending)))) throw refuse('CYCLE_CLOSE_OWN_PROPOSAL');
    const approvalId = await addressedTo(tx, actor, pending);
    await decideApproval(tx, actor, approvalId, 'APPROVED');
    const workId = await findStartedWork(tx, CYCLE_CLOSE_WORK, id);
    return { approvalId, workId };
  }
}

/** The work that freezes an approved quarter. */
export const CYCLE_CLOSE_WORK = 'cycle.close';

/** The second person may be any other who may close; the proposal is then handed to his post, its proposer unchanged. */
async function addressedTo(tx: Tx, actor: Actor, pending: Approval): Promise<string> {
  // A deputy has no other word than the proposer's by the post that he holds for him.
  const fit = postsWithRole(actor, SUPERVISOR_ROLES).filter((one) => !standsFor(one, proposersOf(pending)));
  const [post] = fit;
  if (post === undefined || fit.some((one) => one.role === pending.approverRole)) return pending.approvalId;
  await withdrawApprovals(tx, pending.kind, pending.subjectId);
  const { kind, subjectType, subjectId, officeOnly, title, facts } = pending;
  const proposer = { ...actor, personId: pending.proposedByPerson, posts: [] };
  return requestApproval(tx, proposer, {
    kind,
    subjectType,
    subjectId,
    officeOnly,
    title,
    facts,
    approverPostId: post.postId,
  });
}

/** People, where a proposer may be nobody known. */
const named = (people: readonly unknown[]): readonly string[] =>
  people.filter((one): one is string => typeof one === 'string');

/** Routine approvals are the executive deputy director's; what he proposes himself the director approves. */
function approverOf(actor: Actor): string {
  return postsWithRole(actor, ['EXECUTIVE_DEPUTY_DIRECTOR']).length > 0
    ? 'OFFICE_DIRECTOR'
    : 'EXECUTIVE_DEPUTY_DIRECTOR';
}
