import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * What the harness asks of a build beyond HTTP and files, and where builds keep it below `dist`: every place known, the
 * newest first. Whoever moves one of these adds the new place here and leaves the old one for the commits before.
 */
const PLACES = {
  startEmbeddedPostgres: ['platform/database/embedded/index.js'],
  migrate: ['platform/database/migrator.js'],
  MIGRATIONS: ['app/registry.js'],
  createHttpApp: ['app/http-app.js'],
  AppModule: ['app/app.module.js'],
  loadSettings: ['platform/config/index.js'],
  systemActor: ['shared-kernel/actor.js'],
  OpenCycle: ['modules/cycles/application/open-cycle.use-case.js'],
  MakeDuties: ['modules/cycles/application/make-duties.use-case.js'],
  SweepAll: ['modules/supervision/application/watch/sweep-all.use-case.js'],
  RunTrial: ['modules/supervision/application/run-trial.use-case.js'],
};

/** One capability of the build in a folder. @param {string} folder of its tree @param {keyof typeof PLACES} name */
export async function capability(folder, name) {
  for (const place of PLACES[name]) {
    const file = join(folder, 'dist', place);
    const found = existsSync(file) ? await import(pathToFileURL(file).href) : {};
    if (name in found) return found[name];
  }
  throw new Error(
    `The build in ${folder} has no ${name} in ${PLACES[name].join(', ')}: add its place to test/bench/library/capabilities.mjs.`,
  );
}
