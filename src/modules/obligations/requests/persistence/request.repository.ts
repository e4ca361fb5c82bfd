import { columns, list, outer, type RowOf } from '../../../../platform/database/columns.js';
import { PostRow, UnitRow } from '../../../organisation/index.js';
import { ObligationRow } from '../../clock/persistence/obligation.row.js';
import { ObligationRequestRow } from './obligation-request.row.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';

/** What a unit asked for. */
export interface RequestRow extends RowOf<typeof OBLIGATION_REQUEST> {
  readonly askedOn: Day;
}

const OBLIGATION_REQUEST = columns(ObligationRequestRow, '', [
  'id',
  'obligationId',
  'kind',
  'outcome',
  'reason',
  'fromDate',
  'dateRun',
  'newDate',
  'number',
  'first',
  'pauses',
  'onBehalf',
  'filedByPerson as askedBy',
  'askedByRoles',
  'state',
  'filedAt',
  'decidedAt',
  'words',
]);

const COLUMNS = `${OBLIGATION_REQUEST}, (filed_at AT TIME ZONE 'Asia/Shanghai')::date AS "askedOn"`;

/** Every request about an obligation, the oldest first. */
export function listRequests(reader: Reader, obligationId: string): Promise<RequestRow[]> {
  return reader.query<RequestRow>(
    `SELECT ${COLUMNS} FROM obligation_request WHERE obligation_id = $1 ORDER BY filed_at, id`,
    [obligationId],
  );
}

/** The request that an approval is about. */
export function findRequest(reader: Reader, id: string): Promise<RequestRow | null> {
  return reader.find<RequestRow>(`SELECT ${COLUMNS} FROM obligation_request WHERE id = $1`, [id]);
}

const REQUEST_SUBJECT = list(
  columns(ObligationRow, 'o', [
    'id as obligationId',
    'kind',
    'ladder',
    'subjectId',
    'projectId',
    'ownerUnitId as unitId',
    'ownerPostId',
    'title',
    'dueOn',
    'dateRun',
  ]),
  columns(UnitRow, 'u', ['kind as unitKind']),
  outer(columns(PostRow, 'w', ['role as ownerRole'])),
);

/** What a request is about, and who stands around it. */
export type RequestSubject = RowOf<typeof REQUEST_SUBJECT>;

/** Locks the obligation that a request is about. */
export function lockRequestSubject(tx: Tx, obligationId: string): Promise<RequestSubject | null> {
  return tx.find<RequestSubject>(
    `SELECT ${REQUEST_SUBJECT}
       FROM obligation o JOIN unit u ON u.id = o.owner_unit_id LEFT JOIN post w ON w.id = o.owner_post_id WHERE o.id = $1 FOR UPDATE OF o`,
    [obligationId],
  );
}

/** Of `obligation o`: the first request of its date was made, with this date or when a lead unit that got it back had it. */
export const FIRST_MADE = `(EXISTS (SELECT FROM obligation_request r WHERE r.obligation_id = o.id AND r.date_run = o.date_run AND r.first)
          OR EXISTS (SELECT FROM explanation e WHERE e.obligation_id = o.id AND e.date_run = o.date_run AND e.first)
          OR EXISTS (SELECT FROM obligation_date d WHERE d.obligation_id = o.id AND d.run = o.date_run AND d.first_made))`;

/** Whether the first request of the present date was made already; an explanation is one, too. */
export async function firstRequestMade(tx: Tx, obligationId: string): Promise<boolean> {
  const rows = await tx.query(`SELECT FROM obligation o WHERE o.id = $1 AND ${FIRST_MADE}`, [obligationId]);
  return rows.length > 0;
}

/** A request as it is asked. */
export interface NewRequest extends Pick<
  RequestRow,
  | 'obligationId'
  | 'kind'
  | 'outcome'
  | 'reason'
  | 'fromDate'
  | 'dateRun'
  | 'newDate'
  | 'number'
  | 'first'
  | 'pauses'
  | 'onBehalf'
  | 'askedByRoles'
> {
  readonly personId: string | null;
}

/** Writes a request. @returns its id */
export function insertRequest(tx: Tx, asked: NewRequest): Promise<string> {
  const { personId, ...request } = asked;
  return tx.insert(ObligationRequestRow, { ...request, filedByPerson: personId });
}

/** The unit's own leader has agreed, or has nothing to say: from now on others decide. */
export async function leaveUnit(tx: Tx, id: string): Promise<void> {
  await tx.execute('UPDATE obligation_request SET left_unit = true WHERE id = $1', [id]);
}

/** Ends a request. */
export async function endRequest(
  tx: Tx,
  id: string,
  state: 'APPROVED' | 'REFUSED' | 'WITHDRAWN',
  words: string | null,
): Promise<void> {
  await tx.execute('UPDATE obligation_request SET state = $2, words = $3, decided_at = app_now() WHERE id = $1', [
    id,
    state,
    words,
  ]);
}

/** Takes back what is still asked about an obligation. @returns what was taken back */
export function withdrawPendingRequests(tx: Tx, obligationId: string): Promise<Pick<RequestRow, 'id' | 'kind'>[]> {
  return tx.query(
    `UPDATE obligation_request SET state = 'WITHDRAWN', decided_at = app_now() WHERE obligation_id = $1 AND state = 'PENDING' RETURNING id, kind`,
    [obligationId],
  );
}
