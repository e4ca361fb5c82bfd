import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Actor, actsAsOneOf, OFFICE_ROLES } from '../../../shared-kernel/actor.js';
import { quoted } from '../../../shared-kernel/quoted.js';
import { noticeWords } from '../../../texts/words.js';
import { notify } from '../../notifications/index.js';
import { returnObligation, settleOfficeObligation, WordGuards } from '../../obligations/index.js';
import { postsOf } from '../../organisation/index.js';
import { refuse } from '../domain/problems.js';
import type { Task } from '../domain/task.js';
import { decideTask, saveTask, taskInScope, type TaskRef } from './task-access.js';

/** The office returns a task with what is missing (退回补正); three working days of grace follow. */
@Injectable()
export class ReturnTask {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws TASK_NOT_FOUND, STALE_VERSION, TASK_STATE, TASK_OWN_FILING */
  execute(actor: Actor, taskId: string, missing: string, seen: number | null): Promise<TaskRef> {
    return this.unitOfWork.run(async (tx) => {
      const task = await taskInScope(tx, actor, taskId);
      const state = decideTask(task, 'return', seen);
      if (actsAsOneOf(actor, OFFICE_ROLES, [task.submittedByPerson, task.submittedForPerson]))
        throw refuse('TASK_OWN_FILING');
      await tx.port(WordGuards).assertFit(tx, task.obligationId, { missing });
      await returnObligation(tx, task.obligationId);
      await settleOfficeObligation(tx, 'VERIFICATION', [task.id]);
      await tell(tx, task, missing);
      return saveTask(tx, actor, task, { state, verdictWords: missing }, 'task.returned');
    });
  }
}

async function tell(tx: Tx, task: Task, missing: string): Promise<void> {
  const posts = await postsOf(tx, task.unitId, ['LIAISON', 'SECTION_CHIEF']);
  await notify(
    tx,
    posts.map((post) => ({
      key: `task:${task.id}:returned:${String(task.version)}:${post.postId}`,
      kind: 'TASK_RETURNED',
      recipientPostId: post.postId,
      unitId: task.unitId,
      subjectId: task.id,
      ...noticeWords('TASK_RETURNED', { matter: quoted(task.matter), missing }),
      params: { taskId: task.id },
    })),
  );
}
