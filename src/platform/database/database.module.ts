import { type DynamicModule, Global, Module } from '@nestjs/common';
import pg from 'pg';
import { type ColumnType, DataSource, getMetadataArgsStorage } from 'typeorm';
import { SnakeNames } from './columns.js';
import { OPTIONS } from './connection-options.js';
import { Database } from './database.js';
import { PreparingClient } from './preparing-client.js';
import { UnitOfWork } from './unit-of-work.js';

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8 = 20;
const NUMERIC = 1700;

/**
 * How PostgreSQL's types reach us: a `date` stays the text it is (a JavaScript Date would be a day off in
 * Asia/Shanghai), an instant becomes ISO 8601 in UTC, counts become numbers. Must run before the first pool.
 */
function setTypeParsers(): void {
  pg.types.setTypeParser(DATE, (text) => text);
  pg.types.setTypeParser(TIMESTAMPTZ, (text) => new Date(text).toISOString());
  pg.types.setTypeParser(INT8, Number);
  pg.types.setTypeParser(NUMERIC, Number);
}

/** What the pool needs to know. */
export interface DatabaseOptions {
  /** Null only to describe the application without running it: then nothing is connected. */
  readonly url: string | null;
  readonly poolSize: number;
}

/**
 * Statements are cut after 10 s, waits for a lock or for a connection after 5 s, a silent server after 12 s: a stuck
 * request must not hold the others.
 */
export async function openDataSource({ url, poolSize }: DatabaseOptions): Promise<DataSource> {
  setTypeParsers();
  const dataSource = new DataSource({
    type: 'postgres',
    ...(url !== null && { url }),
    // Every row class that the process has read.
    entities: getMetadataArgsStorage().tables.map(({ target }) => target),
    namingStrategy: new SnakeNames(),
    synchronize: false,
    poolSize,
    extra: {
      // Of the server, and of a free connection of our own pool alike.
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      Client: PreparingClient,
      options: OPTIONS,
    },
  });
  // It knows the types of columns that it can make itself; ours are made by our own steps.
  dataSource.driver.supportedDataTypes.push('xid8' as ColumnType);
  return url === null ? dataSource : dataSource.initialize();
}

@Global()
@Module({})
export class DatabaseModule {
  static forRoot(options: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [{ provide: DataSource, useFactory: () => openDataSource(options) }, Database, UnitOfWork],
      exports: [DataSource, Database, UnitOfWork],
    };
  }
}
