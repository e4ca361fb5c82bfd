import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { UnitFields } from '../domain/unit.js';
import { lockUnit } from '../persistence/closing.repository.js';
import { unitById } from '../persistence/unit.repository.js';
import { Authority, type Outcome } from './authority/authority.js';

/** Renames a unit, changes its place in the city's list, or says that a city leader heads it; its posts, chains and records stay as they are. */
@Injectable()
export class ChangeUnit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly authority: Authority,
  ) {}

  /** @throws NOT_FOUND, STALE_VERSION, UNIT_CLOSED, UNIT_NAME_TAKEN, AUTHORITY_… */
  execute(actor: Actor, unitId: string, fields: UnitFields, seen: number | null): Promise<Outcome> {
    return this.unitOfWork.run(async (tx) => {
      await lockUnit(tx, unitId);
      const unit = await unitById(tx, unitId);
      if (unit === null) throw refuseGenerally('NOT_FOUND');
      checkVersion(unit.version, seen);
      // Said again it changes nothing, and nobody is asked or told.
      if (saysTheSame(unit, fields)) return { id: unitId, approvalId: null, waitsFor: [] };
      return this.authority.take(tx, actor, { kind: 'CHANGE_UNIT', unitId, fields });
    });
  }
}

function saysTheSame(unit: UnitFields, { name, headedByCityLeader, sortOrder }: UnitFields): boolean {
  return unit.name === name && unit.headedByCityLeader === headedByCityLeader && unit.sortOrder === sortOrder;
}
