import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { DutyRequests } from './duty-requests.js';

/** A unit asks for more time for a duty, known by its own id; the same as for anything due. */
@Injectable()
export class RequestDutyExtension {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: DutyRequests,
  ) {}

  /** @throws DUTY_STATE, REQUEST_PENDING, REQUEST_DATE_NOT_LATER, DUTY_NOT_YOURS */
  execute(actor: Actor, dutyId: string, reason: string, newDate: Day): Promise<{ id: string }> {
    return this.unitOfWork.run((tx) =>
      this.requests.ask(tx, actor, dutyId, { kind: 'EXTENSION', outcome: null, reason, newDate }),
    );
  }
}
