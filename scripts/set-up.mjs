/** What every command needs first: the right Node, the installed packages, a build of the present sources. Node alone runs it. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inTurn } from './set-up/in-turn.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What a command can ask for: the server alone, what people see when it runs, or with it what types and lint look at. */
const parts = {
  server: ['server'],
  running: ['web app’s words', 'server', 'web app'],
  everything: ['web app’s words', 'server', 'web app', 'web app’s client'],
};

/** @param wanted what has to be there: `server`, `running` or `everything` */
export function setUp(wanted = 'running') {
  checkNode();
  // Several first starts in one clone: one installs and makes, the others find it done.
  return inTurn(join(root, '.set-up-lock'), () => make(wanted));
}

async function make(wanted) {
  await installIfNeeded();
  const needed = products.filter(({ name }) => parts[wanted].includes(name));
  // The web app holds the words; the others have nothing in common and are made at the same time.
  await Promise.all(needed.filter(({ first }) => first).map(build));
  await Promise.all(needed.filter(({ first }) => !first).map(build));
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Five-Ones needs Node.js 20.19 or newer (22 or 24 recommended); this is ${process.versions.node}.`);
}

export async function installIfNeeded() {
  if (isInstalled()) return;
  console.log('Installing packages (npm ci) …');
  // npm is a script of its own on Windows, which only a shell finds. Only what stops it is told.
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', words, { shell: process.platform === 'win32' });
}

/** Whether npm's own list of what is installed says the same as the lock; only optional packages may be missing. */
function isInstalled() {
  const list = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(list)) return false;
  const present = packagesOf(list);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([place, { version, optional = false, devOptional = false }]) =>
      place === '' || (place in present ? present[place].version === version : optional || devOptional),
  );
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** What is made, each anew when one of its sources changed. */
const products = [
  {
    name: 'web app’s words',
    first: true,
    made: join(root, 'web', 'src', 'api', 'words', 'en.ts'),
    stamp: join(root, 'node_modules', '.cache', 'web-words-of'),
    sources: [join('src', 'texts')],
    settings: [
      'src/shared-kernel/subjects.ts',
      'src/modules/obligations/clock/domain/obligation-kinds.ts',
      'openapi.json',
      'scripts/web-words.mjs',
      'package-lock.json',
    ],
    command: () => [join(root, 'scripts', 'web-words.mjs')],
  },
  {
    name: 'web app’s client',
    made: join(root, 'web', 'src', 'api', 'schema.d.ts'),
    stamp: join(root, 'node_modules', '.cache', 'web-client-of'),
    sources: [],
    settings: ['openapi.json', 'scripts/web-api.mjs', 'package-lock.json'],
    command: () => [join(root, 'scripts', 'web-api.mjs')],
  },
  {
    name: 'server',
    made: join(root, 'dist', 'product.js'),
    stamp: join(root, 'dist', '.built-from'),
    sources: ['src'],
    settings: ['.swcrc', 'package-lock.json', 'scripts/build-server.mjs', 'scripts/compile.mjs'],
    command: () => [join(root, 'scripts', 'build-server.mjs')],
  },
  {
    name: 'web app',
    made: join(root, 'web', 'dist', 'index.html'),
    stamp: join(root, 'web', 'dist', '.built-from'),
    sources: [join('web', 'src'), join('web', 'public')],
    settings: ['web/index.html', 'web/vite.config.ts', 'package-lock.json'],
    command: () => [bin('vite', 'vite'), 'build', '--config', join('web', 'vite.config.ts'), '--logLevel', 'warn'],
  },
];

async function build({ name, made, stamp, sources, settings, command }) {
  const digest = digestOf(sources, settings);
  if (existsSync(made) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  console.log(`Making the ${name} …`);
  const words = command();
  await run(process.execPath, words);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}

function digestOf(sources, settings) {
  const hash = createHash('sha256');
  const files = sources
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.(spec|d)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of [...files, ...settings.map((name) => join(root, name))]) {
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

/** Without holding the event loop: others who wait for us see by it that we live. */
async function run(program, words, options = {}) {
  const child = spawn(program, words, { cwd: root, stdio: 'inherit', ...options });
  const end = () => child.kill();
  process.on('exit', end);
  const why = await new Promise((resolve) => {
    child.on('error', ({ message }) => resolve(`: ${message}`)).on('close', (code) => resolve(code === 0 ? null : ''));
  });
  process.off('exit', end);
  if (why !== null) fail(`${program} ${words.join(' ')} failed${why}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
