/** `npm run openapi` writes the committed `openapi.json`; with `--check` it compares instead, and lints the description. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, root, setUp } from './set-up.mjs';

const committed = join(root, 'openapi.json');
const checking = process.argv.includes('--check');

function run(words) {
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function describeInto(path) {
  run([join(root, 'dist', 'app', 'describe.js'), path]);
}

await setUp('server');
if (checking) {
  const folder = mkdtempSync(join(tmpdir(), 'five-ones-openapi-'));
  const present = join(folder, 'openapi.json');
  describeInto(present);
  const same = existsSync(committed) && readFileSync(committed, 'utf8') === readFileSync(present, 'utf8');
  rmSync(folder, { recursive: true });
  if (!same) {
    console.error('openapi.json is not what the code describes; run `npm run openapi` and commit it.');
    process.exit(1);
  }
} else {
  describeInto(committed);
}
run([bin('@redocly/cli', 'redocly'), 'lint', 'openapi.json', '--config', 'redocly.yaml']);
