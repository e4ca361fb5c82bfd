import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { replanObligation } from '../../../obligations/index.js';
import { isNewPlansWord, type PlansWord } from '../domain/plans-word.js';
import { refuse } from '../domain/problems.js';
import { savePlansWord } from '../persistence/duty.repository.js';
import { assertNotClosing, behalfOf, DutyAccess, voiceOfLeader } from './duty-access.js';
import { recordDutyAct } from './record-duty.js';
import { tellPlansWord } from './tell-plans-word.js';

/**
 * The leading official's side says that a planned day is in his diary (属实), or that it is not and how it is (不属实). What was denied is a plan no
 * more: the day gives no reminder and no light until the unit plans anew, or the word is corrected.
 */
@Injectable()
export class SayPlansWord {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DutyAccess,
  ) {}

  /**
   * @param word null for 属实, how it is for 不属实
   * @throws DUTY_STATE unless a planned day stands that did not come about, NOT_THE_LEADERS_VOICE, PLAN_OWN_WORD, CYCLE_CLOSING, STALE_VERSION
   */
  execute(actor: Actor, id: string, word: PlansWord, seen: number | null): Promise<{ id: string }> {
    return this.unitOfWork.run(async (tx) => {
      const duty = await this.access.lock(tx, actor, id, seen);
      const voice = voiceOfLeader(actor, duty.leadingPostId);
      if (voice === null) throw refuse('NOT_THE_LEADERS_VOICE');
      assertNotClosing(duty);
      if (!isNewPlansWord(duty, word, actor.personId)) return { id };
      await savePlansWord(tx, id, word, actor.personId);
      if (word !== null || duty.planDeniedWords !== null)
        await replanObligation(tx, duty.obligationId, word === null ? duty.plannedOn : null);
      await tellPlansWord(tx, duty, word);
      await recordDutyAct(tx, actor, duty, {
        act: word === null ? 'plan-confirmed' : 'plan-denied',
        onBehalfOfPostId: behalfOf(voice),
        facts: { plannedOn: duty.plannedOn, ...(word !== null && { words: word }) },
      });
      return { id };
    });
  }
}
