import type { Reader } from '../../../../platform/database/tx.js';
import { type Condition, given, that, where } from '../../../../platform/database/where.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { type Light, OBLIGATION_CLOCK, OBLIGATION_LIGHT, type ObligationState } from '../../../obligations/index.js';
import type { DutyKind, DutyState } from '../../duties/domain/duty.js';

/** Which part of the table is asked for; null leaves a filter out. */
export interface MatrixFilter {
  readonly cycleId: string;
  readonly unitId: string | null;
  readonly leadingPostId: string | null;
  readonly kind: DutyKind | null;
}

/** One row of the table: a project of the quarter. */
export interface MatrixProject {
  readonly projectId: string;
  readonly code: string;
  readonly name: string;
  readonly leadUnit: string | null;
  readonly leadingPost: string | null;
}

/**
 * A page of the quarter's projects by code, one more where there is a next page.
 * @param visible scope by table `duty d`
 */
export function listMatrixProjects(
  reader: Reader,
  filter: MatrixFilter,
  visible: Condition,
  page: { readonly limit: number; readonly after: { code: string } | null },
): Promise<MatrixProject[]> {
  const asked = where([
    given('p.leading_post_id = $', filter.leadingPostId),
    given('p.code > $', page.after?.code ?? ''),
  ]);
  const cell = [
    'd.project_id = p.id',
    that('d.cycle_id = $', filter.cycleId),
    given('d.unit_id = $', filter.unitId),
    visible,
  ];
  return reader.query<MatrixProject>(
    `SELECT p.id AS "projectId", p.code, p.name, u.name AS "leadUnit", l.title AS "leadingPost"
       FROM project p LEFT JOIN unit u ON u.id = p.lead_unit_id LEFT JOIN post l ON l.id = p.leading_post_id
       -- With a limit, so that a project's cells are looked up one project after the other until the page is full.
       CROSS JOIN LATERAL (SELECT FROM duty d ${asked.also(cell)} LIMIT 1) any_cell
      ${asked.sql} ORDER BY p.code LIMIT ${page.limit + 1}`,
    asked.params,
  );
}

/** One cell: a duty as it is, as the close froze it, and what became true afterwards. */
export interface MatrixCell {
  readonly projectId: string;
  readonly dutyId: string;
  readonly kind: DutyKind;
  readonly state: DutyState;
  readonly obligationState: ObligationState;
  readonly light: Light;
  readonly plannedOn: Day | null;
  readonly plannedWords: string | null;
  readonly heldOn: Day | null;
  readonly dueOn: Day;
  readonly originalDueOn: Day;
  readonly firstFiledOn: Day | null;
  readonly frozenState: DutyState | null;
  readonly frozenLight: Light | null;
  /** The latest correction beside the frozen cell. */
  readonly correctedState: DutyState | null;
}

/** The cells of some projects in a quarter. */
export function listMatrixCells(
  reader: Reader,
  cycleId: string,
  kind: DutyKind | null,
  projectIds: readonly string[],
): Promise<MatrixCell[]> {
  return reader.query<MatrixCell>(
    `WITH ${OBLIGATION_CLOCK}
     SELECT d.project_id AS "projectId", d.id AS "dutyId", d.kind, d.state, o.state AS "obligationState", ${OBLIGATION_LIGHT} AS light,
            d.planned_on AS "plannedOn", d.planned_words AS "plannedWords", d.held_on AS "heldOn", o.due_on AS "dueOn",
            o.original_due_on AS "originalDueOn", o.first_filed_on AS "firstFiledOn", f.state AS "frozenState", f.light AS "frozenLight",
            (SELECT k.state FROM duty_correction k WHERE k.duty_id = d.id ORDER BY k.made_at DESC, k.id DESC LIMIT 1) AS "correctedState"
       FROM duty d JOIN obligation o ON o.id = d.obligation_id LEFT JOIN frozen_duty f ON f.cycle_id = $1 AND f.duty_id = d.id CROSS JOIN clock
      WHERE d.cycle_id = $1 AND d.project_id = ANY ($3) AND ($2::text IS NULL OR d.kind = $2)`,
    [cycleId, kind, projectIds],
  );
}

/** Something of an earlier quarter that is still to be made up (结转补办). */
export interface MakeUp {
  readonly projectId: string;
  readonly dutyId: string;
  readonly kind: DutyKind;
  readonly year: number;
  readonly quarter: number;
  readonly state: DutyState;
  readonly obligationState: ObligationState;
  readonly light: Light;
  readonly dueOn: Day;
}

/** What projects still have to make up from the quarters before. */
export function listMakeUps(reader: Reader, cycleId: string, projectIds: readonly string[]): Promise<MakeUp[]> {
  return reader.query<MakeUp>(
    `WITH ${OBLIGATION_CLOCK}
     SELECT d.project_id AS "projectId", d.id AS "dutyId", d.kind, c.year, c.quarter, d.state, o.state AS "obligationState",
            ${OBLIGATION_LIGHT} AS light, o.due_on AS "dueOn"
       FROM duty d JOIN obligation o ON o.id = d.obligation_id JOIN cycle c ON c.id = d.cycle_id JOIN frozen_duty f ON f.duty_id = d.id
       CROSS JOIN clock
      WHERE d.project_id = ANY ($2) AND d.state <> 'VERIFIED' AND f.state IN ('MISSED','DEFERRED')
        AND (c.year, c.quarter) < (SELECT x.year, x.quarter FROM cycle x WHERE x.id = $1)
      ORDER BY c.year, c.quarter, d.kind`,
    [cycleId, projectIds],
  );
}

/** How many cells there are of a kind in a state with a light. */
export interface MatrixTotal {
  readonly kind: DutyKind;
  readonly state: DutyState;
  readonly light: Light;
  readonly count: number;
}

/**
 * The table's totals over everything in scope; of a closed quarter as frozen.
 * @param visible scope by table `duty d`
 */
export function countMatrix(
  reader: Reader,
  filter: MatrixFilter & { readonly closed: boolean },
  visible: Condition,
): Promise<MatrixTotal[]> {
  const { sql, params } = where([
    that('d.cycle_id = $', filter.cycleId),
    given('d.unit_id = $', filter.unitId),
    given('d.kind = $', filter.kind),
    given('d.project_id IN (SELECT l.id FROM project l WHERE l.leading_post_id = $)', filter.leadingPostId),
    visible,
  ]);
  const cells = filter.closed
    ? `SELECT d.kind, f.state, f.light FROM duty d JOIN frozen_duty f ON f.duty_id = d.id ${sql}`
    : `SELECT d.kind, d.state, ${OBLIGATION_LIGHT} AS light FROM duty d JOIN obligation o ON o.id = d.obligation_id CROSS JOIN clock ${sql}`;
  return reader.query<MatrixTotal>(
    // Lights first, counts after, order last: in one, the planner thinks so much of the lights' cost that it sorts every cell.
    `WITH ${OBLIGATION_CLOCK}, cells AS MATERIALIZED (${cells}),
     totals AS MATERIALIZED (SELECT kind, state, light, count(*) AS count FROM cells GROUP BY kind, state, light)
     SELECT kind, state, light, count FROM totals ORDER BY kind, state, light`,
    params,
  );
}
