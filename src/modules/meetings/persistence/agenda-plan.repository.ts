import { columns, list } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { UnitRow } from '../../organisation/index.js';
import type { PlanItemDraft } from '../domain/agenda-plan.js';
import { AgendaPlanItemRow } from './agenda-plan-item.row.js';

/** A planned topic with the meeting that took it up. */
export interface PlannedTopic extends AgendaPlanItemRow {
  readonly unitName: string;
  readonly meetingId: string | null;
  readonly takenOn: Day | null;
}

const TOPIC = list(columns(AgendaPlanItemRow, 'p'), columns(UnitRow, 'u', ['name as unitName']));
const FROM = `agenda_plan_item p JOIN unit u ON u.id = p.unit_id
  LEFT JOIN LATERAL (SELECT m.id, m.held_on FROM meeting_item i JOIN meeting m ON m.id = i.meeting_id
    WHERE i.plan_item_id = p.id AND m.state IN ('HELD','FINALISED') ORDER BY m.held_on LIMIT 1) taken ON true`;

/** The topics planned for a year, by month. */
export function listPlannedTopics(reader: Reader, year: number): Promise<PlannedTopic[]> {
  return reader.query<PlannedTopic>(
    `SELECT ${TOPIC}, taken.id AS "meetingId", taken.held_on AS "takenOn" FROM ${FROM} WHERE p.year = $1 ORDER BY p.month, p.id`,
    [year],
  );
}

export function findPlannedTopic(reader: Reader, id: string): Promise<PlannedTopic | null> {
  return reader.find<PlannedTopic>(
    `SELECT ${TOPIC}, taken.id AS "meetingId", taken.held_on AS "takenOn" FROM ${FROM} WHERE p.id = $1`,
    [id],
  );
}

/** Adds a topic, once a year under its title; null where it is there. */
export async function insertPlannedTopic(tx: Tx, draft: PlanItemDraft): Promise<string | null> {
  const { year, title, kind, month, unitId, basis, adjustedReason } = draft;
  const row = await tx.find<{ id: string }>(
    `INSERT INTO agenda_plan_item (year, title, kind, month, unit_id, basis, adjusted_reason) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (year, title) DO NOTHING RETURNING id`,
    [year, title, kind, month, unitId, basis, adjustedReason],
  );
  return row?.id ?? null;
}

/** Writes a topic anew, if the version is still the one read; 0 when somebody was faster. */
export async function changePlannedTopic(
  tx: Tx,
  { id, version }: Pick<PlannedTopic, 'id' | 'version'>,
  draft: PlanItemDraft,
): Promise<number> {
  const { affected } = await tx.manager.update(AgendaPlanItemRow, { id, version }, { ...draft, version: version + 1 });
  return affected ?? 0;
}

/** Whether another topic of the year bears the title. */
export async function isPlanned(
  reader: Reader,
  { year, title }: Pick<PlanItemDraft, 'year' | 'title'>,
  exceptId: string,
): Promise<boolean> {
  const rows = await reader.query('SELECT FROM agenda_plan_item WHERE year = $1 AND title = $2 AND id <> $3', [
    year,
    title,
    exceptId,
  ]);
  return rows.length > 0;
}
