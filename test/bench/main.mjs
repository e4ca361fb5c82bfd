import { cpus } from 'node:os';
import { setUp } from '../../scripts/set-up.mjs';
import { compareBuilds } from './library/against.mjs';
import { here } from './library/build.mjs';
import { buildCommit } from './library/other-build.mjs';
import { load } from './library/processor-time.mjs';
import { openScratch } from './library/scratch.mjs';
import { note } from './library/table.mjs';
import { counts } from './suites/counts.mjs';
import { http } from './suites/http.mjs';
import { ledger } from './suites/ledger.mjs';
import { morning } from './suites/morning.mjs';
import { opening } from './suites/opening.mjs';
import { overview } from './suites/overview.mjs';
import { registerImport } from './suites/register-import.mjs';
import { reminders } from './suites/reminders.mjs';
import { scores } from './suites/scores.mjs';
import { screens } from './suites/screens.mjs';
import { search } from './suites/search.mjs';
import { start } from './suites/start.mjs';
import { sweep } from './suites/sweep.mjs';
import { trial } from './suites/trial.mjs';

const SUITES = {
  start,
  http,
  counts,
  opening,
  sweep,
  morning,
  overview,
  search,
  ledger,
  trial,
  scores,
  screens,
  'register-import': registerImport,
  reminders,
};
const LEAST_PAIRS = 5;
/** Rows of the ledgers that are read in and written out. */
const ROWS = { full: [20_000, 100_000], small: [2_000, 10_000] };

const valueOf = (words, name) => words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);

function chosen(words) {
  const listed = valueOf(words, 'suites')?.split(',') ?? [];
  const names = [...words.filter((word) => !word.startsWith('--')), ...listed];
  const unknown = names.filter((name) => !(name in SUITES));
  if (unknown.length > 0)
    throw new Error(`unknown: ${unknown.join(', ')}; there are ${Object.keys(SUITES).join(', ')}`);
  return names.length === 0 ? Object.keys(SUITES) : names;
}

/** What the words of the command line ask for. */
function asked(words) {
  const against = valueOf(words, 'against');
  const small = words.includes('--small') || (against !== undefined && !words.includes('--full'));
  const number = (name, otherwise) => Number(valueOf(words, name) ?? otherwise);
  const [importRows, exportRows] = ROWS[small ? 'small' : 'full'];
  const pairs = number('pairs', LEAST_PAIRS);
  if (!(pairs >= LEAST_PAIRS)) throw new Error(`at least ${LEAST_PAIRS} pairs tell two builds apart`);
  return {
    names: chosen(words),
    against,
    small,
    pairs,
    runs: number('runs', small ? 2 : 3),
    seconds: number('seconds', small ? 1 : 4),
    rows: { importRows: number('import-rows', importRows), exportRows: number('export-rows', exportRows) },
  };
}

/** The product beside the bare limit. */
async function besideBare(scratch, { names, ...options }) {
  const side = { build: here, scratch };
  for (const name of names) {
    note(`suite ${name}, load ${load()}`);
    await SUITES[name].bench({ side, ...options });
  }
}

/** This tree beside another commit; answers that differ are an error at the end. */
async function besideCommit(scratch, parts, { names, against, ...options }) {
  const sides = { here: { build: here, scratch }, there: { build: buildCommit(against, parts), scratch } };
  for (const name of names) {
    note(`suite ${name}, load ${load()}`);
    if ((await compareBuilds(SUITES[name], sides, options)) > 0) process.exitCode = 1;
  }
}

/** Works on the scratch server and ends in order, interrupted or not. */
async function onScratch(folder, work) {
  const scratch = await openScratch(folder);
  const interrupted = () => void scratch.close().finally(() => process.exit(130));
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  try {
    await work(scratch);
  } finally {
    await scratch.close();
  }
}

/** Runs the suites named, all unless told. @param {readonly string[]} words of the command line */
export async function bench(words) {
  const options = asked(words);
  const { against, runs } = options;
  const parts = options.names.includes('screens') ? 'everything' : 'server';
  await setUp(parts);
  const how = against === undefined ? `, median of ${runs} runs [least–greatest]` : '';
  console.log(
    `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, load ${load()} at the start${how}`,
  );
  await onScratch(valueOf(words, 'data'), (scratch) =>
    against === undefined ? besideBare(scratch, options) : besideCommit(scratch, parts, options),
  );
}
