import type { Reader } from '../../../../platform/database/tx.js';
import { after, type Condition, given, that, where } from '../../../../platform/database/where.js';
import type { Day, Instant } from '../../../../shared-kernel/dates.js';
import {
  type Light,
  OBLIGATION_CLOCK,
  OBLIGATION_LATENESS,
  OBLIGATION_LIGHT,
  type ObligationState,
} from '../../../obligations/index.js';
import type { DutyKind, DutyState } from '../domain/duty.js';

/** A duty as lists and its own page show it. */
export interface DutyView {
  readonly id: string;
  readonly cycleId: string;
  readonly year: number;
  readonly quarter: number;
  readonly projectId: string;
  readonly projectName: string;
  readonly kind: DutyKind;
  readonly unitId: string;
  readonly unitName: string;
  readonly title: string;
  readonly state: DutyState;
  readonly theme: string | null;
  readonly plannedOn: Day | null;
  readonly plannedWords: string | null;
  readonly plannedLeader: string | null;
  readonly planConfirmed: boolean;
  readonly heldOn: Day | null;
  readonly activityId: string | null;
  readonly obligationId: string;
  readonly obligationState: ObligationState;
  readonly actBy: Day;
  readonly originalDueOn: Day;
  readonly dueOn: Day;
  readonly firstFiledOn: Day | null;
  readonly filedAt: Instant | null;
  readonly returnedCount: number;
  /** What the office found missing when it last returned it. */
  readonly returnReason: string | null;
  readonly light: Light;
  readonly lateness: number;
  readonly frozenState: DutyState | null;
  readonly frozenLight: Light | null;
  readonly version: number;
}

const COLUMNS = `d.id, d.cycle_id AS "cycleId", c.year, c.quarter, d.project_id AS "projectId", p.name AS "projectName", d.kind,
  d.unit_id AS "unitId", u.name AS "unitName", o.title, d.state, d.theme, d.planned_on AS "plannedOn", d.planned_words AS "plannedWords",
  d.planned_leader AS "plannedLeader", d.plan_confirmed_at IS NOT NULL AS "planConfirmed", d.held_on AS "heldOn", d.activity_id AS "activityId",
  d.obligation_id AS "obligationId", o.state AS "obligationState", c.act_by AS "actBy", o.original_due_on AS "originalDueOn",
  o.due_on AS "dueOn", o.first_filed_on AS "firstFiledOn", o.filed_at AS "filedAt", o.returned_count AS "returnedCount",
  d.return_reason AS "returnReason",
  ${OBLIGATION_LIGHT} AS light,
  CASE WHEN o.state IN ('OPEN','RETURNED','SUBMITTED') THEN ${OBLIGATION_LATENESS} ELSE 0 END AS lateness,
  f.state AS "frozenState", f.light AS "frozenLight", d.version`;

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

/** What became true after the close. */
export interface CorrectionView {
  readonly state: DutyState;
  readonly reason: string;
  readonly madeAt: Instant;
}

/** Corrections beside the frozen cell, the oldest first. */
export function listCorrections(reader: Reader, dutyId: string): Promise<CorrectionView[]> {
  return reader.query<CorrectionView>(
    'SELECT state, reason, made_at AS "madeAt" FROM duty_correction WHERE duty_id = $1 ORDER BY made_at, id',
    [dutyId],
  );
}
