import { columns, type RowOf } from '../../../../platform/database/columns.js';
import { ObligationDateRow } from './obligation-date.row.js';
import { ObligationPauseRow } from './obligation-pause.row.js';
import type { Reader } from '../../../../platform/database/tx.js';
import { after, type Condition, given, that, where } from '../../../../platform/database/where.js';
import type { Day, Instant } from '../../../../shared-kernel/dates.js';
import { isOneOf } from '../../../organisation/index.js';
import type { Ladder, ObligationKind } from '../domain/obligation-kinds.js';
import { isUnfinished, type Light, type ObligationState } from '../domain/obligation.js';
import type { OfficeWorkKind } from '../domain/office-work.js';
import type { StandingHold } from '../domain/standing-hold.js';
import { STANDS } from './clock-hold-sql.js';
import { CLOCK, HELD, LATENESS, LIGHT } from './light-sql.js';
import type { HoldReason } from '../../../../shared-kernel/hold.js';

/** An obligation as lists and its own page show it. */
export interface ObligationView {
  readonly id: string;
  readonly kind: ObligationKind;
  readonly ladder: Ladder;
  readonly subjectId: string;
  readonly projectId: string | null;
  readonly projectName: string | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly title: string;
  readonly state: ObligationState;
  /** Of the ladder LAPSE: nobody spoke until its last day was over. */
  readonly lapsed: boolean;
  readonly hold: HoldReason | null;
  readonly originalDueOn: Day;
  readonly dueOn: Day;
  readonly plannedOn: Day | null;
  readonly actBy: Day | null;
  readonly openedOn: Day;
  readonly firstFiledOn: Day | null;
  readonly filedAt: Instant | null;
  readonly returnedCount: number;
  readonly light: Light;
  readonly lateness: number;
  readonly provisional: boolean;
  readonly version: number;
  /** Of the office's own work (OFFICE_WORK): what it is and about which thing; else null. */
  readonly officeWork: OfficeWorkView | null;
  /** The hold under which it stands today. */
  readonly clockHold: StandingHold | null;
}

/** The office's own work. */
export interface OfficeWorkView {
  readonly what: OfficeWorkKind;
  readonly subjectType: string;
  readonly subjectId: string;
  /** What came of it, in the words of whoever finished it. */
  readonly note: string | null;
  readonly finishedByName: string | null;
}

const COLUMNS = `o.id, o.kind, o.ladder, o.subject_id AS "subjectId", o.project_id AS "projectId", o.owner_unit_id AS "unitId",
  u.name AS "unitName", o.title, o.state, o.lapsed, o.hold, o.original_due_on AS "originalDueOn", o.due_on AS "dueOn", o.planned_on AS "plannedOn",
  o.act_by AS "actBy", o.opened_on AS "openedOn", o.first_filed_on AS "firstFiledOn", o.filed_at AS "filedAt",
  o.returned_count AS "returnedCount", o.version, ${LIGHT} AS light,
  CASE WHEN o.state IN ('OPEN','RETURNED','SUBMITTED') AND NOT ${HELD} THEN ${LATENESS} ELSE 0 END AS lateness,
  coalesce((SELECT c.provisional FROM calendar_day c WHERE c.version = clock.version AND c.day = o.due_on), false) AS provisional,
  CASE WHEN o.kind = 'OFFICE_WORK' THEN (SELECT jsonb_build_object('what', w.what, 'subjectType', w.subject_type, 'subjectId', w.subject_id, 'note', w.note,
    'finishedByName', (SELECT f.name FROM person f WHERE f.id = w.finished_by_person)) FROM office_work w WHERE w.id = o.subject_id) END AS "officeWork", ${STANDS} AS "clockHold"`;

const FROM = 'obligation o CROSS JOIN clock JOIN unit u ON u.id = o.owner_unit_id';

/** What of an obligation only higher modules know, as parts of a statement about `obligation o`. */
export interface Sight {
  /** The condition under which it lies in the reader's scope. */
  readonly visible: Condition;
  /** The name of its project. */
  readonly projectName: string;
}

/** What a list is cut down to; null leaves a filter out. */
export interface ObligationFilter {
  readonly unitId: string | null;
  readonly projectId: string | null;
  readonly kind: string | null;
  readonly states: readonly ObligationState[] | null;
  readonly light: Light | null;
  readonly dueBefore: Day | null;
  /** The units for which the reader acts, where he asks for his own. */
  readonly mine: { readonly unitIds: readonly string[]; readonly postIds: readonly string[] } | null;
}

/** Where a page goes on: the last row's due date and id. */
export interface ObligationPlace {
  readonly dueOn: Day;
  readonly id: string;
}

/**
 * What can be ruled out before a light is computed, so that an index on the date does most of the work: a light that
 * means lateness or nearness never lies far ahead, an ended one never is open.
 */
const LIKELY: Readonly<Record<Light, string>> = {
  RED: `o.state IN ('OPEN','SUBMITTED','RETURNED') AND (o.due_on < clock.today OR o.returned_count > 0 OR o.state = 'SUBMITTED')`,
  YELLOW: `o.state IN ('OPEN','SUBMITTED','RETURNED') AND (o.due_on < clock.today OR o.returned_count > 0 OR o.state = 'SUBMITTED')`,
  BLUE: `o.state IN ('OPEN','SUBMITTED','RETURNED') AND (o.due_on < clock.clear_from OR o.state = 'SUBMITTED')`,
  GREEN: `o.state IN ('OPEN','SUBMITTED','RETURNED') AND (o.due_on >= clock.clear_from OR o.state = 'SUBMITTED')`,
  GREY: 'true',
  DONE: `o.state = 'MET'`,
  DONE_LATE: `o.state = 'MET'`,
};

/** A page of obligations by due date, and one row more where there is a next page. */
export function listObligationRows(
  reader: Reader,
  filter: ObligationFilter,
  { visible, projectName }: Sight,
  page: { readonly limit: number; readonly after: ObligationPlace | null },
): Promise<ObligationView[]> {
  const asked = where([...conditionsOf(filter, page.after), visible]);
  return reader.query<ObligationView>(
    `WITH ${CLOCK} SELECT ${COLUMNS}, ${projectName} AS "projectName" FROM ${FROM} ${asked.sql} ORDER BY o.due_on, o.id LIMIT ${page.limit + 1}`,
    asked.params,
  );
}

function conditionsOf(
  { unitId, projectId, kind, states, dueBefore, mine, light }: ObligationFilter,
  place: ObligationPlace | null,
): (Condition | string | null)[] {
  return [
    states?.every(isUnfinished) === true ? OPEN : null,
    given('o.owner_unit_id = $', unitId),
    given('o.project_id = $', projectId),
    given('o.kind = $', kind),
    given('o.state = ANY ($::text[])', states),
    given('o.due_on < $', dueBefore),
    mine && isOneOf('o.owner_unit_id', mine.unitIds),
    given('(o.owner_post_id IS NULL OR o.owner_post_id = ANY ($::uuid[]))', mine?.postIds),
    place && after('(o.due_on, o.id)', [place.dueOn, place.id], ['date', 'uuid']),
    light && LIKELY[light],
    given(`${LIGHT} = $`, light),
  ];
}

/** Written out, so that the planner sees that the partial index fits. */
const OPEN = `o.state IN ('OPEN','SUBMITTED','RETURNED')`;

/** The obligation in scope, or null. */
export function findObligationView(
  reader: Reader,
  id: string,
  { visible, projectName }: Sight,
): Promise<ObligationView | null> {
  const { sql, params } = where([that('o.id = $', id), visible]);
  return reader.find(`WITH ${CLOCK} SELECT ${COLUMNS}, ${projectName} AS "projectName" FROM ${FROM} ${sql}`, params);
}

const PAUSE_VIEW = columns(ObligationPauseRow, '', ['fromDay as from', 'toDay as to', 'reason']);

/** Days on which its clock stood. */
export type PauseView = RowOf<typeof PAUSE_VIEW>;

/** Every pause, in order. */
export function listPauses(reader: Reader, obligationId: string): Promise<PauseView[]> {
  return reader.query<PauseView>(
    `SELECT ${PAUSE_VIEW} FROM obligation_pause WHERE obligation_id = $1 ORDER BY from_day, id`,
    [obligationId],
  );
}

const DATE_VIEW = columns(ObligationDateRow, '', ['run', 'dueOn', 'cause', 'setOn', 'said']);

/** A date that replaced another. */
export type DateView = RowOf<typeof DATE_VIEW>;

/** Every date that replaced another, in order. */
export function listDates(reader: Reader, obligationId: string): Promise<DateView[]> {
  return reader.query<DateView>(`SELECT ${DATE_VIEW} FROM obligation_date WHERE obligation_id = $1 ORDER BY run, id`, [
    obligationId,
  ]);
}
