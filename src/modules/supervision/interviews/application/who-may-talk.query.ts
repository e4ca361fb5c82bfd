import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { TalkPost } from '../persistence/interview-lines.repository.js';
import { InterviewActs } from './interview-acts.js';
import { isToEntrust, whoMayTalk } from './name-interviewer.js';

/** One of the city who may talk. */
export interface Talker extends TalkPost {
  /** To a county's or zone's leader, unless he is the party secretary himself. */
  readonly byEntrustment: boolean;
}

/** Whom the approval of a third tier may name; none of them is chosen beforehand. */
@Injectable()
export class WhoMayTalk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acts: InterviewActs,
  ) {}

  /** Empty at other tiers, where the interviewer is the rules'. @throws INTERVIEW_NOT_FOUND outside the scope */
  execute(actor: Actor, id: string): Promise<readonly Talker[]> {
    return this.unitOfWork.run(async (tx) => {
      const setting = await this.acts.open(tx, actor, id, null);
      if (setting.locked.dossier.interview.tier !== 3) return [];
      return whoMayTalk(setting).map((seat) => {
        const { postId, title, unitName, personName: name } = seat;
        return { postId, title, unitName, name, byEntrustment: isToEntrust(setting, seat) };
      });
    });
  }
}
