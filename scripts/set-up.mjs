/** What every command needs first: the right Node, the installed packages, a build of the present sources. Node alone runs it. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'dist', '.built-from');

export function setUp() {
  checkNode();
  installIfNeeded();
  buildIfStale();
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Five-Ones needs Node.js 20.19 or newer (22 or 24 recommended); this is ${process.versions.node}.`);
}

export function installIfNeeded() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing packages (npm ci) …');
  // npm is a script of its own on Windows, which only a shell finds.
  run('npm', ['ci', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' });
}

function buildIfStale() {
  const sources = digestOfSources();
  if (existsSync(stamp) && existsSync(join(root, 'dist', 'main.js')) && readFileSync(stamp, 'utf8') === sources) return;
  console.log('Building …');
  run(process.execPath, [bin('@nestjs/cli', 'nest'), 'build']);
  writeFileSync(stamp, sources);
}

function digestOfSources() {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of [...files, ...['.swcrc', 'nest-cli.json', 'package-lock.json'].map((name) => join(root, name))]) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** The script behind a package's command, to be run by our own Node whatever the shell. */
export function bin(name, command) {
  const folder = join(root, 'node_modules', name);
  const { bin: entry } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof entry === 'string' ? entry : entry[command]);
}

function run(program, words, options = {}) {
  const { status, error } = spawnSync(program, words, { cwd: root, stdio: 'inherit', ...options });
  if (status !== 0) fail(`${program} ${words.join(' ')} failed${error ? `: ${error.message}` : ''}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
