import type { EntityManager } from 'typeorm';

/** Reads rows: a connection of the pool, or the transaction in hand. SQL is a literal; values go into `params`. */
export interface Reader {
  query<R>(sql: string, params?: readonly unknown[]): Promise<R[]>;
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
}
