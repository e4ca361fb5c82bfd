import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { AuthorityAct, Matter } from '../../domain/authority.js';

/** What waits for a second person, or was done in the first setting up and is put before the director. */
export interface Proposal {
  readonly act: AuthorityAct;
  readonly matter: Matter;
}

/** Asks for decisions; it ranks above and registers when it starts. */
export interface DecisionAsker {
  /** @returns the id of the approval that waits @throws AUTHORITY_WAITS where one waits about the same thing */
  askSecond(tx: Tx, actor: Actor, proposal: Proposal): Promise<string>;
  /** Refuses to change what an act that waits for its second person rests on. @throws AUTHORITY_WAITS */
  assertFree(tx: Tx, ids: readonly string[]): Promise<void>;
  /** Hears of everybody who has come to have more to say, in the act's own transaction. */
  onGained(tx: Tx, actor: Actor, personIds: readonly string[]): Promise<void>;
  /** Puts what stands already before the director of the office. @param made the id of what was made */
  askDirector(tx: Tx, actor: Actor, proposal: Proposal, made: string): Promise<void>;
}

/** Where acts of authority find the second person, without knowing how approvals are kept. */
@Injectable()
export class SecondPerson {
  private asker: DecisionAsker | undefined;

  register(asker: DecisionAsker): void {
    this.asker = asker;
  }

  /** @throws when nobody registered: an act that takes two never stands alone for want of an asker */
  get asks(): DecisionAsker {
    if (this.asker === undefined) throw new Error('nobody asks for a second person’s word');
    return this.asker;
  }
}
