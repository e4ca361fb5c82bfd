import { Injectable } from '@nestjs/common';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { type Day, shortDayWords } from '../../../shared-kernel/dates.js';
import { lengthenHelp } from '../../obligations/index.js';
import { refuse } from '../domain/problems.js';
import { filesFor } from '../domain/task.js';
import { findAsker } from '../persistence/help.repository.js';
import { tellAsker } from './settle-help.js';
import { saveTask, taskInScope, type TaskRef } from './task-access.js';

/** The office's section chief names a later day until which the asker's clock stands at most for help that is given. */
@Injectable()
export class NameHelpDay {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws TASK_NOT_FOUND, STALE_VERSION, HELP_STATE, HELP_CONCERNS_YOU, HELP_DAY_NOT_LATER */
  execute(actor: Actor, taskId: string, until: Day, seen: number | null): Promise<TaskRef> {
    return this.unitOfWork.run(async (tx) => {
      const task = await taskInScope(tx, actor, taskId);
      checkVersion(task.version, seen);
      const given = task.help === 'ACCEPTED' || task.help === 'IMPOSED';
      const open = task.state !== 'VERIFIED' && task.state !== 'CANCELLED';
      if (!given || !open || task.pausesObligationId === null) throw refuse('HELP_STATE');
      const { unitId } = await findAsker(tx, task.pausesObligationId);
      const concerned = actor.personId !== null && actor.personId === task.createdByPerson;
      if (concerned || filesFor(actor, unitId) || filesFor(actor, task.unitId)) throw refuse('HELP_CONCERNS_YOU');
      const day = await lengthenHelp(tx, task.pausesObligationId, task.id, until);
      if (day === null) throw refuse('HELP_DAY_NOT_LATER');
      await tellAsker(tx, task, 'HELP_DAY_NAMED', shortDayWords(day));
      const change = { state: task.state, verdictWords: task.verdictWords, helpUntil: day };
      return saveTask(tx, actor, task, change, 'task.help-day-named');
    });
  }
}
