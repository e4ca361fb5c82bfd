import { shortDayWords } from '../../../../shared-kernel/dates.js';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { noticeWords } from '../../../../texts/words.js';
import { returnObligation, settleOfficeObligation, WordGuards } from '../../../obligations/index.js';
import { afterAct } from '../domain/duty.js';
import { saveReturned } from '../persistence/duty.repository.js';
import { assertNotClosing, DutyAccess } from './duty-access.js';
import { recordDutyAct } from './record-duty.js';
import { tellUnit } from './tell-unit.js';
import { guardVerdict } from './verdict-guard.js';

/** The office returns what is incomplete (退回补正) and says what is missing; three working days of grace follow. */
@Injectable()
export class ReturnDuty {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DutyAccess,
  ) {}

  /** @throws DUTY_STATE, DUTY_VERIFIED_BY_FILER, DUTY_OF_OFFICE, STALE_VERSION */
  execute(actor: Actor, id: string, reason: string, seen: number | null): Promise<{ id: string; graceUntil: string }> {
    return this.unitOfWork.run(async (tx) => {
      const duty = await this.access.lock(tx, actor, id, seen);
      afterAct(duty.state, 'return');
      assertNotClosing(duty);
      const activity = await guardVerdict(tx, actor, duty);
      await tx.port(WordGuards).assertFit(tx, duty.obligationId, { reason });
      await saveReturned(tx, id, reason);
      const graceUntil = await returnObligation(tx, duty.obligationId);
      await settleOfficeObligation(tx, 'VERIFICATION', [id]);
      await tellUnit(tx, duty, {
        kind: 'DUTY_RETURNED',
        key: `duty:${id}:returned:${String(duty.returnedCount + 1)}`,
        ...noticeWords('DUTY_RETURNED', {
          ...{ matter: duty.title, missing: reason, checker: actor.name },
          day: shortDayWords(graceUntil),
        }),
        params: { graceUntil },
      });
      await recordDutyAct(tx, actor, duty, { act: 'returned', facts: { activity: activity.id, graceUntil } });
      return { id, graceUntil };
    });
  }
}
