import { Inject, Injectable, Optional, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DataSource, type QueryResult, type QueryRunner } from 'typeorm';
import { currentTransaction, insideTransaction } from './transaction-scope.js';
import { troubleOf } from './trouble.js';
import type { Port, Tx } from './tx.js';

/**
 * A transaction has one connection, which takes one statement at a time: what is asked side by side (`Promise.all` over
 * reads that are parallel outside a transaction) waits its turn here, for pg no longer queues it. `idle` waits for all of
 * it: where one of several fails, none of the others may be sent after the rollback.
 */
function transactionOf(
  runner: QueryRunner,
  ports: Tx['port'],
): { readonly tx: Tx; readonly idle: () => Promise<void> } {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (sql: string, params: readonly unknown[]): Promise<QueryResult> => {
    const send = (): Promise<QueryResult> => runner.query(sql, [...params], true);
    const answer = last.then(send, send);
    last = answer;
    return answer;
  };
  const idle = async (): Promise<void> => {
    const seen = last;
    await seen.catch(() => undefined);
    if (seen !== last) await idle();
  };
  const tx: Tx = {
    manager: runner.manager,
    port: ports,
    async query<R>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
      return (await inTurn(sql, params)).records as R[];
    },
    async execute(sql: string, params: readonly unknown[] = []): Promise<number> {
      return (await inTurn(sql, params)).affected ?? 0;
    },
  };
  return { tx, idle };
}

/** One transaction: rows, audit event and outbox row together, or nothing. Nothing leaves the process inside it. */
@Injectable()
export class UnitOfWork {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    /** Left out where a database is opened without the product around it. */
    @Optional() private readonly modules?: ModuleRef,
  ) {}

  /** Runs the work in one transaction, or in the one already in hand. */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const ambient = currentTransaction();
    if (ambient !== undefined) return work(ambient);
    const runner = this.dataSource.createQueryRunner();
    const { tx, idle } = transactionOf(runner, (port) => this.bound(port));
    try {
      await runner.startTransaction();
      const result = await insideTransaction(tx, () => work(tx));
      await idle();
      await runner.commitTransaction();
      return result;
    } catch (error) {
      await idle();
      // A broken connection cannot roll back; the server does it for us, and the first error is the one to report.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private bound<T>(port: Port<T>): T {
    if (this.modules === undefined) throw new Error(`nothing is bound to ${port.name} outside the product`);
    return this.modules.get(port as unknown as Type<T>, { strict: false });
  }

  /** Runs a part of a transaction under a savepoint: if it throws, only that part is undone and the error comes back. */
  async attempt(tx: Tx, part: () => Promise<void>): Promise<unknown> {
    await tx.execute('SAVEPOINT part');
    try {
      await part();
      await tx.execute('RELEASE SAVEPOINT part');
      return undefined;
    } catch (error) {
      // A lost connection takes no rollback either: the whole transaction is gone, and why is what the caller asks.
      if (troubleOf(error) === 'AWAY') throw error;
      await tx.execute('ROLLBACK TO SAVEPOINT part');
      return error;
    }
  }
}
