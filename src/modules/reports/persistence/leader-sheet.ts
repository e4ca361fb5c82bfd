import type { Reader } from '../../../platform/database/tx.js';
import { type Condition, either, that, where } from '../../../platform/database/where.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { OBLIGATION_CLOCK, OBLIGATION_LATENESS, OBLIGATION_LIGHT } from '../../obligations/index.js';
import { takesTheCityOf } from '../../problems/index.js';

/** The days from one to another, both counted. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

const within =
  (column: string, { from, to }: Span): Condition =>
  (place) =>
    `${column} BETWEEN ${place(from)}::date AND ${place(to)}::date`;

/** How many meetings a post chaired that were held, in scope. */
export function countChaired(reader: Reader, postId: string, span: Span, visible: Condition): Promise<number> {
  return count(reader, 'meeting m', [
    that('m.chair_post_id = $', postId),
    () => "m.state IN ('HELD','FINALISED')",
    within('m.held_on', span),
    visible,
  ]);
}

/** How many confirmed instructions are by a post, in scope. */
export function countInstructions(reader: Reader, postId: string, span: Span, visible: Condition): Promise<number> {
  return count(reader, 'register_entry e', [...instructionsBy(postId), within('e.happened_on', span), visible]);
}

async function count(reader: Reader, from: string, conditions: readonly Condition[]): Promise<number> {
  const { sql, params } = where(conditions);
  return (await reader.one<{ value: number }>(`SELECT count(*)::int AS value FROM ${from} ${sql}`, params)).value;
}

const instructionsBy = (postId: string): readonly Condition[] => [
  () => "e.kind = 'INSTRUCTION' AND e.state = 'CONFIRMED'",
  that(`e.fields->>'byPostId' = $`, postId),
];

/** An instruction that is being carried out: its task is open, or its leader was not told of the result yet. */
export interface OpenInstruction {
  readonly id: string;
  readonly title: string;
  readonly unitName: string | null;
  readonly taskId: string;
  readonly dueOn: Day;
  /** Done and verified; what is left is to tell him. */
  readonly toReport: boolean;
}

/** Instructions of a post under way, in scope, the nearest date first. */
export function listOpenInstructions(reader: Reader, postId: string, visible: Condition): Promise<OpenInstruction[]> {
  const { sql, params } = where([
    ...instructionsBy(postId),
    () => "h.reported_on IS NULL AND t.state <> 'CANCELLED'",
    visible,
  ]);
  return reader.query<OpenInstruction>(
    `SELECT e.id, e.title, u.name AS "unitName", t.id AS "taskId", o.due_on AS "dueOn", t.state = 'VERIFIED' AS "toReport"
       FROM register_entry e JOIN instruction_handling h ON h.entry_id = e.id JOIN task t ON t.id = h.task_id
       JOIN obligation o ON o.id = t.obligation_id LEFT JOIN unit u ON u.id = t.unit_id ${sql} ORDER BY o.due_on, e.id LIMIT 50`,
    params,
  );
}

/** A topic that he leads himself (领衔课题). */
export interface LedTopic {
  readonly id: string;
  readonly title: string;
  readonly stage: string;
  readonly reportDue: Day | null;
}

/** Topics of a post that are neither converted nor closed, in scope, the nearest report first. */
export function listLedTopics(reader: Reader, postId: string, visible: Condition): Promise<LedTopic[]> {
  const { sql, params } = where([
    () => `e.kind = 'LED_TOPIC' AND e.state = 'CONFIRMED' AND e.fields->>'stage' IN ('SET','RESEARCH','REPORT')`,
    that(`e.fields->>'leadingPostId' = $`, postId),
    visible,
  ]);
  return reader.query<LedTopic>(
    `SELECT e.id, e.title, e.fields->>'stage' AS stage, e.fields->>'reportDue' AS "reportDue" FROM register_entry e ${sql}
      ORDER BY e.fields->>'reportDue', e.id LIMIT 50`,
    params,
  );
}

/** A problem that takes the city to solve (市级统筹解决), of a project that he leads or a unit for which he answers. */
export interface CityProblem {
  readonly id: string;
  readonly title: string;
  /** Who solves it; null while nobody does. */
  readonly unitName: string | null;
  readonly dueOn: Day | null;
}

/**
 * Problems which wait for the city, of projects that a post leads and of units for which it answers, in scope: those without a date
 * first, then the nearest.
 */
export function listCityProblems(reader: Reader, postId: string, visible: Condition): Promise<CityProblem[]> {
  const { sql, params } = where([
    () => "k.state IN ('OPEN','SOLVING','DISPUTED') AND k.solvable_by = 'CITY'",
    either([
      that('k.project_id IN (SELECT p.id FROM project p WHERE p.leading_post_id = $ AND p.ended_on IS NULL)', postId),
      takesTheCityOf([postId]),
    ]),
    visible,
  ]);
  return reader.query<CityProblem>(
    `SELECT k.id, k.title, u.name AS "unitName", k.due_on AS "dueOn" FROM problem k LEFT JOIN unit u ON u.id = k.owner_unit_id
      ${sql} ORDER BY k.due_on NULLS FIRST, k.id LIMIT 20`,
    params,
  );
}

/** A listing in force in the whole city. */
export interface CityListing {
  readonly id: string;
  readonly title: string;
  readonly unitName: string;
  readonly endsOn: Day;
  /** Its end has passed, and it is not off the list. */
  readonly overdue: boolean;
}

/** Listings in force in the whole city, what should be off the list first: as many as stand on a page. */
export function listListed(reader: Reader, limit: number): Promise<CityListing[]> {
  return reader.query<CityListing>(
    `SELECT l.id, (SELECT left(string_agg(i.title, '；' ORDER BY i.position), 200) FROM listing_item i WHERE i.listing_id = l.id) AS title,
            u.name AS "unitName", l.ends_on AS "endsOn", l.ends_on < app_today() AS overdue
       FROM listing l JOIN unit u ON u.id = l.unit_id WHERE l.state IN ('LISTED','APPLIED') ORDER BY l.ends_on, l.id LIMIT $1`,
    [limit],
  );
}

/** A matter that lags seriously. */
export interface RedMatter {
  readonly id: string;
  readonly title: string;
  readonly unitName: string;
  readonly projectName: string | null;
  readonly dueOn: Day;
  /** In working days. */
  readonly lateness: number;
}

/** What shows red in the whole city, the longest first: as many as stand on a page. */
export function listRed(reader: Reader, limit: number): Promise<RedMatter[]> {
  return reader.query<RedMatter>(
    `WITH ${OBLIGATION_CLOCK}, lit AS MATERIALIZED (
       SELECT o.id, o.title, o.owner_unit_id, o.project_id, o.due_on, ${OBLIGATION_LIGHT} AS light, ${OBLIGATION_LATENESS} AS lateness
         FROM obligation o CROSS JOIN clock
        WHERE o.state IN ('OPEN','SUBMITTED','RETURNED') AND o.ladder <> 'OFFICE' AND o.hold IS NULL AND o.due_on < clock.today)
     SELECT l.id, l.title, u.name AS "unitName", p.name AS "projectName", l.due_on AS "dueOn", l.lateness::int AS lateness
       FROM lit l JOIN unit u ON u.id = l.owner_unit_id LEFT JOIN project p ON p.id = l.project_id
      WHERE l.light = 'RED' ORDER BY l.lateness DESC, l.due_on, l.id LIMIT $1`,
    [limit],
  );
}
