import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { emit } from '../../../src/platform/outbox/emit.js';
import { NEWS_CHANNEL, type News, NewsLine } from '../../../src/platform/outbox/news.js';
import { OutboxRelay } from '../../../src/platform/outbox/relay.js';
import { JobHandler } from '../../../src/platform/queue/job.js';
import type { NewJob } from '../../../src/platform/queue/job-queues.js';
import { createTestDatabase, type TestDatabase } from '../../support/databases.js';
import { startQueueProcess, until } from '../../support/queue-process.js';

class Hears extends JobHandler {
  readonly job = 'test.hear';
  handle(): Promise<void> {
    return Promise.resolve();
  }
}

const JOBS = [{ name: 'test.hear', queue: 'work', topics: ['test.said'] }] as const;

describe('the outbox relay', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let work: UnitOfWork;
  let relay: OutboxRelay;

  beforeAll(async () => {
    database = await createTestDatabase();
    const providers = [{ provide: 'hears', useClass: Hears }];
    app = await startQueueProcess({ databaseUrl: database.url, role: 'http', jobs: JOBS, providers });
    work = app.get(UnitOfWork, { strict: false });
    relay = app.get(OutboxRelay, { strict: false });
  });
  beforeEach(() => query('TRUNCATE outbox RESTART IDENTITY'));
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const query = <R>(sql: string): Promise<R[]> => work.run((tx) => tx.query<R>(sql));
  const say = (topic = 'test.said'): Promise<void> => work.run((tx) => emit(tx, { topic, payload: { unitId: 'u1' } }));
  const waiting = async (): Promise<number> => (await query('SELECT FROM outbox WHERE dispatched_at IS NULL')).length;
  const nothing = (): Promise<void> => Promise.resolve();

  it('hands nothing on that was not committed', async () => {
    const act = work.run(async (tx) => {
      await emit(tx, { topic: 'test.said' });
      throw new Error('the act failed');
    });
    await expect(act).rejects.toThrow('the act failed');
    expect(await relay.handOn(nothing)).toBe(0);
  });

  it('hands each row on once, also where many relays run at once', async () => {
    await work.run(async (tx) => {
      for (let count = 0; count < 1000; count += 1)
        await emit(tx, { topic: 'test.said', payload: { n: `n${String(count)}` } });
    });
    const handed: string[] = [];
    const hand = (jobs: readonly NewJob[]): Promise<void> =>
      Promise.resolve(void handed.push(...jobs.map((job) => job.ids['n'] ?? '')));
    const run = async (): Promise<void> => {
      while ((await relay.handOn(hand)) > 0);
    };
    await Promise.all([run(), run(), run(), run()]);
    while ((await waiting()) > 0) await relay.handOn(hand);
    expect(handed).toHaveLength(1000);
    expect(new Set(handed).size).toBe(1000);
  });

  it('finds a row that was committed after one with a higher number', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let said: () => void = () => undefined;
    const hasSaid = new Promise<void>((resolve) => {
      said = resolve;
    });
    const slow = work.run(async (tx) => {
      await emit(tx, { topic: 'test.said' });
      said();
      await held;
    });
    await hasSaid;
    await say();
    expect(await relay.handOn(nothing)).toBe(1);
    release();
    await slow;
    expect(await relay.handOn(nothing)).toBe(1);
    expect(await waiting()).toBe(0);
  });

  it('keeps rows whose job could not be added, and lets the others go', async () => {
    await say();
    await say('test.unheard');
    expect(await relay.handOn(() => Promise.reject(new Error('the queue is away')))).toBe(1);
    expect(await query('SELECT topic FROM outbox WHERE dispatched_at IS NULL')).toEqual([{ topic: 'test.said' }]);
    expect(await relay.handOn(nothing)).toBe(1);
  });

  it('keeps rows when it dies between adding the jobs and its commit: they come again', async () => {
    await say();
    const killer = new Client({ connectionString: database.url });
    await killer.connect();
    const dying = relay.handOn(async () => {
      await killer.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction' AND datname = current_database()`,
      );
    });
    await expect(dying).rejects.toThrow();
    await killer.end();
    expect(await waiting()).toBe(1);
  });

  it('puts no texts into a queue: news that carries one goes to the live streams alone, and holds nothing up behind it', async () => {
    await work.run((tx) => emit(tx, { topic: 'test.said', payload: { note: '市商务局 未报送' } }));
    await say();
    const jobs: NewJob[] = [];
    await relay.handOn((batch) => Promise.resolve(void jobs.push(...batch)));
    expect(jobs.map((job) => job.ids)).toEqual([{ unitId: 'u1' }]);
    expect(await waiting()).toBe(0);
  });

  it('tells the live streams which rows went out, by their numbers alone', async () => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(`LISTEN ${NEWS_CHANNEL}`);
    const payloads: string[] = [];
    client.on('notification', ({ payload }) => payloads.push(payload ?? ''));
    await say();
    await say('test.unheard');
    await relay.handOn(nothing);
    await until('it was told', () => payloads.length > 0);
    await client.end();
    expect(payloads).toEqual(['1,2']);
  });

  it('lets the news line hear its own topics, and say when it may have missed something', async () => {
    const line = app.get(NewsLine, { strict: false });
    const heard: (News | null)[] = [];
    const stop = line.listen('test.unheard', (news) => heard.push(news));
    await say();
    await say('test.unheard');
    await relay.handOn(nothing);
    await until('it was heard', () => heard.length > 0);
    expect(heard).toMatchObject([{ topic: 'test.unheard', payload: { unitId: 'u1' } }]);
    await query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'five-ones news' AND datname = current_database()`,
    );
    await until('the break is told', () => heard.length > 1);
    expect(heard[1]).toBeNull();
    stop();
    await say('test.unheard');
    await relay.handOn(nothing);
    expect(heard).toHaveLength(2);
  });
});
