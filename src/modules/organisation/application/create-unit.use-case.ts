import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import { type UnitFields, USUAL_POSTS } from '../domain/unit.js';
import { insertPosts, insertUnit, type NewUnit, unitById, unitByName } from '../persistence/unit.repository.js';
import { Authority } from './authority/authority.js';
import type { Tx } from '../../../platform/database/tx.js';

/** A unit that was made, and what of it waits for a second person. */
export interface MadeUnit {
  readonly id: string;
  readonly approvalId: string | null;
  readonly waitsFor: readonly string[];
}

/** Adds a unit to the tree, with the vacant posts of its kind. */
@Injectable()
export class CreateUnit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly authority: Authority,
  ) {}

  /**
   * That a city leader heads it waits for a second person; the unit is there meanwhile.
   * @returns its id, and the approval that waits @throws UNIT_NAME_TAKEN, PARENT_NOT_FOUND, UNIT_CLOSED
   */
  execute(actor: Actor, draft: NewUnit & UnitFields): Promise<MadeUnit> {
    return this.unitOfWork.run(async (tx) => {
      if ((await unitByName(tx, draft.name)) !== null) throw refuse('UNIT_NAME_TAKEN', { name: draft.name });
      const parent = draft.parentId === null ? null : await unitById(tx, draft.parentId);
      if (draft.parentId !== null && parent === null) throw refuse('PARENT_NOT_FOUND');
      if (parent !== null && parent.closedOn !== null) throw refuse('UNIT_CLOSED');
      const { headedByCityLeader, name, sortOrder } = draft;
      const unitId = await createUnitWithPosts(tx, { ...draft, headedByCityLeader: false });
      await recordAct(tx, actor, {
        action: 'unit.created',
        subjectType: 'UNIT',
        subjectId: unitId,
        unitId,
        facts: { kind: draft.kind, parentId: draft.parentId },
      });
      const made = { id: unitId, approvalId: null, waitsFor: [] };
      if (!headedByCityLeader) return made;
      const fields = { name, headedByCityLeader, sortOrder };
      const { approvalId, waitsFor } = await this.authority.take(tx, actor, { kind: 'CHANGE_UNIT', unitId, fields });
      return { ...made, approvalId, waitsFor };
    });
  }
}

/** Adds a unit with the vacant posts of its kind; the ledger's import and the form both come here. */
export async function createUnitWithPosts(tx: Tx, unit: NewUnit): Promise<string> {
  const unitId = await insertUnit(tx, unit);
  await insertPosts(tx, unitId, USUAL_POSTS[unit.kind]);
  return unitId;
}
