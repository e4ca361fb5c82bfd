import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { systemActor } from '../../../shared-kernel/actor.js';
import { words } from '../../../texts/words.js';
import { OpenWorkCounters, type UnitChange, UnitFollowers } from '../../organisation/index.js';
import { countRunning, countRunningOf, listRunningOf, writeUnsigned } from '../persistence/handover.repository.js';
import { note, tell } from './tell-handover.js';

/** Of a unit that is merged into another no post is left to be handed over: what is not signed by both ends, and both are told. */
@Injectable()
export class UnitHandovers implements OnModuleInit {
  private readonly actor = systemActor('handovers');

  constructor(
    private readonly followers: UnitFollowers,
    private readonly work: OpenWorkCounters,
  ) {}

  onModuleInit(): void {
    // Neither does a post fall away, by itself or with its unit, while one of it waits for a signature: nobody could sign it any more.
    this.work.register({
      ofUnit: async (reader, unitId) => ({ handovers: await countRunning(reader, { unitId }) }),
      ofPost: async (reader, postId) => ({ handovers: await countRunning(reader, { postId }) }),
    });
    this.followers.register({
      what: 'HANDOVER',
      count: countRunningOf,
      move: (tx, change) => this.end(tx, change),
    });
  }

  private async end(tx: Tx, change: UnitChange): Promise<void> {
    const why = words('phrase.postGone');
    for (const handover of await listRunningOf(tx, change)) {
      await writeUnsigned(tx, handover.id, 'CANCELLED', why);
      await tell(tx, handover, 'HANDOVER_CANCELLED', [handover.fromPerson, handover.toPerson]);
      await note(tx, this.actor, handover, 'handover.cancelled', { words: why });
    }
  }
}
