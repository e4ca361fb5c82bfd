import type { Reader } from '../../../../platform/database/tx.js';
import { that, where } from '../../../../platform/database/where.js';
import type { PostRole, Scope } from '../../../../shared-kernel/actor.js';
import { visibleProjects, visibleTasks } from '../../../projects/index.js';
import type { Level } from '../domain/level.js';
import type { LinkedEntry } from '../domain/linked-entry.js';
import { visibleEntries } from './visible-entries.js';

/** What rows name: the units that are open, and the projects and tasks that the writer sees. */
export interface References {
  readonly units: ReadonlySet<string>;
  readonly projects: ReadonlyMap<string, { readonly groupUnitId: string | null; readonly groupName: string | null }>;
  readonly tasks: ReadonlyMap<string, { readonly projectId: string | null }>;
  /** Entries that the writer sees and that were not withdrawn. */
  readonly entries: ReadonlyMap<string, LinkedEntry>;
  /** The reform office, of which entries are that name no unit. */
  readonly officeId: string | null;
  /** Posts that were not abolished, by their roles. */
  readonly posts: ReadonlyMap<string, PostRole>;
}

/** Which of these exist for the writer. */
export async function findReferences(
  reader: Reader,
  scope: Scope,
  asked: {
    readonly unitIds: readonly string[];
    readonly projectIds: readonly string[];
    readonly taskIds: readonly string[];
    readonly entryIds: readonly string[];
    readonly postIds: readonly string[];
  },
): Promise<References> {
  const units = await reader.query<{ id: string }>(
    'SELECT id FROM unit WHERE id = ANY ($1::uuid[]) AND closed_on IS NULL',
    [asked.unitIds],
  );
  const posts = await reader.query<{ id: string; role: PostRole }>(
    'SELECT id, role FROM post WHERE id = ANY ($1::uuid[]) AND abolished_on IS NULL',
    [asked.postIds],
  );
  const task = where([that('t.id = ANY ($::uuid[])', asked.taskIds), visibleTasks(scope)]);
  const tasks = await reader.query<{ id: string; projectId: string | null }>(
    `SELECT t.id, t.project_id AS "projectId" FROM task t ${task.sql}`,
    task.params,
  );
  const entries = await entriesNamed(reader, scope, asked.entryIds);
  const ofLinks = [...tasks, ...entries.values()].flatMap(({ projectId }) => projectId ?? []);
  const projectIds = [...asked.projectIds, ...ofLinks];
  const project = where([that('p.id = ANY ($::uuid[])', projectIds), visibleProjects(scope, 'p')]);
  const projects = await reader.query<{ id: string; groupUnitId: string | null; groupName: string | null }>(
    `SELECT p.id, p.group_unit_id AS "groupUnitId", g.name AS "groupName" FROM project p LEFT JOIN unit g ON g.id = p.group_unit_id ${project.sql}`,
    project.params,
  );
  const [office] = await reader.query<{ id: string }>(
    `SELECT id FROM unit WHERE kind = 'REFORM_OFFICE' AND closed_on IS NULL ORDER BY id LIMIT 1`,
  );
  return {
    posts: new Map(posts.map(({ id, role }) => [id, role])),
    officeId: office?.id ?? null,
    entries,
    units: new Set([...units, ...(office === undefined ? [] : [office])].map(({ id }) => id)),
    projects: new Map(projects.map(({ id, ...one }) => [id, one])),
    tasks: new Map(tasks.map(({ id, ...one }) => [id, one])),
  };
}

/** Entries that others name. */
export async function entriesNamed(
  reader: Reader,
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LinkedEntry>> {
  if (ids.length === 0) return new Map();
  const { sql, params } = where([
    that('e.id = ANY ($::uuid[])', ids),
    `e.state <> 'WITHDRAWN'`,
    visibleEntries(scope, 'e'),
  ]);
  const rows = await reader.query<LinkedEntry>(
    `SELECT e.id, e.kind, e.title, e.state, e.level, e.project_id AS "projectId", e.fields FROM register_entry e ${sql}`,
    params,
  );
  return new Map(rows.map((one) => [one.id, one]));
}

/** The units of the tree that issue something, and how high they stand: a county and what is below it, else the city. */
export function unitLevels(reader: Reader): Promise<{ name: string; level: Level }[]> {
  return reader.query<{ name: string; level: Level }>(
    `SELECT u.name, CASE WHEN EXISTS (SELECT FROM unit c WHERE c.kind IN ('COUNTY', 'DEVELOPMENT_ZONE') AND starts_with(u.path, c.path)) THEN 'COUNTY' ELSE 'MUNICIPAL' END AS level
       FROM unit u WHERE u.closed_on IS NULL`,
  );
}
