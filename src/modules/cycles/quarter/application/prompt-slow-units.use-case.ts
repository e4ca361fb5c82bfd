import { shortDayWords } from '../../../../shared-kernel/dates.js';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { type Actor, systemActor } from '../../../../shared-kernel/actor.js';
import { quoted } from '../../../../shared-kernel/quoted.js';
import { noticeWords } from '../../../../texts/words.js';
import { recordAct } from '../../../audit/index.js';
import { notify } from '../../../notifications/index.js';
import { claimPrompts, type PromptedCycle } from '../persistence/cycle.repository.js';
import { listSlowPosts } from '../persistence/slow-units.js';
import { quarterWords } from './make-duties.use-case.js';

/** On the 15th of the second month units with projects that have done none or one of five are prompted (进度提示), once. */
@Injectable()
export class PromptSlowUnits {
  private readonly actor: Actor = systemActor('cycles.prompt');

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Does nothing before the morning has come, and nothing twice. */
  execute(): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      for (const cycle of await claimPrompts(tx)) await this.prompt(tx, cycle);
    });
  }

  private async prompt(tx: Tx, cycle: PromptedCycle): Promise<void> {
    const posts = await listSlowPosts(tx, cycle.id);
    await notify(
      tx,
      posts.map(({ postId, unitId, projects }) => ({
        key: `cycle:${cycle.id}:prompt:${postId}`,
        kind: 'PROGRESS_PROMPT',
        recipientPostId: postId,
        unitId,
        subjectId: cycle.id,
        ...noticeWords('PROGRESS_PROMPT', {
          quarter: quarterWords(cycle),
          projects: projects.map(quoted).join('、'),
          day: shortDayWords(cycle.actBy),
        }),
        params: { cycleId: cycle.id, projects },
      })),
    );
    await recordAct(tx, this.actor, {
      action: 'cycle.prompted',
      subjectType: 'CYCLE',
      subjectId: cycle.id,
      facts: { posts: posts.length },
    });
  }
}
