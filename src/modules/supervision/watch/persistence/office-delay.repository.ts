import { columns, list } from '../../../../platform/database/columns.js';
import type { Reader } from '../../../../platform/database/tx.js';
import { after, given, where } from '../../../../platform/database/where.js';
import { OFFICE_ROLES } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { SubjectType } from '../../../../shared-kernel/subjects.js';
import { OFFICE_HEAD } from '../../../approvals/index.js';
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
  /** Of a signature that is no obligation of its own: what waits for it; else null. */
  readonly subjectType: SubjectType | null;
  readonly subjectId: string | null;
}

/** The last step of a kind about what a condition names: when it was, and who was told. */
const lastStep = (kind: string, about: string): string =>
  `LEFT JOIN LATERAL (SELECT c.on_day, c.people FROM case_step c WHERE c.kind = '${kind}' AND ${about} ORDER BY c.number DESC LIMIT 1) s ON true`;

/** What is owed as an obligation. */
const OWED = `
  SELECT ${DUE}, CASE WHEN o.kind = 'OFFICE_WORK' THEN (SELECT w.what FROM office_work w WHERE w.id = o.subject_id) END AS what,
         ${OBLIGATION_LATENESS} AS "daysLate", s.on_day AS "remindedOn", s.people, NULL::text AS "subjectType", NULL::uuid AS "subjectId"
    FROM obligation o CROSS JOIN clock ${lastStep('CHAIN_REMINDER', 'c.obligation_id = o.id AND c.date_run = o.date_run')}
   WHERE o.ladder = 'OFFICE' AND o.state = 'OPEN' AND o.hold IS NULL AND o.due_on < clock.late_before`;

/** Where no rule says otherwise, a signature is due within so many working days. */
const SIGN_WORKING_DAYS = 3;
const SIGNERS = [...OFFICE_ROLES, OFFICE_HEAD].map((role) => `'${role}'`).join(',');

/** What waits for a signature of the office and is no obligation; an interview's proposal by its own date, and not while it rests. */
const UNSIGNED = `
  SELECT a.id, 'APPROVAL' AS kind, a.title, d.opened, d.due, d.due, NULL::text, working_days_between(d.due, clock.today), s.on_day, s.people,
         a.subject_type, a.subject_id
    FROM approval a CROSS JOIN clock LEFT JOIN interview i ON a.kind = 'INTERVIEW' AND i.id = a.subject_id LEFT JOIN post ap ON ap.id = a.approver_post_id
   CROSS JOIN LATERAL (SELECT (a.proposed_at AT TIME ZONE 'Asia/Shanghai')::date AS opened,
     coalesce(i.approval_due_on, add_working_days((a.proposed_at AT TIME ZONE 'Asia/Shanghai')::date, ${String(SIGN_WORKING_DAYS)})) AS due) d
    ${lastStep('APPROVER_REMINDED', 'c.interview_id = i.id')}
   WHERE a.state = 'PENDING' AND coalesce(ap.role, a.approver_role) IN (${SIGNERS}) AND i.suspended_since IS NULL AND d.due < clock.late_before
     AND (i.id IS NOT NULL OR NOT EXISTS (SELECT FROM obligation w WHERE w.subject_id = a.subject_id AND w.ladder = 'OFFICE' AND w.state = 'OPEN'))`;

const LATE = `WITH ${OBLIGATION_CLOCK}, late AS (${OWED} UNION ALL ${UNSIGNED})`;

/** What the office owes and is late with, the longest late first; one more than asked for. */
export function listOfficeDelays(
  reader: Reader,
  kind: string | null,
  page: { readonly limit: number; readonly after: readonly unknown[] | null },
): Promise<OfficeDelay[]> {
  const asked = where([given('l.kind = $', kind), after('(l."dueOn", l.id)', page.after, ['date', 'uuid'])]);
  return reader.query<OfficeDelay>(
    `${LATE} SELECT l.* FROM late l ${asked.sql} ORDER BY l."dueOn", l.id LIMIT ${asked.place(page.limit + 1)}`,
    asked.params,
  );
}

/** How many of each kind, and by how many working days the longest is late. */
export function countOfficeDelays(
  reader: Reader,
): Promise<{ readonly kind: string; readonly count: number; readonly longest: number }[]> {
  return reader.query(
    `${LATE} SELECT kind, count(*)::int AS count, max("daysLate")::int AS longest FROM late GROUP BY kind`,
  );
}
