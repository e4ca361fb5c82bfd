/** `npm run check`: types, lint, format, architecture, dead code, the API description and the web app's size, two at a time. Ends in "N passed, N failed". */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bin, installIfNeeded, root } from './set-up.mjs';

installIfNeeded();

const cache = join('node_modules', '.cache');
/** The longest first, so that the two lanes end together. */
const checks = [
  [
    'lint',
    bin('eslint', 'eslint'),
    '.',
    '--max-warnings',
    '0',
    '--cache',
    '--cache-strategy',
    'content',
    '--cache-location',
    join(cache, 'eslint'),
  ],
  ['types', bin('typescript', 'tsc'), '-p', 'tsconfig.json'],
  ['types of the web app', bin('typescript', 'tsc'), '-p', join('web', 'tsconfig.json')],
  ['types of the web app’s tests', bin('typescript', 'tsc'), '-p', join('test', 'web', 'tsconfig.json')],
  ['types of the journeys', bin('typescript', 'tsc'), '-p', join('test', 'journeys', 'tsconfig.json')],
  ['client of the web app', join(root, 'scripts', 'web-api.mjs'), '--check'],
  ['size of the web app', join(root, 'scripts', 'web-size.mjs')],
  ['API description', join(root, 'scripts', 'openapi.mjs'), '--check'],
  ['architecture', bin('dependency-cruiser', 'depcruise'), 'src', 'web/src', '--config', '.dependency-cruiser.cjs'],
  [
    'format',
    bin('prettier', 'prettier'),
    '--check',
    '--log-level',
    'warn',
    '--cache',
    '--cache-location',
    join(cache, 'prettier-check'),
    '.',
  ],
  ['dead code', bin('knip', 'knip'), '--no-progress'],
].filter(([, script]) => existsSync(script));

const waiting = [...checks];
const outcomes = (await Promise.all([lane(), lane()])).flat();
const failed = outcomes.filter(({ code }) => code !== 0).length;
console.log(`\n${outcomes.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function lane() {
  const done = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) done.push(await check(next));
  return done;
}

function check([name, ...words]) {
  const begin = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    child.on('close', (code) => {
      const seconds = ((performance.now() - begin) / 1000).toFixed(1);
      console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
      if (code !== 0) console.log(Buffer.concat(said).toString());
      resolve({ name, code });
    });
  });
}
