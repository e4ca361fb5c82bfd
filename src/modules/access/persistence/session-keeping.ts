import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Keeping } from '../../../platform/retention/keeping.js';

/** Sessions that ran out, and failures to sign in that lock nobody any more. */
@Injectable()
export class SessionKeeping implements OnModuleInit {
  constructor(private readonly keeping: Keeping) {}

  onModuleInit(): void {
    this.keeping.register({
      kind: 'SESSION',
      days: 1,
      sql: `DELETE FROM session WHERE token_digest IN (SELECT token_digest FROM session WHERE expires_at < now() - $2 * interval '1 day' LIMIT $1)`,
    });
    this.keeping.register({
      kind: 'SIGN_IN_FAILURE',
      days: 1,
      sql: `DELETE FROM sign_in_failure WHERE id IN (SELECT id FROM sign_in_failure WHERE at < now() - $2 * interval '1 day' LIMIT $1)`,
    });
  }
}
