import { AsyncResource } from 'node:async_hooks';
import type { TestApp } from './app.js';

/** A transaction sees who waits as it saw it first, unless it forgets. */
const FORGET = 'SELECT pg_stat_clear_snapshot()';
const WAITING = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;

/** What somebody else holds while the acts come, and what he takes beside it once they stand before it. */
interface Held {
  readonly rows: string;
  readonly then?: string;
  readonly id: string;
}

/**
 * Acts that come one after the other while somebody holds what all of them need: all are under way before the first gets
 * on. Each runs in a transaction of its own, never in the holder's.
 * @throws where one of them did not have to wait
 */
export function atOneMoment<T>(
  { db, unitOfWork }: Pick<TestApp, 'db' | 'unitOfWork'>,
  { rows, then, id }: Held,
  acts: readonly (() => Promise<T>)[],
): Promise<T[]> {
  const apart = acts.map((act) => AsyncResource.bind(act));
  let ended = 0;
  return unitOfWork
    .run(async (tx) => {
      await tx.query(`${rows} FOR UPDATE`, [id]);
      const begun: Promise<T>[] = [];
      for (const act of apart) {
        begun.push(act().finally(() => (ended += 1)));
        do {
          if (ended > 0) throw new Error(`of ${begun.length} acts one went through what was held`);
          await db.query(FORGET);
        } while ((await db.one<{ n: number }>(WAITING)).n < begun.length);
      }
      if (then !== undefined) await tx.query(`${then} FOR UPDATE`, [id]);
      return { begun };
    })
    .then(({ begun }) => Promise.all(begun));
}
