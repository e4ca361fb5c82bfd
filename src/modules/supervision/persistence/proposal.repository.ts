import type { Tx } from '../../../platform/database/tx.js';
import type { Day, Instant } from '../../../shared-kernel/dates.js';
import type { Interview, InterviewItem } from '../domain/interview.js';
import type { TalkKeySlot } from '../domain/propose.js';
import type { TierTrigger } from '../domain/watched.js';

/** Who talks to whom at which tier: one talk at a time. */
export interface TalkKey {
  readonly intervieweePostId: string;
  readonly interviewerPostId: string;
  readonly tier: number;
}

/** What there is of a key; the open interview is locked. */
export async function lockSlot(tx: Tx, key: TalkKey): Promise<TalkKeySlot> {
  const rows = await tx.query<{ id: string; state: Interview['state']; round: number; endedOn: Day | null }>(
    `SELECT id, state, round, ended_on AS "endedOn" FROM interview
      WHERE interviewee_post_id = $1 AND interviewer_post_id = $2 AND tier = $3 ORDER BY round DESC FOR UPDATE`,
    [key.intervieweePostId, key.interviewerPostId, key.tier],
  );
  const open = rows.find((row) => row.endedOn === null);
  return {
    open: open === undefined ? null : { interviewId: open.id, state: open.state },
    lastRound: rows[0]?.round ?? 0,
    lastEndedOn:
      rows
        .map((row) => row.endedOn)
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null,
  };
}

/** A proposal as it is written first. */
export interface NewInterview extends TalkKey {
  readonly interview: Interview;
  readonly unitId: string;
  readonly policyVersion: number;
  readonly calendarVersion: number;
  readonly cause: TierTrigger;
  readonly causeReason: string | null;
  readonly proposedByPerson: string | null;
  readonly nextAt: Instant;
}

/** Writes a proposal. @returns false when another worker proposed the same talk at this moment */
export async function insertInterview(tx: Tx, draft: NewInterview): Promise<boolean> {
  const { interview } = draft;
  const touched = await tx.execute(
    `INSERT INTO interview (id, tier, round, interviewee_post_id, interviewer_post_id, unit_id, policy_version, calendar_version, state, cause,
       cause_reason, proposed_by_person, proposed_on, approval_due_on, next_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT DO NOTHING`,
    [
      interview.id,
      draft.tier,
      interview.round,
      draft.intervieweePostId,
      draft.interviewerPostId,
      draft.unitId,
      draft.policyVersion,
      draft.calendarVersion,
      interview.state,
      draft.cause,
      draft.causeReason,
      draft.proposedByPerson,
      interview.proposedOn,
      interview.approvalDueOn,
      draft.nextAt,
    ],
  );
  return touched === 1;
}

/** Adds a case to a proposal. */
export async function insertItem(tx: Tx, interviewId: string, item: InterviewItem): Promise<void> {
  await tx.execute(
    'INSERT INTO interview_item (id, interview_id, case_id, obligation_id, state) VALUES ($1, $2, $3, $4, $5)',
    [item.id, interviewId, item.caseId, item.obligationId, item.state],
  );
  await tx.execute('UPDATE interview SET version = version + 1 WHERE id = $1', [interviewId]);
}
