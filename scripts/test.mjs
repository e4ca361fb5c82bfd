/**
 * `npm test [-- jest's words]`: the whole suite, then what counts days once more under other time zones of the process,
 * then people's journeys in the system's own Chromium.
 * Skipped groups are named with their reason; with CI set a skip is a failure. The last line is "N passed, N failed, N skipped".
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from './chromium.mjs';
import { bin, root, setUp } from './set-up.mjs';

const zones = ['Asia/Shanghai', 'UTC', 'America/New_York'];
const countsDays = 'src/(shared-kernel|modules/calendar)/|test/integration/calendar/';

await setUp();
const scratch = mkdtempSync(join(tmpdir(), 'five-ones-results-'));
const words = process.argv.slice(2);
const results = [];
results.push(jest('the suite', words, {}));
if (words.length === 0) {
  for (const TZ of zones)
    results.push(jest(`days under TZ=${TZ}`, ['--testPathPatterns', countsDays, '--silent'], { TZ }));
  results.push(journeys());
}
rmSync(scratch, { recursive: true, force: true });
report();

function jest(title, extra, environment) {
  console.log(`\n── ${title}`);
  const file = join(scratch, `${results.length}.json`);
  const { status } = spawnSync(
    process.execPath,
    [bin('jest', 'jest'), '--passWithNoTests', '--json', `--outputFile=${file}`, ...extra],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...environment } },
  );
  return { title, status, ...read(file) };
}

/** In the shape of jest's results; without a browser they are one skipped group. */
function journeys() {
  console.log('\n── journeys');
  if (chromium() === undefined)
    return { status: 0, ...counted(0, 0, 1), skippedFor: 'journeys: no Chromium here (CHROMIUM says where)' };
  const file = join(scratch, 'journeys.json');
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'journeys.mjs'), '--reporter=list,json'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  try {
    const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(file, 'utf8')).stats;
    return { status, ...counted(expected + flaky, unexpected, skipped) };
  } catch {
    return { status, ...counted(0, 1, 0) };
  }
}

function counted(passed, failed, skipped) {
  return { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped, numTodoTests: 0, testResults: [] };
}

/** Without a result file jest itself broke down: that is one failure, not none. */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, testResults: [] };
  }
}

function report() {
  const passed = sum((result) => result.numPassedTests);
  const skipped = sum((result) => result.numPendingTests + result.numTodoTests);
  const failed = sum((result) =>
    Math.max(result.numFailedTests + (result.numRuntimeErrorTestSuites ?? 0), result.status === 0 ? 0 : 1),
  );
  const groups = new Set(results.flatMap(skippedGroups));
  for (const group of groups) console.log(`skipped: ${group}`);
  const filtered = words.some((word) => word === '-t' || word.startsWith('--testNamePattern'));
  const refused = skipped > 0 && !filtered && ['1', 'true'].includes(process.env.CI ?? '');
  if (refused) console.log('Nothing may be skipped here (CI is set): a skip counts as a failure.');
  console.log(`\n${passed} passed, ${refused ? failed + skipped : failed} failed, ${refused ? 0 : skipped} skipped`);
  process.exitCode = failed > 0 || refused ? 1 : 0;
}

function skippedGroups({ testResults, skippedFor }) {
  if (skippedFor !== undefined) return [skippedFor];
  const pending = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed');
  return pending.map(({ ancestorTitles, title }) => ancestorTitles[0] ?? title);
}

function sum(count) {
  return results.reduce((total, result) => total + count(result), 0);
}
