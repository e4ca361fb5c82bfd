import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { words } from '../../../../texts/words.js';
import { dropOfficeWork } from '../../../obligations/index.js';
import { CancelTask } from '../../../projects/index.js';
import { instructions } from '../../definitions/domain/instruction.register.js';
import { EntryEndings } from '../../engine/application/entry-endings.js';
import { standingOf } from '../domain/handling.js';
import { findHandling } from '../persistence/handling.repository.js';

/** An instruction is withdrawn: its task ends with it, by the rights of whoever cancels a task, and nobody is owed word of its result. */
@Injectable()
export class EndHandling implements OnModuleInit {
  constructor(
    private readonly endings: EntryEndings,
    private readonly cancelTask: CancelTask,
  ) {}

  onModuleInit(): void {
    this.endings.register(instructions.kind, (tx, actor, id, reason) => this.end(tx, actor, id, reason));
  }

  private async end(tx: Tx, actor: Actor, id: string, reason: string | null): Promise<void> {
    const handling = await findHandling(tx, id);
    await dropOfficeWork(tx, actor, 'REPORT_BACK', [id]);
    if (handling === null || standingOf(handling) !== 'UNDER_WAY') return;
    await this.cancelTask.within(tx, actor, handling.taskId, reason ?? words('phrase.instructionWithdrawn'), null);
  }
}
