import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { RequestChange } from './request-change.js';

/** A unit asks for more time (申请延期): its deputy leader decides, then the office, a second time also the leading official. */
@Injectable()
export class RequestExtension {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly change: RequestChange,
  ) {}

  /** @throws DUTY_STATE, REQUEST_PENDING, REQUEST_DATE_NOT_LATER, DUTY_NOT_YOURS */
  execute(actor: Actor, dutyId: string, reason: string, newDate: Day): Promise<{ id: string }> {
    return this.unitOfWork.run((tx) =>
      this.change.ask(tx, actor, dutyId, { kind: 'EXTENSION', outcome: null, reason, newDate }),
    );
  }
}
