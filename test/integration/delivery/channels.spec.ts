import { GatherDeliveries } from '../../../src/modules/delivery/application/gather-deliveries.use-case.js';
import { SendDeliveries } from '../../../src/modules/delivery/application/send-deliveries.use-case.js';
import { notify } from '../../../src/modules/notifications/index.js';
import type { TestApp } from '../../support/app.js';
import { startTestApp } from '../../support/app.js';
import type { Client } from '../../support/client.js';
import { type MailServer, startMailServer } from '../../support/mail-server.js';

const CHIEF = 'chief@city.example.cn';
const ADMIN = 'admin@city.example.cn';
const CONTACT = '市委改革办督察科 0550-1234567';

describe('the channels by which a city is told', () => {
  let app: TestApp;
  let admin: Client;
  let chief: Client;
  let first: MailServer;
  let [firstId, secondId] = ['', ''];
  const query = <R>(sql: string, params: readonly unknown[] = []): Promise<R[]> =>
    app.unitOfWork.run((tx) => tx.query<R>(sql, params));

  async function channel(name: string): Promise<string> {
    const settings = { host: 'localhost', port: first.port, security: 'NONE', from: 'reform@city.example.cn' };
    const made = await admin.post<{ id: string }>('/channels/mail', { name, contact: CONTACT, ...settings });
    await admin.post(`/channels/${made.body.id}/test`, { address: ADMIN });
    expect((await admin.post(`/channels/${made.body.id}/start`)).status).toBe(200);
    return made.body.id;
  }

  beforeAll(async () => {
    app = await startTestApp({ startOn: '2026-09-09', environment: { OUTGOING_HOSTS: 'localhost' } });
    [admin, chief] = [await app.as('system-admin'), await app.as('department-chief')];
    first = await startMailServer();
    [firstId, secondId] = [await channel('政务邮箱'), await channel('备用邮箱')];
    first.expectOnly(ADMIN, ADMIN);
  });
  afterAll(async () => {
    await first.close();
    await app.close();
  });
  afterEach(() => {
    first.expectOnly();
  });

  it('keeps the password sealed, asks for it again where it would go elsewhere, and needs another test after a change', async () => {
    const body = {
      name: '加密邮箱',
      contact: CONTACT,
      host: 'localhost',
      port: first.port,
      security: 'NONE',
      from: 'reform@city.example.cn',
    };
    const signed = { ...body, user: 'reform', password: 'Mi-Ma-8848' };
    const { id } = (await admin.post<{ id: string }>('/channels/mail', signed)).body;
    const { kept } = await app.db.one<{ kept: string }>(`SELECT c::text AS kept FROM channel c WHERE id = $1`, [id]);
    expect(kept + JSON.stringify((await admin.get('/channels')).body)).not.toContain('Mi-Ma-8848');
    expect(await admin.put(`/channels/${id}/mail`, { ...body, user: 'reform', port: 25 })).toMatchObject({
      status: 422,
      body: { code: 'CHANNEL_PASSWORD_AGAIN' },
    });
    expect((await admin.put(`/channels/${id}/mail`, { ...body, user: 'reform', name: '政务邮箱二' })).status).toBe(200);
    expect((await admin.post(`/channels/${id}/start`)).body).toMatchObject({ code: 'CHANNEL_NOT_TESTED' });
    expect((await admin.post(`/channels/${id}/stop`, { hours: 1, reason: '检修' })).body).toMatchObject({
      code: 'CHANNEL_NOT_IN_SERVICE',
    });
    expect((await admin.post('/channels/mail', body)).status).toBe(201);
  });

  it('whose limit is changed sends by the new one from its next message on, and without one as fast as it can', async () => {
    const people = ['department-chief', 'department-liaison'].map((key) => app.town.seats[key]!);
    const settings = { host: 'localhost', port: first.port, security: 'NONE', from: 'reform@city.example.cn' };
    const limited = async (perMinute: number | null): Promise<void> => {
      const named = { name: '限速邮箱', contact: CONTACT, ...settings, ...(perMinute !== null && { perMinute }) };
      expect((await admin.put(`/channels/${id}/mail`, named)).status).toBe(200);
      await admin.post(`/channels/${id}/test`, { address: ADMIN });
      expect((await admin.post(`/channels/${id}/start`)).status).toBe(200);
      await query('TRUNCATE delivery, delivery_notice, notice');
    };
    /** @returns how many of two that wait go at once */
    const sent = async (): Promise<number> => {
      const about = { kind: 'TASK_RETURNED', subjectId: firstId, title: '任务退回', body: '请补正' } as const;
      await app.unitOfWork.run((tx) =>
        notify(
          tx,
          people.map(({ postId }) => ({ ...about, key: `${postId}:returned`, recipientPostId: postId })),
        ),
      );
      await app.get(GatherDeliveries).execute();
      // Their lists have gathered.
      await query('UPDATE delivery SET not_before = app_now()');
      return app.get(SendDeliveries).execute({ id });
    };
    const id = await channel('限速邮箱');
    for (const [at, { personId }] of people.entries())
      await query(
        `INSERT INTO person_address (person_id, channel_id, address, place, wants) VALUES ($1, $2, $3, 0, '{NORMAL}')`,
        [personId, id, `reader${String(at)}@city.example.cn`],
      );
    await limited(6);
    await query(`UPDATE channel SET free_at = now() - interval '1 hour' WHERE id = $1`, [id]);
    expect(await sent()).toBe(1);
    await limited(600);
    // What the former limit still asks for: twelve seconds.
    await query(`UPDATE channel SET free_at = free_at - interval '12 s' WHERE id = $1`, [id]);
    expect(await sent()).toBe(2);
    await limited(null);
    expect(await sent()).toBe(2);
    // Four that try it, and five.
    first.expectOnly(...first.received.slice(-9).map(({ to }) => to));
    await query('DELETE FROM person_address');
    await query('TRUNCATE delivery, delivery_notice, notice');
  });

  it('the record says whom a test message went to, whom to ring by each message, and whether the talk is sealed', async () => {
    const facts = await query<{ action: string; facts: object }>(
      `SELECT action, facts FROM audit_event WHERE subject_id = $1 AND action IN ('channel.created', 'channel.tested') ORDER BY action`,
      [firstId],
    );
    expect(facts).toMatchObject([
      { action: 'channel.created', facts: { contact: CONTACT, security: 'NONE' } },
      { action: 'channel.tested', facts: { address: 'admin@city.example.cn', code: 'ACCEPTED' } },
    ]);
  });

  describe('what one administrator does alone with a channel', () => {
    const told = async (): Promise<string[]> =>
      (
        await query<{ title: string; to: string }>(
          `SELECT n.title, coalesce(p.role, a.admin_role) AS "to" FROM notice n LEFT JOIN post p ON p.id = n.recipient_post_id
             LEFT JOIN account a ON a.id = n.recipient_account_id WHERE n.kind = 'CHANNEL_ACT' ORDER BY n.number`,
        )
      ).map(({ title, to }) => `${to} ${title}`);
    const anew = () =>
      query(`UPDATE channel SET tests = 0, tests_on = NULL, stops_began = NULL, stopped_until = NULL WHERE in_service`);
    const bothOf = (title: string): string[] => [`OFFICE_DIRECTOR ${title}`, `AUDIT_ADMIN ${title}`];
    beforeEach(async () => {
      await anew();
      await query('TRUNCATE notice CASCADE');
    });
    afterEach(anew);

    it('is told to the head of the office and the audit administrator: stops, their end, and the first test of a day', async () => {
      await admin.post(`/channels/${firstId}/stop`, { hours: 1, reason: '检修' });
      await admin.post(`/channels/${firstId}/start`);
      for (let test = 0; test < 2; test += 1) await admin.post(`/channels/${firstId}/test`, { address: CHIEF });
      first.expectOnly(CHIEF, CHIEF);
      expect(await told()).toEqual([
        ...bothOf('消息渠道已暂停'),
        ...bothOf('消息渠道已启用'),
        ...bothOf('消息渠道今日有测试'),
      ]);
    });

    it('sends twenty test messages a day and no more, by whatever channels', async () => {
      await query(
        `UPDATE channel SET tests = CASE id WHEN $1 THEN 12 ELSE 7 END, tests_on = (now() AT TIME ZONE 'Asia/Shanghai')::date WHERE id IN ($1, $2)`,
        [firstId, secondId],
      );
      const test = () => admin.post(`/channels/${firstId}/test`, { address: CHIEF });
      expect((await test()).status).toBe(200);
      expect(await test()).toMatchObject({ status: 409, body: { code: 'CHANNEL_TESTS_SPENT' } });
      first.expectOnly(CHIEF);
      await query(`UPDATE channel SET tests_on = tests_on - 1`);
      expect((await test()).status).toBe(200);
      first.expectOnly(CHIEF);
    });

    it('holds a channel up for a week at most, however often it is stopped again, until it has served for a day', async () => {
      const stop = (hours: number) => admin.post(`/channels/${firstId}/stop`, { hours, reason: '检修' });
      const pass = (hours: number) =>
        query(
          `UPDATE channel SET stopped_until = stopped_until - $2 * interval '1 hour', stops_began = stops_began - $2 * interval '1 hour' WHERE id = $1`,
          [firstId, hours],
        );
      expect((await stop(168)).status).toBe(200);
      await pass(100);
      await admin.post(`/channels/${firstId}/start`);
      expect(await stop(69)).toMatchObject({ status: 409, body: { code: 'CHANNEL_STOPPED_LONG' } });
      expect((await stop(60)).status).toBe(200);
      await pass(83);
      expect(await stop(2)).toMatchObject({ status: 409, body: { code: 'CHANNEL_STOPPED_LONG' } });
      await pass(2);
      expect((await stop(168)).status).toBe(200);
    });
  });

  it.each(['，', '；', '、', ',', ';', ' '])(
    'refuses two addresses parted by “%s” wherever one is typed',
    async (parts) => {
      const two = `a@x.example.cn${parts}b@x.example.cn`;
      const refused = { status: 422, body: { code: 'ADDRESS_NOT_ONE' } };
      expect(await chief.put('/me/addresses', { items: [{ channelId: firstId, address: two }] })).toMatchObject(
        refused,
      );
      expect(await admin.post(`/channels/${firstId}/test`, { address: two })).toMatchObject(refused);
      const body = { name: '双址', contact: CONTACT, host: 'localhost', port: first.port, security: 'NONE', from: two };
      expect(await admin.post('/channels/mail', body)).toMatchObject(refused);
      expect(await admin.put(`/channels/${firstId}/mail`, body)).toMatchObject(refused);
    },
  );

  it('a server inside the house is refused unless it is listed', async () => {
    const body = {
      name: '内部邮箱',
      contact: CONTACT,
      port: first.port,
      security: 'NONE',
      from: 'reform@city.example.cn',
    };
    for (const host of ['127.0.0.1', '10.0.0.5', '169.254.169.254', '2130706433', 'no-such-host.invalid'])
      expect(await admin.post('/channels/mail', { ...body, host })).toMatchObject({
        status: 422,
        body: { code: 'HOST_NOT_ALLOWED', errors: [{ pointer: '/host' }] },
      });
  });
});
