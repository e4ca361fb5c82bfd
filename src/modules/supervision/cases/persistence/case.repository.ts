import { columns, list, outer, type RowOf } from '../../../../platform/database/columns.js';
import { ObligationDateRow } from '../../../obligations/index.js';
import { CaseStepRow } from './case-step.row.js';
import type { CursorValue } from '../../../../platform/paging/page.js';
import type { Reader } from '../../../../platform/database/tx.js';
import { before, given, that, where } from '../../../../platform/database/where.js';
import { type Actor, isOffice } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import {
  OBLIGATION_CLOCK,
  OBLIGATION_LATENESS,
  OBLIGATION_LIGHT,
  type StandingHold,
  standsUnder,
} from '../../../obligations/index.js';
import { visibleCases } from './visible-interviews.js';

/** The case's obligation and its first day, for an act. */
export function findCaseHead(
  reader: Reader,
  caseId: string,
): Promise<{ readonly obligationId: string; readonly openedOn: Day } | null> {
  return reader.find(
    'SELECT obligation_id AS "obligationId", opened_on AS "openedOn" FROM supervision_case WHERE id = $1',
    [caseId],
  );
}

/** A case as its reader may see it. */
export interface CaseLine {
  readonly id: string;
  readonly obligationId: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly matter: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly projectId: string | null;
  readonly projectName: string | null;
  readonly state: string;
  readonly outcome: string | null;
  readonly pauseReason: string | null;
  readonly tier: number;
  readonly stage: string;
  /** Since when its third tier has failed; for the office alone. */
  readonly exhaustedOn: Day | null;
  /** The listing in force on which its matter stands. */
  readonly listingId: string | null;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly dueOn: Day;
  readonly originalDueOn: Day;
  /** In working days, today. */
  readonly lateness: number;
  readonly light: string;
  /** The hold under which the matter stands today. */
  readonly clockHold: StandingHold | null;
  readonly policyVersion: number;
  readonly calendarVersion: number;
  /** For the office alone: it moves with unsigned proposals. */
  readonly version: number | null;
}

/**
 * What a reader outside the office must not infer: tier and pauses of proposals that nobody has signed, slips not yet out, that a
 * listing is considered, and the version, which moves with them.
 */
export function shownColumns(office: boolean): string {
  const tier = office
    ? 'c.tier'
    : `coalesce((SELECT max(si.tier) FROM interview_item st JOIN interview si ON si.id = st.interview_id WHERE st.case_id = c.id AND si.signed_on IS NOT NULL AND si.state NOT IN ('VOID','WAIVED')), 0)`;
  const hidden = `c.pause_reason IN ('HOLD_REJECTED','HOLD_SLIP')`;
  const slip = `EXISTS (SELECT FROM urging_slip u WHERE u.case_id = c.id AND u.state ${office ? "<> 'DROPPED'" : "= 'SENT'"})`;
  return `c.id, o.id AS "obligationId", o.kind, o.subject_id AS "subjectId", o.title AS matter, n.id AS "unitId", n.name AS "unitName",
    p.id AS "projectId", p.name AS "projectName", ${office ? 'c.state' : `CASE WHEN c.state = 'PAUSED' AND ${hidden} THEN 'OPEN' ELSE c.state END`} AS state,
    c.outcome, ${office ? 'c.pause_reason' : `CASE WHEN NOT ${hidden} THEN c.pause_reason END`} AS "pauseReason", ${tier} AS tier,
    CASE WHEN c.outcome = 'EXHAUSTED' THEN 'LISTED' WHEN c.state = 'CLOSED' THEN 'CLOSED' ${office ? "WHEN c.exhausted_on IS NOT NULL THEN 'EXHAUSTED'" : ''} WHEN ${tier} > 0 THEN 'TIER_' || ${tier}
         WHEN ${slip} THEN 'URGED' ELSE 'REMINDED' END AS stage,
    (SELECT l.id FROM listing_item t JOIN listing l ON l.id = t.listing_id
      WHERE t.type = 'OBLIGATION' AND t.item_id = o.id AND l.unit_id = o.owner_unit_id AND l.state IN ('LISTED','APPLIED') LIMIT 1) AS "listingId",
    ${office ? 'c.exhausted_on' : 'NULL::date'} AS "exhaustedOn", c.opened_on AS "openedOn", c.closed_on AS "closedOn", o.due_on AS "dueOn", o.original_due_on AS "originalDueOn",
    c.policy_version AS "policyVersion", c.calendar_version AS "calendarVersion", ${office ? 'c.version' : 'NULL::int'} AS version`;
}

/** The tables of a case line, under the aliases that `shownColumns` names. */
export const CASE_SOURCES = `supervision_case c JOIN obligation o ON o.id = c.obligation_id JOIN unit n ON n.id = c.unit_id LEFT JOIN project p ON p.id = c.project_id`;

/** The matter's clock today; needs the CTE of the obligations' clock. */
const TODAY = `${OBLIGATION_LATENESS} AS lateness, ${OBLIGATION_LIGHT} AS light, ${standsUnder("c.after_met AND c.state <> 'CLOSED'")} AS "clockHold"`;

/** Filters of a list of cases. */
export interface CaseFilter {
  readonly state: string | null;
  readonly unitId: string | null;
  readonly projectId: string | null;
  readonly obligationId: string | null;
  readonly after: readonly CursorValue[] | undefined;
  readonly limit: number;
}

/** Cases in the actor's scope, the latest first; filters look at what the reader may see. */
export function listCaseLines(reader: Reader, actor: Actor, filter: CaseFilter): Promise<CaseLine[]> {
  const asked = where([
    given('c.unit_id = $', filter.unitId),
    given('c.project_id = $', filter.projectId),
    given('c.obligation_id = $', filter.obligationId),
    before('(c.opened_on, c.id)', filter.after, ['date', 'uuid']),
    visibleCases(actor, 'c'),
  ]);
  return reader.query<CaseLine>(
    `WITH ${OBLIGATION_CLOCK} SELECT * FROM (SELECT ${shownColumns(isOffice(actor))}, ${TODAY} FROM ${CASE_SOURCES} CROSS JOIN clock ${asked.sql}) shown
      ${asked.also([given('shown.state = $', filter.state)])} ORDER BY shown."openedOn" DESC, shown.id DESC LIMIT ${asked.place(filter.limit + 1)}`,
    asked.params,
  );
}

/** One case in the actor's scope, or null. */
export function findCaseLine(reader: Reader, actor: Actor, caseId: string): Promise<CaseLine | null> {
  const { sql, params } = where([that('c.id = $', caseId), visibleCases(actor, 'c')]);
  return reader.find(
    `WITH ${OBLIGATION_CLOCK} SELECT ${shownColumns(isOffice(actor))}, ${TODAY} FROM ${CASE_SOURCES} CROSS JOIN clock ${sql}`,
    params,
  );
}

const STEP_LINE = list(
  columns(CaseStepRow, 's', [
    'id',
    'kind',
    'clause',
    'lateness',
    'dates',
    'policyVersion',
    'calendarVersion',
    'why',
    'people',
    'actorName as actor',
    'offline',
    'interviewId',
    'onDay as on',
    'at',
  ]),
  outer(columns(ObligationDateRow, 'd', ['said'])),
);

/** One step of the timeline. */
export interface StepLine extends RowOf<typeof STEP_LINE> {
  readonly notices: readonly {
    readonly title: string;
    readonly kind: string;
    readonly recipientPostId: string | null;
    readonly issuedOn: Day;
  }[];
}

/**
 * The history of an obligation, reminders before its case included, in order. Outside the office: no slip before it is out, no step
 * of an interview before it is signed, no end of a case that was taken back.
 */
export function listStepLines(reader: Reader, actor: Actor, obligationId: string): Promise<StepLine[]> {
  const all = isOffice(actor);
  return reader.query<StepLine>(
    `SELECT ${STEP_LINE},
            coalesce((SELECT jsonb_agg(jsonb_build_object('title', n.title, 'kind', n.kind, 'recipientPostId', n.recipient_post_id, 'issuedOn', n.issued_on) ORDER BY n.number)
                    FROM notice n WHERE n.key = ANY (s.notice_keys)), '[]') AS notices
       FROM case_step s LEFT JOIN interview i ON i.id = s.interview_id LEFT JOIN supervision_case c ON c.id = s.case_id
       LEFT JOIN obligation_date d ON s.clause = 'CASE_REDATED' AND d.obligation_id = s.obligation_id AND d.run = c.date_run + 1
      WHERE s.obligation_id = $1 AND ($2 OR ((NOT s.office_only OR i.signed_on IS NOT NULL)
        AND NOT (s.kind = 'CASE_CLOSED' AND s.why->>'outcome' = 'EXHAUSTED' AND c.outcome IS DISTINCT FROM 'EXHAUSTED')
        AND NOT (s.kind IN ('CASE_PAUSED','CASE_RESUMED') AND coalesce(s.why->>'reason', '') IN ('HOLD_REJECTED','HOLD_SLIP'))))
      ORDER BY s.number`,
    [obligationId, all],
  );
}
