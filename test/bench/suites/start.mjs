import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTree } from '../library/children.mjs';
import { processorMs, residentMb } from '../library/processor-time.mjs';
import { median, shortly, spread } from '../library/statistics.mjs';
import { note, printTable } from '../library/table.mjs';

/** The code, and whatever settings stand beside it: which of them a build reads differs from commit to commit. */
const FOLDERS = ['src', 'web', 'scripts'];

/** The tree as a fresh clone has it: packages installed, nothing built. */
function freshTree(root, folder) {
  const built = join(root, 'web', 'dist');
  for (const entry of readdirSync(root, { withFileTypes: true }))
    if (entry.isFile() || FOLDERS.includes(entry.name))
      cpSync(join(root, entry.name), join(folder, entry.name), { recursive: true, filter: (path) => path !== built });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  // Older than what is installed, so that nothing is installed again into the linked folder.
  utimesSync(join(folder, 'package-lock.json'), 0, 0);
}

/** The embedded server's first process, which is no child of ours; not a number where the folder holds none. */
function databasePid(dataDir) {
  const file = join(dataDir, 'postgres', 'data', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : Number.NaN;
}

/** One start and one stop. @returns ms until ready, then the MB of the Node process and the processor time used */
async function startOnce(environment, words, cwd) {
  const running = await startTree(cwd, environment, words);
  const [nodeMs, databaseMs] = [running.pid, databasePid(environment.DATA_DIR)].map(processorMs);
  const found = { ms: running.ms, mb: residentMb(running.pid), nodeMs, databaseMs };
  await running.stop();
  return found;
}

async function once({ root }, demo) {
  const folder = mkdtempSync(join(tmpdir(), 'five-ones-start-'));
  const environment = { DATA_DIR: join(folder, 'data'), DEMO: demo };
  try {
    freshTree(root, folder);
    const words = ['scripts/start.mjs'];
    const clone = await startOnce({ ...environment, DATA_DIR: join(folder, 'other') }, words, folder);
    const first = await startOnce(environment, words, folder);
    const later = await startOnce(environment, words, folder);
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
async function bench({ side, runs }) {
  const rows = [];
  for (const [demo, title] of [
    ['1', 'demo'],
    ['0', 'plain'],
  ]) {
    const results = [];
    for (let turn = 0; turn < runs; turn += 1) results.push(await once(side.build, demo));
    rows.push(...rowsOf(results, title));
  }
  printTable(
    'Starts, everything in one process on the embedded database',
    ['mode', 'start', 'until ready', 'goal', 'RSS of Node', 'goal', 'reached'],
    rows,
  );
}

/** The same of one build alone, in demo mode. */
async function open({ build }) {
  const rows = async () => {
    const results = await once(build, '1');
    return Object.fromEntries(Object.entries(results).map(([which, found]) => [WORDS[which][0], found]));
  };
  return { scenarios: [rows], close: () => Promise.resolve() };
}

export const start = { title: 'Starts in demo mode', bench, open };
