import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { refuse } from '../../duties/domain/problems.js';
import { type CycleRecord, findCycle, listCycles } from '../persistence/cycle.repository.js';

export type { CycleRecord } from '../persistence/cycle.repository.js';

/** The quarters. They hold no unit's matters, so that everybody with a post may read them. */
@Injectable()
export class GetCycle {
  constructor(private readonly database: Database) {}

  /** @throws CYCLE_NOT_FOUND */
  async execute(id: string): Promise<CycleRecord> {
    const cycle = await findCycle(this.database, id);
    if (cycle === null) throw refuse('CYCLE_NOT_FOUND');
    return cycle;
  }

  /** Every quarter, the newest first. */
  all(): Promise<CycleRecord[]> {
    return listCycles(this.database);
  }
}
