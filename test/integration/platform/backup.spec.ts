import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client as Connection } from 'pg';
import { MIGRATIONS } from '../../../src/app/registry.js';
import { runBackupCommand } from '../../../src/app/backup-command.js';
import { Sealer, VerifyAudit } from '../../../src/modules/audit/index.js';
import { type Manifest, restoreBackup, restoreUnfinished, writeBackup } from '../../../src/platform/backup/index.js';
import { type ServedApp, serve, type TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Client } from '../../support/client.js';
import { createEmptyDatabase, type TestDatabase } from '../../support/databases.js';

const KEY = 'a key of what is sealed\n';

describe('a backup', () => {
  let app: TestApp;
  let chief: Client;
  let scratch: string;
  let dataDir: string;
  let folder: string;
  let made: Manifest;
  const databases: TestDatabase[] = [];
  let outputs = 0;

  const empty = async (): Promise<string> => {
    const database = await createEmptyDatabase();
    databases.push(database);
    return database.url;
  };
  const place = (name: string): string => join(scratch, name);
  const restore = async (databaseUrl: string, from = folder, to = place(randomBytes(4).toString('hex'))) =>
    restoreBackup({ folder: from, databaseUrl, dataDir: to, migrations: MIGRATIONS });
  const report = async (): Promise<void> => {
    outputs += 1;
    const body = {
      ...{ title: `实施方案之${String(outputs)}`, number: `商政发〔2026〕${String(outputs)}号`, issuer: '市商务局' },
      ...{ outputKind: 'SCHEME', happenedOn: '2026-06-15', unitId: app.town.units['department'], noSecrets: true },
    };
    expect((await chief.post('/outputs', { ...body, projectId })).status).toBe(201);
  };
  let projectId: string;

  beforeAll(async () => {
    app = await borrowTestApp('2026-07-01');
    chief = await app.as('office-chief');
    scratch = await mkdtemp(join(tmpdir(), 'five-ones-backup-'));
    dataDir = place('data');
    folder = place('backup');
    await mkdir(join(dataDir, 'postgres'), { recursive: true });
    await mkdir(join(dataDir, 'evidence'));
    await writeFile(join(dataDir, 'secrets.key'), KEY, { mode: 0o600 });
    await writeFile(join(dataDir, 'evidence', '一.pdf'), randomBytes(70_000));
    await writeFile(join(dataDir, 'postgres', 'port'), '1');
    const project = { name: '乡村e镇建设', category: 'KEY', level: 'MUNICIPAL' };
    const units = { leadUnitId: app.town.units['department'], groupUnitId: app.town.units['group'] };
    projectId = (await chief.post<{ id: string }>('/projects', { ...project, ...units })).body.id;
    await report();
    await app.get(Sealer).run();
    // People go on working meanwhile.
    const backing = writeBackup({ databaseUrl: app.databaseUrl, dataDir, folder });
    const day = { over: false };
    const working = (async () => {
      while (!day.over) await report();
    })();
    made = await backing.finally(() => (day.over = true));
    await working;
  });
  afterAll(async () => {
    await rm(scratch, { recursive: true });
    for (const database of databases) await database.drop();
    await app.close();
  });

  it('brought back is the same in every table and every file, as of one moment while people went on working', async () => {
    const copy = await empty();
    await restore(copy, folder, place('copy'));
    const again = await writeBackup({ databaseUrl: copy, dataDir: place('copy'), folder: place('again') });
    expect(again.tables).toEqual(made.tables);
    expect(again.sequences).toEqual(made.sequences);
    expect(again.files).toEqual(made.files);
    expect(made.files.map(({ path }) => path)).toEqual(['evidence/一.pdf', 'secrets.key']);
    const rows = Object.fromEntries(made.tables.map((table) => [table.name, table.rows]));
    expect(rows['register_entry']).toBeGreaterThanOrEqual(1);
    expect(rows['register_entry']).toBe(rows['register_revision']);
    expect(await readFile(place('copy/secrets.key'), 'utf8')).toBe(KEY);
  });

  it('is none where a folder of files cannot be read', async () => {
    const locked = place('locked');
    await mkdir(locked);
    await symlink(join(locked, 'nowhere'), join(locked, 'link'));
    await writeFile(join(locked, 'postgresql.txt'), 'a file like any other');
    const asked = { databaseUrl: app.databaseUrl, dataDir: locked, folder: place('of-locked') };
    expect((await writeBackup(asked)).files.map(({ path }) => path)).toEqual(['postgresql.txt']);
    await expect(
      writeBackup({ ...asked, dataDir: join(locked, 'postgresql.txt'), folder: place('of-file') }),
    ).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  it('is readable to nobody else', async () => {
    for (const name of ['manifest.json', 'rows/account.gz', 'files/secrets.key'])
      expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
  });

  it('leaves the key out by wish, and says so', async () => {
    const { files, leftOut } = await writeBackup({
      ...{ databaseUrl: app.databaseUrl, dataDir, folder: place('without'), withoutKey: true },
    });
    expect([files.map(({ path }) => path), leftOut]).toEqual([['evidence/一.pdf'], ['secrets.key']]);
  });

  it('brought back is served: who was signed in goes on, rules between tables hold, the record proves whole', async () => {
    const copy = await empty();
    await restore(copy);
    let served: ServedApp | undefined;
    try {
      served = await serve({ through: () => Promise.resolve(copy) });
      const headers = { cookie: chief.cookie, 'x-requested-with': 'five-ones' };
      const list = await fetch(`${served.url}/api/v1/outputs`, { headers });
      expect(list.status).toBe(200);
      expect(((await list.json()) as { items: unknown[] }).items.length).toBeGreaterThanOrEqual(1);
      await served.app.get(Sealer, { strict: false }).run();
      const report = await served.app.get(VerifyAudit, { strict: false }).execute(null, () => Promise.resolve());
      expect([report.sound, report.faults, report.unsealed.count]).toEqual([true, [], 0]);
      expect(report.sealedEvents).toBeGreaterThan(1);
      const guarded = served.db.query(`DELETE FROM audit_event`);
      await expect(guarded).rejects.toMatchObject({ message: expect.stringContaining('append-only') as string });
      const orphan = `INSERT INTO session (token_digest, account_id, expires_at) VALUES ('x', new_id(), now())`;
      await expect(served.db.query(orphan)).rejects.toMatchObject({ code: '23503' });
    } finally {
      await served?.close();
    }
  });

  it('is of the steps of then: this release’s further steps run over its rows', async () => {
    const later = {
      id: '9999999999999-later',
      stamp: '9999999999999',
      name: 'later',
      sql: 'CREATE TABLE later AS SELECT count(*) AS outputs FROM register_entry',
    };
    const copy = await empty();
    await restoreBackup({ folder, databaseUrl: copy, dataDir: place('later'), migrations: [...MIGRATIONS, later] });
    const client = new Connection({ connectionString: copy });
    await client.connect();
    const { rows } = await client.query<{ outputs: string }>('SELECT outputs FROM later');
    await client.end();
    expect(Number(rows[0]?.outputs)).toBeGreaterThanOrEqual(1);
  });

  it('broken off in the midst of its rows is not served, and is begun anew', async () => {
    const damaged = place('damaged');
    await writeBackup({ databaseUrl: app.databaseUrl, dataDir, folder: damaged });
    const file = join(damaged, 'rows', 'unit.gz');
    const whole = await readFile(file);
    await writeFile(file, gzipSync(gunzipSync(whole).subarray(0, -1)));
    const copy = await empty();
    await expect(restore(copy, damaged)).rejects.toThrow(/unit/);
    expect(await restoreUnfinished(copy)).toBe(true);
    await expect(writeBackup({ databaseUrl: copy, dataDir, folder: place('of-nothing') })).rejects.toThrow(
      'begun and not finished',
    );
    await restore(copy);
    expect(await restoreUnfinished(copy)).toBe(false);
  });

  it.each([
    ['into a database with rows', () => ({ databaseUrl: app.databaseUrl }), 'not empty'],
    ['beside another key', () => ({ dataDir: place('other-key') }), 'another one'],
    ['of a newer release', () => ({ migrations: MIGRATIONS.slice(0, -1) }), 'newer release'],
    [
      'of a release whose steps read otherwise',
      () => ({ migrations: MIGRATIONS.map((step, at) => (at === 3 ? { ...step, sql: `${step.sql} ` } : step)) }),
      "is not this release's",
    ],
    ['that was never finished', () => ({ folder: place('data') }), 'no finished backup'],
  ])('is not restored %s', async (_what, changed, message) => {
    await mkdir(place('other-key'), { recursive: true });
    await writeFile(place('other-key/secrets.key'), 'another');
    const usual = { folder, databaseUrl: await empty(), dataDir: place('usual'), migrations: MIGRATIONS };
    await expect(restoreBackup({ ...usual, ...changed() })).rejects.toThrow(message);
  });

  it.each([
    ['over another', () => folder, 'there already'],
    ['into the data folder', () => join(dataDir, 'backup'), 'outside'],
  ])('is not written %s', async (_where, target, message) => {
    const asked = { databaseUrl: app.databaseUrl, dataDir, folder: target() };
    await expect(writeBackup(asked)).rejects.toThrow(message);
  });

  it('of an empty database is none', async () => {
    const asked = { databaseUrl: await empty(), dataDir, folder: place('nothing') };
    await expect(writeBackup(asked)).rejects.toThrow('nothing to back up');
  });

  it('is made and brought back by the two commands, with the product’s own settings', async () => {
    const before = { ...process.env };
    const said: string[] = [];
    const write = jest.spyOn(process.stderr, 'write').mockImplementation((line) => said.push(String(line)) > 0);
    try {
      Object.assign(process.env, { DATABASE_URL: app.databaseUrl, DATA_DIR: dataDir });
      expect([await runBackupCommand('backup', [place('by-command')]), said]).toEqual([0, expect.anything()]);
      expect(await runBackupCommand('backup', [])).toBe(1);
      Object.assign(process.env, { DATABASE_URL: await empty(), DATA_DIR: place('by-command-data') });
      expect([await runBackupCommand('restore', [place('by-command')]), said]).toEqual([0, expect.anything()]);
      expect(await runBackupCommand('restore', [place('by-command')])).toBe(1);
    } finally {
      process.env = before;
      write.mockRestore();
    }
    const [backedUp, key, usage, restored, refused] = said;
    expect([backedUp, key]).toEqual([expect.stringContaining('Backed up'), expect.stringContaining('key')]);
    expect([usage, restored, refused]).toEqual([
      expect.stringContaining('npm run backup -- <folder>'),
      expect.stringContaining('Restored'),
      expect.stringContaining('not empty'),
    ]);
  });
});
