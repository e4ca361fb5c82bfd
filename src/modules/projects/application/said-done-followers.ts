import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { DoneSaid, Task } from '../domain/task.js';

type Following = (tx: Tx, actor: Actor, said: DoneSaid) => Promise<void>;

/** Who follows what becomes of tasks of which a ledger says that they are done: the module that asks for the word on them. */
@Injectable()
export class SaidDoneFollowers {
  private following: Following | null = null;

  /** One module asks for that word. */
  register(following: Following): void {
    this.following = following;
  }

  /** A task went on by itself while the word on it waited: it is one less. In the transaction of that act, once the task is written. */
  async wentOn(tx: Tx, actor: Actor, { doneSaid, state }: Pick<Task, 'doneSaid' | 'state'>): Promise<void> {
    if (doneSaid?.state === 'WAITING' && state === 'ASSIGNED') await this.following?.(tx, actor, doneSaid);
  }
}
