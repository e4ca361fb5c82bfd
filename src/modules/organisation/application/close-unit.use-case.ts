import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { lockUnit } from '../persistence/closing.repository.js';
import { unitById } from '../persistence/unit.repository.js';
import { Authority, type Outcome } from './authority/authority.js';

/** Closes a unit (撤销单位): its posts are abolished, tenures and delegations end; the record keeps all of it. */
@Injectable()
export class CloseUnit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly authority: Authority,
  ) {}

  /**
   * @param closedOn the day of the deed, today or earlier; left out: today
   * @throws NOT_FOUND, STALE_VERSION, UNIT_CLOSED, UNIT_IN_USE while something hangs on it, CLOSING_DATE_IN_FUTURE, AUTHORITY_WAITS
   */
  execute(actor: Actor, unitId: string, closedOn: Day | null, seen: number | null): Promise<Outcome> {
    return this.unitOfWork.run(async (tx) => {
      await lockUnit(tx, unitId);
      const unit = await unitById(tx, unitId);
      if (unit === null) throw refuseGenerally('NOT_FOUND');
      checkVersion(unit.version, seen);
      const { today } = await businessTime(tx);
      return this.authority.take(tx, actor, { kind: 'CLOSE_UNIT', unitId, closedOn: closedOn ?? today });
    });
  }
}
