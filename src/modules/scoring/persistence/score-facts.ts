import type { Reader, Tx } from '../../../platform/database/tx.js';
import { OBLIGATION_CLOCK, OBLIGATION_LATENESS, OBLIGATION_LIGHT } from '../../obligations/index.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { ScoredFacts } from '../domain/score.js';

export const QUARTER = `quarter AS MATERIALIZED (SELECT c.id, make_date(c.year, c.quarter * 3 - 2, 1) AS from_day,
    (make_date(c.year, c.quarter * 3 - 2, 1) + interval '3 months' - interval '1 day')::date AS to_day FROM cycle c WHERE c.id = $2)`;

/** Settled, or unfinished and late while its clock runs; what is held as historic, or awaits a verdict, is neither. */
const SETTLED = `o.hold IS NULL AND (o.state = 'MET' OR o.state IN ('OPEN','RETURNED') AND ${OBLIGATION_LATENESS} >= 1
    AND NOT EXISTS (SELECT FROM obligation_pause p WHERE p.obligation_id = o.id AND p.from_day <= clock.today AND coalesce(p.to_day >= clock.today, true)))`;
const OUTCOME = `CASE WHEN o.state = 'MET' THEN ${OBLIGATION_LIGHT} ELSE 'MISSED' END`;
/** Whatever was returned had been filed, and what was accepted once more. */
const FILINGS = `o.returned_count + CASE WHEN o.state = 'MET' THEN 1 ELSE 0 END, o.returned_count`;
/** In another quarter's run already. */
const COUNTED = (fact: string): string =>
  `EXISTS (SELECT FROM score_fact counted WHERE counted.fact_id = ${fact} AND counted.rule IN ('R1','R2'))`;

/** A close of former times froze no returns. */
const RETURNED = `coalesce((f.facts->>'returnedCount')::int, 0)`;
/** As the close froze them; what was exempt, cancelled or deferred is none. */
const DUTIES = `SELECT d.unit_id, 'R1' AS rule, d.id AS fact_id, CASE f.state WHEN 'VERIFIED' THEN f.light ELSE 'MISSED' END AS outcome, NULL::text AS before,
    ${RETURNED} + CASE f.state WHEN 'VERIFIED' THEN 1 ELSE 0 END AS filings, ${RETURNED} AS returns
    FROM frozen_duty f JOIN duty d ON d.id = f.duty_id
   WHERE f.cycle_id = $2 AND (f.state = 'MISSED' OR f.state = 'VERIFIED' AND f.light IN ('DONE','DONE_LATE')) AND NOT ${COUNTED('d.id')}`;
/** Deferred by an earlier close, to a date that is over now. */
const DEFERRED = `SELECT d.unit_id, 'R1', d.id, ${OUTCOME}, NULL::text, ${FILINGS}
    FROM frozen_duty f JOIN duty d ON d.id = f.duty_id JOIN obligation o ON o.id = d.obligation_id CROSS JOIN quarter CROSS JOIN clock
   WHERE f.state = 'DEFERRED' AND f.cycle_id <> quarter.id AND o.due_on BETWEEN $3::date AND quarter.to_day AND ${SETTLED} AND NOT ${COUNTED('d.id')}`;
export const SETTLED_OBLIGATIONS = `SELECT o.owner_unit_id, 'R2', o.id, ${OUTCOME}, NULL::text, ${FILINGS} FROM obligation o CROSS JOIN quarter CROSS JOIN clock
   WHERE o.kind IN ('TASK','DECISION','DEMAND','COORDINATION') AND o.due_on BETWEEN $3::date AND quarter.to_day AND ${SETTLED} AND NOT ${COUNTED('o.id')}`;
/** Of a quarter that goes on, whatever of it is owed: as it would count were it closed now, nothing where that is not said yet. */
export const LIVE_DUTIES = `SELECT d.unit_id, 'R1', d.id, CASE WHEN ${SETTLED} THEN ${OUTCOME} END, NULL::text, 0, 0
    FROM duty d JOIN obligation o ON o.id = d.obligation_id CROSS JOIN clock
   WHERE d.cycle_id = $2 AND d.state NOT IN ('EXEMPT','CANCELLED','DEFERRED') AND NOT ${COUNTED('d.id')}`;
export const LIVE_OBLIGATIONS = `SELECT o.owner_unit_id, 'R2', o.id, NULL::text, NULL::text, 0, 0 FROM obligation o CROSS JOIN quarter CROSS JOIN clock
   WHERE o.kind IN ('TASK','DECISION','DEMAND','COORDINATION') AND o.state IN ('OPEN','RETURNED','SUBMITTED') AND o.hold IS NULL
     AND o.due_on BETWEEN $3::date AND quarter.to_day AND (${SETTLED}) IS NOT TRUE AND NOT ${COUNTED('o.id')}`;

/** What an interview demanded, once somebody checked it. */
const ITEMS = `SELECT i.unit_id, 'R3', x.id, CASE WHEN x.state = 'FAILED' THEN 'FAILED' WHEN x.failed_checks = 0 THEN 'FIRST' ELSE 'SECOND' END, NULL::text,
    x.failed_checks + CASE x.state WHEN 'CLOSED' THEN 1 ELSE 0 END, x.failed_checks
    FROM interview_item x JOIN interview i ON i.id = x.interview_id CROSS JOIN quarter
   WHERE x.state IN ('CLOSED','FAILED') AND x.verdict IS NOT NULL AND x.ended_on BETWEEN quarter.from_day AND quarter.to_day`;
const PROBLEMS = `SELECT p.owner_unit_id, 'C_PROBLEM', p.id, 'CONFIRMED', NULL::text, 0, 0 FROM problem p CROSS JOIN quarter
   WHERE p.state = 'CONFIRMED' AND p.owner_unit_id IS NOT NULL AND p.state_on BETWEEN quarter.from_day AND quarter.to_day`;
/** The highest level at which others took it over in the quarter, beside the highest before; a unit's own word is no adoption. */
const ADOPTED = (
  days: string,
): string => `(SELECT (ARRAY['MUNICIPAL','PROVINCIAL','NATIONAL'])[max(array_position(ARRAY['MUNICIPAL','PROVINCIAL','NATIONAL'], a->>'level'))]
    FROM jsonb_array_elements(coalesce(e.fields->'adoption', '[]')) a WHERE a->>'adopter' <> u.name AND (a->>'on')::date ${days})`;
const CASES = `SELECT c.unit_id, 'C_CASE', c.id, c.now, c.before, 0, 0 FROM (
    SELECT e.unit_id, e.id, ${ADOPTED('BETWEEN quarter.from_day AND quarter.to_day')} AS now, ${ADOPTED('< quarter.from_day')} AS before
      FROM register_entry e JOIN unit u ON u.id = e.unit_id CROSS JOIN quarter WHERE e.kind = 'EXPERIENCE_CASE' AND e.state = 'CONFIRMED') c WHERE c.now IS NOT NULL`;

/**
 * A false report that somebody raised and another signed, in the quarter of the first such signature; once a case, and not where its
 * matter was dropped. What had to wait, or was turned down for a while, is signed where it is proposed again.
 */
const FALSE_REPORTS = `SELECT f.unit_id, 'D', f.case_id, 'SIGNED', NULL::text, 0, 0 FROM (
    SELECT DISTINCT ON (s.case_id) i.unit_id, s.case_id, i.signed_on FROM case_step s
      JOIN case_step n ON n.obligation_id = s.obligation_id AND n.case_id = s.case_id AND n.kind = 'TIER_PROPOSAL' AND n.why->>'tier' = s.why->>'tier'
        AND (n.number = s.number OR n.number > s.number AND n.why->>'trigger' IN ('AFTER_INTERVIEW','AFTER_HOLD'))
      JOIN interview i ON i.id = n.interview_id
      JOIN interview_item x ON x.interview_id = i.id AND x.case_id = s.case_id AND x.state <> 'VOID'
     WHERE s.ground = 'FALSE_REPORT' AND i.signed_on IS NOT NULL ORDER BY s.case_id, i.signed_on, n.number) f CROSS JOIN quarter
   WHERE f.signed_on BETWEEN quarter.from_day AND quarter.to_day`;

/** What counts beside what is owed. */
export const LATER_FACTS: readonly string[] = [ITEMS, PROBLEMS, CASES, FALSE_REPORTS];
const FOUND = [DUTIES, DEFERRED, SETTLED_OBLIGATIONS, ...LATER_FACTS].join(' UNION ALL ');

/**
 * Reads what counts in a closed quarter, of all units in one statement.
 * @param from what was due before this day counts in no run
 * @returns how many
 */
export function readFacts(tx: Tx, runId: string, cycleId: string, from: Day): Promise<number> {
  return tx.execute(
    `WITH ${OBLIGATION_CLOCK}, ${QUARTER}
     INSERT INTO score_fact (unit_id, rule, fact_id, outcome, before, filings, returns, run_id)
     SELECT found.*, $1 FROM (${FOUND}) found`,
    [runId, cycleId, from],
  );
}

/** Of one rule, with what it says of each. */
const OF = (rule: string, said = `'outcome', f.outcome`): string =>
  `coalesce(jsonb_agg(jsonb_build_object('id', f.fact_id, ${said})) FILTER (WHERE f.rule = '${rule}'), '[]')`;

/** A unit with what counted of it. */
export interface UnitFacts {
  readonly unitId: string;
  readonly facts: ScoredFacts;
}

const BY_UNIT = `f.unit_id AS "unitId", jsonb_build_object('duties', ${OF('R1')}, 'obligations', ${OF('R2')}, 'rectifications', ${OF('R3')},
        'filings', sum(f.filings), 'returns', sum(f.returns),
        'problems', coalesce(jsonb_agg(f.fact_id) FILTER (WHERE f.rule = 'C_PROBLEM'), '[]'),
        'adoptions', ${OF('C_CASE', `'level', f.outcome, 'before', f.before`)},
        'falseReports', coalesce(jsonb_agg(f.fact_id) FILTER (WHERE f.rule = 'D'), '[]')) AS facts`;

/** The facts of a run, unit by unit. */
export function factsOf(reader: Reader, runId: string): Promise<UnitFacts[]> {
  return reader.query<UnitFacts>(
    `SELECT ${BY_UNIT} FROM score_fact f WHERE f.run_id = $1 GROUP BY f.unit_id ORDER BY f.unit_id`,
    [runId],
  );
}

/** The same of a quarter that was not worked out, as a run would find them now; nothing is written. */
export function factsAsTheyStand(reader: Reader, cycleId: string, from: Day): Promise<UnitFacts[]> {
  return reader.query<UnitFacts>(
    `WITH ${OBLIGATION_CLOCK}, ${QUARTER}, f AS (SELECT found.* FROM (${FOUND}) found WHERE $1::uuid IS NULL)
     SELECT ${BY_UNIT} FROM f GROUP BY f.unit_id ORDER BY f.unit_id`,
    [null, cycleId, from],
  );
}

/** Units by their names, in the order of the list of units. */
export function namesOf(
  reader: Reader,
  unitIds: readonly string[],
): Promise<{ readonly unitId: string; readonly unitName: string }[]> {
  return reader.query(
    `SELECT u.id AS "unitId", u.name AS "unitName" FROM unit u WHERE u.id = ANY ($1::uuid[]) ORDER BY u.sort_order, u.name COLLATE "zh-x-icu", u.id`,
    [unitIds],
  );
}
