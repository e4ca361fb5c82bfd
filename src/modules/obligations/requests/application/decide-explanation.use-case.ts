import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { type Actor, actsAsOneOf, SUPERVISOR_ROLES } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { recordAct } from '../../../audit/index.js';
import {
  acceptExplanation,
  type ExplanationFacts,
  type ExplanationVerdict,
  refuseExplanation,
} from '../domain/explanations.js';
import type { OfflineMark } from '../domain/offline.js';
import { refuse } from '../../clock/domain/problems.js';
import { type ExplanationRecord, keepVerdict, lockExplanation } from '../persistence/explanation.repository.js';
import type { ObligationRecord } from '../../clock/persistence/obligation.repository.js';
import { ObligationAccess } from '../../clock/application/obligation-access.js';
import { settleOfficeObligation } from '../../clock/application/open-obligation.js';
import { WordGuards } from '../../clock/application/word-guards.js';
import { endHearing } from '../../clock/application/pause-obligation.js';
import { redateObligation } from '../../clock/application/redate-obligation.js';
import { tellVerdict } from './tell-verdict.js';

/** The office's verdict on an explanation. */
export interface GivenVerdict {
  readonly verdict: 'ACCEPTED' | 'REFUSED';
  readonly words: string | null;
  readonly offline: OfflineMark | null;
}

/** What the unit is told of. */
interface Told {
  readonly explanation: ExplanationRecord;
  readonly given: GivenVerdict;
  readonly consequence: ExplanationVerdict;
  /** Grace follows. */
  readonly grace: boolean;
}

/** The office accepts (成立) or refuses (不成立) an explanation. */
@Injectable()
export class DecideExplanation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly admission: ObligationAccess,
  ) {}

  /** @throws EXPLANATION_NOT_FOUND, EXPLANATION_OWN, EXPLANATION_DECIDED, EXPLANATION_NOT_CONFIRMED, EXPLANATION_DENIED */
  execute(actor: Actor, obligationId: string, explanationId: string, given: GivenVerdict): Promise<{ id: string }> {
    return this.unitOfWork.run(async (tx) => {
      const obligation = await this.admission.lock(tx, actor, obligationId);
      const explanation = await lockExplanation(tx, obligation.id, explanationId);
      if (explanation === null) throw refuse('EXPLANATION_NOT_FOUND');
      const { filedByPerson, filedForPerson } = explanation;
      if (actsAsOneOf(actor, SUPERVISOR_ROLES, [filedByPerson, filedForPerson])) throw refuse('EXPLANATION_OWN');
      if (given.offline !== null && given.offline.on > (await businessTime(tx)).today)
        throw refuse('OFFLINE_FROM_FUTURE', {}, [{ pointer: '/offline/on', code: 'OFFLINE_FROM_FUTURE' }]);
      await tx.port(WordGuards).assertFit(tx, obligationId, { words: given.words });
      const consequence = consequenceOf(explanation, given.verdict, obligation.dueOn);
      await keepVerdict(tx, explanation.id, { ...given, state: given.verdict, personId: actor.personId });
      const grace = await this.apply(tx, obligation, explanation, consequence);
      await this.tell(tx, actor, obligation, { explanation, given, consequence, grace });
      return { id: explanation.id };
    });
  }

  private async apply(
    tx: Tx,
    obligation: ObligationRecord,
    explanation: ExplanationRecord,
    consequence: ExplanationVerdict,
  ): Promise<boolean> {
    const grace = await endHearing(tx, obligation.id, 'EXPLANATION', explanation, consequence.hearing);
    if (consequence.newDate !== null)
      await redateObligation(tx, obligation.id, consequence.newDate, 'EXPLANATION', explanation.id);
    await settleOfficeObligation(tx, 'VERIFICATION', [explanation.id]);
    return grace;
  }

  private async tell(
    tx: Tx,
    actor: Actor,
    obligation: ObligationRecord,
    { explanation, given, consequence, grace }: Told,
  ): Promise<void> {
    await tellVerdict(tx, obligation, explanation, { ...given, newDate: consequence.newDate, grace });
    await recordAct(tx, actor, {
      action: given.verdict === 'ACCEPTED' ? 'explanation.accepted' : 'explanation.refused',
      subjectType: 'OBLIGATION',
      subjectId: obligation.id,
      unitId: obligation.ownerUnitId,
      facts: {
        explanation: explanation.id,
        reason: explanation.reason,
        from: obligation.dueOn,
        to: consequence.newDate,
        offline: given.offline !== null,
      },
    });
  }
}

function consequenceOf(
  explanation: ExplanationRecord,
  verdict: GivenVerdict['verdict'],
  dueOn: Day,
): ExplanationVerdict {
  if (explanation.state === 'WITHDRAWN') throw refuse('EXPLANATION_DECIDED');
  const facts: ExplanationFacts = {
    ...explanation,
    state: explanation.state,
    confirmedBySecretary: explanation.confirmedAt !== null,
    deniedBySecretary: explanation.deniedAt !== null,
  };
  return verdict === 'ACCEPTED' ? acceptExplanation(facts, dueOn) : refuseExplanation(facts);
}
