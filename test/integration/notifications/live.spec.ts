import { randomUUID } from 'node:crypto';
import { LiveStreams } from '../../../src/modules/notifications/http/live-streams.js';
import { notify } from '../../../src/modules/notifications/index.js';
import { emit } from '../../../src/platform/outbox/emit.js';
import { JobRunner } from '../../../src/platform/queue/job-runner.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import type { Client } from '../../support/client.js';
import { type OpenStream, openStream } from '../../support/live.js';
import { until } from '../../support/queue-process.js';

const SUBJECT = '01920000-0000-7000-8000-00000000000c';

describe('the live stream', () => {
  let app: TestApp;
  let chief: Client;
  let liaison: Client;
  let streams: OpenStream[] = [];

  beforeAll(async () => {
    app = await startTestApp();
    chief = await app.as('department-chief');
    liaison = await app.as('department-liaison');
  });
  afterAll(() => app.close());
  afterEach(() => {
    for (const stream of streams) stream.close();
    streams = [];
  });

  const query = <R>(sql: string, params: readonly unknown[] = []): Promise<R[]> =>
    app.unitOfWork.run((tx) => tx.query<R>(sql, params));
  const listen = async (client: Client, headers: Record<string, string> = {}): Promise<OpenStream> => {
    const stream = await openStream(app.url, client, headers);
    streams.push(stream);
    await until('the stream has begun', () => stream.text().includes('retry'));
    return stream;
  };
  /** Tells the section chief something; the relay then hands it on. */
  const tell = async (): Promise<{ id: string; number: number }> => {
    const key = randomUUID();
    const recipientPostId = app.town.seats['department-chief']?.postId ?? '';
    await app.unitOfWork.run((tx) =>
      notify(tx, [
        {
          key,
          kind: 'REMINDER',
          recipientPostId,
          subjectType: 'OBLIGATION',
          subjectId: SUBJECT,
          title: '秘密标题',
          body: '秘密正文',
        },
      ]),
    );
    await app.get(JobRunner).drain();
    const [row] = await query<{ id: string; number: number }>('SELECT id, number FROM notice WHERE key = $1', [key]);
    if (row === undefined) throw new Error('no notice');
    return row;
  };

  it('tells a person of his notice at once, by ids alone', async () => {
    const stream = await listen(chief);
    expect(stream.status).toBe(200);
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    const { id, number } = await tell();
    await until('it is told', () => stream.events.length > 0);
    expect(stream.events).toEqual([
      { id: String(number), event: 'notice', data: { id, subjectType: 'OBLIGATION', subjectId: SUBJECT } },
    ]);
    expect(stream.text()).not.toContain('秘密');
  });

  it('of several notices that one act brings each is told, in order, as one piece of news a person', async () => {
    const [own, other] = [await listen(chief), await listen(liaison)];
    const about = {
      kind: 'REMINDER',
      subjectType: 'OBLIGATION',
      subjectId: SUBJECT,
      title: '标题',
      body: '正文',
    } as const;
    const drafts = ['department-chief', 'department-liaison', 'department-chief', 'department-chief'].map((key) => ({
      ...about,
      key: randomUUID(),
      recipientPostId: app.town.seats[key]?.postId ?? '',
    }));
    const news = () =>
      query<{ payload: { personId: string } }>(`SELECT payload FROM outbox WHERE topic = 'notice.issued'`);
    const before = (await news()).length;
    await app.unitOfWork.run((tx) => notify(tx, drafts));
    const people = (await news()).slice(before).map(({ payload }) => payload.personId);
    expect(people.sort()).toEqual(
      ['department-chief', 'department-liaison'].map((key) => app.town.seats[key]?.personId ?? '').sort(),
    );
    await app.get(JobRunner).drain();
    await until('both know', () => own.events.length >= 3 && other.events.length > 0);
    const numbersOf = (keys: readonly string[]) =>
      query<{ id: string }>('SELECT number::text AS id FROM notice WHERE key = ANY ($1) ORDER BY number', [keys]);
    const told = async (which: number[]) =>
      (await numbersOf(which.map((at) => drafts[at]?.key ?? ''))).map(({ id }) => id);
    expect(own.events.map(({ id }) => id)).toEqual(await told([0, 2, 3]));
    expect(other.events.map(({ id }) => id)).toEqual(await told([1]));
  });

  it('tells every open page that something of a kind changed, without saying which', async () => {
    const [other, own] = [await listen(liaison), await listen(chief)];
    await app.unitOfWork.run((tx) => emit(tx, { topic: 'duty.submitted', subjectId: SUBJECT }));
    await app.get(JobRunner).drain();
    await until('both know', () => other.events.length > 0 && own.events.length > 0);
    expect([other.events, own.events]).toEqual(
      [1, 2].map(() => [{ id: '', event: 'changed', data: { about: ['duty'] } }]),
    );
    expect(own.text()).not.toContain(SUBJECT);
  });

  it.each(['interview', 'approval', 'case'])('tells of a changed %s the office alone', async (noun) => {
    const [unit, office] = [await listen(chief), await listen(await app.as('office-clerk'))];
    await app.unitOfWork.run((tx) =>
      emit(tx, { topic: `${noun}.changed`, subjectId: SUBJECT }, { topic: 'duty.held', subjectId: SUBJECT }),
    );
    await app.get(JobRunner).drain();
    await until('both heard of the duty', () => unit.events.length > 0 && office.events.length > 0);
    expect(office.events).toEqual([{ id: '', event: 'changed', data: { about: ['duty', noun] } }]);
    expect(unit.events).toEqual([{ id: '', event: 'changed', data: { about: ['duty'] } }]);
  });

  it('tells nobody else', async () => {
    const [other, own] = [await listen(liaison), await listen(chief)];
    await tell();
    await until('the recipient knows', () => own.events.length > 0);
    expect(other.events).toEqual([]);
  });

  it('repeats what came after the last number seen, and nothing before it', async () => {
    const seen = await tell();
    const missed = [await tell(), await tell()];
    const stream = await listen(chief, { 'last-event-id': String(seen.number) });
    await until('all is repeated', () => stream.events.length >= 2);
    const next = await tell();
    await until('it goes on', () => stream.events.length >= 3);
    expect(stream.events.map((event) => event.id)).toEqual([...missed, next].map((notice) => String(notice.number)));
  });

  it('begins with the present where nothing was seen before', async () => {
    await tell();
    const stream = await listen(chief);
    const { number } = await tell();
    await until('it is told', () => stream.events.length > 0);
    expect(stream.events.map((event) => event.id)).toEqual([String(number)]);
  });

  it('catches up after its line to the database was cut', async () => {
    const stream = await listen(chief);
    await query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'five-ones news' AND datname = current_database()`,
    );
    const { id } = await tell();
    const told = () => stream.events.filter(({ event }) => event === 'notice');
    await until('it is told', () => told().length > 0);
    expect(told()[0]?.data['id']).toBe(id);
  });

  it('beats, looks at the session again, and ends with it', async () => {
    const guest = await app.as('department-deputy');
    const [stays, goes] = [await listen(chief), await listen(guest)];
    await app.get(LiveStreams).beat();
    await until('both hear it', () => stays.text().includes(': beat') && goes.text().includes(': beat'));
    await query(`DELETE FROM session WHERE account_id = $1`, [app.town.seats['department-deputy']?.accountId]);
    await app.get(LiveStreams).beat();
    await until('it ends', () => goes.ended());
    expect(stays.ended()).toBe(false);
  });

  it('does not keep a session from going idle', async () => {
    const client = await app.as('county-liaison');
    const accountId = app.town.seats['county-liaison']?.accountId;
    await listen(client);
    await query(`UPDATE session SET seen_at = now() - interval '10 minutes' WHERE account_id = $1`, [accountId]);
    await app.get(LiveStreams).beat();
    expect(
      await query(`SELECT FROM session WHERE account_id = $1 AND seen_at < now() - interval '9 minutes'`, [accountId]),
    ).toHaveLength(1);
  });

  it('is closed to strangers, and to administrators without posts', async () => {
    expect((await app.anonymous.get('/events')).status).toBe(401);
    expect((await (await app.as('system-admin')).get('/events')).status).toBe(403);
  });

  it('keeps six streams of one person; the oldest gives way', async () => {
    const opened: OpenStream[] = [];
    for (let count = 0; count < 7; count += 1) opened.push(await listen(liaison));
    await until('the oldest ended', () => opened[0]?.ended() === true);
    expect(opened.slice(1).map((stream) => stream.ended())).toEqual([false, false, false, false, false, false]);
  });

  it('does not hold the server back from stopping', async () => {
    const other = await startTestApp();
    const stream = await openStream(other.url, await other.as('department-chief'));
    await other.close();
    await until('it ended', () => stream.ended());
  });
});
