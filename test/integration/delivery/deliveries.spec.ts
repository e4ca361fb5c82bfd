import { FailDelivery } from '../../../src/modules/delivery/application/fail-delivery.js';
import { GatherDeliveries } from '../../../src/modules/delivery/application/gather-deliveries.use-case.js';
import { ReconcileDeliveries } from '../../../src/modules/delivery/application/reconcile-deliveries.use-case.js';
import { SendDeliveries } from '../../../src/modules/delivery/application/send-deliveries.use-case.js';
import { claim, settle } from '../../../src/modules/delivery/persistence/delivery.repository.js';
import { notify, type NoticeDraft } from '../../../src/modules/notifications/index.js';
import { Keeping } from '../../../src/platform/retention/keeping.js';
import type { TestApp } from '../../support/app.js';
import { startTestApp } from '../../support/app.js';
import type { Client } from '../../support/client.js';
import { CommitLine } from '../../support/faults/commit-line.js';
import { bodyOf, type MailServer, startMailServer, subjectOf } from '../../support/mail-server.js';

const SUBJECT = '01920000-0000-7000-8000-00000000000b';
const CHIEF = 'chief@city.example.cn';
const SECOND = 'second@city.example.cn';
const CONTACT = '市委改革办督察科 0550-1234567';

describe('what people are told goes out by mail', () => {
  let app: TestApp;
  /** Between the product and its database. */
  let line: CommitLine;
  let admin: Client;
  let chief: Client;
  let liaison: Client;
  let first: MailServer;
  let second: MailServer;
  let [firstId, secondId] = ['', ''];
  /** What the first server answers to a recipient; null: takes him. */
  let refusal: { readonly code: number; readonly says?: string } | null = null;

  const query = <R>(sql: string, params: readonly unknown[] = []): Promise<R[]> =>
    app.unitOfWork.run((tx) => tx.query<R>(sql, params));
  const seat = (key: string) => {
    const found = app.town.seats[key];
    if (found === undefined) throw new Error(`no seat ${key}`);
    return found;
  };
  let number = 0;
  const tell = (change: Partial<NoticeDraft> = {}): Promise<void> => {
    number += 1;
    const draft = {
      key: `k${String(number)}`,
      kind: 'TASK_RETURNED',
      subjectId: SUBJECT,
      title: '商务局约谈',
      body: '张三',
    } as const;
    return app.unitOfWork.run((tx) =>
      notify(tx, [{ ...draft, recipientPostId: seat('department-chief').postId, ...change }]),
    );
  };
  const slip = { kind: 'URGING_SLIP', subjectId: SUBJECT } as const;
  const gather = () => app.get(GatherDeliveries).execute();
  /** Until nothing is due, as a lane does. @returns how many were taken up */
  const send = async (id = firstId): Promise<number> => {
    const taken = await app.get(SendDeliveries).execute({ id }, 50);
    return taken === 0 ? 0 : taken + (await send(id));
  };
  const due = () => query(`UPDATE delivery SET next_at = now(), not_before = app_now() WHERE state = 'RETRY'`);
  const states = async () =>
    (await query<{ state: string }>('SELECT state FROM delivery ORDER BY created_at, id')).map(({ state }) => state);
  const addresses = (...items: readonly object[]) => chief.put('/me/addresses', { items });
  const mine = (channelId = firstId, address = CHIEF) => ({ channelId, address, wants: ['NORMAL'] });

  async function channel(name: string, { port }: MailServer): Promise<string> {
    const settings = { host: 'localhost', port, security: 'NONE', from: 'reform@city.example.cn' };
    const made = await admin.post<{ id: string }>('/channels/mail', { name, contact: CONTACT, ...settings });
    expect(made.status).toBe(201);
    expect((await admin.post(`/channels/${made.body.id}/start`)).body).toMatchObject({ code: 'CHANNEL_NOT_TESTED' });
    expect((await admin.post(`/channels/${made.body.id}/test`, { address: 'admin@city.example.cn' })).status).toBe(200);
    expect((await admin.post(`/channels/${made.body.id}/start`)).status).toBe(200);
    return made.body.id;
  }

  beforeAll(async () => {
    const through = async (url: string): Promise<string> => {
      line = await CommitLine.before(url);
      return line.url;
    };
    app = await startTestApp({ startOn: '2026-09-09', environment: { OUTGOING_HOSTS: 'localhost' }, through });
    [admin, chief, liaison] = [
      await app.as('system-admin'),
      await app.as('department-chief'),
      await app.as('department-liaison'),
    ];
    await tell();
    first = await startMailServer({
      onRcptTo: (_address, _session, done) => {
        done(refusal === null ? null : Object.assign(new Error(refusal.says ?? 'no'), { responseCode: refusal.code }));
      },
    });
    second = await startMailServer();
    firstId = await channel('政务邮箱', first);
    secondId = await channel('备用邮箱', second);
    first.expectOnly('admin@city.example.cn');
    second.expectOnly('admin@city.example.cn');
  });
  afterAll(async () => {
    await Promise.all([first.close(), second.close()]);
    await app.close();
    await line.close();
  });
  beforeEach(async () => {
    refusal = null;
    line.fate = () => null;
    await query('TRUNCATE delivery, delivery_notice, notice, person_address');
    await query('DELETE FROM business_clock');
    await app.setClock('2026-09-09', '09:00');
    await addresses(mine());
  });
  afterEach(() => {
    first.expectOnly();
    second.expectOnly();
  });

  it('says that something waits, where to look and whom to ring: no name, no project, no cause, in text and in HTML', async () => {
    await tell(slip);
    await gather();
    await send();
    const [mail] = first.expectOnly(CHIEF);
    const { id } = await app.db.one<{ id: string }>('SELECT id FROM delivery');
    expect(mail && subjectOf(mail)).toBe('改革工作：您有1项事项待办理');
    for (const type of ['text/plain', 'text/html'] as const) {
      const said = mail === undefined ? '' : bodyOf(mail, type);
      expect(said).toContain(`/open/${id}`);
      expect(said).toContain(CONTACT);
      expect(said).not.toMatch(/商务局|张三|约谈|催办/);
    }
    expect(await states()).toEqual(['ACCEPTED']);
  });

  it('a link opens the thing for its addressee alone, and is then seen', async () => {
    await tell(slip);
    await gather();
    await send();
    first.expectOnly(CHIEF);
    const { id } = await app.db.one<{ id: string }>('SELECT id FROM delivery');
    expect((await liaison.post(`/deliveries/${id}/open`)).status).toBe(404);
    expect((await app.anonymous.post(`/deliveries/${id}/open`)).status).toBe(401);
    expect((await chief.post(`/deliveries/${id}/open`)).body).toEqual({
      count: 1,
      subjectType: 'OBLIGATION',
      subjectId: SUBJECT,
    });
    expect(await states()).toEqual(['SEEN']);
  });

  it('puts what a day brings in one list, and what comes after it has gone in the list of the next working day', async () => {
    await tell();
    await tell();
    await gather();
    expect(await send()).toBe(0);
    await tell();
    await gather();
    await app.setClock('2026-09-09', '09:06');
    await send();
    expect(first.expectOnly(CHIEF).map(subjectOf)).toEqual(['改革工作：您有3项事项待办理']);
    await tell();
    await gather();
    await send();
    first.expectOnly();
    await app.setClock('2026-09-10', '09:00');
    await send();
    first.expectOnly(CHIEF);
  });

  it('waits outside office hours, loses nothing, and drops what was read meanwhile', async () => {
    await app.setClock('2026-09-09', '19:00');
    await tell(slip);
    await gather();
    await send();
    expect(await states()).toEqual(['PENDING']);
    const [notice] = (await chief.get<{ items: { id: string }[] }>('/notices')).body.items;
    await chief.post(`/notices/${notice?.id ?? ''}/read`);
    await app.setClock('2026-09-10', '08:55');
    await send();
    expect(await states()).toEqual(['CANCELLED']);
  });

  it('drops what no longer concerns its reader: somebody else holds the post by now', async () => {
    await tell(slip);
    await gather();
    const held = seat('department-chief').postId;
    await query(`UPDATE tenure SET to_day = app_today() WHERE post_id = $1`, [held]);
    await send();
    await query(`UPDATE tenure SET to_day = NULL WHERE post_id = $1`, [held]);
    expect(await states()).toEqual(['CANCELLED']);
  });

  it('drops a reminder whose matter is filed by then', async () => {
    await query(
      `INSERT INTO obligation (id, kind, ladder, subject_id, owner_unit_id, title, state, opened_on, original_due_on, due_on)
       VALUES ($1, 'TASK', 'FULL', $1, $2, '任务', 'SUBMITTED', '2026-08-01', '2026-09-01', '2026-09-01')`,
      [SUBJECT, seat('department-chief').unitId],
    );
    await tell(slip);
    await gather();
    await send();
    await query('DELETE FROM obligation WHERE id = $1', [SUBJECT]);
    expect(await states()).toEqual(['CANCELLED']);
  });

  it('sends nobody what he did not ask for, but for formal notices', async () => {
    await addresses({ channelId: firstId, address: CHIEF });
    await tell();
    await tell({ copy: true });
    await tell(slip);
    await gather();
    await app.setClock('2026-09-09', '09:06');
    await send();
    expect(first.expectOnly(CHIEF).map(subjectOf)).toEqual(['改革工作：您有1项事项待办理']);
  });

  it('tries again after passing failures, then goes by the next channel', async () => {
    await addresses(mine(), mine(secondId, SECOND));
    refusal = { code: 450 };
    await tell(slip);
    await gather();
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await send();
      const [row] = await query<{ wait: number }>(
        `SELECT round(extract(epoch FROM next_at - now()))::int AS wait FROM delivery WHERE state = 'RETRY'`,
      );
      waits.push(row?.wait ?? -1);
      await due();
    }
    expect(waits.map((wait) => [15, 60, 300, 1800, 7200].find((step) => Math.abs(step - wait) <= 2))).toEqual([
      15, 60, 300, 1800, 7200,
    ]);
    await send();
    expect(await states()).toEqual(['FAILED', 'PENDING']);
    await send(secondId);
    second.expectOnly(SECOND);
    expect(await states()).toEqual(['FAILED', 'ACCEPTED']);
  });

  it('asks again for a server whose name is not found just now, and leaves the address as it is', async () => {
    const moved = (host: string) => query(`UPDATE channel SET settings = settings || $1`, [{ host }]);
    await moved('mail.invalid');
    await tell(slip);
    await gather();
    await send();
    expect(await query('SELECT state, detail FROM delivery')).toEqual([{ state: 'RETRY', detail: 'HOST_NOT_FOUND' }]);
    await Promise.all([moved('localhost'), due()]);
    await send();
    first.expectOnly(CHIEF);
    expect(await states()).toEqual(['ACCEPTED']);
  });

  it('takes out an address that refuses, tells its owner and the office, and goes by the next channel', async () => {
    await addresses(mine(), mine(secondId, SECOND));
    refusal = { code: 550, says: '5.1.1 no such mailbox' };
    await tell(slip);
    await gather();
    await send();
    await send(secondId);
    second.expectOnly(SECOND);
    const told = await query<{ personId: string }>(
      `SELECT recipient_person_id AS "personId" FROM notice WHERE kind = 'ADDRESS_FAULT' ORDER BY number`,
    );
    expect(told.map(({ personId }) => personId)).toEqual([
      seat('department-chief').personId,
      seat('office-chief').personId,
    ]);
    expect((await chief.get<{ items: object[] }>('/me/addresses')).body.items).toMatchObject([
      { fault: 'ADDRESS_REFUSED' },
      { fault: null },
    ]);
    refusal = null;
    await tell(slip);
    await gather();
    expect(await send()).toBe(0);
    await addresses(mine(), mine(secondId, SECOND));
    expect((await chief.get<{ items: object[] }>('/me/addresses')).body.items).toMatchObject([
      { fault: null },
      { fault: null },
    ]);
  });

  it.each(['5.7.1 relay denied', '5.2.2 mailbox full', 'no'])(
    'an address that a server refuses by “550 %s” takes messages still; this one goes by the next channel',
    async (says) => {
      await addresses(mine(), mine(secondId, SECOND));
      refusal = { code: 550, says };
      await tell(slip);
      await gather();
      await send();
      await send(secondId);
      second.expectOnly(SECOND);
      expect(await states()).toEqual(['FAILED', 'ACCEPTED']);
      expect((await chief.get<{ items: object[] }>('/me/addresses')).body.items).toMatchObject([
        { fault: null },
        { fault: null },
      ]);
      expect(await query(`SELECT FROM notice WHERE kind = 'ADDRESS_FAULT'`)).toEqual([]);
    },
  );

  it('of two addresses of one channel each has a list of its own', async () => {
    const info = { channelId: firstId, address: 'info@city.example.cn', wants: ['INFO'] };
    await addresses(mine(), info);
    await tell();
    await tell({ copy: true });
    await tell({ kind: 'LEAD_CHANGED' });
    await gather();
    await app.setClock('2026-09-09', '09:06');
    await send();
    const sent = first.expectOnly(CHIEF, 'info@city.example.cn');
    expect(Object.fromEntries(sent.map((mail) => [mail.to, subjectOf(mail)]))).toEqual({
      [CHIEF]: '改革工作：您有1项事项待办理',
      'info@city.example.cn': '改革工作：您有2项事项待办理',
    });
  });

  it('what fails goes on by the next address that wants its class: of a list with both, each its own way', async () => {
    const both = { channelId: firstId, address: CHIEF, wants: ['NORMAL', 'INFO'] };
    const normal = { channelId: secondId, address: SECOND, wants: ['NORMAL'] };
    await addresses(both, normal, { ...normal, address: 'info@city.example.cn', wants: ['INFO'] });
    refusal = { code: 550 };
    await tell();
    await tell({ copy: true });
    await gather();
    await app.setClock('2026-09-09', '09:06');
    await send();
    await send(secondId);
    second.expectOnly(SECOND, 'info@city.example.cn');
    expect(await states()).toEqual(['FAILED', 'ACCEPTED', 'ACCEPTED']);
  });

  it.each([
    ['a formal one once more, marked, and not a third time', slip, 2],
    ['no other', {}, 1],
  ])('of an outcome that nobody knows sends again %s', async (_, change, mails) => {
    await tell(change);
    await gather();
    await app.setClock('2026-09-09', '09:06');
    // Whoever sends it dies when the server has taken it.
    const killed = async (): Promise<void> => {
      await send();
      await query(
        `UPDATE delivery SET state = 'SENDING', lease_until = now() - interval '1 second' WHERE state = 'ACCEPTED'`,
      );
      await app.get(ReconcileDeliveries).execute();
    };
    for (let kills = 0; kills < 3; kills += 1) await killed();
    const sent = first.expectOnly(...Array.from({ length: mails }, () => CHIEF));
    expect(sent.map((mail) => subjectOf(mail).startsWith('【重发】'))).toEqual([false, true].slice(0, mails));
    if (mails === 2) expect(sent.slice(1).map((mail) => bodyOf(mail))[0]).toContain('此件为第2次发送，编号');
    expect(await states()).toEqual(Array.from({ length: mails }, () => 'UNKNOWN'));
  });

  /** Where they are told, each by an address of his own. */
  const SEATS = [
    'department-chief',
    'department-liaison',
    'department-deputy',
    'office-chief',
    'office-clerk',
    'county-chief',
  ];
  async function tellSeats(change: Partial<NoticeDraft>): Promise<string[]> {
    await query('DELETE FROM person_address');
    for (const key of SEATS) {
      await query(
        `INSERT INTO person_address (person_id, channel_id, address, place, wants) VALUES ($1, $2, $3, 0, '{NORMAL}')`,
        [seat(key).personId, firstId, `${key}@city.example.cn`],
      );
      await tell({ ...change, recipientPostId: seat(key).postId });
    }
    return SEATS.map((key) => `${key}@city.example.cn`);
  }

  it.each([
    ['formal messages: none is lost, each doubled at most once and marked', slip, 5],
    ['ordinary ones: none is doubled', {}, 0],
  ])('of a sender that dies five times between the server’s word and its own row, %s', async (_, change, doubles) => {
    const told = await tellSeats(change);
    await gather();
    await app.setClock('2026-09-09', '09:06');
    let [deaths, seen] = [0, first.received.length];
    // The first row that is written after the server has taken a message is that message's own.
    line.fate = (wrote) => {
      if (deaths === 5 || first.received.length === seen || !wrote.has('delivery')) return null;
      [deaths, seen] = [deaths + 1, first.received.length];
      return { when: 'BEFORE' };
    };
    for (let turn = 0; turn < 12; turn += 1) {
      await app.get(SendDeliveries).execute({ id: firstId }, doubles === 0 ? 1 : 5);
      await query(`UPDATE delivery SET lease_until = now() - interval '1 second' WHERE state = 'SENDING'`);
      await app.get(ReconcileDeliveries).execute();
    }
    expect(deaths).toBe(5);
    const sent = first.received.slice(-told.length - doubles);
    const marked = sent.filter((mail) => subjectOf(mail).startsWith('【重发】'));
    expect(
      sent
        .filter((mail) => !marked.includes(mail))
        .map(({ to }) => to)
        .sort(),
    ).toEqual([...told].sort());
    expect(marked).toHaveLength(doubles);
    expect(new Set(marked.map(({ to }) => to)).size).toBe(doubles);
    first.expectOnly(...sent.map(({ to }) => to));
  });

  it('lets nobody write who comes back after his lease: the word of the later one stands', async () => {
    await tell(slip);
    await gather();
    const take = () => app.unitOfWork.run((tx) => claim(tx, firstId, 1, -1));
    const [late] = await take();
    await query(`UPDATE delivery SET state = 'RETRY'`);
    const [present] = await take();
    if (late === undefined || present === undefined) throw new Error('nothing was claimed');
    expect(await app.unitOfWork.run((tx) => settle(tx, 'fail', late))).toBe(false);
    expect(await app.unitOfWork.run((tx) => settle(tx, 'accept', present))).toBe(true);
    expect(await states()).toEqual(['ACCEPTED']);
  });

  it('is sent once, however many send at a time', async () => {
    await tell(slip);
    await Promise.all([gather(), gather(), gather()]);
    await Promise.all([send(), send(), send(), send()]);
    first.expectOnly(CHIEF);
  });

  it('a stopped channel keeps what is due until the stop ends by itself, also for whoever was sending already', async () => {
    await tell(slip);
    await gather();
    expect((await admin.post(`/channels/${firstId}/stop`, { hours: 2, reason: '邮件服务器检修' })).status).toBe(200);
    expect((await app.get(SendDeliveries).channels()).map(({ id }) => id)).toEqual([secondId]);
    // As people read times: by the business clock, which stands at nine.
    const shown = (await admin.get<{ items: { id: string; stoppedUntil: string | null }[] }>('/channels')).body.items;
    const until = shown.find(({ id }) => id === firstId)?.stoppedUntil ?? '';
    expect(Math.abs(Date.parse(until) - Date.parse('2026-09-09T11:00:00+08:00'))).toBeLessThan(60_000);
    expect(await send()).toBe(0);
    expect(await states()).toEqual(['PENDING']);
    first.expectOnly();
    await query(`UPDATE channel SET stopped_until = now() - interval '1 second' WHERE id = $1`, [firstId]);
    expect(await app.get(SendDeliveries).channels()).toHaveLength(2);
    expect(await send()).toBe(1);
    first.expectOnly(CHIEF);
  });

  it('a channel sends no faster than its provider takes messages, whoever sends', async () => {
    await liaison.put('/me/addresses', { items: [mine(firstId, 'liaison@city.example.cn')] });
    await query('UPDATE channel SET per_minute = 6, free_at = now() WHERE id = $1', [firstId]);
    await query(`UPDATE channel SET free_at = now() - interval '1 hour' WHERE id = $1`, [firstId]);
    await tell(slip);
    await tell({ ...slip, recipientPostId: seat('department-liaison').postId });
    await gather();
    const sent = await Promise.all([send(), send(), send()]);
    expect(sent.reduce((sum, one) => sum + one)).toBe(1);
    // A minute holds six: after twelve seconds the next.
    const [{ wait } = { wait: 0 }] = await query<{ wait: number }>(
      `SELECT extract(epoch FROM free_at + interval '12 s' - now())::float8 AS wait FROM channel WHERE id = $1`,
      [firstId],
    );
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(12);
    await query(`UPDATE channel SET free_at = free_at - interval '12 s' WHERE id = $1`, [firstId]);
    expect(await send()).toBe(1);
    await query('UPDATE channel SET per_minute = NULL, free_at = now() WHERE id = $1', [firstId]);
    first.expectOnly(CHIEF, 'liaison@city.example.cn');
  });

  it('a provider that asks to wait is left in peace so long, with all that waits for it, and never longer than a day', async () => {
    await tell(slip);
    await gather();
    const asks = async (askedSeconds: number): Promise<number> => {
      const [taken] = await app.unitOfWork.run((tx) => claim(tx, firstId, 1, 60));
      if (taken === undefined) throw new Error('nothing was claimed');
      await app.unitOfWork.run((tx) =>
        app.get(FailDelivery).defer(tx, taken, { kind: 'TEMPORARY', code: 'SERVER_REFUSED', askedSeconds }),
      );
      expect((await app.get(SendDeliveries).channels()).map(({ id }) => id)).toEqual([secondId]);
      const [row] = await query<{ wait: number }>(
        'SELECT round(extract(epoch FROM free_at - now()))::int AS wait FROM channel WHERE id = $1',
        [firstId],
      );
      await query('UPDATE channel SET free_at = now() WHERE id = $1', [firstId]);
      await due();
      return row?.wait ?? 0;
    };
    expect(Math.abs((await asks(120)) - 120)).toBeLessThanOrEqual(2);
    expect(Math.abs((await asks(9_999_999)) - 86_400)).toBeLessThanOrEqual(2);
    first.expectOnly();
  });

  it('lets go of how ordinary messages went out after the years of their notices, and of nothing on its way or formal', async () => {
    await query(
      `INSERT INTO delivery (person_id, channel_id, statutory, day, not_before, state, detail, created_at)
       SELECT $1, $2, s.statutory, app_today(), app_now(), s.state, s.detail, now() - s.days * interval '1 day'
         FROM (VALUES (false, 'SEEN', 'gone', 1101), (false, 'SEEN', 'young', 1099), (true, 'ACCEPTED', 'formal', 2000), (false, 'RETRY', 'waits', 2000)) s (statutory, state, detail, days)`,
      [seat('department-chief').personId, firstId],
    );
    const kept = app
      .get(Keeping)
      .all()
      .find(({ kind }) => kind === 'DELIVERY');
    await query(kept?.sql ?? '', [1_000, kept?.days]);
    const left = await query<{ detail: string }>('SELECT detail FROM delivery ORDER BY detail');
    expect(left.map(({ detail }) => detail)).toEqual(['formal', 'waits', 'young']);
  });

  it('what was due by day and could not go then does not go at night', async () => {
    await tell(slip);
    await gather();
    await app.setClock('2026-09-09', '22:00');
    expect(await send()).toBe(0);
    expect(await states()).toEqual(['PENDING']);
    first.expectOnly();
    await app.setClock('2026-09-10', '09:30');
    expect(await send()).toBe(1);
    first.expectOnly(CHIEF);
  });

  it('sends nothing that was told before there was a channel', async () => {
    await query('UPDATE outgoing SET open = false');
    await tell(slip);
    expect(await query('SELECT FROM notice WHERE goes_out')).toEqual([]);
    await query('UPDATE outgoing SET open = true');
  });

  it('refuses several addresses in one, whatever parts them, and a channel that there is not', async () => {
    for (const parted of ['a@x.cn，b@x.cn', 'a@x.cn；b@x.cn', 'a@x.cn、b@x.cn'])
      expect(await addresses(mine(firstId, parted))).toMatchObject({
        status: 422,
        body: { code: 'ADDRESS_NOT_ONE', errors: [{ pointer: '/items/0/address' }] },
      });
    expect(await addresses(mine(SUBJECT))).toMatchObject({ status: 422, body: { code: 'ADDRESS_UNKNOWN_CHANNEL' } });
    expect(await addresses(mine(), mine())).toMatchObject({ status: 422, body: { code: 'ADDRESS_TWICE' } });
  });
});
