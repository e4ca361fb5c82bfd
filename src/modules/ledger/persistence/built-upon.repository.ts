import type { Reader } from '../../../platform/database/tx.js';
import { namesPoint } from '../../projects/index.js';
import type { BuiltUpon } from '../domain/built-upon.js';
import type { ImportTrace } from './ledger-undo.repository.js';

/** Of so many things it is said what was done on top. */
const TOLD = 20;

const OWN = `own AS (
  SELECT t.id, t.matter, t.obligation_id, t.version, b.version AS watched FROM task t JOIN obligation b ON b.id = t.obligation_id WHERE t.id = ANY ($2::uuid[])),
left_at AS (SELECT key::uuid AS id, value::int AS version FROM jsonb_each_text($3::jsonb))`;

const nothingSent = `NULL::date AS day, '[]'::jsonb AS people`;

/** What hangs on the projects that an import made; what covers a point by their own words came with them. */
const UPON_PROJECTS = `
         UNION ALL SELECT h.why, 3, p.name, ${nothingSent} FROM project p JOIN (
           SELECT 'NOTED' AS why, subject_id AS project_id FROM scheduling_note WHERE subject_type = 'PROJECT'
           UNION ALL SELECT 'ON_AGENDA', project_id FROM meeting_item
           UNION ALL SELECT 'PROBLEM', project_id FROM problem
           UNION ALL SELECT 'INDICATOR', project_id FROM indicator
           UNION ALL SELECT 'COVERED', c.project_id FROM key_point_cover c JOIN key_point k ON k.id = c.key_point_id JOIN project n ON n.id = c.project_id
            WHERE NOT coalesce(${namesPoint('n.key_point')}, false)) h ON h.project_id = p.id WHERE p.id = ANY ($1::uuid[])`;

/** A renamed project would be called again what one of later is called now. */
const NAMES_HELD = `
         UNION ALL SELECT 'NAME_HELD', 3, h.name, ${nothingSent} FROM jsonb_to_recordset($8::jsonb) AS b(id uuid, name text, node text, "parentId" uuid)
           JOIN project p ON p.id = b.id JOIN project h ON h.name = b.name AND h.id <> ALL ($1::uuid[] || $4::uuid[])
            AND h.parent_id IS NOT DISTINCT FROM CASE WHEN coalesce(p.node, b.node) IS NULL THEN p.parent_id ELSE b."parentId" END`;

/** What was worked on since an import: what went out, was changed, filed, asked for, reported or hung on it; the first of each thing, what went out before all. */
export function listBuiltUpon(reader: Reader, importId: string, trace: ImportTrace): Promise<BuiltUpon[]> {
  const changed = {
    projects: trace.before.projects.map(({ id }) => id),
    tasks: trace.before.tasks.map(({ id }) => id),
  };
  const { projects, tasks } = trace.made;
  return reader.query<BuiltUpon>(
    `WITH ${OWN}
     SELECT why, name, day AS on, people FROM (
       SELECT DISTINCT ON (name) * FROM (
         SELECT CASE WHEN s.kind LIKE '%REMINDER' THEN 'REMINDED' ELSE 'SUPERVISED' END AS why, 1 AS place, o.matter AS name, s.on_day AS day, s.people
           FROM own o JOIN case_step s ON s.obligation_id = o.obligation_id
         UNION ALL SELECT 'SUPERVISED', 2, o.matter, ${nothingSent} FROM own o JOIN fired_rung f ON f.obligation_id = o.obligation_id
         UNION ALL SELECT 'PROGRESS', 3, o.matter, ${nothingSent} FROM own o JOIN task_progress g ON g.task_id = o.id
         UNION ALL SELECT 'ENTERED', 3, o.matter, ${nothingSent} FROM own o JOIN register_entry r ON r.task_id = o.id
         UNION ALL SELECT 'DATE_ASKED', 3, o.matter, ${nothingSent} FROM own o JOIN ledger_date_change c ON c.task_id = o.id JOIN file_import i ON i.id = c.import_id WHERE i.state <> 'UNDONE'
         UNION ALL SELECT 'REQUESTED', 3, o.matter, ${nothingSent} FROM own o WHERE EXISTS (SELECT FROM explanation e WHERE e.obligation_id = o.obligation_id)
             OR EXISTS (SELECT FROM obligation_request q WHERE q.obligation_id = o.obligation_id)
         UNION ALL SELECT 'TASK_ADDED', 3, t.matter, ${nothingSent} FROM task t WHERE t.project_id = ANY ($1::uuid[]) AND NOT EXISTS (SELECT FROM own o WHERE o.id = t.id)
         UNION ALL SELECT 'DUTY_OPEN', 3, p.name, ${nothingSent} FROM duty d JOIN project p ON p.id = d.project_id WHERE d.project_id = ANY ($1::uuid[])
         UNION ALL SELECT 'ENTERED', 3, p.name, ${nothingSent} FROM register_entry r JOIN project p ON p.id = r.project_id WHERE r.project_id = ANY ($1::uuid[])
         UNION ALL SELECT 'SUBPROJECT', 3, p.name, ${nothingSent} FROM project c JOIN project p ON p.id = c.parent_id WHERE c.parent_id = ANY ($1::uuid[]) AND c.id <> ALL ($1::uuid[])
         UNION ALL SELECT 'NOTED', 3, o.matter, ${nothingSent} FROM own o JOIN scheduling_note s ON s.subject_type = 'OBLIGATION' AND s.subject_id = o.obligation_id
         UNION ALL SELECT 'ON_AGENDA', 3, o.matter, ${nothingSent} FROM own o JOIN meeting_item m ON m.about_type = 'OBLIGATION' AND m.about_id = o.obligation_id
         UNION ALL SELECT 'COVERED', 3, o.matter, ${nothingSent} FROM own o JOIN key_point_cover c ON c.task_id = o.id
         ${UPON_PROJECTS}${NAMES_HELD}
         UNION ALL SELECT 'DATE_DECIDED', 3, t.matter, ${nothingSent} FROM ledger_date_change c JOIN task t ON t.id = c.task_id WHERE c.import_id = $6 AND c.state IN ('APPROVED','REJECTED')
         UNION ALL SELECT 'CHANGED', 4, p.name, ${nothingSent} FROM project p LEFT JOIN left_at l ON l.id = p.id WHERE p.id = ANY ($1::uuid[] || $4::uuid[]) AND p.version <> coalesce(l.version, 1)
         UNION ALL SELECT 'CHANGED', 4, o.matter, ${nothingSent} FROM own o LEFT JOIN left_at l ON l.id = o.id LEFT JOIN left_at lo ON lo.id = o.obligation_id
          WHERE o.version <> coalesce(l.version, 1) OR o.watched <> coalesce(lo.version, 1)
         UNION ALL SELECT 'CHANGED', 4, t.matter, ${nothingSent} FROM task t JOIN obligation b ON b.id = t.obligation_id LEFT JOIN left_at l ON l.id = t.id LEFT JOIN left_at lo ON lo.id = b.id
          WHERE t.id = ANY ($5::uuid[]) AND (t.version, b.version) IS DISTINCT FROM (l.version, lo.version)
       ) every_one ORDER BY name, place, day DESC
     ) done ORDER BY place, name LIMIT $7`,
    [
      ...[projects, tasks, JSON.stringify(trace.versions), changed.projects, changed.tasks, importId, TOLD],
      JSON.stringify(trace.before.projects.map(({ id, name, node, parentId }) => ({ id, name, node, parentId }))),
    ],
  );
}
