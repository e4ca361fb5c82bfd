import { createHash } from 'node:crypto';
import { DataSource, MigrationExecutor, type MigrationInterface, type QueryRunner } from 'typeorm';
import type { Migration } from './migration.js';

/** Held while migrating, so that two processes starting at once migrate one after the other. */
const MIGRATION_LOCK = 5_110_001;

/** A database in which a newer build than this one has taken steps. */
export interface NewerSchema {
  /** The steps that this build does not know. */
  readonly unknown: readonly string[];
  /** The newest that it knows. */
  readonly newestKnown: string | undefined;
}

/** Which steps a database has taken: their ids, and the digests of their files. */
type Register = Map<string, string>;

const digestOf = ({ sql }: Migration): string => createHash('sha256').update(sql).digest('hex');

/**
 * A step as TypeORM's runner takes it. The register is written in the step's own transaction. What it knows already was
 * run before the runner was TypeORM's: that one is noted down and not run again.
 */
function stepOf(migration: Migration, register: Register): new () => MigrationInterface {
  return class {
    readonly name = `${migration.name}${migration.stamp}`;

    async up(runner: QueryRunner): Promise<void> {
      if (register.has(migration.id)) return;
      try {
        await runner.query(migration.sql);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new Error(`migration ${migration.id} failed: ${why}`, { cause: error });
      }
      const digest = digestOf(migration);
      await runner.query('INSERT INTO schema_migration (id, digest) VALUES ($1, $2)', [migration.id, digest]);
    }

    down(): Promise<void> {
      return Promise.reject(new Error('there is no way down but the backup'));
    }
  };
}

/** Nothing is written where nothing is missing: a database that takes no writes just now is still read. */
async function readRegister(runner: QueryRunner, register: Register): Promise<void> {
  if (!(await runner.hasTable('schema_migration')))
    await runner.query(`CREATE TABLE schema_migration (
      id text PRIMARY KEY, digest text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
  const rows = (await runner.query('SELECT id, digest FROM schema_migration')) as { id: string; digest: string }[];
  for (const { id, digest } of rows) register.set(id, digest);
}

function checkRegister(register: Register, migrations: readonly Migration[]): NewerSchema | null {
  for (const migration of migrations) {
    const before = register.get(migration.id);
    if (before !== undefined && before !== digestOf(migration))
      throw new Error(`migration ${migration.id} was changed after it was applied`);
  }
  const known = new Set(migrations.map(({ id }) => id));
  const unknown = [...register.keys()].filter((id) => !known.has(id)).sort();
  return unknown.length === 0 ? null : { unknown, newestKnown: migrations.at(-1)?.id };
}

/**
 * Applies what is missing, in order, each step in its own transaction, by TypeORM's runner under an advisory lock.
 * @param tellNewer called where the database has steps that this build does not know
 * @returns the ids applied now
 * @throws when a step already applied reads differently from its file
 */
export async function migrate(
  url: string,
  migrations: readonly Migration[],
  tellNewer: (newer: NewerSchema) => void = () => undefined,
): Promise<readonly string[]> {
  const register: Register = new Map();
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    poolSize: 1,
    migrations: migrations.map((migration) => stepOf(migration, register)),
    migrationsTableName: 'migration',
  });
  await dataSource.initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await readRegister(runner, register);
    const newer = checkRegister(register, migrations);
    if (newer !== null) tellNewer(newer);
    const executor = new MigrationExecutor(dataSource, runner);
    executor.transaction = 'each';
    await executor.executePendingMigrations();
    return migrations.map(({ id }) => id).filter((id) => !register.has(id));
  } finally {
    await runner.release();
    await dataSource.destroy();
  }
}
