import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Actor, filesInNameOf } from '../../../shared-kernel/actor.js';
import { words } from '../../../texts/words.js';
import { fileObligation, openOfficeObligation, WordGuards } from '../../obligations/index.js';
import { refuse } from '../domain/problems.js';
import { isHelpOpen } from '../domain/help.js';
import { filesFor, type Task } from '../domain/task.js';
import { dropDecision, giveHelp, tellAsker } from './settle-help.js';
import type { TaskChange } from '../persistence/task.repository.js';
import { SaidDoneFollowers } from './said-done-followers.js';
import { decideTask, saveTask, taskInScope, type TaskRef } from './task-access.js';

/** What came of the task. A document number is enough evidence. */
export interface TaskResult {
  readonly result: string;
  readonly documentNumbers: readonly string[];
}

/** The office verifies within this many working days of filing. */
const VERDICT_WORKING_DAYS = 5;

/** The unit files a task as done; its clock stands until the office's verdict. */
@Injectable()
export class SubmitTask {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws TASK_NOT_FOUND, TASK_NOT_YOURS, STALE_VERSION, TASK_STATE, TASK_DONE_UNCONFIRMED */
  execute(actor: Actor, taskId: string, filed: TaskResult, seen: number | null): Promise<TaskRef> {
    return this.unitOfWork.run(async (tx) => {
      const task = await taskInScope(tx, actor, taskId);
      if (!filesFor(actor, task.unitId)) throw refuse('TASK_NOT_YOURS');
      const state = decideTask(task, 'submit', seen);
      if (task.hold === 'DONE_UNCONFIRMED') throw refuse('TASK_DONE_UNCONFIRMED');
      await tx.port(WordGuards).assertFit(tx, task.obligationId, { result: filed.result });
      const help = await helpBy(tx, task);
      await fileObligation(tx, task.obligationId, task.id);
      await openOfficeObligation(tx, {
        kind: 'VERIFICATION',
        subjectId: task.id,
        projectId: task.projectId,
        title: words('title.VERIFY_TASK', { matter: task.matter }),
        workingDays: VERDICT_WORKING_DAYS,
      });
      const submitted = {
        submittedByPerson: actor.personId,
        submittedForPerson: filesInNameOf(actor, task.unitId),
      };
      const change = { state, ...filed, ...help, ...submitted };
      const ref = await saveTask(tx, actor, task, change, 'task.submitted');
      await tx.port(SaidDoneFollowers).wentOn(tx, actor, task);
      return ref;
    });
  }
}

/** Whoever does what it was asked for has accepted it. */
async function helpBy(tx: Tx, task: Task): Promise<Pick<TaskChange, 'help'>> {
  if (!isHelpOpen(task)) return {};
  await giveHelp(tx, task);
  await dropDecision(tx, task);
  await tellAsker(tx, task, 'HELP_ACCEPTED');
  return { help: 'ACCEPTED' };
}
