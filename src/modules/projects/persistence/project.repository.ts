import { columns, list, outer } from '../../../platform/database/columns.js';
import { UnitRow } from '../../organisation/index.js';
import { ProjectRow } from './project.row.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { type Condition, given, that, where } from '../../../platform/database/where.js';
import type { EndedAs, ProjectCategory, ProjectLevel } from '../../../shared-kernel/project.js';
import type { NodeFields } from '../domain/programme.js';
import type { Project } from '../domain/project.js';

const PROJECT = list(
  columns(ProjectRow, 'p', [
    'id',
    'code',
    'name',
    'parentId',
    'category',
    'level',
    'leaderLedFrom',
    'leadingPostId',
    'groupUnitId',
    'leadUnitId',
    'responsiblePostId',
    'keyPoint',
    'endedOn',
    'endedAs',
    'endedReason',
    'endedDocument',
    'node',
    'fieldName',
    'termFrom',
    'termTo',
    'version',
  ]),
  outer(columns(UnitRow, 'g', ['name as groupName'])),
  outer(columns(UnitRow, 'l', ['name as leadUnitName'])),
);

const COLUMNS = `${PROJECT}, coalesce(lp.title, lw.expression) AS "leadingTitle"`;
const FROM = `project p LEFT JOIN unit l ON l.id = p.lead_unit_id LEFT JOIN unit g ON g.id = p.group_unit_id
  LEFT JOIN post lp ON lp.id = p.leading_post_id
  LEFT JOIN project_party lw ON lw.project_id = p.id AND lw.role = 'LEADING_OFFICIAL' AND lw.expression IS NOT NULL AND lw.to_day IS NULL`;

/** What a list of projects is cut down to; null leaves a filter out. */
export interface ProjectFilter {
  readonly category: string | null;
  readonly level: string | null;
  readonly leadUnitId: string | null;
  readonly leaderPostId: string | null;
  readonly parentId: string | null;
  /** The year's plan of which it carries out a point. */
  readonly planId: string | null;
  readonly ended: boolean | null;
  readonly words: string | null;
}

/** A page of projects by code, one more than asked for. */
export function listProjectRows(
  reader: Reader,
  filter: ProjectFilter,
  visible: Condition,
  page: { limit: number; after: string | null },
): Promise<Project[]> {
  const asked = where([
    given('p.category = $', filter.category),
    given('p.level = $', filter.level),
    given('p.lead_unit_id = $', filter.leadUnitId),
    given('p.leading_post_id = $', filter.leaderPostId),
    given('p.parent_id = $', filter.parentId),
    given(
      `p.id IN (SELECT c.project_id FROM key_point_cover c JOIN key_point k ON k.id = c.key_point_id WHERE k.outcome IS DISTINCT FROM 'WITHDRAWN' AND k.plan_id = $)`,
      filter.planId,
    ),
    given('(p.ended_on IS NOT NULL) = $', filter.ended),
    given('strpos(p.name, $) > 0', filter.words),
    given('p.code > $', page.after),
    visible,
  ]);
  return reader.query<Project>(
    `SELECT ${COLUMNS} FROM ${FROM} ${asked.sql} ORDER BY p.code LIMIT ${asked.place(page.limit + 1)}`,
    asked.params,
  );
}

/** The project in scope, or null. */
export function findProject(reader: Reader, id: string, visible: Condition): Promise<Project | null> {
  const { sql, params } = where([that('p.id = $', id), visible]);
  return reader.find(`SELECT ${COLUMNS} FROM ${FROM} ${sql}`, params);
}

/** Locks the project for this transaction. */
export async function lockProject(tx: Tx, id: string): Promise<void> {
  await tx.query('SELECT FROM project WHERE id = $1 FOR UPDATE', [id]);
}

/** What a person writes of a project. */
export interface ProjectFields extends NodeFields {
  readonly name: string;
  readonly parentId: string | null;
  readonly category: ProjectCategory;
  readonly level: ProjectLevel;
  readonly leadingPostId: string | null;
  readonly groupUnitId: string | null;
  readonly leadUnitId: string;
  readonly responsiblePostId: string | null;
  readonly keyPoint: string | null;
}

function values(fields: ProjectFields): readonly unknown[] {
  return [
    fields.name,
    fields.parentId,
    fields.category,
    fields.level,
    fields.leadingPostId,
    fields.groupUnitId,
    fields.leadUnitId,
    fields.responsiblePostId,
    fields.keyPoint,
    fields.node,
    fields.fieldName,
    fields.termFrom,
    fields.termTo,
  ];
}

/** Adds a project under the next code of the business year. A leader-led one owes from today. */
export async function insertProject(tx: Tx, fields: ProjectFields): Promise<string> {
  await lockCodes(tx);
  const { id } = await tx.one<{ id: string }>(
    `INSERT INTO project (code, name, parent_id, category, level, leading_post_id, group_unit_id, lead_unit_id, responsible_post_id, key_point, node, field_name, term_from, term_to, leader_led_from)
     SELECT n.year || '-' || lpad(n.next, greatest(3, length(n.next)), '0'), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, CASE WHEN $5::uuid IS NOT NULL THEN app_today() END
       FROM (SELECT y.year, (1 + coalesce((SELECT max(split_part(code, '-', 2)::int) FROM project WHERE code ~ ('^' || y.year || '-\\d{1,8}$')), 0))::text AS next
               FROM (SELECT extract(year FROM app_today())::int::text AS year) y) n
     RETURNING id`,
    values(fields),
  );
  return id;
}

/** Codes are given one after the other. */
export async function lockCodes(tx: Tx): Promise<void> {
  await tx.execute(`SELECT pg_advisory_xact_lock(hashtextextended('project.code', 0))`);
}

/** Replaces what a person writes; a project that becomes leader-led owes from the quarters that open from today on. */
export async function updateProject(tx: Tx, id: string, fields: ProjectFields): Promise<void> {
  await tx.execute(
    `UPDATE project SET name = $1, parent_id = $2, category = $3, level = $4, leading_post_id = $5, group_unit_id = $6, lead_unit_id = $7,
            responsible_post_id = $8, key_point = $9, node = $10, field_name = $11, term_from = $12, term_to = $13, version = version + 1,
            leader_led_from = CASE WHEN $5::uuid IS NOT NULL THEN coalesce(leader_led_from, app_today()) END
      WHERE id = $14`,
    [...values(fields), id],
  );
}

/** How a project ends. */
export interface Ending {
  readonly endedAs: EndedAs;
  /** What came of it, or why. */
  readonly reason: string;
  readonly documentNumber: string | null;
}

/** Ends a project today; 0 when it had ended. */
export function endProjectRow(tx: Tx, id: string, { endedAs, reason, documentNumber }: Ending): Promise<number> {
  return tx.execute(
    `UPDATE project SET ended_on = app_today(), ended_as = $2, ended_reason = $3, ended_document = $4, version = version + 1
      WHERE id = $1 AND ended_on IS NULL`,
    [id, endedAs, reason, documentNumber],
  );
}

/** What of a project is still to be done: tasks neither verified nor cancelled, and parts that go on. */
export async function openMatters(
  reader: Reader,
  id: string,
): Promise<{ readonly tasks: readonly string[]; readonly parts: readonly string[] }> {
  const tasks = await reader.query<{ matter: string }>(
    `SELECT matter FROM task WHERE project_id = $1 AND state NOT IN ('VERIFIED','CANCELLED') ORDER BY position, id`,
    [id],
  );
  const parts = await reader.query<{ name: string }>(
    'SELECT name FROM project WHERE parent_id = $1 AND node IS NOT NULL AND ended_on IS NULL ORDER BY code',
    [id],
  );
  return { tasks: tasks.map(({ matter }) => matter), parts: parts.map(({ name }) => name) };
}

/** Whether parts of a programme stand below a project. */
export async function hasParts(reader: Reader, id: string): Promise<boolean> {
  return (await reader.query('SELECT FROM project WHERE parent_id = $1 AND node IS NOT NULL LIMIT 1', [id])).length > 0;
}

/** Whether another project under the same parent, or on its own as this one, bears the name. */
export async function nameTaken(
  reader: Reader,
  { name, parentId }: Pick<ProjectFields, 'name' | 'parentId'>,
  exceptId: string | null,
): Promise<boolean> {
  const same =
    'SELECT FROM project WHERE name = $1 AND parent_id IS NOT DISTINCT FROM $2::uuid AND id IS DISTINCT FROM $3::uuid';
  return (await reader.query(same, [name, parentId, exceptId])).length > 0;
}

/** Whether the project is the other one's ancestor, or the same. */
export async function isAncestor(reader: Reader, id: string, ofId: string): Promise<boolean> {
  const rows = await reader.query(
    `WITH RECURSIVE up AS (SELECT id, parent_id FROM project WHERE id = $2
       UNION SELECT p.id, p.parent_id FROM project p JOIN up ON p.id = up.parent_id) SELECT FROM up WHERE id = $1`,
    [id, ofId],
  );
  return rows.length > 0;
}

/** How many of the units exist and are open. */
export async function countOpenUnits(reader: Reader, ids: readonly string[]): Promise<number> {
  const { count } = await reader.one<{ count: number }>(
    'SELECT count(*)::int AS count FROM unit WHERE id = ANY ($1::uuid[]) AND closed_on IS NULL',
    [ids],
  );
  return count;
}

/** Counts a change of the project's chain as one of the project. */
export async function touchProject(tx: Tx, id: string): Promise<void> {
  await tx.execute('UPDATE project SET version = version + 1 WHERE id = $1', [id]);
}

/** The names of projects with their versions, by id. */
export async function projectNames(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly version: number }>> {
  const rows = await reader.query<{ id: string; name: string; version: number }>(
    'SELECT id, name, version FROM project WHERE id = ANY ($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}
