import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { type Actor, isOffice } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { words } from '../../../../texts/words.js';
import { approve } from '../domain/interview-signing.js';
import { refuse } from '../../policy/domain/problems.js';
import { findIssuedNotice } from '../persistence/interview-lines.repository.js';
import { InterviewActs } from './interview-acts.js';
import { noticesOf } from './interview-notices.js';
import { actingOf, type InterviewContext } from './act-context.js';

/** A notice as it was issued, or as it would be if it were signed now. */
export interface NoticeText {
  readonly draft: boolean;
  readonly title: string;
  readonly body: string;
  readonly issuedOn: Day | null;
}

/** The text of an interview's notice: what was issued; for the office, before the signature, what would be. */
@Injectable()
export class ReadNoticeText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acts: InterviewActs,
  ) {}

  /** @throws INTERVIEW_NOT_FOUND, INTERVIEW_WRONG_STATE where none was ever issued, and, of a proposal, whatever bars its signature */
  execute(actor: Actor, id: string): Promise<NoticeText> {
    return this.unitOfWork.run(async (tx) => {
      const context = await this.acts.open(tx, actor, id, null);
      const { state } = context.locked.dossier.interview;
      // Whoever leads one of its projects is told of the proposal, not of what would be written about the others.
      if (state === 'PROPOSED' && isOffice(actor)) return draft(context);
      const issued = await findIssuedNotice(tx, id);
      if (issued === null) throw refuse('INTERVIEW_WRONG_STATE', { state });
      return { draft: false, ...issued };
    });
  }
}

async function draft(context: InterviewContext): Promise<NoticeText> {
  const { locked, people, now } = context;
  const addresseeId = people.seat(locked.file.intervieweePostId)?.personId ?? null;
  const turn = approve(locked.dossier, { signedOn: now.day, addresseeId, slot: null }, actingOf(context));
  const placed = { ...turn, interview: { ...turn.interview, place: words('phrase.defaultPlace') } };
  const itemIds = turn.effects.flatMap((effect) => (effect.kind === 'NOTIFY' ? effect.itemIds : []));
  const [text] = await noticesOf(context, placed, 'INTERVIEW_NOTICE', itemIds, {});
  if (text === undefined) throw refuse('INTERVIEW_WRONG_STATE', { state: 'PROPOSED' });
  return { draft: true, title: text.title, body: text.body, issuedOn: null };
}
