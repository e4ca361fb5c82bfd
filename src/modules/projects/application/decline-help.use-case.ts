import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { standForHelp } from '../../obligations/index.js';
import { askOffice, decideHelp, tellAsker } from './settle-help.js';
import { ownTask, saveTask, type TaskRef } from './task-access.js';

/** The unit whose help was asked for declines with its reason (不接受): the office decides, and till then no clock runs, neither the asker's nor its own. */
@Injectable()
export class DeclineHelp {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws TASK_NOT_FOUND, TASK_NOT_YOURS, STALE_VERSION, HELP_STATE */
  execute(actor: Actor, taskId: string, reason: string, seen: number | null): Promise<TaskRef> {
    return this.unitOfWork.run(async (tx) => {
      const task = await ownTask(tx, actor, taskId, seen);
      const help = decideHelp(task, 'decline');
      await standForHelp(tx, task.obligationId, task.id);
      await askOffice(tx, actor, task, reason);
      await tellAsker(tx, task, 'HELP_DECLINED', reason);
      return saveTask(tx, actor, task, { state: task.state, help, helpReason: reason }, 'task.help-declined');
    });
  }
}
