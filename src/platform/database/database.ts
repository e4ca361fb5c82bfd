import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { RowReader } from './tx.js';
import { currentTransaction } from './transaction-scope.js';

/** The pool, for reads outside a transaction. Inside a unit of work it reads what the transaction sees. */
@Injectable()
export class Database extends RowReader implements OnApplicationShutdown {
  constructor(@Inject(DataSource) readonly dataSource: DataSource) {
    super();
  }

  /** Runs a SELECT and answers its rows. */
  override async query<R>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    const ambient = currentTransaction();
    if (ambient !== undefined) return ambient.query<R>(sql, params);
    // Straight to the pool: a query runner of TypeORM for one statement costs more than sending it.
    const { master: pool } = this.dataSource.driver as unknown as { readonly master: Pool };
    return (await pool.query(sql, [...params])).rows as R[];
  }

  /** Last of all: requests and jobs in hand still need it while the process stops. */
  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
