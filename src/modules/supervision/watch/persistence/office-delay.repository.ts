import { columns, list } from '../../../../platform/database/columns.js';
import type { Reader } from '../../../../platform/database/tx.js';
import { after, given, where } from '../../../../platform/database/where.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { OBLIGATION_CLOCK, OBLIGATION_LATENESS, ObligationRow } from '../../../obligations/index.js';
import type { StepPerson } from '../../cases/persistence/case-step.row.js';

const DUE = list(columns(ObligationRow, 'o', ['id', 'kind', 'title', 'openedOn', 'originalDueOn', 'dueOn']));

/** Something that the office owes and is late with. */
export interface OfficeDelay {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly openedOn: Day;
  readonly originalDueOn: Day;
  readonly dueOn: Day;
  /** Of the office's own work, which. */
  readonly what: string | null;
  readonly daysLate: number;
  /** When its chain was reminded of the present date, and whom of it; null: not yet. */
  readonly remindedOn: Day | null;
  readonly people: readonly StepPerson[] | null;
}

const LATE = `o.ladder = 'OFFICE' AND o.state = 'OPEN' AND o.hold IS NULL AND o.due_on < clock.late_before`;

/** What the office owes and is late with, the longest late first; one more than asked for. */
export function listOfficeDelays(
  reader: Reader,
  kind: string | null,
  page: { readonly limit: number; readonly after: readonly unknown[] | null },
): Promise<OfficeDelay[]> {
  const asked = where([LATE, given('o.kind = $', kind), after('(o.due_on, o.id)', page.after, ['date', 'uuid'])]);
  return reader.query<OfficeDelay>(
    `WITH ${OBLIGATION_CLOCK} SELECT ${DUE}, ${OBLIGATION_LATENESS} AS "daysLate", s.on_day AS "remindedOn", s.people,
            CASE WHEN o.kind = 'OFFICE_WORK' THEN (SELECT w.what FROM office_work w WHERE w.id = o.subject_id) END AS what
       FROM obligation o CROSS JOIN clock
       LEFT JOIN LATERAL (SELECT c.on_day, c.people FROM case_step c
          WHERE c.obligation_id = o.id AND c.kind = 'CHAIN_REMINDER' AND c.date_run = o.date_run ORDER BY c.number DESC LIMIT 1) s ON true
       ${asked.sql} ORDER BY o.due_on, o.id LIMIT ${asked.place(page.limit + 1)}`,
    asked.params,
  );
}

/** How many of each kind, and by how many working days the longest is late. */
export function countOfficeDelays(
  reader: Reader,
): Promise<{ readonly kind: string; readonly count: number; readonly longest: number }[]> {
  return reader.query(
    `WITH ${OBLIGATION_CLOCK} SELECT o.kind, count(*)::int AS count, max(${OBLIGATION_LATENESS})::int AS longest
       FROM obligation o CROSS JOIN clock WHERE ${LATE} GROUP BY o.kind`,
  );
}
