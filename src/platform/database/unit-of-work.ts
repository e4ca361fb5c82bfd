import { Inject, Injectable, Optional, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import {
  DataSource,
  type EntityManager,
  type QueryDeepPartialEntity,
  type QueryResult,
  type QueryRunner,
} from 'typeorm';
import type { RowClass } from './columns.js';
import { currentTransaction, insideTransaction } from './transaction-scope.js';
import { troubleOf } from './trouble.js';
import { type Port, RowReader, type Tx } from './tx.js';

/**
 * A transaction has one connection, which takes one statement at a time: what is asked side by side (`Promise.all` over
 * reads that are parallel outside a transaction) waits its turn here, for pg no longer queues it.
 */
class Transaction extends RowReader implements Tx {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly runner: QueryRunner,
    readonly port: Tx['port'],
  ) {
    super();
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  override async query<R>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    return (await this.send(sql, params)).records as R[];
  }

  async execute(sql: string, params: readonly unknown[] = []): Promise<number> {
    return (await this.send(sql, params)).affected ?? 0;
  }

  async insert<R extends { readonly id: string }>(row: RowClass<R>, values: Partial<R>): Promise<string> {
    const { identifiers } = await this.inTurn(() => this.manager.insert(row, values as QueryDeepPartialEntity<R>));
    return (identifiers as [R])[0].id;
  }

  /** Waits for everything that was asked: where one of several fails, none of the others may be sent after the rollback. */
  async idle(): Promise<void> {
    const seen = this.last;
    await seen.catch(() => undefined);
    if (seen !== this.last) await this.idle();
  }

  private send(sql: string, params: readonly unknown[]): Promise<QueryResult> {
    return this.inTurn(() => this.runner.query(sql, [...params], true));
  }

  private inTurn<T>(send: () => Promise<T>): Promise<T> {
    const answer = this.last.then(send, send);
    this.last = answer;
    return answer;
  }
}

/** A record was written anew, and came out as it was. */
const SAME = new Error('nothing changed');

/** What a record, or one with its lines, says, whatever its version. */
const saidBy = (record: unknown): string => JSON.stringify([record].flat().map(withoutVersion));

function withoutVersion(record: unknown): unknown {
  return typeof record === 'object' && record !== null && 'version' in record ? { ...record, version: 0 } : record;
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
    const tx = new Transaction(runner, (port) => this.bound(port));
    try {
      await runner.startTransaction();
      const result = await insideTransaction(tx, () => work(tx));
      await tx.idle();
      await runner.commitTransaction();
      return result;
    } catch (error) {
      await tx.idle();
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

  /**
   * Writes a record anew. Where it comes out as it was, nothing of the writing is kept: no version, no entry of the record, no notice,
   * no news.
   * @param read the record as it stands, or that and its lines; their versions do not count
   * @param asItStands what is answered where nothing changed
   */
  async rewrite<T>(
    tx: Tx,
    read: () => Promise<unknown>,
    { write, asItStands }: { readonly write: () => Promise<T>; readonly asItStands: T },
  ): Promise<T> {
    const before = saidBy(await read());
    let written = asItStands;
    const error = await this.attempt(tx, async () => {
      written = await write();
      if (saidBy(await read()) === before) throw SAME;
    });
    if (error === SAME) return asItStands;
    if (error !== undefined) throw error as Error;
    return written;
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
