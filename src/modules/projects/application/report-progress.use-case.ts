import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import { type Actor, isOffice } from '../../../shared-kernel/actor.js';
import { quoted } from '../../../shared-kernel/quoted.js';
import { words } from '../../../texts/words.js';
import { recordAct } from '../../audit/index.js';
import { enteredOnBehalf, notify } from '../../notifications/index.js';
import { WordGuards } from '../../obligations/index.js';
import { postsOf } from '../../organisation/index.js';
import { refuse } from '../domain/problems.js';
import { takesProgress } from '../domain/task.js';
import { type Progressed, type ProgressReport, writeProgress } from '../persistence/task.repository.js';
import { taskInScope, type TaskRef } from './task-access.js';

/** How far a task is, and a word on it. */
export interface GivenProgress {
  readonly percent: number;
  readonly note: string;
}

/**
 * Reports progress: the task's unit, a responsible unit of its project, or the office for them. The state does not
 * change. The hot path is one guarded statement; only when it touches nothing is the reason looked for.
 */
@Injectable()
export class ReportProgress {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws TASK_NOT_FOUND, STALE_VERSION, TASK_STATE, TASK_NOT_YOURS */
  execute(actor: Actor, taskId: string, given: GivenProgress, seen: number | null): Promise<TaskRef> {
    return this.unitOfWork.run(async (tx) => {
      const unitIds = actor.posts.map((post) => post.unitId);
      const report = { taskId, ...given, personId: actor.personId, seen, unitIds, office: isOffice(actor) };
      const done = await writeProgress(tx, report);
      if (done === null) return explain(tx, actor, report);
      if (done.made) await tx.port(WordGuards).assertFit(tx, done.obligationId, { note: given.note });
      await record(tx, actor, done, given.percent);
      if (done.onBehalf) await askToConfirm(tx, done);
      return { id: done.id, state: done.state, version: done.version };
    });
  }
}

async function record(tx: Tx, actor: Actor, done: Progressed, percent: number): Promise<void> {
  await recordAct(tx, actor, {
    action: 'task.progressed',
    subjectType: 'TASK',
    subjectId: done.id,
    unitId: done.unitId,
    facts: { percent, onBehalf: done.onBehalf },
  });
}

/** Entered by the office (代为录入): the unit looks at it and confirms it. */
async function askToConfirm(tx: Tx, done: Progressed): Promise<void> {
  const posts = await postsOf(tx, done.unitId, ['LIAISON', 'SECTION_CHIEF']);
  await notify(
    tx,
    posts.map((post) => ({
      key: `task:${done.id}:entered:${String(done.version)}:${post.postId}`,
      recipientPostId: post.postId,
      unitId: done.unitId,
      subjectType: 'TASK',
      subjectId: done.id,
      ...enteredOnBehalf(quoted(done.matter), words('entryAct.PROGRESS')),
      params: { taskId: done.id, act: 'PROGRESS' },
    })),
  );
}

/** Why nothing was written; a repeated report is answered as the first one was. */
async function explain(tx: Tx, actor: Actor, report: ProgressReport): Promise<TaskRef> {
  const task = await taskInScope(tx, actor, report.taskId);
  const mine = report.office || report.unitIds.includes(task.unitId);
  if (!takesProgress(task.state)) throw refuse('TASK_STATE', { state: task.state });
  checkVersion(task.version, report.seen);
  if (mine && task.percent === report.percent) return { id: task.id, state: task.state, version: task.version };
  throw refuse('TASK_NOT_YOURS');
}
