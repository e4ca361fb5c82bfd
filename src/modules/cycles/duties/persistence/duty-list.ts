import { columns, list, outer, type RowOf } from '../../../../platform/database/columns.js';
import { ObligationRow } from '../../../obligations/index.js';
import { UnitRow } from '../../../organisation/index.js';
import { ProjectRow } from '../../../projects/index.js';
import { CycleRow } from './cycle.row.js';
import { DutyCorrectionRow } from './duty-correction.row.js';
import { DutyRow } from './duty.row.js';
import { FrozenDutyRow } from './frozen-duty.row.js';
import type { Reader } from '../../../../platform/database/tx.js';
import { after, type Condition, given, that, where } from '../../../../platform/database/where.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { type Light, OBLIGATION_CLOCK, OBLIGATION_LATENESS, OBLIGATION_LIGHT } from '../../../obligations/index.js';
import type { DutyKind, DutyState } from '../domain/duty.js';

/** A duty as lists and its own page show it. */
export interface DutyView extends RowOf<typeof DUTY> {
  readonly planConfirmed: boolean;
  readonly actBy: Day;
  readonly light: Light;
  readonly lateness: number;
  /** Of a closed quarter: who owed it, where that is another unit or name today. */
  readonly owedByName: string | null;
}

const DUTY = list(
  columns(DutyRow, 'd', [
    'id',
    'cycleId',
    'projectId',
    'kind',
    'unitId',
    'state',
    'theme',
    'plannedOn',
    'plannedWords',
    'plannedLeader',
    'planDeniedWords',
    'heldOn',
    'activityId',
    'obligationId',
    'returnReason',
    'version',
  ]),
  columns(CycleRow, 'c', ['year', 'quarter', 'actBy']),
  columns(ProjectRow, 'p', ['name as projectName']),
  columns(UnitRow, 'u', ['name as unitName']),
  columns(ObligationRow, 'o', [
    'title',
    'state as obligationState',
    'originalDueOn',
    'dueOn',
    'firstFiledOn',
    'filedAt',
    'returnedCount',
  ]),
  outer(columns(FrozenDutyRow, 'f', ['state as frozenState', 'light as frozenLight'])),
);

/** Of a closed quarter `c` the unit that owed a duty `d`, under the name that it bore then; null where both are as its unit `u` is today. */
export const OWED_BY = `CASE WHEN c.state = 'CLOSED' THEN nullif(coalesce(
    (SELECT n.name FROM unit_former_name n WHERE n.unit_id = coalesce(d.closed_unit_id, d.unit_id) AND n.until_day > c.file_by ORDER BY n.until_day LIMIT 1),
    (SELECT w.name FROM unit w WHERE w.id = d.closed_unit_id)), u.name) END`;

const COLUMNS = `${DUTY}, d.plan_confirmed_at IS NOT NULL AS "planConfirmed", ${OBLIGATION_LIGHT} AS light,
            CASE WHEN o.state IN ('OPEN','RETURNED','SUBMITTED') THEN ${OBLIGATION_LATENESS} ELSE 0 END AS lateness, ${OWED_BY} AS "owedByName"`;

const FROM = `duty d JOIN obligation o ON o.id = d.obligation_id JOIN cycle c ON c.id = d.cycle_id JOIN project p ON p.id = d.project_id
  JOIN unit u ON u.id = d.unit_id LEFT JOIN frozen_duty f ON f.duty_id = d.id CROSS JOIN clock`;

/** Where a page goes on: the last row's due date and obligation. */
export interface DutyPlace {
  readonly dueOn: Day;
  readonly obligationId: string;
}

/** What a list is cut down to; null leaves a filter out. */
export interface DutyFilter {
  readonly cycleId: string | null;
  readonly projectId: string | null;
  readonly unitId: string | null;
  readonly kind: DutyKind | null;
  readonly state: DutyState | null;
  readonly light: Light | null;
  /** The units for which the reader files, where he asks for what is his to do. */
  readonly mine: readonly string[] | null;
  /** The units that look through what the office entered for them, where the reader asks for that. */
  readonly confirmers: readonly string[] | null;
}

/** A page of duties by current due date, one row more where there is a next page. */
export function listDutyRows(
  reader: Reader,
  filter: DutyFilter,
  visible: Condition,
  page: { readonly limit: number; readonly after: DutyPlace | null },
): Promise<DutyView[]> {
  const { sql, params } = where([...conditionsOf(filter, page.after), visible]);
  return reader.query<DutyView>(
    `WITH ${OBLIGATION_CLOCK} SELECT ${COLUMNS} FROM ${FROM} ${sql} ORDER BY o.due_on, o.id LIMIT ${page.limit + 1}`,
    params,
  );
}

function conditionsOf(filter: DutyFilter, place: DutyPlace | null): (Condition | string | null)[] {
  return [
    `o.kind = 'DUTY'`,
    given('d.cycle_id = $', filter.cycleId),
    given('d.project_id = $', filter.projectId),
    // Units of duties and of their obligations are the same; the obligation's index serves the order.
    given('d.unit_id = $ AND o.owner_unit_id = $', filter.unitId),
    given('d.kind = $', filter.kind),
    given('d.state = $', filter.state),
    given(
      `o.owner_unit_id = ANY ($::uuid[]) AND d.state IN ('UNPLANNED','PLANNED','HELD','RETURNED','MISSED','DEFERRED')`,
      filter.mine,
    ),
    given(
      `o.owner_unit_id = ANY ($::uuid[]) AND EXISTS (SELECT FROM duty_entry e WHERE e.duty_id = d.id AND e.confirmed_at IS NULL)`,
      filter.confirmers,
    ),
    place && after('(o.due_on, o.id)', [place.dueOn, place.obligationId], ['date', 'uuid']),
    given(`${OBLIGATION_LIGHT} = $`, filter.light),
  ];
}

/** The duties of one unit's plan, by project. */
export function listDutiesOfPlan(reader: Reader, plan: { cycleId: string; unitId: string }): Promise<DutyView[]> {
  return reader.query<DutyView>(
    `WITH ${OBLIGATION_CLOCK} SELECT ${COLUMNS} FROM ${FROM} WHERE d.cycle_id = $1 AND d.unit_id = $2 ORDER BY p.code, d.id`,
    [plan.cycleId, plan.unitId],
  );
}

/** The duty in scope, or null. */
export function findDutyView(reader: Reader, id: string, visible: Condition): Promise<DutyView | null> {
  const { sql, params } = where([that('d.id = $', id), visible]);
  return reader.find(`WITH ${OBLIGATION_CLOCK} SELECT ${COLUMNS} FROM ${FROM} ${sql}`, params);
}

const CORRECTION_VIEW = columns(DutyCorrectionRow, '', ['state', 'reason', 'madeAt']);

/** What became true after the close. */
export type CorrectionView = RowOf<typeof CORRECTION_VIEW>;

/** Corrections beside the frozen cell, the oldest first. */
export function listCorrections(reader: Reader, dutyId: string): Promise<CorrectionView[]> {
  return reader.query<CorrectionView>(
    `SELECT ${CORRECTION_VIEW} FROM duty_correction WHERE duty_id = $1 ORDER BY made_at, id`,
    [dutyId],
  );
}
