import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../../../scripts/set-up.mjs';

export { root };

/**
 * A built product in a folder of its own: this tree's, or another commit's beside it.
 * @param {string} folder its tree @param {string} name what the tables call it @param {string} key what its databases are called by
 */
export function buildIn(folder, name, key) {
  return { root: folder, name, key, built: (path) => join(folder, 'dist', path) };
}

/** This tree's build. */
export const here = buildIn(root, 'this tree', 'here');

/** The fingerprint of everything in a build that makes its schema, wherever it keeps it. */
export function schemaDigest(build) {
  const hash = createHash('sha256');
  const files = readdirSync(build.built(''), { recursive: true })
    .filter((path) => /migration/.test(path) && /\.(js|sql)$/.test(basename(path)))
    .sort();
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(build.built(file)))
      .update('\0');
  return hash.digest('hex');
}
