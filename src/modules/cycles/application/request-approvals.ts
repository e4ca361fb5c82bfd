import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { type Approval, ApprovalKinds, type Decision } from '../../access/index.js';
import {
  redateObligation,
  resumeObligation,
  settleObligation,
  settleOfficeObligation,
} from '../../obligations/index.js';
import { afterAct } from '../domain/duty.js';
import { refuse } from '../domain/problems.js';
import { type DutyRow, lockDuties, saveDutyState } from '../persistence/duty.repository.js';
import { endRequest, findRequest, type RequestRow } from '../persistence/request.repository.js';
import { recordDutyAct } from './record-duty.js';
import { RequestSteps } from './request-steps.js';
import { spoken, tellUnit } from './tell-unit.js';

/** What follows from decisions on extensions and exemptions. */
@Injectable()
export class RequestApprovals implements OnModuleInit {
  constructor(
    private readonly kinds: ApprovalKinds,
    private readonly steps: RequestSteps,
  ) {}

  onModuleInit(): void {
    const handler = {
      onApproved: (tx: Tx, actor: Actor, approval: Approval, decision: Decision) =>
        this.approved(tx, actor, approval, decision),
      onRejected: (tx: Tx, actor: Actor, approval: Approval, decision: Decision) =>
        this.rejected(tx, actor, approval, decision),
    };
    this.kinds.register('EXTENSION', handler);
    this.kinds.register('EXEMPTION', handler);
  }

  /** On to the next who decides; where nobody is left, what was asked is granted. */
  private async approved(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    const { request, duty } = await this.inHand(tx, approval);
    await settleOfficeObligation(tx, 'APPROVAL', [request.id]);
    if (await this.steps.ask(tx, actor, duty, request, approval.step + 1)) return;
    await endRequest(tx, request.id, 'APPROVED', decision.words);
    await resumeObligation(tx, duty.obligationId, request.kind, request.id);
    await this.grant(tx, duty, request);
    await recordDutyAct(tx, actor, duty, {
      act: request.kind === 'EXTENSION' ? 'extended' : 'exempted',
      onBehalfOfPostId: decision.onBehalfOfPostId,
      facts: { request: request.id, from: request.fromDate, to: request.newDate, outcome: request.outcome },
    });
  }

  private async grant(tx: Tx, duty: DutyRow, request: RequestRow): Promise<void> {
    if (request.newDate !== null) {
      await redateObligation(tx, duty.obligationId, request.newDate, 'EXTENSION', request.id);
      await this.tell(
        tx,
        duty,
        request,
        `同意${duty.title}由${spoken(request.fromDate)}延至${spoken(request.newDate)}，原时限保留备查。`,
      );
      return;
    }
    const outcome = request.outcome ?? 'EXEMPT';
    await saveDutyState(tx, duty.id, afterAct(duty.state, outcome === 'EXEMPT' ? 'exempt' : 'cancel'));
    await settleObligation(tx, duty.obligationId, outcome);
    await this.tell(tx, duty, request, `同意${duty.title}${outcome === 'EXEMPT' ? '本季免办' : '取消'}。`);
  }

  /** The clock goes on after three working days of grace. */
  private async rejected(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    const { request, duty } = await this.inHand(tx, approval);
    await settleOfficeObligation(tx, 'APPROVAL', [request.id]);
    await endRequest(tx, request.id, 'REFUSED', decision.words);
    await resumeObligation(tx, duty.obligationId, request.kind, request.id, { grace: true });
    await this.tell(
      tx,
      duty,
      request,
      `${duty.title}的申请未获同意${decision.words === null ? '' : `：${decision.words}`}。3个工作日后继续计算时限，请抓紧办理。`,
    );
    await recordDutyAct(tx, actor, duty, {
      act: request.kind === 'EXTENSION' ? 'extension-refused' : 'exemption-refused',
      onBehalfOfPostId: decision.onBehalfOfPostId,
      facts: { request: request.id, step: approval.step },
    });
  }

  private async tell(tx: Tx, duty: DutyRow, request: RequestRow, body: string): Promise<void> {
    await tellUnit(tx, duty, {
      kind: `${request.kind}_DECIDED`,
      key: `request:${request.id}:decided`,
      title: request.kind === 'EXTENSION' ? '延期答复' : '免办答复',
      body,
    });
  }

  private async inHand(tx: Tx, approval: Approval): Promise<{ request: RequestRow; duty: DutyRow }> {
    const request = await findRequest(tx, approval.subjectId);
    if (request?.state !== 'PENDING') throw refuse('DUTY_NOT_FOUND');
    const [duty] = await lockDuties(tx, [request.dutyId], () => ({ sql: 'true', params: [] }));
    if (duty === undefined) throw refuse('DUTY_NOT_FOUND');
    return { request, duty };
  }
}
