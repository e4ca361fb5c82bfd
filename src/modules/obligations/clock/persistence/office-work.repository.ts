import { columns } from '../../../../platform/database/columns.js';
import { OfficeWorkRow } from './office-work.row.js';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { OfficeWorkKind } from '../domain/office-work.js';
import type { SubjectType } from '../../../../shared-kernel/subjects.js';

/** Writes a piece of office work. @returns its id, or null where one of that kind about that subject is open already */
export async function insertOfficeWork(
  tx: Tx,
  what: OfficeWorkKind,
  subjectType: SubjectType,
  subjectId: string,
): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO office_work (what, subject_type, subject_id) VALUES ($1, $2, $3)
     ON CONFLICT (what, subject_id) WHERE finished_at IS NULL DO NOTHING RETURNING id`,
    [what, subjectType, subjectId],
  );
  return row?.id ?? null;
}

/** Open office work of a kind about some subjects is finished. @returns the ids finished now */
export async function finishOfficeWorks(
  tx: Tx,
  what: OfficeWorkKind,
  subjectIds: readonly string[],
  by: { readonly personId: string | null; readonly note: string | null },
): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `UPDATE office_work SET finished_at = app_now(), finished_by_person = $3, note = $4
      WHERE what = $1 AND subject_id = ANY ($2::uuid[]) AND finished_at IS NULL RETURNING id`,
    [what, subjectIds, by.personId, by.note],
  );
  return rows.map(({ id }) => id);
}

const OFFICE_WORK = columns(OfficeWorkRow, '', ['what', 'subjectId']);

/** What an obligation of kind OFFICE_WORK is about, or null. */
export async function findOfficeWork(
  tx: Tx,
  id: string,
): Promise<{ readonly what: OfficeWorkKind; readonly subjectId: string } | null> {
  const [row] = await tx.query<{ what: OfficeWorkKind; subjectId: string }>(
    `SELECT ${OFFICE_WORK} FROM office_work WHERE id = $1`,
    [id],
  );
  return row ?? null;
}

/** The open obligation of office work about a subject, and the first working day from a day on; null where none is open. */
export function openWorkOn(
  tx: Tx,
  what: OfficeWorkKind,
  subjectId: string,
  named: Day,
): Promise<{ readonly obligationId: string; readonly dueOn: Day } | null> {
  return tx.find(
    `SELECT o.id AS "obligationId", add_working_days(greatest($3::date, app_today()) - 1, 1) AS "dueOn"
       FROM office_work w JOIN obligation o ON o.kind = 'OFFICE_WORK' AND o.subject_id = w.id AND o.state = 'OPEN'
      WHERE w.what = $1 AND w.subject_id = $2 AND w.finished_at IS NULL`,
    [what, subjectId, named],
  );
}
