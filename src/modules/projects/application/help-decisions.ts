import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { EVERYTHING } from '../../../platform/database/where.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { type Approval, type ApprovalHandler, ApprovalKinds, type Decision } from '../../approvals/index.js';
import { resumeObligation, settleObligation, settleOfficeObligation } from '../../obligations/index.js';
import { refuse } from '../domain/problems.js';
import type { Task } from '../domain/task.js';
import { findTask } from '../persistence/task.repository.js';
import { decideHelp, giveHelp, HELP_DECISION, tellAsked, tellAsker } from './settle-help.js';
import { saveTask } from './task-access.js';

/** What follows from the office's word on help that was declined, or left without an answer. */
@Injectable()
export class HelpDecisions implements ApprovalHandler, OnModuleInit {
  constructor(private readonly kinds: ApprovalKinds) {}

  onModuleInit(): void {
    this.kinds.register(HELP_DECISION, this);
  }

  /** The unit gives the help all the same; the task stands as if it had accepted. */
  async onApproved(tx: Tx, actor: Actor, { subjectId }: Approval, { words }: Decision): Promise<void> {
    const task = await this.task(tx, subjectId);
    const help = decideHelp(task, 'impose');
    await giveHelp(tx, task);
    await settleOfficeObligation(tx, 'APPROVAL', [task.id]);
    await tellAsker(tx, task, 'HELP_IMPOSED', words);
    await tellAsked(tx, task, 'HELP_YOURS', words);
    await saveTask(tx, actor, task, { state: task.state, help, verdictWords: words }, 'task.help-imposed');
  }

  /** The unit need not: its task ends without being late or undone, and the asker's clock goes on at once, without grace. */
  async onRejected(tx: Tx, actor: Actor, { subjectId }: Approval, { words }: Decision): Promise<void> {
    const task = await this.task(tx, subjectId);
    const help = decideHelp(task, 'release');
    await settleObligation(tx, task.obligationId, 'CANCELLED');
    if (task.pausesObligationId !== null) await resumeObligation(tx, task.pausesObligationId, 'COORDINATION', task.id);
    await settleOfficeObligation(tx, 'APPROVAL', [task.id]);
    await tellAsker(tx, task, 'HELP_RELEASED', words);
    await tellAsked(tx, task, 'HELP_NOT_YOURS', words);
    await saveTask(tx, actor, task, { state: 'CANCELLED', help, verdictWords: words }, 'task.help-released');
  }

  private async task(tx: Tx, id: string): Promise<Task> {
    const task = await findTask(tx, id, EVERYTHING);
    if (task === null) throw refuse('TASK_NOT_FOUND');
    return task;
  }
}
