import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { type Actor, SUPERVISOR_ROLES } from '../../../../shared-kernel/actor.js';
import { findPendingApproval, requestApproval } from '../../../approvals/index.js';
import { recordAct } from '../../../audit/index.js';
import { notify } from '../../../notifications/index.js';
import { openOfficeObligation } from '../../../obligations/index.js';
import { assertReason, isLive } from '../domain/interview.js';
import { refuse } from '../../policy/domain/problems.js';
import { assertNobodyNamed } from './named-persons.js';
import { InterviewActs } from './interview-acts.js';
import type { InterviewContext } from './act-context.js';
import { wordsOf } from '../../cases/application/wording.js';
import { CITY_HEAD, exhaustedItems, waiverApprover } from './waiver-approver.js';
import type { Seat } from '../../cases/persistence/people.repository.js';

/** One person asks that an interview be waived; another, above its approver, decides. */
@Injectable()
export class WaiveInterview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acts: InterviewActs,
  ) {}

  /**
   * @returns the approval that now waits
   * @throws INTERVIEW_WRONG_STATE once it has ended or is asked already, REASON_REQUIRED, DOCUMENT_NUMBER_REQUIRED
   */
  execute(
    actor: Actor,
    id: string,
    given: { readonly reason: string; readonly documentNumber: string },
    seen: number | null,
  ): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const context = await this.acts.open(tx, actor, id, seen);
      const { interview } = context.locked.dossier;
      const waivable = isLive(interview) || exhaustedItems(context.locked).length > 0;
      if (!waivable || (await findPendingApproval(tx, 'WAIVER', id)) !== null)
        throw refuse('INTERVIEW_WRONG_STATE', { state: interview.state });
      assertReason(given.reason);
      if (given.documentNumber.trim() === '')
        throw refuse('DOCUMENT_NUMBER_REQUIRED', {}, [
          { pointer: '/documentNumber', code: 'DOCUMENT_NUMBER_REQUIRED' },
        ]);
      await assertNobodyNamed(context, given);
      return ask(tx, context, given);
    });
  }
}

async function ask(
  tx: Tx,
  context: InterviewContext,
  given: { readonly reason: string; readonly documentNumber: string },
): Promise<string> {
  const { actor, people, locked } = context;
  const { interview } = locked.dossier;
  const { role, onPaper } = waiverApprover(context);
  const unit = people.unit(locked.file.unitId)?.name ?? '';
  const words = wordsOf('WAIVER_PROPOSED', {
    unit,
    proposer: actor.name,
    document: given.documentNumber,
    reason: given.reason,
  });
  const approvalId = await requestApproval(tx, actor, {
    kind: 'WAIVER',
    subjectType: 'INTERVIEW',
    subjectId: interview.id,
    unitId: locked.file.unitId,
    officeOnly: true,
    title: words.title,
    facts: { ...given, ...(onPaper && { signedBy: CITY_HEAD }) },
    approverRole: role,
    askedBy: SUPERVISOR_ROLES,
    approverUnitId: people.office?.unitId ?? null,
    ownerPostId: locked.file.intervieweePostId,
  });
  await openOfficeObligation(tx, {
    kind: 'APPROVAL',
    subjectId: interview.id,
    title: words.title,
    workingDays: context.book.policy.rules.approverTerm,
  });
  await tellAbove(tx, people.ofOffice(role), { approvalId, subjectId: interview.id, ...words });
  await recordAct(tx, actor, {
    action: 'interview.waiver-asked',
    subjectType: 'INTERVIEW',
    subjectId: interview.id,
    unitId: locked.file.unitId,
    facts: { approvalId, documentNumber: given.documentNumber },
  });
  return approvalId;
}

/** Whoever decides learns that a waiver waits. */
async function tellAbove(
  tx: Tx,
  above: Seat | null,
  { approvalId, ...said }: { approvalId: string; subjectId: string; title: string; body: string },
): Promise<void> {
  if (above === null) return;
  const key = `${approvalId}:WAIVER:${above.postId}`;
  await notify(tx, [{ key, kind: 'WAIVER_PROPOSED', recipientPostId: above.postId, ...said }]);
}
