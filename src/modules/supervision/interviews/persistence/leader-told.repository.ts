import { columns, list, type RowOf } from '../../../../platform/database/columns.js';
import { ObligationRow } from '../../../obligations/index.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { InterviewItemRow } from './interview-item.row.js';

/** A matter of a proposal of which its project's leading official is told. */
export interface NewlyTold {
  readonly interviewId: string;
  readonly caseId: string;
  readonly leaderPostId: string;
  readonly toldOn: Day;
  readonly signFrom: Day;
}

/** Keeps that they were told. @returns the cases of which it is news to him who leads now, with how often a leading official was told of each before */
export async function markTold(tx: Tx, told: readonly NewlyTold[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ caseId: string; before: number }>(
    `UPDATE interview_item t SET leader_post_id = n."leaderPostId", leader_told_on = n."toldOn", leader_sign_from = n."signFrom",
            leader_noted_on = NULL, leader_noted_by = NULL
       FROM jsonb_to_recordset($1::jsonb) AS n("interviewId" uuid, "caseId" uuid, "leaderPostId" uuid, "toldOn" date, "signFrom" date)
      WHERE t.interview_id = n."interviewId" AND t.case_id = n."caseId" AND t.leader_post_id IS DISTINCT FROM n."leaderPostId"
     RETURNING t.case_id AS "caseId", (SELECT count(*)::int FROM case_step s WHERE s.case_id = t.case_id AND s.kind = 'LEADER_TOLD') AS before`,
    [JSON.stringify(told)],
  );
  return new Map(rows.map(({ caseId, before }) => [caseId, before]));
}

const TOLD = list(
  columns(InterviewItemRow, 't', [
    'id as itemId',
    'caseId',
    'obligationId',
    'leaderPostId',
    'leaderSignFrom as signFrom',
    'leaderNotedOn as notedOn',
  ]),
  columns(ObligationRow, 'o', ['title as matter', 'dateRun']),
);

/** A live matter of which a leading official was told. */
export type ToldMatter = Omit<RowOf<typeof TOLD>, 'leaderPostId' | 'signFrom'> & {
  readonly leaderPostId: string;
  readonly signFrom: Day;
};

/** The live matters of an interview of which leading officials were told. */
export function listTold(reader: Reader, interviewId: string): Promise<ToldMatter[]> {
  return reader.query<ToldMatter>(
    `SELECT ${TOLD} FROM interview_item t JOIN obligation o ON o.id = t.obligation_id
      WHERE t.interview_id = $1 AND t.leader_post_id IS NOT NULL AND t.ended_on IS NULL ORDER BY t.id`,
    [interviewId],
  );
}

/** Marks matters as known to whoever leads them. */
export async function markNoted(tx: Tx, itemIds: readonly string[], personId: string): Promise<void> {
  await tx.execute(
    'UPDATE interview_item SET leader_noted_on = app_today(), leader_noted_by = $2 WHERE id = ANY ($1::uuid[])',
    [itemIds, personId],
  );
}
