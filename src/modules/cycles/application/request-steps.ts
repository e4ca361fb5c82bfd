import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { requestApproval } from '../../access/index.js';
import { openOfficeObligation } from '../../obligations/index.js';
import { officeApproverOf, stepsOf, unitApproverOf } from '../domain/requests.js';
import type { DutyRow } from '../persistence/duty.repository.js';
import type { RequestRow } from '../persistence/request.repository.js';

/** Working days within which the office decides; silence reminds its own chain, never the unit. */
const OFFICE_WORKING_DAYS = 3;

type Asked = Pick<RequestRow, 'id' | 'kind' | 'reason' | 'fromDate' | 'newDate' | 'number' | 'outcome'>;

/** Sends a request from one who decides to the next. */
@Injectable()
export class RequestSteps {
  /** Asks the first who decides: the unit's own leader, unless he asks himself. */
  async begin(tx: Tx, actor: Actor, duty: DutyRow, request: Asked): Promise<void> {
    await this.ask(tx, actor, duty, request, 1);
  }

  /** Asks the next who decides. @returns false when nobody is left, so that it is granted */
  async ask(tx: Tx, actor: Actor, duty: DutyRow, request: Asked, step: number): Promise<boolean> {
    const who = stepsOf(request.kind, request.number)[step - 1];
    if (who === undefined) return false;
    const approver = this.approverOf(who, actor, duty);
    if (approver === null) return this.ask(tx, actor, duty, request, step + 1);
    await requestApproval(tx, actor, {
      kind: request.kind,
      step,
      subjectType: 'DUTY_REQUEST',
      subjectId: request.id,
      unitId: duty.unitId,
      projectId: duty.projectId,
      ownerPostId: duty.ownerPostId,
      title: `${request.kind === 'EXTENSION' ? '申请延期' : '申请免办'}：${duty.title}`,
      facts: {
        dutyId: duty.id,
        reason: request.reason,
        from: request.fromDate,
        newDate: request.newDate,
        number: request.number,
        outcome: request.outcome,
      },
      ...approver,
    });
    if (who === 'OFFICE') await this.remindOffice(tx, duty, request);
    return true;
  }

  private approverOf(
    who: 'UNIT' | 'OFFICE' | 'LEADER',
    actor: Actor,
    duty: DutyRow,
  ): { approverPostId: string } | { approverRole: string; approverUnitId?: string } | null {
    if (who === 'LEADER') return duty.leadingPostId === null ? null : { approverPostId: duty.leadingPostId };
    const own = actor.posts.filter((post) => !post.delegated);
    const owner = duty.ownerRole === null ? [] : [duty.ownerRole];
    if (who === 'OFFICE') return { approverRole: officeApproverOf([...own.map((post) => post.role), ...owner]) };
    // The office has no leaders of a unit: what it asks for itself goes to its head at once.
    if (duty.unitKind === 'REFORM_OFFICE') return null;
    const roles = own.filter((post) => post.unitId === duty.unitId).map((post) => post.role);
    const approverRole = unitApproverOf([...roles, ...owner]);
    return approverRole === null ? null : { approverRole, approverUnitId: duty.unitId };
  }

  private async remindOffice(tx: Tx, duty: DutyRow, request: Asked): Promise<void> {
    await openOfficeObligation(tx, {
      kind: 'APPROVAL',
      subjectId: request.id,
      projectId: duty.projectId,
      title: `审批${request.kind === 'EXTENSION' ? '延期' : '免办'}：${duty.title}`,
      workingDays: OFFICE_WORKING_DAYS,
    });
  }
}
