import type { Tx } from './tx.js';
import type { UnitOfWork } from './unit-of-work.js';

/**
 * What the clock does to some things one after the other, each in a transaction of its own: one that fails keeps no other from its turn.
 * @param isBadHour whether an error is the hour's and not the thing's own: then it is thrown, and the rest waits
 * @returns what failed
 */
export async function eachAlone<T>(
  unitOfWork: UnitOfWork,
  things: readonly T[],
  act: (tx: Tx, thing: T) => Promise<void>,
  isBadHour: (error: unknown) => boolean,
): Promise<readonly unknown[]> {
  const failed: unknown[] = [];
  for (const thing of things) {
    try {
      await unitOfWork.run((tx) => act(tx, thing));
    } catch (error) {
      if (isBadHour(error)) throw error;
      failed.push(error);
    }
  }
  return failed;
}
