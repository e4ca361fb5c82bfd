import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor, ActorPost } from '../../../../shared-kernel/actor.js';
import { words as said } from '../../../../texts/words.js';
import { recordAct } from '../../../audit/index.js';
import { notify } from '../../../notifications/index.js';
import { refuse } from '../../policy/domain/problems.js';
import { wordsOf } from '../../cases/application/wording.js';
import { appendSteps } from '../../cases/persistence/writes.repository.js';
import { assertState } from '../domain/interview.js';
import { listTold, markNoted, type ToldMatter } from '../persistence/leader-told.repository.js';
import type { InterviewContext } from './act-context.js';
import { InterviewActs } from './interview-acts.js';
import { personOf } from './person-of.js';

/** 已知悉: a leading official, or his secretary, marks that he knows of a proposal about what he leads; it can be signed at once then. */
@Injectable()
export class NoteProposal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acts: InterviewActs,
  ) {}

  /** Marking it once more does nothing. @throws INTERVIEW_NOT_FOUND, NOT_THE_LEADER, INTERVIEW_WRONG_STATE, STALE_VERSION */
  execute(actor: Actor, id: string, seen: number | null): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const context = await this.acts.open(tx, actor, id, seen);
      assertState(context.locked.dossier, ['PROPOSED']);
      const his = (await listTold(tx, id)).filter((told) => actor.posts.some((post) => speaksFor(post, [told])));
      if (his.length === 0 || actor.personId === null) throw refuse('NOT_THE_LEADER');
      const news = his.filter(({ notedOn }) => notedOn === null);
      if (news.length === 0) return;
      await markNoted(
        tx,
        news.map(({ itemId }) => itemId),
        actor.personId,
      );
      await keep(context, news, await tellApprover(context, news));
    });
  }
}

/** Whether a post leads one of the matters, or serves who does. */
const speaksFor = (post: ActorPost, matters: readonly ToldMatter[]): boolean =>
  matters.some(({ leaderPostId }) => post.postId === leaderPostId || post.servesPostId === leaderPostId);

/** Whoever signs hears that he can. @returns the notice's keys */
async function tellApprover(
  { tx, actor, people, locked }: InterviewContext,
  news: readonly ToldMatter[],
): Promise<readonly string[]> {
  const approver = people.ofOffice(locked.file.approverRole);
  if (approver === null) return [];
  const { interview } = locked.dossier;
  const key = `${interview.id}:LEADER_NOTED:${news
    .map(({ itemId }) => itemId)
    .join('+')
    .slice(0, 80)}:${approver.postId}`;
  const words = wordsOf('LEADER_NOTED', {
    by: actor.name,
    unit: people.unit(locked.file.unitId)?.name ?? '',
    tierName: said(`interviewTier.${interview.tier}`),
    matter: news.map(({ matter }) => matter).join('、'),
  });
  await notify(tx, [
    { key, kind: 'LEADER_NOTED', recipientPostId: approver.postId, subjectId: interview.id, ...words },
  ]);
  return [key];
}

/** In the record and in the timelines of his matters; for the office, never a step of the interview that its unit will see. */
async function keep(
  { tx, actor, people, locked, now }: InterviewContext,
  news: readonly ToldMatter[],
  noticeKeys: readonly string[],
): Promise<void> {
  const { file, dossier } = locked;
  await appendSteps(
    tx,
    actor,
    news.map(({ obligationId, caseId, dateRun, leaderPostId }) => {
      const leader = people.seat(leaderPostId);
      return {
        obligation_id: obligationId,
        case_id: caseId,
        kind: 'LEADER_NOTED',
        clause: 'LEADER_TOLD',
        date_run: dateRun,
        office_only: true,
        lateness: 0,
        dates: { on: now.day },
        policy_version: file.policyVersion,
        calendar_version: file.calendarVersion,
        people: leader === null ? [] : [personOf(leader, 'ACTOR')],
        notice_keys: noticeKeys,
      };
    }),
  );
  await recordAct(tx, actor, {
    action: 'interview.leader_noted',
    subjectType: 'INTERVIEW',
    subjectId: dossier.interview.id,
    unitId: file.unitId,
    onBehalfOfPostId: actor.posts.find((post) => post.delegated && speaksFor(post, news))?.postId ?? null,
    facts: { items: news.map(({ itemId }) => itemId), tier: dossier.interview.tier },
  });
}
