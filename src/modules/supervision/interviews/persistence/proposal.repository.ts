import { columns, type RowOf } from '../../../../platform/database/columns.js';
import { InterviewRow } from './interview.row.js';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Day, Instant } from '../../../../shared-kernel/dates.js';
import type { Interview, InterviewItem } from '../domain/interview.js';
import { countsAsRound, type TalkKeySlot } from '../domain/propose.js';
import type { TierTrigger } from '../../cases/domain/watched.js';

/** Who talks to whom at which tier: one talk at a time. */
export interface TalkKey {
  readonly intervieweePostId: string;
  readonly interviewerPostId: string;
  readonly tier: number;
}

/** The key as text, for maps. */
export const talkOf = ({ intervieweePostId, interviewerPostId, tier }: TalkKey): string =>
  `${intervieweePostId}:${interviewerPostId}:${String(tier)}`;

const ROUND = columns(InterviewRow, 'i', ['id', 'state', 'round', 'signedOn', 'endedOn']);

const KEYS = `jsonb_to_recordset($1::jsonb) AS k("intervieweePostId" uuid, "interviewerPostId" uuid, tier int)`;

type RoundRow = TalkKey & RowOf<typeof ROUND>;

/** What there is of each key; the interviews are locked, every worker in the same order. */
export async function lockSlots(tx: Tx, keys: readonly TalkKey[]): Promise<Map<string, TalkKeySlot>> {
  const rows = await tx.query<RoundRow>(
    `SELECT ${ROUND}, k.*
       FROM ${KEYS} JOIN interview i ON i.interviewee_post_id = k."intervieweePostId" AND i.interviewer_post_id = k."interviewerPostId" AND i.tier = k.tier
      ORDER BY i.interviewee_post_id, i.interviewer_post_id, i.tier, i.id FOR UPDATE OF i`,
    [JSON.stringify(keys)],
  );
  return new Map(keys.map((key) => [talkOf(key), slotOf(rows.filter((row) => talkOf(row) === talkOf(key)))]));
}

function slotOf(rounds: readonly RoundRow[]): TalkKeySlot {
  const open = rounds.find((row) => row.endedOn === null);
  const ended = rounds.map((row) => row.endedOn).filter((day) => day !== null);
  return {
    open: open === undefined ? null : { interviewId: open.id, state: open.state, round: open.round },
    rounds: rounds.filter(countsAsRound).length,
    lastEndedOn: ended.sort().at(-1) ?? null,
  };
}

/** A proposal as it is written first. */
export interface NewInterview extends TalkKey {
  readonly id: string;
  readonly round: number;
  readonly unitId: string;
  readonly policyVersion: number;
  readonly calendarVersion: number;
  readonly state: Interview['state'];
  readonly cause: TierTrigger;
  readonly causeReason: string | null;
  readonly proposedByPerson: string | null;
  readonly proposedOn: Day;
  readonly approvalDueOn: Day;
  readonly nextAt: Instant;
}

/** Writes proposals. @returns the ids written; of one that is missing another worker proposed the same talk at this moment */
export async function insertInterviews(tx: Tx, drafts: readonly NewInterview[]): Promise<ReadonlySet<string>> {
  if (drafts.length === 0) return new Set();
  const rows = await tx.query<{ id: string }>(
    `INSERT INTO interview (id, tier, round, interviewee_post_id, interviewer_post_id, unit_id, policy_version, calendar_version, state, cause,
       cause_reason, proposed_by_person, proposed_on, approval_due_on, next_at)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS i(id uuid, tier int, round int, "intervieweePostId" uuid, "interviewerPostId" uuid, "unitId" uuid,
       "policyVersion" int, "calendarVersion" int, state text, cause text, "causeReason" text, "proposedByPerson" uuid, "proposedOn" date,
       "approvalDueOn" date, "nextAt" timestamptz)
      ORDER BY "intervieweePostId", "interviewerPostId", tier ON CONFLICT DO NOTHING RETURNING id`,
    [JSON.stringify(drafts)],
  );
  return new Set(rows.map((row) => row.id));
}

/** A case that joins a proposal. */
export interface NewItem extends Pick<InterviewItem, 'id' | 'caseId' | 'obligationId' | 'state'> {
  readonly interviewId: string;
}

/**
 * Adds cases to proposals; each that joins is a change of its own. One that had left for a higher tier, and whose raise was taken back,
 * comes back to the place it had; what its leading official was told, and marked, of this tier still holds.
 */
export async function insertItems(tx: Tx, items: readonly NewItem[]): Promise<void> {
  if (items.length === 0) return;
  await tx.execute(
    `WITH added AS (
       INSERT INTO interview_item (id, interview_id, case_id, obligation_id, state)
       SELECT id, "interviewId", "caseId", "obligationId", state
         FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, "interviewId" uuid, "caseId" uuid, "obligationId" uuid, state text)
       ON CONFLICT (interview_id, case_id) DO UPDATE SET state = excluded.state, joined_on = app_today(), suspended_since = NULL, ended_on = NULL
        WHERE interview_item.ended_on IS NOT NULL
       RETURNING interview_id)
     UPDATE interview i SET version = i.version + n.joined
       FROM (SELECT interview_id, count(*)::int AS joined FROM added GROUP BY interview_id) n WHERE i.id = n.interview_id`,
    [JSON.stringify(items)],
  );
}
