import { columns, list } from '../../../platform/database/columns.js';
import { DelegationRow } from './delegation.row.js';
import { PostRow } from './post.row.js';
import { UnitRow } from './unit.row.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { either, given, where } from '../../../platform/database/where.js';
import type { Scope } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { dayAfter, type Delegation, type DelegationDraft } from '../domain/delegation.js';
import { ofVisibleUnits } from './visible-units.js';

const DELEGATION = list(
  columns(DelegationRow, 'd', [
    'id as delegationId',
    'postId',
    'deputyPostId',
    'fromDay',
    'reason',
    'scope',
    'endedOn',
  ]),
  columns(PostRow, 'p', ['title as postTitle', 'unitId']),
  columns(UnitRow, 'u', ['name as unitName']),
  columns(PostRow, 'q', ['title as deputyTitle']),
);

const COLUMNS = `${DELEGATION}, d.to_day - 1 AS "lastDay", EXISTS (SELECT 1 FROM delegation_today t WHERE t.id = d.id) AS active`;
const TABLES = `delegation d JOIN post p ON p.id = d.post_id JOIN unit u ON u.id = p.unit_id JOIN post q ON q.id = d.deputy_post_id`;

/** Whether somebody acts for the post on one of the days. */
export async function overlapsDelegation(
  reader: Reader,
  { postId, fromDay, lastDay }: DelegationDraft,
): Promise<boolean> {
  const { overlaps } = await reader.one<{ overlaps: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM delegation WHERE post_id = $1 AND ended_on IS NULL
        AND daterange(from_day, to_day) && daterange($2::date, $3::date)) AS overlaps`,
    [postId, fromDay, dayAfter(lastDay)],
  );
  return overlaps;
}

/** Writes a delegation. */
export function insertDelegation(tx: Tx, draft: DelegationDraft, createdBy: string | null): Promise<string> {
  const { postId, deputyPostId, fromDay, reason, scope } = draft;
  return tx.insert(DelegationRow, {
    postId,
    deputyPostId,
    fromDay,
    toDay: dayAfter(draft.lastDay),
    reason,
    scope,
    createdBy,
  });
}

/** Ends it today; answers whether it was still running or to come. */
export async function endDelegation(tx: Tx, delegationId: string): Promise<boolean> {
  const touched = await tx.execute(
    'UPDATE delegation SET ended_on = app_today() WHERE id = $1 AND ended_on IS NULL AND to_day > app_today()',
    [delegationId],
  );
  return touched === 1;
}

/** One delegation, whoever asks, or null. */
export function delegationById(reader: Reader, delegationId: string): Promise<Delegation | null> {
  return reader.find<Delegation>(`SELECT ${COLUMNS} FROM ${TABLES} WHERE d.id = $1`, [delegationId]);
}

/** Which delegations. */
export interface DelegationFilter {
  readonly delegationId: string | null;
  readonly postId: string | null;
  readonly unitId: string | null;
  readonly activeOnly: boolean;
  readonly before: string | null;
  readonly limit: number;
}

/** Delegations of posts in the reader's units, or of and by his own posts, newest first. */
export function listDelegations(reader: Reader, scope: Scope, filter: DelegationFilter): Promise<Delegation[]> {
  const { delegationId, postId, unitId, activeOnly, before, limit } = filter;
  const own = either([
    ofVisibleUnits(scope, 'p.unit_id'),
    (place) => `d.post_id = ANY (${place(scope.postIds)}::uuid[])`,
    (place) => `d.deputy_post_id = ANY (${place(scope.postIds)}::uuid[])`,
  ]);
  const asked = where([
    given('d.id = $', delegationId),
    given('(d.post_id = $ OR d.deputy_post_id = $)', postId),
    given('p.unit_id = $', unitId),
    activeOnly ? 'EXISTS (SELECT 1 FROM delegation_today t WHERE t.id = d.id)' : null,
    given('d.id < $', before),
    own,
  ]);
  return reader.query<Delegation>(
    `SELECT ${COLUMNS} FROM ${TABLES} ${asked.sql} ORDER BY d.id DESC LIMIT ${asked.place(limit)}`,
    asked.params,
  );
}

/** Posts whose holder and deputy are both away on a day's business: their unit's office is told in their place. */
export function listBothAway(reader: Reader, unitId: string): Promise<{ postId: string; day: Day }[]> {
  return reader.query<{ postId: string; day: Day }>(
    `SELECT d.post_id AS "postId", app_today() AS day FROM delegation_today d JOIN post p ON p.id = d.post_id
      WHERE p.unit_id = $1 AND (
        EXISTS (SELECT 1 FROM delegation_today e WHERE e.post_id = d.deputy_post_id)
        OR NOT EXISTS (SELECT 1 FROM tenure t WHERE t.post_id = d.deputy_post_id AND daterange(t.from_day, t.to_day) @> app_today()))`,
    [unitId],
  );
}
