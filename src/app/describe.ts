import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { loadSettings } from '../platform/config/index.js';
import { AppModule } from './app.module.js';
import { createHttpApp } from './http-app.js';
import { describeApi } from './openapi.js';

/** Writes the OpenAPI description to a file, without a database and without serving anything. */
async function describe(path: string): Promise<void> {
  const settings = loadSettings({ LOG_LEVEL: 'fatal', ROLE: 'all' });
  const app = await createHttpApp(AppModule.forRoot(settings, null), settings);
  writeFileSync(path, `${JSON.stringify(describeApi(app), null, 2)}\n`);
}

describe(process.argv[2] ?? 'openapi.json').then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
    process.exit(1);
  },
);
