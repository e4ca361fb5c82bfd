import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Unit } from '../domain/unit.js';
import { listUnits, type UnitFilter } from '../persistence/unit.repository.js';

/** The directory of units: names and kinds are open to everybody who is signed in. */
@Injectable()
export class ListUnits {
  constructor(private readonly database: Database) {}

  /** @returns up to `limit + 1` units */
  execute(filter: UnitFilter): Promise<Unit[]> {
    return listUnits(this.database, { ...filter, limit: filter.limit + 1 });
  }
}
