import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { resumeObligation, settleObligation, settleOfficeObligation } from '../../obligations/index.js';
import { decideTask, saveTask, taskInScope, type TaskRef } from './task-gate.js';

/** The office cancels a task, with the reason and the approval it rests on; what waited for it goes on. */
@Injectable()
export class CancelTask {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws TASK_NOT_FOUND, STALE_VERSION, TASK_STATE */
  execute(actor: Actor, taskId: string, reason: string, seen: number | null): Promise<TaskRef> {
    return this.unitOfWork.run(async (tx) => {
      const task = await taskInScope(tx, actor, taskId);
      const state = decideTask(task, 'cancel', seen);
      await settleObligation(tx, task.obligationId, 'CANCELLED');
      await settleOfficeObligation(tx, 'VERIFICATION', [task.id], 'CANCELLED');
      if (task.pausesObligationId !== null)
        await resumeObligation(tx, task.pausesObligationId, 'COORDINATION', task.id);
      return saveTask(tx, actor, task, { state, verdictWords: reason }, 'task.cancelled');
    });
  }
}
