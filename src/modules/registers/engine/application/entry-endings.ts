import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';

/** What ends with an entry that is withdrawn. @param reason in the words of whoever withdraws it; null where it is merged into another */
type Ending = (tx: Tx, actor: Actor, entryId: string, reason: string | null) => Promise<void>;

/** What stands on entries of some registers beside the registers themselves: the task of an instruction. */
@Injectable()
export class EntryEndings {
  private readonly byKind = new Map<string, Ending>();

  /** One slice answers for a register. */
  register(kind: string, ending: Ending): void {
    this.byKind.set(kind, ending);
  }

  /** Ends it, in the transaction of the withdrawal. */
  async end(tx: Tx, actor: Actor, entry: { readonly id: string; readonly kind: string }, reason: string | null) {
    await this.byKind.get(entry.kind)?.(tx, actor, entry.id, reason);
  }
}
