import type { Tx } from '../../../platform/database/tx.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { ProjectCategory, ProjectLevel, ProjectNode } from '../../../shared-kernel/project.js';
import { lockCodes } from '../../projects/index.js';

/** A project of a ledger with its names resolved. */
export interface LedgerProjectRow {
  /** Null for a new one. */
  readonly id: string | null;
  readonly name: string;
  readonly category: ProjectCategory;
  readonly level: ProjectLevel;
  readonly keyPoint: string | null;
  readonly leadingPostId: string | null;
  readonly groupUnitId: string | null;
  /** Null for a programme or a major item of which nobody said who leads it. */
  readonly leadUnitId: string | null;
  /** Of what stands in a programme; of others it is not written. */
  readonly node: ProjectNode | null;
  readonly parentId: string | null;
  readonly fieldName: string | null;
  readonly termFrom: number | null;
  readonly termTo: number | null;
}

/** Adds projects under the next codes of the ledger's year; leader-led ones owe from today. @returns their ids, in the same order */
export async function insertLedgerProjects(
  tx: Tx,
  year: number,
  projects: readonly LedgerProjectRow[],
): Promise<readonly string[]> {
  if (projects.length === 0) return [];
  await lockCodes(tx);
  const rows = await tx.query<{ id: string }>(
    `WITH n AS MATERIALIZED (SELECT new_id() AS id, e.p, e.place FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS e(p, place)),
     made AS (
     INSERT INTO project (id, code, name, category, level, key_point, leading_post_id, group_unit_id, lead_unit_id, node, parent_id, field_name, term_from, term_to, leader_led_from)
     SELECT n.id, $2::text || '-' || lpad((base.last + n.place)::text, greatest(3, length((base.last + n.place)::text)), '0'), n.p->>'name', n.p->>'category', n.p->>'level', n.p->>'keyPoint',
            (n.p->>'leadingPostId')::uuid, (n.p->>'groupUnitId')::uuid, (n.p->>'leadUnitId')::uuid,
            n.p->>'node', (n.p->>'parentId')::uuid, n.p->>'fieldName', (n.p->>'termFrom')::int, (n.p->>'termTo')::int, CASE WHEN n.p->>'leadingPostId' IS NOT NULL THEN app_today() END
       FROM n,
            (SELECT coalesce(max(split_part(code, '-', 2)::int), 0) AS last FROM project WHERE code ~ ('^' || $2::text || '-\\d{1,8}$')) base)
     SELECT id FROM n ORDER BY place`,
    [JSON.stringify(projects), String(year)],
  );
  return rows.map(({ id }) => id);
}

/** Projects give up the names that they are to change: another may take them, and two may change theirs with each other. */
export async function giveUpNames(tx: Tx, projects: readonly Pick<LedgerProjectRow, 'id' | 'name'>[]): Promise<void> {
  if (projects.length === 0) return;
  await tx.execute(
    `UPDATE project p SET name = p.id::text FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, name text) WHERE p.id = n.id AND p.name <> n.name`,
    [JSON.stringify(projects)],
  );
}

/** Rewrites projects as the ledger states them. One that was not leader-led and now is owes from today. */
export async function updateLedgerProjects(tx: Tx, projects: readonly LedgerProjectRow[]): Promise<void> {
  if (projects.length === 0) return;
  await tx.execute(
    `UPDATE project p SET name = n.p->>'name', category = n.p->>'category', level = n.p->>'level', key_point = n.p->>'keyPoint',
            leading_post_id = (n.p->>'leadingPostId')::uuid, group_unit_id = (n.p->>'groupUnitId')::uuid, lead_unit_id = (n.p->>'leadUnitId')::uuid,
            responsible_post_id = CASE WHEN p.lead_unit_id = (n.p->>'leadUnitId')::uuid THEN p.responsible_post_id END,
            leader_led_from = CASE WHEN n.p->>'leadingPostId' IS NOT NULL THEN coalesce(p.leader_led_from, app_today()) END, node = n.p->>'node',
            parent_id = CASE WHEN coalesce(p.node, n.p->>'node') IS NULL THEN p.parent_id ELSE (n.p->>'parentId')::uuid END,
            field_name = n.p->>'fieldName', term_from = (n.p->>'termFrom')::int, term_to = (n.p->>'termTo')::int, version = p.version + 1
       FROM jsonb_array_elements($1::jsonb) AS n(p) WHERE p.id = (n.p->>'id')::uuid`,
    [JSON.stringify(projects)],
  );
}

/** A task of a ledger, its project resolved. */
export interface LedgerTaskRow {
  readonly projectId: string;
  readonly measure: string;
  readonly deliverable: string | null;
  readonly statedWords: string;
  readonly statedDate: Day;
  /** The working day on which it is due. */
  readonly dueOn: Day;
  readonly occurrence: number | null;
  readonly position: number;
}

/** Adds tasks, owned by the lead units of their projects. @returns their ids, in the order given */
export async function insertLedgerTasks(
  tx: Tx,
  year: number,
  tasks: readonly LedgerTaskRow[],
  personId: string | null,
): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `WITH n AS MATERIALIZED (SELECT new_id() AS id, e.t, e.place FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS e(t, place)),
     made AS (
       INSERT INTO task (id, project_id, source, ledger_year, occurrence, position, matter, deliverable, unit_id, stated_words, stated_on,
         created_by_person, obligation_id)
       SELECT n.id, p.id, 'LEDGER', $2, (n.t->>'occurrence')::int, (n.t->>'position')::int, n.t->>'measure', n.t->>'deliverable', p.lead_unit_id,
              n.t->>'statedWords', (n.t->>'statedDate')::date, $3, new_id()
         FROM n JOIN project p ON p.id = (n.t->>'projectId')::uuid ORDER BY n.place)
     SELECT id FROM n ORDER BY place`,
    [JSON.stringify(tasks), year, personId],
  );
  return rows.map(({ id }) => id);
}

/** A task of several of the same words is told apart by its quarter, or its day. */
const TITLE = `left(t.matter, 200) || CASE
    WHEN t.occurrence IS NULL THEN ''
    WHEN t.stated_words LIKE '%季%' THEN '（第' || translate(extract(quarter FROM t.stated_on)::text, '1234', '一二三四') || '季度）'
    ELSE '（' || to_char(t.stated_on, 'FMMM"月"FMDD"日"') || '）' END`;

/** The obligations of tasks just added, for `openObligationsFrom`; its one parameter is the tasks' ids and days as JSON. */
export const OBLIGATIONS_OF_TASKS = `
  SELECT t.obligation_id, t.id, t.project_id, t.unit_id, p.responsible_post_id,
         ${TITLE},
         (n.t->>'dueOn')::date AS due_on, NULL::date, NULL::date, (n.t->>'statedDate')::date
    FROM jsonb_array_elements($1::jsonb) AS n(t) JOIN task t ON t.id = (n.t->>'id')::uuid JOIN project p ON p.id = t.project_id`;

/** How the obligations of tasks are called, for `retitleObligationsFrom`; its one parameter is the tasks' ids. */
export const TITLES_OF_TASKS = `SELECT t.obligation_id AS id, ${TITLE} AS title FROM task t WHERE t.id = ANY ($1::uuid[])`;

/** What a ledger states of a task known before. */
export interface StatedAnew {
  readonly id: string;
  readonly measure: string;
  readonly deliverable: string | null;
  readonly statedWords: string | null;
  readonly statedDate: Day | null;
  readonly occurrence: number | null;
}

/** Rewrites what the ledger states of tasks known before. */
export async function updateLedgerTasks(tx: Tx, tasks: readonly StatedAnew[]): Promise<void> {
  if (tasks.length === 0) return;
  await tx.execute(
    `UPDATE task k SET matter = n.t->>'measure', deliverable = n.t->>'deliverable', stated_words = n.t->>'statedWords', stated_on = (n.t->>'statedDate')::date,
            occurrence = (n.t->>'occurrence')::int, version = k.version + 1
       FROM jsonb_array_elements($1::jsonb) AS n(t) WHERE k.id = (n.t->>'id')::uuid`,
    [JSON.stringify(tasks)],
  );
}

/** Where new units and leaders' posts are put: departments below the region, groups and leaders in the committee. */
export async function findHomes(tx: Tx): Promise<{ region: string | null; committee: string | null }> {
  const [row] = await tx.query<{ region: string | null; committee: string | null }>(
    `SELECT (SELECT id FROM unit WHERE kind = 'REGION' AND closed_on IS NULL ORDER BY length(path), id LIMIT 1) AS region,
            (SELECT id FROM unit WHERE kind IN ('COMMITTEE','REFORM_OFFICE','REGION') AND closed_on IS NULL
              ORDER BY array_position(ARRAY['COMMITTEE','REGION','REFORM_OFFICE'], kind), length(path), id LIMIT 1) AS committee`,
  );
  return row ?? { region: null, committee: null };
}
