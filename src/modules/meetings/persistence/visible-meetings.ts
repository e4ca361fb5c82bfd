import { type Condition, either, EVERYTHING, type Place } from '../../../platform/database/where.js';
import type { MeetingReader } from '../domain/reader.js';
import { isOneOf, unitsBelow } from '../../organisation/index.js';

/** That the meeting is seen whole: by the office, by leaders once it is convened, by the group whose meeting it is. */
export function seenWhole({ office, leader, groupIds }: MeetingReader): Condition {
  if (office) return EVERYTHING;
  return either([
    leader ? () => "m.state <> 'PLANNED'" : () => 'false',
    groupIds.length === 0 ? () => 'false' : isOneOf('m.group_unit_id', groupIds),
  ]);
}

/** That an item is the reader's unit's or group's own; for the units of a subquery. */
const ownUnit = ({ unitPaths, groupIds }: MeetingReader, column: string, place: Place): string =>
  `(${column} IN (${unitsBelow(unitPaths, place)}) OR ${column} = ANY (${place(groupIds)}::uuid[]))`;

/**
 * Meetings of which the reader sees something: those he sees whole, those that called his unit, and final ones with a
 * decision that names it.
 */
export function visibleMeetings(reader: MeetingReader): Condition {
  if (reader.office) return EVERYTHING;
  return either([
    seenWhole(reader),
    (place) =>
      `(m.state <> 'PLANNED' AND EXISTS (SELECT FROM meeting_item vi WHERE vi.meeting_id = m.id AND ${ownUnit(reader, 'vi.by_unit_id', place)}))`,
    (place) =>
      `(m.state = 'FINALISED' AND EXISTS (SELECT FROM meeting_item vi JOIN meeting_decision vd ON vd.item_id = vi.id
         JOIN unnest(vd.unit_ids) vu(id) ON true LEFT JOIN task vt ON vt.natural_key = 'decision:' || vd.id || ':' || vu.id
         WHERE vi.meeting_id = m.id AND (${ownUnit(reader, 'vu.id', place)} OR ${ownUnit(reader, 'vt.unit_id', place)})))`,
  ]);
}

/** Of a list of decisions with a row for each unit and its task (aliases `u`, `t`): those of the reader's own, and those that his unit does for a group. */
function ownDecisions(reader: MeetingReader): Condition {
  return (place) => `(${ownUnit(reader, 'u.id', place)} OR ${ownUnit(reader, 't.unit_id', place)})`;
}

/** Of items (alias `i`) of meetings that were called: all of a meeting that is seen whole, else the reader's own; 线下办理 the office alone. */
export function seenItems(reader: MeetingReader): Condition {
  if (reader.office) return EVERYTHING;
  const own = either([seenWhole(reader), (place) => ownUnit(reader, 'i.by_unit_id', place)]);
  return (place) => `(NOT i.off_system AND ${own(place)})`;
}

/** Of decisions (alias `d`) with a row for each unit (alias `u`), those 线下办理 for the office alone: all of a meeting that is seen whole, else those of the reader's own. */
export function seenDecisions(reader: MeetingReader): Condition {
  if (reader.office) return EVERYTHING;
  const own = either([seenWhole(reader), ownDecisions(reader)]);
  return (place) => `(NOT d.off_system AND ${own(place)})`;
}
