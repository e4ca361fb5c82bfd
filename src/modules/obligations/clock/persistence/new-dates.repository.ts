import { endsOfFormerDate } from './former-date.js';
import { columns } from '../../../../platform/database/columns.js';
import { ObligationRow } from './obligation.row.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { DatedObligation } from '../domain/new-dates.js';
import type { DateCause, SaidDate } from './obligation-date.row.js';
import type { HoldReason } from '../../../../shared-kernel/hold.js';

const DATED = columns(ObligationRow, 'o', [
  'id',
  'ownerUnitId',
  'projectId',
  'title',
  'state',
  'hold',
  'dueOn',
  'dateRun',
]);

/** An obligation whose date may move. */
export interface DatedRow extends DatedObligation {
  readonly id: string;
  readonly ownerUnitId: string;
  readonly projectId: string | null;
  readonly title: string;
  readonly dateRun: number;
}

/** The obligations named, in the order of their ids. */
export function listDated(reader: Reader, ids: readonly string[], lock: boolean): Promise<DatedRow[]> {
  return reader.query<DatedRow>(
    `SELECT ${DATED},
            EXISTS (SELECT FROM obligation_date d WHERE d.obligation_id = o.id AND d.run = o.date_run
              AND d.cause IN ('EXTENSION','EXPLANATION','INTERVIEW','LEDGER','NOT_DONE')) AS granted
       FROM obligation o WHERE o.id = ANY ($1::uuid[]) ORDER BY o.id ${lock ? 'FOR UPDATE OF o' : ''}`,
    [ids],
  );
}

/** A date to be made current, with who brought it. */
export interface BroughtDate {
  readonly id: string;
  readonly dueOn: Day;
  readonly sourceId: string;
  /** Null where an import is undone. */
  readonly said: SaidDate | null;
  /** What was held as 历史逾期 before is so again with its date of then. */
  readonly hold?: HoldReason | null;
}

const STILL_HELD = `CASE WHEN $2 <> 'NOT_DONE' AND (w.due_on < clock.today OR o.hold = 'DONE_UNCONFIRMED') THEN coalesce(w.hold, o.hold) END`;

/**
 * Makes dates current, set by set; the first ones stay beside them for ever and the ladder starts afresh. Days before
 * today do not count: rungs that lie before the decision never fire. What is held as 历史逾期 stays held where its new
 * date has passed too, 已完成、待确认 until the office says what it is.
 */
export async function replaceDates(tx: Tx, dates: readonly BroughtDate[], cause: DateCause): Promise<void> {
  if (dates.length === 0) return;
  await tx.execute(
    `WITH clock AS MATERIALIZED (SELECT app_now() AS now, app_today() AS today),
     wanted AS MATERIALIZED (SELECT n.id, n."dueOn" AS due_on, n."sourceId" AS source_id, n.said, n.hold
       FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, "dueOn" date, "sourceId" uuid, said jsonb, hold text)),
     moved AS (
       UPDATE obligation o SET due_on = w.due_on, nominal_on = w.due_on, counted_from = NULL, date_run = o.date_run + 1, version = o.version + 1,
              hold = ${STILL_HELD}, next_at = CASE WHEN ${STILL_HELD} IS NULL THEN clock.now END
         FROM wanted w CROSS JOIN clock WHERE o.id = w.id RETURNING o.id, o.subject_id, o.date_run, o.due_on, o.hold),
     ended AS (${endsOfFormerDate('moved')}),
     passed AS (
       INSERT INTO obligation_pause (obligation_id, from_day, to_day, reason)
       SELECT m.id, m.due_on + 1, clock.today, 'DATE_MOVED' FROM moved m CROSS JOIN clock WHERE m.due_on < clock.today AND m.hold IS NULL)
     INSERT INTO obligation_date (obligation_id, run, due_on, cause, source_id, set_on, said)
     SELECT m.id, m.date_run, m.due_on, $2, w.source_id, clock.today, w.said FROM moved m JOIN wanted w ON w.id = m.id CROSS JOIN clock`,
    [JSON.stringify(dates), cause],
  );
}

/** Gives obligations their titles anew, where they differ; `select` yields `id` and `title`. */
export async function retitle(tx: Tx, select: string, params: readonly unknown[]): Promise<void> {
  await tx.execute(
    `UPDATE obligation o SET title = n.title, version = o.version + 1 FROM (${select}) n WHERE o.id = n.id AND o.title <> n.title`,
    params,
  );
}
