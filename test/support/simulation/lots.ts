/** FNV-1a over more words. */
function hashed(words: string, from: number): number {
  let hash = from;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return hash;
}

/** A whole number below another that is the same for the same words. */
export type Draw = (words: string, below: number) => number;

/** Lots that all begin with the same words: who draws, and when. */
export function lotsOf(beginning: string): Draw {
  const begun = hashed(beginning, 0x811c9dc5);
  return (words, below) => {
    const hash = hashed(words, begun);
    const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
    return ((twice ^ (twice >>> 16)) >>> 0) % below;
  };
}
