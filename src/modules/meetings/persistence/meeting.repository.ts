import { columns, list, outer } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { before, type Condition, given, that, where } from '../../../platform/database/where.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { PostRow, UnitRow } from '../../organisation/index.js';
import type { MeetingFields, MeetingState } from '../domain/meeting.js';
import { MeetingRow } from './meeting.row.js';

const MEETING = list(
  columns(MeetingRow, 'm'),
  outer(columns(UnitRow, 'g', ['name as groupName'])),
  columns(PostRow, 'c', ['title as chairTitle', 'headsCity as chairHeadsCity', 'role as chairRole']),
  outer(columns(PostRow, 's', ['title as signedByTitle'])),
);

const FROM = `meeting m JOIN post c ON c.id = m.chair_post_id LEFT JOIN unit g ON g.id = m.group_unit_id
  LEFT JOIN post s ON s.id = m.signed_by_post_id`;

/** A meeting without its agenda. */
export interface Meeting extends MeetingRow {
  readonly groupName: string | null;
  readonly chairTitle: string;
  readonly chairHeadsCity: boolean;
  readonly chairRole: string;
  readonly signedByTitle: string | null;
}

/** A meeting as lists show it. */
export interface ListedMeeting extends Meeting {
  /** Whether the reader sees all of it; of what he does not he is told no numbers. */
  readonly whole: boolean;
  readonly items: number;
  /** 未记载第一议题: a committee's sitting that was brought in without one. */
  readonly noFirstTopic: boolean;
  readonly decisions: number;
}

/** What a list of meetings is cut down to; what is left out cuts nothing. */
export interface MeetingFilter {
  readonly kind?: string | undefined;
  readonly state?: string | undefined;
  readonly year?: number | undefined;
  readonly groupUnitId?: string | undefined;
}

const NO_FIRST_TOPIC = `(m.kind = 'COMMITTEE' AND m.mode = 'SITTING' AND m.import_id IS NOT NULL
  AND NOT EXISTS (SELECT FROM meeting_item i WHERE i.meeting_id = m.id AND i.kind = 'FIRST_TOPIC'))`;

/** A page of meetings, the latest first, one more than asked for. */
export function listMeetingRows(
  reader: Reader,
  filter: MeetingFilter,
  seen: { readonly visible: Condition; readonly whole: Condition; readonly office: boolean },
  page: { readonly limit: number; readonly after: readonly unknown[] | null },
): Promise<ListedMeeting[]> {
  const asked = where([
    given('m.kind = $', filter.kind),
    given('m.state = $', filter.state),
    given('m.year = $', filter.year),
    given('m.group_unit_id = $', filter.groupUnitId),
    seen.visible,
    before('(coalesce(m.held_on, m.planned_on), m.id)', page.after, ['date', 'uuid']),
  ]);
  // 线下办理 is the office's to know.
  const office = String(seen.office);
  return reader.query<ListedMeeting>(
    `SELECT ${MEETING}, ${seen.whole(asked.place)} AS whole,
            (SELECT count(*)::int FROM meeting_item i WHERE i.meeting_id = m.id AND (${office} OR NOT i.off_system)) AS items,
            (SELECT count(*)::int FROM meeting_item i JOIN meeting_decision d ON d.item_id = i.id WHERE i.meeting_id = m.id AND (${office} OR NOT d.off_system)) AS decisions, ${NO_FIRST_TOPIC} AS "noFirstTopic"
       FROM ${FROM} ${asked.sql}
      ORDER BY coalesce(m.held_on, m.planned_on) DESC, m.id DESC LIMIT ${asked.place(page.limit + 1)}`,
    asked.params,
  );
}

/** The meeting in scope, or null. */
export function findMeeting(reader: Reader, id: string, visible: Condition): Promise<Meeting | null> {
  const { sql, params } = where([that('m.id = $', id), visible]);
  return reader.find(`SELECT ${MEETING} FROM ${FROM} ${sql}`, params);
}

/** Of some meetings those in scope: a place in a list leads to no meeting that its reader does not see. */
export async function seenOf(
  reader: Reader,
  ids: readonly (string | null)[],
  visible: Condition,
): Promise<ReadonlySet<string>> {
  const { sql, params } = where([
    that(
      'm.id = ANY ($::uuid[])',
      ids.filter((id) => id !== null),
    ),
    visible,
  ]);
  const rows = await reader.query<{ id: string }>(`SELECT m.id FROM meeting m ${sql}`, params);
  return new Set(rows.map(({ id }) => id));
}

/** Locks the meeting for this transaction. */
export async function lockMeeting(tx: Tx, id: string): Promise<void> {
  await tx.query('SELECT FROM meeting WHERE id = $1 FOR UPDATE', [id]);
}

/** Numbers of meetings are given one after the other. */
async function nextNumber(tx: Tx, { kind, groupUnitId, plannedOn }: MeetingFields): Promise<number> {
  await tx.execute(`SELECT pg_advisory_xact_lock(hashtextextended('meeting.number', 0))`);
  const { next } = await tx.one<{ next: number }>(
    `SELECT 1 + coalesce(max(number), 0) AS next FROM meeting
      WHERE kind = $1 AND group_unit_id IS NOT DISTINCT FROM $2::uuid AND year = extract(year FROM $3::date) AND state <> 'CANCELLED'`,
    [kind, groupUnitId, plannedOn],
  );
  return next;
}

/** Adds a planned meeting under the next number of its kind and year. */
export async function insertMeeting(tx: Tx, fields: MeetingFields): Promise<string> {
  const number = fields.mode === 'SITTING' ? await nextNumber(tx, fields) : null;
  return tx.insert(MeetingRow, { ...fields, number, year: Number(fields.plannedOn.slice(0, 4)) });
}

/** What an act writes; undefined leaves a column as it is. */
export interface MeetingChange extends Partial<MeetingFields> {
  readonly state?: MeetingState;
  readonly heldOn?: Day;
  readonly attendance?: string | null;
  readonly dataAsOf?: Day | null;
  readonly minutesNumber?: string | null;
  readonly minutesIssuer?: string | null;
  readonly minutesByPerson?: string | null;
  readonly minutesForPerson?: string | null;
  readonly signedByPostId?: string | null;
  readonly signedOn?: Day;
  readonly finalisedOn?: Day;
  readonly cancelReason?: string;
}

/** Changes a meeting, if the version is still the one read; 0 when somebody was faster. */
export async function changeMeeting(tx: Tx, meeting: Meeting, change: MeetingChange): Promise<number> {
  const { id, version } = meeting;
  const moved = await movedTo(tx, meeting, change.heldOn ?? change.plannedOn ?? null);
  const { affected } = await tx.manager.update(
    MeetingRow,
    { id, version },
    { ...change, ...moved, version: version + 1 },
  );
  return affected ?? 0;
}

/** A day of another year gives the meeting that year's next number. */
async function movedTo(
  tx: Tx,
  meeting: Meeting,
  day: Day | null,
): Promise<{ readonly year?: number; readonly number?: number }> {
  const year = Number(day?.slice(0, 4));
  if (day === null || year === meeting.year) return {};
  return { year, ...(meeting.number !== null && { number: await nextNumber(tx, { ...meeting, plannedOn: day }) }) };
}
