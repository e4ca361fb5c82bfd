import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { DomainError } from '../../../src/shared-kernel/domain-error.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { emit } from '../../../src/platform/outbox/emit.js';
import { Log, type LogFacts } from '../../../src/platform/observability/log.js';
import { JobHandler, type JobIds } from '../../../src/platform/queue/job.js';
import { JobQueues } from '../../../src/platform/queue/job-queues.js';
import { JobRunner } from '../../../src/platform/queue/job-runner.js';
import { startWork, type Work, WorkHandler } from '../../../src/platform/queue/work.js';
import { createTestDatabase, type TestDatabase } from '../../support/databases.js';
import { startQueueProcess, until } from '../../support/queue-process.js';
import { describeWithRedis, startTestRedis, type TestRedis } from '../../support/redis.js';
import { Traced } from './traced.js';

/** A door that a handler waits behind. */
class Gate {
  private release: () => void = () => undefined;
  private closed: Promise<void> = Promise.resolve();
  close(): void {
    this.closed = new Promise((resolve) => {
      this.release = resolve;
    });
  }
  open(): void {
    this.release();
  }
  passed(): Promise<void> {
    return this.closed;
  }
}

class Beat extends JobHandler {
  readonly job = 'test.beat';
  runs = 0;
  readonly gate = new Gate();
  async handle(): Promise<void> {
    this.runs += 1;
    await this.gate.passed();
  }
}

class Hears extends JobHandler {
  readonly job = 'test.hear';
  readonly heard: JobIds[] = [];
  handle(ids: JobIds): Promise<void> {
    this.heard.push(ids);
    return Promise.resolve();
  }
}

class Labour extends WorkHandler {
  readonly kind = 'test.labour';
  readonly started: string[] = [];
  readonly ended: string[] = [];
  readonly gate = new Gate();
  async run(work: Work): Promise<Readonly<Record<string, unknown>>> {
    this.started.push(work.id);
    await this.gate.passed();
    await work.report(50);
    this.ended.push(work.id);
    return { of: work.subjectId };
  }
}

/** Says in the midst of its transaction how far it is. */
class Reckoning extends WorkHandler {
  readonly kind = 'test.reckon';
  readonly gate = new Gate();
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }
  run(work: Work): Promise<Readonly<Record<string, unknown>>> {
    return this.unitOfWork.run(async (tx) => {
      await work.report(40);
      await this.gate.passed();
      return tx.one('SELECT 1 AS reckoned');
    });
  }
}

class Refusing extends WorkHandler {
  readonly kind = 'test.refuse';
  run(): Promise<never> {
    return Promise.reject(new DomainError('unprocessable', 'TOO_MANY_ROWS', { max: 5 }));
  }
}

/** Meets a bad hour of the database until it is over. */
class Meeting extends WorkHandler {
  readonly kind = 'test.meet';
  code: string | null = null;
  run(): Promise<Readonly<Record<string, unknown>>> {
    if (this.code === null) return Promise.resolve({});
    return Promise.reject(new QueryFailedError('SELECT 1', [], Object.assign(new Error('said'), { code: this.code })));
  }
}

class Listening extends Log {
  readonly warnings: string[] = [];
  constructor() {
    super('silent');
  }
  override warn(event: string, facts?: LogFacts): void {
    this.warnings.push(event);
    super.warn(event, facts);
  }
}

const JOBS = [
  { name: 'test.beat', queue: 'engine', tick: true },
  { name: 'test.hear', queue: 'work', topics: ['test.said'] },
] as const;

interface Started {
  readonly app: INestApplicationContext;
  readonly beat: Beat;
  readonly hears: Hears;
  readonly labour: Labour;
  readonly log: Listening;
}

interface WorkState {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly result: { of: string | null } | null;
  readonly problem: { code: string } | null;
}

const entry = join(__dirname, '../../support/run-typescript.cjs');

function behaviour(kind: 'postgres' | 'redis'): void {
  let database: TestDatabase;
  let redis: TestRedis | undefined;
  let open: INestApplicationContext[] = [];
  let children: ChildProcess[] = [];
  let sql: UnitOfWork;

  beforeAll(async () => {
    if (kind === 'redis') redis = await startTestRedis();
  });
  afterAll(() => redis?.stop());

  /** A database and a queue in which nothing has happened yet. */
  const begin = async (): Promise<void> => {
    database = await createTestDatabase();
    await redis?.flush();
    const app = await startQueueProcess({ databaseUrl: database.url, role: 'http' });
    open.push(app);
    sql = app.get(UnitOfWork, { strict: false });
    await query('CREATE TABLE trace (work_id uuid, step text, pid int)');
  };
  const end = async (): Promise<void> => {
    for (const child of children) child.kill('SIGKILL');
    await Promise.all(open.map((app) => app.close()));
    open = [];
    children = [];
    await database.drop();
  };

  const query = <R>(text: string, params: readonly unknown[] = []): Promise<R[]> =>
    sql.run((tx) => tx.query<R>(text, params));

  async function start(...more: readonly WorkHandler[]): Promise<Started> {
    const [beat, hears, labour, log] = [new Beat(), new Hears(), new Labour(), new Listening()];
    const providers = [beat, hears, labour, new Refusing(), ...more].map((useValue, place) => ({
      provide: `handler-${String(place)}`,
      useValue,
    }));
    const app = await startQueueProcess({
      databaseUrl: database.url,
      redisUrl: redis?.url,
      jobs: JOBS,
      providers,
      log,
    });
    open.push(app);
    return { app, beat, hears, labour, log };
  }

  async function startChild(environment: Record<string, string>): Promise<ChildProcess> {
    const env = { ...process.env, DATABASE_URL: database.url, ...(redis && { REDIS_URL: redis.url }), ...environment };
    const child = spawn(process.execPath, [entry, join(__dirname, 'worker-process.ts')], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    await once(child.stdout, 'data');
    return child;
  }

  /** Does within this process what the child did not get done. */
  const startSuccessor = (): Promise<Started> => start(new Traced('test.trace', 1, () => sql));

  const ask = (workKind = 'test.labour'): Promise<string> =>
    sql.run((tx) => startWork(tx, { kind: workKind, subjectId: null, requestedBy: null }));
  const stateOf = async (id: string): Promise<WorkState | undefined> =>
    (await query<WorkState>('SELECT id, state, attempts, result, problem FROM work WHERE id = $1', [id]))[0];
  const untilDone = (ids: readonly string[]): Promise<void> =>
    until('all work is done', async () => {
      const [row] = await query<{ open: number }>(
        `SELECT count(*) AS open FROM work WHERE id = ANY($1) AND state <> 'DONE'`,
        [ids],
      );
      return row?.open === 0;
    });
  const leasesRunOut = (): Promise<unknown> =>
    query(`UPDATE work SET lease_until = now() - interval '1 second' WHERE state IN ('QUEUED','RUNNING')`);
  /** What a careless hand does to the store of the queues. */
  const forgetEverything = async (): Promise<void> => {
    if (redis !== undefined) return redis.flush();
    const tables = await query<{ name: string }>(
      `SELECT format('bullmq.%I', tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename NOT LIKE '%migration%'`,
    );
    // All at once, for they refer to each other; a hand that deadlocks with the workers tries again.
    await until('they are empty', () =>
      query(`TRUNCATE ${tables.map((table) => table.name).join(', ')}`).then(
        () => true,
        (error: unknown) => {
          if (error instanceof QueryFailedError && error.message === 'deadlock detected') return false;
          throw error;
        },
      ),
    );
  };

  describe('to a worker that nothing happens to', () => {
    let worker: Started;
    let reckoning: Reckoning;

    beforeAll(async () => {
      await begin();
      reckoning = new Reckoning(sql);
      worker = await start(reckoning);
    });
    afterAll(end);

    it('does long work that somebody asked for, once, and keeps its result', async () => {
      const { labour } = worker;
      const id = await ask();
      await untilDone([id]);
      expect(await stateOf(id)).toMatchObject({ attempts: 1, result: { of: null } });
      expect(labour.started).toEqual([id]);
    });

    it('tells everybody how far it is while its transaction goes on', async () => {
      reckoning.gate.close();
      const id = await ask('test.reckon');
      await until('others see it', async () => {
        const [row] = await query<{ progress: number }>('SELECT progress FROM work WHERE id = $1', [id]);
        return row?.progress === 40;
      });
      reckoning.gate.open();
      await untilDone([id]);
    });

    it('ends refused work as FAILED with its code', async () => {
      const id = await ask('test.refuse');
      await until('it failed', async () => (await stateOf(id))?.state === 'FAILED');
      expect((await stateOf(id))?.problem).toMatchObject({
        code: 'TOO_MANY_ROWS',
        kind: 'unprocessable',
        params: { max: 5 },
      });
    });

    it('hands news to the job that they cause, ids only', async () => {
      const { hears } = worker;
      const subjectId = '01920000-0000-7000-8000-000000000001';
      await sql.run((tx) =>
        emit(tx, { topic: 'test.said', subjectId, payload: { unitId: 'u1' } }, { topic: 'test.unheard' }),
      );
      await until('it was heard', () => hears.heard.length > 0);
      expect(hears.heard).toEqual([{ subjectId, unitId: 'u1' }]);
      await until(
        'the outbox is empty',
        async () => (await query('SELECT FROM outbox WHERE dispatched_at IS NULL')).length === 0,
      );
    });

    it('adds a tick job again and again, but never while the last one is unfinished', async () => {
      const { beat, app } = worker;
      await until('it ran twice', () => beat.runs >= 2);
      beat.gate.close();
      const before = beat.runs;
      await until('it runs', () => beat.runs > before);
      const during = beat.runs;
      const queues = app.get(JobQueues, { strict: false });
      const declaration = JOBS[0];
      for (let times = 0; times < 20; times += 1) await queues.add([{ declaration, ids: {}, once: true }]);
      // The platform's own tick jobs may stand in line; twenty of ours may not.
      expect((await queues.depths()).get('engine')?.['wait']).toBeLessThan(10);
      expect(beat.runs).toBe(during);
      beat.gate.open();
      await until('it runs again', () => beat.runs > during);
    });
  });

  describe('to workers that are hindered', () => {
    beforeEach(begin);
    afterEach(end);

    it('loses nothing and does nothing twice when the queues are emptied in the middle', async () => {
      const { labour, beat } = await start();
      labour.gate.close();
      const ids = await Promise.all(Array.from({ length: 30 }, () => ask()));
      await until('some are in hand', () => labour.started.length >= 2);
      await until(
        'all are handed on',
        async () => (await query('SELECT FROM outbox WHERE dispatched_at IS NULL')).length === 0,
      );
      await forgetEverything();
      labour.gate.open();
      const beats = beat.runs;
      await until('the tick is back', () => beat.runs > beats + 1);
      await query(`UPDATE work SET created_at = created_at - interval '2 minutes' WHERE state = 'QUEUED'`);
      await untilDone(ids);
      expect([...labour.ended].sort()).toEqual([...ids].sort());
    });

    it('runs again what a killed worker had in hand, long work and a tick job, and ends the work once', async () => {
      const child = await startChild({ STUCK: '1' });
      let said = '';
      child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const id = await ask('test.trace');
      await until('the child has it', async () => (await query('SELECT FROM trace')).length === 1);
      await until('the child is stuck in the tick job', () => said.includes('stuck'));
      child.kill('SIGKILL');
      await once(child, 'exit');
      const { beat } = await startSuccessor();
      expect((await stateOf(id))?.state).toBe('RUNNING');
      await leasesRunOut();
      await untilDone([id]);
      expect((await stateOf(id))?.attempts).toBe(2);
      const ended = await query<{ pid: number }>(`SELECT pid FROM trace WHERE step = 'ended'`);
      expect(ended).toEqual([{ pid: process.pid }]);
      await until('it beats again', () => beat.runs > 1);
    });

    it('lets a worker that lost its lease end nothing', async () => {
      const slow = await start();
      slow.labour.gate.close();
      const id = await ask();
      await until('it is in hand', () => slow.labour.started.length === 1);
      const quick = await start();
      const runner = quick.app.get(JobRunner, { strict: false });
      // Work called out again may go to the slow worker once more: its lease runs out again then.
      await until('the quick worker has done it', async () => {
        await leasesRunOut();
        await runner.run('work.run', { subjectId: id });
        return quick.labour.ended.length > 0;
      });
      await untilDone([id]);
      const done = await stateOf(id);
      expect(done?.attempts).toBe(slow.labour.started.length + quick.labour.started.length);
      slow.labour.gate.open();
      await slow.app.close();
      expect(slow.labour.ended).toEqual([]);
      expect(quick.labour.ended).toEqual([id]);
      expect(await stateOf(id)).toEqual(done);
    });

    it('gives work up that was interrupted five times', async () => {
      const id = await ask();
      await query(
        `UPDATE work SET state = 'RUNNING', attempts = 5, lease_until = now() - interval '1 second' WHERE id = $1`,
        [id],
      );
      await start();
      await until('it failed', async () => (await stateOf(id))?.state === 'FAILED');
      expect((await stateOf(id))?.problem).toMatchObject({ code: 'WORK_ABANDONED' });
    });

    it('waits, with growing pauses, where long work meets a bad hour of the database, however often, and is done when it is over', async () => {
      const meeting = new Meeting();
      const providers = [meeting, new Beat(), new Hears()].map((useValue, place) => ({
        provide: `handler-${String(place)}`,
        useValue,
      }));
      const app = await startQueueProcess({ databaseUrl: database.url, role: 'http', jobs: JOBS, providers });
      open.push(app);
      const runner = app.get(JobRunner, { strict: false });
      const id = await ask('test.meet');
      const pauses: number[] = [];
      for (const code of ['57014', '53100', '53300', '25006', '08006', '57P01', '40001', '53200']) {
        meeting.code = code;
        // Whoever drains does not wait for the pause to be over.
        await runner.drain();
        const [row] = await query<{ state: string; pause: number }>(
          `SELECT state, round(extract(epoch FROM lease_until - now()))::int AS pause FROM work`,
        );
        expect([code, row?.state]).toEqual([code, 'QUEUED']);
        pauses.push(row?.pause ?? 0);
        await query(`UPDATE work SET lease_until = now()`);
      }
      expect(pauses.map((pause) => Math.ceil(pause / 10) * 10)).toEqual([10, 20, 40, 80, 160, 300, 300, 300]);
      meeting.code = null;
      await runner.drain();
      expect((await stateOf(id))?.state).toBe('DONE');
    });

    it('finishes what is in hand on SIGTERM, leaves the rest to others, and every work ends exactly once', async () => {
      const child = await startChild({ MOMENT: '150' });
      const ids = await Promise.all(Array.from({ length: 12 }, () => ask('test.trace')));
      await until('some are done', async () => (await query(`SELECT FROM trace WHERE step = 'ended'`)).length >= 2);
      child.kill('SIGTERM');
      const [code] = (await once(child, 'exit')) as [number | null];
      expect(code).toBe(0);
      expect(await query(`SELECT FROM work WHERE state = 'RUNNING'`)).toEqual([]);
      expect((await query(`SELECT FROM work WHERE state = 'QUEUED'`)).length).toBeGreaterThan(0);
      await startSuccessor();
      await untilDone(ids);
      const ended = await query<{ times: number }>(
        `SELECT count(*) AS times FROM trace WHERE step = 'ended' GROUP BY work_id`,
      );
      expect(ended.map((row) => row.times)).toEqual(ids.map(() => 1));
    });

    it('drains without any worker: outbox, jobs and long work, in this process', async () => {
      const labour = new Labour();
      const hears = new Hears();
      const providers = [labour, hears, new Beat()].map((useValue, place) => ({
        provide: `handler-${String(place)}`,
        useValue,
      }));
      const app = await startQueueProcess({ databaseUrl: database.url, role: 'http', jobs: JOBS, providers });
      open.push(app);
      const id = await ask();
      await sql.run((tx) => emit(tx, { topic: 'test.said', payload: { unitId: 'u1' } }));
      await app.get(JobRunner, { strict: false }).drain();
      expect(hears.heard).toEqual([{ unitId: 'u1' }]);
      expect((await stateOf(id))?.state).toBe('DONE');
      expect(await query('SELECT FROM outbox WHERE dispatched_at IS NULL')).toEqual([]);
    });

    if (kind === 'redis') {
      it('goes on without Redis and recovers by itself', async () => {
        const { beat, hears, log } = await start();
        await until('it beats', () => beat.runs > 0);
        await redis?.kill();
        await sql.run((tx) => emit(tx, { topic: 'test.said', payload: { unitId: 'u1' } }, { topic: 'test.unheard' }));
        await until('the tick warns', () => log.warnings.includes('background.failed'));
        await until(
          'news without a job still go out',
          async () =>
            (await query(`SELECT FROM outbox WHERE topic = 'test.unheard' AND dispatched_at IS NOT NULL`)).length === 1,
        );
        expect(await query(`SELECT FROM outbox WHERE topic = 'test.said' AND dispatched_at IS NOT NULL`)).toEqual([]);
        const beats = beat.runs;
        await redis?.start();
        await until('it was heard', () => hears.heard.length === 1);
        await until('it beats again', () => beat.runs > beats + 1);
      });

      it('starts while Redis is away', async () => {
        await redis?.kill();
        const { hears } = await start();
        await sql.run((tx) => emit(tx, { topic: 'test.said', payload: { unitId: 'u1' } }));
        await redis?.start();
        await until('it was heard', () => hears.heard.length === 1);
      });
    }
  });
}

describe('queues in PostgreSQL', () => {
  behaviour('postgres');
});

describeWithRedis('queues in Redis', () => {
  behaviour('redis');
});
