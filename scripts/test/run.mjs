import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join, relative } from 'node:path';
import { chromium } from '../chromium.mjs';
import { bin, root } from '../set-up.mjs';

/** Runs the groups of a lane one after the other. @returns a result each */
export async function runLane(groups, scratch) {
  const results = [];
  for (const group of groups) results.push(await runGroup(group, scratch));
  return results;
}

/** @returns the group with its counts, its failed and skipped tests, and how long it took */
export async function runGroup(group, scratch) {
  const begun = performance.now();
  const result = { ...group, ...(await kinds[group.kind](group, join(scratch, `${(number += 1)}.json`))) };
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(
    `── ${group.title}: ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped (${seconds} s)`,
  );
  return result;
}

let number = 0;
const kinds = { jest, journeys, script };

async function jest({ title, words, env, nice = 0 }, file) {
  console.log(`── ${title} …`);
  const command = [bin('jest', 'jest'), '--passWithNoTests', '--json', `--outputFile=${file}`, ...words];
  const status = await runScript(command, env, ['ignore', 'ignore', 'inherit'], nice);
  return jestResult(status, file);
}

/** Without a result file jest itself broke down: that is one failure, not none. */
function jestResult(status, file) {
  try {
    const told = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: told.numPassedTests,
      failed: Math.max(told.numFailedTests + (told.numRuntimeErrorTestSuites ?? 0), status === 0 ? 0 : 1),
      skipped: told.numPendingTests + told.numTodoTests,
      skippedGroups: told.testResults.flatMap(skippedIn),
      files: told.testResults.length,
      failedFiles: [...new Set(told.testResults.filter((one) => one.status === 'failed').flatMap(failedIn))],
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, skippedGroups: [], files: 0, failedFiles: [] };
  }
}

/** The files of failed tests; where several files run together, a test's first group is named after its file. */
function failedIn({ name, assertionResults }) {
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  const named = failed.flatMap(({ ancestorTitles: [file] }) => (file?.endsWith('.spec.ts') ? [file] : []));
  return named.length > 0 ? named : [relative(root, name)];
}

function skippedIn({ assertionResults }) {
  return assertionResults
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ ancestorTitles, title }) => ancestorTitles.find((one) => !one.endsWith('.spec.ts')) ?? title);
}

/** Without a browser they are one skipped group. */
async function journeys({ title, words, env }, file) {
  const none = { passed: 0, failed: 0, skipped: 0, skippedGroups: [], files: 0, failedFiles: [] };
  if (chromium() === undefined)
    return { ...none, skipped: 1, skippedGroups: ['journeys: no Chromium here (CHROMIUM says where)'] };
  console.log(`── ${title} …`);
  const command = [join(root, 'scripts', 'journeys.mjs'), '--reporter=dot,json', ...words];
  const status = await runScript(command, { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file }, 'inherit');
  try {
    const { stats, suites, errors } = JSON.parse(readFileSync(file, 'utf8'));
    const failed = Math.max(stats.unexpected + errors.length, status === 0 ? 0 : 1);
    const failedFiles = suites.filter(hasFailed).map((suite) => join('test', 'journeys', suite.file));
    return { ...none, passed: stats.expected, failed, skipped: stats.skipped, files: suites.length, failedFiles };
  } catch {
    return { ...none, failed: 1 };
  }
}

function hasFailed({ suites = [], specs = [] }) {
  return specs.some(({ ok }) => !ok) || suites.some(hasFailed);
}

async function script({ title, script: path, words }) {
  console.log(`── ${title} …`);
  const status = await runScript([join(root, ...path), ...words], {}, 'inherit');
  const failed = status === 0 ? 0 : 1;
  return { passed: 1 - failed, failed, skipped: 0, skippedGroups: [], files: 1, failedFiles: [] };
}

function runScript(command, env, stdio, nice = 0) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio, env: { ...process.env, ...env } });
    if (nice > 0) setPriority(child.pid, nice);
    child.on('close', resolve);
  });
}
