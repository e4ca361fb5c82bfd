import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Reader } from './tx.js';
import { currentTransaction } from './transaction-scope.js';

/** The pool, for reads outside a transaction. Inside a unit of work it reads what the transaction sees. */
@Injectable()
export class Database implements Reader, OnApplicationShutdown {
  constructor(@Inject(DataSource) readonly dataSource: DataSource) {}

  /** Runs a SELECT and answers its rows. */
  async query<R>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    const ambient = currentTransaction();
    if (ambient !== undefined) return ambient.query<R>(sql, params);
    return this.dataSource.query<R[]>(sql, [...params]);
  }

  /** Last of all: requests and jobs in hand still need it while the process stops. */
  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
