import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import { Database } from '../../../../platform/database/database.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { refuse } from '../../duties/domain/problems.js';
import { countOutcomes, listWaiting, type OutcomeCount, type WaitingMatter } from '../persistence/closing.js';
import { findCycle } from '../persistence/cycle.repository.js';

export { OPEN_REASONS, WAITING_REQUESTS } from '../persistence/closing.js';

/** What stands between a quarter and its close. */
export interface CloseForecast {
  readonly today: Day;
  /** From when closing may be proposed; null until the quarter is opened. */
  readonly closeFrom: Day | null;
  /** Whether a close could be proposed, or approved, today. */
  readonly closable: boolean;
  readonly waiting: readonly WaitingMatter[];
  readonly outcomes: readonly OutcomeCount[];
}

/** What waits in a quarter and what a close today would freeze. */
@Injectable()
export class ForecastClose {
  constructor(private readonly database: Database) {}

  /** @throws CYCLE_NOT_FOUND */
  async execute(id: string): Promise<CloseForecast> {
    const cycle = await findCycle(this.database, id);
    if (cycle === null) throw refuse('CYCLE_NOT_FOUND');
    const [{ today }, waiting, outcomes] = await Promise.all([
      businessTime(this.database),
      listWaiting(this.database, id),
      countOutcomes(this.database, id),
    ]);
    const { closeFrom } = cycle;
    const due = closeFrom === null || today >= closeFrom;
    return { today, closeFrom, closable: cycle.state === 'OPEN' && due && waiting.length === 0, waiting, outcomes };
  }
}
