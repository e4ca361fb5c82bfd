import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * What the harness asks of a build beyond HTTP and files, and where builds keep it below `dist`: every place known, the
 * newest first, with `#` and its former name where it was called otherwise. Whoever moves one of these adds the new place and leaves the old one for the commits before;
 * test/architecture/bench-places.spec.ts notices.
 */
const PLACES = JSON.parse(readFileSync(new URL('places.json', import.meta.url), 'utf8'));

/** The same, or null where the build does not have it. @param {string} folder of its tree @param {string} name of `places.json` */
export async function capabilityOrNull(folder, name) {
  for (const place of PLACES[name]) {
    const [path, called = name] = place.split('#');
    const file = join(folder, 'dist', path);
    const found = existsSync(file) ? await import(pathToFileURL(file).href) : {};
    if (called in found) return found[called];
  }
  return null;
}

/** One capability of the build in a folder. @param {string} folder of its tree @param {string} name of `places.json` */
export async function capability(folder, name) {
  const found = await capabilityOrNull(folder, name);
  if (found !== null) return found;
  throw new Error(
    `The build in ${folder} has no ${name} in ${PLACES[name].join(', ')}: add its place to test/bench/library/places.json.`,
  );
}
