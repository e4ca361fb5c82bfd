import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { ImportName, ImportView } from '../domain/import.js';
import { refuse } from '../domain/problems.js';
import { findImport, type ImportPage, listImportRows } from '../persistence/import.repository.js';
import { listVerdicts, type PlacedVerdict, type VerdictPage } from '../persistence/verdicts.repository.js';

/** Imports of a kind, and what each would do or did, row by row. */
@Injectable()
export class GetImport {
  constructor(private readonly database: Database) {}

  /** @throws IMPORT_NOT_FOUND */
  async execute(kind: ImportName, id: string): Promise<ImportView> {
    const found = await findImport(this.database, kind, id);
    if (found === null) throw refuse('IMPORT_NOT_FOUND');
    return found;
  }

  /** The latest first, one more than asked for. */
  list(kind: ImportName, page: ImportPage): Promise<ImportView[]> {
    return listImportRows(this.database, kind, page);
  }

  /** What happens to each row, in the order in which its kind put them, one more than asked for. @throws IMPORT_NOT_FOUND */
  async rows(kind: ImportName, id: string, page: VerdictPage): Promise<PlacedVerdict[]> {
    await this.execute(kind, id);
    return listVerdicts(this.database, id, page);
  }
}
