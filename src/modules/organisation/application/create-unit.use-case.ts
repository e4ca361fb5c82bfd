import { Injectable } from '@nestjs/common';
import { emit } from '../../../platform/outbox/emit.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAudit } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import { type NewUnit, unitById, unitByName } from '../persistence/unit.repository.js';
import { createUnitWithPosts } from './create-unit-with-posts.js';

/** Adds a unit to the tree, with the vacant posts of its kind. */
@Injectable()
export class CreateUnit {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns its id @throws UNIT_NAME_TAKEN, PARENT_NOT_FOUND, UNIT_CLOSED */
  execute(actor: Actor, draft: NewUnit): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      if ((await unitByName(tx, draft.name)) !== null) throw refuse('UNIT_NAME_TAKEN', { name: draft.name });
      const parent = draft.parentId === null ? null : await unitById(tx, draft.parentId);
      if (draft.parentId !== null && parent === null) throw refuse('PARENT_NOT_FOUND');
      if (parent !== null && parent.closedOn !== null) throw refuse('UNIT_CLOSED');
      const unitId = await createUnitWithPosts(tx, draft);
      await recordAudit(tx, actor, {
        action: 'unit.created',
        subjectType: 'UNIT',
        subjectId: unitId,
        unitId,
        facts: { kind: draft.kind, parentId: draft.parentId },
      });
      await emit(tx, { topic: 'unit.created', subjectId: unitId });
      return unitId;
    });
  }
}
