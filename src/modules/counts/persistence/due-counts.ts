import type { Reader } from '../../../platform/database/tx.js';
import { after, type Condition, given, type Place, that, where, type Where } from '../../../platform/database/where.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { type ObligationAccess, OBLIGATION_LATENESS, OBLIGATION_LIGHT } from '../../obligations/index.js';
import { visibleCases, visibleInterviews } from '../../supervision/index.js';
import { type CountAsked, type CountCut, lastDayOf } from '../domain/count.js';
import { type DueCountId, type DueCountRule, dueRuleOf } from '../domain/due-count.js';
import type { ListAsked } from './entry-counts.js';

/** Something due, or done where it lagged, that a count counts. */
export interface CountedDue {
  readonly id: string;
  readonly title: string;
  readonly unitName: string | null;
  readonly sortOn: Day;
  readonly subjectType: 'DUTY' | 'OBLIGATION' | 'CASE' | 'INTERVIEW';
  readonly subjectId: string;
}

/** Who asks what, and how far he sees. */
export interface DueAsking {
  readonly actor: Actor;
  readonly access: ObligationAccess;
  readonly asked: CountAsked;
  readonly cut: CountCut;
}

/** What is counted, as a statement of its own with the columns id, title, unit_id, on_day, subject_type, subject_id. */
interface Statement extends Where {
  readonly rows: string;
}

/** What such things do not have cuts all of them away. */
const without = (...cuts: readonly unknown[]): Condition | null =>
  cuts.every((cut) => cut === null) ? null : () => 'false';

/** Between the first day of the year and its last, or the day asked for. */
const within =
  (column: string, asked: CountAsked) =>
  (place: Place): string =>
    `${column} BETWEEN make_date(${place(asked.year)}::int, 1, 1) AND ${place(lastDayOf(asked))}::date`;

/** Closed by the day: what the close froze counts, whatever became of it afterwards. */
const FROZEN = `(f.duty_id IS NOT NULL AND (f.facts->>'frozenOn')::date <= clock.today)`;
/** Settled as something by the day. */
const settled = (state: string): string => `(o.state = '${state}' AND coalesce(o.settled_on, o.due_on) <= clock.today)`;
/** How a duty stood at the end of the day. */
const STOOD = `CASE WHEN ${FROZEN} THEN f.state WHEN ${settled('CANCELLED')} THEN 'CANCELLED' WHEN ${settled('EXEMPT')} THEN 'EXEMPT'
  WHEN ${settled('MET')} THEN 'VERIFIED' ELSE 'OWED' END`;
/** Of a frozen one: verified after its date, or without an outcome and late by then. */
const FROZEN_LATE = `(CASE WHEN f.state = 'VERIFIED' THEN f.light = 'DONE_LATE' ELSE (f.facts->>'lateness')::int > 0 END)`;
/** Of one that stands: filed or verified after its date, or past it and not yet filed. */
const LIVE_LATE = `(CASE WHEN ${settled('MET')} THEN ${OBLIGATION_LIGHT} = 'DONE_LATE' WHEN o.hold IS NOT NULL THEN false
  WHEN o.state IN ('SUBMITTED','MET') AND o.first_filed_on <= clock.today THEN o.first_filed_on > o.due_on ELSE ${OBLIGATION_LATENESS} > 0 END)`;

const DUTIES: Readonly<Record<(DueCountRule & { of: 'DUTIES' })['which'], string>> = {
  OWED: `y.stood NOT IN ('EXEMPT','CANCELLED')`,
  VERIFIED: `y.stood = 'VERIFIED'`,
  LATE: `y.stood NOT IN ('EXEMPT','CANCELLED') AND y.late`,
  EXEMPT: `y.stood = 'EXEMPT'`,
};

function duties({ which }: DueCountRule & { of: 'DUTIES' }, { actor, access, asked, cut }: DueAsking): Statement {
  const of = where([
    that('c.year = $', asked.year),
    that(`c.state <> 'DRAFT' AND c.opened_on <= $::date`, asked.asOf),
    given('d.unit_id = $', asked.unitId),
    given('d.project_id = $', cut.projectId),
    given('d.kind = $', cut.kind),
    access.visible(actor, { unit: 'd.unit_id', project: 'd.project_id' }),
    without(cut.level, cut.domain),
  ]);
  // The watch's own clock, as of the day asked for.
  const clock = `clock AS MATERIALIZED (SELECT day.day AS today, day.version, day.ordinal, c.late_before, c.red_before, c.clear_from
    FROM obligation_clock() c JOIN calendar_day day ON day.version = c.version AND day.day = ${of.place(asked.asOf)}::date)`;
  const late = which === 'LATE' ? `CASE WHEN ${FROZEN} THEN ${FROZEN_LATE} ELSE ${LIVE_LATE} END` : 'false';
  return {
    ...of,
    rows: `SELECT y.* FROM (WITH ${clock} SELECT d.id, o.title, d.unit_id, o.due_on AS on_day, 'DUTY' AS subject_type, d.id AS subject_id, ${STOOD} AS stood, ${late} AS late
             FROM duty d JOIN cycle c ON c.id = d.cycle_id JOIN obligation o ON o.id = d.obligation_id LEFT JOIN frozen_duty f ON f.duty_id = d.id CROSS JOIN clock ${of.sql}) y
            WHERE ${DUTIES[which]}`,
  };
}

/** What reminds a unit; the office's own chain is reminded by another step. */
const REMINDING = `s.kind IN ('REMINDER','OVERDUE_REMINDER')`;

function reminders({ asked, cut }: DueAsking): Statement {
  const of = where([
    REMINDING,
    within('s.on_day', asked),
    given('o.owner_unit_id = $', asked.unitId),
    given('o.project_id = $', cut.projectId),
    without(cut.kind, cut.level, cut.domain),
  ]);
  return {
    ...of,
    rows: `SELECT s.id, o.title, o.owner_unit_id AS unit_id, s.on_day, 'OBLIGATION' AS subject_type, o.id AS subject_id
             FROM case_step s LEFT JOIN obligation o ON o.id = s.obligation_id ${of.sql}`,
  };
}

function slips({ actor, asked, cut }: DueAsking): Statement {
  const of = where([
    `l.state = 'SENT'`,
    within('l.sent_on', asked),
    given('c.unit_id = $', asked.unitId),
    given('c.project_id = $', cut.projectId),
    without(cut.kind, cut.level, cut.domain),
    visibleCases(actor, 'c'),
  ]);
  return {
    ...of,
    rows: `SELECT l.id, l.serial || ' ' || o.title AS title, c.unit_id, l.sent_on AS on_day, 'CASE' AS subject_type, c.id AS subject_id
             FROM urging_slip l JOIN supervision_case c ON c.id = l.case_id JOIN obligation o ON o.id = l.obligation_id ${of.sql}`,
  };
}

/** Those that were signed in the year; one that was dropped by the day is none. */
function interviews({ tier }: DueCountRule & { of: 'INTERVIEWS' }, { actor, asked, cut }: DueAsking): Statement {
  const of = where([
    that('i.tier = $', tier),
    within('i.signed_on', asked),
    that(`NOT (i.state = 'VOID' AND coalesce(i.ended_on, i.signed_on) <= $::date)`, asked.asOf),
    given('i.unit_id = $', asked.unitId),
    without(cut.kind, cut.level, cut.domain, cut.projectId),
    visibleInterviews(actor, 'i'),
  ]);
  return {
    ...of,
    rows: `SELECT i.id, p.title, i.unit_id, i.signed_on AS on_day, 'INTERVIEW' AS subject_type, i.id AS subject_id
             FROM interview i JOIN post p ON p.id = i.interviewee_post_id ${of.sql}`,
  };
}

/** Whatever has a date of its own, from the day on which it was asked for; what the office owes itself asks nobody. */
function requests({ actor, access, asked, cut }: DueAsking): Statement {
  const of = where([
    `o.ladder <> 'OFFICE'`,
    within('o.opened_on', asked),
    that('o.owner_unit_id = $', asked.unitId),
    given('o.kind = $', cut.kind),
    given('o.project_id = $', cut.projectId),
    without(cut.level, cut.domain),
    access.visible(actor),
  ]);
  return {
    ...of,
    rows: `SELECT o.id, o.title, o.owner_unit_id AS unit_id, o.opened_on AS on_day, 'OBLIGATION' AS subject_type, o.id AS subject_id
             FROM obligation o ${of.sql}`,
  };
}

/** One statement for the number and for its list, so that they cannot differ. */
function statementOf(id: DueCountId, asking: DueAsking): Statement {
  const rule = dueRuleOf(id);
  switch (rule.of) {
    case 'DUTIES':
      return duties(rule, asking);
    case 'REMINDERS':
      return reminders(asking);
    case 'SLIPS':
      return slips(asking);
    case 'INTERVIEWS':
      return interviews(rule, asking);
    case 'REQUESTS':
      return requests(asking);
  }
}

/** The number that such a count is for the reader. */
export async function countDue(reader: Reader, id: DueCountId, asking: DueAsking): Promise<number> {
  const { rows, params } = statementOf(id, asking);
  return (await reader.one<{ value: number }>(`SELECT count(*)::int AS value FROM (${rows}) x`, params)).value;
}

/** What stands behind such a count, by its day; one more than asked for. */
export function listDue(
  reader: Reader,
  id: DueCountId,
  asking: Omit<DueAsking, 'asked' | 'cut'>,
  { asked, cut, limit, last }: ListAsked,
): Promise<CountedDue[]> {
  const { rows, params, place, also } = statementOf(id, { ...asking, asked, cut });
  const further = also([given('x.on_day < $::date', cut.before), after('(x.on_day, x.id)', last, ['date', 'uuid'])]);
  return reader.query<CountedDue>(
    `SELECT x.id, left(x.title, 200) AS title, x.on_day AS "sortOn", x.subject_type AS "subjectType", x.subject_id AS "subjectId", u.name AS "unitName"
       FROM (${rows}) x LEFT JOIN unit u ON u.id = x.unit_id ${further} ORDER BY x.on_day, x.id LIMIT ${place(limit + 1)}`,
    params,
  );
}
