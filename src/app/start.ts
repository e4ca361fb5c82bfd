import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '../platform/config/index.js';
import { BackupError, restoreUnfinished } from '../platform/backup/index.js';
import { startEmbeddedPostgres } from '../platform/database/embedded/index.js';
import { meetServer } from '../platform/database/first-contact.js';
import { migrate } from '../platform/database/migrator.js';
import { Log } from '../platform/observability/log.js';
import { AppModule } from './app.module.js';
import { FirstAdministrator } from '../modules/access/index.js';
import { clearHalfLoadedCity } from '../demo/index.js';
import { prepareDemoCity } from './demo-city.js';
import { createHttpApp } from './http-app.js';
import { MIGRATIONS } from './registry.js';

/** A running product. */
export interface Running {
  readonly app: NestFastifyApplication;
  readonly url: string;
  /** The way in for the first administrator of a fresh installation, for the console alone; null once he is in. */
  readonly firstLink: { readonly link: string; readonly expiresAt: string } | null;
  /** Takes no more work, finishes what is in hand, and stops the database if it is ours. */
  stop(): Promise<void>;
}

/** What a start may leave out. */
export interface StartOptions {
  /** Whether the demo city is built where there is none; by default in demo mode. */
  readonly city?: boolean;
}

async function databaseOf(settings: Settings): Promise<{ readonly url: string; stop(): Promise<void> }> {
  if (settings.databaseUrl !== undefined) {
    await meetServer(settings.databaseUrl);
    return { url: settings.databaseUrl, stop: () => Promise.resolve() };
  }
  return startEmbeddedPostgres({ dataDir: settings.dataDir, log: (line) => process.stderr.write(`${line}\n`) });
}

/** How long each step of the start took, in ms of this process's own watch. */
function stopwatch(): { readonly took: Readonly<Record<string, number>>; readonly lap: (step: string) => void } {
  const took: Record<string, number> = { load: Math.round(performance.now()) };
  let last = performance.now();
  const lap = (step: string): void => {
    const now = performance.now();
    took[step] = Math.round(now - last);
    last = now;
  };
  return { took, lap };
}

/** Database, schema, application, in this order; whatever was started is stopped again if a later step fails. */
export async function start(settings: Settings, { city = settings.demo }: StartOptions = {}): Promise<Running> {
  const { took, lap } = stopwatch();
  const database = await databaseOf(settings);
  try {
    lap('database');
    if (await restoreUnfinished(database.url))
      throw new BackupError(
        'A restore into this database was begun and not finished. Run it again: npm run restore -- <folder>',
      );
    if (city) await clearHalfLoadedCity(database.url);
    await migrate(database.url, MIGRATIONS, (newer) => {
      new Log(settings.logLevel).warn('schema.newer', { ...newer });
    });
    lap('schema');
    if (city) await prepareDemoCity(settings, database.url);
    lap('city');
    const app = await createHttpApp(AppModule.forRoot(settings, database.url), settings);
    if (settings.role === 'worker') await app.init();
    else await app.listen(settings.port, settings.host);
    const url = settings.role === 'worker' ? '' : await app.getUrl();
    lap('application');
    app.get(Log).info('process.started', { ms: took });
    const firstLink = settings.role === 'worker' ? null : await app.get(FirstAdministrator).execute();
    return {
      app,
      url,
      firstLink,
      stop: async () => {
        await app.close();
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}
