import { columns, list, outer } from '../../../platform/database/columns.js';
import type { Reader } from '../../../platform/database/tx.js';
import { after, type Condition, given, type Place, that, where, type Where } from '../../../platform/database/where.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { type MeetingKind, type MeetingReader, MeetingRow } from '../../meetings/index.js';
import { seenDecisions, seenItems, visibleMeetings } from '../../meetings/index.js';
import { OBLIGATION_LATENESS } from '../../obligations/index.js';
import { UnitRow } from '../../organisation/index.js';
import type { CountAsked, CountCut } from '../domain/count.js';
import {
  type ChairLevel,
  type DecisionStanding,
  type MeetingCountId,
  type MeetingCountRule,
  meetingRuleOf,
} from '../domain/meeting-count.js';
import type { ListAsked } from './entry-counts.js';

/** Something of a meeting that a count counts. */
export interface CountedOfMeeting {
  readonly id: string;
  readonly title: string | null;
  readonly unitName: string | null;
  /** The day of the meeting, or of a planned topic the first of its month. */
  readonly sortOn: Day;
  readonly meetingId: string | null;
  readonly kind: MeetingKind | null;
  readonly year: number | null;
  readonly number: number | null;
  readonly groupName: string | null;
  readonly heldOn: Day | null;
}

/** What is counted, as a statement of its own with the columns id, meeting_id, unit_id, title, on_day. */
interface Statement extends Where {
  readonly rows: string;
}

type Conditions = readonly (Condition | string | null)[];
interface Asking {
  readonly reader: MeetingReader;
  readonly asked: CountAsked;
  readonly cut: CountCut;
}

/** Final here by the end of the day. */
const finalBy = (asOf: Day): Condition => that(`m.state = 'FINALISED' AND m.finalised_on <= $::date`, asOf);
/** Held by then, whether its minutes are final or not. */
const heldBy = (asOf: Day): Condition => that(`m.state IN ('HELD','FINALISED') AND m.held_on <= $::date`, asOf);
/** What a cut asks for that things of meetings do not have cuts all of them away. */
const without = (...cuts: readonly unknown[]): Condition | null =>
  cuts.every((cut) => cut === null) ? null : () => 'false';

const CHAIRED: Readonly<Record<ChairLevel, string>> = {
  CITY_HEAD: 'c.heads_city',
  CITY_LEADER: `c.role = 'LEADING_OFFICIAL' AND NOT c.heads_city`,
  OFFICE: `c.role <> 'LEADING_OFFICIAL'`,
};

/** Where the unit asked for has a part in the meeting: whose it is, or who reports to it. */
const ofUnit = (unitId: string | null): Condition | null =>
  given(
    '(m.group_unit_id = $ OR EXISTS (SELECT FROM meeting_item ui WHERE ui.meeting_id = m.id AND ui.by_unit_id = $))',
    unitId,
  );

function meetings({ kind, chair }: MeetingCountRule & { of: 'MEETINGS' }, { reader, asked, cut }: Asking): Statement {
  const asking = where([
    that('m.kind = $', kind),
    that('m.year = $', asked.year),
    `m.mode = 'SITTING'`,
    kind === 'COMMITTEE' ? finalBy(asked.asOf) : heldBy(asked.asOf),
    chair === undefined ? null : CHAIRED[chair],
    ofUnit(asked.unitId),
    given('m.chair_post_id = $::uuid', asked.leaderPostId),
    without(cut.projectId),
    visibleMeetings(reader),
  ]);
  return {
    ...asking,
    rows: `SELECT m.id, m.id AS meeting_id, m.group_unit_id AS unit_id, NULL::text AS title, m.held_on AS on_day
             FROM meeting m JOIN post c ON c.id = m.chair_post_id ${asking.sql}`,
  };
}

const ITEM = 'm.id AS meeting_id, i.by_unit_id AS unit_id, i.title, m.held_on AS on_day';
const ITEMS = 'meeting_item i JOIN meeting m ON m.id = i.meeting_id';
/** A document is one, however often it was deliberated: by its place in the year's plan, else by its title. */
const SAME_DOCUMENT = `coalesce(i.plan_item_id::text, regexp_replace(i.title, '\\s', '', 'g'))`;

const committees = ({ reader, asked, cut }: Asking): Conditions => [
  `m.kind = 'COMMITTEE'`,
  that('m.year = $', asked.year),
  given('i.by_unit_id = $', asked.unitId),
  given('i.project_id = $', cut.projectId),
  seenItems(reader),
];

function items({ kind }: MeetingCountRule & { of: 'ITEMS' }, asking: Asking): Statement {
  const heard = kind === 'HEAR';
  const outcome = heard ? `i.outcome = 'HEARD'` : `i.outcome <> 'DEFERRED'`;
  const of = where([...committees(asking), that('i.kind = $', kind), outcome, finalBy(asking.asked.asOf)]);
  const one = heard ? 'i.id' : SAME_DOCUMENT;
  return {
    ...of,
    rows: `SELECT DISTINCT ON (${one}) i.id, ${ITEM} FROM ${ITEMS} ${of.sql} ORDER BY ${one}, m.held_on, i.id`,
  };
}

function adHoc(asking: Asking): Statement {
  const unplanned = `i.kind <> 'FIRST_TOPIC' AND i.plan_item_id IS NULL AND NOT i.off_system`;
  const of = where([...committees(asking), unplanned, heldBy(asking.asked.asOf)]);
  return { ...of, rows: `SELECT i.id, ${ITEM} FROM ${ITEMS} ${of.sql}` };
}

function heardUnits({ reader, asked, cut }: Asking): Statement {
  const of = where([
    that('m.year = $', asked.year),
    `i.outcome = 'HEARD' AND i.by_unit_id IS NOT NULL`,
    heldBy(asked.asOf),
    given('i.by_unit_id = $', asked.unitId),
    given('i.project_id = $', cut.projectId),
    seenItems(reader),
  ]);
  return {
    ...of,
    rows: `SELECT DISTINCT ON (hu.id) hu.id, m.id AS meeting_id, NULL::uuid AS unit_id, hu.name AS title, m.held_on AS on_day
             FROM ${ITEMS} JOIN unit hu ON hu.id = i.by_unit_id ${of.sql} ORDER BY hu.id, m.held_on DESC, m.id`,
  };
}

/** A topic that was taken up leads to its meeting where the reader sees that. */
function planned({ taken }: MeetingCountRule & { of: 'PLAN' }, { reader, asked, cut }: Asking): Statement {
  const of = where([
    that('p.year = $', asked.year),
    given('p.unit_id = $', asked.unitId),
    taken === true ? 'taken.id IS NOT NULL' : null,
    without(cut.projectId),
  ]);
  return {
    ...of,
    rows: `SELECT p.id, taken.seen_id AS meeting_id, p.unit_id, p.title, make_date(p.year, p.month, 1) AS on_day
             FROM agenda_plan_item p LEFT JOIN LATERAL (SELECT m.id, CASE WHEN ${visibleMeetings(reader)(of.place)} THEN m.id END AS seen_id FROM ${ITEMS}
               WHERE i.plan_item_id = p.id AND ${heldBy(asked.asOf)(of.place)} ORDER BY m.held_on LIMIT 1) taken ON true ${of.sql}`,
  };
}

/** Of one task of a decision, at the end of the day asked for. */
const DONE = `(o.state = 'MET' AND o.settled_on <= clock.today)`;
const LATE = `(o.hold IS NOT DISTINCT FROM 'HISTORIC' OR (o.hold IS NULL AND NOT (o.state IN ('SUBMITTED','MET') AND o.first_filed_on <= clock.today)
  AND ${OBLIGATION_LATENESS} > 0))`;
const STANDING: Readonly<Record<DecisionStanding, string>> = {
  DONE: `HAVING bool_and${DONE}`,
  RUNNING: `HAVING NOT bool_and${DONE} AND NOT bool_or(NOT ${DONE} AND ${LATE})`,
  OVERDUE: `HAVING bool_or(NOT ${DONE} AND ${LATE})`,
};

/** Decisions that somebody has a task of, each once, however many units do; of several units' those that the reader sees. */
function decisions({ standing }: MeetingCountRule & { of: 'DECISIONS' }, { reader, asked, cut }: Asking): Statement {
  const { asOf } = asked;
  const of = where([
    `m.kind = 'COMMITTEE'`,
    that('m.year = $', asked.year),
    finalBy(asOf),
    that('(d.revoked_on IS NULL OR d.revoked_on > $::date)', asOf),
    that(`NOT (o.state = 'CANCELLED' AND o.settled_on <= $::date)`, asOf),
    given('u.id = $', asked.unitId),
    given('i.project_id = $', cut.projectId),
    seenDecisions(reader),
  ]);
  const clock = `clock AS MATERIALIZED (SELECT c.version, day.day AS today, day.ordinal FROM obligation_clock() c
    JOIN calendar_day day ON day.version = c.version AND day.day = ${of.place(asOf)}::date)`;
  return {
    ...of,
    rows: `WITH ${clock} SELECT d.id, m.id AS meeting_id, CASE WHEN count(*) = 1 THEN min(u.id::text)::uuid END AS unit_id, d.matter AS title, m.held_on AS on_day
             FROM meeting_decision d JOIN ${ITEMS} ON i.id = d.item_id CROSS JOIN unnest(d.unit_ids) u(id)
             JOIN task t ON t.natural_key = 'decision:' || d.id || ':' || u.id JOIN obligation o ON o.id = t.obligation_id CROSS JOIN clock
             ${of.sql} GROUP BY d.id, m.id ${standing === undefined ? '' : STANDING[standing]}
           ${standing === undefined && reader.office ? offSystem({ asked, cut }, of.place) : ''}`,
  };
}

/** 线下办理: decided, and counted from the paper register; no task tells how far it is. */
function offSystem({ asked, cut }: Pick<Asking, 'asked' | 'cut'>, place: Place): string {
  if (asked.unitId !== null || cut.projectId !== null) return '';
  const held = `m.kind = 'COMMITTEE' AND m.year = ${place(asked.year)} AND ${finalBy(asked.asOf)(place)}`;
  return `UNION ALL SELECT d.id, m.id, NULL, i.title || '：' || d.matter, m.held_on FROM meeting_decision d JOIN ${ITEMS} ON i.id = d.item_id
    WHERE d.off_system AND ${held} AND (d.revoked_on IS NULL OR d.revoked_on > ${place(asked.asOf)}::date)`;
}

/** One statement for the number and for its list, so that they cannot differ. */
function statementOf(id: MeetingCountId, asking: Asking): Statement {
  const rule = meetingRuleOf(id);
  switch (rule.of) {
    case 'MEETINGS':
      return meetings(rule, asking);
    case 'ITEMS':
      return items(rule, asking);
    case 'AD_HOC':
      return adHoc(asking);
    case 'HEARD_UNITS':
      return heardUnits(asking);
    case 'PLAN':
      return planned(rule, asking);
    case 'DECISIONS':
      return decisions(rule, asking);
  }
}

/** The number that a count of the meetings is for the reader. */
export async function countOfMeetings(reader: Reader, id: MeetingCountId, asking: Asking): Promise<number> {
  const { rows, params } = statementOf(id, asking);
  return (await reader.one<{ value: number }>(`SELECT count(*)::int AS value FROM (${rows}) x`, params)).value;
}

const NAMED = list(
  outer(columns(MeetingRow, 'm', ['id as meetingId', 'kind', 'year', 'number', 'heldOn'])),
  outer(columns(UnitRow, 'g', ['name as groupName'])),
  outer(columns(UnitRow, 'u', ['name as unitName'])),
);

/** What stands behind a count of the meetings, by its day; one more than asked for. */
export function listOfMeetings(
  reader: Reader,
  id: MeetingCountId,
  seenBy: MeetingReader,
  { asked, cut, limit, last }: ListAsked,
): Promise<CountedOfMeeting[]> {
  const { rows, params, place, also } = statementOf(id, { reader: seenBy, asked, cut });
  const further = also([
    given('x.on_day < $::date', cut.before),
    without(cut.kind, cut.level, cut.domain),
    after('(x.on_day, x.id)', last, ['date', 'uuid']),
  ]);
  return reader.query<CountedOfMeeting>(
    `SELECT x.id, x.title, x.on_day AS "sortOn", ${NAMED}
       FROM (${rows}) x LEFT JOIN meeting m ON m.id = x.meeting_id LEFT JOIN unit g ON g.id = m.group_unit_id LEFT JOIN unit u ON u.id = x.unit_id
       ${further} ORDER BY x.on_day, x.id LIMIT ${place(limit + 1)}`,
    params,
  );
}
