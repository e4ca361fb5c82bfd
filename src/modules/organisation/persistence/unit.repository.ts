import { columns, type Columns } from '../../../platform/database/columns.js';
import { UnitFormerNameRow } from './unit-former-name.row.js';
import { UnitRow } from './unit.row.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { after, given, where } from '../../../platform/database/where.js';
import { isCityHead } from '../domain/post.js';
import type { GroupFields, Unit, UnitFields, UnitKind, UsualPost } from '../domain/unit.js';

export const UNIT_COLUMNS: Columns<Unit> = columns(UnitRow, 'u', [
  'id as unitId',
  'parentId',
  'path',
  'kind',
  'name',
  'headedByCityLeader',
  'sortOrder',
  'closedOn',
  'version',
  'hostUnitId',
  'memberUnitIds',
  'remit',
]);

/** The unit, or null. */
export function unitById(reader: Reader, unitId: string): Promise<Unit | null> {
  return reader.find<Unit>(`SELECT ${UNIT_COLUMNS} FROM unit u WHERE u.id = $1`, [unitId]);
}

/** Who carries on what a closed unit did, or null. */
export function successorOf(reader: Reader, unitId: string): Promise<{ id: string; name: string } | null> {
  return reader.find(`SELECT s.id, s.name FROM unit u JOIN unit s ON s.id = u.successor_id WHERE u.id = $1`, [unitId]);
}

const FORMER_NAME = columns(UnitFormerNameRow, '', ['name', 'untilDay']);

/** Names that a unit had before, the latest first. */
export function listFormerNames(reader: Reader, unitId: string): Promise<{ name: string; untilDay: Day }[]> {
  return reader.query(`SELECT ${FORMER_NAME} FROM unit_former_name WHERE unit_id = $1 ORDER BY until_day DESC`, [
    unitId,
  ]);
}

/** The units of these ids, closed ones too. */
export function unitsByIds(reader: Reader, unitIds: readonly string[]): Promise<Unit[]> {
  return reader.query<Unit>(`SELECT ${UNIT_COLUMNS} FROM unit u WHERE u.id = ANY ($1::uuid[])`, [unitIds]);
}

/** The open unit of that name, or null. */
export function unitByName(reader: Reader, name: string): Promise<Unit | null> {
  return reader.find<Unit>(`SELECT ${UNIT_COLUMNS} FROM unit u WHERE u.name = $1 AND u.closed_on IS NULL`, [name]);
}

/** What a new unit is made of. */
export interface NewUnit {
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  readonly headedByCityLeader?: boolean;
  readonly sortOrder?: number;
}

/** Adds a unit below its parent; the path is built by the database from the parent's. */
export async function insertUnit(tx: Tx, unit: NewUnit): Promise<string> {
  const { id } = await tx.one<{ id: string }>(
    `INSERT INTO unit (id, parent_id, path, kind, name, headed_by_city_leader, sort_order)
     SELECT n.id, $1, coalesce((SELECT path FROM unit WHERE id = $1), '') || n.id || '/', $2, $3, $4, $5 FROM (SELECT new_id() AS id) n
     RETURNING id`,
    [unit.parentId, unit.kind, unit.name, unit.headedByCityLeader ?? false, unit.sortOrder ?? 0],
  );
  return id;
}

/** Writes the changes; a name that it had before today is kept. False where somebody else was faster. */
export async function updateUnit(tx: Tx, { unitId, version, name }: Unit, fields: UnitFields): Promise<boolean> {
  if (name !== fields.name)
    await tx.execute(
      // Renamed twice on one day, what it was called in the morning stays.
      `INSERT INTO unit_former_name (unit_id, until_day, name) VALUES ($1, app_today(), $2) ON CONFLICT DO NOTHING`,
      [unitId, name],
    );
  const touched = await tx.execute(
    `UPDATE unit SET name = $3, headed_by_city_leader = $4, sort_order = $5, version = version + 1
      WHERE id = $1 AND version = $2`,
    [unitId, version, fields.name, fields.headedByCityLeader, fields.sortOrder],
  );
  return touched === 1;
}

/** Writes what is said of a group; whoever calls has locked it. */
export async function updateGroup(tx: Tx, unitId: string, group: GroupFields): Promise<void> {
  await tx.execute(
    'UPDATE unit SET host_unit_id = $2, member_unit_ids = $3::uuid[], remit = $4, version = version + 1 WHERE id = $1',
    [unitId, group.hostUnitId, group.memberUnitIds, group.remit],
  );
}

/** Adds the posts that a unit of its kind usually has, all vacant. */
export async function insertPosts(tx: Tx, unitId: string, posts: readonly UsualPost[]): Promise<void> {
  if (posts.length === 0) return;
  await tx.execute(
    `INSERT INTO post (unit_id, role, rank, title, heads_city)
     SELECT $1, p.role, p.rank, p.title, p.heads FROM unnest($2::text[], $3::int[], $4::text[], $5::boolean[]) AS p(role, rank, title, heads)`,
    [unitId, posts.map((p) => p.role), posts.map((p) => p.rank), posts.map((p) => p.title), posts.map(isCityHead)],
  );
}

/** Which units. */
export interface UnitFilter {
  readonly parentId: string | null;
  readonly kind: string | null;
  readonly name: string | null;
  readonly after: readonly [number, string, string] | null;
  readonly limit: number;
}

/** Open units in the order of the city's list; the directory of names is open to everybody who is signed in. */
export function listUnits(reader: Reader, filter: UnitFilter): Promise<Unit[]> {
  const asked = where([
    'u.closed_on IS NULL',
    given('u.parent_id = $', filter.parentId),
    given('u.kind = $', filter.kind),
    given('strpos(u.name, $) > 0', filter.name),
    after('(u.sort_order, u.name COLLATE "zh-x-icu", u.id)', filter.after, ['int', 'text', 'uuid']),
  ]);
  return reader.query<Unit>(
    `SELECT ${UNIT_COLUMNS} FROM unit u ${asked.sql}
      ORDER BY u.sort_order, u.name COLLATE "zh-x-icu", u.id LIMIT ${asked.place(filter.limit)}`,
    asked.params,
  );
}
