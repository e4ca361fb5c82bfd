import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Steps } from '../../shared-kernel/steps.js';

/** So long reckoning goes on before others have their turn, ms. */
const TURN_MS = 25;

/** What steps come to; requests are answered between them, however many there are. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  let begun = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (performance.now() - begun < TURN_MS) continue;
    await othersTurn();
    begun = performance.now();
  }
}

/** Lets whoever waits have a turn. */
export const turn = (): Promise<void> => othersTurn();
