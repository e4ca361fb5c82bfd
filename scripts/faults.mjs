/**
 * `npm run faults [-- jest's words]`: every fault of the design's list against real processes, databases and queues, in the long form
 * (hours; FAULT_KILLS, FAULT_POINTS, FAULT_MINUTES and FAULT_SEED make it shorter or play it again). The table at its end says how
 * often each struck, and what was lost, doubled or early. The gate has the small forms.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FILES, tableOf } from './faults/table.mjs';
import { setUp } from './set-up.mjs';
import { report } from './test/report.mjs';
import { runGroup } from './test/run.mjs';

await setUp();
const scratch = mkdtempSync(join(tmpdir(), 'five-ones-faults-'));
const figures = join(scratch, 'figures.jsonl');
const words = process.argv.slice(2);
const env = { TZ: 'America/New_York', TEST_FORM: 'long', FAULT_KILLS: '300', ...process.env, FAULTS_TABLE: figures };
const named = ['--maxWorkers', '1', '--runTestsByPath', ...FILES];
const results = [
  await runGroup({ kind: 'jest', title: 'faults', words: words.length > 0 ? words : named, env }, scratch),
];
console.log(`\n${tableOf(figures, results[0])}`);
rmSync(scratch, { recursive: true, force: true });
process.exitCode = report(results, words) ? 0 : 1;
