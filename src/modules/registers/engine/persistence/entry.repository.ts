import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { given, that, where } from '../../../../platform/database/where.js';
import type { Scope } from '../../../../shared-kernel/actor.js';
import type { EntryState, Publicity } from '../domain/life.js';
import { type AnyRow, CONFIRMING_UNIT, type Register } from '../domain/register.js';
import type { Writer } from '../domain/rights.js';
import { CONTENT_COLUMNS, contentColumns, ENTRY_COLUMNS, ENTRY_FROM, type EntryRecord } from './entry-columns.js';
import { visibleEntries } from './visible-entries.js';

/** The entries of those ids in scope; locked for this transaction where `lock` is set, always in the same order. */
export function findEntries(
  reader: Reader,
  scope: Scope,
  ids: readonly string[],
  { kind = null, lock = false }: { readonly kind?: string | null; readonly lock?: boolean } = {},
): Promise<EntryRecord[]> {
  const { sql, params } = where([
    that('e.id = ANY ($::uuid[])', ids),
    given('e.kind = $', kind),
    visibleEntries(scope, 'e'),
  ]);
  return reader.query<EntryRecord>(
    `SELECT ${ENTRY_COLUMNS} FROM ${ENTRY_FROM} ${sql} ORDER BY e.id ${lock ? 'FOR UPDATE OF e' : ''}`,
    params,
  );
}

/** What of a register's year is confirmed and not counted in public totals yet. */
export async function idsToCount(reader: Reader, kind: string, year: number): Promise<readonly string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT id FROM register_entry WHERE kind = $1 AND year = $2 AND state = 'CONFIRMED' AND publicity = 'INTERNAL' ORDER BY id`,
    [kind, year],
  );
  return rows.map(({ id }) => id);
}

/** Entries of a register that stand and name others in those fields. */
export async function idsNaming(
  reader: Reader,
  kind: string,
  { fields, ids }: { readonly fields: readonly string[]; readonly ids: readonly string[] },
): Promise<readonly string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT e.id FROM register_entry e WHERE e.kind = $1 AND e.state <> 'WITHDRAWN'
        AND EXISTS (SELECT FROM unnest($2::text[]) n(name) WHERE jsonb_exists_any(e.fields -> n.name, $3::text[]))`,
    [kind, fields, ids],
  );
  return rows.map(({ id }) => id);
}

/** Entries of a register that stand, of a year and those after it. */
export async function idsFromYear(reader: Reader, kind: string, year: number): Promise<readonly string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT e.id FROM register_entry e WHERE e.kind = $1 AND e.year >= $2 AND e.state <> 'WITHDRAWN' ORDER BY e.id`,
    [kind, year],
  );
  return rows.map(({ id }) => id);
}

/** Entries of a register that are not withdrawn, by their natural keys. */
export function findByKeys(reader: Reader, kind: string, keys: readonly string[]): Promise<EntryRecord[]> {
  return reader.query<EntryRecord>(
    `SELECT ${ENTRY_COLUMNS} FROM ${ENTRY_FROM} WHERE e.kind = $1 AND e.natural_key = ANY ($2::text[]) AND e.state <> 'WITHDRAWN'`,
    [kind, keys],
  );
}

/** Another entry of that key that is not withdrawn, and whether the reader sees it; null where there is none. */
export async function findSameKey(
  reader: Reader,
  scope: Scope,
  { kind, key, except }: { readonly kind: string; readonly key: string | null; readonly except: string | null },
): Promise<{ readonly id: string; readonly title: string; readonly visible: boolean } | null> {
  if (key === null) return null;
  const { sql, params, place } = where([
    that('e.kind = $', kind),
    that('e.natural_key = $', key),
    `e.state <> 'WITHDRAWN'`,
    that('e.id IS DISTINCT FROM $::uuid', except),
  ]);
  return reader.find(
    `SELECT e.id, e.title, ${visibleEntries(scope, 'e')(place)} AS visible FROM register_entry e ${sql}`,
    params,
  );
}

/** Who writes, and for whom. */
export interface Writing extends Writer {
  readonly onBehalf: boolean;
}

/** A row to be written with its id; of a row 线下办理 the number is given in turn. */
export interface NewEntry {
  readonly id: string;
  readonly row: AnyRow;
}

/** New entries, REPORTED, each with its first revision. */
export async function insertEntries(
  tx: Tx,
  register: Register,
  entries: readonly NewEntry[],
  { importId, by }: { readonly importId: string | null; readonly by: Writing },
): Promise<void> {
  if (entries.some(({ row }) => row.offSystem)) await lockNumbers(tx, register.kind);
  const content = CONTENT_COLUMNS.join(', ');
  const rows = entries.map(({ id, row }) => ({ ...contentColumns(register, row), id }));
  await tx.execute(
    `INSERT INTO register_entry (id, kind, ${content}, off_system_number, on_behalf, reported_on, reported_by_person, import_id, verification_id)
     SELECT n.id, $2, ${CONTENT_COLUMNS.map((name) => `n.${name}`).join(', ')},
            CASE WHEN n.off_system THEN 1 + coalesce((SELECT max(o.off_system_number) FROM register_entry o WHERE o.kind = $2 AND o.year = n.year AND o.off_system), 0) END,
            $3, app_today(), $4, $5, coalesce($5, n.id)
       FROM jsonb_populate_recordset(NULL::register_entry, $1::jsonb) n ORDER BY n.id`,
    [JSON.stringify(rows), register.kind, by.onBehalf, by.personId, importId],
  );
  await insertRevisions(
    tx,
    entries.map(({ id, row }) => ({ entryId: id, number: 1, row })),
    { by, corrects: false },
  );
}

async function lockNumbers(tx: Tx, kind: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('register.off-system.' || $1, 0))`, [kind]);
}

/** Ids for entries that are about to be written. */
export async function newIds(tx: Tx, count: number): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>('SELECT new_id() AS id FROM generate_series(1, $1::int)', [count]);
  return rows.map(({ id }) => id);
}

/** A revision of an entry. */
export interface NewRevision {
  readonly entryId: string;
  readonly number: number;
  readonly row: AnyRow;
}

/**
 * Keeps what was written, with who wrote it; it waits for a second person, and for the word of the unit that answers for it
 * unless that unit reports it itself.
 */
export async function insertRevisions(
  tx: Tx,
  revisions: readonly NewRevision[],
  { by, corrects, reason = null }: { readonly by: Writer; readonly corrects: boolean; readonly reason?: string | null },
): Promise<void> {
  await tx.execute(
    `WITH written AS (
       INSERT INTO register_revision (entry_id, number, state, corrects, reason, content, person_id, post_id, for_person_id, written_on)
       SELECT (n->>'entryId')::uuid, (n->>'number')::int, 'WAITING', $2, $3, n->'row', $4, $5, $6, app_today() FROM jsonb_array_elements($1::jsonb) n
       RETURNING entry_id, (content->>'${CONFIRMING_UNIT}')::uuid AS unit_id)
     UPDATE register_entry e SET awaited_unit_id = nullif(w.unit_id, (SELECT p.unit_id FROM post p WHERE p.id = $5))
       FROM written w WHERE e.id = w.entry_id AND (w.unit_id IS NOT NULL OR e.awaited_unit_id IS NOT NULL)`,
    [JSON.stringify(revisions), corrects, reason, by.personId, by.postId, by.forPersonId],
  );
}

/** What a verdict makes of a waiting revision. */
export async function decideRevisions(
  tx: Tx,
  entries: readonly { readonly id: string; readonly number: number }[],
  {
    state,
    personId,
    words,
  }: {
    readonly state: 'CONFIRMED' | 'RETURNED' | 'REPLACED';
    readonly personId: string | null;
    readonly words: string | null;
  },
): Promise<void> {
  await tx.execute(
    `UPDATE register_revision v SET state = $2, decided_on = app_today(), decided_by_person = $3, words = $4
       FROM unnest($1::uuid[], $5::int[]) n(id, number) WHERE v.entry_id = n.id AND v.number = n.number AND v.state = 'WAITING'`,
    [entries.map(({ id }) => id), state, personId, words, entries.map(({ number }) => number)],
  );
}

/** Notes of which duty an entry came; the first stays, and a duty has one entry at most. */
export async function keepDuty(tx: Tx, id: string, dutyId: string): Promise<void> {
  await tx.execute(
    `UPDATE register_entry SET duty_id = $2 WHERE id = $1 AND duty_id IS NULL AND NOT EXISTS (SELECT FROM register_entry o WHERE o.duty_id = $2)`,
    [id, dutyId],
  );
}

/** The row of a revision as it was written. */
export async function revisionRow(reader: Reader, entryId: string, number: number): Promise<AnyRow> {
  const [found] = await reader.query<{ content: AnyRow }>(
    'SELECT content FROM register_revision WHERE entry_id = $1 AND number = $2',
    [entryId, number],
  );
  if (found === undefined) throw new Error(`entry ${entryId} has no revision ${String(number)}`);
  return found.content;
}

/** What acts change of an entry beside its content; what is left out stays. */
export interface EntryChange {
  readonly state?: EntryState;
  readonly publicity?: Publicity;
  readonly revision?: number;
  readonly waiting_revision?: number | null;
  readonly on_behalf?: boolean;
  readonly entry_confirmed_by_person?: string | null;
  readonly entry_confirmed_on?: string | null;
  readonly reported_on?: string;
  readonly reported_by_person?: string | null;
  readonly confirmed_on?: string | null;
  readonly confirmed_by_person?: string | null;
  readonly released_on?: string | null;
  readonly released_by_person?: string | null;
  readonly consent_by?: string | null;
  readonly consent_on?: string | null;
  readonly withdrawn_on?: string | null;
  readonly withdrawn_by_person?: string | null;
  readonly merged_into_id?: string | null;
  readonly words?: string | null;
  readonly verification_id?: string;
  readonly awaited_unit_id?: string | null;
}

/**
 * Writes what an act changed. Whoever calls has locked the entry.
 * @param content the columns of its content where they change too
 */
export async function changeEntry(
  tx: Tx,
  id: string,
  change: EntryChange,
  content: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const values = { ...content, ...change };
  const names = Object.keys(values);
  await tx.execute(
    `UPDATE register_entry e SET ${names.map((name) => `${name} = n.${name}, `).join('')}version = e.version + 1
       FROM jsonb_populate_record(NULL::register_entry, $2::jsonb) n WHERE e.id = $1`,
    [id, JSON.stringify(values)],
  );
}

/** The same for several entries, each with its own change and content, all of the same columns. Whoever calls has locked them. */
export async function changeEntries(
  tx: Tx,
  changes: readonly { readonly id: string; readonly change: EntryChange; readonly content?: object }[],
): Promise<void> {
  const rows = changes.map(({ id, change, content = {} }) => ({ ...content, ...change, id }));
  const [first] = rows;
  if (first === undefined) return;
  const names = Object.keys(first).filter((name) => name !== 'id');
  await tx.execute(
    `UPDATE register_entry e SET ${names.map((name) => `${name} = n.${name}, `).join('')}version = e.version + 1
       FROM jsonb_populate_recordset(NULL::register_entry, $1::jsonb) n WHERE e.id = n.id`,
    [JSON.stringify(rows)],
  );
}

/** The subjects of obligations to verify for which no entry waits any more. */
export async function settledVerifications(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT DISTINCT n.id FROM unnest($1::uuid[]) n(id) WHERE NOT EXISTS (SELECT FROM register_entry e
       WHERE e.verification_id = n.id AND (e.state = 'REPORTED' OR e.waiting_revision IS NOT NULL))`,
    [ids],
  );
  return rows.map(({ id }) => id);
}

/** The number of the revision that an entry gets next; whoever asks has locked the entry. */
export async function nextRevision(tx: Tx, entryId: string): Promise<number> {
  const [row] = await tx.query<{ next: number }>(
    'SELECT coalesce(max(number), 0) + 1 AS next FROM register_revision WHERE entry_id = $1',
    [entryId],
  );
  return row?.next ?? 1;
}

/** A unit's word on a content: how and on which day it came, who gave it, and who wrote it down. */
export interface Word {
  readonly how: 'ONLINE' | 'CALL';
  readonly on: string;
  readonly by: string;
  readonly personId: string | null;
}

/** Keeps a unit's word beside the content that it is about. */
export async function keepWord(
  tx: Tx,
  entryId: string,
  number: number,
  { how, on, by, personId }: Word,
): Promise<void> {
  await tx.execute(
    `UPDATE register_revision SET vouched_how = $3, vouched_on = $4, vouched_by = $5, vouched_by_person = $6
      WHERE entry_id = $1 AND number = $2`,
    [entryId, number, how, on, by, personId],
  );
}

/** Those of these entries that wait for a unit's word, by title. */
export function awaitingUnits(
  tx: Tx,
  ids: readonly string[],
): Promise<{ id: string; kind: string; title: string | null; version: number; awaitedUnitId: string }[]> {
  return tx.query(
    `SELECT e.id, e.kind, e.title, e.version, e.awaited_unit_id AS "awaitedUnitId" FROM register_entry e
      WHERE e.id = ANY ($1::uuid[]) AND e.awaited_unit_id IS NOT NULL ORDER BY e.title, e.id`,
    [ids],
  );
}
