import type { Reader, Tx } from '../../../platform/database/tx.js';
import { either, that, where } from '../../../platform/database/where.js';
import type { Scope } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { visibleProject, visibleTasks } from '../../projects/index.js';
import { COVERING, DONE_ON } from './standing.js';

/** A project or task that carries a point out, with the last note on it. */
export interface Cover {
  readonly keyPointId: string;
  readonly projectId: string | null;
  readonly taskId: string | null;
  /** The project's name, or the task's matter. */
  readonly name: string;
  /** Of a project. */
  readonly code: string | null;
  readonly unitName: string | null;
  readonly doneOn: Day | null;
  /** Cancelled, merged or handed over: it carries nothing any more. */
  readonly fellAway: boolean;
  readonly note: string | null;
  readonly notedOn: Day | null;
}

/** What covers some points, as far as it is in scope; projects first. */
export function listCovers(reader: Reader, pointIds: readonly string[], scope: Scope): Promise<Cover[]> {
  const own = scope.all
    ? null
    : either([
        visibleProject(scope, 'c.project_id'),
        (place) => `EXISTS (SELECT FROM task t WHERE t.id = c.task_id AND ${visibleTasks(scope)(place)})`,
      ]);
  const { sql, params } = where([that('c.key_point_id = ANY ($::uuid[])', pointIds), own]);
  return reader.query<Cover>(
    `SELECT c.key_point_id AS "keyPointId", c.project_id AS "projectId", c.task_id AS "taskId", coalesce(cp.name, ct.matter) AS name, cp.code,
            u.name AS "unitName", ${DONE_ON} AS "doneOn", coalesce(ct.state = 'CANCELLED' OR (cp.ended_on IS NOT NULL AND cp.ended_as IS DISTINCT FROM 'COMPLETED'), false) AS "fellAway",
            w.note, (w.at AT TIME ZONE 'Asia/Shanghai')::date AS "notedOn"
       FROM key_point_cover c ${COVERING} LEFT JOIN unit u ON u.id = coalesce(ct.unit_id, cp.lead_unit_id)
       LEFT JOIN LATERAL (SELECT g.note, g.at FROM task nt JOIN task_progress g ON g.task_id = nt.id
         WHERE nt.id = c.task_id OR nt.project_id = c.project_id ORDER BY g.at DESC, g.id DESC LIMIT 1) w ON true
      ${sql} ORDER BY c.key_point_id, c.project_id IS NULL, cp.code, c.id`,
    params,
  );
}

/** The projects and tasks that are named as carrying a point out. */
export function coversOf(
  reader: Reader,
  pointId: string,
): Promise<{ readonly projectIds: readonly string[]; readonly taskIds: readonly string[] }> {
  return reader.one(
    `SELECT coalesce(array_agg(project_id) FILTER (WHERE project_id IS NOT NULL), '{}') AS "projectIds",
            coalesce(array_agg(task_id) FILTER (WHERE task_id IS NOT NULL), '{}') AS "taskIds"
       FROM key_point_cover WHERE key_point_id = $1`,
    [pointId],
  );
}

/** Lets some items, and no others, cover a point. What stays keeps the day since when it covers it. */
export async function replaceCovers(
  tx: Tx,
  pointId: string,
  projectIds: readonly string[],
  taskIds: readonly string[],
): Promise<void> {
  await tx.execute(
    `DELETE FROM key_point_cover WHERE key_point_id = $1
        AND NOT (coalesce(project_id = ANY ($2::uuid[]), false) OR coalesce(task_id = ANY ($3::uuid[]), false))`,
    [pointId, projectIds, taskIds],
  );
  await addCovers(tx, [
    ...projectIds.map((projectId) => ({ keyPointId: pointId, projectId })),
    ...taskIds.map((taskId) => ({ keyPointId: pointId, taskId })),
  ]);
}

/** A cover to be added. */
export interface NewCover {
  readonly keyPointId: string;
  readonly projectId?: string;
  readonly taskId?: string;
}

/** Adds covers; what is there stays. @returns how many were new */
export function addCovers(tx: Tx, added: readonly NewCover[]): Promise<number> {
  return tx.execute(
    `INSERT INTO key_point_cover (key_point_id, project_id, task_id, since)
     SELECT a."keyPointId", a."projectId", a."taskId", app_today()
       FROM jsonb_to_recordset($1::jsonb) AS a("keyPointId" uuid, "projectId" uuid, "taskId" uuid) ON CONFLICT DO NOTHING`,
    [JSON.stringify(added)],
  );
}

/** How many of the projects and tasks there are. */
export async function countItems(
  reader: Reader,
  projectIds: readonly string[],
  taskIds: readonly string[],
): Promise<number> {
  const { count } = await reader.one<{ count: number }>(
    `SELECT ((SELECT count(*) FROM project WHERE id = ANY ($1::uuid[])) + (SELECT count(*) FROM task WHERE id = ANY ($2::uuid[])))::int AS count`,
    [projectIds, taskIds],
  );
  return count;
}
