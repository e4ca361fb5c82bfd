import { Readiness } from '../../../src/platform/observability/readiness.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import type { Answer, Client } from '../../support/client.js';
import { HalfOpenProxy } from '../../support/half-open-proxy.js';
import { DatabaseHarm } from '../../support/harm-database.js';
import { until } from '../../support/queue-process.js';

interface Ready {
  readonly status: number;
  readonly body: { readonly status: string; readonly why: readonly string[]; readonly checks: object };
}

/** What a balancer is told after the next look. */
async function readyOf(app: TestApp): Promise<Ready> {
  await app.get(Readiness).look();
  const answer = await fetch(`${app.url}/health/ready`);
  return { status: answer.status, body: (await answer.json()) as Ready['body'] };
}

/** An act that writes, by somebody who may do it. */
function write(clerk: Client, language = 'zh-CN'): Promise<Answer> {
  return clerk.post('/people', { name: '某人' }, { 'accept-language': language });
}

describe('a bad hour of the database', () => {
  let app: TestApp;
  let harm: DatabaseHarm;
  beforeEach(async () => {
    app = await startTestApp({ environment: { DATABASE_POOL_SIZE: '3' } });
    harm = await DatabaseHarm.of(app.databaseUrl);
  });
  afterEach(async () => {
    await harm.end();
    await app.close();
  });

  it('read-only: people are served, and whoever looks is told why nothing can be saved', async () => {
    const chief = await app.as('office-chief');
    await harm.setReadOnly(true);
    expect(await readyOf(app)).toMatchObject({
      status: 200,
      body: { status: 'degraded', why: ['DATABASE_READ_ONLY'], checks: { database: 'up', writes: 'down' } },
    });
    expect((await chief.get('/me')).status).toBe(200);
    const { status, body } = await chief.get('/status');
    expect([status, body]).toMatchObject([200, { status: 'degraded', why: ['DATABASE_READ_ONLY'] }]);
    expect(await (await fetch(`${app.url}/metrics`)).text()).toMatch(/^five_ones_check_up\{check="writes"\} 0$/m);
    await harm.setReadOnly(false);
    expect(await readyOf(app)).toMatchObject({ status: 200, body: { status: 'ready', why: [] } });
    expect(await (await fetch(`${app.url}/metrics`)).text()).toMatch(/^five_ones_check_up\{check="writes"\} 1$/m);
  });

  it('a full disk: the same, told by the look’s own write', async () => {
    await harm.refuseWrites('health_probe');
    expect(await readyOf(app)).toMatchObject({
      status: 200,
      body: { status: 'degraded', why: ['DATABASE_FULL'], checks: { database: 'up', writes: 'down' } },
    });
    await harm.allowWrites('health_probe');
    expect((await readyOf(app)).body.status).toBe('ready');
  });

  it.each([
    ['53100', 'DATABASE_FULL', '60', '数据库存储空间不足', 'no space left'],
    ['53200', 'DATABASE_EXHAUSTED', '10', '资源不足', 'out of memory'],
    ['57014', 'DATABASE_SLOW', '5', '响应超时', 'took too long'],
    ['58030', 'DATABASE_FULL', '60', '存储空间不足', 'no space left'],
  ])('an act that meets %s is answered 503 %s, with when to try again and what is wrong', async (...row) => {
    const [code, name, retryAfter, zh, en] = row;
    const clerk = await app.as('office-clerk');
    await harm.refuseWrites('person', code);
    for (const [language, words] of [
      ['zh-CN', zh],
      ['en', en],
    ] as const) {
      const { status, headers, body } = await write(clerk, language);
      expect([status, headers.get('retry-after')]).toEqual([503, retryAfter]);
      expect(headers.get('content-type')).toContain('application/problem+json');
      expect(body).toMatchObject({ code: name, status: 503, detail: expect.stringContaining(words) });
    }
    await harm.allowWrites('person');
    expect((await write(clerk)).status).toBe(201);
  });

  it('an act on a read-only database is answered 503, with a sentence that says so', async () => {
    const clerk = await app.as('office-clerk');
    await harm.setReadOnly(true);
    const { status, headers, body } = await write(clerk, 'en');
    expect([status, headers.get('retry-after')]).toEqual([503, '30']);
    expect(body).toMatchObject({ code: 'DATABASE_READ_ONLY', detail: expect.stringContaining('read-only') });
  });

  it('no connection left: who needs a new one is told so, and the look of before keeps its own', async () => {
    const clerk = await app.as('office-clerk');
    await harm.limitConnections(0);
    await harm.cutAll('');
    const { status, headers, body } = await write(clerk);
    expect([status, headers.get('retry-after')]).toEqual([503, '5']);
    expect(body).toMatchObject({ code: 'DATABASE_CROWDED', detail: expect.stringContaining('连接已满') });
    expect(await readyOf(app)).toMatchObject({ status: 200, body: { status: 'ready' } });
    await harm.limitConnections(-1);
    expect((await write(clerk)).status).toBe(201);
  });

  it('a pool in use to the last connection by a lock says nothing about the database', async () => {
    let outcomes: Promise<unknown> = Promise.resolve();
    await app.unitOfWork.run(async (tx) => {
      await tx.execute('LOCK TABLE person');
      const waiting = [1, 2, 3].map(() => app.unitOfWork.run((other) => other.query('SELECT FROM person')));
      outcomes = Promise.allSettled(waiting);
      expect(await readyOf(app)).toMatchObject({ status: 200, body: { status: 'ready' } });
    });
    await outcomes;
  });
});

describe('a database that is silent', () => {
  let app: TestApp;
  let proxy: HalfOpenProxy;
  beforeEach(async () => {
    app = await startTestApp({
      through: async (url) => {
        proxy = await HalfOpenProxy.before(url);
        return proxy.url;
      },
    });
  });
  afterEach(async () => {
    await app.close();
    await proxy.close();
  });

  it('hangs nobody: acts and reads are answered 503, the measurements without what it would tell, and all heals by itself', async () => {
    const clerk = await app.as('office-clerk');
    proxy.fallSilent();
    const [read, act, metrics] = await Promise.all([
      clerk.get('/people'),
      write(clerk),
      fetch(`${app.url}/metrics`).then((answer) => answer.text()),
    ]);
    expect([read.status, read.body['code']]).toEqual([503, 'DATABASE_UNAVAILABLE']);
    expect([act.status, act.body['code'], act.headers.get('retry-after')]).toEqual([503, 'DATABASE_UNAVAILABLE', '1']);
    expect(metrics).toContain('process_cpu_seconds_total');
    expect(metrics).not.toMatch(/^five_ones_outbox_age_seconds /m);
    expect(await readyOf(app)).toMatchObject({
      status: 503,
      body: { status: 'unavailable', checks: { database: 'down' } },
    });
    // Once that look has lost its line, the next cannot even open one.
    expect(await readyOf(app)).toMatchObject({ status: 503, body: { why: ['DATABASE_AWAY'] } });
    proxy.recover();
    await until('it serves again', async () => (await clerk.get('/people')).status === 200);
    expect(await readyOf(app)).toMatchObject({ status: 200, body: { status: 'ready' } });
  }, 180_000);

  it('is not asked while somebody looks: the answer is that of the last look, with its age', async () => {
    proxy.fallSilent();
    const began = performance.now();
    const answer = await fetch(`${app.url}/health/ready`);
    expect(await answer.json()).toMatchObject({ status: 'ready', ageSeconds: expect.any(Number) });
    expect(performance.now() - began).toBeLessThan(1_500);
  });
});
