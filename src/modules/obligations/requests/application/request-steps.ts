import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { words } from '../../../../texts/words.js';
import { OFFICE_TERM, requestApproval } from '../../../approvals/index.js';
import { officeApproverOf, type RequestStep, stepsOf, unitApproverOf } from '../domain/requests.js';
import { leaveUnit, type RequestRow, type RequestSubject } from '../persistence/request.repository.js';
import { openOfficeObligation } from '../../clock/application/open-obligation.js';
import { ProjectChain } from '../../clock/application/project-chain.js';
import { pageOf } from './request-record.js';

/** What those who decide are told of a request. */
export type PutRequest = Pick<
  RequestRow,
  'id' | 'kind' | 'reason' | 'fromDate' | 'newDate' | 'number' | 'outcome' | 'askedByRoles'
>;

type Approver = { approverPostId: string } | { approverRole: string; approverUnitId?: string };

/** Sends a request from one who decides to the next. */
@Injectable()
export class RequestSteps {
  constructor(private readonly chain: ProjectChain) {}

  /**
   * Asks the next who decides, the unit's own leader first.
   * @param step 1 for the first
   * @returns before whom it lies now; null when nobody is left, so that it is granted
   */
  async ask(
    tx: Tx,
    actor: Actor,
    subject: RequestSubject,
    request: PutRequest,
    step: number,
  ): Promise<RequestStep | null> {
    const who = stepsOf(request.kind, request.number)[step - 1];
    if (who === undefined) return null;
    const approver = await this.approverOf(tx, who, actor, { subject, request });
    if (approver === null) return this.ask(tx, actor, subject, request, step + 1);
    await requestApproval(tx, actor, {
      kind: request.kind,
      step,
      subjectType: 'OBLIGATION_REQUEST',
      subjectId: request.id,
      unitId: subject.unitId,
      projectId: subject.projectId,
      ownerPostId: subject.ownerPostId,
      title: words(`title.ASK_${request.kind}`, { matter: subject.title }),
      facts: factsOf(subject, request),
      ...approver,
    });
    if (who === 'OFFICE') {
      await leaveUnit(tx, request.id);
      await remindOffice(tx, subject, request);
    }
    return who;
  }

  private async approverOf(
    tx: Tx,
    who: RequestStep,
    actor: Actor,
    { subject, request }: { subject: RequestSubject; request: PutRequest },
  ): Promise<Approver | null> {
    const owner = subject.ownerRole === null ? [] : [subject.ownerRole];
    if (who === 'LEADER') {
      const approverPostId = await this.chain.officialOf(tx, subject);
      return approverPostId === null ? null : { approverPostId };
    }
    if (who === 'OFFICE') return { approverRole: officeApproverOf([...request.askedByRoles, ...owner]) };
    // The office has no leaders of a unit: what it asks for itself goes to its head at once.
    if (subject.unitKind === 'REFORM_OFFICE') return null;
    const own = actor.posts.filter((post) => !post.delegated && post.unitId === subject.unitId);
    const approverRole = unitApproverOf([...own.map((post) => post.role), ...owner]);
    return approverRole === null ? null : { approverRole, approverUnitId: subject.unitId };
  }
}

function factsOf(subject: RequestSubject, request: PutRequest): Readonly<Record<string, unknown>> {
  const { type, id } = pageOf(subject);
  return {
    obligationId: subject.obligationId,
    [type === 'DUTY' ? 'dutyId' : 'taskId']: id,
    reason: request.reason,
    from: request.fromDate,
    newDate: request.newDate,
    number: request.number,
    outcome: request.outcome,
  };
}

async function remindOffice(tx: Tx, subject: RequestSubject, request: PutRequest): Promise<void> {
  await openOfficeObligation(tx, {
    kind: 'APPROVAL',
    subjectId: request.id,
    projectId: subject.projectId,
    title: words(`title.DECIDE_${request.kind}`, { matter: subject.title }),
    workingDays: OFFICE_TERM,
  });
}
