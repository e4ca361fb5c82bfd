import { CalendarDate, Id, Int, Nested, NestedList, Text } from '../../../platform/http/fields.js';
import type { ReadRuleSet } from '../application/rule-sets.js';
import type { TriedSheet } from '../application/try-rules.query.js';
import { printedPoints } from '../domain/points.js';
import { fieldsOf } from '../domain/rule-set.js';

const FULL = { min: 0, max: 10_000 } as const;
const TENTHS = { min: 0, max: 10 } as const;

/** What an office sets: points in hundredths, shares in tenths. */
export class ScoreRuleFields {
  @Int({ ...FULL, description: 'R1 “五个一”, full; hundredths. The four full points come to 10,000.' })
  dutiesFull!: number;
  @Int({ ...FULL, description: 'R2 任务、议定事项、督察要求、协调, full.' }) obligationsFull!: number;
  @Int({ ...FULL, description: 'R3 约谈整改, full.' }) rectificationsFull!: number;
  @Int({ ...FULL, description: 'R4 报送质量, full.' }) filingsFull!: number;
  @Int({ ...TENTHS, description: 'What is done late is worth so many tenths.' }) lateTenths!: number;
  @Int({ ...TENTHS, description: 'What is met at the second check is worth so many tenths.' }) secondTenths!: number;
  @Int({ ...FULL, description: 'All credits together, at most.' }) creditCap!: number;
  @Int({ ...FULL, description: 'A problem solved and confirmed.' }) problem!: number;
  @Int({ ...FULL, description: 'All problems together, at most.' }) problemCap!: number;
  @Int({ ...FULL, description: 'A case adopted in the city.' }) municipal!: number;
  @Int({ ...FULL, description: 'In the province.' }) provincial!: number;
  @Int({ ...FULL, description: 'Nationally.' }) national!: number;
  @Int({ ...FULL, description: 'A false report takes so many.' }) debit!: number;
}

/** Rules from a quarter on that has not begun. */
export class ScoreRulesRequest {
  @Int({ min: 2000, max: 2200 }) year!: number;
  @Int({ min: 1, max: 4 }) quarter!: 1 | 2 | 3 | 4;
  @Text({ max: 200, description: 'The document that says so, or who decided it and when.' }) basis!: string;
  @Nested(() => ScoreRuleFields) rules!: ScoreRuleFields;
}

export class ScoreRulesAskedAnswer {
  @Id({ description: 'The approval that waits for another head of the office.' }) id!: string;
}

/** A set of rules. */
export class ScoreRuleSetAnswer {
  @Int({ min: 1, max: 10_000 }) version!: number;
  @Text({ max: 64, min: 64, description: 'Of the rules: a set is the one that was approved.' }) digest!: string;
  @CalendarDate({ optional: true, description: 'The first day of the quarter; left out of the set that ships.' })
  from!: string | null;
  @Text({ max: 200, optional: true }) basis!: string | null;
  @Nested(() => ScoreRuleFields) rules!: ScoreRuleFields;
}

/** A quarter by other rules. */
export class ScoreTrialRequest {
  @Id({ description: 'A quarter that is closed.' }) cycleId!: string;
  @Nested(() => ScoreRuleFields) rules!: ScoreRuleFields;
}

/** A unit by the rules in force, and by those tried. */
export class TriedSheetAnswer {
  @Id() unitId!: string;
  @Text({ max: 200 }) unitName!: string;
  @Text({ max: 20, optional: true, description: 'Left out where it would have no sheet.' }) inForce!: string | null;
  @Text({ max: 20, optional: true }) tried!: string | null;
}

/** All units, in the order of the list of units. */
export class ScoreTrialAnswer {
  @NestedList(() => TriedSheetAnswer, { max: 100_000 }) sheets!: TriedSheetAnswer[];
}

export const showRuleSet = ({ version, digest, fromDay, basis, rules }: ReadRuleSet): ScoreRuleSetAnswer => ({
  ...{ version, digest, from: fromDay, basis, rules: fieldsOf(rules) },
});

const shown = (points: number | null): string | null => (points === null ? null : printedPoints(points));

export const showTried = (sheets: readonly TriedSheet[]): ScoreTrialAnswer => ({
  sheets: sheets.map(({ unitId, unitName, inForce, tried }) => ({
    ...{ unitId, unitName, inForce: shown(inForce), tried: shown(tried) },
  })),
});
