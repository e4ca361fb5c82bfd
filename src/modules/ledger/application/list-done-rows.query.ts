import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { GetImport } from '../../imports/index.js';
import { listSaidDone, type SaidDoneView } from '../../projects/index.js';
import { LEDGER_IMPORT } from '../domain/ledger-import.js';

/** The tasks that an import says are done, row by row, and what the office decided. */
@Injectable()
export class ListDoneRows {
  constructor(
    private readonly database: Database,
    private readonly get: GetImport,
  ) {}

  /** @throws IMPORT_NOT_FOUND */
  async execute(
    id: string,
    page: { limit: number; after: { row: number; id: string } | null },
  ): Promise<SaidDoneView[]> {
    await this.get.execute(LEDGER_IMPORT, id);
    return listSaidDone(this.database, id, page);
  }
}
