import { cpus } from 'node:os';
import { load } from './library/processor-time.mjs';
import { openScratch } from './library/scratch.mjs';
import { note } from './library/table.mjs';
import { benchHttp } from './suites/http.mjs';
import { benchOpening } from './suites/opening.mjs';
import { benchOverview } from './suites/overview.mjs';
import { benchScreens } from './suites/screens.mjs';
import { benchSearch } from './suites/search.mjs';
import { benchStart } from './suites/start.mjs';
import { benchSweep } from './suites/sweep.mjs';

const SUITES = {
  start: benchStart,
  http: benchHttp,
  opening: benchOpening,
  sweep: benchSweep,
  overview: benchOverview,
  search: benchSearch,
  screens: benchScreens,
};

function chosen(words) {
  const names = words.filter((word) => !word.startsWith('--'));
  const unknown = names.filter((name) => !(name in SUITES));
  if (unknown.length > 0)
    throw new Error(`unknown: ${unknown.join(', ')}; there are ${Object.keys(SUITES).join(', ')}`);
  return names.length === 0 ? Object.keys(SUITES) : names;
}

const valueOf = (words, name) => words.find((word) => word.startsWith(`--${name}=`))?.split('=')[1];

/** Runs the suites named, all unless told. @param {readonly string[]} words of the command line */
export async function bench(words) {
  const names = chosen(words);
  const small = words.includes('--small');
  const runs = Number(valueOf(words, 'runs') ?? (small ? 2 : 3));
  const seconds = Number(valueOf(words, 'seconds') ?? (small ? 1 : 4));
  console.log(
    `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, load ${load()} at the start, median of ${runs} runs [least–greatest]`,
  );
  const scratch = await openScratch(valueOf(words, 'data'));
  const interrupted = () => void scratch.close().finally(() => process.exit(130));
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  try {
    for (const name of names) {
      note(`suite ${name}, load ${load()}`);
      await SUITES[name]({ scratch, small, runs, seconds });
    }
  } finally {
    await scratch.close();
  }
}
