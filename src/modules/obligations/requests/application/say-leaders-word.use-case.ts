import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor, ActorPost } from '../../../../shared-kernel/actor.js';
import { isRegistrar } from '../../../approvals/index.js';
import { recordAct } from '../../../audit/index.js';
import { assertAsksLeader, assertNewWord, type LeadersWord } from '../domain/explanations.js';
import type { OfflineMark } from '../domain/offline.js';
import { refuse } from '../../clock/domain/problems.js';
import { keepLeadersWord, lockExplanation } from '../persistence/explanation.repository.js';
import type { ObligationRecord } from '../../clock/persistence/obligation.repository.js';
import { ObligationAccess } from '../../clock/application/obligation-access.js';
import { ProjectChain } from '../../clock/application/project-chain.js';
import { tellLeadersWord } from './tell-leaders-word.js';

/** A word on the leader's diary as it comes in. */
export interface GivenWord extends LeadersWord {
  readonly offline: OfflineMark | null;
}

/**
 * The leading official's secretary says whether his diary was the reason (属实、不属实); the office registers what was said by telephone.
 * The verdict stays the office's, and so does the clock until then.
 */
@Injectable()
export class SayLeadersWord {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly admission: ObligationAccess,
    private readonly chain: ProjectChain,
  ) {}

  /**
   * @throws EXPLANATION_NOT_FOUND, EXPLANATION_DECIDED, EXPLANATION_NEEDS_NO_CONFIRMATION, OFFLINE_FROM_FUTURE, NOT_THE_LEADERS_SECRETARY,
   * EXPLANATION_OWN, EXPLANATION_CONFIRMED, EXPLANATION_WORDS_REQUIRED, EXPLANATION_DENIED_SO
   */
  execute(actor: Actor, obligationId: string, explanationId: string, given: GivenWord): Promise<{ id: string }> {
    return this.unitOfWork.run(async (tx) => {
      const obligation = await this.admission.lock(tx, actor, obligationId);
      const explanation = await lockExplanation(tx, obligation.id, explanationId);
      if (explanation === null) throw refuse('EXPLANATION_NOT_FOUND');
      assertAsksLeader(explanation);
      const { holds, offline } = given;
      if (offline !== null && offline.on > (await businessTime(tx)).today)
        throw refuse('OFFLINE_FROM_FUTURE', {}, [{ pointer: '/offline/on', code: 'OFFLINE_FROM_FUTURE' }]);
      const voice = await this.voiceOf(tx, actor, obligation, offline !== null);
      const said = { holds, words: given.words ?? offline?.words ?? null };
      assertNewWord(explanation, said, actor.personId);
      await keepLeadersWord(tx, explanation.id, { ...said, personId: actor.personId, offline });
      await tellLeadersWord(tx, obligation, explanation, said);
      await record(tx, actor, { obligation, explanationId: explanation.id, said, offline, voice });
      return { id: explanation.id };
    });
  }

  /**
   * The post that speaks: that of the project's leading official, or of the official who assigned what has none; or of who serves him. For what was said offline a section chief of the office or above
   * speaks for nobody, and registers it.
   */
  private async voiceOf(
    tx: Tx,
    actor: Actor,
    about: Pick<ObligationRecord, 'projectId' | 'subjectId'>,
    offline: boolean,
  ): Promise<ActorPost | null> {
    const leader = await this.chain.officialOf(tx, about);
    const voices = actor.posts.filter(
      (post) => leader !== null && (post.postId === leader || post.servesPostId === leader),
    );
    if (voices.length === 0 && !(offline && isRegistrar(actor))) throw refuse('NOT_THE_LEADERS_SECRETARY');
    return voices.find(({ delegated }) => !delegated) ?? voices[0] ?? null;
  }
}

interface Spoken {
  readonly obligation: Pick<ObligationRecord, 'id' | 'ownerUnitId'>;
  readonly explanationId: string;
  readonly said: LeadersWord;
  readonly offline: OfflineMark | null;
  readonly voice: ActorPost | null;
}

function record(tx: Tx, actor: Actor, { obligation, explanationId, said, offline, voice }: Spoken): Promise<void> {
  const { holds, words } = said;
  return recordAct(tx, actor, {
    action: holds ? 'explanation.confirmed' : 'explanation.denied',
    subjectType: 'OBLIGATION',
    subjectId: obligation.id,
    unitId: obligation.ownerUnitId,
    onBehalfOfPostId: voice?.delegated === true ? voice.postId : null,
    facts: { explanation: explanationId, offline: offline !== null, ...(words !== null && { words }) },
  });
}
