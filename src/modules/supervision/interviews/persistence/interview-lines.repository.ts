import { columns } from '../../../../platform/database/columns.js';
import { type StandingHold, standsUnder } from '../../../obligations/index.js';
import { NoticeRow } from '../../../notifications/index.js';
import type { CursorValue } from '../../../../platform/paging/page.js';
import type { Reader } from '../../../../platform/database/tx.js';
import { before, given, where } from '../../../../platform/database/where.js';
import { type Actor, isOffice } from '../../../../shared-kernel/actor.js';
import { scopeOf } from '../../../../shared-kernel/scope.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { Entrustment } from '../domain/talk-guards.js';
import { APPROVER_ROLE } from './interview.repository.js';
import { casesOfConcern, visibleInterviews } from '../../cases/persistence/visible-interviews.js';

/** A post in an interview. */
export interface TalkPost {
  readonly postId: string;
  readonly title: string;
  readonly unitName: string;
  readonly name: string | null;
}

/** A leading official who was told before the signature. */
export interface ToldLeader extends TalkPost {
  readonly toldOn: Day;
  readonly signFrom: Day;
  readonly notedOn: Day | null;
  readonly notedBy: string | null;
}

/** An interview as its reader may see it. */
export interface InterviewLine {
  readonly id: string;
  readonly tier: number;
  readonly round: number;
  readonly state: string;
  readonly serial: string | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly interviewee: TalkPost;
  readonly interviewer: TalkPost;
  readonly approverRole: string;
  /** The approval names who talks; until then nobody is chosen. */
  readonly interviewerToName: boolean;
  readonly entrustment: Entrustment | null;
  /** For the office, and for each of himself. */
  readonly toldLeaders: readonly ToldLeader[];
  readonly cause: string;
  readonly proposedOn: Day;
  readonly approvalDueOn: Day;
  readonly signedOn: Day | null;
  readonly scheduledOn: Day | null;
  readonly scheduledTime: string | null;
  readonly place: string | null;
  readonly talkBy: Day | null;
  readonly acknowledgedOn: Day | null;
  readonly talkedOn: Day | null;
  readonly recordCheckBy: Day | null;
  readonly recordCheck: string | null;
  readonly suspendedSince: Day | null;
  readonly endedOn: Day | null;
  readonly service: object | null;
  readonly explanation: string | null;
  readonly record: object | null;
  readonly objection: string | null;
  readonly outcome: object | null;
  readonly items: readonly ItemLine[];
  readonly version: number;
}

/** One matter of an interview. */
export interface ItemLine {
  readonly id: string;
  readonly caseId: string;
  readonly obligationId: string;
  readonly matter: string;
  readonly projectId: string | null;
  /** Of the obligation itself. */
  readonly matterState: string;
  readonly matterDueOn: Day;
  readonly matterOriginalDueOn: Day;
  /** The hold under which the matter stands today. */
  readonly clockHold: StandingHold | null;
  readonly state: string;
  readonly demand: string | null;
  readonly commitment: string | null;
  readonly dueOn: Day | null;
  readonly report: string | null;
  readonly reportedOn: Day | null;
  readonly checkBy: Day | null;
  readonly failedChecks: number;
  readonly verdict: object | null;
  readonly suspendedSince: Day | null;
  readonly endedOn: Day | null;
}

/** Each leader once, whatever the number of his matters. */
const toldLeaders = (
  shown: string,
): string => `coalesce((SELECT jsonb_agg(jsonb_build_object('postId', p.id, 'title', p.title, 'unitName', u.name, 'name', h.name,
      'toldOn', l.told, 'signFrom', l.from, 'notedOn', CASE WHEN l.whole THEN l.noted END, 'notedBy', CASE WHEN l.whole THEN l.by END) ORDER BY p.id)
    FROM (SELECT t.leader_post_id AS id, max(t.leader_told_on) AS told, max(t.leader_sign_from) AS from, max(t.leader_noted_on) AS noted,
            bool_and(t.leader_noted_on IS NOT NULL) AS whole, max(b.name) AS by
            FROM interview_item t LEFT JOIN person b ON b.id = t.leader_noted_by WHERE t.interview_id = i.id AND t.leader_post_id IS NOT NULL AND ${shown}
           GROUP BY t.leader_post_id) l
    JOIN post p ON p.id = l.id JOIN unit u ON u.id = p.unit_id
    LEFT JOIN tenure n ON n.post_id = p.id AND daterange(n.from_day, n.to_day) @> app_today() LEFT JOIN person h ON h.id = n.person_id), '[]') AS "toldLeaders"`;

function lineOf(itemsVisible: string, leadersVisible: string): string {
  return `${toldLeaders(leadersVisible)}, i.id, i.tier, i.round, i.state, i.serial, i.unit_id AS "unitId", n.name AS "unitName",
  (SELECT jsonb_build_object('postId', p.id, 'title', p.title, 'unitName', u.name, 'name', h.name) FROM post p JOIN unit u ON u.id = p.unit_id
     LEFT JOIN person h ON h.id = coalesce(i.addressee_id, (SELECT t.person_id FROM tenure t WHERE t.post_id = p.id AND daterange(t.from_day, t.to_day) @> app_today()))
    WHERE p.id = i.interviewee_post_id) AS interviewee,
  (SELECT jsonb_build_object('postId', p.id, 'title', p.title, 'unitName', u.name, 'name', h.name) FROM post p JOIN unit u ON u.id = p.unit_id
     LEFT JOIN tenure t ON t.post_id = p.id AND daterange(t.from_day, t.to_day) @> app_today() LEFT JOIN person h ON h.id = t.person_id
    WHERE p.id = i.interviewer_post_id) AS interviewer,
  ${APPROVER_ROLE} AS "approverRole", i.entrustment,
  i.tier = 3 AND i.signed_on IS NULL AND (SELECT p.role FROM post p WHERE p.id = i.interviewer_post_id) = 'OFFICE_DIRECTOR' AS "interviewerToName",
  i.cause, i.proposed_on AS "proposedOn", i.approval_due_on AS "approvalDueOn", i.signed_on AS "signedOn", i.talk_on AS "scheduledOn",
  i.talk_time AS "scheduledTime", i.place, i.talk_by AS "talkBy", i.acknowledged_on AS "acknowledgedOn", i.talked_on AS "talkedOn",
  i.record_check_by AS "recordCheckBy", i.record_check AS "recordCheck", i.suspended_since AS "suspendedSince", i.ended_on AS "endedOn",
  i.service, i.explanation, i.record, i.objection, i.outcome, i.version,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'caseId', t.case_id, 'obligationId', t.obligation_id, 'matter', o.title,
      'projectId', o.project_id, 'matterState', o.state, 'matterDueOn', o.due_on, 'matterOriginalDueOn', o.original_due_on, 'clockHold', ${standsUnder('t.ended_on IS NULL')}, 'state', t.state, 'demand', t.demand, 'commitment', t.commitment, 'dueOn', t.due_on, 'report', t.report,
      'reportedOn', t.reported_on, 'checkBy', t.check_by, 'failedChecks', t.failed_checks, 'verdict', t.verdict,
      'suspendedSince', t.suspended_since, 'endedOn', t.ended_on) ORDER BY t.id)
    FROM interview_item t JOIN obligation o ON o.id = t.obligation_id JOIN supervision_case ic ON ic.id = t.case_id
   WHERE t.interview_id = i.id AND ${itemsVisible}), '[]') AS items`;
}

/** Filters of a list of interviews. */
export interface InterviewFilter {
  readonly id?: string;
  readonly state: string | null;
  /** One of these, where given. */
  readonly states?: readonly string[] | undefined;
  readonly unitId: string | null;
  readonly caseId: string | null;
  /** Signed, for a day from this one on, with one of these posts at the table. */
  readonly sitting?: { readonly postIds: readonly string[]; readonly from: Day } | undefined;
  readonly after: readonly CursorValue[] | undefined;
  readonly limit: number;
}

/** Interviews in the actor's scope, the latest first, with the items in his scope. */
export function listInterviewLines(reader: Reader, actor: Actor, filter: InterviewFilter): Promise<InterviewLine[]> {
  const asked = where([
    given('i.id = $', filter.id),
    given('i.state = $', filter.state),
    given('i.state = ANY ($::text[])', filter.states),
    given('i.unit_id = $', filter.unitId),
    given('EXISTS (SELECT FROM interview_item f WHERE f.interview_id = i.id AND f.case_id = $)', filter.caseId),
    given('i.signed_on IS NOT NULL AND i.talk_on >= $::date', filter.sitting?.from),
    given(
      '(i.interviewer_post_id = ANY ($::uuid[]) OR i.interviewee_post_id = ANY ($::uuid[]))',
      filter.sitting?.postIds,
    ),
    before('(i.proposed_on, i.id)', filter.after, ['date', 'uuid']),
    visibleInterviews(actor, 'i'),
  ]);
  return reader.query<InterviewLine>(
    `SELECT ${lineOf(casesOfConcern(actor, 'ic')(asked.place), isOffice(actor) ? 'true' : `t.leader_post_id = ANY (${asked.place(scopeOf(actor).postIds)}::uuid[])`)} FROM interview i JOIN unit n ON n.id = i.unit_id
      ${asked.sql} ORDER BY i.proposed_on DESC, i.id DESC LIMIT ${asked.place(filter.limit + 1)}`,
    asked.params,
  );
}

const NOTICE = columns(NoticeRow, 'n', ['title', 'body', 'issuedOn']);

/** The notice of the talk as it was last issued, or null. */
export async function findIssuedNotice(
  reader: Reader,
  interviewId: string,
): Promise<{ readonly title: string; readonly body: string; readonly issuedOn: Day } | null> {
  const [row] = await reader.query<{ title: string; body: string; issuedOn: Day }>(
    `SELECT ${NOTICE} FROM notice n
      WHERE n.subject_id = $1 AND n.subject_type = 'INTERVIEW' AND n.kind = 'INTERVIEW_NOTICE' ORDER BY n.number DESC LIMIT 1`,
    [interviewId],
  );
  return row ?? null;
}
