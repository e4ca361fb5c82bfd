import type { Reader, Tx } from '../../../platform/database/tx.js';

/** A running project that one leading official leads. */
export interface LedProject {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly leadUnitName: string | null;
  /** What is due or awaits a verdict at this moment; it stays where it is, and answers to the new official. */
  readonly openObligations: number;
  /** Decisions that wait for this official; they move to the new one. */
  readonly pendingApprovals: number;
}

/** Running projects that the post leads, by code; `only` names some of them. */
export function listLedProjects(
  reader: Reader,
  postId: string,
  only: readonly string[] | null,
  lock = false,
): Promise<LedProject[]> {
  return reader.query<LedProject>(
    `SELECT p.id, p.code, p.name, (SELECT u.name FROM unit u WHERE u.id = p.lead_unit_id) AS "leadUnitName",
            (SELECT count(*)::int FROM obligation o WHERE o.project_id = p.id AND o.state IN ('OPEN','SUBMITTED','RETURNED')) AS "openObligations",
            (SELECT count(*)::int FROM approval a WHERE a.project_id = p.id AND a.approver_post_id = $1 AND a.state = 'PENDING') AS "pendingApprovals"
       FROM project p WHERE p.leading_post_id = $1 AND p.ended_on IS NULL AND ($2::uuid[] IS NULL OR p.id = ANY ($2))
      ORDER BY p.code ${lock ? 'FOR UPDATE OF p' : ''}`,
    [postId, only],
  );
}

/** Puts another official at the head of the chains, from today; the place before stays in the history. Two statements, however many. */
export async function moveLeadership(
  tx: Tx,
  projectIds: readonly string[],
  { fromPostId, toPostId }: { readonly fromPostId: string; readonly toPostId: string },
): Promise<void> {
  await tx.execute(`UPDATE project SET leading_post_id = $2, version = version + 1 WHERE id = ANY ($1::uuid[])`, [
    projectIds,
    toPostId,
  ]);
  await tx.execute(
    `WITH ended AS (
       UPDATE project_party SET to_day = app_today()
        WHERE project_id = ANY ($1::uuid[]) AND role = 'LEADING_OFFICIAL' AND post_id = $2 AND to_day IS NULL
        RETURNING project_id, position)
     INSERT INTO project_party (project_id, role, post_id, position, from_day)
     SELECT project_id, 'LEADING_OFFICIAL', $3, position, app_today() FROM ended`,
    [projectIds, fromPostId, toPostId],
  );
}
