import { columns, list, outer } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { words } from '../../../texts/words.js';
import { UnitRow } from '../../organisation/index.js';
import { ProjectRow } from '../../projects/index.js';
import { centreFirst, type DecisionDraft, type ItemDraft } from '../domain/meeting.js';
import { MeetingDecisionRow } from './meeting-decision.row.js';
import { MeetingItemRow } from './meeting-item.row.js';

/** What became of a decision in one of its units. */
export interface DecisionTask {
  readonly unitId: string;
  readonly unitName: string;
  readonly unitPath: string;
  /** A group's task is its host unit's; null where the unit does it itself, and before there is a task. */
  readonly doneByName: string | null;
  readonly doneByPath: string | null;
  /** Null until the minutes are final, and where there is nothing to do. */
  readonly taskId: string | null;
  readonly taskState: string | null;
  readonly dueOn: Day | null;
}

export interface AgendaDecision extends MeetingDecisionRow {
  readonly units: readonly DecisionTask[];
}

/** An item of an agenda as it stands. */
export interface AgendaItem extends MeetingItemRow {
  readonly byUnitName: string | null;
  readonly byUnitPath: string | null;
  readonly projectName: string | null;
  readonly decisions: readonly AgendaDecision[];
}

const ITEM = list(
  columns(MeetingItemRow, 'i'),
  outer(columns(UnitRow, 'u', ['name as byUnitName', 'path as byUnitPath'])),
  outer(columns(ProjectRow, 'p', ['name as projectName'])),
);

/** The units of decisions with their tasks: the decision's own, known by its natural key. */
const DECISION_UNITS = `coalesce((SELECT jsonb_agg(jsonb_build_object('unitId', du.id, 'unitName', du.name, 'unitPath', du.path,
      'doneByName', hu.name, 'doneByPath', hu.path, 'taskId', t.id, 'taskState', t.state, 'dueOn', o.due_on) ORDER BY k.place)
    FROM unnest(d.unit_ids) WITH ORDINALITY k(id, place) JOIN unit du ON du.id = k.id
    LEFT JOIN task t ON t.natural_key = 'decision:' || d.id || ':' || du.id LEFT JOIN obligation o ON o.id = t.obligation_id
    LEFT JOIN unit hu ON hu.id = t.unit_id AND t.for_group_id IS NOT NULL), '[]')`;

/** The agenda of a meeting in its order, with decisions and what became of them. */
export async function agendaOf(reader: Reader, meetingId: string): Promise<readonly AgendaItem[]> {
  const items = await reader.query<Omit<AgendaItem, 'decisions'>>(
    `SELECT ${ITEM} FROM meeting_item i LEFT JOIN unit u ON u.id = i.by_unit_id LEFT JOIN project p ON p.id = i.project_id
      WHERE i.meeting_id = $1 ORDER BY i.position`,
    [meetingId],
  );
  const decisions = await reader.query<AgendaDecision>(
    `SELECT ${columns(MeetingDecisionRow, 'd')}, ${DECISION_UNITS} AS units
       FROM meeting_item i JOIN meeting_decision d ON d.item_id = i.id WHERE i.meeting_id = $1 ORDER BY d.position`,
    [meetingId],
  );
  return items.map((item) => ({
    ...item,
    studied: centreFirst(item.studied),
    decisions: decisions.filter((decision) => decision.itemId === item.id),
  }));
}

/** An agenda to be written: `changedSince` of an item is set by whoever writes it after units were called. */
export interface WrittenItem extends ItemDraft {
  readonly changedSince: boolean;
  /** Of an item 线下办理: the number it has; null: it is given the next one. */
  readonly offSystemNumber: number | null;
  readonly outputId: string | null;
}

/** Writes an agenda in place of the present one; items and decisions that stay keep their ids. */
export async function replaceAgenda(tx: Tx, meetingId: string, items: readonly WrittenItem[]): Promise<void> {
  await tx.execute('DELETE FROM meeting_decision d USING meeting_item i WHERE i.id = d.item_id AND i.meeting_id = $1', [
    meetingId,
  ]);
  await tx.execute('DELETE FROM meeting_item WHERE meeting_id = $1', [meetingId]);
  for (const [position, { decisions, id, ...item }] of items.entries()) {
    const own = item.offSystem ? await offSystemOf(tx, meetingId, item.offSystemNumber) : {};
    const itemId = await tx.insert(MeetingItemRow, { ...kept(id), ...item, ...own, meetingId, position: position + 1 });
    for (const [place, decision] of decisions.entries()) await insertDecision(tx, itemId, place + 1, decision);
  }
}

/** Which entry of the register of outputs an adopted document became. */
export async function keepOutput(tx: Tx, itemId: string, entryId: string): Promise<void> {
  await tx.execute('UPDATE meeting_item SET output_id = $2 WHERE id = $1', [itemId, entryId]);
}

/** 另行呈送（线下1）: the office's own running number of the meeting's year is all that is said of it. */
async function offSystemOf(
  tx: Tx,
  meetingId: string,
  held: number | null,
): Promise<Pick<MeetingItemRow, 'title' | 'offSystemNumber'>> {
  const offSystemNumber = held ?? (await nextOffSystem(tx, meetingId));
  return { offSystemNumber, title: words('phrase.offSystemItem', { number: offSystemNumber }) };
}

async function nextOffSystem(tx: Tx, meetingId: string): Promise<number> {
  await tx.execute(`SELECT pg_advisory_xact_lock(hashtextextended('meeting.off-system', 0))`);
  const { next } = await tx.one<{ next: number }>(
    `SELECT 1 + coalesce(max(i.off_system_number), 0) AS next FROM meeting_item i JOIN meeting m ON m.id = i.meeting_id
      WHERE m.year = (SELECT year FROM meeting WHERE id = $1)`,
    [meetingId],
  );
  return next;
}

async function insertDecision(
  tx: Tx,
  itemId: string,
  position: number,
  { id, ...decision }: DecisionDraft,
): Promise<void> {
  const matter = decision.offSystem ? words('phrase.offSystem') : decision.matter;
  await tx.insert(MeetingDecisionRow, { ...kept(id), ...decision, matter, itemId, position });
}

const kept = (id: string | undefined): { readonly id?: string } => (id === undefined ? {} : { id });
