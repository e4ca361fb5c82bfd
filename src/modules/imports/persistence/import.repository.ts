import { columns, type RowOf } from '../../../platform/database/columns.js';
import { FileImportRow } from './file-import.row.js';
import { unpackedBook } from './packed-book.js';
import { packedVerdicts } from './verdicts.repository.js';
import { packed, unpacked } from '../../../platform/database/packed.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Book } from '../../../shared-kernel/grid.js';
import { type Actor, type ActorPost, systemActor } from '../../../shared-kernel/actor.js';
import type { ConfirmedBy, ImportName, ImportState, ImportView } from '../domain/import.js';

const COLUMNS = columns(FileImportRow, '', [
  'id',
  'state',
  'fileName',
  'fileDigest',
  'year',
  'target',
  'summary',
  'proposals',
  'problem',
  'createdAt',
  'confirmedAt',
  'version',
]);

/** A file that was handed in. */
export interface NewImport {
  readonly kind: string;
  readonly fileName: string;
  readonly fileDigest: string;
  readonly file: Buffer;
  readonly year: number | null;
  readonly target: string | null;
  readonly requestedBy: string | null;
  readonly requestedFor: string | null;
}

/** Registers a file to be read. */
export function insertImport(tx: Tx, taken: NewImport): Promise<string> {
  const { requestedBy, requestedFor, ...file } = taken;
  return tx.insert(FileImportRow, { ...file, requestedByPerson: requestedBy, requestedForPerson: requestedFor });
}

/** The import of a kind, or null. */
export function findImport(reader: Reader, { kind }: ImportName, id: string): Promise<ImportView | null> {
  return reader.find<ImportView>(`SELECT ${COLUMNS} FROM file_import WHERE id = $1 AND kind = $2`, [id, kind]);
}

/** A page of imports, cut to one target where that is asked for. */
export interface ImportPage {
  readonly limit: number;
  readonly before: string | null;
  readonly target?: string | null;
}

/** A page of a kind's imports, the latest first, one more than asked for. */
export function listImportRows(
  reader: Reader,
  { kind }: ImportName,
  { limit, before, target = null }: ImportPage,
): Promise<ImportView[]> {
  return reader.query<ImportView>(
    `SELECT ${COLUMNS} FROM file_import WHERE kind = $3 AND ($1::uuid IS NULL OR id < $1) AND ($4::text IS NULL OR target = $4)
      ORDER BY id DESC LIMIT $2`,
    [before, limit + 1, kind, target],
  );
}

const TAKEN_FILE = columns(FileImportRow, '', [
  'file',
  'fileName',
  'year',
  'target',
  'requestedByPerson as requestedBy',
]);

/** A file that waits to be read. */
export interface TakenFile extends RowOf<typeof TAKEN_FILE> {
  readonly file: Buffer;
}

/** The file, while it waits to be read. */
export function findFile(reader: Reader, id: string): Promise<TakenFile | null> {
  return reader.find<TakenFile>(
    `SELECT ${TAKEN_FILE} FROM file_import WHERE id = $1 AND state = 'PARSING' AND file IS NOT NULL`,
    [id],
  );
}

/** What reading a file gave. */
export interface ReadFile {
  readonly content: unknown;
  readonly year: number | null;
  readonly verdicts: readonly unknown[];
  readonly proposals: readonly unknown[];
  readonly summary: Readonly<Record<string, number>>;
}

/** Keeps what was read with the packed cells, to be looked at, and lets the file go. */
export async function saveRead(tx: Tx, id: string, read: ReadFile, book: Buffer): Promise<void> {
  await tx.execute(
    `UPDATE file_import SET state = 'PREVIEW', file = NULL, year = $2, content = $3, verdicts = $4, proposals = $5, summary = $6, book = $7, version = version + 1
      WHERE id = $1 AND state = 'PARSING'`,
    [
      id,
      read.year,
      await packed(read.content),
      await packedVerdicts(read.verdicts),
      ...[read.proposals, read.summary].map((value) => JSON.stringify(value)),
      book,
    ],
  );
}

/** Keeps what was read with a person's answers: it is a preview again. */
export async function saveReread(tx: Tx, id: string, read: ReadFile, answers: unknown): Promise<void> {
  await tx.execute(
    `UPDATE file_import SET state = 'PREVIEW', year = $2, content = $3, verdicts = $4, proposals = $5, summary = $6, answers = $7, version = version + 1
      WHERE id = $1 AND state IN ('PREVIEW','PARSING')`,
    [
      id,
      read.year,
      await packed(read.content),
      await packedVerdicts(read.verdicts),
      ...[read.proposals, read.summary, answers].map((value) => JSON.stringify(value)),
    ],
  );
}

/** A preview's cells with what was answered; the cells are null where an earlier version of the product read them. */
export interface HeldBook {
  readonly book: Book | null;
  readonly answers: unknown;
  readonly fileName: string;
  readonly target: string | null;
  readonly requestedBy: string | null;
}

/** The cells of a preview, or of one that is read again; locked where that begins. */
export async function findBook(
  reader: Reader,
  id: string,
  { state = 'PREVIEW', lock = false }: { readonly state?: ImportState; readonly lock?: boolean } = {},
): Promise<HeldBook | null> {
  const found = await reader.find<HeldBook & { readonly book: Buffer | null }>(
    `SELECT book, answers, file_name AS "fileName", target, requested_by_person AS "requestedBy" FROM file_import WHERE id = $1 AND state = $2 ${lock ? 'FOR UPDATE' : ''}`,
    [id, state],
  );
  return found && { ...found, book: await unpackedBook(found.book) };
}

/** Keeps why a file was refused, and lets the file go. */
export async function saveRefused(
  tx: Tx,
  id: string,
  problem: { code: string; params: Readonly<Record<string, unknown>> },
): Promise<void> {
  await tx.execute(
    `UPDATE file_import SET state = 'REFUSED', file = NULL, problem = $2, version = version + 1 WHERE id = $1 AND state = 'PARSING'`,
    [id, JSON.stringify(problem)],
  );
}

/** Moves an import on; 0 when it is not in that state. */
export function moveImport(tx: Tx, id: string, from: ImportState, to: ImportState): Promise<number> {
  return tx.execute(
    `UPDATE file_import SET state = $3, book = CASE WHEN $3 = 'DISCARDED' THEN NULL ELSE book END, version = version + 1
      WHERE id = $1 AND state = $2`,
    [id, from, to],
  );
}

/** What a person says when he confirms: what he ticked, and the proposals as he corrected them. */
export interface Said {
  readonly choice: Readonly<Record<string, unknown>>;
  readonly proposals: readonly unknown[];
}

/** Keeps who confirms it, with the posts that he holds, and what he says. */
export async function saveSaid(tx: Tx, id: string, by: Actor, { choice, proposals }: Said): Promise<void> {
  const { personId, name, posts } = by;
  await tx.execute('UPDATE file_import SET confirmed_by = $2, choice = $3, proposals = $4 WHERE id = $1', [
    id,
    ...[{ personId, name, posts }, choice, proposals].map((value) => JSON.stringify(value)),
  ]);
}

/** What was read of a file, and what was said of it. */
export interface HeldRead {
  readonly state: ImportState;
  readonly content: unknown;
  readonly year: number | null;
  readonly target: string | null;
  /** As the preview showed it. */
  readonly summary: Readonly<Record<string, number>>;
  readonly proposals: readonly unknown[];
  readonly choice: Readonly<Record<string, unknown>>;
  /** What was answered while it was a preview. */
  readonly answers: unknown;
}

/** What an import read, or null; locked where it is about to be carried out. */
export async function findRead(
  reader: Reader,
  { kind }: ImportName,
  id: string,
  lock = false,
): Promise<HeldRead | null> {
  const found = await reader.find<HeldRead & { readonly content: Buffer | null }>(
    `SELECT state, content, year, target, coalesce(summary, '{}') AS summary, coalesce(proposals, '[]') AS proposals, choice, answers FROM file_import WHERE id = $1 AND kind = $2 ${lock ? 'FOR UPDATE' : ''}`,
    [id, kind],
  );
  return found && { ...found, content: await unpacked(found.content) };
}

const FILE_IMPORT = columns(FileImportRow, '', [
  'fileName',
  'requestedByPerson as requestedBy',
  'requestedForPerson as requestedFor',
  'confirmedBy',
]);

/** Who brought a file in; null where there is no such import. */
export async function findConfirmed(
  reader: Reader,
  { kind, name }: ImportName,
  id: string,
): Promise<ConfirmedBy | null> {
  const [row] = await reader.query<{
    fileName: string;
    requestedBy: string | null;
    requestedFor: string | null;
    confirmedBy: { personId: string | null; name: string; posts: readonly ActorPost[] } | null;
  }>(`SELECT ${FILE_IMPORT} FROM file_import WHERE id = $1 AND kind = $2`, [id, kind]);
  if (row === undefined) return null;
  const { fileName, requestedBy, requestedFor, confirmedBy } = row;
  const asker = { ...systemActor(name), ...confirmedBy };
  return { importId: id, fileName, name: asker.name, asker, requestedBy, requestedFor };
}

/** What an import did: the counts, what it takes to undo it, and what was read of its file. */
interface Confirmed {
  readonly summary: Readonly<Record<string, number>>;
  readonly undo: unknown;
  readonly content: unknown;
}

/** What of a file was read row by row. */
const NO_ROWS = { projects: undefined, tasks: undefined, refusals: undefined, rows: undefined };

/** Marks an import as done, with the counts of what it did. The rows that were read are let go; verdicts stay as the record. */
export async function saveConfirmed(tx: Tx, id: string, { summary, undo, content }: Confirmed): Promise<void> {
  const kept = { ...(content as object), ...NO_ROWS };
  await tx.execute(
    `UPDATE file_import SET state = 'CONFIRMED', summary = $2, content = $4, book = NULL, undo = $3,
            confirmed_at = app_now(), version = version + 1
      WHERE id = $1`,
    [id, JSON.stringify(summary), undo === null ? null : JSON.stringify(undo), await packed(kept)],
  );
}

/** A confirmed import with what it takes to undo it. */
export interface HeldUndo {
  readonly state: ImportState;
  readonly version: number;
  readonly fileDigest: string;
  /** Whether it was carried out today. */
  readonly today: boolean;
  readonly undo: unknown;
}

/** What it takes to undo an import, locked; null where there is no such import. */
export function lockUndo(tx: Tx, { kind }: ImportName, id: string): Promise<HeldUndo | null> {
  return tx.find<HeldUndo>(
    `SELECT ${columns(FileImportRow, '', ['state', 'version', 'fileDigest', 'undo'])},
            coalesce(confirmed_at >= (app_today()::timestamp AT TIME ZONE 'Asia/Shanghai'), false) AS today
       FROM file_import WHERE id = $1 AND kind = $2 FOR UPDATE`,
    [id, kind],
  );
}

/** Marks an import as undone; what it did is told by its verdicts and by the record. */
export async function saveUndone(tx: Tx, id: string): Promise<void> {
  await tx.execute(`UPDATE file_import SET state = 'UNDONE', undo = NULL, version = version + 1 WHERE id = $1`, [id]);
}
