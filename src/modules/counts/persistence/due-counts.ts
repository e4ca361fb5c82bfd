import type { Reader } from '../../../platform/database/tx.js';
import { after, type Condition, given, type Place, that, where, type Where } from '../../../platform/database/where.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { groupBy } from '../../../shared-kernel/group-by.js';
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

/** Of which years: one for a list, two for the numbers of a year beside those of the one before. */
interface OfYears extends DueAsking {
  readonly years: readonly number[];
}

/**
 * What is counted by some of them, as a statement of its own with the columns id, title, unit_id, on_day, subject_type, subject_id, the
 * year, and what tells one count from another.
 */
interface Statement extends Where {
  readonly rows: string;
}

/** What such things do not have cuts all of them away. */
const without = (...cuts: readonly unknown[]): Condition | null =>
  cuts.every((cut) => cut === null) ? null : () => 'false';

/** Between the first day of the years and their last, or the day asked for. */
const within =
  (column: string, { years, asked: { asOf } }: OfYears) =>
  (place: Place): string =>
    `${column} BETWEEN make_date(${place(Math.min(...years))}::int, 1, 1) AND ${place(lastDayOf({ year: Math.max(...years), asOf }))}::date`;
const yearOf = (column: string): string => `extract(year FROM ${column})::int AS year`;

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
  OWED: `x.stood NOT IN ('EXEMPT','CANCELLED')`,
  VERIFIED: `x.stood = 'VERIFIED'`,
  LATE: `x.stood NOT IN ('EXEMPT','CANCELLED') AND x.late`,
  EXEMPT: `x.stood = 'EXEMPT'`,
};

/** Which of the rows that its kind reads a count takes. */
function taken(rule: DueCountRule): string {
  if (rule.of === 'DUTIES') return DUTIES[rule.which];
  return rule.of === 'INTERVIEWS' ? `x.tier = ${String(rule.tier)}` : 'true';
}

function duties({ actor, access, asked, cut, years }: OfYears): Statement {
  const of = where([
    that('c.year = ANY ($::int[])', years),
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
  return {
    ...of,
    rows: `WITH ${clock} SELECT d.id, o.title, d.unit_id, o.due_on AS on_day, 'DUTY' AS subject_type, d.id AS subject_id, c.year, ${STOOD} AS stood,
             CASE WHEN ${FROZEN} THEN ${FROZEN_LATE} ELSE ${LIVE_LATE} END AS late
             FROM duty d JOIN cycle c ON c.id = d.cycle_id JOIN obligation o ON o.id = d.obligation_id LEFT JOIN frozen_duty f ON f.duty_id = d.id CROSS JOIN clock ${of.sql}`,
  };
}

/** What reminds a unit; the office's own chain is reminded by another step. */
const REMINDING = `s.kind IN ('REMINDER','OVERDUE_REMINDER')`;

function reminders(asking: OfYears): Statement {
  const { asked, cut } = asking;
  const of = where([
    REMINDING,
    within('s.on_day', asking),
    given('o.owner_unit_id = $', asked.unitId),
    given('o.project_id = $', cut.projectId),
    without(cut.kind, cut.level, cut.domain),
  ]);
  return {
    ...of,
    rows: `SELECT s.id, o.title, o.owner_unit_id AS unit_id, s.on_day, 'OBLIGATION' AS subject_type, o.id AS subject_id, ${yearOf('s.on_day')}
             FROM case_step s LEFT JOIN obligation o ON o.id = s.obligation_id ${of.sql}`,
  };
}

function slips(asking: OfYears): Statement {
  const { actor, asked, cut } = asking;
  const of = where([
    `l.state = 'SENT'`,
    within('l.sent_on', asking),
    given('c.unit_id = $', asked.unitId),
    given('c.project_id = $', cut.projectId),
    without(cut.kind, cut.level, cut.domain),
    visibleCases(actor, 'c'),
  ]);
  return {
    ...of,
    rows: `SELECT l.id, l.serial || ' ' || o.title AS title, c.unit_id, l.sent_on AS on_day, 'CASE' AS subject_type, c.id AS subject_id, ${yearOf('l.sent_on')}
             FROM urging_slip l JOIN supervision_case c ON c.id = l.case_id JOIN obligation o ON o.id = l.obligation_id ${of.sql}`,
  };
}

/** Those that were signed in the year; one that was dropped by the day is none. */
function interviews(asking: OfYears): Statement {
  const { actor, asked, cut } = asking;
  const of = where([
    within('i.signed_on', asking),
    that(`NOT (i.state = 'VOID' AND coalesce(i.ended_on, i.signed_on) <= $::date)`, asked.asOf),
    given('i.unit_id = $', asked.unitId),
    without(cut.kind, cut.level, cut.domain, cut.projectId),
    visibleInterviews(actor, 'i'),
  ]);
  return {
    ...of,
    rows: `SELECT i.id, p.title, i.unit_id, i.signed_on AS on_day, 'INTERVIEW' AS subject_type, i.id AS subject_id, i.tier, ${yearOf('i.signed_on')}
             FROM interview i JOIN post p ON p.id = i.interviewee_post_id ${of.sql}`,
  };
}

/** Whatever has a date of its own, from the day on which it was asked for; what the office owes itself asks nobody. */
function requests(asking: OfYears): Statement {
  const { actor, access, asked, cut } = asking;
  const of = where([
    `o.ladder <> 'OFFICE'`,
    within('o.opened_on', asking),
    that('o.owner_unit_id = $', asked.unitId),
    given('o.kind = $', cut.kind),
    given('o.project_id = $', cut.projectId),
    without(cut.level, cut.domain),
    access.visible(actor),
  ]);
  return {
    ...of,
    rows: `SELECT o.id, o.title, o.owner_unit_id AS unit_id, o.opened_on AS on_day, 'OBLIGATION' AS subject_type, o.id AS subject_id, ${yearOf('o.opened_on')}
             FROM obligation o ${of.sql}`,
  };
}

/** One statement for the numbers and for their lists, so that they cannot differ. */
const STATEMENTS: Readonly<Record<DueCountRule['of'], (asking: OfYears) => Statement>> = {
  DUTIES: duties,
  REMINDERS: reminders,
  SLIPS: slips,
  INTERVIEWS: interviews,
  REQUESTS: requests,
};

/**
 * The numbers that such counts are for the reader, of each year in the order asked for: what several of them count is read once.
 * @param years the year asked for, and others whose numbers stand beside it
 */
export async function countDue(
  reader: Reader,
  ids: readonly DueCountId[],
  asking: DueAsking,
  years: readonly number[],
): Promise<ReadonlyMap<DueCountId, readonly number[]>> {
  const groups = [...groupBy(ids, (id) => dueRuleOf(id).of)];
  const counted = await Promise.all(
    groups.map(async ([of, group]) => {
      const { rows, params, place } = STATEMENTS[of]({ ...asking, years });
      const values = group.flatMap((id) =>
        years.map((year) => `count(*) FILTER (WHERE x.year = ${place(year)}::int AND ${taken(dueRuleOf(id))})::int`),
      );
      const sql = `SELECT ARRAY[${values.join(', ')}] AS counted FROM (${rows}) x`;
      const { counted: all } = await reader.one<{ counted: number[] }>(sql, params);
      return group.map((id, at) => [id, all.slice(at * years.length, (at + 1) * years.length)] as const);
    }),
  );
  return new Map(counted.flat());
}

/** What stands behind such a count, by its day; one more than asked for. */
export function listDue(
  reader: Reader,
  id: DueCountId,
  asking: Omit<DueAsking, 'asked' | 'cut'>,
  { asked, cut, limit, last }: ListAsked,
): Promise<CountedDue[]> {
  const rule = dueRuleOf(id);
  const { rows, params, place, also } = STATEMENTS[rule.of]({ ...asking, asked, cut, years: [asked.year] });
  const further = also([
    taken(rule),
    given('x.on_day < $::date', cut.before),
    after('(x.on_day, x.id)', last, ['date', 'uuid']),
  ]);
  return reader.query<CountedDue>(
    `SELECT x.id, left(x.title, 200) AS title, x.on_day AS "sortOn", x.subject_type AS "subjectType", x.subject_id AS "subjectId", u.name AS "unitName"
       FROM (${rows}) x LEFT JOIN unit u ON u.id = x.unit_id ${further} ORDER BY x.on_day, x.id LIMIT ${place(limit + 1)}`,
    params,
  );
}
