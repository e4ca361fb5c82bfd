import { columns, type RowOf } from '../../../platform/database/columns.js';
import { PersonRow } from './person.row.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { after, either, EVERYTHING, given, where } from '../../../platform/database/where.js';
import type { Scope } from '../../../shared-kernel/actor.js';
import { ofVisibleUnits } from './visible-units.js';

const PERSON = columns(PersonRow, '', ['id as personId', 'name', 'phone', 'version']);

/** A person; what he may do follows from his posts. */
export type Person = RowOf<typeof PERSON>;

/** The person, or null. */
export function personById(reader: Reader, personId: string): Promise<Person | null> {
  return reader.find<Person>(`SELECT ${PERSON} FROM person WHERE id = $1`, [personId]);
}

/** Everybody changing this person waits for one another. */
export async function lockPerson(tx: Tx, personId: string): Promise<void> {
  await tx.query('SELECT FROM person WHERE id = $1 FOR UPDATE', [personId]);
}

/** Registers a person. */
export function insertPerson(tx: Tx, name: string, phone: string | null): Promise<string> {
  return tx.insert(PersonRow, { name, phone });
}

/** The id of whoever has that name and telephone, or null; without a telephone nobody is known. Two who register at once wait for each other. */
export async function lockSamePerson(tx: Tx, name: string, phone: string | null): Promise<string | null> {
  if (phone === null) return null;
  await tx.execute(`SELECT pg_advisory_xact_lock(hashtextextended('person ' || $1 || $2, 0))`, [name, phone]);
  const [row] = await tx.query<{ id: string }>(
    'SELECT id FROM person WHERE name = $1 AND phone = $2 ORDER BY id LIMIT 1',
    [name, phone],
  );
  return row?.id ?? null;
}

/** Changes name and telephone; answers false where somebody changed them first. */
export async function updatePerson(tx: Tx, { personId, name, phone, version }: Person): Promise<boolean> {
  const touched = await tx.execute(
    'UPDATE person SET name = $2, phone = $3, version = version + 1 WHERE id = $1 AND version = $4',
    [personId, name, phone, version],
  );
  return touched === 1;
}

const LISTED_PERSON = columns(PersonRow, 'h', ['id as personId', 'name', 'phone', 'version']);

/** A person with the posts held today, as `unit · title`. */
export interface ListedPerson extends Person {
  readonly posts: readonly string[];
}

/** Which people. */
export interface PersonFilter {
  readonly personId: string | null;
  readonly name: string | null;
  readonly after: readonly [string, string] | null;
  readonly limit: number;
  /** Administrators of accounts and of the organisation see everybody, telephone numbers included. */
  readonly everybody: boolean;
}

/** People by name. Outside the office one sees those who hold a post in one's own units, and oneself. */
export function listPeople(
  reader: Reader,
  scope: Scope,
  personId: string | null,
  filter: PersonFilter,
): Promise<ListedPerson[]> {
  const everybody = filter.everybody || scope.all;
  const named = where([
    given('h.id = $', filter.personId),
    given('strpos(h.name, $) > 0', filter.name),
    after('(h.name COLLATE "zh-x-icu", h.id)', filter.after, ['text', 'uuid']),
    everybody ? null : either([() => 'held.visible', (place) => `h.id = ${place(personId)}::uuid`]),
  ]);
  const units = everybody ? EVERYTHING : ofVisibleUnits(scope, 'p.unit_id');
  return reader.query<ListedPerson>(
    `SELECT ${LISTED_PERSON}, coalesce(held.posts, '{}') AS posts
       FROM person h
       LEFT JOIN LATERAL (
         SELECT array_agg(u.name || ' · ' || p.title ORDER BY p.rank DESC, p.id) AS posts, bool_or(${units(named.place)}) AS visible
           FROM tenure t JOIN post p ON p.id = t.post_id JOIN unit u ON u.id = p.unit_id
          WHERE t.person_id = h.id AND daterange(t.from_day, t.to_day) @> app_today()) held ON true
      ${named.sql} ORDER BY h.name COLLATE "zh-x-icu", h.id LIMIT ${named.place(filter.limit)}`,
    named.params,
  );
}
