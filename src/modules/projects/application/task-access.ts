import type { Reader, Tx } from '../../../platform/database/tx.js';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import type { Action } from '../../../shared-kernel/subjects.js';
import { recordAct } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import { afterAct, filesFor, type Task, type TaskAct } from '../domain/task.js';
import { changeTask, findTask, type TaskChange } from '../persistence/task.repository.js';
import { visibleTasks } from '../persistence/visible-projects.js';

/** The task in the actor's scope. @throws TASK_NOT_FOUND */
export async function taskInScope(reader: Reader, actor: Actor, id: string): Promise<Task> {
  const task = await findTask(reader, id, visibleTasks(scopeOf(actor)));
  if (task === null) throw refuse('TASK_NOT_FOUND');
  return task;
}

/** A task that the actor files for, as he saw it. @throws TASK_NOT_FOUND, TASK_NOT_YOURS, STALE_VERSION */
export async function ownTask(reader: Reader, actor: Actor, id: string, seen: number | null): Promise<Task> {
  const task = await taskInScope(reader, actor, id);
  if (!filesFor(actor, task.unitId)) throw refuse('TASK_NOT_YOURS');
  checkVersion(task.version, seen);
  return task;
}

/** The state that the act leads to. @throws STALE_VERSION, TASK_STATE */
export function decideTask(task: Task, act: TaskAct, seen: number | null): TaskChange['state'] {
  checkVersion(task.version, seen);
  const state = afterAct(task.state, act);
  if (state === null) throw refuse('TASK_STATE', { state: task.state });
  return state;
}

/** Writes what an act changed, with its record and its news. @throws TASK_STATE when somebody was faster */
export async function saveTask(tx: Tx, actor: Actor, task: Task, change: TaskChange, action: Action): Promise<TaskRef> {
  if ((await changeTask(tx, task, change)) === 0) throw refuse('TASK_STATE', { state: task.state });
  const said = task.doneSaid?.state === 'WAITING' ? { fileName: task.doneSaid.fileName, row: task.doneSaid.row } : {};
  const facts = {
    obligation: task.obligationId,
    from: task.state,
    to: change.state,
    dueOn: task.dueOn,
    ...said,
    ...helpFacts(change),
  };
  await recordAct(tx, actor, { action, subjectType: 'TASK', subjectId: task.id, unitId: task.unitId, facts });
  return { id: task.id, state: change.state, version: task.version + 1 };
}

function helpFacts({ help, helpReason, helpUntil }: TaskChange): Readonly<Record<string, unknown>> {
  const facts = { help, reason: helpReason, until: helpUntil };
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}

/** A task after an act. */
export interface TaskRef {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}
