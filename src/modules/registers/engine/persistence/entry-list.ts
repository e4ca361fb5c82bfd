import { columns, type RowOf } from '../../../../platform/database/columns.js';
import type { Reader } from '../../../../platform/database/tx.js';
import { after, before, given, that, where } from '../../../../platform/database/where.js';
import type { Scope } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { titleKeyOf } from '../domain/keys.js';
import type { EntryState, Publicity } from '../domain/life.js';
import { ENTRY_COLUMNS, ENTRY_FROM, type EntryRecord } from './entry-columns.js';
import { RegisterRevisionRow } from './register-revision.row.js';
import { visibleEntries } from './visible-entries.js';

/** By what a list is sorted; the id breaks ties. */
export const ENTRY_SORTS = ['-happenedOn', 'happenedOn', '-reportedOn', 'reportedOn'] as const;
export type EntrySort = (typeof ENTRY_SORTS)[number];

/** What a list is cut down to; what is left out is not asked. */
export interface EntryFilter {
  readonly kind?: string | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly year?: number | undefined;
  readonly state?: EntryState | undefined;
  readonly publicity?: Publicity | undefined;
  readonly unitId?: string | undefined;
  readonly projectId?: string | undefined;
  readonly taskId?: string | undefined;
  readonly level?: string | undefined;
  /** Reported in a later year than the one in which it counts (补录). */
  readonly late?: boolean | undefined;
  /** Only what waits for a second person. */
  readonly waiting?: boolean | undefined;
  /** Only what these units report, or reported with others. */
  readonly ofUnits?: readonly string[] | undefined;
  /** Only what waits for the word of one of these units. */
  readonly awaiting?: readonly string[] | undefined;
  readonly words?: string | undefined;
  /** Values of the kind's own fields. */
  readonly own?: Readonly<Record<string, string>>;
}

/** The page of a list. */
export interface EntryPageAsked {
  readonly sort: EntrySort;
  readonly limit: number;
  readonly after: { readonly on: string; readonly id: string } | null;
}

const isDescending = (sort: EntrySort): boolean => sort.startsWith('-');
const columnOf = (sort: EntrySort): string => (sort.endsWith('happenedOn') ? 'sort_on' : 'reported_on');

/** What a list is searched by: the title, and what the kind's own fields hold. */
const WORDS = `coalesce(e.title, '') || ' ' || coalesce((SELECT string_agg(own.value, ' ') FROM jsonb_each_text(e.fields) own), '')`;

/** The day by which a row stands in its list. */
export function sortedOn(sort: EntrySort, row: EntryRecord): Day {
  return sort.endsWith('happenedOn') ? (row.happenedOn ?? `${String(row.year)}-12-31`) : row.reportedOn;
}

/** A page of entries in scope, one more than asked for. */
export function listEntryRows(
  reader: Reader,
  scope: Scope,
  filter: EntryFilter,
  { sort, limit, after: page }: EntryPageAsked,
): Promise<EntryRecord[]> {
  const { own = {} } = filter;
  const beyond = isDescending(sort) ? before : after;
  const order = isDescending(sort) ? 'DESC' : 'ASC';
  const column = columnOf(sort);
  const asked = where([
    given('e.kind = $', filter.kind),
    given('e.kind = ANY ($::text[])', filter.kinds),
    given('e.year = $', filter.year),
    given('e.state = $', filter.state),
    given('e.publicity = $', filter.publicity),
    given('(e.unit_id = $::uuid OR e.joint_unit_ids @> ARRAY[$::uuid])', filter.unitId),
    given('e.project_id = $', filter.projectId),
    given('e.task_id = $', filter.taskId),
    given('e.level = $', filter.level),
    given('(extract(year FROM e.reported_on) > e.year) = $::boolean', filter.late),
    given('(e.unit_id = ANY ($::uuid[]) OR e.joint_unit_ids && $::uuid[])', filter.ofUnits),
    given('e.awaited_unit_id = ANY ($::uuid[])', filter.awaiting),
    given(`strpos(search_text(${WORDS}), search_text($)) > 0`, filter.words),
    filter.waiting === true ? `(e.state = 'REPORTED' OR e.waiting_revision IS NOT NULL)` : null,
    given('e.fields @> $::jsonb', Object.keys(own).length > 0 ? JSON.stringify(own) : null),
    beyond(`(e.${column}, e.id)`, page && [page.on, page.id], ['date', 'uuid']),
    visibleEntries(scope, 'e'),
  ]);
  return reader.query<EntryRecord>(
    `SELECT ${ENTRY_COLUMNS} FROM ${ENTRY_FROM} ${asked.sql}
      ORDER BY e.${column} ${order}, e.id ${order} LIMIT ${asked.place(limit + 1)}`,
    asked.params,
  );
}

/** An entry that may be the same thing. */
export interface SimilarEntry {
  readonly id: string;
  readonly title: string;
  readonly unitName: string | null;
  readonly happenedOn: Day | null;
  readonly state: EntryState;
}

/** Entries in scope of the same register and year with the same title, without what was withdrawn. */
export function similarEntries(
  reader: Reader,
  scope: Scope,
  { id, kind, year, title }: Pick<EntryRecord, 'id' | 'kind' | 'year' | 'title'>,
): Promise<SimilarEntry[]> {
  const { sql, params } = where([
    that('e.kind = $', kind),
    that('e.year = $', year),
    that('e.title_key = $', titleKeyOf(title)),
    that('e.id <> $', id),
    `e.state <> 'WITHDRAWN'`,
    visibleEntries(scope, 'e'),
  ]);
  return reader.query<SimilarEntry>(
    `SELECT e.id, e.title, u.name AS "unitName", e.happened_on AS "happenedOn", e.state FROM register_entry e LEFT JOIN unit u ON u.id = e.unit_id
      ${sql} ORDER BY e.happened_on, e.id LIMIT 20`,
    params,
  );
}

/** An entry by its name. */
export interface NamedEntryRef {
  readonly id: string;
  readonly kind: string;
  readonly title: string | null;
}

/** The names of entries in scope. */
export async function namesOfEntries(
  reader: Reader,
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedEntryRef>> {
  if (ids.length === 0) return new Map();
  const { sql, params } = where([that('e.id = ANY ($::uuid[])', ids), visibleEntries(scope, 'e')]);
  const rows = await reader.query<NamedEntryRef>(`SELECT e.id, e.kind, e.title FROM register_entry e ${sql}`, params);
  return new Map(rows.map((one) => [one.id, one]));
}

/** A post by its title. */
export interface NamedPost {
  readonly id: string;
  readonly title: string;
}

/** The titles of posts, those that were abolished too. */
export async function titlesOfPosts(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, NamedPost>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.query<NamedPost>('SELECT id, title FROM post WHERE id = ANY ($1::uuid[])', [ids]);
  return new Map(rows.map((one) => [one.id, one]));
}

/** How many entries of a register stand in a year. */
export async function entriesOfYear(reader: Reader, kind: string, year: number): Promise<number> {
  const counting = `SELECT count(*)::int AS count FROM register_entry WHERE kind = $1 AND year = $2 AND state <> 'WITHDRAWN'`;
  return (await reader.one<{ count: number }>(counting, [kind, year])).count;
}

const REVISION = columns(RegisterRevisionRow, 'v', [
  ...(['number', 'state', 'corrects', 'reason', 'content', 'writtenOn as on', 'decidedOn', 'words'] as const),
  ...(['vouchedOn', 'vouchedHow', 'vouchedBy'] as const),
]);

/** What an entry held, and who wrote and decided it. */
export interface RevisionRecord extends RowOf<typeof REVISION> {
  readonly byName: string | null;
  readonly decidedByName: string | null;
  /** What the ids in it mean: units, project, task. */
  readonly names: Readonly<Record<string, string>>;
}

const NAMES = `(SELECT coalesce(jsonb_object_agg(n.id, n.name), '{}') FROM (
    SELECT u.id, u.name FROM unit u WHERE strpos(v.content::text, u.id::text) > 0
    UNION ALL SELECT o.id, o.title FROM post o WHERE strpos(v.content::text, o.id::text) > 0
    UNION ALL SELECT p.id, p.name FROM project p WHERE p.id = (v.content->>'projectId')::uuid
    UNION ALL SELECT t.id, t.matter FROM task t WHERE t.id = (v.content->>'taskId')::uuid) n)`;

/** The revisions of an entry, the newest first. */
export function revisionsOf(reader: Reader, entryId: string): Promise<RevisionRecord[]> {
  return reader.query<RevisionRecord>(
    `SELECT ${REVISION}, ${NAMES} AS names, w.name AS "byName", d.name AS "decidedByName"
       FROM register_revision v LEFT JOIN person w ON w.id = v.person_id LEFT JOIN person d ON d.id = v.decided_by_person
      WHERE v.entry_id = $1 ORDER BY v.number DESC`,
    [entryId],
  );
}
