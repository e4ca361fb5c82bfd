import { columns, list, outer, type RowOf } from '../../../platform/database/columns.js';
import { FileImportRow } from '../../imports/index.js';
import { ObligationRow } from '../../obligations/index.js';
import { UnitRow } from '../../organisation/index.js';
import { ProjectRow } from '../../projects/index.js';
import { LedgerDateChangeRow } from './ledger-date-change.row.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { DateGround } from '../../obligations/index.js';
import type { DateChangeState, DateStep, Lapse } from '../domain/date-changes.js';

/** A date to be asked for. */
export interface NewDateChange {
  readonly step: DateStep;
  readonly row: number;
  readonly taskId: string;
  readonly obligationId: string;
  readonly ground: DateGround;
  readonly fromDay: Day;
  readonly toDay: Day;
  readonly statedWords: string;
  readonly statedOn: Day;
  readonly dateRun: number;
}

const EARLIER_IMPORT = columns(FileImportRow, 'i', ['id as importId', 'fileName']);

/** An import whose rows still wait. */
export type EarlierImport = RowOf<typeof EARLIER_IMPORT>;

/** Of these obligations the newest ledger counts: what earlier imports ask about them lapses. @returns those imports */
export function replaceDateChanges(tx: Tx, obligationIds: readonly string[]): Promise<readonly EarlierImport[]> {
  return tx.query<EarlierImport>(
    `WITH replaced AS (
       UPDATE ledger_date_change SET state = 'LAPSED', lapsed = 'REPLACED', ended_on = app_today(), version = version + 1
        WHERE obligation_id = ANY ($1::uuid[]) AND state = 'PENDING' RETURNING import_id)
     SELECT ${EARLIER_IMPORT} FROM file_import i WHERE i.id IN (SELECT import_id FROM replaced) ORDER BY i.id`,
    [obligationIds],
  );
}

const LEDGER_DATE_CHANGE = columns(LedgerDateChangeRow, '', ['obligationId as id', 'toDay']);

/** The days that earlier imports wait for, by obligation. */
export async function listWaitingDays(
  reader: Reader,
  obligationIds: readonly string[],
): Promise<ReadonlyMap<string, Day>> {
  const rows = await reader.query<{ id: string; toDay: Day }>(
    `SELECT ${LEDGER_DATE_CHANGE} FROM ledger_date_change WHERE obligation_id = ANY ($1::uuid[]) AND state = 'PENDING'`,
    [obligationIds],
  );
  return new Map(rows.map(({ id, toDay }) => [id, toDay]));
}

/** Asks for dates. */
export async function insertDateChanges(tx: Tx, importId: string, changes: readonly NewDateChange[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.execute(
    `INSERT INTO ledger_date_change (import_id, step, row_number, task_id, obligation_id, ground, from_day, to_day, stated_words, stated_on, date_run)
     SELECT $2, n.step, n.row, n."taskId", n."obligationId", n.ground, n."fromDay", n."toDay", n."statedWords", n."statedOn", n."dateRun"
       FROM jsonb_to_recordset($1::jsonb) AS n(step int, row int, "taskId" uuid, "obligationId" uuid, ground text, "fromDay" date, "toDay" date,
            "statedWords" text, "statedOn" date, "dateRun" int) ORDER BY n.row`,
    [JSON.stringify(changes), importId],
  );
}

const PENDING_DATE_CHANGE = columns(LedgerDateChangeRow, 'c', [
  'id',
  'step',
  'rowNumber as row',
  'taskId',
  'obligationId',
  'ground',
  'fromDay',
  'toDay',
  'statedWords',
  'statedOn',
  'dateRun',
]);

/** A date asked for that waits, locked with its step. */
export interface PendingDateChange extends NewDateChange {
  readonly id: string;
}

/** What an import's step still asks for, in the order of the obligations' ids. */
export function listPendingDates(
  reader: Reader,
  importId: string,
  step: number,
  lock: boolean,
): Promise<PendingDateChange[]> {
  return reader.query<PendingDateChange>(
    `SELECT ${PENDING_DATE_CHANGE}
       FROM ledger_date_change c WHERE c.import_id = $1 AND c.step = $2 AND c.state = 'PENDING' ORDER BY c.obligation_id ${lock ? 'FOR UPDATE OF c' : ''}`,
    [importId, step],
  );
}

/** How a date asked for ended. */
export interface EndedDate {
  readonly id: string;
  readonly state: Exclude<DateChangeState, 'PENDING'>;
  readonly lapsed: Lapse | null;
}

/** Ends what was asked for. */
export async function endDateChanges(tx: Tx, ended: readonly EndedDate[]): Promise<void> {
  if (ended.length === 0) return;
  await tx.execute(
    `UPDATE ledger_date_change c SET state = e.state, lapsed = e.lapsed, ended_on = app_today(), version = c.version + 1
       FROM jsonb_to_recordset($1::jsonb) AS e(id uuid, state text, lapsed text) WHERE c.id = e.id AND c.state = 'PENDING'`,
    [JSON.stringify(ended)],
  );
}

/** Hands dates to whoever decides on what is under an interview. */
export async function raiseDateChanges(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.execute(`UPDATE ledger_date_change SET step = 2, version = version + 1 WHERE id = ANY ($1::uuid[])`, [ids]);
}

/** Writes what the ledger states of tasks whose date was granted. */
export async function stateTaskDates(tx: Tx, changes: readonly PendingDateChange[]): Promise<void> {
  await tx.execute(
    `UPDATE task t SET stated_words = n."statedWords", stated_on = n."statedOn", version = t.version + 1
       FROM jsonb_to_recordset($1::jsonb) AS n("taskId" uuid, "statedWords" text, "statedOn" date) WHERE t.id = n."taskId"`,
    [JSON.stringify(changes)],
  );
}

/** How many dates an import still asks for in each step. */
export function countPendingDates(reader: Reader, importId: string): Promise<{ step: DateStep; count: number }[]> {
  return reader.query<{ step: DateStep; count: number }>(
    `SELECT step, count(*)::int AS count FROM ledger_date_change WHERE import_id = $1 AND state = 'PENDING' GROUP BY step ORDER BY step`,
    [importId],
  );
}

const DATE_CHANGE_VIEW = list(
  columns(LedgerDateChangeRow, 'c', [
    'id',
    'step',
    'rowNumber as row',
    'taskId',
    'obligationId',
    'ground',
    'fromDay',
    'toDay',
    'statedWords',
    'endedOn',
  ]),
  columns(ObligationRow, 'o', ['title as matter']),
  outer(columns(ProjectRow, 'p', ['name as projectName'])),
  columns(UnitRow, 'u', ['name as unitName']),
);

/** A date asked for, as it is shown. */
export interface DateChangeView extends RowOf<typeof DATE_CHANGE_VIEW> {
  readonly state: DateChangeState;
  readonly lapsed: Lapse | null;
}

/** A page of what an import asks for or asked for, by row, one more than asked; what has lapsed meanwhile is shown so. */
export function listDateChanges(
  reader: Reader,
  importId: string,
  page: { limit: number; after: { row: number; id: string } | null },
): Promise<DateChangeView[]> {
  return reader.query<DateChangeView>(
    `SELECT ${DATE_CHANGE_VIEW}, CASE WHEN gone.why IS NULL THEN c.state ELSE 'LAPSED' END AS state, coalesce(c.lapsed, gone.why) AS lapsed
       FROM ledger_date_change c JOIN obligation o ON o.id = c.obligation_id JOIN unit u ON u.id = o.owner_unit_id
       LEFT JOIN project p ON p.id = o.project_id
       CROSS JOIN LATERAL (SELECT CASE WHEN c.state <> 'PENDING' THEN NULL WHEN o.state NOT IN ('OPEN','SUBMITTED','RETURNED') THEN 'FINISHED'
                                       WHEN o.date_run <> c.date_run THEN 'REDATED' END AS why) gone
      WHERE c.import_id = $1 AND ($2::int IS NULL OR (c.row_number, c.id) > ($2, $3::uuid)) ORDER BY c.row_number, c.id LIMIT $4`,
    [importId, page.after?.row ?? null, page.after?.id ?? null, page.limit + 1],
  );
}
