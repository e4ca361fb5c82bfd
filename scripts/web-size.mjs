/**
 * `npm run web-size`: what a browser fetches before the first screen, the workbench, works (300 kB gzip at most) and what each further
 * screen adds (180 kB at most), from the build's own list of files; ends with an error beyond the limits.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root, setUp } from './set-up.mjs';

const FIRST_LOAD_KB = 300;
const SCREEN_KB = 180;

await setUp();
const dist = join(root, 'web', 'dist');
const files = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));

/** A file and all that it cannot do without. */
function needed(name, seen = new Set()) {
  const { file, css = [], imports = [] } = files[name];
  if (seen.has(file)) return seen;
  for (const one of [file, ...css]) seen.add(one);
  for (const one of imports) needed(one, seen);
  return seen;
}

const kilobytes = (names) =>
  [...names].reduce((sum, name) => sum + gzipSync(readFileSync(join(dist, name))).length, 0) / 1000;
const frame = needed('index.html');
const first = kilobytes(frame);
const screens = Object.keys(files)
  .filter((name) => files[name].isDynamicEntry && name.endsWith('-page.tsx'))
  .map((name) => [name, kilobytes([...needed(name)].filter((file) => !frame.has(file)))])
  .sort(([, one], [, other]) => other - one);

console.log(`${first.toFixed(1).padStart(6)} kB  first load, with the workbench (at most ${FIRST_LOAD_KB})`);
for (const [name, size] of screens) console.log(`${size.toFixed(1).padStart(6)} kB  ${name}`);
if (first > FIRST_LOAD_KB || screens.some(([, size]) => size > SCREEN_KB)) {
  console.error(`Too large: first load at most ${FIRST_LOAD_KB} kB, a screen at most ${SCREEN_KB} kB.`);
  process.exitCode = 1;
}
