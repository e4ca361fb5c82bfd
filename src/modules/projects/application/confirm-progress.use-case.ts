import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import { filesFor } from '../domain/task.js';
import { confirmProgress } from '../persistence/task.repository.js';
import { taskInScope, type TaskRef } from './task-access.js';

/** The unit confirms, once, the progress that the office reported for it (代为录入). */
@Injectable()
export class ConfirmProgress {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws TASK_NOT_FOUND, TASK_NOT_YOURS for everybody but the unit, TASK_NOTHING_TO_CONFIRM */
  execute(actor: Actor, taskId: string): Promise<TaskRef> {
    return this.unitOfWork.run(async (tx) => {
      const { id, state, version, unitId } = await taskInScope(tx, actor, taskId);
      if (!filesFor(actor, unitId)) throw refuse('TASK_NOT_YOURS');
      const confirmed = await confirmProgress(tx, id, actor.personId);
      if (confirmed === 0) throw refuse('TASK_NOTHING_TO_CONFIRM');
      const action = 'task.progress-confirmed';
      await recordAct(tx, actor, { action, subjectType: 'TASK', subjectId: id, unitId, facts: { confirmed } });
      return { id, state, version };
    });
  }
}
