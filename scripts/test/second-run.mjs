import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../set-up.mjs';
import { runGroup } from './run.mjs';

/** Nothing here may fail by accident: what it looks for happens seldom. */
const NEVER_TWICE = /^test\/faults\/|walk|simulation|permission-/;
/** More than this is no accident. */
const AT_MOST = 3;

/**
 * Runs each failed file once more, alone. One that passes then counts as passed and is named as FLAKY: whoever lands
 * next enters it in test/flaky.txt, and mends it. A file named there gets no second run.
 */
export async function againAlone(results, scratch) {
  const known = flakyFiles();
  const failed = results.flatMap((result) => result.failedFiles.map((file) => ({ result, file })));
  const again = failed.filter(({ file }) => !NEVER_TWICE.test(file) && !known.has(file));
  if (failed.length > AT_MOST) return;
  for (const { result, file } of again) await onceMore(result, file, scratch);
}

/** The files that were seen to fail and to pass: a name a line, `#` begins a remark. */
function flakyFiles() {
  const lines = readFileSync(join(root, 'test', 'flaky.txt'), 'utf8').split('\n');
  return new Set(lines.map((line) => line.replace(/#.*/, '').trim()).filter((line) => line !== ''));
}

async function onceMore(result, file, scratch) {
  const words = result.kind === 'jest' ? ['--runTestsByPath', file] : [file.split('/').pop(), '--trace=on'];
  const second = await runGroup({ ...result, title: `${file} once more, alone`, words }, scratch);
  if (second.failed > 0 || second.files === 0) return;
  console.log(`FLAKY: ${file}`);
  result.failedFiles = result.failedFiles.filter((one) => one !== file);
  result.flaky = [...(result.flaky ?? []), file];
  if (result.failedFiles.length > 0) return;
  result.passed += result.failed;
  result.failed = 0;
}
