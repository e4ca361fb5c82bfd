import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { eachAlone } from '../../../platform/database/each-alone.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EVERYTHING } from '../../../platform/database/where.js';
import { systemActor } from '../../../shared-kernel/actor.js';
import { afterHelpAct } from '../domain/help.js';
import { unansweredHelp } from '../persistence/help.repository.js';
import { findTask } from '../persistence/task.repository.js';
import { askOffice, tellAsker } from './settle-help.js';
import { saveTask } from './task-access.js';

/** A unit that said neither yes nor no within its term: the office decides whether it helps. */
@Injectable()
export class HearSilence {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Each in a transaction of its own; what failed is thrown when all had their turn. */
  async execute(): Promise<void> {
    const [error] = await eachAlone(
      this.unitOfWork,
      await unansweredHelp(this.database),
      (tx, id) => this.hear(tx, id),
      () => false,
    );
    if (error !== undefined) throw error as Error;
  }

  private async hear(tx: Tx, id: string): Promise<void> {
    const task = await findTask(tx, id, EVERYTHING);
    // Answered or cancelled in the meantime.
    if (task?.state !== 'ASSIGNED' || task.help !== 'ASKED') return;
    const actor = systemActor('help');
    await askOffice(tx, actor, task, null);
    await tellAsker(tx, task, 'HELP_SILENT');
    const help = afterHelpAct(task.help, 'fallSilent') ?? task.help;
    await saveTask(tx, actor, task, { state: task.state, help }, 'task.help-silent');
  }
}
