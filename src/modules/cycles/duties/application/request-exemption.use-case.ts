import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { DutyRequests } from './duty-requests.js';

/** A unit asks to be excused for the quarter (申请免办), or to be rid of a duty whose matter fell away; the executive deputy director decides. */
@Injectable()
export class RequestExemption {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: DutyRequests,
  ) {}

  /** @throws DUTY_STATE, REQUEST_PENDING, DUTY_NOT_YOURS */
  execute(actor: Actor, dutyId: string, reason: string, outcome: 'EXEMPT' | 'CANCELLED'): Promise<{ id: string }> {
    return this.unitOfWork.run((tx) =>
      this.requests.ask(tx, actor, dutyId, { kind: 'EXEMPTION', outcome, reason, newDate: null }),
    );
  }
}
