import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { type Account, listAccounts } from '../persistence/account.repository.js';

export type { Account };

/** Accounts by login, for the security administrator. */
@Injectable()
export class ListAccounts {
  constructor(private readonly database: Database) {}

  /** @returns up to `limit + 1` accounts after the login given */
  execute(after: string, limit: number): Promise<Account[]> {
    return listAccounts(this.database, after, limit);
  }
}
