import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../../platform/config/index.js';
import { Keeping } from '../../../platform/retention/keeping.js';

/** What was said about obligations, cases, interviews and listings shows that the rules were kept: it stays with their record. */
const OF_THE_RECORD = `'OBLIGATION','CASE','INTERVIEW','LISTING'`;

/** Notices are kept for years, and for good where they have legal effect or a case stands on them. */
@Injectable()
export class NoticeKeeping implements OnModuleInit {
  constructor(
    private readonly keeping: Keeping,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.keeping.register({
      kind: 'NOTICE',
      days: this.settings.keepDays.notices,
      sql: `DELETE FROM notice WHERE id IN (SELECT id FROM notice WHERE created_at < app_now() - $2 * interval '1 day'
              AND NOT statutory AND subject_type NOT IN (${OF_THE_RECORD}) LIMIT $1)`,
    });
  }
}
