import { columns, list, outer, type RowOf } from '../../../../platform/database/columns.js';
import { ObligationRow } from '../../../obligations/index.js';
import { PostRow, UnitRow } from '../../../organisation/index.js';
import { ProjectRow } from '../../../projects/index.js';
import { CycleRow } from '../../duties/persistence/cycle.row.js';
import { OWED_BY } from '../../duties/persistence/duty-list.js';
import { DutyRow } from '../../duties/persistence/duty.row.js';
import { FrozenDutyRow } from '../../duties/persistence/frozen-duty.row.js';
import type { Reader } from '../../../../platform/database/tx.js';
import { type Condition, given, that, where } from '../../../../platform/database/where.js';
import { type Light, OBLIGATION_CLOCK, OBLIGATION_LIGHT } from '../../../obligations/index.js';
import type { DutyKind, DutyState } from '../../duties/domain/duty.js';

/** Which part of the table is asked for; null leaves a filter out. */
export interface MatrixFilter {
  readonly cycleId: string;
  readonly unitId: string | null;
  readonly leadingPostId: string | null;
  readonly kind: DutyKind | null;
}

const MATRIX_PROJECT = list(
  columns(ProjectRow, 'p', ['id as projectId', 'code', 'name']),
  outer(columns(UnitRow, 'u', ['name as leadUnit'])),
  outer(columns(PostRow, 'l', ['title as leadingPost'])),
);

/** One row of the table: a project of the quarter. */
export type MatrixProject = RowOf<typeof MATRIX_PROJECT>;

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
    `SELECT ${MATRIX_PROJECT}
       FROM project p LEFT JOIN unit u ON u.id = p.lead_unit_id LEFT JOIN post l ON l.id = p.leading_post_id
       -- With a limit, so that a project's cells are looked up one project after the other until the page is full.
       CROSS JOIN LATERAL (SELECT FROM duty d ${asked.also(cell)} LIMIT 1) any_cell
      ${asked.sql} ORDER BY p.code LIMIT ${page.limit + 1}`,
    asked.params,
  );
}

const MATRIX_CELL = list(
  columns(DutyRow, 'd', ['projectId', 'id as dutyId', 'kind', 'state', 'plannedOn', 'plannedWords', 'heldOn']),
  columns(ObligationRow, 'o', ['state as obligationState', 'dueOn', 'originalDueOn', 'firstFiledOn']),
  outer(columns(FrozenDutyRow, 'f', ['state as frozenState', 'light as frozenLight'])),
);

/** One cell: a duty as it is, as the close froze it, and what became true afterwards. */
export interface MatrixCell extends RowOf<typeof MATRIX_CELL> {
  readonly light: Light;
  /** The latest correction beside the frozen cell. */
  readonly correctedState: DutyState | null;
  /** Of a closed quarter: who owed it, where that is another unit or name today. */
  readonly owedByName: string | null;
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
     SELECT ${MATRIX_CELL}, ${OBLIGATION_LIGHT} AS light,
            (SELECT k.state FROM duty_correction k WHERE k.duty_id = d.id ORDER BY k.made_at DESC, k.id DESC LIMIT 1) AS "correctedState",
            ${OWED_BY} AS "owedByName"
       FROM duty d JOIN obligation o ON o.id = d.obligation_id JOIN cycle c ON c.id = d.cycle_id JOIN unit u ON u.id = d.unit_id LEFT JOIN frozen_duty f ON f.cycle_id = $1 AND f.duty_id = d.id CROSS JOIN clock
      WHERE d.cycle_id = $1 AND d.project_id = ANY ($3) AND ($2::text IS NULL OR d.kind = $2)`,
    [cycleId, kind, projectIds],
  );
}

const MAKE_UP = list(
  columns(DutyRow, 'd', ['projectId', 'id as dutyId', 'kind', 'state']),
  columns(CycleRow, 'c', ['year', 'quarter']),
  columns(ObligationRow, 'o', ['state as obligationState', 'dueOn']),
);

/** Something of an earlier quarter that is still to be made up (结转补办). */
export interface MakeUp extends RowOf<typeof MAKE_UP> {
  readonly light: Light;
}

/** What projects still have to make up from the quarters before. */
export function listMakeUps(reader: Reader, cycleId: string, projectIds: readonly string[]): Promise<MakeUp[]> {
  return reader.query<MakeUp>(
    `WITH ${OBLIGATION_CLOCK}
     SELECT ${MAKE_UP}, ${OBLIGATION_LIGHT} AS light
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
