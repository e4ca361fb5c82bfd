import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Actor, type PostRole, postsWithRole } from '../../../shared-kernel/actor.js';
import {
  resumeObligation,
  settleObligation,
  settleOfficeObligation,
  UnderSupervision,
  type Watch,
  WordGuards,
} from '../../obligations/index.js';
import { notify } from '../../notifications/index.js';
import { postsOf } from '../../organisation/index.js';
import { quoted } from '../../../shared-kernel/quoted.js';
import { noticeWords } from '../../../texts/words.js';
import { refuse } from '../domain/problems.js';
import type { Task } from '../domain/task.js';
import { dropDecision } from './settle-help.js';
import { SaidDoneFollowers } from './said-done-followers.js';
import { decideTask, saveTask, taskInScope, type TaskRef } from './task-access.js';

/** The office cancels a task, with the reason and the approval it rests on; what waited for it goes on. */
@Injectable()
export class CancelTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly supervision: UnderSupervision,
  ) {}

  /** @throws TASK_NOT_FOUND, STALE_VERSION, TASK_STATE, TASK_UNDER_SUPERVISION */
  execute(actor: Actor, taskId: string, reason: string, seen: number | null): Promise<TaskRef> {
    return this.unitOfWork.run((tx) => this.within(tx, actor, taskId, reason, seen));
  }

  /** The same with what ends the task: a decision that is revoked. */
  async within(tx: Tx, actor: Actor, taskId: string, reason: string, seen: number | null): Promise<TaskRef> {
    const task = await taskInScope(tx, actor, taskId);
    const state = decideTask(task, 'cancel', seen);
    assertMayEnd(actor, (await this.supervision.of(tx, [task.obligationId])).get(task.obligationId));
    await tx.port(WordGuards).assertFit(tx, task.obligationId, { reason });
    await settleObligation(tx, task.obligationId, 'CANCELLED');
    await settleOfficeObligation(tx, 'VERIFICATION', [task.id], 'CANCELLED');
    await dropDecision(tx, task);
    if (task.pausesObligationId !== null) await resumeObligation(tx, task.pausesObligationId, 'COORDINATION', task.id);
    await tell(tx, task, reason);
    const ref = await saveTask(tx, actor, task, { state, verdictWords: reason }, 'task.cancelled');
    await tx.port(SaidDoneFollowers).wentOn(tx, actor, task);
    return ref;
  }
}

/** The unit hears that it need not go on, and why. */
async function tell(tx: Tx, { id, unitId, matter }: Task, reason: string): Promise<void> {
  const posts = await postsOf(tx, unitId, ['LIAISON', 'SECTION_CHIEF']);
  await notify(
    tx,
    posts.map(({ postId }) => ({
      key: `task:${id}:cancelled:${postId}`,
      kind: 'TASK_CANCELLED',
      recipientPostId: postId,
      unitId,
      subjectId: id,
      ...noticeWords('TASK_CANCELLED', { matter: quoted(matter), reason }),
      params: { taskId: id },
    })),
  );
}

const EXECUTIVE: readonly PostRole[] = ['EXECUTIVE_DEPUTY_DIRECTOR', 'OFFICE_DIRECTOR'];

/** What is under supervision ends with its case and its proposal: a deputy director’s to say, under an interview the executive deputy’s. */
function assertMayEnd(actor: Actor, watch: Watch | undefined): void {
  if (watch === undefined) return;
  const roles: readonly PostRole[] = watch.senior ? EXECUTIVE : ['OFFICE_DEPUTY_DIRECTOR', ...EXECUTIVE];
  if (postsWithRole(actor, roles).length === 0) throw refuse('TASK_UNDER_SUPERVISION');
}
