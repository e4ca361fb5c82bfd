import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { acceptDone, settleObligation } from '../../obligations/index.js';
import { openTask, type TaskDraft } from './open-task.js';
import { decideTask, saveTask, taskInScope } from './task-access.js';

/**
 * A task that was done before anybody kept it here: verified at once, on the word of whoever brought it in. On which day it was done is not
 * known, and nobody is told of it.
 * @returns the task's id
 * @throws TASK_UNIT_UNFIT
 */
export async function openDoneTask(tx: Tx, actor: Actor, draft: TaskDraft): Promise<string> {
  const id = await openTask(tx, actor, { ...draft, untold: true });
  const task = await taskInScope(tx, actor, id);
  const state = decideTask(task, 'confirmDone', null);
  await acceptDone(tx, task.obligationId, null);
  await settleObligation(tx, task.obligationId, 'MET');
  await saveTask(tx, actor, task, { state }, 'task.verified');
  return id;
}
