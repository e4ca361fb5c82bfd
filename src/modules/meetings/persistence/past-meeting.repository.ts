import { columns, list, outer } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { given, where } from '../../../platform/database/where.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { groupBy } from '../../../shared-kernel/group-by.js';
import { PostRow, UnitRow } from '../../organisation/index.js';
import type { NamedId, PastDecision, PastItem, PastMeeting } from '../domain/past-meeting.js';
import { MeetingDecisionRow } from './meeting-decision.row.js';
import { MeetingItemRow } from './meeting-item.row.js';
import { MeetingRow } from './meeting.row.js';

const MEETING = list(
  columns(MeetingRow, 'm', [
    'id',
    'kind',
    'mode',
    'schedulingKind',
    'groupUnitId',
    'number',
    'heldOn',
    'chairPostId',
    'minutesNumber',
  ]),
  outer(columns(UnitRow, 'g', ['name as groupName'])),
  columns(PostRow, 'c', ['title as chairTitle']),
);

interface HeldMeeting extends Omit<PastMeeting, 'group' | 'chair' | 'items'> {
  readonly id: string;
  readonly groupUnitId: string | null;
  readonly groupName: string | null;
  readonly chairPostId: string;
  readonly chairTitle: string;
}

const ITEM = list(
  columns(MeetingItemRow, 'i', ['id', 'meetingId', 'kind', 'title', 'byUnitId', 'outcome', 'studied', 'requirements']),
  outer(columns(UnitRow, 'u', ['name as byUnitName'])),
);

type HeldItem = Omit<PastItem, 'by' | 'decisions'> & {
  readonly id: string;
  readonly meetingId: string;
  readonly byUnitId: string | null;
  readonly byUnitName: string | null;
};

const UNITS = `coalesce((SELECT jsonb_agg(jsonb_build_object('id', du.id, 'name', du.name) ORDER BY k.place)
  FROM unnest(d.unit_ids) WITH ORDINALITY k(id, place) JOIN unit du ON du.id = k.id), '[]')`;
/** Every task of it that was not cancelled is verified. */
const DONE = `coalesce((SELECT bool_and(t.state = 'VERIFIED') FROM unnest(d.unit_ids) k(id)
  JOIN task t ON t.natural_key = 'decision:' || d.id || ':' || k.id WHERE t.state <> 'CANCELLED'), false)`;

/** Meetings with final minutes, of a year or all, as a workbook holds them; off-system matters stand in none. */
export async function listPastMeetings(reader: Reader, year: number | null): Promise<readonly PastMeeting[]> {
  const asked = where([`m.state = 'FINALISED'`, given('m.year = $', year)]);
  const from = `FROM meeting m JOIN post c ON c.id = m.chair_post_id LEFT JOIN unit g ON g.id = m.group_unit_id ${asked.sql}`;
  const meetings = await reader.query<HeldMeeting>(`SELECT ${MEETING} ${from} ORDER BY m.held_on, m.id`, asked.params);
  const ids = [meetings.map(({ id }) => id)];
  const items = await reader.query<HeldItem>(
    `SELECT ${ITEM} FROM meeting_item i LEFT JOIN unit u ON u.id = i.by_unit_id WHERE i.meeting_id = ANY ($1::uuid[]) AND NOT i.off_system ORDER BY i.position`,
    ids,
  );
  const decisions = await reader.query<PastDecision & { readonly itemId: string }>(
    `SELECT ${columns(MeetingDecisionRow, 'd', ['itemId', 'matter', 'dueOn', 'noTaskReason'])}, ${UNITS} AS units, ${DONE} AS done
       FROM meeting_item i JOIN meeting_decision d ON d.item_id = i.id
      WHERE i.meeting_id = ANY ($1::uuid[]) AND d.revoked_on IS NULL AND NOT d.off_system ORDER BY d.position`,
    ids,
  );
  const ofItem = groupBy(decisions, ({ itemId }) => itemId);
  const ofMeeting = groupBy(items, ({ meetingId }) => meetingId);
  return meetings.map(({ id, groupUnitId, groupName, chairPostId, chairTitle, ...meeting }) => ({
    ...meeting,
    group: named(groupUnitId, groupName),
    chair: { id: chairPostId, name: chairTitle },
    items: (ofMeeting.get(id) ?? []).map(({ id: itemId, byUnitId, byUnitName, ...item }) => ({
      ...item,
      by: named(byUnitId, byUnitName),
      decisions: ofItem.get(itemId) ?? [],
    })),
  }));
}

const named = (id: string | null, name: string | null): NamedId | null =>
  id === null ? null : { id, name: name ?? '' };

/** Adds a meeting that was held before, final as of today. */
export function insertPastMeeting(
  tx: Tx,
  { kind, mode, schedulingKind, group, number, heldOn, chair, minutesNumber }: PastMeeting,
  { importId, today }: { readonly importId: string; readonly today: Day },
): Promise<string> {
  return tx.insert(MeetingRow, {
    ...{ kind, mode, schedulingKind, number, heldOn, minutesNumber, importId },
    ...{ groupUnitId: group?.id ?? null, chairPostId: chair.id, year: Number(heldOn.slice(0, 4)) },
    ...{ plannedOn: heldOn, finalisedOn: today, state: 'FINALISED' },
  });
}
