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
    'scannedAt',
    'finding',
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
    `SELECT count(*)::int AS files, coalesce(sum(size), 0)::float8 AS bytes FROM evidence_file WHERE unit_id = $1 AND state <> 'INFECTED'`,
    [unitId],
  );
}

/** Notes that the bytes are whole, how many are kept, and whether they were scanned. */
export async function keepEvidence(
  tx: Tx,
  id: string,
  {
    mediaType,
    size,
    sha256,
    scanned,
  }: { readonly mediaType: string; readonly size: number; readonly sha256: string; readonly scanned: boolean },
): Promise<void> {
  await tx.execute(
    `UPDATE evidence_file SET state = 'KEPT', media_type = $2, sha256 = $3, size = $4, kept_at = now(),
            scanned_at = CASE WHEN $5 THEN now() END
      WHERE id = $1`,
    [id, mediaType, sha256, size, scanned],
  );
}

/** The files that wait for the scanner, the oldest first. */
export async function listUnscanned(reader: Reader): Promise<readonly string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT id FROM evidence_file WHERE state = 'KEPT' AND scanned_at IS NULL ORDER BY kept_at, id`,
  );
  return rows.map(({ id }) => id);
}

/** Notes what the scanner said of a file that waited for it. @returns whether it still waited */
export async function noteScan(tx: Tx, id: string, finding: string | null): Promise<boolean> {
  const changed = await tx.execute(
    `UPDATE evidence_file SET scanned_at = now(), finding = $2, state = CASE WHEN $2::text IS NULL THEN state ELSE 'INFECTED' END
      WHERE id = $1 AND state = 'KEPT' AND scanned_at IS NULL`,
    [id, finding],
  );
  return changed > 0;
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
