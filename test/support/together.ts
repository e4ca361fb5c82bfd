import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { COSTLY } from './costly.js';

const ROOT = join(__dirname, '../..');
/** The suite's files are dealt out to as many parts: test/together/part-1.ts and so on. */
const PARTS = 4;
/** What a test file usually takes, seconds of CPU with its database's; those that take much more are named in costly.ts beside. */
const USUAL = 0.4;
/** Real processes that are killed have a run of their own, and journeys a browser. */
const NOT_HERE = /^test\/(faults|journeys|together)\//;

/**
 * Takes a quarter of the test files in one go, so that the product (3,300 modules, two and a half seconds of CPU) is loaded
 * once per part instead of once per file. Each file stands in a group that has its path for a name: its hooks are its
 * own, and a failure is told with its file.
 * @param part from 1
 */
export function together(part: number): void {
  takeIn((dealt(files((name) => !NOT_HERE.test(name)))[part - 1] ?? []).sort());
}

/** The costliest first, each to the part that has least so far: all end together, and no processor is idle towards the end. */
function dealt(names: readonly string[]): string[][] {
  const gone = Object.keys(COSTLY).filter((name) => !names.includes(name));
  if (gone.length > 0) throw new Error(`test/support/costly.ts names what is not there: ${gone.join(', ')}`);
  const costOf = (name: string): number => COSTLY[name] ?? USUAL;
  const parts = Array.from({ length: PARTS }, () => ({ cost: 0, names: [] as string[] }));
  for (const name of [...names].sort((a, b) => costOf(b) - costOf(a))) {
    const least = parts.reduce((one, other) => (other.cost < one.cost ? other : one));
    least.cost += costOf(name);
    least.names.push(name);
  }
  return parts.map((part) => part.names);
}

/** What kills real processes without telling the story; the others begin where one telling of it stands. */
const WITHOUT_STORY = /^test\/faults\/(embedded-|one-moment|undo-killed|write-routes)/;

/** Takes in half of the tests that kill real processes, one after the other; the halves run side by side, for most of their time is waiting. */
export function faultsTogether(half: 'of the story' | 'without it'): void {
  takeIn(files((name) => name.startsWith('test/faults/') && WITHOUT_STORY.test(name) === (half === 'without it')));
}

function takeIn(names: readonly string[]): void {
  for (const file of names) {
    describe(file, () => {
      try {
        jest.requireActual(join(ROOT, file));
      } catch (error) {
        it('can be read', () => {
          throw error;
        });
      }
    });
  }
}

function files(wanted: (name: string) => boolean): string[] {
  return ['src', 'test']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .map((name) => relative(ROOT, join(ROOT, name)).split(sep).join('/'))
    .filter((name) => name.endsWith('.spec.ts') && wanted(name))
    .sort();
}
