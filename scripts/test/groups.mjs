/** What a form of the tests takes, in which lane, in which order. */

/** West of Asia/Shanghai and of UTC, with summer time: a day taken from the process's own clock is the wrong one here. */
const ZONE = 'America/New_York';
const OTHER_ZONES = ['Asia/Shanghai', 'UTC'];
/** What counts days: pure and quick, and the calendar on its database. */
const COUNTS_DAYS = 'src/(shared-kernel|modules/calendar)/|test/integration/calendar/';
/** Many files loaded in one go: test/together. */
const TOGETHER = ['--config', 'jest.together.config.mjs', '--testPathPatterns'];
/**
 * The suite stands back a little behind those who wait for pages and processes, so that all end together and no processor is idle
 * towards the end; more than a little, and its tests wait too long.
 */
const YIELDING = 2;
/** Told to the tests (test/support/form.ts). */
const LONG = { TEST_FORM: 'long' };

/** @returns lists of groups; a list's groups run one after the other, the lists side by side */
export function lanesOf({ long, words }) {
  if (words.length > 0) return [[suite('the tests asked for', words)]];
  return [
    [
      { ...suite('the suite', [...TOGETHER, 'test/together/part-'], long ? LONG : {}), nice: YIELDING },
      ...(long ? days() : []),
    ],
    [faults(long)],
    [journeys(long), ...(long ? longOnly : [])],
  ];
}

function suite(title, words, env = {}) {
  return { kind: 'jest', title, words, env: { TZ: ZONE, ...env } };
}

/** Within a test run of its own, so that its waiting costs the suite nothing. */
function faults(long) {
  const kills = long ? { ...LONG, FAULT_KILLS: process.env.FAULT_KILLS ?? '300' } : {};
  return suite('faults', [...TOGETHER, 'test/together/faults-'], kills);
}

function days() {
  return OTHER_ZONES.map((TZ) => suite(`days under TZ=${TZ}`, ['--testPathPatterns', COUNTS_DAYS], { TZ }));
}

/** The gate sees every journey at a desk's width and the units' at a phone's; the long form all at both. */
function journeys(long) {
  return { kind: 'journeys', title: 'journeys', words: [], env: { JOURNEYS: long ? 'all' : 'gate' } };
}

const longOnly = [
  { kind: 'script', title: 'the story, told and printed', script: ['scripts', 'story.mjs'], words: [], env: {} },
  {
    kind: 'script',
    title: 'benchmarks, small',
    script: ['scripts', 'bench.mjs'],
    words: ['--small', '--runs=1'],
    env: {},
  },
  {
    kind: 'script',
    title: 'this tree measured beside its own commit: the answers are equal',
    script: ['scripts', 'bench.mjs'],
    words: ['--against=HEAD', '--suites=opening,ledger,trial', '--import-rows=200', '--export-rows=500'],
    env: {},
  },
];
