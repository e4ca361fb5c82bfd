import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { checkVersion } from '../../../../platform/concurrency/check-version.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { recordAct } from '../../../audit/index.js';
import { WorkingDays } from '../../../calendar/index.js';
import { refuse } from '../domain/problems.js';
import { ObligationAccess } from './obligation-access.js';
import { releaseHistoric } from './redate-obligation.js';

/** Working days that the unit gets when the office names no date. */
const DEFAULT_TERM = 10;

/** The office releases 历史逾期 with a new current date, from which the ladder counts. */
@Injectable()
export class ReleaseObligation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workingDays: WorkingDays,
    private readonly admission: ObligationAccess,
  ) {}

  /** @throws OBLIGATION_NOT_HISTORIC, OBLIGATION_SETTLED, RELEASE_DATE_NOT_LATER, STALE_VERSION */
  execute(actor: Actor, id: string, dueOn: Day | undefined, seen: number | null): Promise<{ id: string; dueOn: Day }> {
    return this.unitOfWork.run(async (tx) => {
      const obligation = await this.admission.lock(tx, actor, id);
      checkVersion(obligation.version, seen);
      const calendar = await this.workingDays.current(tx);
      const { today } = await businessTime(tx);
      const date = dueOn === undefined ? calendar.add(today, DEFAULT_TERM) : calendar.nextOrSame(dueOn);
      if (date <= today)
        throw refuse('RELEASE_DATE_NOT_LATER', {}, [{ pointer: '/dueOn', code: 'RELEASE_DATE_NOT_LATER' }]);
      await releaseHistoric(tx, id, date, dueOn === undefined ? today : null);
      await recordAct(tx, actor, {
        action: 'obligation.released',
        subjectType: 'OBLIGATION',
        subjectId: id,
        unitId: obligation.ownerUnitId,
        facts: { from: obligation.dueOn, to: date },
      });
      return { id, dueOn: date };
    });
  }
}
