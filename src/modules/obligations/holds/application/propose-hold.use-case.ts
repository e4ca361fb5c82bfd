import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { type Actor, SUPERVISOR_ROLES } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { words } from '../../../../texts/words.js';
import { askDecider } from '../../../approvals/index.js';
import { openOfficeObligation } from '../../clock/application/open-obligation.js';
import type { ClockHoldCause } from '../../clock/domain/pauses.js';
import {
  type ClockHoldTarget,
  DECIDE_WORKING_DAYS,
  phaseOf,
  renewalOf,
  signerOf,
  takesTwo,
} from '../domain/clock-hold.js';
import { refuse } from '../domain/problems.js';
import { type ClockHold, insertClockHold, standsAlready } from '../persistence/clock-hold.repository.js';
import { countUnder } from '../persistence/held.repository.js';
import { ClockHoldAccess, daysWords, targetWords } from './hold-access.js';
import { type ClockHoldRef, recordHold, signHold } from './sign-hold.js';
import { WeighClockHold } from './weigh-hold.js';

/** A hold as somebody asks for it. */
export interface HoldDraft {
  readonly cause: ClockHoldCause;
  readonly target: ClockHoldTarget;
  readonly targetId?: string | undefined;
  readonly from: Day;
  readonly to: Day;
  readonly words: string;
  readonly documentNumber?: string | undefined;
}

/** The hold that goes on from another. */
export type Renewal = Pick<HoldDraft, 'to' | 'words' | 'documentNumber'>;

/** 暂缓计时: of one obligation by one person, of more, or of days that are over, by two. */
@Injectable()
export class ProposeClockHold {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ClockHoldAccess,
    private readonly weigh: WeighClockHold,
  ) {}

  /** @throws CLOCK_HOLD_INCOMPLETE, CLOCK_HOLD_TARGET_UNFIT, CLOCK_HOLD_CONCERNS_YOU, CLOCK_HOLD_THERE, CLOCK_HOLD_DIRECTOR_SIGNS, WORDS_NAME_PERSON */
  execute(actor: Actor, draft: HoldDraft): Promise<ClockHoldRef> {
    return this.unitOfWork.run((tx) => this.open(tx, actor, draft, null));
  }

  /**
   * Goes on from the day after it: another hold, with days and a signature of its own, so that both ends stay.
   * @throws CLOCK_HOLD_NOT_FOUND, CLOCK_HOLD_STATE, CLOCK_HOLD_RENEWED and what a new one is refused for
   */
  renew(actor: Actor, id: string, renewal: Renewal, seen: number | null): Promise<ClockHoldRef> {
    return this.unitOfWork.run(async (tx) => {
      const hold = await this.access.locked(tx, actor, id, seen);
      const { today } = await businessTime(tx);
      const phase = phaseOf(hold, today);
      if ((phase !== 'COMING' && phase !== 'STANDING') || hold.endedOn !== null) throw refuse('CLOCK_HOLD_STATE');
      if (hold.renewedById !== null) throw refuse('CLOCK_HOLD_RENEWED');
      const { cause, target, targetId, lastDay } = hold;
      const of = { cause, target, ...(targetId !== null && { targetId }) };
      return this.open(tx, actor, { ...of, ...renewal, ...renewalOf(lastDay, renewal.to) }, id);
    });
  }

  private async open(tx: Tx, actor: Actor, draft: HoldDraft, renewsId: string | null): Promise<ClockHoldRef> {
    const { target, from, to } = draft;
    const targetId = draft.targetId ?? null;
    const { today } = await businessTime(tx);
    const faults = await this.weigh.faults(tx, { target, targetId }, draft);
    if (faults.length > 0) throw refuse('CLOCK_HOLD_INCOMPLETE', {}, faults);
    if (!(await this.weigh.mayStand(tx, { target, targetId }))) throw refuse('CLOCK_HOLD_TARGET_UNFIT');
    await this.access.assertNotConcerned(tx, { target, targetId }, [actor]);
    const { cause, words: said, documentNumber = null } = draft;
    await this.weigh.assertNamesNobody(tx, { target, targetId }, { words: said, documentNumber });
    const clock = { cause, target, targetId, fromDay: from, toDay: to };
    if (await standsAlready(tx, clock)) throw refuse('CLOCK_HOLD_THERE');
    const id = await insertClockHold(tx, {
      ...{ ...clock, words: said, documentNumber, lastDay: to },
      ...{ renewsId, proposedByPerson: actor.personId },
    });
    const hold = await this.access.byId(tx, id);
    if (!takesTwo(target, draft, today)) return signHold(tx, actor, hold, actor.personId);
    return this.ask(tx, actor, hold);
  }

  /** Puts it before whoever signs it. @throws CLOCK_HOLD_DIRECTOR_SIGNS */
  private async ask(tx: Tx, actor: Actor, hold: ClockHold): Promise<ClockHoldRef> {
    const { id, target, targetId, unitId, fromDay, toDay } = hold;
    const signer = signerOf(
      target,
      actor.posts.map(({ role }) => role),
    );
    if (signer === null) throw refuse('CLOCK_HOLD_DIRECTOR_SIGNS');
    const { matters, units } = await countUnder(tx, { target, targetId });
    const title = words('title.CLOCK_HOLD', { whose: targetWords(hold), days: daysWords(fromDay, toDay) });
    const approvalId = await askDecider(tx, actor, {
      ...{ kind: 'CLOCK_HOLD', subjectType: 'CLOCK_HOLD', subjectId: id, unitId, officeOnly: true, title },
      facts: {
        cause: words(`clockHoldCause.${hold.cause}`),
        days: daysWords(fromDay, toDay),
        reason: hold.words,
        ...(hold.documentNumber !== null && { documentNumber: hold.documentNumber }),
        ...{ matters, units },
      },
      approverRole: signer,
      askedBy: SUPERVISOR_ROLES,
    });
    await openOfficeObligation(tx, { kind: 'APPROVAL', subjectId: id, workingDays: DECIDE_WORKING_DAYS, title });
    await recordHold(tx, actor, hold, 'clock-hold.proposed', { matters });
    return { id, state: 'PROPOSED', version: hold.version, approvalId };
  }
}
