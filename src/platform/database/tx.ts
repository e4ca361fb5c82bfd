import type { EntityManager } from 'typeorm';
import type { RowClass } from './columns.js';

/** Reads rows: a connection of the pool, or the transaction in hand. SQL is a literal; values go into `params`. */
export interface Reader {
  query<R>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  /** The row that the statement always gives: a count, what it wrote. */
  one<R>(sql: string, params?: readonly unknown[]): Promise<R>;
  /** The first row, or null. */
  find<R>(sql: string, params?: readonly unknown[]): Promise<R | null>;
}

/** What a higher module implements for a lower one: an abstract class, bound by the composition. */
export type Port<T> = abstract new (...needs: never[]) => T;

/** A transaction in hand. Repositories that write require one, so that nothing is written outside a unit of work. */
export interface Tx extends Reader {
  /** For TypeORM rows; everything else goes through `query` and `execute`. */
  readonly manager: EntityManager;
  /** Runs a writing statement; answers how many rows it touched. */
  execute(sql: string, params?: readonly unknown[]): Promise<number>;
  /** What the product whose transaction it is binds to a port, for functions that are not injected themselves. */
  port<T>(port: Port<T>): T;
  /** Writes one row; what is left out is as the table has it by default. @returns its id */
  insert<R extends { readonly id: string }>(row: RowClass<R>, values: Partial<R>): Promise<string>;
}

/** Whatever reads rows reads one by them. */
export abstract class RowReader implements Reader {
  abstract query<R>(sql: string, params?: readonly unknown[]): Promise<R[]>;

  async one<R>(sql: string, params?: readonly unknown[]): Promise<R> {
    const row = await this.find<R>(sql, params);
    if (row === null) throw new Error(`no row came of ${sql}`);
    return row;
  }

  async find<R>(sql: string, params?: readonly unknown[]): Promise<R | null> {
    return (await this.query<R>(sql, params))[0] ?? null;
  }
}
