import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../library/build.mjs';
import { startProduct } from '../library/children.mjs';
import { residentMb } from '../library/processor-time.mjs';
import { median, shortly, spread } from '../library/statistics.mjs';
import { note, printTable } from '../library/table.mjs';

const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.json', 'nest-cli.json', '.swcrc', 'openapi.json'];
const CLONED = ['src', 'web', 'scripts', ...SETTINGS];
const BUILT = join(root, 'web', 'dist');

/** The tree as a fresh clone has it: packages installed, nothing built. */
function freshTree(folder) {
  for (const name of CLONED.filter((one) => existsSync(join(root, one))))
    cpSync(join(root, name), join(folder, name), { recursive: true, filter: (path) => path !== BUILT });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  // Older than what is installed, so that nothing is installed again into the linked folder.
  utimesSync(join(folder, 'package-lock.json'), 0, 0);
}

/** One start and one stop. @returns ms until ready, and MB of the Node process then */
async function start(environment, words, cwd) {
  const running = await startProduct(environment, words, cwd);
  const mb = residentMb(running.pid);
  await running.stop();
  return { ms: running.ms, mb };
}

async function once(demo) {
  const folder = mkdtempSync(join(tmpdir(), 'five-ones-start-'));
  const environment = { DATA_DIR: join(folder, 'data'), DEMO: demo };
  try {
    freshTree(folder);
    const words = ['scripts/start.mjs'];
    const clone = await start({ ...environment, DATA_DIR: join(folder, 'other') }, words, folder);
    const first = await start(environment, words, folder);
    const later = await start(environment, words, folder);
    note(`first start ${shortly(first.ms)} ms, later ${shortly(later.ms)} ms`);
    return { clone, first, later };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const WORDS = {
  clone: ['`npm start` of a fresh clone, build included', '≤15 s'],
  first: ['first start on an empty data folder, built', '≤15 s'],
  later: ['later start', '≤4 s'],
};

function rowsOf(results, title) {
  return Object.entries(WORDS).map(([which, [what, goal]]) => {
    const seconds = results.map((result) => result[which].ms / 1000);
    const mb = results.map((result) => result[which].mb);
    return [
      title,
      what,
      spread(seconds, ' s'),
      goal,
      spread(mb, ' MB'),
      '≤350 MB',
      median(seconds) < Number.parseFloat(goal.slice(1)) ? 'yes' : 'no',
    ];
  });
}

/** From the spawn to the first good answer of /health/ready, on the embedded database, demo mode and not. */
export async function benchStart({ runs }) {
  const rows = [];
  for (const [demo, title] of [
    ['1', 'demo'],
    ['0', 'plain'],
  ]) {
    const results = [];
    for (let turn = 0; turn < runs; turn += 1) results.push(await once(demo));
    rows.push(...rowsOf(results, title));
  }
  printTable(
    'Starts, everything in one process on the embedded database',
    ['mode', 'start', 'until ready', 'goal', 'RSS of Node', 'goal', 'reached'],
    rows,
  );
}
