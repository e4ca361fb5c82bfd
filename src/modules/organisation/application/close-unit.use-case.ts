import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import { checkVersion } from '../../../platform/http/request-context.js';
import { emit } from '../../../platform/outbox/emit.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { recordAudit } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import type { Unit } from '../domain/unit.js';
import { abolishPostsOf, closeUnitRow, countOpenUnitsBelow, lockUnit } from '../persistence/closing.repository.js';
import { unitById } from '../persistence/unit.repository.js';
import { isTied, OpenTies } from './open-ties.js';

/** Closes a unit (撤销单位): its posts are abolished, tenures and delegations end; the record keeps all of it. */
@Injectable()
export class CloseUnit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ties: OpenTies,
  ) {}

  /**
   * @param closedOn the day of the deed, today or earlier; left out: today
   * @throws NOT_FOUND, STALE_VERSION, UNIT_CLOSED, UNIT_IN_USE while something hangs on it, CLOSING_DATE_IN_FUTURE
   */
  execute(actor: Actor, unitId: string, closedOn: Day | null, seen: number | null): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await lockUnit(tx, unitId);
      const unit = await unitById(tx, unitId);
      if (unit === null) throw refuseGenerally('NOT_FOUND');
      checkVersion(unit.version, seen);
      if (unit.closedOn !== null) throw refuse('UNIT_CLOSED');
      const { today } = await businessTime(tx);
      if (closedOn !== null && closedOn > today) throw refuse('CLOSING_DATE_IN_FUTURE', { date: closedOn });
      await this.assertFree(tx, unit);
      const posts = await abolishPostsOf(tx, unitId);
      await closeUnitRow(tx, unitId, closedOn ?? today);
      const facts = { closedOn: closedOn ?? today, posts };
      await recordAudit(tx, actor, { action: 'unit.closed', subjectType: 'UNIT', subjectId: unitId, unitId, facts });
      await emit(tx, { topic: 'unit.closed', subjectId: unitId });
    });
  }

  /** The reform office itself is never closed here: nobody would be left to open another. */
  private async assertFree(tx: Tx, { unitId, kind }: Unit): Promise<void> {
    const ties = await this.ties.ofUnit(tx, unitId);
    const units = await countOpenUnitsBelow(tx, unitId);
    if (isTied(ties) || units > 0 || kind === 'REFORM_OFFICE') throw refuse('UNIT_IN_USE', { ...ties, units });
  }
}
