import type { Reader, Tx } from '../../../platform/database/tx.js';
import { type Actor, type ActorPost, systemActor } from '../../../shared-kernel/actor.js';
import type { Day, Instant } from '../../../shared-kernel/dates.js';
import type { CarryChoice, DateGround } from '../../obligations/index.js';
import type { LedgerSummary, LedgerVerdict } from '../domain/diff-ledger.js';
import type { Ledger } from '../domain/ledger.js';
import type { Proposal } from '../domain/unit-proposal.js';

export const IMPORT_STATES = ['PARSING', 'PREVIEW', 'CONFIRMING', 'CONFIRMED', 'REFUSED', 'DISCARDED'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What an import does in numbers; `asked`: dates that it asks for instead of writing them (not counted in old imports). */
export interface ImportSummary extends LedgerSummary {
  readonly asked?: number;
  /** Rows that let an earlier import's request lapse. */
  readonly replaced?: number;
}

/** What an import would do with a project, task or row, and why a date would be asked for. */
export type ImportVerdict = LedgerVerdict & {
  readonly asks?: AskedInPreview;
  /** The day for which an earlier import waits, and waits no longer once this one is confirmed. */
  readonly replaces?: Day;
};

/** A date that would be asked for. */
export interface AskedInPreview {
  readonly ground: DateGround;
  readonly from: Day;
  readonly to: Day;
  readonly senior: boolean;
}

/** An import as lists show it. */
export interface ImportView {
  readonly id: string;
  readonly state: ImportState;
  readonly fileName: string;
  readonly fileDigest: string;
  readonly year: number | null;
  readonly summary: ImportSummary | null;
  readonly proposals: readonly Proposal[] | null;
  /** Why the file was refused as a whole. */
  readonly problem: { readonly code: string; readonly params: Readonly<Record<string, unknown>> } | null;
  readonly createdAt: Instant;
  readonly confirmedAt: Instant | null;
  readonly version: number;
}

const COLUMNS = `id, state, file_name AS "fileName", file_digest AS "fileDigest", year, summary, proposals, problem,
  created_at AS "createdAt", confirmed_at AS "confirmedAt", version`;

/** A file that was handed in. */
export interface NewImport {
  readonly fileName: string;
  readonly fileDigest: string;
  readonly file: Buffer;
  readonly year: number | null;
  readonly requestedBy: string | null;
}

/** Registers a file to be read. */
export async function insertImport(tx: Tx, taken: NewImport): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    'INSERT INTO ledger_import (file_name, file_digest, file, year, requested_by_person) VALUES ($1, $2, $3, $4, $5) RETURNING id',
    [taken.fileName, taken.fileDigest, taken.file, taken.year, taken.requestedBy],
  );
  if (row === undefined) throw new Error('the import was not written');
  return row.id;
}

/** The import, or null. */
export async function findImport(reader: Reader, id: string): Promise<ImportView | null> {
  const [row] = await reader.query<ImportView>(`SELECT ${COLUMNS} FROM ledger_import WHERE id = $1`, [id]);
  return row ?? null;
}

/** A page of imports, the latest first, one more than asked for. */
export function listImportRows(reader: Reader, page: { limit: number; before: string | null }): Promise<ImportView[]> {
  return reader.query<ImportView>(
    `SELECT ${COLUMNS} FROM ledger_import WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`,
    [page.before, page.limit + 1],
  );
}

/** The file, while it waits to be read. */
export async function findFile(
  reader: Reader,
  id: string,
): Promise<{ file: Buffer; fileName: string; year: number | null } | null> {
  const [row] = await reader.query<{ file: Buffer; fileName: string; year: number | null }>(
    `SELECT file, file_name AS "fileName", year FROM ledger_import WHERE id = $1 AND state = 'PARSING' AND file IS NOT NULL`,
    [id],
  );
  return row ?? null;
}

/** What reading a file gave. */
export interface ReadImport {
  readonly ledger: Ledger;
  readonly year: number;
  readonly verdicts: readonly ImportVerdict[];
  readonly proposals: readonly Proposal[];
  readonly summary: ImportSummary;
}

/** Keeps what was read, to be looked at, and lets the file go. */
export async function saveRead(tx: Tx, id: string, read: ReadImport): Promise<void> {
  await tx.execute(
    `UPDATE ledger_import SET state = 'PREVIEW', file = NULL, year = $2, ledger = $3, verdicts = $4, proposals = $5, summary = $6, version = version + 1
      WHERE id = $1 AND state = 'PARSING'`,
    [
      id,
      read.year,
      ...[read.ledger, read.verdicts, read.proposals, read.summary].map((value) => JSON.stringify(value)),
    ],
  );
}

/** Keeps why a file was refused, and lets the file go. */
export async function saveRefused(
  tx: Tx,
  id: string,
  problem: { code: string; params: Readonly<Record<string, unknown>> },
): Promise<void> {
  await tx.execute(
    `UPDATE ledger_import SET state = 'REFUSED', file = NULL, problem = $2, version = version + 1 WHERE id = $1 AND state = 'PARSING'`,
    [id, JSON.stringify(problem)],
  );
}

/** Moves an import on; 0 when it is not in that state. */
export function moveImport(tx: Tx, id: string, from: ImportState, to: ImportState): Promise<number> {
  return tx.execute('UPDATE ledger_import SET state = $3, version = version + 1 WHERE id = $1 AND state = $2', [
    id,
    from,
    to,
  ]);
}

/** Keeps the proposals as a person corrected them. */
export async function saveProposals(tx: Tx, id: string, proposals: readonly Proposal[]): Promise<void> {
  await tx.execute('UPDATE ledger_import SET proposals = $2 WHERE id = $1', [id, JSON.stringify(proposals)]);
}

/** What was read, in the hands of whoever confirmed it. */
export interface LockedRead {
  readonly state: ImportState;
  readonly ledger: Ledger;
  readonly year: number;
  readonly proposals: readonly Proposal[];
  readonly summary: ImportSummary;
  readonly leadChoice: CarryChoice;
}

const READ = `SELECT state, ledger, year, proposals, summary, lead_choice AS "leadChoice" FROM ledger_import WHERE id = $1`;

/** The import locked for confirming, with what it read; null when it does not exist. */
export async function lockRead(tx: Tx, id: string): Promise<LockedRead | null> {
  const [row] = await tx.query<LockedRead>(`${READ} FOR UPDATE`, [id]);
  return row ?? null;
}

/** The same as it stands. */
export async function findRead(reader: Reader, id: string): Promise<LockedRead | null> {
  const [row] = await reader.query<LockedRead>(READ, [id]);
  return row ?? null;
}

/** Keeps what a person says of obligations whose project changes its lead unit. */
export async function saveLeadChoice(tx: Tx, id: string, choice: CarryChoice): Promise<void> {
  await tx.execute('UPDATE ledger_import SET lead_choice = $2 WHERE id = $1', [id, JSON.stringify(choice)]);
}

/** Keeps who confirms it, with the posts that he holds. */
export async function saveConfirmer(tx: Tx, id: string, { personId, name, posts }: Actor): Promise<void> {
  await tx.execute('UPDATE ledger_import SET confirmed_by = $2 WHERE id = $1', [
    id,
    JSON.stringify({ personId, name, posts }),
  ]);
}

/** Who brought a ledger in. */
export interface ConfirmedBy {
  readonly importId: string;
  readonly fileName: string;
  readonly name: string;
  /** Who confirmed it, as he was then. */
  readonly asker: Actor;
  /** Who handed the file in. */
  readonly requestedBy: string | null;
}

/** Who brought a ledger in; null where there is no such import. */
export async function findConfirmed(reader: Reader, id: string): Promise<ConfirmedBy | null> {
  const [row] = await reader.query<{
    fileName: string;
    requestedBy: string | null;
    confirmedBy: { personId: string | null; name: string; posts: readonly ActorPost[] } | null;
  }>(
    'SELECT file_name AS "fileName", requested_by_person AS "requestedBy", confirmed_by AS "confirmedBy" FROM ledger_import WHERE id = $1',
    [id],
  );
  if (row === undefined) return null;
  const { fileName, requestedBy, confirmedBy } = row;
  const asker = { ...systemActor('ledger-import'), ...confirmedBy };
  return { importId: id, fileName, name: asker.name, asker, requestedBy };
}

/** Marks an import as done, with the counts of what it did. What was read is let go; verdicts stay as the record. */
export async function saveConfirmed(tx: Tx, id: string, summary: ImportSummary): Promise<void> {
  await tx.execute(
    `UPDATE ledger_import SET state = 'CONFIRMED', summary = $2, ledger = NULL, confirmed_at = app_now(), version = version + 1 WHERE id = $1`,
    [id, JSON.stringify(summary)],
  );
}

/** A page of an import's verdicts in the order of the file, one more than asked for. */
export function listVerdicts(
  reader: Reader,
  id: string,
  page: { verdict: string | null; asked: boolean; limit: number; after: number | null },
): Promise<{ place: number; verdict: ImportVerdict }[]> {
  return reader.query<{ place: number; verdict: ImportVerdict }>(
    `SELECT v.place::int AS place, v.verdict FROM ledger_import i, jsonb_array_elements(i.verdicts) WITH ORDINALITY AS v(verdict, place)
      WHERE i.id = $1 AND ($2::text IS NULL OR v.verdict->>'verdict' = $2) AND (NOT $5::boolean OR v.verdict ? 'asks')
        AND ($3::int IS NULL OR v.place > $3) ORDER BY v.place LIMIT $4`,
    [id, page.verdict, page.after, page.limit + 1, page.asked],
  );
}
