import type { Reader, Tx } from '../../../../platform/database/tx.js';

/** A talk that is under way about what goes over to another unit. */
export interface TransferredTalk {
  readonly id: string;
  readonly tier: number;
  readonly state: string;
  /** Of the post that is talked to. */
  readonly role: string;
  /** The post of that role in the other unit; null where it has none. */
  readonly toPostId: string | null;
  /** The holder of that post has such a talk already: two at a time are not held with one person at one tier. */
  readonly doubled: boolean;
  /** Live items about matters that stay where they are. */
  readonly staying: number;
  /** Not held yet: the other unit's people are talked to. */
  readonly ahead: boolean;
}

/** Talks under way about some obligations, with the post of another unit that would be talked to. */
export function listTalksAbout(
  reader: Reader,
  obligationIds: readonly string[],
  toUnitId: string,
): Promise<TransferredTalk[]> {
  return reader.query<TransferredTalk>(
    `SELECT i.id, i.tier, i.state, p.role, i.talked_on IS NULL AS ahead, twin.id AS "toPostId",
            EXISTS (SELECT FROM interview x WHERE x.interviewee_post_id = twin.id AND x.interviewer_post_id = i.interviewer_post_id
                     AND x.tier = i.tier AND x.ended_on IS NULL) AS doubled,
            (SELECT count(*)::int FROM interview_item x WHERE x.interview_id = i.id AND x.ended_on IS NULL AND x.obligation_id <> ALL ($1::uuid[])) AS staying
       FROM interview i JOIN post p ON p.id = i.interviewee_post_id
       LEFT JOIN LATERAL (SELECT t.id FROM post t WHERE t.unit_id = $2 AND t.role = p.role AND t.abolished_on IS NULL ORDER BY t.id LIMIT 1) twin ON true
      WHERE i.ended_on IS NULL
        AND EXISTS (SELECT FROM interview_item x WHERE x.interview_id = i.id AND x.ended_on IS NULL AND x.obligation_id = ANY ($1::uuid[]))
      ORDER BY i.id`,
    [obligationIds, toUnitId],
  );
}

/** An open case that goes over. */
export interface TransferredCase {
  readonly id: string;
  readonly obligationId: string;
  readonly policyVersion: number;
  readonly calendarVersion: number;
  readonly dateRun: number;
}

/** Puts open cases under the other unit. @returns them */
export function moveCases(tx: Tx, obligationIds: readonly string[], toUnitId: string): Promise<TransferredCase[]> {
  return tx.query<TransferredCase>(
    `UPDATE supervision_case SET unit_id = $2, version = version + 1 WHERE obligation_id = ANY ($1::uuid[]) AND state <> 'CLOSED'
     RETURNING id, obligation_id AS "obligationId", policy_version AS "policyVersion", calendar_version AS "calendarVersion", date_run AS "dateRun"`,
    [obligationIds, toUnitId],
  );
}

/** Puts talks under the other unit; who is to be talked to changes only where the talk has not been held. */
export async function moveTalks(tx: Tx, talks: readonly TransferredTalk[], toUnitId: string): Promise<void> {
  await tx.execute(
    `UPDATE interview i SET unit_id = $2, interviewee_post_id = coalesce(t."toPostId", i.interviewee_post_id),
            next_at = app_now(), version = i.version + 1
       FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, "toPostId" uuid) WHERE i.id = t.id`,
    [JSON.stringify(talks.map(({ id, ahead, toPostId }) => ({ id, toPostId: ahead ? toPostId : null }))), toUnitId],
  );
}
