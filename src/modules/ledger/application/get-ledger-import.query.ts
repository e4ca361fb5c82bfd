import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { refuse } from '../domain/problems.js';
import {
  findImport,
  type ImportVerdict,
  type ImportView,
  listImportRows,
  listVerdicts,
} from '../persistence/ledger-import.repository.js';
import { type DateChangeView, listDateChanges } from '../persistence/ledger-dates.repository.js';

export { IMPORT_STATES, type ImportVerdict, type ImportView } from '../persistence/ledger-import.repository.js';

/** Imports, and what each would do or did, row by row. The office alone reads them. */
@Injectable()
export class GetLedgerImport {
  constructor(private readonly database: Database) {}

  /** @throws IMPORT_NOT_FOUND */
  async execute(id: string): Promise<ImportView> {
    const found = await findImport(this.database, id);
    if (found === null) throw refuse('IMPORT_NOT_FOUND');
    return found;
  }

  /** The latest first. */
  list(page: { limit: number; before: string | null }): Promise<ImportView[]> {
    return listImportRows(this.database, page);
  }

  /** What happens to each project, task and refused row. @throws IMPORT_NOT_FOUND */
  async rows(
    id: string,
    page: { verdict: string | null; asked: boolean; limit: number; after: number | null },
  ): Promise<{ place: number; verdict: ImportVerdict }[]> {
    await this.execute(id);
    return listVerdicts(this.database, id, page);
  }

  /** The dates that it asks for, or asked for, row by row. @throws IMPORT_NOT_FOUND */
  async dateChanges(
    id: string,
    page: { limit: number; after: { row: number; id: string } | null },
  ): Promise<DateChangeView[]> {
    await this.execute(id);
    return listDateChanges(this.database, id, page);
  }
}
