import { Injectable } from '@nestjs/common';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { type Day, shortDayWords } from '../../../shared-kernel/dates.js';
import { isHelpNamedUntil, lengthenHelp } from '../../obligations/index.js';
import { isHelpUnderWay } from '../domain/help.js';
import { refuse } from '../domain/problems.js';
import { filesFor, type Task } from '../domain/task.js';
import { findAsker } from '../persistence/help.repository.js';
import { tellAsker } from './settle-help.js';
import { saveTask, taskInScope, type TaskRef } from './task-access.js';

/** The office's section chief names a later day until which the asker's clock stands at most for help that is given. */
@Injectable()
export class NameHelpDay {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The same day once more changes nothing. @throws TASK_NOT_FOUND, STALE_VERSION, HELP_STATE, HELP_CONCERNS_YOU, HELP_DAY_NOT_LATER */
  execute(actor: Actor, taskId: string, until: Day, seen: number | null): Promise<TaskRef> {
    return this.unitOfWork.run(async (tx) => {
      const task = await taskInScope(tx, actor, taskId);
      checkVersion(task.version, seen);
      if (!isHelpUnderWay(task) || task.pausesObligationId === null) throw refuse('HELP_STATE');
      const { unitId } = await findAsker(tx, task.pausesObligationId);
      if (isPartyTo(task, actor, unitId)) throw refuse('HELP_CONCERNS_YOU');
      // The answer to the first was lost: what is asked again stands already.
      if (await isHelpNamedUntil(tx, task.pausesObligationId, task.id, until))
        return { id: task.id, state: task.state, version: task.version };
      const day = await lengthenHelp(tx, task.pausesObligationId, task.id, until);
      if (day === null) throw refuse('HELP_DAY_NOT_LATER', {}, [{ pointer: '/until', code: 'HELP_DAY_NOT_LATER' }]);
      await tellAsker(tx, task, 'HELP_DAY_NAMED', shortDayWords(day));
      const change = { state: task.state, verdictWords: task.verdictWords, helpUntil: day };
      return saveTask(tx, actor, task, change, 'task.help-day-named');
    });
  }
}

/** Whether he asked for it, or files for one of the two units. */
function isPartyTo({ createdByPerson, unitId }: Task, actor: Actor, askerId: string): boolean {
  const asked = actor.personId !== null && actor.personId === createdByPerson;
  return asked || filesFor(actor, askerId) || filesFor(actor, unitId);
}
