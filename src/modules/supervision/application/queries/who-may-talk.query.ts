import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { TalkPost } from '../../persistence/interview-lines.repository.js';
import { InterviewActs } from '../interviews/interview-acts.js';
import { whoMayTalk } from '../interviews/name-interviewer.js';

/** Whom the approval of a third tier may name; none of them is chosen beforehand. */
@Injectable()
export class WhoMayTalk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acts: InterviewActs,
  ) {}

  /** Empty at other tiers, where the interviewer is the rules'. @throws INTERVIEW_NOT_FOUND outside the scope */
  execute(actor: Actor, id: string): Promise<readonly TalkPost[]> {
    return this.unitOfWork.run(async (tx) => {
      const setting = await this.acts.open(tx, actor, id, null);
      if (setting.locked.dossier.interview.tier !== 3) return [];
      return whoMayTalk(setting).map(({ postId, title, unitName, personName }) => ({
        postId,
        title,
        unitName,
        name: personName,
      }));
    });
  }
}
