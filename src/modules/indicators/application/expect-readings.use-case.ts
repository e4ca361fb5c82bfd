import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { nextExpected } from '../domain/indicator.js';
import { daysOf } from '../domain/period.js';
import { expectNext, insertExpected, type PassedPeriod, takePassed } from '../persistence/expected.repository.js';
import { readingsIn } from '../persistence/reading.repository.js';
import { oweReading } from './reading-duties.js';

const PORTION = 100;

/** Once a period is over its reading is expected of the data unit, within ten working days; each once. */
@Injectable()
export class ExpectReadings {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(): Promise<void> {
    for (;;) {
      const taken = await this.unitOfWork.run(async (tx) => {
        const passed = await takePassed(tx, PORTION);
        for (const indicator of passed) await expect(tx, indicator);
        return passed.length;
      });
      if (taken === 0) return;
    }
  }
}

async function expect(tx: Tx, indicator: PassedPeriod): Promise<void> {
  const { id, nextPeriod: period, nextEndsOn: endsOn } = indicator;
  if (period === null || endsOn === null) return;
  const expectedId = await insertExpected(tx, { indicatorId: id, period, endsOn });
  const { confirmed, waiting } = await readingsIn(tx, id, period);
  const isRead = confirmed !== null || waiting?.state === 'REPORTED';
  if (expectedId !== null && !isRead) await oweReading(tx, indicator, { id: expectedId, period, endsOn });
  const next = nextExpected(period, indicator);
  await expectNext(tx, id, next, next === null ? null : daysOf(next).to);
}
