import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const places = JSON.parse(readFileSync(resolve('test/bench/library/places.json'), 'utf8')) as Record<
  string,
  readonly string[]
>;

/** The places of this tree's sources, as the build will lay them out. */
const sourcesOf = (built: readonly string[]): readonly string[] =>
  built
    .filter((place) => !place.includes('#'))
    .map((place) => join(resolve('src'), place.replace(/\.js$/, '.ts')))
    .filter((file) => existsSync(file));

describe('what the benchmarks ask of a build', () => {
  it.each(Object.entries(places))('finds %s where test/bench/library/places.json says', (name, built) => {
    const named = new RegExp(`^export .*\\b${name}\\b|^ {2}(type )?${name},$`, 'm');
    const holding = sourcesOf(built).filter((file) => named.test(readFileSync(file, 'utf8')));
    expect(holding).not.toEqual([]);
  });
});
