import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { assertAsProposed, type AuthorityAct, type Proposed, secondRole, wayOf } from '../../domain/authority.js';
import { refuse } from '../../domain/problems.js';
import { isBeingSetUp, listSeconds } from '../../persistence/authority.repository.js';
import { OpenWorkCounters } from '../open-work.js';
import type { ActKind, ActOf, Marks } from './act-kind.js';
import { changing } from './change-post.js';
import { changingUnit } from './change-unit.js';
import { closing } from './close-unit.js';
import { delegating, endingDelegation } from './delegate.js';
import { orderingLeaders } from './order-leaders.js';
import { seating } from './seat.js';
import { type Proposal, SecondPerson } from './second-person.js';

/** What became of an act: done, or waiting for a second person. */
export type Outcome =
  | { readonly id: string; readonly approvalId: null; readonly waitsFor: readonly string[] }
  | {
      readonly id: null;
      readonly approvalId: string;
      /** 职务 and name of everybody who may give the second word; nobody: it comes from paper. */
      readonly waitsFor: readonly string[];
    };

/** An act on which a second person has agreed, and what it was when it was proposed. */
export interface Agreed {
  readonly act: AuthorityAct;
  readonly proposed: Proposed;
}

type Kinds = { readonly [K in AuthorityAct['kind']]: ActKind<ActOf<K>> };

/** The one door through which the organisation changes who may do what. */
@Injectable()
export class Authority {
  private readonly kinds: Kinds;

  constructor(
    work: OpenWorkCounters,
    private readonly second: SecondPerson,
  ) {
    this.kinds = {
      ...{ SEAT: seating, VACATE: seating, CHANGE_POST: changing, CHANGE_UNIT: changingUnit, DELEGATE: delegating },
      ...{ ORDER_LEADERS: orderingLeaders, END_DELEGATION: endingDelegation, CLOSE_UNIT: closing(work) },
    };
  }

  /**
   * Does what one person may do, asks for the second person's word where one is not enough.
   * @throws AUTHORITY_OVER_ONESELF, AUTHORITY_WAITS, DELEGATION_TO_VACANT, and what the act itself refuses
   */
  async take(tx: Tx, actor: Actor, act: AuthorityAct): Promise<Outcome> {
    const matter = await this.kindOf(act).weigh(tx, actor, act);
    const way = wayOf(actor, matter, await isBeingSetUp(tx));
    if (act.kind === 'DELEGATE' && matter.gains.length === 0) throw refuse('DELEGATION_TO_VACANT');
    await this.second.asks.assertFree(tx, matter.changes);
    if (way === 'SECOND') {
      const approvalId = await this.second.asks.askSecond(tx, actor, { act, matter });
      const seconds = await listSeconds(tx, secondRole(matter), [actor.personId, ...matter.gains, ...matter.loses]);
      return { id: null, approvalId, waitsFor: seconds.map((one) => one.name) };
    }
    const id = await this.carryOut(tx, actor, { act, matter }, way === 'INITIAL' ? { initial: true } : {});
    if (way === 'INITIAL') await this.second.asks.askDirector(tx, actor, { act, matter }, id);
    return { id, approvalId: null, waitsFor: [] };
  }

  /**
   * Does what was proposed, by the second person's word.
   * @throws what the act refuses today; AUTHORITY_OVERTAKEN where it is no longer what was proposed; AUTHORITY_OVER_ONESELF
   * where it concerns the second person himself
   */
  async perform(tx: Tx, actor: Actor, { act, proposed }: Agreed, marks: Marks): Promise<string> {
    const matter = await this.kindOf(act).weigh(tx, actor, act);
    assertAsProposed(proposed, matter);
    wayOf(actor, matter, false);
    return this.carryOut(tx, actor, { act, matter }, marks);
  }

  /**
   * Closes a unit that was merged into another: part of an act on which two people have agreed.
   * @throws UNIT_IN_USE while anything still hangs on it
   */
  async closeMerged(tx: Tx, actor: Actor, act: ActOf<'CLOSE_UNIT'>, marks: Marks): Promise<void> {
    await this.second.asks.assertFree(tx, [act.unitId]);
    await this.kinds.CLOSE_UNIT.perform(tx, actor, act, marks);
  }

  private async carryOut(tx: Tx, actor: Actor, { act, matter }: Proposal, marks: Marks): Promise<string> {
    const id = await this.kindOf(act).perform(tx, actor, act, marks);
    await this.second.asks.onGained(tx, actor, matter.gains);
    return id;
  }

  private kindOf(act: AuthorityAct): ActKind<AuthorityAct> {
    return this.kinds[act.kind];
  }
}
