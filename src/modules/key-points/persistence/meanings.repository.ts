import { columns } from '../../../platform/database/columns.js';
import type { Reader } from '../../../platform/database/tx.js';
import { keyOf } from '../../../shared-kernel/cell-text.js';
import { type HigherPlanRow, KeyPointRow, loadKnownNames } from '../../projects/index.js';
import type { HeldPoint, Meanings, NamedItem } from '../domain/point-verdicts.js';
import { planStands } from './plan.repository.js';

/** What the words of a plan's workbook may mean: units, projects by code and name, tasks by their matter, points by code. */
export async function loadMeanings(reader: Reader, plan: HigherPlanRow): Promise<Meanings> {
  const { units } = await loadKnownNames(reader);
  const names = await reader.query<{ id: string; name: string }>('SELECT id, name FROM unit WHERE closed_on IS NULL');
  return {
    units,
    unitNames: new Map(names.map(({ id, name }) => [id, name])),
    items: await namedItems(reader),
    held: await heldPoints(reader, plan.id),
    stands: await planStands(reader, plan),
  };
}

async function namedItems(reader: Reader): Promise<ReadonlyMap<string, readonly NamedItem[]>> {
  const rows = await reader.query<NamedItem & { words: string }>(
    `SELECT id, 'PROJECT' AS kind, code AS words FROM project
     UNION ALL SELECT id, 'PROJECT', name FROM project
     UNION ALL SELECT id, 'TASK', matter FROM task WHERE state <> 'CANCELLED'`,
  );
  const items = new Map<string, NamedItem[]>();
  for (const { words, ...item } of rows) {
    const key = keyOf(words);
    const known = items.get(key);
    if (known === undefined) items.set(key, [item]);
    else if (known.every(({ id }) => id !== item.id)) known.push(item);
  }
  return items;
}

async function heldPoints(reader: Reader, planId: string): Promise<ReadonlyMap<string, HeldPoint>> {
  const rows = await reader.query<Omit<HeldPoint, 'items'> & { items: readonly string[] }>(
    `SELECT ${columns(KeyPointRow, 'k', ['id', 'code', 'text', 'dueWords', 'groupUnitId', 'leadUnitId'])},
            EXISTS (SELECT FROM approval w WHERE w.subject_id = k.id AND w.state = 'PENDING') AS waits,
            coalesce((SELECT array_agg(coalesce(c.project_id, c.task_id)) FROM key_point_cover c WHERE c.key_point_id = k.id), '{}') AS items
       FROM key_point k WHERE k.plan_id = $1 AND k.outcome IS DISTINCT FROM 'WITHDRAWN'`,
    [planId],
  );
  return new Map(rows.map(({ items, ...point }) => [point.code, { ...point, items: new Set(items) }]));
}
