import type { Reader } from '../../../platform/database/tx.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { ComparedCountId, ComparedValue } from '../domain/compared-count.js';

/** Late, or not finished by the last of the days; the first day on which it was filed decides, as everywhere. */
const ON_TIME = `o.state = 'MET' AND o.first_filed_on <= o.due_on AND o.refiled_after_grace IS NOT TRUE AND o.redated_by_interview IS NOT TRUE`;

/** unit_id, value and of, between the days $1 and $2. What a quarter's close froze counts as it was frozen. */
const STATEMENTS: Readonly<Record<ComparedCountId, string>> = {
  'duties.onTime': `SELECT d.unit_id, count(*) FILTER (WHERE CASE WHEN f.duty_id IS NULL THEN ${ON_TIME} ELSE f.state = 'VERIFIED' AND f.light = 'DONE' END)::int AS value,
      count(*)::int AS "of"
    FROM duty d JOIN cycle c ON c.id = d.cycle_id JOIN obligation o ON o.id = d.obligation_id LEFT JOIN frozen_duty f ON f.duty_id = d.id
   WHERE make_date(c.year, c.quarter * 3 - 2, 1) BETWEEN $1::date AND $2::date AND c.state <> 'DRAFT'
     AND coalesce(f.state, d.state) NOT IN ('EXEMPT','CANCELLED','DEFERRED') GROUP BY d.unit_id`,
  'matters.onTime': `SELECT o.owner_unit_id AS unit_id, count(*) FILTER (WHERE ${ON_TIME})::int AS value, count(*)::int AS "of"
    FROM obligation o WHERE o.kind IN ('TASK','DECISION','DEMAND','COORDINATION') AND o.state NOT IN ('CANCELLED','EXEMPT') AND o.hold IS NULL
     AND o.due_on BETWEEN $1::date AND $2::date GROUP BY o.owner_unit_id`,
  'problems.confirmed': `SELECT p.owner_unit_id AS unit_id, count(*)::int AS value, NULL::int AS "of" FROM problem p
   WHERE p.state = 'CONFIRMED' AND p.state_on BETWEEN $1::date AND $2::date GROUP BY p.owner_unit_id`,
  'outputs.issued': `SELECT e.unit_id, count(*)::int AS value, NULL::int AS "of" FROM register_entry e
   WHERE e.kind = 'OUTPUT' AND e.state = 'CONFIRMED' AND e.happened_on BETWEEN $1::date AND $2::date GROUP BY e.unit_id`,
  'information.taken': `SELECT e.unit_id, count(*)::int AS value, NULL::int AS "of" FROM register_entry e
   WHERE e.kind = 'INFORMATION_ITEM' AND e.state = 'CONFIRMED'
     AND EXISTS (SELECT FROM jsonb_array_elements(coalesce(e.fields->'adoption', '[]')) a WHERE (a->>'on')::date BETWEEN $1::date AND $2::date) GROUP BY e.unit_id`,
};

/** A number of some units between two days, all in one statement; a unit of which there is nothing is left out. */
export function comparedCounts(
  reader: Reader,
  id: ComparedCountId,
  [from, to]: readonly [Day, Day],
  unitIds: readonly string[],
): Promise<ComparedValue[]> {
  return reader.query<ComparedValue>(
    `SELECT x.unit_id AS "unitId", x.value, x."of" FROM (${STATEMENTS[id]}) x WHERE x.unit_id = ANY ($3::uuid[]) ORDER BY x.unit_id`,
    [from, to, unitIds],
  );
}

/** What such a number is of a unit of which there is nothing: a share of nothing, or none. */
export const NOTHING: Readonly<Record<ComparedCountId, Omit<ComparedValue, 'unitId'>>> = {
  'duties.onTime': { value: 0, of: 0 },
  'matters.onTime': { value: 0, of: 0 },
  'problems.confirmed': { value: 0, of: null },
  'outputs.issued': { value: 0, of: null },
  'information.taken': { value: 0, of: null },
};
