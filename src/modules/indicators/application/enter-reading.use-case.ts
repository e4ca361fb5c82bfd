import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Actor, filesInNameOf, filingPost } from '../../../shared-kernel/actor.js';
import { refuse } from '../domain/problems.js';
import { type MeantReading, meantReading, type ReadingDraft, type ReadingState, saySame } from '../domain/reading.js';
import { mayEnter } from '../domain/rights.js';
import type { Indicator } from '../persistence/indicator.repository.js';
import { changeReading, insertReading, type Reading, readingsIn } from '../persistence/reading.repository.js';
import { lockedIndicator, lockedReading, record, type Ref } from './indicator-access.js';
import { askToCheck, readingFiled } from './reading-duties.js';

/** A reading after an act. */
export interface ReadingRef extends Ref {
  readonly state: ReadingState;
}

/** A reading is entered by whoever files for the data unit, by another system of its, or by the office; another person confirms it. */
@Injectable()
export class EnterReading {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Enters what was read of a period; what came back is entered anew. Said twice, it is one reading.
   * @throws INDICATOR_NOT_FOUND, INDICATOR_ENDED, READING_NOT_YOURS, READING_REFUSED, READING_EXISTS
   */
  execute(actor: Actor, indicatorId: string, draft: ReadingDraft): Promise<ReadingRef> {
    return this.unitOfWork.run(async (tx) => {
      const indicator = await lockedIndicator(tx, actor, indicatorId, null);
      assertEnters(actor, indicator);
      const meant = await settled(tx, indicator, draft);
      const { confirmed, waiting } = await readingsIn(tx, indicatorId, meant.period);
      const same = [waiting, confirmed].find((one) => one !== null && one.state !== 'RETURNED' && saySame(one, meant));
      if (same != null) return { id: same.id, state: same.state, version: same.version };
      if (waiting?.state === 'RETURNED') return enterAnew(tx, actor, indicator, waiting, meant);
      if (confirmed !== null || waiting !== null) throw refuse('READING_EXISTS', { id: (confirmed ?? waiting)?.id });
      return enter(tx, actor, indicator, meant);
    });
  }

  /**
   * 更正: another value beside the confirmed one, with the reason; it takes its place once a second person confirmed it.
   * @throws READING_NOT_FOUND, STALE_VERSION, READING_NOT_YOURS, READING_STATE, READING_REFUSED, READING_UNCHANGED, READING_EXISTS
   */
  correct(
    actor: Actor,
    id: string,
    { reason, ...draft }: Omit<ReadingDraft, 'period'> & { readonly reason: string },
    seen: number | null,
  ): Promise<ReadingRef> {
    return this.unitOfWork.run(async (tx) => {
      const { indicator, reading } = await lockedReading(tx, actor, id, seen);
      assertEnters(actor, indicator);
      if (reading.state !== 'CONFIRMED') throw refuse('READING_STATE');
      const meant = await settled(tx, indicator, { ...draft, period: reading.period });
      if (saySame(reading, meant)) throw refuse('READING_UNCHANGED');
      const { waiting } = await readingsIn(tx, indicator.id, reading.period);
      if (waiting !== null) throw refuse('READING_EXISTS', { id: waiting.id });
      const entered = await insertReading(tx, { ...columnsOf(actor, indicator, meant), correctsId: id, reason });
      await askToCheck(tx, indicator, entered, reading.period);
      const facts = { reading: entered, period: reading.period, before: reading.value, value: meant.value, reason };
      await record(tx, actor, 'reading.correction-asked', indicator, facts);
      return { id: entered, state: 'REPORTED', version: 1 };
    });
  }
}

function assertEnters(actor: Actor, indicator: Indicator): void {
  if (indicator.endedOn !== null) throw refuse('INDICATOR_ENDED');
  if (!mayEnter(actor, indicator)) throw refuse('READING_NOT_YOURS');
}

async function settled(tx: Tx, { frequency }: Indicator, draft: ReadingDraft): Promise<MeantReading> {
  const { today } = await businessTime(tx);
  const { meant, faults } = meantReading(draft, frequency, today);
  if (meant === null || faults.length > 0) throw refuse('READING_REFUSED', {}, faults);
  return meant;
}

const columnsOf = (actor: Actor, { id, dataUnitId }: Indicator, { ...meant }: MeantReading) => ({
  ...meant,
  indicatorId: id,
  enteredByPerson: actor.personId,
  enteredForPerson: filesInNameOf(actor, dataUnitId),
  enteredByName: actor.name,
  onBehalf: actor.machine === undefined && filingPost(actor, dataUnitId) === null,
});

async function enter(tx: Tx, actor: Actor, indicator: Indicator, meant: MeantReading): Promise<ReadingRef> {
  const id = await insertReading(tx, columnsOf(actor, indicator, meant));
  await readingFiled(tx, indicator, id, meant.period);
  const facts = { reading: id, period: meant.period, value: meant.value };
  await record(tx, actor, 'reading.reported', indicator, facts);
  return { id, state: 'REPORTED', version: 1 };
}

/** What came back is entered anew, in its own place. */
async function enterAnew(
  tx: Tx,
  actor: Actor,
  indicator: Indicator,
  returned: Reading,
  meant: MeantReading,
): Promise<ReadingRef> {
  const { today } = await businessTime(tx);
  const own = columnsOf(actor, indicator, meant);
  await changeReading(tx, returned, { ...own, state: 'REPORTED', words: null, enteredOn: today });
  await readingFiled(tx, indicator, returned.id, meant.period);
  const facts = { reading: returned.id, period: meant.period, value: meant.value };
  await record(tx, actor, 'reading.reported', indicator, facts);
  return { id: returned.id, state: 'REPORTED', version: returned.version + 1 };
}
