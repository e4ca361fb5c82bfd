import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../../../platform/database/tx.js';

/** An obligation that another unit owes from now on. */
export interface OwnerMove {
  readonly obligationId: string;
  readonly unitId: string;
}

/** What hangs on obligations in a higher module and moves with them: duties, tasks. */
export interface OwnerMover {
  /** Which of the obligations belong to something closed; locks what would move, for an act. */
  closed(reader: Reader, obligationIds: readonly string[], lock: boolean): Promise<readonly string[]>;
  /** Carries the subjects of the obligations to their units. */
  move(tx: Tx, moves: readonly OwnerMove[]): Promise<void>;
}

/** The modules above register what follows an obligation to another unit: an obligation and its subject are of one unit. */
@Injectable()
export class OwnerMovers {
  private readonly movers: OwnerMover[] = [];

  /** Called once by each, when it starts. */
  register(mover: OwnerMover): void {
    this.movers.push(mover);
  }

  async closed(reader: Reader, ids: readonly string[], lock: boolean): Promise<ReadonlySet<string>> {
    const all: string[] = [];
    for (const mover of this.movers) all.push(...(await mover.closed(reader, ids, lock)));
    return new Set(all);
  }

  async move(tx: Tx, moves: readonly OwnerMove[]): Promise<void> {
    if (moves.length === 0) return;
    for (const mover of this.movers) await mover.move(tx, moves);
  }
}
