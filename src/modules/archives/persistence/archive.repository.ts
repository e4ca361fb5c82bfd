import { columns, list, outer, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Retention } from '../../../shared-kernel/retention.js';
import { PersonRow } from '../../organisation/index.js';
import type { NumberedPaper } from '../domain/archive.js';
import { ArchiveItemRow } from './archive-item.row.js';
import { ArchiveNoteRow } from './archive-note.row.js';
import { ArchivePackageRow } from './archive-package.row.js';
import { ArchiveRow } from './archive.row.js';

const ARCHIVE = list(
  columns(ArchiveRow, 'a', [
    ...(['id', 'year', 'state', 'preparedOn', 'paperless', 'givenByPerson', 'toPerson', 'givenOn', 'takenOn'] as const),
    ...(['words', 'version'] as const),
  ]),
  outer(columns(PersonRow, 'b', ['name as preparedByName'])),
  outer(columns(PersonRow, 'g', ['name as givenByName'])),
  outer(columns(PersonRow, 't', ['name as toName'])),
);
const FROM = `archive a LEFT JOIN person b ON b.id = a.prepared_by_person LEFT JOIN person g ON g.id = a.given_by_person
  LEFT JOIN person t ON t.id = a.to_person`;

/** The archive of a year with the names of those concerned. */
export type Archive = RowOf<typeof ARCHIVE>;

const ITEM = columns(ArchiveItemRow, 'i', [
  ...(['id', 'archiveId', 'retention', 'number', 'kind', 'subjectId', 'document', 'responsible', 'reference'] as const),
  ...(['title', 'datedOn', 'pages', 'place', 'remark', 'version'] as const),
]);

/** A line of the contents. */
export type ArchiveItem = RowOf<typeof ITEM>;

const NOTE = list(
  columns(ArchiveNoteRow, 'n', ['itemId', 'words', 'notedOn']),
  columns(PersonRow, 'p', ['name as byName']),
);

/** A correction beside a paper. */
export type ArchiveNote = RowOf<typeof NOTE>;

/** All, the latest year first. */
export function listArchives(reader: Reader): Promise<Archive[]> {
  return reader.query<Archive>(`SELECT ${ARCHIVE} FROM ${FROM} ORDER BY a.year DESC`);
}

/** One; or null. */
export function findArchive(reader: Reader, id: string, lock = false): Promise<Archive | null> {
  return reader.find<Archive>(`SELECT ${ARCHIVE} FROM ${FROM} WHERE a.id = $1 ${lock ? 'FOR UPDATE OF a' : ''}`, [id]);
}

/** @returns its id; null where the year has one */
export async function insertArchive(tx: Tx, year: number, by: string | null): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO archive (year, prepared_by_person) VALUES ($1, $2) ON CONFLICT (year) DO NOTHING RETURNING id`,
    [year, by],
  );
  return row?.id ?? null;
}

/**
 * The list as it is today: what is new comes in, what is there keeps what a hand wrote beside it, what is none any more goes.
 */
export async function writeItems(tx: Tx, archiveId: string, papers: readonly NumberedPaper[]): Promise<void> {
  await tx.execute(
    `DELETE FROM archive_item i WHERE i.archive_id = $1 AND NOT EXISTS (
       SELECT FROM jsonb_to_recordset($2::jsonb) AS p(document text, "subjectId" uuid)
        WHERE p.document = i.document AND p."subjectId" = i.subject_id)`,
    [archiveId, JSON.stringify(papers)],
  );
  await tx.execute(
    `INSERT INTO archive_item (archive_id, retention, number, kind, subject_id, document, responsible, reference, title, dated_on)
     SELECT $1, p.retention, p.number, p.kind, p."subjectId", p.document, p.responsible, p.reference, p.title, p."datedOn"
       FROM jsonb_to_recordset($2::jsonb) AS p(retention text, number int, kind text, "subjectId" uuid, document text, responsible text,
            reference text, title text, "datedOn" date)
     ON CONFLICT (archive_id, document, subject_id) DO UPDATE SET retention = excluded.retention, number = excluded.number,
       responsible = excluded.responsible, reference = excluded.reference, title = excluded.title, dated_on = excluded.dated_on`,
    [archiveId, JSON.stringify(papers)],
  );
}

/** Of which records none is lacking. */
export async function writePaperless(tx: Tx, archiveId: string, subjectIds: readonly string[]): Promise<void> {
  await tx.execute('UPDATE archive SET paperless = $2 WHERE id = $1', [archiveId, subjectIds]);
}

/** In the order of the contents. */
export function itemsOf(reader: Reader, archiveId: string): Promise<ArchiveItem[]> {
  return reader.query<ArchiveItem>(
    `SELECT ${ITEM} FROM archive_item i WHERE i.archive_id = $1
      ORDER BY array_position(ARRAY['PERMANENT','YEARS_30','YEARS_10'], i.retention), i.number`,
    [archiveId],
  );
}

/** One; or null. */
export function findItem(reader: Reader, id: string): Promise<ArchiveItem | null> {
  return reader.find<ArchiveItem>(`SELECT ${ITEM} FROM archive_item i WHERE i.id = $1`, [id]);
}

/** What a hand says of the paper: its pages, where it is kept, what else. */
export interface PaperSaid {
  readonly pages: number | null;
  readonly place: string | null;
  readonly remark: string | null;
}

export async function writeItem(tx: Tx, id: string, { pages, place, remark }: PaperSaid): Promise<void> {
  await tx.execute('UPDATE archive_item SET pages = $2, place = $3, remark = $4, version = version + 1 WHERE id = $1', [
    ...[id, pages, place, remark],
  ]);
}

/** A line says something else: whoever has read the list before signs nothing over. */
export async function countChange(tx: Tx, id: string): Promise<void> {
  await tx.execute('UPDATE archive SET version = version + 1 WHERE id = $1', [id]);
}

/** The list was drawn up anew. */
export async function writePrepared(tx: Tx, id: string, by: string | null): Promise<void> {
  await tx.execute(
    'UPDATE archive SET prepared_by_person = $2, prepared_on = app_today(), version = version + 1 WHERE id = $1',
    [id, by],
  );
}

/** Signed by whoever hands it over. */
export async function writeGiven(tx: Tx, id: string, by: string | null, toPerson: string): Promise<void> {
  await tx.execute(
    `UPDATE archive SET state = 'GIVEN', given_by_person = $2, to_person = $3, given_on = app_today(), words = NULL,
            version = version + 1 WHERE id = $1`,
    [id, by, toPerson],
  );
}

/** Given back: nobody has signed, nothing is packed. */
export async function writeGivenBack(tx: Tx, id: string, words: string): Promise<void> {
  await tx.execute('DELETE FROM archive_package WHERE archive_id = $1', [id]);
  await tx.execute(
    `UPDATE archive SET state = 'PREPARED', given_by_person = NULL, to_person = NULL, given_on = NULL, words = $2,
            version = version + 1 WHERE id = $1`,
    [id, words],
  );
}

/** Signed by both. */
export async function writeTaken(tx: Tx, id: string): Promise<void> {
  await tx.execute(
    `UPDATE archive SET state = 'ARCHIVED', taken_on = app_today(), version = version + 1 WHERE id = $1`,
    [id],
  );
}

/** What is handed over of one retention. */
export interface Packed {
  readonly retention: Retention;
  readonly content: Buffer;
  readonly sha256: string;
}

export async function writePackage(tx: Tx, archiveId: string, packed: Packed): Promise<void> {
  await tx.insert(ArchivePackageRow, { archiveId, ...packed });
}

const PACKED = columns(ArchivePackageRow, 'k', ['retention', 'sha256']);

/** Their digests, the longest kept first. */
export function packagesOf(reader: Reader, archiveId: string): Promise<RowOf<typeof PACKED>[]> {
  return reader.query<RowOf<typeof PACKED>>(
    `SELECT ${PACKED} FROM archive_package k WHERE k.archive_id = $1
      ORDER BY array_position(ARRAY['PERMANENT','YEARS_30','YEARS_10'], k.retention)`,
    [archiveId],
  );
}

const CONTENT = columns(ArchivePackageRow, 'k', ['content', 'sha256']);

/** The package itself; or null. */
export function findPackage(
  reader: Reader,
  archiveId: string,
  retention: Retention,
): Promise<RowOf<typeof CONTENT> | null> {
  return reader.find<RowOf<typeof CONTENT>>(
    `SELECT ${CONTENT} FROM archive_package k WHERE k.archive_id = $1 AND k.retention = $2`,
    [archiveId, retention],
  );
}

export async function insertNote(tx: Tx, itemId: string, words: string, byPerson: string): Promise<void> {
  await tx.insert(ArchiveNoteRow, { itemId, words, byPerson });
}

/** The older first. */
export function notesOf(reader: Reader, archiveId: string): Promise<ArchiveNote[]> {
  return reader.query<ArchiveNote>(
    `SELECT ${NOTE} FROM archive_note n JOIN archive_item i ON i.id = n.item_id JOIN person p ON p.id = n.by_person
      WHERE i.archive_id = $1 ORDER BY n.noted_on, n.id`,
    [archiveId],
  );
}

/** Whether somebody holds a post of the reform office today. */
export async function isOfOffice(reader: Reader, personId: string): Promise<boolean> {
  const rows = await reader.query(
    `SELECT FROM tenure t JOIN post p ON p.id = t.post_id JOIN unit u ON u.id = p.unit_id
      WHERE t.person_id = $1 AND u.kind = 'REFORM_OFFICE' AND daterange(t.from_day, t.to_day) @> app_today() LIMIT 1`,
    [personId],
  );
  return rows.length > 0;
}
