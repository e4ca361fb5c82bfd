import type { Reader } from '../../../platform/database/tx.js';
import { after, type Condition, given, where } from '../../../platform/database/where.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { OBLIGATION_CLOCK, OBLIGATION_LATENESS, type ObligationKind } from '../../obligations/index.js';

/** Whose work: the office's own, or what units owe. */
export const WHOSE = ['OFFICE', 'UNITS'] as const;
export type Whose = (typeof WHOSE)[number];

/** Something that is due on a day. */
export interface DueWork {
  readonly id: string;
  readonly kind: ObligationKind;
  /** The duty, task, entry … behind it. */
  readonly subjectId: string;
  /** Of the office's own work: what it is. */
  readonly what: string | null;
  readonly title: string;
  readonly dueOn: Day;
  /** Working days after that day. */
  readonly lateness: number;
  readonly unitName: string;
  /** On whose desk it lies: a post by its title, or by its role; null where anybody of the unit does it. */
  readonly deskTitle: string | null;
  readonly deskRole: string | null;
  /** What it is about, where that is another thing than itself. */
  readonly aboutType: string | null;
  readonly aboutId: string | null;
}

/** What is behind the office's word on something: the thing that was filed or asked for. */
const FILED = `
SELECT 'DUTY' AS type, d.id FROM duty d WHERE d.id = due.subject_id
UNION ALL SELECT 'TASK', t.id FROM task t WHERE t.id = due.subject_id
UNION ALL SELECT 'OBLIGATION', e.obligation_id FROM explanation e WHERE e.id = due.subject_id
UNION ALL SELECT 'INTERVIEW', i.interview_id FROM interview_item i WHERE i.id = due.subject_id
UNION ALL SELECT 'REGISTER_ENTRY', r.id FROM register_entry r WHERE r.id = due.subject_id
UNION ALL SELECT 'PROBLEM', k.id FROM problem k WHERE k.id = due.subject_id
UNION ALL SELECT 'INDICATOR', g.indicator_id FROM reading g WHERE g.id = due.subject_id
UNION ALL SELECT f.kind || '_IMPORT', f.id FROM file_import f WHERE f.id = due.subject_id`;

/**
 * A page of what is to be done, by day: open or returned, not on hold, in the reader's scope; and one row more where there is a next page.
 * @param visible about `obligation o`
 */
export function listDueWork(
  reader: Reader,
  { whose, kind, visible }: { readonly whose: Whose; readonly kind: string | null; readonly visible: Condition },
  page: { readonly limit: number; readonly after: { readonly dueOn: Day; readonly id: string } | null },
): Promise<DueWork[]> {
  const { sql, params } = where([
    `o.state IN ('OPEN','RETURNED')`,
    'o.hold IS NULL',
    whose === 'OFFICE' ? `o.ladder = 'OFFICE'` : `o.ladder <> 'OFFICE'`,
    given('o.kind = $', kind),
    page.after && after('(o.due_on, o.id)', [page.after.dueOn, page.after.id], ['date', 'uuid']),
    visible,
  ]);
  return reader.query<DueWork>(
    `WITH ${OBLIGATION_CLOCK}, due AS (
       SELECT o.id, o.kind, o.title, o.subject_id, o.due_on, o.owner_unit_id, o.owner_post_id, ${OBLIGATION_LATENESS} AS lateness
         FROM obligation o CROSS JOIN clock ${sql} ORDER BY o.due_on, o.id LIMIT ${page.limit + 1})
     SELECT due.id, due.kind, due.subject_id AS "subjectId", w.what, due.title, due.due_on AS "dueOn", due.lateness, u.name AS "unitName",
            coalesce(own.title, asked.title) AS "deskTitle", asked.role AS "deskRole",
            coalesce(w.subject_type, asked.subject_type, filed.type) AS "aboutType", coalesce(w.subject_id, asked.subject_id, filed.id) AS "aboutId"
       FROM due JOIN unit u ON u.id = due.owner_unit_id
       LEFT JOIN post own ON own.id = due.owner_post_id
       LEFT JOIN office_work w ON due.kind = 'OFFICE_WORK' AND w.id = due.subject_id
       LEFT JOIN LATERAL (SELECT p.title, a.approver_role AS role, a.subject_type, a.subject_id FROM approval a LEFT JOIN post p ON p.id = a.approver_post_id
          WHERE due.kind = 'APPROVAL' AND a.subject_id = due.subject_id AND a.state = 'PENDING' ORDER BY a.proposed_at DESC LIMIT 1) asked ON true
       LEFT JOIN LATERAL (SELECT * FROM (${FILED}) found LIMIT 1) filed ON due.kind = 'VERIFICATION'
      ORDER BY due.due_on, due.id`,
    params,
  );
}
