import { AsyncLocalStorage } from 'node:async_hooks';
import type { Tx } from './tx.js';

const storage = new AsyncLocalStorage<Tx>();

/** The transaction in which the present call runs, if any; a nested unit of work joins it. */
export function currentTransaction(): Tx | undefined {
  return storage.getStore();
}

/** Runs the work so that nested units of work and reads join the transaction. */
export function insideTransaction<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  return storage.run(tx, work);
}
