import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIn, root } from './build.mjs';
import { note } from './table.mjs';

function run(program, words, cwd) {
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    cwd,
    encoding: 'utf8',
    shell: program === 'npm' && process.platform === 'win32',
  });
  if (status !== 0)
    throw new Error(`${program} ${words.join(' ')} failed: ${error?.message ?? ''}${stderr}${stdout}`.trim());
  return stdout.trim();
}

const git = (...words) => run('git', words, root);
const lockOf = (folder) => readFileSync(join(folder, 'package-lock.json'), 'utf8');

/** The packages of a lock, installed once and kept among this tree's caches. @returns their folder */
function packagesOf(folder) {
  const digest = createHash('sha256').update(lockOf(folder)).digest('hex').slice(0, 16);
  const kept = join(root, 'node_modules', '.cache', 'bench-packages', digest);
  if (existsSync(kept)) return join(kept, 'node_modules');
  note('its packages differ: npm ci …');
  mkdirSync(dirname(kept), { recursive: true });
  const draft = mkdtempSync(`${kept}-`);
  for (const name of ['package.json', 'package-lock.json', '.npmrc'].filter((one) => existsSync(join(folder, one))))
    copyFileSync(join(folder, name), join(draft, name));
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], draft);
  renameSync(draft, kept);
  return join(kept, 'node_modules');
}

/** The packages that the commit's own lock names: this tree's where the locks say the same. */
function addPackages(folder) {
  const packages = lockOf(folder) === lockOf(root) ? join(root, 'node_modules') : packagesOf(folder);
  symlinkSync(packages, join(folder, 'node_modules'));
  // Older than what is installed, so that nothing is ever installed again into the linked folder.
  utimesSync(join(folder, 'package-lock.json'), 0, 0);
}

/** Builds as the commit itself does: by its own script where it has the one that we know, else by its `npm run build`. */
function build(folder, parts) {
  const script = join(folder, 'scripts', 'set-up.mjs');
  if (!existsSync(script)) return run('npm', ['run', 'build'], folder);
  const source = `const { setUp } = await import(${JSON.stringify(pathToFileURL(script).href)}); await setUp(${JSON.stringify(parts)});`;
  return run(process.execPath, ['--input-type=module', '--eval', source], folder);
}

/**
 * Another commit of this repository, built beside in a worktree of its own in a temporary folder, which goes when this
 * process ends.
 * @param {string} commit as git names it @param {'everything' | 'server'} parts what is built
 */
export function buildCommit(commit, parts) {
  const sha = git('rev-parse', '--verify', '--short', `${commit}^{commit}`);
  const folder = mkdtempSync(join(tmpdir(), `five-ones-${sha}-`));
  process.once('exit', () => {
    // The link to the packages goes first: nobody who removes the rest can follow it.
    rmSync(join(folder, 'node_modules'), { force: true });
    spawnSync('git', ['worktree', 'remove', '--force', folder], { cwd: root });
    rmSync(folder, { recursive: true, force: true });
  });
  note(`building ${sha} in ${folder} …`);
  git('worktree', 'add', '--detach', folder, sha);
  addPackages(folder);
  build(folder, parts);
  return buildIn(folder, sha, `at_${sha}`);
}
