import { createHmac } from 'node:crypto';
import { GatherDeliveries } from '../../../src/modules/delivery/application/gather-deliveries.use-case.js';
import { SendDeliveries } from '../../../src/modules/delivery/application/send-deliveries.use-case.js';
import { notify, type NoticeDraft } from '../../../src/modules/notifications/index.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import type { Client } from '../../support/client.js';
import { type HttpServer, json, startHttpServer } from '../../support/http-server.js';

const SUBJECT = '01920000-0000-7000-8000-00000000000b';
const CONTACT = '市委改革办督察科 0550-1234567';
const SECRET = `whsec_${Buffer.from('三十二个字节的密钥0123456').toString('base64')}`;
const named = (name: string) => ({ name, contact: CONTACT });

describe('what people are told goes out by other channels than mail', () => {
  let app: TestApp;
  let admin: Client;
  let chief: Client;
  let liaison: Client;
  let server: HttpServer;

  const query = <R>(sql: string, params: readonly unknown[] = []): Promise<R[]> =>
    app.unitOfWork.run((tx) => tx.query<R>(sql, params));
  let number = 0;
  const tell = (change: Partial<NoticeDraft> = {}): Promise<void> => {
    number += 1;
    const draft = { key: `o${String(number)}`, kind: 'URGING_SLIP', subjectId: SUBJECT } as const;
    const postId = app.town.seats['department-chief']?.postId ?? '';
    return app.unitOfWork.run((tx) =>
      notify(tx, [{ ...draft, title: '商务局约谈', body: '张三', recipientPostId: postId, ...change }]),
    );
  };
  const gather = () => app.get(GatherDeliveries).execute();
  const send = (id: string) => app.get(SendDeliveries).execute({ id }, 50);
  const states = async () =>
    (await query<{ state: string }>('SELECT state FROM delivery ORDER BY created_at, id')).map(({ state }) => state);
  const url = (path = '/messages') => `http://localhost:${String(server.port)}${path}`;
  const addressed = async (channelId: string, address: string): Promise<void> => {
    const items = [{ channelId, address, wants: ['NORMAL'] }];
    expect((await chief.put('/me/addresses', { items })).status).toBe(200);
  };

  beforeAll(async () => {
    app = await startTestApp({ startOn: '2026-09-09', environment: { OUTGOING_HOSTS: 'localhost' } });
    [admin, chief] = [await app.as('system-admin'), await app.as('department-chief')];
    liaison = await app.as('department-liaison');
    server = await startHttpServer(json(200, {}));
  });
  afterAll(async () => {
    await server.close();
    await app.close();
  });
  beforeEach(async () => {
    server.respond(json(200, {}));
    await query('TRUNCATE delivery, delivery_notice, notice, person_address');
    // A provider that asked to wait in one test does not stop the next.
    await query(`UPDATE channel SET free_at = now() - interval '2 minutes'`);
    await query('DELETE FROM business_clock');
    await app.setClock('2026-09-09', '09:00');
  });
  afterEach(() => {
    server.expectOnly(0);
  });

  describe('another system, signed', () => {
    let id = '';
    const signed = (posted: { readonly headers: Readonly<Record<string, unknown>>; readonly body: string }): string => {
      const { 'webhook-id': of, 'webhook-timestamp': seconds } = posted.headers;
      const key = Buffer.from(SECRET.slice('whsec_'.length), 'base64');
      const said = `${String(of)}.${String(seconds)}.${posted.body}`;
      return `v1,${createHmac('sha256', key).update(said).digest('base64')}`;
    };

    beforeAll(async () => {
      const made = await admin.post<{ id: string }>('/channels/webhook', {
        ...named('协同平台'),
        ...{ url: url(), secret: SECRET },
      });
      expect(made.status).toBe(201);
      ({ id } = made.body);
      expect((await admin.post(`/channels/${id}/test`, { address: 'admin' })).status).toBe(200);
      const [test] = server.expectOnly(1);
      expect(JSON.parse(test?.body ?? '')).toMatchObject({ test: true, to: 'admin', count: 0, link: null });
      expect((await admin.post(`/channels/${id}/start`)).status).toBe(200);
    });
    beforeEach(() => addressed(id, 'liu.gang'));

    it('is told that something waits and where, in a message that nobody else can have signed', async () => {
      await tell();
      await gather();
      await send(id);
      const [posted] = server.expectOnly(1);
      const delivery = await app.db.one<{ id: string }>('SELECT id FROM delivery');
      expect(posted?.headers).toMatchObject({
        'webhook-id': delivery.id,
        'webhook-signature': posted && signed(posted),
      });
      expect(Math.abs(Number(posted?.headers['webhook-timestamp']) * 1_000 - Date.now())).toBeLessThan(60_000);
      expect(JSON.parse(posted?.body ?? '')).toEqual({
        ...{ id: delivery.id, test: false, to: 'liu.gang', count: 1, repeatOf: null, contact: CONTACT },
        subject: '改革工作：您有1项事项待办理',
        text: expect.stringContaining('请登录系统查看') as string,
        link: expect.stringMatching(new RegExp(`/open/${delivery.id}$`)) as string,
      });
      expect(posted?.body).not.toMatch(/商务局|张三|约谈|催办/);
      expect(await states()).toEqual(['ACCEPTED']);
    });

    it('is told again by the same number after a refusal, and not before it asked to be', async () => {
      await tell();
      await gather();
      server.respond(json(429, {}, { 'retry-after': '600' }));
      await send(id);
      await send(id);
      const [first] = server.expectOnly(1);
      expect(await query(`SELECT state, detail, next_at > now() + interval '590 s' AS waits FROM delivery`)).toEqual([
        { state: 'RETRY', detail: 'SERVER_REFUSED', waits: true },
      ]);
      server.respond(json(204, {}));
      await query(`UPDATE channel SET free_at = now()`);
      await query(`UPDATE delivery SET next_at = now(), not_before = app_now()`);
      await send(id);
      const [second] = server.expectOnly(1);
      expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
      expect(await states()).toEqual(['ACCEPTED']);
    });

    it('knows nobody of that account: the address takes no more', async () => {
      await tell();
      await gather();
      server.respond(json(410, {}));
      await send(id);
      server.expectOnly(1);
      expect(await states()).toEqual(['FAILED']);
      expect((await chief.get<{ items: object[] }>('/me/addresses')).body.items).toMatchObject([
        { fault: 'ADDRESS_REFUSED' },
      ]);
    });

    it('hung up when it had everything: a formal message goes once more and names the first', async () => {
      await tell();
      await gather();
      server.respond((response) => response.destroy());
      await send(id);
      server.respond(json(200, {}));
      await send(id);
      const [first, second] = server.expectOnly(2);
      expect(JSON.parse(second?.body ?? '')).toMatchObject({
        repeatOf: first?.headers['webhook-id'],
        subject: '【重发】改革工作：您有1项事项待办理',
      });
      expect(await states()).toEqual(['UNKNOWN', 'ACCEPTED']);
    });

    it('needs a secret, a sealed address or a listed one, and the secret again for another address', async () => {
      const body = { ...named('另一平台'), url: url() };
      const tried = async (change: object) => (await admin.post('/channels/webhook', { ...body, ...change })).body;
      expect(await tried({})).toMatchObject({ code: 'CHANNEL_SECRET_NEEDED', errors: [{ pointer: '/secret' }] });
      expect(await tried({ secret: '123456' })).toMatchObject({
        ...{ code: 'CHANNEL_SECRET_WEAK', errors: [{ pointer: '/secret' }] },
      });
      for (const [at, code] of [
        ['https://10.1.2.3/', 'HOST_NOT_ALLOWED'],
        ['http://223.5.5.5/', 'URL_NOT_ALLOWED'],
        ['https://a:b@223.5.5.5/', 'URL_NOT_ALLOWED'],
      ])
        expect(await tried({ url: at, secret: SECRET })).toMatchObject({ code, errors: [{ pointer: '/url' }] });
      expect(await admin.put(`/channels/${id}/webhook`, { ...named('协同平台'), url: url('/other') })).toMatchObject({
        ...{ status: 422, body: { code: 'CHANNEL_PASSWORD_AGAIN', errors: [{ pointer: '/secret' }] } },
      });
      expect(
        (
          await admin.put(`/channels/${id}/mail`, {
            ...named('协同平台'),
            host: 'localhost',
            port: 25,
            security: 'NONE',
            from: 'a@city.example.cn',
          })
        ).status,
      ).toBe(404);
      expect(JSON.stringify((await admin.get('/channels')).body)).not.toContain('whsec_');
    });

    it('takes one account at a time', async () => {
      for (const address of ['liu.gang，wang', 'a b', 'liu.gang;wang'])
        expect(await chief.put('/me/addresses', { items: [{ channelId: id, address }] })).toMatchObject({
          ...{ status: 422, body: { code: 'ADDRESS_NOT_ONE' } },
        });
    });
  });

  describe.each([
    ['DINGTALK', 'errcode', { errcode: 310000 }],
    ['WECOM', 'errcode', { errcode: 93000 }],
    ['FEISHU', 'code', { code: 19021 }],
  ])('the robot of a %s group', (kind, field, refusal) => {
    let id = '';
    const taken = json(200, { [field]: 0 });
    const rested = () => query(`UPDATE channel SET free_at = now() - interval '2 minutes'`);
    const task = { kind: 'TASK_RETURNED' } as const;
    const textOf = (body = '{}'): string => {
      const { text, content } = JSON.parse(body) as { text?: { content: string }; content?: { text: string } };
      return text?.content ?? content?.text ?? '';
    };

    beforeAll(async () => {
      const robot = { ...named(`${kind}群`), kind, url: url(`/${kind}?token=T0KEN`) };
      if (kind !== 'WECOM')
        expect(await admin.post('/channels/robot', robot)).toMatchObject({
          ...{ status: 422, body: { code: 'CHANNEL_SECRET_NEEDED', errors: [{ pointer: '/secret' }] } },
        });
      const key = kind === 'WECOM' ? {} : { secret: 'SEC0123456789' };
      ({ id } = (await admin.post<{ id: string }>('/channels/robot', { ...robot, ...key })).body);
      server.respond(taken);
      expect((await admin.post(`/channels/${id}/test`, {})).status).toBe(200);
      expect(textOf(server.expectOnly(1)[0]?.body)).toContain('测试');
      expect((await admin.post(`/channels/${id}/start`)).status).toBe(200);
    });
    beforeEach(async () => {
      server.respond(taken);
      await rested();
      expect((await chief.put('/me/addresses', { items: [{ channelId: id, wants: ['NORMAL', 'INFO'] }] })).status).toBe(
        200,
      );
    });

    it('says once an hour how many of it have something to do, not who and what, and after a failure once a minute at most', async () => {
      const joined = await liaison.put('/me/addresses', { items: [{ channelId: id, wants: ['NORMAL'] }] });
      expect(joined.body).toMatchObject({ items: [{ address: '' }] });
      await tell(task);
      await tell({ ...task, recipientPostId: app.town.seats['department-liaison']?.postId ?? '' });
      await gather();
      expect(await query('SELECT DISTINCT not_before FROM delivery')).toHaveLength(1);
      await app.setClock('2026-09-09', '10:25');
      await send(id);
      const [posted] = server.expectOnly(1);
      expect(posted?.path).toContain(`/${kind}?token=T0KEN`);
      expect(posted?.path.includes('sign=')).toBe(kind === 'DINGTALK');
      expect(posted?.body.includes('"sign"')).toBe(kind === 'FEISHU');
      expect(textOf(posted?.body)).toContain('本群有2位同志有改革工作事项待办理');
      expect(posted?.body).not.toMatch(/商务局|张三|约谈|催办/);
      expect(await states()).toEqual(['ACCEPTED', 'ACCEPTED']);
      await query(`UPDATE delivery SET state = 'PENDING'`);
      await send(id);
      server.expectOnly(0);
      await rested();
      await send(id);
      server.expectOnly(1);
    });

    it('hears of no formal notice, and of nothing that an interview, a case or an approval brings', async () => {
      await tell();
      for (const of of [
        'LEADER_TOLD',
        'INTERVIEW_PROPOSED',
        'CASE_EXHAUSTED',
        'APPROVAL_REQUESTED',
        'LISTING_ENTERED',
      ] as const)
        await tell({ kind: of });
      await gather();
      expect(await states()).toEqual([]);
    });

    it('that refuses in an answer of status 200 is tried again', async () => {
      await tell(task);
      await gather();
      await app.setClock('2026-09-09', '10:25');
      server.respond(json(200, refusal));
      await send(id);
      server.expectOnly(1);
      expect(await states()).toEqual(['RETRY']);
      expect((await chief.get<{ items: object[] }>('/me/addresses')).body.items).toMatchObject([{ fault: null }]);
    });

    it('gives its token away nowhere, and keeps it where nothing is entered anew', async () => {
      expect(JSON.stringify((await admin.get('/channels')).body)).not.toContain('T0KEN');
      const facts = await query<{ facts: string }>(`SELECT facts::text FROM audit_event WHERE subject_id = $1`, [id]);
      expect(JSON.stringify(facts)).not.toContain('T0KEN');
      expect(
        (await admin.put(`/channels/${id}/robot`, { ...named(`${kind}群`), kind, contact: '新电话' })).status,
      ).toBe(200);
      expect((await admin.post(`/channels/${id}/test`, {})).status).toBe(200);
      expect(server.expectOnly(1)[0]?.path).toContain('T0KEN');
      expect((await admin.post(`/channels/${id}/start`)).status).toBe(200);
    });
  });

  describe.each([
    ['ALIYUN_SMS', { Code: 'OK', BizId: '1^0' }, { Code: 'isv.MOBILE_NUMBER_ILLEGAL' }],
    [
      'TENCENT_SMS',
      { Response: { SendStatusSet: [{ Code: 'Ok', SerialNo: '1' }] } },
      { Response: { SendStatusSet: [{ Code: 'InvalidParameterValue.IncorrectPhoneNumber' }] } },
    ],
  ])('text messages by an account at %s', (kind, taken, nobody) => {
    let id = '';
    const account = {
      ...{ ...named(`${kind}短信`), kind },
      ...{ keyId: 'KEYNAME', signName: '某市改革办', template: 'SMS_1' },
      ...(kind === 'TENCENT_SMS' && { appId: '1400000000' }),
    };
    /** What of a message the template takes. */
    const saidIn = (posted?: { readonly path: string; readonly body: string }): readonly string[] => {
      if (kind === 'TENCENT_SMS')
        return (JSON.parse(posted?.body ?? '{}') as { TemplateParamSet: string[] }).TemplateParamSet;
      const said = new URL(posted?.path ?? '', 'http://a').searchParams.get('TemplateParam') ?? '{}';
      const { number, count } = JSON.parse(said) as Readonly<Record<string, string>>;
      return [number ?? '', count ?? ''];
    };

    beforeAll(async () => {
      const body = { ...account, url: url('/') };
      expect(await admin.post('/channels/sms', body)).toMatchObject({
        ...{ status: 422, body: { code: 'CHANNEL_SECRET_NEEDED', errors: [{ pointer: '/secret' }] } },
      });
      ({ id } = (await admin.post<{ id: string }>('/channels/sms', { ...body, secret: 'SECRETKEY' })).body);
      server.respond(json(200, taken));
      expect((await admin.post(`/channels/${id}/test`, { address: '13800000000' })).status).toBe(200);
      expect(saidIn(server.expectOnly(1)[0])[1]).toBe('0');
      expect((await admin.post(`/channels/${id}/start`)).status).toBe(200);
    });
    beforeEach(async () => {
      server.respond(json(200, taken));
      await addressed(id, '13900000000');
    });

    it('say how much waits and a number, nothing else, and a formal one that nobody answered goes once more with 重发', async () => {
      await tell();
      await gather();
      server.respond((response) => response.destroy());
      await send(id);
      server.respond(json(200, taken));
      await send(id);
      const [first, second] = server.expectOnly(2);
      const [number, count] = saidIn(first);
      expect([number, count]).toEqual([expect.stringMatching(/^[0-9a-f]{8}$/), '1']);
      expect(saidIn(second)).toEqual([`重发${number ?? ''}`, '1']);
      for (const posted of [first, second]) {
        const said = `${decodeURIComponent(posted?.path ?? '')}${posted?.body ?? ''}`;
        expect(said).toContain('13900000000');
        expect(said).not.toMatch(/商务局|张三|约谈|催办/);
      }
      expect(await states()).toEqual(['UNKNOWN', 'ACCEPTED']);
    });

    it('to a number that there is not disable it', async () => {
      await tell();
      await gather();
      server.respond(json(200, nobody));
      await send(id);
      server.expectOnly(1);
      expect(await states()).toEqual(['FAILED']);
      expect((await chief.get<{ items: object[] }>('/me/addresses')).body.items).toMatchObject([
        { fault: 'ADDRESS_REFUSED' },
      ]);
    });

    it('take one mobile number, and keep their secret', async () => {
      for (const address of ['139000000', '+8613900000000', '13900000000，13800000000', '0550-1234567'])
        expect(await chief.put('/me/addresses', { items: [{ channelId: id, address }] })).toMatchObject({
          ...{ status: 422, body: { code: 'ADDRESS_NOT_ONE' } },
        });
      expect(JSON.stringify((await admin.get('/channels')).body)).not.toContain('SECRETKEY');
      const other = { ...account, keyId: 'OTHER', url: url('/') };
      expect(await admin.put(`/channels/${id}/sms`, other)).toMatchObject({
        ...{ status: 422, body: { code: 'CHANNEL_PASSWORD_AGAIN' } },
      });
    });
  });

  it('an account at Tencent names its application', async () => {
    const body = { ...named('短信'), kind: 'TENCENT_SMS', keyId: 'KEY', secret: 'S', signName: '某市', template: '1' };
    expect(await admin.post('/channels/sms', { ...body, url: url('/') })).toMatchObject({
      ...{ status: 422, body: { code: 'CHANNEL_APP_NEEDED', errors: [{ pointer: '/appId' }] } },
    });
  });
});
