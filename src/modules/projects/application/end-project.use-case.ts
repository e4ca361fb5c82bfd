import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import { endProjectRow } from '../persistence/project.repository.js';
import { lockedProject } from './write-project.js';

/** The office ends a project: no further quarter opens for it. What is already due stays due. */
@Injectable()
export class EndProject {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws PROJECT_NOT_FOUND, STALE_VERSION, PROJECT_ENDED */
  execute(actor: Actor, id: string, seen: number | null): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(async (tx) => {
      const project = await lockedProject(tx, actor, id);
      checkVersion(project.version, seen);
      if ((await endProjectRow(tx, id)) === 0) throw refuse('PROJECT_ENDED');
      await recordAct(tx, actor, {
        action: 'project.ended',
        subjectType: 'PROJECT',
        subjectId: id,
        unitId: project.leadUnitId,
      });
      return { id, version: project.version + 1 };
    });
  }
}
