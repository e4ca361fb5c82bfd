import { columns, type RowOf } from '../../../../platform/database/columns.js';
import { CycleRow } from '../../duties/persistence/cycle.row.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Day, Instant } from '../../../../shared-kernel/dates.js';
import type { CycleDates } from '../domain/cycle.js';
import type { CycleState, DutyKind } from '../../duties/domain/duty.js';

/** A quarter; its days are null until it is opened, its counts until it is closed. */
export interface CycleRecord extends RowOf<typeof CYCLE> {
  /** The long work that opens or closes it, while it goes on. */
  readonly jobId: string | null;
}

const CYCLE = columns(CycleRow, 'c', [
  'id',
  'year',
  'quarter',
  'state',
  'kinds',
  'openedOn',
  'plansDueOn',
  'promptOn',
  'actBy',
  'fileBy',
  'closeFrom',
  'closedAt',
  'proposedCloseBy',
  'counts',
  'version',
]);

const COLUMNS = `${CYCLE},
            CASE WHEN c.state IN ('OPENING','CLOSING') THEN (SELECT w.id FROM work w WHERE w.subject_id = c.id ORDER BY w.created_at DESC, w.id DESC LIMIT 1) END AS "jobId"`;

/** Writes a quarter in preparation; null when that quarter is there already. */
export function insertCycle(
  tx: Tx,
  year: number,
  quarter: number,
  kinds: readonly DutyKind[],
): Promise<CycleRecord | null> {
  return tx.find<CycleRecord>(
    `INSERT INTO cycle AS c (year, quarter, kinds) VALUES ($1, $2, $3) ON CONFLICT (year, quarter) DO NOTHING RETURNING ${COLUMNS}`,
    [year, quarter, kinds],
  );
}

/** The quarter, or null. */
export function findCycle(reader: Reader, id: string): Promise<CycleRecord | null> {
  return reader.find<CycleRecord>(`SELECT ${COLUMNS} FROM cycle c WHERE c.id = $1`, [id]);
}

/** The quarter locked for this transaction, or null. */
export function lockCycle(tx: Tx, id: string): Promise<CycleRecord | null> {
  return tx.find<CycleRecord>(`SELECT ${COLUMNS} FROM cycle c WHERE c.id = $1 FOR UPDATE`, [id]);
}

/** Every quarter, the newest first. */
export function listCycles(reader: Reader): Promise<CycleRecord[]> {
  return reader.query<CycleRecord>(`SELECT ${COLUMNS} FROM cycle c ORDER BY c.year DESC, c.quarter DESC`);
}

/** Sets the state. */
export async function saveState(tx: Tx, id: string, state: CycleState): Promise<void> {
  await tx.execute('UPDATE cycle SET state = $2, version = version + 1 WHERE id = $1', [id, state]);
}

/** Fixes the opening day, the days that follow from it, and the morning on which slow units are prompted. */
export async function saveDates(
  tx: Tx,
  id: string,
  openedOn: Day,
  dates: CycleDates,
  promptAt: Instant,
): Promise<void> {
  await tx.execute(
    `UPDATE cycle SET state = 'OPENING', opened_on = $2, plans_due_on = $3, prompt_on = $4, act_by = $5, file_by = $6, close_from = $7,
            prompt_at = $8, version = version + 1 WHERE id = $1`,
    [id, openedOn, dates.plansDueOn, dates.promptOn, dates.actBy, dates.fileBy, dates.closeFrom, promptAt],
  );
}

/** Remembers who proposes to close it; null takes the proposal back. */
export async function saveCloseProposal(tx: Tx, id: string, personId: string | null): Promise<void> {
  await tx.execute('UPDATE cycle SET proposed_close_by = $2, version = version + 1 WHERE id = $1', [id, personId]);
}

/** Closes it with its counts. */
export async function saveClosed(tx: Tx, id: string, counts: Readonly<Record<string, unknown>>): Promise<void> {
  await tx.execute(
    `UPDATE cycle SET state = 'CLOSED', closed_at = app_now(), counts = $2, version = version + 1 WHERE id = $1`,
    [id, JSON.stringify(counts)],
  );
}

/** Remembers who approved the close, while the work goes on. */
export async function saveClosing(tx: Tx, id: string, personId: string | null): Promise<void> {
  await tx.execute(`UPDATE cycle SET state = 'CLOSING', closed_by = $2, version = version + 1 WHERE id = $1`, [
    id,
    personId,
  ]);
}

/** The work that was started last about a quarter. */
export async function findStartedWork(reader: Reader, kind: string, cycleId: string): Promise<string> {
  const [work] = await reader.query<{ id: string }>(
    'SELECT id FROM work WHERE kind = $1 AND subject_id = $2 ORDER BY created_at DESC, id DESC LIMIT 1',
    [kind, cycleId],
  );
  if (work === undefined) throw new Error(`no work of the kind ${kind} was started`);
  return work.id;
}

/** Replaces the quarter's days, when the calendar changed; who was prompted already is not prompted again. */
export async function replaceDates(tx: Tx, id: string, dates: CycleDates, promptAt: Instant): Promise<void> {
  await tx.execute(
    `UPDATE cycle SET plans_due_on = $2, prompt_on = $3, act_by = $4, file_by = $5, close_from = $6,
            prompt_at = CASE WHEN prompt_at IS NOT NULL THEN $7::timestamptz END, version = version + 1 WHERE id = $1`,
    [id, dates.plansDueOn, dates.promptOn, dates.actBy, dates.fileBy, dates.closeFrom, promptAt],
  );
}

const PROMPTED_CYCLE = columns(CycleRow, '', ['id', 'year', 'quarter', 'actBy']);

/** A quarter whose slow units are to be prompted now. */
export interface PromptedCycle extends RowOf<typeof PROMPTED_CYCLE> {
  readonly actBy: Day;
}

/** Claims the open quarters whose morning of prompting has come; each is claimed once. */
export function claimPrompts(tx: Tx): Promise<PromptedCycle[]> {
  return tx.query<PromptedCycle>(
    `UPDATE cycle SET prompt_at = NULL, version = version + 1 WHERE state = 'OPEN' AND prompt_at <= app_now()
     RETURNING ${PROMPTED_CYCLE}`,
  );
}
