import { columns } from '../../../platform/database/columns.js';
import type { Reader } from '../../../platform/database/tx.js';
import { that, where } from '../../../platform/database/where.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { visibleIndicators } from '../../indicators/index.js';
import { UnitRow } from '../../organisation/index.js';
import { canBeGivenTasks, ProjectRow, visibleProject, visibleProjects } from '../../projects/index.js';
import { visibleProblems } from '../../problems/index.js';
import { visibleEntries } from '../../registers/index.js';
import type { ItemDraft } from '../domain/meeting.js';
import type { Named } from '../domain/naming.js';
import { meetingReader } from '../domain/reader.js';
import { AgendaPlanItemRow } from './agenda-plan-item.row.js';
import { visibleListings } from '../../supervision/index.js';
import { visibleMeetings } from './visible-meetings.js';

const present = (ids: readonly (string | null)[]): readonly string[] => ids.filter((id) => id !== null);

/** What stands behind the ids of an agenda. */
export async function namedIn(reader: Reader, actor: Actor, items: readonly ItemDraft[]): Promise<Named> {
  const units = await reader.query<{ id: string; doesTasks: boolean }>(
    `SELECT ${columns(UnitRow, 'u', ['id'])}, ${canBeGivenTasks('u')} AS "doesTasks" FROM unit u WHERE u.id = ANY ($1::uuid[]) AND u.closed_on IS NULL`,
    [present(items.flatMap(({ byUnitId, decisions }) => [byUnitId, ...decisions.flatMap(({ unitIds }) => unitIds)]))],
  );
  const asked = where([
    that('p.id = ANY ($::uuid[])', present(items.map(({ projectId }) => projectId))),
    visibleProjects(scopeOf(actor), 'p'),
  ]);
  const projects = await reader.query<{ id: string }>(
    `SELECT ${columns(ProjectRow, 'p', ['id'])} FROM project p ${asked.sql}`,
    asked.params,
  );
  const planItems = await reader.query<{ id: string }>(
    `SELECT ${columns(AgendaPlanItemRow, 'a', ['id'])} FROM agenda_plan_item a WHERE a.id = ANY ($1::uuid[])`,
    [present(items.map(({ planItemId }) => planItemId))],
  );
  return {
    subjects: await subjectsIn(reader, actor, items),
    units: new Set(units.map(({ id }) => id)),
    taskUnits: new Set(units.filter(({ doesTasks }) => doesTasks).map(({ id }) => id)),
    projects: new Set(projects.map(({ id }) => id)),
    planItems: new Set(planItems.map(({ id }) => id)),
  };
}

/** What items are about, as the writer sees it: what is owed in his projects, entries, problems, listings, meetings of his own kind. */
async function subjectsIn(reader: Reader, actor: Actor, items: readonly ItemDraft[]): Promise<ReadonlySet<string>> {
  const ids = present(items.map(({ aboutId }) => aboutId));
  if (ids.length === 0) return new Set();
  const scope = scopeOf(actor);
  const asked = where([that('s.id = ANY ($::uuid[])', ids)]);
  const rows = await reader.query<{ subject: string }>(
    `SELECT s.subject FROM (
       SELECT o.id, 'OBLIGATION:' || o.id AS subject FROM obligation o WHERE ${visibleProject(scope, 'o.project_id')(asked.place)}
       UNION ALL SELECT e.id, 'REGISTER_ENTRY:' || e.id FROM register_entry e WHERE ${visibleEntries(scope, 'e')(asked.place)}
       UNION ALL SELECT k.id, 'PROBLEM:' || k.id FROM problem k WHERE ${visibleProblems(scope)(asked.place)}
       UNION ALL SELECT i.id, 'INDICATOR:' || i.id FROM indicator i WHERE ${visibleIndicators(scope)(asked.place)}
       UNION ALL SELECT l.id, 'LISTING:' || l.id FROM listing l WHERE ${visibleListings(scope)(asked.place)}
       UNION ALL SELECT m.id, 'MEETING:' || m.id FROM meeting m WHERE ${visibleMeetings(meetingReader(actor))(asked.place)}) s ${asked.sql}`,
    asked.params,
  );
  return new Set(rows.map(({ subject }) => subject));
}
