import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import { settleObligation } from '../../../obligations/index.js';
import { type UnitChange, UnitFollowers } from '../../../organisation/index.js';
import { countOpenPlans, listDoubledPlans, moveOpenPlans } from '../persistence/unit-plans.repository.js';

/** A unit's plan of a running quarter goes over with it; where the other has one of its own, that one takes in what comes. */
@Injectable()
export class UnitPlans implements OnModuleInit {
  constructor(private readonly followers: UnitFollowers) {}

  onModuleInit(): void {
    this.followers.register({ what: 'PLAN', count: countOpenPlans, move: (tx, change) => this.move(tx, change) });
  }

  private async move(tx: Tx, change: UnitChange): Promise<void> {
    // Projects that go leave the unit its plan.
    if (change.projectIds !== null) return;
    for (const obligationId of await listDoubledPlans(tx, change))
      await settleObligation(tx, obligationId, 'CANCELLED');
    await moveOpenPlans(tx, change);
  }
}
