import type { Reader } from '../../../platform/database/tx.js';
import { after, type Condition, either, given, that, where, type Where } from '../../../platform/database/where.js';
import type { Scope } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { visibleIndicators } from '../../indicators/index.js';
import { coversOn, keyPointStateOn, visiblePoints } from '../../key-points/index.js';
import { visibleProject } from '../../projects/index.js';
import { type CountAsked, type CountCut, lastDayOf } from '../domain/count.js';
import { type ReformCountId, type ReformCountRule, reformRuleOf } from '../domain/reform-count.js';
import type { ListAsked } from './entry-counts.js';

/** A key point, a node of a programme or an indicator that a count counts. */
export interface CountedOfReform {
  readonly id: string;
  readonly title: string;
  readonly unitName: string | null;
  readonly sortOn: Day;
  readonly subjectType: 'KEY_POINT' | 'PROJECT' | 'INDICATOR' | 'UNIT';
  /** Null of a node whose programme the reader sees, and not its own page. */
  readonly subjectId: string | null;
}

interface Asking {
  readonly scope: Scope;
  readonly asked: CountAsked;
  readonly cut: CountCut;
}

/** What is counted, as a statement of its own with the columns id, title, unit_id, on_day, subject_type. */
interface Statement extends Where {
  readonly rows: string;
}

/** What a cut asks for that these do not have cuts all of them away. */
const closed = ({ cut }: Asking, ...others: readonly unknown[]): Condition | null =>
  [cut.kind, ...others].some((one) => one !== null) ? () => 'false' : null;

function points({ states, level }: ReformCountRule & { of: 'POINTS' }, asking: Asking): Statement {
  const { scope, asked, cut } = asking;
  const first = where([], [asked.asOf]);
  const day = '$1::date';
  const sql = first.also([
    that('n.year = $', asked.year),
    given('n.level = $', level),
    given('n.level = $', cut.level),
    `k.added_on <= ${day}`,
    (place) => `${keyPointStateOn(day)} = ANY (${place(states)}::text[])`,
    given('k.lead_unit_id = $', asked.unitId),
    given(
      'EXISTS (SELECT FROM key_point_cover pc LEFT JOIN task pt ON pt.id = pc.task_id WHERE pc.key_point_id = k.id AND coalesce(pc.project_id, pt.project_id) = $)',
      cut.projectId,
    ),
    closed(asking, cut.domain),
    visiblePoints(scope),
  ]);
  return {
    ...first,
    rows: `SELECT k.id, k.code || ' ' || k.text AS title, k.lead_unit_id AS unit_id, k.added_on AS on_day, 'KEY_POINT' AS subject_type
             FROM key_point k JOIN higher_plan n ON n.id = k.plan_id ${coversOn(day)} ${sql}`,
  };
}

/** The programme `g` of a node `p`, by its parent `a`. */
const TREE = `project p LEFT JOIN project a ON a.id = p.parent_id
  JOIN project g ON g.id = CASE p.node WHEN 'PROGRAMME' THEN p.id WHEN 'MAJOR' THEN p.parent_id ELSE coalesce(a.parent_id, a.id) END`;

/** That a node was not merged, handed over or cancelled by a day. */
const stood = (alias: string, day: Day): Condition =>
  that(`NOT coalesce(${alias}.ended_on <= $::date AND ${alias}.ended_as IS DISTINCT FROM 'COMPLETED', false)`, day);

/** Nodes of programmes whose term holds the year; a programme that ended is one of the years up to its end. */
function nodesAsked(node: string, asking: Asking) {
  const { scope, asked, cut } = asking;
  return [
    that('p.node = $', node),
    that('$::int BETWEEN g.term_from AND g.term_to', asked.year),
    ...['p', 'a', 'g'].map((alias) => stood(alias, asked.asOf)),
    given('p.lead_unit_id = $', asked.unitId),
    given('g.id = $', cut.projectId),
    given('coalesce(p.field_name, a.field_name) = $', cut.domain),
    closed(asking, cut.level),
    either(['p.id', 'a.id', 'g.id'].map((column) => visibleProject(scope, column))),
  ];
}

const ON_DAY = 'coalesce(p.ended_on, make_date(g.term_from, 1, 1))';

function nodes({ node, done }: ReformCountRule & { of: 'NODES' }, asking: Asking): Statement {
  const of = where([
    ...nodesAsked(node, asking),
    done === true ? that(`p.ended_as = 'COMPLETED' AND p.ended_on <= $::date`, asking.asked.asOf) : null,
  ]);
  return {
    ...of,
    rows: `SELECT p.id, p.name AS title, p.lead_unit_id AS unit_id, ${ON_DAY} AS on_day, 'PROJECT' AS subject_type FROM ${TREE} ${of.sql}`,
  };
}

/** Fields are counted once a programme; each leads to a major item of it. */
function fields(asking: Asking): Statement {
  const of = where([...nodesAsked('MAJOR', asking), 'p.field_name IS NOT NULL']);
  return {
    ...of,
    rows: `SELECT DISTINCT ON (g.id, p.field_name) p.id, p.field_name AS title, NULL::uuid AS unit_id, ${ON_DAY} AS on_day, 'PROJECT' AS subject_type
             FROM ${TREE} ${of.sql} ORDER BY g.id, p.field_name, p.code`,
  };
}

const LED: Readonly<Record<'ALL' | 'HEADS' | 'OTHERS' | 'LEADERS', string>> = {
  ALL: 'true',
  LEADERS: 'true',
  HEADS: 'lp.heads_city',
  OTHERS: 'NOT lp.heads_city',
};

/** Projects of the ledger that stood in the year: led by then, and not merged, handed over or cancelled; what was completed in the year is among them. */
function projects({ led, category, done }: ReformCountRule & { of: 'PROJECTS' }, asking: Asking): Statement {
  const { scope, asked, cut } = asking;
  const day = lastDayOf(asked);
  const of = where([
    'p.node IS NULL',
    LED[led],
    that('p.leader_led_from <= $::date', day),
    given('p.category = $', category),
    stood('p', day),
    that('NOT coalesce(p.ended_on < make_date($::int, 1, 1), false)', asked.year),
    done === true ? that(`p.ended_as = 'COMPLETED' AND p.ended_on <= $::date`, day) : null,
    given('p.lead_unit_id = $', asked.unitId),
    given('p.id = $', cut.projectId),
    given('p.level = $', cut.level),
    closed(asking, cut.domain),
    visibleProject(scope, 'p.id'),
  ]);
  const rows = `SELECT p.id, p.name AS title, p.lead_unit_id AS unit_id, p.leader_led_from AS on_day, 'PROJECT' AS subject_type, lp.id AS post_id, p.code
    FROM project p JOIN post lp ON lp.id = p.leading_post_id ${of.sql}`;
  // Each leader stands by the first of his projects.
  return {
    ...of,
    rows: led === 'LEADERS' ? `SELECT DISTINCT ON (l.post_id) l.* FROM (${rows}) l ORDER BY l.post_id, l.code` : rows,
  };
}

/** Groups that are there on the day. */
function groups({ kind }: ReformCountRule & { of: 'GROUPS' }, asking: Asking): Statement {
  const day = lastDayOf(asking.asked);
  const of = where([
    that('g.kind = $', kind),
    that('NOT coalesce(g.closed_on <= $::date, false)', day),
    given('g.id = $', asking.asked.unitId),
    closed(asking, asking.cut.level, asking.cut.domain, asking.cut.projectId),
  ]);
  return {
    ...of,
    rows: `SELECT g.id, g.name AS title, g.host_unit_id AS unit_id, make_date(${String(asking.asked.year)}, 1, 1) AS on_day, 'UNIT' AS subject_type FROM unit g ${of.sql}`,
  };
}

/** Of each indicator the last reading of the year that was confirmed by the day; what was corrected since stands for its own time. */
function lights({ light }: ReformCountRule & { of: 'LIGHTS' }, asking: Asking): Statement {
  const { scope, asked, cut } = asking;
  const first = where([], [asked.asOf]);
  const sql = first.also([
    that('lr.light = $', light),
    'NOT coalesce(i.ended_on <= $1::date, false)',
    given('i.data_unit_id = $', asked.unitId),
    given('i.project_id = $', cut.projectId),
    closed(asking, cut.level, cut.domain),
    visibleIndicators(scope),
  ]);
  const year = first.place(asked.year);
  return {
    ...first,
    rows: `SELECT i.id, i.name AS title, i.data_unit_id AS unit_id, lr.as_of AS on_day, 'INDICATOR' AS subject_type
             FROM indicator i JOIN LATERAL (SELECT r.as_of, r.light FROM reading r WHERE r.indicator_id = i.id AND r.confirmed_on <= $1::date
               AND extract(year FROM r.as_of) = ${year}::int ORDER BY r.as_of DESC, r.confirmed_on DESC, r.id DESC LIMIT 1) lr ON true ${sql}`,
  };
}

/** One statement for the number and for its list, so that they cannot differ. */
function statementOf(id: ReformCountId, asking: Asking): Statement {
  const rule = reformRuleOf(id);
  if (rule.of === 'POINTS') return points(rule, asking);
  if (rule.of === 'LIGHTS') return lights(rule, asking);
  if (rule.of === 'PROJECTS') return projects(rule, asking);
  if (rule.of === 'GROUPS') return groups(rule, asking);
  return rule.of === 'NODES' ? nodes(rule, asking) : fields(asking);
}

/** The number that such a count is in the reader's scope. */
export async function countOfReform(reader: Reader, id: ReformCountId, asking: Asking): Promise<number> {
  const { rows, params } = statementOf(id, asking);
  return (await reader.one<{ value: number }>(`SELECT count(*)::int AS value FROM (${rows}) x`, params)).value;
}

/** What stands behind such a count, by its day; one more than asked for. */
export function listOfReform(
  reader: Reader,
  id: ReformCountId,
  scope: Scope,
  { asked, cut, limit, last }: ListAsked,
): Promise<CountedOfReform[]> {
  const { rows, params, place, also } = statementOf(id, { scope, asked, cut });
  const further = also([given('x.on_day < $::date', cut.before), after('(x.on_day, x.id)', last, ['date', 'uuid'])]);
  const opens = visibleProject(scope, 'x.id')(place);
  return reader.query<CountedOfReform>(
    `SELECT x.id, x.title, x.on_day AS "sortOn", x.subject_type AS "subjectType", u.name AS "unitName",
            CASE WHEN x.subject_type <> 'PROJECT' OR ${opens} THEN x.id END AS "subjectId"
       FROM (${rows}) x LEFT JOIN unit u ON u.id = x.unit_id ${further} ORDER BY x.on_day, x.id LIMIT ${place(limit + 1)}`,
    params,
  );
}
