import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { MIGRATIONS } from '../../../src/app/registry.js';
import { type Migration, migrationOf, readMigrations } from '../../../src/platform/database/migration.js';
import { migrate, type NewerSchema } from '../../../src/platform/database/migrator.js';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../support/databases.js';

const step = (number: number, sql: string): Migration =>
  migrationOf(`${String(1_795_000_000_000 + number)}-step.sql`, `-- A step.\n${sql}`);

describe('a step of the schema', () => {
  it('is known by its file’s name, the older ones by the number in it', () => {
    expect(migrationOf('1795000000000-outputs.sql', '-- Outputs.\nSELECT 1').id).toBe('1795000000000-outputs');
    expect(migrationOf('1700000003100-approvals.sql', '-- Approvals.\nSELECT 1').id).toBe('0310-approvals');
  });

  it('may say in other words what it is for, wherever its lines end', () => {
    const sql = ['-- One.\n\nSELECT 1;\n', '-- In other words.\r\n\r\nSELECT 1;\r\n'].map(
      (text) => migrationOf('1795000000000-outputs.sql', text).sql,
    );
    expect(sql).toEqual(['\nSELECT 1;\n', '\nSELECT 1;\n']);
  });

  it.each([
    ['outputs.sql', '-- Outputs.\nSELECT 1', /not named/],
    ['1795000000000-outputs.sql', 'SELECT 1', /first line/],
  ])('is refused as %s: %s', (file, text, why) => {
    expect(() => migrationOf(file, text)).toThrow(why);
  });

  it('bears a stamp of its own: two that were written side by side are refused', () => {
    const folder = mkdtempSync(join(tmpdir(), 'five-ones-steps-'));
    for (const name of ['outputs', 'inputs'])
      writeFileSync(join(folder, `1795000000000-${name}.sql`), '-- A step.\nSELECT 1');
    expect(() => readMigrations(folder)).toThrow('two steps bear the stamp 1795000000000');
    rmSync(folder, { recursive: true });
  });
});

describe('several first starts in one clone', () => {
  const script = pathToFileURL(resolve('scripts/set-up/in-turn.mjs')).href;
  const begin = (mark: string, options = {}, ms = 150) =>
    spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `const { inTurn } = await import('${script}');
       const { appendFileSync } = await import('node:fs');
       const say = (word) => { appendFileSync('${folder}/said', word); process.stdout.write(word); };
       await inTurn('${folder}/lock', async () => { say('${mark}'); await new Promise((end) => setTimeout(end, ${String(ms)})); say('${mark}'); }, ${JSON.stringify(options)});`,
    ]);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'in-turn-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const heldBy = (pid: number): void => {
    mkdirSync(join(folder, 'lock'));
    writeFileSync(join(folder, 'lock/pid'), String(pid));
  };

  it('prepare it one after the other, and pass over one that died within', async () => {
    // A number that no process has.
    heldBy(4194305);
    await Promise.all(['a', 'b'].map((mark) => once(begin(mark), 'exit')));
    expect(['aabb', 'bbaa']).toContain(readFileSync(join(folder, 'said'), 'utf8'));
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('pass over one whose number another process has by now, and one that left no number, by their silence', async () => {
    heldBy(process.pid);
    await once(begin('a', { silenceMs: 300 }), 'exit');
    mkdirSync(join(folder, 'lock'));
    await once(begin('b', { silenceMs: 300 }), 'exit');
    expect(readFileSync(join(folder, 'said'), 'utf8')).toBe('aabb');
  });

  it('say whom they wait for, and end by saying what to remove', async () => {
    heldBy(process.pid);
    const waiting = begin('a', { patienceMs: 1_300 });
    let said = '';
    for (const stream of [waiting.stdout, waiting.stderr])
      stream.on('data', (text: Buffer) => (said += text.toString()));
    expect(await once(waiting, 'close')).toEqual([1, null]);
    expect(said).toContain(`process ${String(process.pid)}`);
    expect(said).toContain(`remove ${folder}/lock`);
  });

  it('leave nothing behind when they are told to stop', async () => {
    const told = begin('a', {}, 60_000);
    await once(told.stdout, 'data');
    told.kill('SIGTERM');
    expect(await once(told, 'exit')).toEqual([143, null]);
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });
});

describe('the migrations', () => {
  let database: TestDatabase;
  afterEach(() => database.drop());

  it('are applied once by two processes that start at the same moment', async () => {
    database = await createEmptyDatabase();
    const applied = await Promise.all([migrate(database.url, MIGRATIONS), migrate(database.url, MIGRATIONS)]);
    expect(applied.map(({ length }) => length).sort()).toEqual([0, MIGRATIONS.length].sort());
    expect(
      await ask(
        database.url,
        'SELECT (SELECT count(*)::int FROM schema_migration) AS ours, (SELECT count(*)::int FROM migration) AS typeorm',
      ),
    ).toEqual([{ ours: MIGRATIONS.length, typeorm: MIGRATIONS.length }]);
  });

  it('change nothing when they are all there, and ask for no write', async () => {
    database = await createTestDatabase();
    await ask(
      database.url,
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database()); END $$`,
    );
    expect(await migrate(database.url, MIGRATIONS)).toEqual([]);
  });

  it('leave nothing of a step that fails, and keep the ones before it', async () => {
    database = await createEmptyDatabase();
    const first = step(1, 'CREATE TABLE first (n int)');
    const failing = step(2, 'CREATE TABLE second (n int); SELECT no_such_thing()');
    await expect(migrate(database.url, [first, failing])).rejects.toThrow(/migration 1795000000002-step failed/);
    expect(
      await ask(database.url, "SELECT to_regclass('first')::text AS one, to_regclass('second')::text AS two"),
    ).toEqual([{ one: 'first', two: null }]);
    expect(await migrate(database.url, [first, step(2, 'CREATE TABLE second (n int)')])).toEqual([
      '1795000000002-step',
    ]);
  });

  it('refuse a step that reads differently from what was applied', async () => {
    database = await createEmptyDatabase();
    await migrate(database.url, [step(1, 'SELECT 1')]);
    await expect(migrate(database.url, [step(1, 'SELECT 2')])).rejects.toThrow(/step was changed/);
  });

  it('run a step that came late, older than what is there', async () => {
    database = await createEmptyDatabase();
    await migrate(database.url, [step(2, 'SELECT 2')]);
    expect(await migrate(database.url, [step(1, 'SELECT 1'), step(2, 'SELECT 2')])).toEqual(['1795000000001-step']);
  });

  it('say what a newer build did to the schema, and go on', async () => {
    database = await createEmptyDatabase();
    const told: NewerSchema[] = [];
    await migrate(database.url, [step(1, 'SELECT 1'), step(2, 'SELECT 2')]);
    await migrate(database.url, [step(1, 'SELECT 1')], (newer) => told.push(newer));
    expect(told).toEqual([{ unknown: ['1795000000002-step'], newestKnown: '1795000000001-step' }]);
  });
});

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
