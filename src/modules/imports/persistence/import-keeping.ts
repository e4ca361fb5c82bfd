import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../../platform/config/index.js';
import { Keeping } from '../../../platform/retention/keeping.js';

/** The rows of files go; that a file came, whose, what it brought and who confirmed it stays. */
@Injectable()
export class ImportKeeping implements OnModuleInit {
  constructor(
    private readonly keeping: Keeping,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.keeping.register({
      kind: 'IMPORT_ROWS',
      days: this.settings.keepDays.importRows,
      // An import is undone on its day alone.
      sql: `UPDATE file_import SET content = NULL, book = NULL, verdicts = NULL, undo = NULL
             WHERE id IN (SELECT id FROM file_import WHERE created_at < app_now() - $2 * interval '1 day'
               AND state IN ('CONFIRMED','REFUSED','DISCARDED','UNDONE')
               AND (content IS NOT NULL OR book IS NOT NULL OR verdicts IS NOT NULL OR undo IS NOT NULL) LIMIT $1)`,
    });
  }
}
