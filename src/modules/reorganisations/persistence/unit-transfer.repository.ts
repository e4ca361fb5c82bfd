import { columns, list, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { given, where } from '../../../platform/database/where.js';
import { UnitRow } from '../../organisation/index.js';
import type { TransferDraft, TransferState } from '../domain/unit-transfer.js';
import { UnitTransferRow } from './unit-transfer.row.js';

const TRANSFER = list(
  columns(UnitTransferRow, 't', [
    'id',
    'kind',
    'fromUnitId',
    'toUnitId',
    'basis',
    'orderedOn',
    'projectIds',
    'state',
    'proposedOn',
    'proposedByPerson',
    'carriedOutOn',
    'moved',
  ]),
  columns(UnitRow, 'f', ['name as fromUnitName']),
  columns(UnitRow, 'u', ['name as toUnitName']),
);

const FROM = 'unit_transfer t JOIN unit f ON f.id = t.from_unit_id JOIN unit u ON u.id = t.to_unit_id';

/** A reorganisation with the names that the units have today. */
export type UnitTransfer = RowOf<typeof TRANSFER>;

/** Reorganisations, the newest first; of a unit: those that it came out of or went into. */
export function listTransfers(reader: Reader, unitId: string | null): Promise<UnitTransfer[]> {
  const { sql, params } = where([given('$ IN (t.from_unit_id, t.to_unit_id)', unitId)]);
  return reader.query<UnitTransfer>(
    `SELECT ${TRANSFER} FROM ${FROM} ${sql} ORDER BY t.proposed_on DESC, t.id DESC LIMIT 500`,
    params,
  );
}

/** Reorganisations are proposed one after the other. */
export async function takeTurns(tx: Tx): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('unit transfer', 0))`);
}

/**
 * Whether what is proposed already stands in the way: it moves one of the two units, or brings to the one that would go what nobody
 * has seen in the preview. Several units may be merged into one.
 */
export async function isTransferWaiting(
  reader: Reader,
  { fromUnitId, toUnitId }: Pick<TransferDraft, 'fromUnitId' | 'toUnitId'>,
): Promise<boolean> {
  const rows = await reader.query(
    `SELECT FROM unit_transfer WHERE state = 'PROPOSED' AND (from_unit_id IN ($1, $2) OR to_unit_id = $1) LIMIT 1`,
    [fromUnitId, toUnitId],
  );
  return rows.length > 0;
}

/** One, locked; or null. */
export function lockTransfer(tx: Tx, id: string): Promise<UnitTransfer | null> {
  return tx.find<UnitTransfer>(`SELECT ${TRANSFER} FROM ${FROM} WHERE t.id = $1 FOR UPDATE OF t`, [id]);
}

/** Keeps what is proposed. @returns its id */
export async function insertTransfer(tx: Tx, draft: TransferDraft, personId: string | null): Promise<string> {
  const { id } = await tx.one<{ id: string }>(
    `INSERT INTO unit_transfer (kind, from_unit_id, to_unit_id, basis, ordered_on, project_ids, proposed_by_person)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [
      ...[draft.kind, draft.fromUnitId, draft.toUnitId, draft.basis, draft.orderedOn],
      ...[draft.kind === 'SPLIT' ? draft.projectIds : null, personId],
    ],
  );
  return id;
}

/** Ends what was proposed and not done. */
export async function dropTransfer(tx: Tx, id: string, state: Exclude<TransferState, 'PROPOSED'>): Promise<void> {
  await tx.execute(`UPDATE unit_transfer SET state = $2 WHERE id = $1 AND state = 'PROPOSED'`, [id, state]);
}

/** Keeps that it was done today, and what went. */
export async function keepCarriedOut(tx: Tx, id: string, moved: Readonly<Record<string, number>>): Promise<void> {
  await tx.execute(
    `UPDATE unit_transfer SET state = 'CARRIED_OUT', carried_out_on = app_today(), moved = $2 WHERE id = $1`,
    [id, JSON.stringify(moved)],
  );
}
