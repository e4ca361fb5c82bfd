import { existsSync, mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transform } from '@swc/core';
import { root } from '../set-up.mjs';

/** An editor writes a file in several steps, and several files at once. */
const QUIET_MS = 60;

/**
 * Builds each changed file of src/ into dist/, alone. `changed` is called when all of them are built, one call after
 * the other; a file that cannot be read as TypeScript is told of, and what ran goes on.
 * @returns the watcher, to be closed
 */
export function watchSources({ first, changed }) {
  const settings = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
  const pending = new Set();
  let timer;
  let work = Promise.resolve();
  const flush = async () => {
    const files = [...pending];
    pending.clear();
    if (files.length === 0) return;
    first();
    const built = await Promise.all(files.map((file) => build(file, settings)));
    if (!built.every(Boolean)) return;
    console.log(`changed: ${files.join(', ')}`);
    await changed();
  };
  return watch(join(root, 'src'), { recursive: true }, (_event, file) => {
    if (file === null || !/\.(ts|sql)$/.test(file) || /\.(spec|d)\.ts$/.test(file)) return;
    pending.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => (work = work.then(flush)), QUIET_MS);
  });
}

/** @returns whether the file was built, or its build cleared away with it */
async function build(file, settings) {
  const source = join(root, 'src', file);
  const target = join(root, 'dist', file.replace(/\.ts$/, '.js'));
  if (!existsSync(source)) {
    rmSync(target, { force: true });
    return true;
  }
  const { jsc, module } = settings;
  if (file.endsWith('.sql')) {
    write(target, readFileSync(source, 'utf8'));
    return true;
  }
  const options = { filename: source, swcrc: false, configFile: false, jsc, module, sourceMaps: 'inline' };
  try {
    const { code } = await transform(readFileSync(source, 'utf8'), options);
    write(target, code);
    return true;
  } catch (error) {
    // What is wrong and where, without the compiler's own traces.
    console.error(error.message.split('\nCaused by')[0]);
    return false;
  }
}

function write(target, text) {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
