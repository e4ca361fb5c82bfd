import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import { checkVersion } from '../../../platform/http/request-context.js';
import { emit } from '../../../platform/outbox/emit.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAudit } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import { unitById, unitByName, updateUnit, type UnitFields } from '../persistence/unit.repository.js';

/** Renames a unit, or changes its place in the city's list; its posts, chains and records stay as they are. */
@Injectable()
export class ChangeUnit {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws NOT_FOUND, STALE_VERSION, UNIT_CLOSED, UNIT_NAME_TAKEN */
  execute(actor: Actor, unitId: string, fields: UnitFields, seen: number | null): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const unit = await unitById(tx, unitId);
      if (unit === null) throw refuseGenerally('NOT_FOUND');
      checkVersion(unit.version, seen);
      if (unit.closedOn !== null) throw refuse('UNIT_CLOSED');
      const namesake = await unitByName(tx, fields.name);
      if (namesake !== null && namesake.unitId !== unitId) throw refuse('UNIT_NAME_TAKEN', { name: fields.name });
      if (!(await updateUnit(tx, unit, fields))) throw refuseGenerally('STALE_VERSION');
      await recordAudit(tx, actor, {
        action: 'unit.changed',
        subjectType: 'UNIT',
        subjectId: unitId,
        unitId,
        facts: { before: unit.name, after: fields.name, headedByCityLeader: fields.headedByCityLeader },
      });
      await emit(tx, { topic: 'unit.changed', subjectId: unitId });
    });
  }
}
