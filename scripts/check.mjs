/** `npm run check`: types, lint, format, architecture, dead code, the API description and the web app's size, two at a time. Ends in "N passed, N failed". */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { bin, root, setUp } from './set-up.mjs';

// The build and the web app's client first: several checks look at them.
await setUp('everything');

const cache = join('node_modules', '.cache');
const cached = (name) => ['--cache', '--cache-strategy', 'content', '--cache-location', join(cache, name)];

/** The longest first, so that the two lanes end together. */
const checks = [
  // Types of the server, tests, web app and journeys included. Without its own settings file alone deciding, one in a folder would.
  ['lint and types', bin('oxlint', 'oxlint'), '--disable-nested-config'],
  ['lint of shapes', join(root, 'scripts', 'shapes.mjs'), ...cached('eslint')],
  ['architecture', bin('dependency-cruiser', 'depcruise'), 'src', 'web/src', '--config', '.dependency-cruiser.cjs'],
  ['API description', join(root, 'scripts', 'openapi.mjs'), '--check'],
  ['dead code', bin('knip', 'knip'), '--no-progress'],
  ['format', bin('oxfmt', 'oxfmt'), '--check', '.'],
  ['size of the web app', join(root, 'scripts', 'web-size.mjs')],
];

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
