import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { GetImport } from '../../imports/index.js';
import { LEDGER_IMPORT } from '../domain/ledger-import.js';
import { type DateChangeView, listDateChanges } from '../persistence/ledger-dates.repository.js';

/** The dates that an import asks for, or asked for, row by row. */
@Injectable()
export class ListAskedDates {
  constructor(
    private readonly database: Database,
    private readonly get: GetImport,
  ) {}

  /** @throws IMPORT_NOT_FOUND */
  async execute(
    id: string,
    page: { limit: number; after: { row: number; id: string } | null },
  ): Promise<DateChangeView[]> {
    await this.get.execute(LEDGER_IMPORT, id);
    return listDateChanges(this.database, id, page);
  }
}
