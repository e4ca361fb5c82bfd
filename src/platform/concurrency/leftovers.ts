import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** So much more than the last time is worth a collection, bytes. */
const WORTH = 48 * 1024 * 1024;

let collect: (() => void) | undefined;
let least = Infinity;

/** V8 gives its collector to contexts that are made once it is told to. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

const used = (): number => getHeapStatistics().used_heap_size;

/**
 * Lets go of what long work has left behind, where that is much: by itself V8 goes through what has lived for a while
 * only when there are hundreds of megabytes of it, and a long file would leave that much of words that nobody needs.
 * @returns whether it was worth it
 */
export function clearLeftovers(): boolean {
  const now = used();
  least = Math.min(least, now);
  if (now - least < WORTH) return false;
  collect ??= collector();
  collect();
  least = used();
  return true;
}
