import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { type Actor, filesInNameOf } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { words } from '../../../../texts/words.js';
import { recordAct } from '../../../audit/index.js';
import { WorkingDays } from '../../../calendar/index.js';
import { assertNewDate, EXPLANATION_TERM_WORKING_DAYS, type ReasonCode } from '../domain/explanations.js';
import { refuse } from '../../clock/domain/problems.js';
import { standingOf } from '../../clock/domain/standing.js';
import { insertExplanation, listExplanations } from '../persistence/explanation.repository.js';
import { firstRequestMade } from '../persistence/request.repository.js';
import type { ObligationRecord } from '../../clock/persistence/obligation.repository.js';
import { ObligationAccess } from '../../clock/application/obligation-access.js';
import { askToConfirmEntry } from './ask-to-confirm-entry.js';
import { WordGuards } from '../../clock/application/word-guards.js';
import { openOfficeObligation } from '../../clock/application/open-obligation.js';
import { pauseObligation } from '../../clock/application/pause-obligation.js';

/** Why something lags, and by when it will be done. */
export interface GivenExplanation {
  readonly reason: ReasonCode;
  readonly text: string;
  readonly newDate?: Day | undefined;
}

/** A unit explains a lag (说明原因); the first request of a date stops the clock until the verdict, and so does force majeure. */
@Injectable()
export class FileExplanation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workingDays: WorkingDays,
    private readonly admission: ObligationAccess,
  ) {}

  /** @throws OBLIGATION_SETTLED, OBLIGATION_HISTORIC, OBLIGATION_AWAITS_VERDICT, OBLIGATION_NOT_EXTENDABLE, EXPLANATION_PENDING, EXPLANATION_DATE_NOT_LATER */
  execute(actor: Actor, obligationId: string, given: GivenExplanation): Promise<{ id: string }> {
    return this.unitOfWork.run(async (tx) => {
      const { obligation, onBehalf } = await this.admission.lockOwn(tx, actor, obligationId);
      this.admission.assertRunning(obligation);
      await tx.port(WordGuards).assertFit(tx, obligation.id, { text: given.text });
      // A listing's end moves by its own extension, which its signer grants.
      if (obligation.kind === 'LISTING' && given.newDate !== undefined) throw refuse('OBLIGATION_NOT_EXTENDABLE');
      const newDate = await this.workingDay(tx, given.newDate);
      assertNewDate(newDate, obligation.dueOn, (await businessTime(tx)).today);
      const earlier = await listExplanations(tx, obligation.id);
      if (earlier.some((one) => one.state === 'PENDING')) throw refuse('EXPLANATION_PENDING');
      const asking = { asks: newDate !== null, forceMajeure: given.reason === 'FORCE_MAJEURE' };
      const standing = standingOf(asking, await firstRequestMade(tx, obligation.id));
      const id = await insertExplanation(tx, {
        obligationId: obligation.id,
        reason: given.reason,
        text: given.text,
        newDate,
        forDate: obligation.dueOn,
        dateRun: obligation.dateRun,
        ...standing,
        filedByPerson: actor.personId,
        filedForPerson: filesInNameOf(actor, obligation.ownerUnitId),
        onBehalf,
      });
      if (standing.pauses) await pauseObligation(tx, obligation.id, 'EXPLANATION', id);
      await this.tell(tx, actor, obligation, { id, reason: given.reason, newDate, pauses: standing.pauses, onBehalf });
      if (onBehalf) await askToConfirmEntry(tx, obligation, id);
      return { id };
    });
  }

  /** A date on a rest day moves to the next working day. */
  private async workingDay(tx: Tx, day: Day | undefined): Promise<Day | null> {
    return day === undefined ? null : (await this.workingDays.current(tx)).nextOrSame(day);
  }

  private async tell(
    tx: Tx,
    actor: Actor,
    obligation: ObligationRecord,
    filed: { id: string } & Record<string, unknown>,
  ): Promise<void> {
    await openOfficeObligation(tx, {
      kind: 'VERIFICATION',
      subjectId: filed.id,
      projectId: obligation.projectId,
      title: words('title.VERIFY_EXPLANATION', { matter: obligation.title }),
      workingDays: EXPLANATION_TERM_WORKING_DAYS,
    });
    await recordAct(tx, actor, {
      action: 'explanation.filed',
      subjectType: 'OBLIGATION',
      subjectId: obligation.id,
      unitId: obligation.ownerUnitId,
      facts: {
        explanation: filed.id,
        reason: filed['reason'],
        newDate: filed['newDate'],
        for: obligation.dueOn,
        pauses: filed['pauses'],
        onBehalf: filed['onBehalf'],
      },
    });
  }
}
