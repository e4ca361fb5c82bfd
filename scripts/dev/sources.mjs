import { existsSync, rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import { builtFile, compile, isServerFile } from '../compile.mjs';
import { root } from '../set-up.mjs';

/** An editor writes a file in several steps, and several files at once. */
const QUIET_MS = 60;

/**
 * Builds each changed file of src/ into dist/, alone. `changed` is called when all of them are built, one call after
 * the other; a file that cannot be read as TypeScript is told of, and what ran goes on.
 * @returns the watcher, to be closed
 */
export function watchSources({ first, changed }) {
  const pending = new Set();
  let timer;
  let work = Promise.resolve();
  const flush = async () => {
    const files = [...pending];
    pending.clear();
    if (files.length === 0) return;
    first();
    const built = await Promise.all(files.map(build));
    if (!built.every(Boolean)) return;
    console.log(`changed: ${files.join(', ')}`);
    await changed();
  };
  return watch(join(root, 'src'), { recursive: true }, (_event, file) => {
    if (file === null || !isServerFile(file)) return;
    pending.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => (work = work.then(flush)), QUIET_MS);
  });
}

/** @returns whether the file was built, or its build cleared away with it */
async function build(file) {
  if (!existsSync(join(root, 'src', file))) {
    rmSync(builtFile(file), { force: true });
    return true;
  }
  try {
    await compile(file);
    return true;
  } catch (error) {
    // What is wrong and where, without the compiler's own traces.
    console.error(error.message.split('\nCaused by')[0]);
    return false;
  }
}
