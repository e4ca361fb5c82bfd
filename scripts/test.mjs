/**
 * `npm test [-- jest's words]`: lanes side by side, since half of what one does is waiting: the suite, what kills real
 * processes, and people's journeys in the system's own Chromium. The days are counted under a
 * time zone west of ours, where a wrong date shows at once. The suite's files run a few at a time in one go (test/together).
 * `--long` (`npm run test:long`) is the form before a release: scripts/test/groups.mjs says what each form takes.
 * Skipped groups are named with their reason; with CI set a skip is a failure. The last line is "N passed, N failed, N skipped".
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUp } from './set-up.mjs';
import { lanesOf } from './test/groups.mjs';
import { report } from './test/report.mjs';
import { runLane } from './test/run.mjs';
import { againAlone } from './test/second-run.mjs';

await setUp();
const scratch = mkdtempSync(join(tmpdir(), 'five-ones-results-'));
const words = process.argv.slice(2).filter((word) => word !== '--long');
const lanes = lanesOf({ long: process.argv.includes('--long'), words });
const results = (await Promise.all(lanes.map((lane) => runLane(lane, scratch)))).flat();
// Who names a file wants to see it fail.
if (words.length === 0) await againAlone(results, scratch);
rmSync(scratch, { recursive: true, force: true });
process.exitCode = report(results, words) ? 0 : 1;
