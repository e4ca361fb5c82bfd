import { shortDayWords } from '../../../../shared-kernel/dates.js';
import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { noticeWords } from '../../../../texts/words.js';
import { WorkingDays } from '../../../calendar/index.js';
import { returnObligation, settleOfficeObligation } from '../../../obligations/index.js';
import { afterAct } from '../domain/duty.js';
import { saveReturned } from '../persistence/duty.repository.js';
import { assertNotClosing, DutyAccess } from './duty-access.js';
import { recordDutyAct } from './record-duty.js';
import { tellUnit } from './tell-unit.js';
import { guardVerdict } from './verdict-guard.js';

const GRACE_WORKING_DAYS = 3;

/** The office returns what is incomplete (退回补正) and says what is missing; three working days of grace follow. */
@Injectable()
export class ReturnDuty {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workingDays: WorkingDays,
    private readonly access: DutyAccess,
  ) {}

  /** @throws DUTY_STATE, DUTY_VERIFIED_BY_FILER, DUTY_OF_OFFICE, STALE_VERSION */
  execute(actor: Actor, id: string, reason: string, seen: number | null): Promise<{ id: string; graceUntil: string }> {
    return this.unitOfWork.run(async (tx) => {
      const duty = await this.access.lock(tx, actor, id, seen);
      afterAct(duty.state, 'return');
      assertNotClosing(duty);
      const activity = await guardVerdict(tx, actor, duty);
      await saveReturned(tx, id, reason);
      await returnObligation(tx, duty.obligationId);
      await settleOfficeObligation(tx, 'VERIFICATION', [id]);
      const graceUntil = (await this.workingDays.current(tx)).add((await businessTime(tx)).today, GRACE_WORKING_DAYS);
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
