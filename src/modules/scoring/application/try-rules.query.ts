import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Reader } from '../../../platform/database/tx.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { refuse } from '../domain/problems.js';
import { ruleFaults, type RuleFields, ruleSetOf } from '../domain/rule-set.js';
import { scored } from '../domain/score.js';
import { factsAsTheyStand, factsOf, namesOf, type UnitFacts } from '../persistence/score-facts.js';
import { closedFrom } from '../persistence/score-run.repository.js';
import { rulesOn } from '../persistence/score-rule-set.repository.js';
import { findRun } from '../persistence/score-sheets.js';
import { assertOn } from './held-on.js';

/** A unit by the rules in force, and by others; null: it would have no sheet. */
export interface TriedSheet {
  readonly unitId: string;
  readonly unitName: string;
  readonly inForce: number | null;
  readonly tried: number | null;
}

/** What-if: a quarter that is over by other rules, beside those by which it was worked out. It writes nothing. */
@Injectable()
export class TryRules {
  constructor(private readonly database: Database) {}

  /** In the order of the list of units. @throws NOT_FOUND, SCORE_CYCLE_OPEN, SCORE_RULES_REFUSED */
  async execute(cycleId: string, fields: RuleFields): Promise<readonly TriedSheet[]> {
    await assertOn(this.database, 'SCORES');
    const begins = await closedFrom(this.database, cycleId);
    if (begins === null) throw refuse('SCORE_CYCLE_OPEN');
    const faults = ruleFaults(fields);
    if (faults.length > 0) throw refuse('SCORE_RULES_REFUSED', {}, faults);
    const inForce = await rulesOn(this.database, begins);
    const tried = ruleSetOf(inForce.version, fields);
    const units = await this.facts(this.database, cycleId, begins);
    const names = await namesOf(
      this.database,
      units.map(({ unitId }) => unitId),
    );
    return names.flatMap(({ unitId, unitName }) => {
      const facts = units.find((one) => one.unitId === unitId)?.facts;
      if (facts === undefined) return [];
      const totals = [inForce, tried].map((rules) => scored(rules, facts)?.total ?? null);
      return [{ unitId, unitName, inForce: totals[0] ?? null, tried: totals[1] ?? null }];
    });
  }

  /** Those that the quarter's run found; where it was not worked out, what was due in it as it stands. */
  private async facts(reader: Reader, cycleId: string, begins: Day): Promise<readonly UnitFacts[]> {
    const run = await findRun(reader, cycleId);
    return run === null ? factsAsTheyStand(reader, cycleId, begins) : factsOf(reader, run.id);
  }
}
