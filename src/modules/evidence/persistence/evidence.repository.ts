import { columns, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { EvidenceFileRow } from './evidence-file.row.js';

const FILE = columns(EvidenceFileRow, 'f', [
  ...([
    'id',
    'name',
    'size',
    'state',
    'mediaType',
    'sha256',
    'personId',
    'unitId',
    'subjectType',
    'subjectId',
  ] as const),
]);

/** A file as it is known. */
export type EvidenceFile = RowOf<typeof FILE>;

/** One file; locked for this transaction where `lock` is set. */
export function findEvidence(reader: Reader, id: string, lock = false): Promise<EvidenceFile | null> {
  return reader.find<EvidenceFile>(`SELECT ${FILE} FROM evidence_file f WHERE f.id = $1 ${lock ? 'FOR UPDATE' : ''}`, [
    id,
  ]);
}

/** Those of these files that there are, locked, always in the same order. */
export function lockEvidence(tx: Tx, ids: readonly string[]): Promise<EvidenceFile[]> {
  return tx.query<EvidenceFile>(
    `SELECT ${FILE} FROM evidence_file f WHERE f.id = ANY ($1::uuid[]) ORDER BY f.id FOR UPDATE`,
    [ids],
  );
}

/** The names of those that are kept. */
export async function evidenceNames(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.query<{ id: string; name: string }>(
    `SELECT id, name FROM evidence_file WHERE id = ANY ($1::uuid[]) AND state <> 'UPLOADING'`,
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What lies on a unit's account; whoever else would add to it waits until this transaction ends. */
export async function lockHeld(tx: Tx, unitId: string): Promise<{ readonly files: number; readonly bytes: number }> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('evidence.' || $1, 0))`, [unitId]);
  return tx.one(
    'SELECT count(*)::int AS files, coalesce(sum(size), 0)::float8 AS bytes FROM evidence_file WHERE unit_id = $1',
    [unitId],
  );
}

/** Notes that the bytes are whole. */
export async function keepEvidence(
  tx: Tx,
  id: string,
  { mediaType, sha256 }: { readonly mediaType: string; readonly sha256: string },
): Promise<void> {
  await tx.execute(
    `UPDATE evidence_file SET state = 'KEPT', media_type = $2, sha256 = $3, kept_at = now() WHERE id = $1`,
    [id, mediaType, sha256],
  );
}

/** From now on the files prove that record. */
export async function hangEvidence(
  tx: Tx,
  ids: readonly string[],
  subject: { readonly type: string; readonly id: string },
): Promise<void> {
  await tx.execute('UPDATE evidence_file SET subject_type = $2, subject_id = $3 WHERE id = ANY ($1::uuid[])', [
    ids,
    subject.type,
    subject.id,
  ]);
}

export async function deleteEvidence(tx: Tx, id: string): Promise<void> {
  await tx.execute('DELETE FROM evidence_file WHERE id = $1', [id]);
}

/** Uploads that did not become whole within a day, and files that prove nothing after ninety: their rows go. @returns their ids */
export async function deleteUnused(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `DELETE FROM evidence_file WHERE subject_id IS NULL
        AND begun_at < now() - CASE state WHEN 'UPLOADING' THEN interval '1 day' ELSE interval '90 days' END RETURNING id`,
  );
  return rows.map(({ id }) => id);
}

/** Every file that there ought to be, and whether it is taken for lost. */
export function listEvidence(reader: Reader): Promise<Pick<EvidenceFile, 'id' | 'state' | 'size'>[]> {
  return reader.query('SELECT id, state, size FROM evidence_file');
}

/** Notes which files are gone, and which are there again. @returns how many rows changed */
export function markLost(tx: Tx, ids: readonly string[], lost: boolean): Promise<number> {
  return tx.execute(`UPDATE evidence_file SET state = $2 WHERE id = ANY ($1::uuid[]) AND state = $3`, [
    ids,
    lost ? 'LOST' : 'KEPT',
    lost ? 'KEPT' : 'LOST',
  ]);
}
