import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { decideHelp, dropDecision, giveHelp, tellAsker } from './settle-help.js';
import { ownTask, saveTask, type TaskRef } from './task-access.js';

/** The unit whose help was asked for accepts (接受): the task is its own to do, and the asker's clock stands for its term. */
@Injectable()
export class AcceptHelp {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws TASK_NOT_FOUND, TASK_NOT_YOURS, STALE_VERSION, HELP_STATE */
  execute(actor: Actor, taskId: string, seen: number | null): Promise<TaskRef> {
    return this.unitOfWork.run(async (tx) => {
      const task = await ownTask(tx, actor, taskId, seen);
      const help = decideHelp(task, 'accept');
      await giveHelp(tx, task);
      await dropDecision(tx, task);
      await tellAsker(tx, task, 'HELP_ACCEPTED');
      return saveTask(tx, actor, task, { state: task.state, help }, 'task.help-accepted');
    });
  }
}
