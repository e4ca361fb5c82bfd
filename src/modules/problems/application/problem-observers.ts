import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';

/** A problem that was called solved and is not. */
export interface Disputed {
  readonly problemId: string;
  readonly title: string;
  readonly reason: string;
}

/** What a module above does when a problem is disputed that it had counted as solved, in the same transaction. */
export interface ProblemObserver {
  disputed(tx: Tx, actor: Actor, dispute: Disputed): Promise<void>;
}

/** The modules above register what follows from a dispute: the quarter writes its correction. */
@Injectable()
export class ProblemObservers {
  private readonly observers: ProblemObserver[] = [];

  /** Called once by each, when it starts. */
  register(observer: ProblemObserver): void {
    this.observers.push(observer);
  }

  async disputed(tx: Tx, actor: Actor, dispute: Disputed): Promise<void> {
    for (const observer of this.observers) await observer.disputed(tx, actor, dispute);
  }
}
