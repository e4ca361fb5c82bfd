import { refuse as refuseGenerally } from '../../../../platform/errors/platform-problems.js';
import { withdrawApprovals } from '../../../approvals/index.js';
import { recordAct } from '../../../audit/index.js';
import { type NoticeDraft, notify } from '../../../notifications/index.js';
import { settleOfficeObligation } from '../../../obligations/index.js';
import { isLive, isLiveItem, type InterviewDecision } from '../domain/interview.js';
import type { ClauseCode, Grounds } from '../../cases/domain/grounds.js';
import { nextMorning } from '../../policy/domain/moments.js';
import { type InterviewTexts, saveInterview, saveItems } from '../persistence/interview.repository.js';
import type { StepPerson } from '../../cases/persistence/case-step.row.js';
import { appendSteps, type NewStep } from '../../cases/persistence/writes.repository.js';
import { instantOf } from '../../policy/application/moment.js';
import { carryOutEffect } from './carry-out-effect.js';
import { type NoticeFacts, noticesOf } from './interview-notices.js';
import type { InterviewContext } from './act-context.js';

/** How an act goes into the record and the timeline. */
export interface Entry {
  /** Of the timeline: INTERVIEW_SIGNED, TALK_RECORDED …; the audit's action is the same in small letters. */
  readonly kind: string;
  readonly clause?: ClauseCode | 'ACT';
  readonly grounds?: Grounds;
  readonly why?: Readonly<Record<string, unknown>>;
  readonly people?: readonly StepPerson[];
  readonly offline?: object | null;
  /** Only these items' timelines; left out: all that were live. */
  readonly itemIds?: readonly string[];
  /** Facts that the notices name. */
  readonly noticeFacts?: NoticeFacts;
  readonly texts?: InterviewTexts;
  /** The approval that is being decided at this moment is not withdrawn. */
  readonly deciding?: 'INTERVIEW' | 'WAIVER';
}

/** Saves an interview's turn with everything that follows from it: items, timeline, notices, clocks, cases, record. */
export async function carryOutDecision(
  context: InterviewContext,
  turn: InterviewDecision,
  entry: Entry,
): Promise<void> {
  await save(context, turn, entry);
  const told = await drafts(context, turn, entry);
  await notify(context.tx, told);
  await appendSteps(context.tx, context.actor, timelines(context, turn, entry, told));
  for (const effect of turn.effects) await carryOutEffect(context, turn, effect);
  if (!isLive(turn.interview)) await withdrawWaiting(context, entry);
  await keep(context, turn, entry);
}

async function save({ tx, now, book, locked }: InterviewContext, turn: InterviewDecision, entry: Entry): Promise<void> {
  const nextAt = isLive(turn.interview) ? instantOf(nextMorning(now, book.policy.rules, book.calendar)) : null;
  const saved = await saveInterview(tx, turn.interview, { version: locked.file.version, nextAt }, entry.texts);
  if (!saved) throw refuseGenerally('STALE_VERSION');
  const before = new Map(locked.dossier.items.map((item) => [item.id, item]));
  await saveItems(
    tx,
    turn.items.filter((item) => before.get(item.id) !== item),
  );
}

async function drafts(
  context: InterviewContext,
  turn: InterviewDecision,
  entry: Entry,
): Promise<readonly NoticeDraft[]> {
  const all: NoticeDraft[] = [];
  for (const effect of turn.effects) {
    if (effect.kind === 'NOTIFY')
      all.push(...(await noticesOf(context, turn, effect.notice, effect.itemIds, entry.noticeFacts ?? {})));
    if (effect.kind === 'CHECK_DUE' && entry.kind === 'RECTIFICATION_REPORTED')
      all.push(...(await noticesOf(context, turn, 'RECTIFICATION_REPORTED', [effect.itemId], {})));
  }
  return all;
}

/** The act stands in the timeline of every matter that it concerns. */
function timelines(
  context: InterviewContext,
  turn: InterviewDecision,
  entry: Entry,
  told: readonly NoticeDraft[],
): readonly NewStep[] {
  const { locked, now } = context;
  const concerned = locked.dossier.items.filter((item) =>
    entry.itemIds === undefined ? isLiveItem(item) : entry.itemIds.includes(item.id),
  );
  const { interview } = turn;
  const dates = entry.grounds?.dates ?? { on: now.day, ...(interview.talkOn !== null && { talkOn: interview.talkOn }) };
  return concerned.map((item) => ({
    obligation_id: item.obligationId,
    case_id: item.caseId,
    interview_id: interview.id,
    kind: entry.kind,
    clause: entry.grounds?.rule ?? entry.clause ?? 'ACT',
    date_run: locked.obligations.get(item.obligationId)?.dateRun ?? 1,
    office_only: interview.signedOn === null,
    lateness: entry.grounds?.lateness ?? 0,
    dates,
    policy_version: locked.file.policyVersion,
    calendar_version: locked.file.calendarVersion,
    why: { state: interview.state, ...entry.why },
    people: entry.people ?? peopleOf(context, told),
    notice_keys: told.map((notice) => notice.key),
    offline: entry.offline ?? null,
  }));
}

function peopleOf({ people }: InterviewContext, told: readonly NoticeDraft[]): readonly StepPerson[] {
  return told.flatMap(({ recipientPostId }) => {
    const seat = people.seat(recipientPostId);
    return seat === null
      ? []
      : [
          {
            postId: seat.postId,
            title: seat.title,
            role: seat.role,
            personId: seat.personId,
            name: seat.personName,
            as: 'TO',
          },
        ];
  });
}

async function withdrawWaiting({ tx, locked }: InterviewContext, { deciding }: Entry): Promise<void> {
  for (const kind of ['INTERVIEW', 'WAIVER'] as const) {
    if (kind !== deciding) await withdrawApprovals(tx, kind, locked.dossier.interview.id);
    if (kind !== deciding && kind === 'WAIVER')
      await settleOfficeObligation(tx, 'APPROVAL', [locked.dossier.interview.id], 'CANCELLED');
  }
}

async function keep({ tx, actor, locked }: InterviewContext, turn: InterviewDecision, entry: Entry): Promise<void> {
  const { interview } = turn;
  await recordAct(tx, actor, {
    action: `interview.${entry.kind.toLowerCase()}`,
    subjectType: 'INTERVIEW',
    subjectId: interview.id,
    unitId: locked.file.unitId,
    onBehalfOfPostId:
      actor.posts.find((post) => post.delegated && post.postId === locked.file.intervieweePostId)?.postId ?? null,
    facts: {
      from: locked.dossier.interview.state,
      to: interview.state,
      items: turn.items.map((item) => ({ id: item.id, state: item.state })),
      offline: entry.offline !== undefined && entry.offline !== null,
    },
  });
}
