import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { courseOf } from '../domain/indicator.js';
import { standingOf } from '../domain/light.js';
import { refuse } from '../domain/problems.js';
import { whyNotDecide } from '../domain/rights.js';
import type { Indicator } from '../persistence/indicator.repository.js';
import { changeReading, findReading, type Reading } from '../persistence/reading.repository.js';
import type { ReadingRef } from './enter-reading.use-case.js';
import { lockedReading, record } from './indicator-access.js';
import { checkSettled, readingMet, readingReturned, tellReturn } from './reading-duties.js';

/** The office's word on a reading, by another person than whoever entered it. */
@Injectable()
export class CheckReading {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** 审核通过: it counts, and shows how the indicator stands. @throws READING_NOT_FOUND, STALE_VERSION, READING_STATE, OWN_READING */
  confirm(actor: Actor, id: string, seen: number | null): Promise<ReadingRef> {
    return this.unitOfWork.run(async (tx) => {
      const { indicator, reading } = await decidable(tx, actor, id, seen);
      return confirmReading(tx, actor, indicator, reading);
    });
  }

  /**
   * 退回补正: with the reason, to whoever reads it; of a correction: it is not taken, and what was confirmed stays.
   * @throws READING_NOT_FOUND, STALE_VERSION, READING_STATE, OWN_READING
   */
  return(actor: Actor, id: string, reason: string, seen: number | null): Promise<ReadingRef> {
    return this.unitOfWork.run(async (tx) => {
      const { indicator, reading } = await decidable(tx, actor, id, seen);
      const { period, version } = reading;
      const state = reading.correctsId === null ? 'RETURNED' : 'REJECTED';
      await changeReading(tx, reading, { state, words: reason });
      await checkSettled(tx, id);
      if (state === 'RETURNED') await readingReturned(tx, indicator, period);
      await tellReturn(tx, indicator, reading, reason);
      const action = state === 'RETURNED' ? 'reading.returned' : 'reading.rejected';
      await record(tx, actor, action, indicator, { reading: id, period, reason });
      return { id, state, version: version + 1 };
    });
  }
}

async function decidable(tx: Tx, actor: Actor, id: string, seen: number | null) {
  const found = await lockedReading(tx, actor, id, seen);
  const why = whyNotDecide(actor, found.reading);
  if (why !== null) throw refuse(why);
  return found;
}

/** Writes that a reading is confirmed, with its light; one that corrects another takes its place, and the other stays beside it. */
export async function confirmReading(
  tx: Tx,
  actor: Actor,
  indicator: Indicator,
  reading: Reading,
): Promise<ReadingRef> {
  const { id, period, value, asOf, correctsId, version } = reading;
  const { today } = await businessTime(tx);
  const before = correctsId === null ? null : await findReading(tx, correctsId);
  if (before !== null) await changeReading(tx, before, { state: 'CORRECTED' });
  const { light } = standingOf(courseOf(indicator), value, asOf);
  const confirmed = { confirmedByPerson: actor.personId, confirmedOn: today };
  await changeReading(tx, reading, { ...confirmed, state: 'CONFIRMED', light, words: null });
  await checkSettled(tx, id);
  await readingMet(tx, indicator.id, period);
  const action = before === null ? 'reading.confirmed' : 'reading.corrected';
  const facts = { reading: id, period, value, light, ...(before !== null && { before: before.value }) };
  await record(tx, actor, action, indicator, facts);
  return { id, state: 'CONFIRMED', version: version + 1 };
}
