import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app/app.module.js';
import { createHttpApp } from '../../src/app/http-app.js';
import { loadSettings, type Settings } from '../../src/platform/config/index.js';
import { setBusinessClock } from '../../src/platform/clock/business-clock.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { openSession } from '../../src/modules/access/index.js';
import { SESSION_COOKIE } from '../../src/modules/access/index.js';
import { instantAt, type Day } from '../../src/shared-kernel/dates.js';
import { type Client, clientOf } from './client.js';
import { createTestDatabase } from './databases.js';
import { buildTown, type Town } from './town.js';

/** The whole product on a database of its own, over real HTTP. */
export interface TestApp {
  readonly url: string;
  /** Where its database is, for those who harm it. */
  readonly databaseUrl: string;
  readonly app: NestFastifyApplication;
  readonly db: Database;
  readonly unitOfWork: UnitOfWork;
  readonly town: Town;
  readonly anonymous: Client;
  /** A signed-in client for a seat of the town (`department-chief`) or an administrator (`system-admin`). */
  as(key: string): Promise<Client>;
  /** Moves the business clock forward to a wall-clock time in Asia/Shanghai, where it stands still. */
  setClock(day: Day, time?: string): Promise<void>;
  get<T>(type: Type<T>): T;
  close(): Promise<void>;
}

/** What a test may choose. */
export interface TestAppOptions {
  /** The business clock at the start, `YYYY-MM-DD`; stands still until moved. */
  readonly startOn?: Day;
  readonly environment?: Readonly<Record<string, string>>;
  /** What stands between the product and its database. */
  readonly through?: (url: string) => Promise<string>;
  /** Done to the application before it listens: a hook that looks at what routes are given, for instance. */
  readonly prepare?: (app: NestFastifyApplication) => void;
}

function settingsFor(databaseUrl: string, environment: Readonly<Record<string, string>>): Settings {
  return loadSettings({
    PORT: '0',
    LOG_LEVEL: 'fatal',
    DATABASE_URL: databaseUrl,
    // Keys of tests are nobody's: they lie where what is thrown away lies.
    DATA_DIR: join(tmpdir(), 'five-ones-tests'),
    DATABASE_POOL_SIZE: '10',
    RATE_LIMIT: '0',
    ROLE: 'http',
    ...environment,
  });
}

/** The product as it stands before anybody lives in its town. */
export type ServedApp = Pick<TestApp, 'url' | 'databaseUrl' | 'app' | 'db' | 'unitOfWork' | 'close'>;

/** Boots the product; nothing runs in the background unless `ROLE` says so. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  return settle(await serve(options), options.startOn);
}

/** The product on an empty database of its own, listening. */
export async function serve(options: TestAppOptions = {}): Promise<ServedApp> {
  const database = await createTestDatabase();
  const databaseUrl = (await options.through?.(database.url)) ?? database.url;
  const settings = settingsFor(databaseUrl, options.environment ?? {});
  const app = await createHttpApp(AppModule.forRoot(settings, databaseUrl), settings);
  options.prepare?.(app);
  await app.listen(0, '127.0.0.1');
  return {
    url: await app.getUrl(),
    databaseUrl: database.url,
    app,
    db: app.get(Database),
    unitOfWork: app.get(UnitOfWork),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

/** Sets the clock, and builds the town unless it stands. */
export async function settle(served: ServedApp, startOn: Day = '2026-07-01', standing?: Town): Promise<TestApp> {
  const { url, app, db, unitOfWork } = served;
  const setClock = (day: Day, time = '09:00'): Promise<void> =>
    unitOfWork.run((tx) => setBusinessClock(tx, instantAt(day, time), false));
  await setClock(startOn);
  const town = standing ?? (await unitOfWork.run(buildTown));
  return {
    ...served,
    town,
    anonymous: clientOf(url),
    as: async (key) => {
      const [account] = await db.query<{ id: string }>('SELECT id FROM account WHERE demo_persona = $1', [key]);
      if (account === undefined) throw new Error(`nobody in the town is called ${key}`);
      const token = await unitOfWork.run((tx) => openSession(tx, account.id));
      return clientOf(url, `${SESSION_COOKIE}=${token}`);
    },
    setClock,
    get: (type) => app.get(type, { strict: false }),
  };
}
