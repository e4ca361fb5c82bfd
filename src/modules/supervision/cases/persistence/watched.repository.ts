import { columns, type RowOf } from '../../../../platform/database/columns.js';
import { ObligationPauseRow, ObligationRow } from '../../../obligations/index.js';
import { FiredRungRow } from './fired-rung.row.js';
import { SupervisionCaseRow } from './supervision-case.row.js';
import { UrgingSlipRow } from './urging-slip.row.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { after, given, type Where, where } from '../../../../platform/database/where.js';
import type { Day, Instant } from '../../../../shared-kernel/dates.js';
import type { CaseFacts, FiredRung, OpenItem, SlipFacts } from '../domain/watched.js';

/** An obligation as its row says, before its clock is read. */
export interface WatchedRow extends RowOf<typeof OBLIGATION> {
  readonly dateSetOn: Day;
}

const OBLIGATION = columns(ObligationRow, 'o', [
  'id',
  'kind',
  'ladder',
  'subjectId',
  'projectId',
  'ownerUnitId',
  'ownerPostId',
  'title',
  'state',
  'hold',
  'originalDueOn as originalDate',
  'dueOn as currentDate',
  'plannedOn',
  'plannedSetOn',
  'actBy',
  'dateRun',
  'openedOn',
]);

const WATCHED = `${OBLIGATION},
            coalesce((SELECT d.set_on FROM obligation_date d WHERE d.obligation_id = o.id AND d.run = o.date_run AND d.cause <> 'CALENDAR'), o.opened_on) AS "dateSetOn"`;

/** What a turn of the sweep takes in hand. */
export interface Claim {
  readonly limit: number;
  /** Waits for whoever has a row in hand; else it is passed over. */
  readonly wait?: boolean;
  /** Also what failed alone before: it has turns of its own. */
  readonly setbacks?: boolean;
  readonly except?: readonly string[];
  readonly only?: string;
}

/** Claims what is due, oldest first; of one moment what is of one unit together, which the same few people are told. */
export function claimDue(
  tx: Tx,
  { limit, wait = false, setbacks = wait, except = [], only }: Claim,
): Promise<WatchedRow[]> {
  return tx.query<WatchedRow>(
    `SELECT ${WATCHED} FROM obligation o WHERE o.next_at <= app_now() AND o.quarantined_at IS NULL
        AND o.id <> ALL ($2::uuid[]) AND ($3::uuid IS NULL OR o.id = $3)
        ${setbacks ? '' : 'AND NOT EXISTS (SELECT FROM sweep_setback b WHERE b.subject_id = o.id)'}
      ORDER BY o.next_at, o.owner_unit_id LIMIT $1 FOR UPDATE OF o ${wait ? '' : 'SKIP LOCKED'}`,
    [limit, except, only ?? null],
  );
}

/** Cases that a sweep would open now, at most. Reads only what is due, however much is watched. */
export async function countOpening(reader: Reader, since: Instant | null): Promise<number> {
  const { opening } = await reader.one<{ opening: number }>(
    `SELECT count(*)::int AS opening FROM obligation o
      WHERE o.next_at <= app_now() AND o.quarantined_at IS NULL AND o.ladder = 'FULL' AND o.hold IS NULL AND o.state IN ('OPEN','RETURNED')
        AND o.due_on < app_today() AND ($1::timestamptz IS NULL OR o.next_at > $1)
        AND NOT EXISTS (SELECT FROM fired_rung f WHERE f.obligation_id = o.id AND f.key = o.date_run || ':OVERDUE')
        AND NOT EXISTS (SELECT FROM obligation_pause p WHERE p.obligation_id = o.id AND p.from_day <= app_today() AND (p.to_day IS NULL OR p.to_day >= app_today()))`,
    [since],
  );
  return opening;
}

/** Obligations that are watched; asked only where many cases would open. */
export async function countActive(reader: Reader): Promise<number> {
  const { active } = await reader.one<{ active: number }>(
    `SELECT count(*)::int AS active FROM obligation WHERE state IN ('OPEN','SUBMITTED','RETURNED')`,
  );
  return active;
}

/** Locks the obligations named, in the order of their ids. */
export function lockWatched(tx: Tx, ids: readonly string[]): Promise<WatchedRow[]> {
  return tx.query<WatchedRow>(
    `SELECT ${WATCHED} FROM obligation o WHERE o.id = ANY ($1::uuid[]) ORDER BY o.id FOR UPDATE OF o`,
    [ids],
  );
}

/** The obligations named, as they stand. */
export function listWatchedByIds(reader: Reader, ids: readonly string[]): Promise<WatchedRow[]> {
  return reader.query<WatchedRow>(`SELECT ${WATCHED} FROM obligation o WHERE o.id = ANY ($1::uuid[])`, [ids]);
}

/** Which obligations a trial plays through; null asks nothing. */
export interface TrialScope {
  /** With the units below it. */
  readonly unitId: string | null;
  readonly projectId: string | null;
  readonly kind: string | null;
}

/** Where a batch of a trial ended. */
export type TrialPlace = Pick<WatchedRow, 'ownerUnitId' | 'id'>;

const inTrial = ({ unitId, projectId, kind }: TrialScope, place: TrialPlace | null): Where =>
  where([
    `o.state IN ('OPEN','SUBMITTED','RETURNED') AND o.hold IS NULL AND o.quarantined_at IS NULL`,
    given(
      `o.owner_unit_id IN (SELECT u.id FROM unit u JOIN unit top ON starts_with(u.path, top.path) WHERE top.id = $)`,
      unitId,
    ),
    given('o.project_id = $', projectId),
    given('o.kind = $', kind),
    after('(o.owner_unit_id, o.id)', place && [place.ownerUnitId, place.id], ['uuid', 'uuid']),
  ]);

/** Unfinished obligations of a trial's scope, unit by unit, from the one after a place on. */
export function listInTrial(
  reader: Reader,
  scope: TrialScope,
  { from, limit }: { readonly from: TrialPlace | null; readonly limit: number },
): Promise<WatchedRow[]> {
  const { sql, params, place } = inTrial(scope, from);
  return reader.query<WatchedRow>(
    `SELECT ${WATCHED} FROM obligation o ${sql} ORDER BY o.owner_unit_id, o.id LIMIT ${place(limit)}`,
    params,
  );
}

/** How many a trial plays through. */
export async function countInTrial(reader: Reader, scope: TrialScope): Promise<number> {
  const { sql, params } = inTrial(scope, null);
  return (await reader.one<{ n: number }>(`SELECT count(*)::int AS n FROM obligation o ${sql}`, params)).n;
}

const PAUSE_FACT = columns(ObligationPauseRow, '', ['obligationId', 'fromDay as from', 'toDay as to', 'reason']);

/** One pause of an obligation. */
export type PauseFact = RowOf<typeof PAUSE_FACT>;

export function listPauses(reader: Reader, ids: readonly string[]): Promise<PauseFact[]> {
  return reader.query<PauseFact>(
    `SELECT ${PAUSE_FACT} FROM obligation_pause
      WHERE obligation_id = ANY ($1::uuid[]) ORDER BY from_day`,
    [ids],
  );
}

/** An open case with what it is pinned to. */
export interface OpenCaseRow extends RowOf<typeof OPEN_CASE> {
  readonly state: 'OPEN' | 'PAUSED';
}

const OPEN_CASE = columns(SupervisionCaseRow, '', [
  'id',
  'obligationId',
  'tier',
  'round',
  'state',
  'pauseReason',
  'dateRun',
  'pendingTier',
  'pendingTrigger',
  'pendingReason',
  'exhaustedOn',
  'afterMet',
  'movedOn',
  'hidden',
  'policyVersion',
  'calendarVersion',
  'version',
]);

/** The open cases of the obligations, locked after them. */
export function lockOpenCases(tx: Tx, ids: readonly string[]): Promise<OpenCaseRow[]> {
  return tx.query<OpenCaseRow>(
    `SELECT ${OPEN_CASE} FROM supervision_case WHERE obligation_id = ANY ($1::uuid[]) AND state <> 'CLOSED' ORDER BY id FOR UPDATE`,
    [ids],
  );
}

/** The open cases of the obligations, as they stand. */
export function listOpenCases(reader: Reader, ids: readonly string[]): Promise<OpenCaseRow[]> {
  return reader.query<OpenCaseRow>(
    `SELECT ${OPEN_CASE} FROM supervision_case WHERE obligation_id = ANY ($1::uuid[]) AND state <> 'CLOSED'`,
    [ids],
  );
}

/** The case as the planner reads it. */
export function caseFacts(row: OpenCaseRow): CaseFacts {
  const { pendingTier, pendingTrigger } = row;
  const pending =
    pendingTier === null || pendingTrigger === null ? null : { tier: pendingTier, trigger: pendingTrigger };
  const { id, tier, state, pauseReason, dateRun, exhaustedOn, afterMet, movedOn } = row;
  return { id, tier, state, pauseReason, dateRun, pending, exhaustedOn, afterMet, movedOn };
}

/** The live items of the cases: in an interview that has not ended, and not ended themselves. */
export function listOpenItems(
  reader: Reader,
  ids: readonly string[],
): Promise<(OpenItem & { obligationId: string; intervieweePostId: string })[]> {
  return reader.query(
    `SELECT t.obligation_id AS "obligationId", i.interviewee_post_id AS "intervieweePostId", t.id AS "itemId", t.suspended_since AS "suspendedSince",
            coalesce(i.talked_on, i.noticed_on, i.proposed_on) AS "countedFrom"
       FROM interview_item t JOIN interview i ON i.id = t.interview_id
      WHERE t.obligation_id = ANY ($1::uuid[]) AND t.ended_on IS NULL AND i.ended_on IS NULL`,
    [ids],
  );
}

const FIRED_RUNG = columns(FiredRungRow, '', ['obligationId', 'key', 'firedOn as on']);

export function listFiredRungs(
  reader: Reader,
  ids: readonly string[],
): Promise<(FiredRung & { obligationId: string })[]> {
  return reader.query(`SELECT ${FIRED_RUNG} FROM fired_rung WHERE obligation_id = ANY ($1::uuid[])`, [ids]);
}

const URGING_SLIP = columns(UrgingSlipRow, '', [
  'id',
  'serial',
  'obligationId',
  'state',
  'dateRun',
  'preparedOn',
  'holdUntil',
  'sentOn',
]);

/** The latest slip of each obligation. */
export function listSlips(
  reader: Reader,
  ids: readonly string[],
): Promise<(SlipFacts & { id: string; serial: string; obligationId: string })[]> {
  return reader.query(
    `SELECT DISTINCT ON (obligation_id) ${URGING_SLIP}
       FROM urging_slip WHERE obligation_id = ANY ($1::uuid[]) ORDER BY obligation_id, id DESC`,
    [ids],
  );
}

const LONG_OVERDUE = columns(ObligationRow, '', ['id', 'ownerUnitId', 'dueOn as currentDate']);

/** Unfinished obligations of the units with a full ladder and a due date before a day; those that may count for the second tier. */
export function listLongOverdue(
  reader: Reader,
  unitIds: readonly string[],
  before: Day,
): Promise<{ id: string; ownerUnitId: string; currentDate: Day }[]> {
  return reader.query(
    `SELECT ${LONG_OVERDUE} FROM obligation
      WHERE owner_unit_id = ANY ($1::uuid[]) AND due_on < $2 AND ladder = 'FULL' AND hold IS NULL AND state IN ('OPEN','RETURNED')`,
    [unitIds, before],
  );
}
