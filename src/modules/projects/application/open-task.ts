import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { type Day, shortDayWords } from '../../../shared-kernel/dates.js';
import { quoted } from '../../../shared-kernel/quoted.js';
import { noticeWords, words } from '../../../texts/words.js';
import { recordAct } from '../../audit/index.js';
import { notify } from '../../notifications/index.js';
import { openObligation, standForHelp } from '../../obligations/index.js';
import { postsOf, type Unit, unitById } from '../../organisation/index.js';
import { refuse } from '../domain/problems.js';
import { takesTasks } from '../domain/task.js';
import { insertTask, lockSameTask, type NewTask } from '../persistence/task.repository.js';

/** A task that is no row of a ledger. */
export interface TaskDraft {
  /** DECISION of a meeting, ASSIGNMENT 临时交办, COORDINATION asked by another unit. */
  readonly source: 'DECISION' | 'ASSIGNMENT' | 'COORDINATION';
  readonly matter: string;
  /** Of a special or campaign group: its host unit does it, and the task says for whom. */
  readonly unitId: string;
  /** As it was named; one on a rest day moves to the next working day. */
  readonly dueOn: Day;
  readonly projectId?: string | null;
  /** Where it comes from, in words ("市委书记批示"). */
  readonly origin?: string | null;
  readonly deliverable?: string | null;
  /** The same key never makes a second task. */
  readonly naturalKey?: string | null;
  /** The official in charge of it, where somebody assigned it. */
  readonly assignedByPostId?: string | null;
  /** A DECISION that an inspection demands (整改要求): its obligation is of the kind DEMAND. */
  readonly demand?: boolean;
  /** The instruction whose leader is owed word of the result. */
  readonly reportBackId?: string | null;
  /** COORDINATION: the obligation whose clock stands while this task is open. */
  readonly pausesObligationId?: string | null;
  /** Nobody is told: it is past, or done. */
  readonly untold?: boolean;
}

const OBLIGATION_KIND = { DECISION: 'DECISION', ASSIGNMENT: 'TASK', COORDINATION: 'COORDINATION' } as const;
/**
 * Opens a task with its obligation (ladder FULL) in the transaction of what caused it, tells the unit, and stops the
 * clock of the obligation that waits for it. Asked twice by one person in the same words, for the same unit and date, while the first is
 * open, it is one task: a second would have a clock and an interview of its own.
 * @returns the task's id, of the open one where there is one
 * @throws TASK_UNIT_UNFIT for a unit that is closed or cannot have tasks, and for a group without an open host unit
 */
export async function openTask(tx: Tx, actor: Actor, asked: TaskDraft): Promise<string> {
  const draft = { ...asked, ...(await doerOf(tx, asked.unitId)) };
  const { projectId = null, pausesObligationId = null } = draft;
  const same = await lockSameTask(tx, newTask(actor, draft));
  if (same !== null) return same;
  const task = await insertTask(tx, newTask(actor, draft));
  await openObligation(tx, {
    id: task.obligationId,
    kind: draft.demand === true ? 'DEMAND' : OBLIGATION_KIND[draft.source],
    subjectId: task.id,
    projectId,
    ownerUnitId: draft.unitId,
    title: draft.matter,
    dueOn: task.dueOn,
    namedOn: draft.dueOn,
  });
  // Of each date of the asker the first request for help stops its clock; a later one is worked on as well.
  if (pausesObligationId !== null && task.firstOfDate) await standForHelp(tx, pausesObligationId, task.id);
  await announce(tx, actor, task.id, { ...draft, dueOn: task.dueOn });
  return task.id;
}

/** A draft whose unit does it itself. */
interface Resolved extends TaskDraft {
  readonly forGroupId: string | null;
  readonly forGroupName: string | null;
}

/** Who does what a unit is given: itself, or a group's host unit. @throws TASK_UNIT_UNFIT */
async function doerOf(tx: Tx, unitId: string): Promise<Pick<Resolved, 'unitId' | 'forGroupId' | 'forGroupName'>> {
  const named = await openUnit(tx, unitId);
  if (takesTasks(named.kind)) return { unitId, forGroupId: null, forGroupName: null };
  if (named.hostUnitId === null) throw refuse('TASK_UNIT_UNFIT');
  const host = await openUnit(tx, named.hostUnitId);
  return { unitId: host.unitId, forGroupId: unitId, forGroupName: named.name };
}

async function openUnit(tx: Tx, unitId: string): Promise<Unit> {
  const unit = await unitById(tx, unitId);
  if (unit?.closedOn !== null) throw refuse('TASK_UNIT_UNFIT');
  return unit;
}

function newTask(actor: Actor, { forGroupName: _name, ...draft }: Resolved): NewTask {
  const absent = { projectId: null, origin: null, deliverable: null, naturalKey: null, assignedByPostId: null };
  return { ...absent, pausesObligationId: null, reportBackId: null, ...draft, createdByPerson: actor.personId };
}

async function announce(tx: Tx, actor: Actor, taskId: string, draft: Resolved): Promise<void> {
  if (draft.untold !== true) await tellUnit(tx, taskId, draft);
  const facts = {
    source: draft.source,
    dueOn: draft.dueOn,
    projectId: draft.projectId ?? null,
    pauses: draft.pausesObligationId ?? null,
  };
  await recordAct(tx, actor, {
    action: 'task.assigned',
    subjectType: 'TASK',
    subjectId: taskId,
    unitId: draft.unitId,
    facts,
  });
}

async function tellUnit(tx: Tx, taskId: string, draft: Resolved): Promise<void> {
  const forWhom = draft.forGroupName === null ? '' : words('phrase.forGroup', { group: draft.forGroupName });
  const told = noticeWords(draft.source === 'COORDINATION' ? 'HELP_ASKED' : 'TASK_ASSIGNED', {
    matter: `${quoted(draft.matter)}${forWhom}`,
    day: shortDayWords(draft.dueOn),
  });
  const posts = await postsOf(tx, draft.unitId, ['LIAISON', 'SECTION_CHIEF']);
  await notify(
    tx,
    posts.map((post) => ({
      key: `task:${taskId}:assigned:${post.postId}`,
      kind: 'TASK_ASSIGNED',
      recipientPostId: post.postId,
      unitId: draft.unitId,
      subjectId: taskId,
      ...told,
      params: { taskId, dueOn: draft.dueOn, source: draft.source },
    })),
  );
}
