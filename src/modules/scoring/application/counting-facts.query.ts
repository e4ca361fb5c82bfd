import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { scoredFrom } from '../domain/start.js';
import { type CountingFact, countingFacts, runningQuarter } from '../persistence/counting-facts.js';
import { assertOn } from './held-on.js';
import { unitsOf } from './own-units.js';
import { SHEET_ROLES } from './tell-sheets.js';

/** What of a unit will count. */
export interface CountingRead {
  /** What is due before this day counts in no quarter. */
  readonly from: Day;
  /** The quarter that goes on; null: there is none. */
  readonly year: number | null;
  readonly quarter: number | null;
  readonly facts: readonly CountingFact[];
}

/** While a quarter goes on a unit sees which of its own facts will count; no points, and no other unit. */
@Injectable()
export class CountingFacts {
  constructor(private readonly database: Database) {}

  /** @throws NOT_FOUND where scores are switched off */
  async read(actor: Actor): Promise<CountingRead> {
    const from = scoredFrom((await assertOn(this.database, 'SCORES')).setOn);
    const now = await runningQuarter(this.database);
    if (now === null) return { from, year: null, quarter: null, facts: [] };
    const { id, year, quarter } = now;
    const units = unitsOf(actor, SHEET_ROLES);
    const facts = now.from < from ? [] : await countingFacts(this.database, id, from, units);
    return { from, year, quarter, facts };
  }
}
