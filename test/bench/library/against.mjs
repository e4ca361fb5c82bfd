import { load } from './processor-time.mjs';
import { median, shortly } from './statistics.mjs';
import { note, printTable } from './table.mjs';
import { byTurns } from './turns.mjs';

/**
 * What one measurement of one build found: the wall time and the processor time of one operation in ms, where memory is
 * looked at its peak in MB, and of the answers what both builds should say alike.
 * @typedef {{ ms: number, nodeMs: number, databaseMs: number, mb?: number, answer?: unknown }} Measured
 *
 * One build with everything made ready, and the things that are measured of it. Each gives one or several rows by name.
 * @typedef {{ scenarios: readonly (() => Promise<Record<string, Measured>>)[], close: () => Promise<void> }} Opened
 */

const of = (results, field) => results.map((result) => result[field]);
const cpu = ({ nodeMs, databaseMs }) => nodeMs + databaseMs;

/** "0.98 × [0.91–1.07]": the ratio of the medians, and the least and the greatest ratio of a pair. */
function ratio(ours, theirs) {
  const [least, greatest] = [Math.min, Math.max].map((extreme) =>
    extreme(...ours.map((value, pair) => value / theirs[pair])),
  );
  const fixed = (value) => (Number.isFinite(value) ? value.toFixed(2) : '–');
  return `${fixed(median(ours) / median(theirs))} × [${fixed(least)}–${fixed(greatest)}]`;
}

/** The first place where two answers part, in words; null where they are equal. */
export function difference(ours, theirs, place = '') {
  if (Object.is(ours, theirs)) return null;
  const both = [ours, theirs].every((value) => typeof value === 'object' && value !== null);
  if (!both) return `${place || 'the answer'}: ${JSON.stringify(ours)} here, ${JSON.stringify(theirs)} there`;
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const found = difference(ours[key], theirs[key], `${place}/${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** Every answer of both builds is held against the first one of this tree. */
function answersOf({ here, there }) {
  const [first] = here;
  if (first.answer === undefined) return { words: '–', differs: null };
  const parted = [...here, ...there]
    .map(({ answer }) => difference(first.answer, answer))
    .find((found) => found !== null);
  return parted === undefined ? { words: 'equal', differs: null } : { words: 'DIFFER', differs: parted };
}

function rowOf(name, { here, there }) {
  const pair = (results) => `${shortly(median(of(results, 'nodeMs')))} + ${shortly(median(of(results, 'databaseMs')))}`;
  const memory = (results) => shortly(median(of(results, 'mb').map((mb) => mb ?? Number.NaN)));
  return [
    name,
    shortly(median(of(here, 'ms'))),
    shortly(median(of(there, 'ms'))),
    ratio(of(here, 'ms'), of(there, 'ms')),
    pair(here),
    pair(there),
    ratio(here.map(cpu), there.map(cpu)),
    answersOf({ here, there }).words,
    here[0].mb === undefined ? '–' : `${memory(here)} / ${memory(there)}`,
  ];
}

const headOf = (commit) => [
  'operation',
  'ms: this tree',
  `ms: ${commit}`,
  'ratio of time',
  'CPU ms, node + database: this tree',
  `CPU ms: ${commit}`,
  'ratio of CPU',
  'answers',
  'MB',
];

/** Gathers the rows of all pairs of one scenario by their names. */
function byRow({ here, there }) {
  const rows = new Map(Object.keys(here[0]).map((name) => [name, { here: [], there: [] }]));
  for (const [name, row] of rows) {
    row.here.push(...of(here, name));
    row.there.push(...of(there, name));
  }
  return rows;
}

async function measureInTurn(opened, pairs) {
  const rows = new Map();
  for (const index of opened.here.scenarios.keys()) {
    const results = await byTurns(['here', 'there'], pairs, (which) => opened[which].scenarios[index]());
    for (const [name, row] of byRow(results)) {
      rows.set(name, row);
      note(`${name}: CPU ${ratio(row.here.map(cpu), row.there.map(cpu))}, load ${load()}`);
    }
  }
  return rows;
}

/**
 * Measures one suite on two builds in turn and prints their ratios: below 1 this tree is the quicker.
 * @param {{ title: string, open: (side: object, options: object) => Promise<Opened> }} suite
 * @param {{ here: object, there: object }} sides a build each, with the scratch server @param {{ pairs: number }} options
 * @returns how many rows had answers that differ
 */
export async function compareBuilds(suite, sides, options) {
  const opened = {};
  try {
    for (const which of ['here', 'there']) opened[which] = await suite.open(sides[which], options);
    const rows = [...(await measureInTurn(opened, options.pairs))];
    const commit = sides.there.build.name;
    printTable(
      `${suite.title}: this tree beside ${commit}, A B B A, ${options.pairs} pairs; ratio of the medians [least–greatest of a pair], below 1 this tree is the quicker`,
      headOf(commit),
      rows.map(([name, row]) => rowOf(name, row)),
    );
    const parted = rows.map(([name, row]) => [name, answersOf(row).differs]).filter(([, differs]) => differs !== null);
    for (const [name, differs] of parted) console.log(`\n${name}: answers differ at ${differs}`);
    return parted.length;
  } finally {
    for (const one of Object.values(opened)) await one.close();
  }
}
