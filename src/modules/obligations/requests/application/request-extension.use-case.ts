import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { refuse } from '../../clock/domain/problems.js';
import { ObligationAccess } from '../../clock/application/obligation-access.js';
import { RequestSources } from './request-sources.js';
import { Requests } from './requests.js';

/**
 * A unit asks for more time (申请延期) for whatever the full ladder watches: its deputy leader decides, then the office, a
 * second time also the leading official.
 */
@Injectable()
export class RequestExtension {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly admission: ObligationAccess,
    private readonly sources: RequestSources,
    private readonly requests: Requests,
  ) {}

  /**
   * @throws OBLIGATION_NOT_FOUND, OBLIGATION_NOT_YOURS, OBLIGATION_SETTLED, OBLIGATION_AWAITS_VERDICT, OBLIGATION_HISTORIC,
   * OBLIGATION_NOT_EXTENDABLE, REQUEST_PENDING, REQUEST_DATE_NOT_LATER
   */
  execute(actor: Actor, obligationId: string, reason: string, newDate: Day): Promise<{ id: string }> {
    return this.unitOfWork.run(async (tx) => {
      await this.admission.assertSeen(tx, actor, obligationId);
      await this.sources.lock(tx, obligationId, 'ASKED');
      const { obligation } = await this.admission.lockOwn(tx, actor, obligationId);
      if (obligation.ladder !== 'FULL') throw refuse('OBLIGATION_NOT_EXTENDABLE');
      this.admission.assertRunning(obligation);
      return this.requests.ask(tx, actor, obligationId, { kind: 'EXTENSION', outcome: null, reason, newDate });
    });
  }
}
