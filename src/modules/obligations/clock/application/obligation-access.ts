import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { type Condition, either, EVERYTHING, that, where } from '../../../../platform/database/where.js';
import { type Actor, isOffice } from '../../../../shared-kernel/actor.js';
import { scopeOf } from '../../../../shared-kernel/scope.js';
import { ofVisibleUnits } from '../../../organisation/index.js';
import { isUnfinished } from '../domain/obligation.js';
import { refuse } from '../domain/problems.js';
import { lockObligation, type ObligationRecord } from '../persistence/obligation.repository.js';
import { ProjectChain } from './project-chain.js';
import { isHeld } from '../../../../shared-kernel/hold.js';

/** Where a query has what scope is about: the unit that owes, and its project. */
export interface ScopeColumns {
  readonly unit: string;
  readonly project: string;
}

const OF_OBLIGATION: ScopeColumns = { unit: 'o.owner_unit_id', project: 'o.project_id' };

/** Who may see an obligation, and who may act on it. */
@Injectable()
export class ObligationAccess {
  constructor(private readonly chain: ProjectChain) {}

  /**
   * The condition under which table `obligation o` lies in the actor's scope: his units, and projects of his chain.
   * @param columns another table's that hold the same as the obligation's
   */
  visible(actor: Actor, columns = OF_OBLIGATION): Condition {
    const scope = scopeOf(actor);
    if (scope.all) return EVERYTHING;
    return either([ofVisibleUnits(scope, columns.unit), this.chain.visibleProject(scope, columns.project)]);
  }

  /** The same, and what he assigned himself or whom he serves: whoever is asked for his word on it sees it. */
  visibleOrAssigned(actor: Actor): Condition {
    const scope = scopeOf(actor);
    return scope.all ? EVERYTHING : either([this.visible(actor), this.chain.assignedBy(scope, 'o.subject_id')]);
  }

  /** The same where only what his own units owe is read: a unit's people see all of that, so nothing is left to ask. */
  visibleOfOwn(actor: Actor): Condition {
    const { all, unitIds } = scopeOf(actor);
    const seen = all || actor.posts.every((post) => unitIds.includes(post.unitId));
    return seen ? EVERYTHING : this.visible(actor);
  }

  /** @throws OBLIGATION_NOT_FOUND outside his scope */
  async assertSeen(reader: Reader, actor: Actor, id: string): Promise<void> {
    if (!(await this.seen(reader, actor, id))) throw refuse('OBLIGATION_NOT_FOUND');
  }

  /**
   * Locks an obligation that the actor sees.
   * @throws OBLIGATION_NOT_FOUND outside his scope
   */
  async lock(tx: Tx, actor: Actor, id: string): Promise<ObligationRecord> {
    await this.assertSeen(tx, actor, id);
    const obligation = await lockObligation(tx, id);
    if (obligation === null) throw refuse('OBLIGATION_NOT_FOUND');
    return obligation;
  }

  /**
   * Locks an obligation on which the actor may act for its unit; the office may, too, and is marked as acting on behalf.
   * @throws OBLIGATION_NOT_FOUND, OBLIGATION_NOT_YOURS, OBLIGATION_OF_OFFICE
   */
  async lockOwn(tx: Tx, actor: Actor, id: string): Promise<{ obligation: ObligationRecord; onBehalf: boolean }> {
    const obligation = await this.lock(tx, actor, id);
    if (obligation.ladder === 'OFFICE') throw refuse('OBLIGATION_OF_OFFICE');
    const own = actor.posts.some((post) => post.unitId === obligation.ownerUnitId);
    if (!own && !isOffice(actor)) throw refuse('OBLIGATION_NOT_YOURS');
    return { obligation, onBehalf: !own };
  }

  /**
   * That its clock runs, so that something can be asked for or explained.
   * @throws OBLIGATION_SETTLED, OBLIGATION_AWAITS_VERDICT, OBLIGATION_HISTORIC, OBLIGATION_DONE_UNCONFIRMED
   */
  assertRunning(obligation: ObligationRecord): void {
    if (!isUnfinished(obligation.state)) throw refuse('OBLIGATION_SETTLED');
    if (obligation.state === 'SUBMITTED') throw refuse('OBLIGATION_AWAITS_VERDICT');
    if (isHeld(obligation))
      throw refuse(obligation.hold === 'HISTORIC' ? 'OBLIGATION_HISTORIC' : 'OBLIGATION_DONE_UNCONFIRMED');
  }

  /** Whether the obligation lies in the actor's scope. */
  async seen(reader: Reader, actor: Actor, id: string): Promise<boolean> {
    const { sql, params } = where([that('o.id = $', id), this.visibleOrAssigned(actor)]);
    return (await reader.find(`SELECT FROM obligation o ${sql}`, params)) !== null;
  }
}
