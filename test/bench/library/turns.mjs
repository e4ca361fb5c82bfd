/**
 * Measures each side in turn, A B B A A B …: whoever went first goes second in the next pair, so that what disturbs the
 * machine disturbs all alike.
 * @template Result @param {readonly string[]} names @param {number} pairs
 * @param {(name: string, pair: number) => Promise<Result>} once
 * @returns {Promise<Record<string, Result[]>>}
 */
export async function byTurns(names, pairs, once) {
  const results = Object.fromEntries(names.map((name) => [name, []]));
  for (let pair = 0; pair < pairs; pair += 1) {
    const order = pair % 2 === 0 ? names : [...names].reverse();
    for (const name of order) results[name].push(await once(name, pair));
  }
  return results;
}
