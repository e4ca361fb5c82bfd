import { columns, list, outer, type RowOf } from '../../../../platform/database/columns.js';
import { ObligationRow } from '../../../obligations/index.js';
import { UnitRow } from '../../../organisation/index.js';
import { QuarantineRow } from './quarantine.row.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';

export type SetAsideSubject = 'OBLIGATION' | 'INTERVIEW';

/** Why a row was set aside. */
export interface SetAsideReason {
  readonly cause: 'PLANNING' | 'WRITING' | 'STUCK';
  readonly code: string | null;
  readonly detail: string;
}

const QUARANTINE_RECORD = list(
  columns(QuarantineRow, 'q', ['id', 'subjectType', 'subjectId', 'cause', 'code', 'detail', 'setAsideAt']),
  columns(UnitRow, 'u', ['name as unitName']),
);

/** A row that waits for a person. */
export interface QuarantineRecord extends RowOf<typeof QUARANTINE_RECORD> {
  readonly title: string;
}

const TABLE: Readonly<Record<SetAsideSubject, string>> = { OBLIGATION: 'obligation', INTERVIEW: 'interview' };

/** Sets a row aside; the others go on. */
export async function insertQuarantine(
  tx: Tx,
  type: SetAsideSubject,
  id: string,
  { cause, code, detail }: SetAsideReason,
): Promise<void> {
  await tx.execute(`UPDATE ${TABLE[type]} SET quarantined_at = app_now() WHERE id = $1`, [id]);
  await tx.execute(
    'INSERT INTO quarantine (subject_type, subject_id, cause, code, detail) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
    [type, id, cause, code, detail],
  );
}

/** What waits for a person, the oldest first. */
export function listQuarantines(reader: Reader): Promise<QuarantineRecord[]> {
  return reader.query<QuarantineRecord>(
    `SELECT ${QUARANTINE_RECORD}, coalesce(o.title, '') AS title
       FROM quarantine q
       LEFT JOIN obligation o ON q.subject_type = 'OBLIGATION' AND o.id = q.subject_id
       LEFT JOIN interview i ON q.subject_type = 'INTERVIEW' AND i.id = q.subject_id
       JOIN unit u ON u.id = coalesce(o.owner_unit_id, i.unit_id)
      WHERE q.released_at IS NULL ORDER BY q.set_aside_at, q.id LIMIT 200`,
  );
}

const QUARANTINE = columns(QuarantineRow, '', ['subjectType', 'subjectId']);

/** Locks one, released or not; null where there never was such a one. */
export async function lockQuarantine(
  tx: Tx,
  id: string,
): Promise<{ readonly subjectType: SetAsideSubject; readonly subjectId: string; readonly released: boolean } | null> {
  const [row] = await tx.query<{ subjectType: SetAsideSubject; subjectId: string; released: boolean }>(
    `SELECT ${QUARANTINE}, released_at IS NOT NULL AS released
       FROM quarantine WHERE id = $1 FOR UPDATE`,
    [id],
  );
  return row ?? null;
}

/** Lets the row go on: it is looked at with the next sweep. */
export async function releaseQuarantine(
  tx: Tx,
  id: string,
  subject: { readonly subjectType: SetAsideSubject; readonly subjectId: string },
  by: { readonly accountId: string | null; readonly reason: string },
): Promise<void> {
  await tx.execute(
    `UPDATE ${TABLE[subject.subjectType]} SET quarantined_at = NULL, next_at = app_now() WHERE id = $1`,
    [subject.subjectId],
  );
  await tx.execute(
    'UPDATE quarantine SET released_at = app_now(), released_by_account = $2, release_reason = $3 WHERE id = $1',
    [id, by.accountId, by.reason],
  );
}

const OBLIGATION = outer(columns(ObligationRow, 'o', ['title as about', 'ownerUnitId as unitId', 'kind']));

const UNIT = columns(UnitRow, 'u', ['name as about', 'id as unitId']);

/** What the office's desk calls an interview that was set aside, and an obligation. */
export function describeSubject(tx: Tx, type: SetAsideSubject, id: string): Promise<SubjectWords | null> {
  const sql =
    type === 'OBLIGATION'
      ? `SELECT ${OBLIGATION} FROM obligation o WHERE o.id = $1`
      : `SELECT ${UNIT}, 'INTERVIEW' AS kind FROM interview i JOIN unit u ON u.id = i.unit_id WHERE i.id = $1`;
  return tx.find<SubjectWords>(sql, [id]);
}

/** What a row that was set aside is about. */
export interface SubjectWords {
  readonly about: string;
  readonly unitId: string;
  readonly kind: string;
}
