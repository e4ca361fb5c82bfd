import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { coverNamedPoints } from '../persistence/key-point-names.js';
import { insertProject } from '../persistence/project.repository.js';
import { checkDraft, type ProjectDraft, writeChain } from './write-project.js';

/** The office adds a project; led by a city leader, it owes the five duties of every quarter that opens from today on. */
@Injectable()
export class CreateProject {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws PROJECT_NAME_TAKEN, PROJECT_UNIT_UNKNOWN, PROJECT_POST_UNFIT, PROJECT_NOT_FOUND (the parent) */
  execute(actor: Actor, draft: ProjectDraft): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(async (tx) => {
      await checkDraft(tx, draft, null);
      const id = await insertProject(tx, draft);
      await writeChain(tx, id, draft, []);
      await coverNamedPoints(tx, { projectIds: [id] });
      const facts = { category: draft.category, level: draft.level, leaderLed: draft.leadingPostId !== null };
      await recordAct(tx, actor, {
        action: 'project.created',
        subjectType: 'PROJECT',
        subjectId: id,
        unitId: draft.leadUnitId,
        facts,
      });
      return { id, version: 1 };
    });
  }
}
