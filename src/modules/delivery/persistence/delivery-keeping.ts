import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../../platform/config/index.js';
import { Keeping } from '../../../platform/retention/keeping.js';

/** How ordinary messages went out is kept as long as ordinary notices; how formal ones did stays with the record. What is on its way stays. */
@Injectable()
export class DeliveryKeeping implements OnModuleInit {
  constructor(
    private readonly keeping: Keeping,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.keeping.register({
      kind: 'DELIVERY',
      days: this.settings.keepDays.notices,
      sql: `DELETE FROM delivery WHERE id IN (SELECT id FROM delivery WHERE created_at < now() - $2 * interval '1 day'
              AND NOT statutory AND state NOT IN ('PENDING', 'SENDING', 'RETRY') LIMIT $1)`,
    });
  }
}
