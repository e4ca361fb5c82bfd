import { columns, type RowOf } from '../../../../platform/database/columns.js';
import { ObligationRow } from './obligation.row.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Day, Instant } from '../../../../shared-kernel/dates.js';
import { dueRule, type ObligationKind } from '../domain/obligation-kinds.js';
import { GRACE_WORKING_DAYS, type PauseReason } from '../domain/pauses.js';
import { fallsUnder, HOLDS_AHEAD, isHolds, termEnd } from './clock-hold-sql.js';
import { endsOfFormerDate } from './former-date.js';
import { CLOCK, RUNNING_LIGHT } from './light-sql.js';
import type { DateCause } from './obligation-date.row.js';

/** What guards read of an obligation. */
export type ObligationRecord = RowOf<typeof COLUMNS>;

const COLUMNS = columns(ObligationRow, '', [
  'id',
  'kind',
  'ladder',
  'subjectId',
  'projectId',
  'ownerUnitId',
  'title',
  'state',
  'hold',
  'dueOn',
  'dateRun',
  'returnedCount',
  'version',
]);

/** The obligation locked for this transaction, or null. */
export function lockObligation(tx: Tx, id: string): Promise<ObligationRecord | null> {
  return tx.find<ObligationRecord>(`SELECT ${COLUMNS} FROM obligation WHERE id = $1 FOR UPDATE`, [id]);
}

/** The obligation, or null. */
export function findObligation(reader: Reader, id: string): Promise<ObligationRecord | null> {
  return reader.find<ObligationRecord>(`SELECT ${COLUMNS} FROM obligation WHERE id = $1`, [id]);
}

/** Columns that a statement handed to `insertObligationsFrom` has to select, in this order. */
export const DRAFT_COLUMNS =
  'id, subject_id, project_id, owner_unit_id, owner_post_id, title, due_on, planned_on, act_by, nominal_on';

/** Whatever is registered while a hold stands, or before one that is signed, falls under it; of the ladder OFFICE nothing does. */
const HELD_FROM_START = `, held AS (
       INSERT INTO obligation_pause (obligation_id, from_day, to_day, reason, source_id, told)
       SELECT d.id, greatest(h.from_day, app_today()), h.last_day, h.cause, h.id, NOT h.begun FROM draft d CROSS JOIN ${HOLDS_AHEAD} AND ${fallsUnder('d')})`;

/**
 * Registers a set of obligations in one statement. One that is registered already overdue is held as 历史逾期 and has no
 * next step; of all others the watch looks at once, or when it said beforehand.
 * @param select a SELECT of DRAFT_COLUMNS
 * @param looks by due day, when the watch looks first
 * @returns how many
 */
export function insertObligationsFrom(
  tx: Tx,
  kind: ObligationKind,
  select: string,
  params: readonly unknown[],
  looks: ReadonlyMap<Day, Instant> = new Map(),
): Promise<number> {
  const { ladder } = dueRule(kind);
  return tx.execute(
    `WITH draft (${DRAFT_COLUMNS}) AS MATERIALIZED (${select})${ladder === 'OFFICE' ? '' : HELD_FROM_START}
     INSERT INTO obligation (kind, ladder, ${DRAFT_COLUMNS}, original_due_on, opened_on, hold, next_at)
     SELECT '${kind}', '${ladder}', d.*, d.due_on, clock.today,
            CASE WHEN d.due_on < clock.today THEN 'HISTORIC' END,
            CASE WHEN d.due_on >= clock.today THEN coalesce(($${String(params.length + 1)}::jsonb->>d.due_on::text)::timestamptz, clock.now) END
       FROM draft d CROSS JOIN (SELECT app_today() AS today, app_now() AS now OFFSET 0) clock`,
    [...params, JSON.stringify(Object.fromEntries(looks))],
  );
}

/** Whether the grace of `obligation o` has run out on the day of `clock`, and the clock was not held on every working day since. */
const AFTER_GRACE = `coalesce((SELECT clock.today > last.day AND EXISTS (
    SELECT FROM calendar_day d WHERE d.version = clock.version AND d.working AND d.day > greatest(last.day, o.due_on) AND d.day <= clock.today
       AND NOT EXISTS (SELECT FROM obligation_pause h WHERE h.obligation_id = o.id AND ${isHolds('h')} AND h.from_day <= d.day AND h.to_day >= d.day))
  FROM (SELECT max(g.to_day) AS day FROM obligation_pause g WHERE g.obligation_id = o.id AND g.reason = 'GRACE') last), false)`;

/** Marks as filed and stops the clock; 0 when it is in no state to be filed. */
export function markFiled(tx: Tx, id: string, sourceId: string | null): Promise<number> {
  return tx.execute(
    `WITH ${CLOCK}, filed AS (
       UPDATE obligation o SET state = 'SUBMITTED', filed_at = app_now(), first_filed_on = coalesce(o.first_filed_on, clock.today),
              light_at_filing = ${RUNNING_LIGHT},
              refiled_after_grace = o.refiled_after_grace OR (o.state = 'RETURNED' AND clock.today > o.due_on AND ${AFTER_GRACE}),
              next_at = app_now(), version = o.version + 1
         FROM clock WHERE o.id = $1 AND o.state IN ('OPEN','RETURNED') RETURNING o.id, clock.today)
     INSERT INTO obligation_pause (obligation_id, from_day, reason, source_id) SELECT id, today, 'FILED', $2 FROM filed`,
    [id, sourceId],
  );
}

/**
 * Takes a filing back as if it had not been: its pause goes, and with a first filing the day of first filing. Filing and
 * withdrawing must not buy time. 0 when nothing is filed.
 */
export function unmarkFiled(tx: Tx, id: string): Promise<number> {
  return tx.execute(
    `WITH taken AS (
       UPDATE obligation SET state = CASE WHEN returned_count > 0 THEN 'RETURNED' ELSE 'OPEN' END, filed_at = NULL, light_at_filing = NULL,
              first_filed_on = CASE WHEN returned_count > 0 THEN first_filed_on END, next_at = app_now(), version = version + 1
        WHERE id = $1 AND state = 'SUBMITTED' RETURNING id),
     gone AS (DELETE FROM obligation_pause WHERE obligation_id = $1 AND reason = 'FILED' AND to_day IS NULL)
     SELECT id FROM taken`,
    [id],
  );
}

/** Gives a filing back: the pause ends today, three working days of grace follow. @returns the last of them; null when nothing is filed */
export async function markReturned(tx: Tx, id: string): Promise<Day | null> {
  const back = await tx.find<{ graceUntil: Day }>(
    `WITH back AS (
       UPDATE obligation SET state = 'RETURNED', returned_count = returned_count + 1, light_at_filing = NULL, next_at = app_now(), version = version + 1
        WHERE id = $1 AND state = 'SUBMITTED' RETURNING id),
     ended AS (UPDATE obligation_pause SET to_day = greatest(from_day, app_today())
                WHERE obligation_id IN (SELECT id FROM back) AND reason = 'FILED' AND to_day IS NULL)
     INSERT INTO obligation_pause (obligation_id, from_day, to_day, reason, term, counted_from)
     SELECT id, app_today() + 1, ${termEnd('id', 'app_today()', '$2::int')}, 'GRACE', $2, app_today() FROM back
     RETURNING to_day AS "graceUntil"`,
    [id, GRACE_WORKING_DAYS],
  );
  return back?.graceUntil ?? null;
}

/** Ends it: every open pause ends today, a pending explanation with its verdict falls away. 0 when it had ended before. */
export function markSettled(tx: Tx, id: string, state: 'MET' | 'EXEMPT' | 'CANCELLED'): Promise<number> {
  return tx.execute(
    `WITH settled AS (
       UPDATE obligation SET state = $2, settled_on = app_today(), version = version + 1,
              next_at = CASE WHEN ladder <> 'OFFICE' THEN app_now() END
        WHERE id = $1 AND state IN ('OPEN','SUBMITTED','RETURNED') RETURNING id),
     ended AS (UPDATE obligation_pause SET to_day = greatest(from_day, app_today())
                WHERE obligation_id IN (SELECT id FROM settled) AND to_day IS NULL),
     moot AS (UPDATE explanation SET state = 'WITHDRAWN', version = version + 1
               WHERE obligation_id IN (SELECT id FROM settled) AND state = 'PENDING' RETURNING id),
     unasked AS (UPDATE obligation SET state = 'CANCELLED', settled_on = app_today(), next_at = NULL, version = version + 1
                  WHERE kind = 'VERIFICATION' AND state = 'OPEN' AND subject_id IN (SELECT id FROM moot))
     SELECT id FROM settled`,
    [id, state],
  );
}

/** Meets what nobody spoke of, each as of its last day. One statement, however many. */
export async function markLapsed(
  tx: Tx,
  lapsed: readonly { readonly id: string; readonly settled_on: Day }[],
): Promise<void> {
  if (lapsed.length === 0) return;
  await tx.execute(
    `UPDATE obligation o SET state = 'MET', lapsed = true, settled_on = l.settled_on, version = o.version + 1
       FROM jsonb_to_recordset($1::jsonb) AS l(id uuid, settled_on date)
      WHERE o.id = l.id AND o.ladder = 'LAPSE' AND o.state IN ('OPEN','RETURNED')`,
    [JSON.stringify(lapsed)],
  );
}

/** Stops the clock from today; a pause of the same reason and source that already runs goes on, one with a last day without it. */
export async function openPause(tx: Tx, id: string, reason: PauseReason, sourceId: string | null): Promise<void> {
  await tx.execute(
    `WITH longer AS (
       UPDATE obligation_pause SET to_day = NULL, term = NULL, counted_from = NULL
        WHERE obligation_id = $1 AND reason = $2 AND source_id IS NOT DISTINCT FROM $3 AND to_day > app_today() RETURNING 1)
     INSERT INTO obligation_pause (obligation_id, from_day, reason, source_id)
     SELECT $1, app_today(), $2, $3 WHERE NOT EXISTS (SELECT FROM longer) ON CONFLICT DO NOTHING`,
    [id, reason, sourceId],
  );
}

/** Ends today the pause that is open, or whose last day lies ahead. @returns how many ran (0 or 1) */
export function closePause(tx: Tx, id: string, reason: PauseReason, sourceId: string | null): Promise<number> {
  return tx.execute(
    `UPDATE obligation_pause SET to_day = greatest(from_day, app_today()), term = NULL, counted_from = NULL
      WHERE obligation_id = $1 AND reason = $2 AND source_id IS NOT DISTINCT FROM $3
        AND (to_day IS NULL OR (reason IN ('COORDINATION','EXTENSION') AND to_day > app_today()))`,
    [id, reason, sourceId],
  );
}

/** Stops the clock from today for so many more working days at most. */
export async function openPauseFor(
  tx: Tx,
  id: string,
  reason: PauseReason,
  sourceId: string,
  term: number,
): Promise<void> {
  await tx.execute(
    `INSERT INTO obligation_pause (obligation_id, from_day, to_day, reason, source_id, term, counted_from)
     VALUES ($1, app_today(), ${termEnd('$1::uuid', 'app_today()', '$4::int')}, $2, $3, $4, app_today())`,
    [id, reason, sourceId, term],
  );
}

/** Takes the days from one that lies before to today out of the lateness. */
export async function standBack(tx: Tx, id: string, reason: PauseReason, source: PastPause): Promise<void> {
  await tx.execute(
    `INSERT INTO obligation_pause (obligation_id, from_day, to_day, reason, source_id) VALUES ($1, $2, app_today(), $3, $4)`,
    [id, source.from, reason, source.id],
  );
}

/** Since when the clock should have stood, and for which request. */
export interface PastPause {
  readonly id: string;
  readonly from: Day;
}

/** Gives three working days of grace from tomorrow. */
export async function addGrace(tx: Tx, id: string, sourceId: string | null): Promise<void> {
  await tx.execute(
    `INSERT INTO obligation_pause (obligation_id, from_day, to_day, reason, source_id, term, counted_from)
     VALUES ($1, app_today() + 1, ${termEnd('$1::uuid', 'app_today()', '$3::int')}, 'GRACE', $2, $3, app_today())`,
    [id, sourceId, GRACE_WORKING_DAYS],
  );
}

/** Has the watch look at it at once; it changed. */
export async function touchObligation(tx: Tx, id: string): Promise<void> {
  await tx.execute('UPDATE obligation SET next_at = app_now(), version = version + 1 WHERE id = $1', [id]);
}

/** A date that replaces the current one. */
export interface NewDate {
  readonly dueOn: Day;
  readonly cause: DateCause;
  readonly sourceId: string | null;
  /** The day from which it counts in working days; left out where a day was named. */
  readonly countedFrom?: Day;
}

/**
 * Makes a date current; the first one stays beside it for ever, and the ladder starts afresh. What was asked about the date
 * before, or for it of another unit, stops the new one's clock no longer; force majeure does.
 */
export async function replaceDate(tx: Tx, id: string, { dueOn, cause, sourceId, countedFrom }: NewDate): Promise<void> {
  await tx.execute(
    `WITH moved AS (
       UPDATE obligation SET due_on = $2, nominal_on = CASE WHEN $5::date IS NULL THEN $2::date END, counted_from = $5, date_run = date_run + 1,
              hold = NULL, next_at = app_now(), version = version + 1, redated_by_interview = redated_by_interview OR $3 = 'INTERVIEW'
        WHERE id = $1 RETURNING id, date_run, subject_id),
     ended AS (${endsOfFormerDate('moved')})
     INSERT INTO obligation_date (obligation_id, run, due_on, cause, source_id, set_on)
     SELECT id, date_run, $2, $3, $4, app_today() FROM moved`,
    [id, dueOn, cause, sourceId, countedFrom ?? null],
  );
}

/** Records the unit's own planned day, null when it has none any more. */
export async function replacePlannedDay(tx: Tx, id: string, plannedOn: Day | null): Promise<void> {
  await tx.execute(
    `UPDATE obligation SET planned_set_on = CASE WHEN planned_on IS DISTINCT FROM $2::date THEN app_today() ELSE planned_set_on END,
            planned_on = $2, next_at = app_now(), version = version + 1 WHERE id = $1`,
    [id, plannedOn],
  );
}

/** So many at once that a busy server still answers within its statement timeout. */
const PORTION = 2_500;

/** Removes obligations on which nothing was ever done: what registered them is undone on the same day. */
export async function removeObligations(tx: Tx, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += PORTION) {
    const some = ids.slice(start, start + PORTION);
    await tx.execute('DELETE FROM obligation_date WHERE obligation_id = ANY ($1::uuid[])', [some]);
    await tx.execute('DELETE FROM obligation_pause WHERE obligation_id = ANY ($1::uuid[])', [some]);
    await tx.execute('DELETE FROM obligation_former_lead WHERE obligation_id = ANY ($1::uuid[])', [some]);
    await tx.execute('DELETE FROM obligation WHERE id = ANY ($1::uuid[])', [some]);
  }
}
