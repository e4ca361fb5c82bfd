import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import { Database } from '../../../../platform/database/database.js';
import { eachAlone } from '../../../../platform/database/each-alone.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { type PostRole, systemActor } from '../../../../shared-kernel/actor.js';
import { shortDayWords } from '../../../../shared-kernel/dates.js';
import { noticeWords, words } from '../../../../texts/words.js';
import { notify } from '../../../notifications/index.js';
import { type ClockHold, holdsToTell } from '../persistence/clock-hold.repository.js';
import { fallUnder, markTold, postsUnder, wakeHeld } from '../persistence/held.repository.js';
import { ClockHoldAccess, daysWords, targetWords } from './hold-access.js';
import { saveHold } from './sign-hold.js';

/** Whoever files for a unit, answers for the matter, and takes in its papers. */
const TOLD: readonly PostRole[] = ['SECTION_CHIEF', 'LIAISON', 'UNIT_OFFICE'];

/** What the clock does about holds: they begin and are over, and their units are told of both, once; so is who comes under one later. */
@Injectable()
export class KeepClockHolds {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ClockHoldAccess,
  ) {}

  /**
   * Before anything else is looked at: what stands from today is not reminded of today.
   * @param isBadHour whether an error is the hour's and not the hold's: then the rest waits for the next sweep
   * @returns what failed
   */
  async execute(isBadHour: (error: unknown) => boolean): Promise<readonly unknown[]> {
    return eachAlone(this.unitOfWork, await holdsToTell(this.database), (tx, id) => this.keep(tx, id), isBadHour);
  }

  private async keep(tx: Tx, id: string): Promise<void> {
    const hold = await this.access.byId(tx, id);
    if (hold.state !== 'SIGNED' || hold.over) return;
    const { today } = await businessTime(tx);
    const over = hold.endedOn !== null || hold.lastDay < today;
    await markTold(tx, id);
    if (hold.begun && !over) return tell(tx, hold, 'CLOCK_HOLD_BEGUN');
    if (!hold.begun) await this.begin(tx, hold);
    if (over) await tell(tx, hold, 'CLOCK_HOLD_OVER');
    const actor = systemActor('clock-holds');
    const change = { begun: true, over };
    await saveHold(tx, actor, hold, { change, action: over ? 'clock-hold.over' : 'clock-hold.begun' });
  }

  /** What was registered in the very moment of the signature stands as well; cases and talks rest from now on. */
  private async begin(tx: Tx, hold: ClockHold): Promise<void> {
    await fallUnder(tx, hold.id);
    await wakeHeld(tx, hold.id);
    await tell(tx, hold, 'CLOCK_HOLD_BEGUN');
  }
}

/** Told as over are those alone whose clock goes on: a renewal or another hold says itself until when. */
async function tell(tx: Tx, hold: ClockHold, kind: 'CLOCK_HOLD_BEGUN' | 'CLOCK_HOLD_OVER'): Promise<void> {
  const { id, cause, fromDay, toDay, lastDay, documentNumber, endReason } = hold;
  const facts = {
    whose: targetWords(hold),
    cause: words(`clockHoldCause.${cause}`),
    days: daysWords(fromDay, toDay),
    last: shortDayWords(lastDay),
    reason: hold.words,
    number: documentNumber === null ? '' : words('phrase.holdNumber', { number: documentNumber }),
    early: endReason === null ? '' : words('phrase.holdEndedEarly', { reason: endReason }),
  };
  const posts = await postsUnder(tx, id, TOLD, kind === 'CLOCK_HOLD_OVER');
  await notify(
    tx,
    posts.map(({ postId, unitId, unitName }) => ({
      key: `clock-hold:${id}:${kind}:${postId}`,
      ...{ kind, recipientPostId: postId, unitId, subjectId: id },
      ...noticeWords(kind, { ...facts, unit: unitName }),
    })),
  );
}
