import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Day, Instant } from '../../../shared-kernel/dates.js';
import type { RequestKind } from '../domain/requests.js';

/** What a unit asked for. */
export interface RequestRow {
  readonly id: string;
  readonly dutyId: string;
  readonly kind: RequestKind;
  readonly outcome: 'EXEMPT' | 'CANCELLED' | null;
  readonly reason: string;
  readonly fromDate: Day;
  readonly newDate: Day | null;
  readonly number: number;
  readonly state: 'PENDING' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN';
  readonly filedAt: Instant;
  readonly decidedAt: Instant | null;
  readonly words: string | null;
}

const COLUMNS = `id, duty_id AS "dutyId", kind, outcome, reason, from_date AS "fromDate", new_date AS "newDate", number, state,
  filed_at AS "filedAt", decided_at AS "decidedAt", words`;

/** Every request about a duty, the oldest first. */
export function listRequests(reader: Reader, dutyId: string): Promise<RequestRow[]> {
  return reader.query<RequestRow>(`SELECT ${COLUMNS} FROM duty_request WHERE duty_id = $1 ORDER BY filed_at, id`, [
    dutyId,
  ]);
}

/** The request that an approval is about. */
export async function findRequest(reader: Reader, id: string): Promise<RequestRow | null> {
  const [row] = await reader.query<RequestRow>(`SELECT ${COLUMNS} FROM duty_request WHERE id = $1`, [id]);
  return row ?? null;
}

/** A request as it is asked. */
export type NewRequest = Pick<
  RequestRow,
  'dutyId' | 'kind' | 'outcome' | 'reason' | 'fromDate' | 'newDate' | 'number'
> & {
  readonly personId: string | null;
};

/** Writes a request. @returns its id */
export async function insertRequest(tx: Tx, asked: NewRequest): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO duty_request (duty_id, kind, outcome, reason, from_date, new_date, number, filed_by_person)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
    [
      asked.dutyId,
      asked.kind,
      asked.outcome,
      asked.reason,
      asked.fromDate,
      asked.newDate,
      asked.number,
      asked.personId,
    ],
  );
  if (row === undefined) throw new Error('the request was not written');
  return row.id;
}

/** Ends a request. */
export async function endRequest(
  tx: Tx,
  id: string,
  state: 'APPROVED' | 'REFUSED',
  words: string | null,
): Promise<void> {
  await tx.execute('UPDATE duty_request SET state = $2, words = $3, decided_at = app_now() WHERE id = $1', [
    id,
    state,
    words,
  ]);
}

/** Takes back what duties still ask for (filed meanwhile). @returns what was taken back */
export function withdrawRequests(
  tx: Tx,
  dutyIds: readonly string[],
): Promise<Pick<RequestRow, 'id' | 'dutyId' | 'kind'>[]> {
  return tx.query(
    `UPDATE duty_request SET state = 'WITHDRAWN', decided_at = app_now() WHERE duty_id = ANY ($1) AND state = 'PENDING'
     RETURNING id, duty_id AS "dutyId", kind`,
    [dutyIds],
  );
}
