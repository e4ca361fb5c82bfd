import type { Reader } from '../../../platform/database/tx.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { OBLIGATION_CLOCK, OBLIGATION_LATENESS, OBLIGATION_LIGHT } from '../../obligations/index.js';

const LIT = `${OBLIGATION_CLOCK}, lit AS MATERIALIZED (
  SELECT p.id AS project, o.id, o.title, o.owner_unit_id, o.due_on, ${OBLIGATION_LIGHT} AS light, ${OBLIGATION_LATENESS}::int AS lateness
    FROM project p JOIN obligation o ON o.project_id = p.id CROSS JOIN clock
   WHERE p.leading_post_id = $1 AND p.ended_on IS NULL AND o.state IN ('OPEN','SUBMITTED','RETURNED') AND o.ladder <> 'OFFICE' AND o.hold IS NULL)`;

/** How many projects a post leads, and how each of them stands: as its gravest matter does. */
export interface LedCount {
  readonly projects: number;
  readonly regular: number;
  readonly near: number;
  readonly lagging: number;
}

/** The projects of a post by their standing; one without anything due stands with none of them. */
export function countLed(reader: Reader, postId: string): Promise<LedCount> {
  return reader.one<LedCount>(
    `WITH ${LIT}, standing AS (
       SELECT p.id, bool_or(l.light IN ('RED','YELLOW')) AS lagging, bool_or(l.light = 'BLUE') AS near, count(l.id) AS due
         FROM project p LEFT JOIN lit l ON l.project = p.id WHERE p.leading_post_id = $1 AND p.ended_on IS NULL GROUP BY p.id)
     SELECT count(*)::int AS projects, (count(*) FILTER (WHERE lagging))::int AS lagging,
            (count(*) FILTER (WHERE near AND NOT lagging))::int AS near,
            (count(*) FILTER (WHERE due > 0 AND NOT near AND NOT lagging))::int AS regular FROM standing`,
    [postId],
  );
}

/** Something of his that lags. */
export interface LedLag {
  readonly title: string;
  readonly unitName: string;
  readonly dueOn: Day;
  /** In working days. */
  readonly lateness: number;
  /** Why, in the unit's words; null where it said nothing. */
  readonly reason: string | null;
}

/** What lags of what a post leads, the longest first. */
export function listLedLag(reader: Reader, postId: string, limit: number): Promise<LedLag[]> {
  return reader.query<LedLag>(
    `WITH ${LIT} SELECT l.title, u.name AS "unitName", l.due_on AS "dueOn", l.lateness,
            (SELECT e.text FROM explanation e WHERE e.obligation_id = l.id AND e.state IN ('PENDING','ACCEPTED') ORDER BY e.filed_at DESC LIMIT 1) AS reason
       FROM lit l JOIN unit u ON u.id = l.owner_unit_id WHERE l.light IN ('RED','YELLOW') ORDER BY l.lateness DESC, l.due_on, l.id LIMIT $2`,
    [postId, limit],
  );
}

/** What he is asked to go to this quarter. */
export interface LedAsk {
  readonly kind: 'RESEARCH' | 'COORDINATION' | 'INSPECTION';
  readonly projectName: string;
  readonly theme: string | null;
  readonly plannedOn: Day | null;
  readonly plannedWords: string | null;
  readonly actBy: Day;
  readonly confirmed: boolean;
}

/** Visits, meetings and inspections of a quarter that did not take place yet, the nearest first. */
export function listLedAsks(
  reader: Reader,
  postId: string,
  { year, quarter }: { readonly year: number; readonly quarter: number },
): Promise<LedAsk[]> {
  return reader.query<LedAsk>(
    `SELECT d.kind, p.name AS "projectName", d.theme, d.planned_on AS "plannedOn", d.planned_words AS "plannedWords", c.act_by AS "actBy",
            d.plan_confirmed_at IS NOT NULL AS confirmed
       FROM duty d JOIN cycle c ON c.id = d.cycle_id JOIN project p ON p.id = d.project_id
      WHERE p.leading_post_id = $1 AND p.ended_on IS NULL AND c.year = $2 AND c.quarter = $3
        AND d.kind IN ('RESEARCH','COORDINATION','INSPECTION') AND d.state IN ('UNPLANNED','PLANNED')
      ORDER BY coalesce(d.planned_on, c.act_by), d.id LIMIT 50`,
    [postId, year, quarter],
  );
}

/** What waits for his decision. */
export async function listAwaiting(reader: Reader, postId: string): Promise<readonly string[]> {
  const rows = await reader.query<{ title: string }>(
    `SELECT title FROM approval WHERE approver_post_id = $1 AND state = 'PENDING' ORDER BY id LIMIT 50`,
    [postId],
  );
  return rows.map(({ title }) => title);
}
