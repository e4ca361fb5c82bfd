import { type PostRole } from '../../../shared-kernel/actor.js';
import { columns, type Columns } from '../../../platform/database/columns.js';
import { ApprovalRow } from './approval.row.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Approval, RegisteredPaper, Registration, Verdict } from '../domain/approval.js';
import type { SubjectType } from '../../../shared-kernel/subjects.js';

export const APPROVAL_COLUMNS: Columns<Approval> = columns(ApprovalRow, 'a', [
  'id as approvalId',
  'kind',
  'step',
  'subjectType',
  'subjectId',
  'unitId',
  'projectId',
  'officeOnly',
  'title',
  'facts',
  'approverPostId',
  'approverRole',
  'approverUnitId',
  'ownerPostId',
  'proposedByPerson',
  'proposedByPost',
  'proposedAt',
  'state',
  'decidedByPerson',
  'decidedByPost',
  'onBehalfOfPost',
  'decidedAt',
  'offline',
  'words',
  'version',
  'registration',
  'disowned',
]);

/** What is asked of whom. */
export interface NewApproval {
  readonly kind: string;
  readonly step?: number;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly unitId?: string | null;
  readonly projectId?: string | null;
  readonly officeOnly?: boolean;
  readonly title: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly approverPostId?: string | null;
  readonly approverRole?: string | null;
  readonly approverUnitId?: string | null;
  /** The post whose obligation it is: its holder never decides. */
  readonly ownerPostId?: string | null;
  /** Posts of these roles alone may ask for it: by the one that is the actor's, not by a lower one that he holds himself. */
  readonly askedBy?: readonly PostRole[];
}

interface Proposer {
  readonly personId: string | null;
  readonly postId: string | null;
}

const UNSAID = {
  step: 1,
  unitId: null,
  projectId: null,
  officeOnly: false,
  facts: {},
  approverPostId: null,
  approverRole: null,
  approverUnitId: null,
  ownerPostId: null,
};

/** Writes what waits for decisions. @returns the ids, in the order asked */
export async function insertApprovals(tx: Tx, asked: readonly NewApproval[], proposer: Proposer): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `INSERT INTO approval (kind, step, subject_type, subject_id, unit_id, project_id, office_only, title, facts,
       approver_post_id, approver_role, approver_unit_id, owner_post_id, proposed_by_person, proposed_by_post)
     SELECT a.kind, a.step, a."subjectType", a."subjectId", a."unitId", a."projectId", a."officeOnly", a.title, a.facts,
       a."approverPostId", a."approverRole", a."approverUnitId", a."ownerPostId", $2, $3
     FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (kind text, step int, "subjectType" text, "subjectId" uuid, "unitId" uuid, "projectId" uuid,
       "officeOnly" boolean, title text, facts jsonb, "approverPostId" uuid, "approverRole" text, "approverUnitId" uuid, "ownerPostId" uuid))
       WITH ORDINALITY a ORDER BY a.ordinality RETURNING id`,
    [JSON.stringify(asked.map((one) => ({ ...UNSAID, ...one }))), proposer.personId, proposer.postId],
  );
  return rows.map((row) => row.id);
}

/** The approval whatever its state, or null. */
export function findApproval(reader: Reader, approvalId: string): Promise<Approval | null> {
  return reader.find<Approval>(`SELECT ${APPROVAL_COLUMNS} FROM approval a WHERE a.id = $1`, [approvalId]);
}

/** The pending approval of a kind for a subject, the first or that of a step, or null. */
export function findPendingApproval(
  reader: Reader,
  kind: string,
  subjectId: string,
  step: number | null = null,
): Promise<Approval | null> {
  return reader.find<Approval>(
    `SELECT ${APPROVAL_COLUMNS} FROM approval a
      WHERE a.kind = $1 AND a.subject_id = $2 AND ($3::int IS NULL OR a.step = $3) AND a.state = 'PENDING' ORDER BY a.step LIMIT 1`,
    [kind, subjectId, step],
  );
}

/** Whether anything of a kind waits that is about one of these things, or names one of them. */
export async function isRestedOn(reader: Reader, kind: string, ids: readonly string[]): Promise<boolean> {
  const rows = await reader.query(
    `SELECT FROM approval WHERE kind = $1 AND state = 'PENDING'
        AND (subject_id = ANY ($2::text[]::uuid[]) OR facts->'restsOn' ?| $2::text[]) LIMIT 1`,
    [kind, ids],
  );
  return rows.length > 0;
}

/** A decision as it is kept. */
export interface KeptDecision {
  readonly verdict: Verdict;
  readonly personId: string | null;
  readonly postId: string | null;
  readonly onBehalfOfPostId: string | null;
  readonly offline: RegisteredPaper | null;
  readonly words: string | null;
}

/**
 * Keeps a decision; answers whether it was the first.
 * @param version for a registration that was confirmed: nothing has happened to it since it was read
 */
export async function keepDecision(
  tx: Tx,
  approvalId: string,
  decision: KeptDecision,
  version: number | null = null,
): Promise<boolean> {
  const touched = await tx.execute(
    `UPDATE approval SET state = $2, decided_by_person = $3, decided_by_post = $4, on_behalf_of_post = $5, offline = $6, words = $7,
            decided_at = app_now(), registration = NULL, version = version + 1
      WHERE id = $1 AND state = 'PENDING' AND ($8::int IS NULL OR version = $8)`,
    [
      approvalId,
      decision.verdict,
      decision.personId,
      decision.postId,
      decision.onBehalfOfPostId,
      decision.offline === null ? null : JSON.stringify(decision.offline),
      decision.words,
      version,
    ],
  );
  return touched === 1;
}

/** Keeps a paper until its second person has looked at it; answers whether none waited yet. */
export async function keepRegistration(tx: Tx, approvalId: string, registration: Registration): Promise<boolean> {
  const touched = await tx.execute(
    `UPDATE approval SET registration = $2, version = version + 1 WHERE id = $1 AND state = 'PENDING' AND registration IS NULL`,
    [approvalId, JSON.stringify(registration)],
  );
  return touched === 1;
}

/** The registration is taken away: the approval waits as if nobody had registered anything. */
export async function dropRegistration(tx: Tx, approvalId: string): Promise<boolean> {
  const touched = await tx.execute(
    `UPDATE approval SET registration = NULL, version = version + 1 WHERE id = $1 AND state = 'PENDING' AND registration IS NOT NULL`,
    [approvalId],
  );
  return touched === 1;
}

/** Keeps the signer's word that the signature is not his; answers whether it was the first. */
export async function keepDisowning(tx: Tx, approvalId: string, disowned: Approval['disowned']): Promise<boolean> {
  const touched = await tx.execute(
    `UPDATE approval SET disowned = $2, version = version + 1 WHERE id = $1 AND offline IS NOT NULL AND disowned IS NULL`,
    [approvalId, JSON.stringify(disowned)],
  );
  return touched === 1;
}

/** Who decides about projects instead of whom. */
export interface HandOver {
  readonly projectIds: readonly string[];
  readonly fromPostId: string;
  readonly toPostId: string;
}

/** Names another post as the one that decides what waits. @returns the approvals' ids */
export async function moveApprover(tx: Tx, { projectIds, fromPostId, toPostId }: HandOver): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `UPDATE approval SET approver_post_id = $3, version = version + 1
      WHERE state = 'PENDING' AND approver_post_id = $2 AND project_id = ANY ($1::uuid[]) RETURNING id`,
    [projectIds, fromPostId, toPostId],
  );
  return rows.map((row) => row.id);
}

/** Ends one that still waits and that nothing is behind any more, and says why; answers whether it did. */
export async function keepSettling(tx: Tx, approvalId: string, words: string): Promise<boolean> {
  const touched = await tx.execute(
    `UPDATE approval SET state = 'WITHDRAWN', decided_at = app_now(), registration = NULL, words = $2, version = version + 1
      WHERE id = $1 AND state = 'PENDING'`,
    [approvalId, words],
  );
  return touched === 1;
}

/** Takes one back that still waits, with a paper that was registered for it; answers whether it did. */
export async function keepWithdrawal(tx: Tx, approvalId: string): Promise<boolean> {
  const touched = await tx.execute(
    `UPDATE approval SET state = 'WITHDRAWN', decided_at = app_now(), registration = NULL, version = version + 1
      WHERE id = $1 AND state = 'PENDING'`,
    [approvalId],
  );
  return touched === 1;
}

/** Whether something of a kind, or one step of it, waits for a subject. */
export async function isWaiting(
  reader: Reader,
  kind: string,
  subjectId: string,
  step: number | null,
): Promise<boolean> {
  const rows = await reader.query(
    `SELECT FROM approval WHERE kind = $1 AND subject_id = $2 AND ($3::int IS NULL OR step = $3) AND state = 'PENDING' LIMIT 1`,
    [kind, subjectId, step],
  );
  return rows.length > 0;
}

/** Takes back what still waits; answers how many. */
export function withdrawPending(tx: Tx, kind: string, subjectId: string, step: number | null = null): Promise<number> {
  return tx.execute(
    `UPDATE approval SET state = 'WITHDRAWN', decided_at = app_now(), version = version + 1
      WHERE kind = $1 AND subject_id = $2 AND ($3::int IS NULL OR step = $3) AND state = 'PENDING'`,
    [kind, subjectId, step],
  );
}

/** Which decision waits. */
export interface WaitingStep {
  readonly kind: string;
  readonly subjectId: string;
  readonly step: number;
}

/** Says anew what a decision that waits is about, once it is about less than it was. */
export async function restatePending(
  tx: Tx,
  { kind, subjectId, step }: WaitingStep,
  title: string,
  facts: Readonly<Record<string, unknown>>,
): Promise<void> {
  await tx.execute(
    `UPDATE approval SET title = $4, facts = facts || $5::jsonb, version = version + 1
      WHERE kind = $1 AND subject_id = $2 AND step = $3 AND state = 'PENDING'`,
    [kind, subjectId, step, title, JSON.stringify(facts)],
  );
}

/** Which decisions that wait go over to another unit; `subjectIds` and `projectIds`: only about these, both null: all of the unit. */
export interface UnitHandOver {
  readonly from: { readonly id: string; readonly name: string };
  readonly to: { readonly id: string; readonly name: string };
  readonly subjectIds: readonly string[] | null;
  readonly projectIds: readonly string[] | null;
}

/**
 * Decisions that wait and were asked by or of a unit are another's from now on, and say so; who decides in the unit is the
 * holder of the same role in the other. @returns how many
 */
export function moveUnitOfPending(tx: Tx, { from, to, subjectIds, projectIds }: UnitHandOver): Promise<number> {
  return tx.execute(
    `UPDATE approval a SET version = a.version + 1, title = replace(a.title, $3, $4),
            unit_id = CASE WHEN a.unit_id = $1 THEN $2 ELSE a.unit_id END,
            approver_unit_id = CASE WHEN a.approver_unit_id = $1 THEN $2 ELSE a.approver_unit_id END,
            approver_post_id = CASE WHEN f.id IS NULL THEN a.approver_post_id ELSE
              (SELECT t.id FROM post t WHERE t.unit_id = $2 AND t.role = f.role AND t.abolished_on IS NULL ORDER BY t.id LIMIT 1) END
       FROM approval b LEFT JOIN post f ON f.id = b.approver_post_id AND f.unit_id = $1
      WHERE b.id = a.id AND a.state = 'PENDING' AND (a.unit_id = $1 OR a.approver_unit_id = $1 OR f.id IS NOT NULL)
        AND ($5::uuid[] IS NULL OR a.subject_id = ANY ($5) OR a.project_id = ANY ($6::uuid[]))`,
    [from.id, to.id, from.name, to.name, subjectIds, projectIds],
  );
}
