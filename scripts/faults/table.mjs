import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../set-up.mjs';

/** Faults that are tried by tests which assert that nothing was lost, doubled or early, and count nothing else. */
const BY_TESTS = [
  ['PostgreSQL killed, its folder half-made, its lock or port taken', 'test/faults/embedded-postgres.spec.ts'],
  ['SIGTERM under load', 'test/faults/stop-under-load.spec.ts'],
  ['SIGKILL while an import is undone', 'test/faults/undo-killed.spec.ts'],
  ['SIGKILL on a journey of the demo’s clock', 'test/faults/cut-off-journey.spec.ts'],
  ['backup and restore beside a running product', 'test/faults/embedded-backup.spec.ts'],
  ['worker killed 1 to 5 times, lease lost, queues emptied', 'test/integration/queue/queues.spec.ts'],
  ['disk full, read-only, silent, no connection left', 'test/integration/observability/bad-hours.spec.ts'],
  ['poison rows; errors that may pass', 'test/integration/supervision/quarantine.spec.ts'],
  ['four sweepers; the database’s clock jumps: the storm is held', 'test/integration/supervision/sweep.spec.ts'],
  ['rules changed in mid-case', 'test/integration/supervision/acts.spec.ts'],
  ['calendar changed in mid-quarter', 'test/integration/cycles/list-of-days-off.spec.ts'],
  ['two migrators; an older build on a newer schema', 'test/integration/platform/migrator.spec.ts'],
  ['a new build on the database of an old one', 'test/integration/platform/taken-over.spec.ts'],
  ['the same request many times at once', 'test/integration/platform/idempotency.spec.ts'],
];

const folder = 'test/faults';
const own = readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);

/** Every test file that the table speaks of. */
export const FILES = [...new Set([...own, ...BY_TESTS.map(([, file]) => file)])];

/** One line a fault, those with figures of their own first. */
export function tableOf(figures, { failedFiles }) {
  const rows = [...counted(figures), ...BY_TESTS.map(([fault, file]) => byTests(fault, file, failedFiles))];
  const lines = [['fault', 'times', 'lost', 'doubled', 'early'], ...rows];
  const width = Math.max(...lines.map(([fault]) => fault.length));
  return lines
    .map(([fault, ...rest]) => [fault.padEnd(width), ...rest.map((one) => String(one).padStart(8))].join(' '))
    .join('\n');
}

function byTests(fault, file, failedFiles) {
  return failedFiles.includes(file) ? [fault, 'FAILED', '?', '?', '?'] : [fault, 'by tests', 0, 0, 0];
}

/** Figures of one fault that several tests brought in are summed. */
function counted(figures) {
  const sums = new Map();
  const lines = existsSync(figures) ? readFileSync(figures, 'utf8').trim().split('\n') : [];
  for (const { fault, times, lost, doubled, early } of lines.map((line) => JSON.parse(line))) {
    const before = sums.get(fault) ?? [0, 0, 0, 0];
    sums.set(
      fault,
      [times, lost, doubled, early].map((one, place) => one + before[place]),
    );
  }
  return [...sums].map(([fault, sum]) => [fault, ...sum]);
}
