import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Answer, Client } from '../../support/client.js';

interface Asked {
  readonly id: string | null;
  readonly approvalId: string;
  readonly code: string;
  readonly title: string;
  readonly state: string;
}

const FROM = '2026-07-10';
const DAYS = { fromDay: '2026-07-01', lastDay: '2026-07-20', reason: '学习' };

describe('what waits for a second person', () => {
  let test: TestApp;
  const clients = new Map<string, Client>();

  beforeAll(async () => {
    test = await borrowTestApp('2026-07-01');
    await test.unitOfWork.run((tx) => tx.execute('CREATE TABLE seats AS TABLE tenure'));
  });
  beforeEach(() =>
    test.unitOfWork.run(async (tx) => {
      for (const table of ['approval', 'notice', 'delegation', 'tenure']) await tx.execute(`DELETE FROM ${table}`);
      await tx.execute('INSERT INTO tenure SELECT * FROM seats');
    }),
  );
  afterAll(() => test.close());

  const seat = (key: string) => {
    const found = test.town.seats[key];
    if (found === undefined) throw new Error(key);
    return found;
  };
  const as = async (key: string): Promise<Client> => {
    const client = clients.get(key) ?? (await test.as(key));
    clients.set(key, client);
    return client;
  };
  const post = async (key: string, path: string, body: unknown = {}): Promise<Answer<Asked>> =>
    (await as(key)).post<Asked>(path, body);
  const put = async (key: string, path: string, body: unknown): Promise<Answer<Asked>> =>
    (await as(key)).put<Asked>(path, body);
  const person = async (name: string, phone?: string): Promise<string> =>
    (await post('office-clerk', '/people', { name, phone })).body.id ?? '';
  const seatIn = (postId: string, personId: string, fromDay = '2026-07-01') =>
    test.unitOfWork.run((tx) =>
      tx.execute('INSERT INTO tenure (post_id, person_id, from_day) VALUES ($1, $2, $3)', [postId, personId, fromDay]),
    );
  const empty = (postId: string) =>
    test.unitOfWork.run((tx) => tx.execute('DELETE FROM tenure WHERE post_id = $1', [postId]));
  const approve = (key: string, id: string) => post(key, `/approvals/${id}/approve`);
  const approval = async (id: string) => (await (await as('office-director')).get<Asked>(`/approvals/${id}`)).body;
  let made = 0;
  const makePost = async (draft: object): Promise<string> =>
    (
      await post('office-clerk', '/posts', {
        ...{ unitId: test.town.units['office'], role: 'OFFICE_CLERK', rank: 10, title: `新设${String((made += 1))}` },
        ...draft,
      })
    ).body.id ?? '';
  const posts = async (key: string) =>
    (await (await as(key)).get<{ posts: { postId: string }[] }>('/me')).body.posts.map(({ postId }) => postId);

  describe('gives nothing to whoever proposed it', () => {
    it('not by a delegation to a vacant post, in which he is seated afterwards', async () => {
      const vacant = await makePost({});
      const body = { postId: seat('office-deputy').postId, deputyPostId: vacant, ...DAYS };
      expect(await post('office-clerk', '/delegations', body)).toMatchObject({
        status: 422,
        body: { code: 'DELEGATION_TO_VACANT' },
      });
      expect(await post('office-deputy', '/delegations', body)).toMatchObject({
        status: 422,
        body: { code: 'DELEGATION_TO_VACANT' },
      });
    });

    it('not where he is seated in the deputy’s post meanwhile: the post waits, and on the facts the request is void', async () => {
      const deputyPostId = await makePost({});
      const friend = await person('友人');
      await seatIn(deputyPostId, friend);
      const asked = await post('office-clerk', '/delegations', {
        ...{ postId: seat('office-deputy').postId, deputyPostId, ...DAYS },
      });
      expect(asked.status).toBe(202);
      expect((await approval(asked.body.approvalId)).title).toContain('（友人）代行改革办副主任职责');
      const clerk = seat('office-clerk').personId;
      expect(
        await post('system-admin', `/posts/${deputyPostId}/tenures`, { personId: clerk, fromDay: '2026-07-02' }),
      ).toMatchObject({ status: 409, body: { code: 'AUTHORITY_WAITS' } });
      // However it comes about: the approver decides on what he read, or not at all.
      await empty(deputyPostId);
      await seatIn(deputyPostId, clerk);
      expect(await approve('office-director', asked.body.approvalId)).toMatchObject({
        status: 409,
        body: { code: 'AUTHORITY_OVERTAKEN' },
      });
      expect(await approval(asked.body.approvalId)).toMatchObject({ state: 'WITHDRAWN' });
      expect(await test.db.query('SELECT FROM delegation')).toEqual([]);
      expect(await posts('office-clerk')).not.toContain(seat('office-deputy').postId);
      const told = await (await as('office-clerk')).get<{ items: { title: string }[] }>('/notices');
      expect(told.body.items).toMatchObject([{ title: expect.stringMatching(/^已作废：拟安排代行/) as string }]);
      const record = await (await as('audit-admin')).get<{ items: object[] }>('/audit-events?action=approval.voided');
      expect(record.body.items).toMatchObject([{ subjectId: asked.body.approvalId }]);
    });

    it('nor to anybody whom its text did not name, from paper either', async () => {
      const deputyPostId = await makePost({});
      await seatIn(deputyPostId, await person('甲'));
      const asked = await post('office-deputy', '/delegations', {
        ...{ postId: seat('office-executive-deputy').postId, deputyPostId, ...DAYS },
      });
      const offline = { by: '市委组织部', on: '2026-06-30', words: '同意。' };
      const path = `/approvals/${asked.body.approvalId}`;
      expect((await post('office-chief', `${path}/approve`, { offline })).status).toBe(200);
      await empty(deputyPostId);
      await seatIn(deputyPostId, await person('乙'));
      expect(await post('office-clerk', `${path}/confirm-paper`)).toMatchObject({
        status: 409,
        body: { code: 'AUTHORITY_OVERTAKEN' },
      });
      expect((await approval(asked.body.approvalId)).state).toBe('WITHDRAWN');
      expect((await test.db.query('SELECT FROM delegation')).length).toBe(0);
    });
  });

  describe('is not changed by one person', () => {
    const committee = () => test.town.units['committee'];

    /** Somebody is proposed for a new leading official's post. */
    async function proposed(): Promise<{ postId: string; personId: string; approvalId: string; title: string }> {
      const postId = await makePost({ unitId: committee(), role: 'LEADING_OFFICIAL', rank: 40 });
      const personId = await person('新领导');
      const asked = await post('office-clerk', `/posts/${postId}/tenures`, { personId, fromDay: FROM });
      const { title } = await approval(asked.body.approvalId);
      return { postId, personId, approvalId: asked.body.approvalId, title };
    }

    it.each([
      ['its title', { title: '市长' }],
      ['its rank', { rank: 50 }],
      ['that it heads the city', { headsCity: true }],
    ])('a vacant post for which somebody is proposed: %s', async (_, change) => {
      const { postId, approvalId, personId } = await proposed();
      const [now] = await test.db.query<{ title: string }>('SELECT title FROM post WHERE id = $1', [postId]);
      const fields = { title: now?.title, rank: 40, headsCity: false, ...change };
      for (const by of ['office-clerk', 'office-director', 'system-admin'])
        expect(await put(by, `/posts/${postId}`, fields)).toMatchObject({
          status: 409,
          body: { code: 'AUTHORITY_WAITS' },
        });
      expect(await post('office-clerk', `/posts/${postId}/abolish`)).toMatchObject({
        status: 409,
        body: { code: 'AUTHORITY_WAITS' },
      });
      expect((await approve('office-director', approvalId)).status).toBe(200);
      expect(await test.db.query('SELECT heads_city, rank FROM post WHERE id = $1', [postId])).toEqual([
        { heads_city: false, rank: 40 },
      ]);
      expect(await test.db.query('SELECT FROM tenure WHERE person_id = $1', [personId])).toHaveLength(1);
    });

    it('the name of whoever is proposed; his telephone is', async () => {
      const { personId } = await proposed();
      expect(await put('office-chief', `/people/${personId}`, { name: '别人' })).toMatchObject({
        status: 409,
        body: { code: 'AUTHORITY_WAITS' },
      });
      expect((await put('office-chief', `/people/${personId}`, { name: '新领导', phone: '13900000000' })).status).toBe(
        200,
      );
    });

    it('and if it changed all the same, the approval does nothing and is void', async () => {
      const { postId, personId, approvalId } = await proposed();
      await test.unitOfWork.run((tx) => tx.execute('UPDATE post SET heads_city = true WHERE id = $1', [postId]));
      expect((await approve('office-director', approvalId)).body.code).toBe('AUTHORITY_OVERTAKEN');
      expect(await test.db.query('SELECT FROM tenure WHERE person_id = $1', [personId])).toEqual([]);
      expect(
        (await put('office-clerk', `/posts/${postId}`, { title: '另行命名', rank: 40, headsCity: false })).status,
      ).toBe(200);
    });

    it('is free again once it was decided or taken back', async () => {
      const { postId, approvalId } = await proposed();
      await post('office-clerk', `/approvals/${approvalId}/withdraw`);
      expect(
        (await put('office-clerk', `/posts/${postId}`, { title: `再命名${postId}`, rank: 50, headsCity: true })).status,
      ).toBe(200);
    });
  });

  describe('says in its text', () => {
    it('role, rank and that the post heads the city, whatever its title says', async () => {
      const postId = await makePost({
        ...{
          unitId: test.town.units['committee'],
          role: 'LEADING_OFFICIAL',
          rank: 50,
          title: '秘书处干事',
          headsCity: true,
        },
      });
      const asked = await post('office-clerk', `/posts/${postId}/tenures`, {
        personId: await person('某人'),
        fromDay: FROM,
      });
      expect((await approval(asked.body.approvalId)).title).toContain(
        '岗位角色：领衔领导，职级：正厅级，市委书记、市长岗位',
      );
    });

    it('which of two people of one name it is', async () => {
      const [known] = await test.db.query<{ name: string }>('SELECT name FROM person WHERE id = $1', [
        seat('department-chief').personId,
      ]);
      const name = known?.name ?? '';
      const namesake = await person(name, '13800001234');
      const textFor = async (personId: string): Promise<string> => {
        const path = `/posts/${seat('department2-principal').postId}/tenures`;
        const { body } = await post('office-clerk', path, { personId, fromDay: FROM });
        const { title } = await approval(body.approvalId);
        await post('office-clerk', `/approvals/${body.approvalId}/withdraw`);
        return title;
      };
      expect(await textFor(seat('department-chief').personId)).toContain(`${name}现任市商务局改革科科长`);
      expect(await textFor(namesake)).toContain(`${name}现无任职，登记电话尾号1234`);
    });

    it('for whom the post acts besides', async () => {
      await post('office-director', '/delegations', {
        ...{ postId: seat('office-director').postId, deputyPostId: seat('office-clerk').postId, ...DAYS },
      });
      const asked = await post('office-chief', `/posts/${seat('office-clerk').postId}/tenures`, {
        ...{ personId: await person('某人'), fromDay: FROM },
      });
      expect((await approval(asked.body.approvalId)).title).toContain('该岗位代行市委改革办改革办主任职责');
    });
  });

  describe('a unit that a city leader heads', () => {
    const headed = async (): Promise<boolean | undefined> =>
      (
        await test.db.query<{ headed: boolean }>('SELECT headed_by_city_leader AS headed FROM unit WHERE id = $1', [
          test.town.units['department2'],
        ])
      )[0]?.headed;
    const change = (by: string, headedByCityLeader: boolean, name = '市教育局') =>
      put(by, `/units/${test.town.units['department2'] ?? ''}`, { name, headedByCityLeader, sortOrder: 0 });

    it('is so, and is so no more, on the word of a second person; its leaders and the director are told', async () => {
      const asked = await change('office-clerk', true);
      expect(asked.status).toBe(202);
      expect(await headed()).toBe(false);
      expect((await approval(asked.body.approvalId)).title).toContain('市教育局定为主要负责人由市领导兼任');
      expect((await change('office-chief', false, '改名')).body.code).toBe('AUTHORITY_WAITS');
      expect((await approve('office-deputy', asked.body.approvalId)).status).toBe(200);
      expect(await headed()).toBe(true);
      for (const key of ['department2-principal', 'office-director'])
        expect(
          (await (await as(key)).get<{ items: { title: string }[] }>('/notices')).body.items.map(({ title }) => title),
        ).toContain('单位调整：市教育局');
      const back = await change('office-clerk', false);
      expect(back.status).toBe(202);
      await approve('office-deputy', back.body.approvalId);
      expect(await headed()).toBe(false);
    });

    it('is made without it, and has it once a second person agrees', async () => {
      const made = await post('office-clerk', '/units', {
        name: '市新局',
        kind: 'DEPARTMENT',
        headedByCityLeader: true,
      });
      expect(made).toMatchObject({ status: 201, body: { approvalId: expect.any(String) as string } });
      const unit = async () =>
        (await (await as('office-clerk')).get<{ headedByCityLeader: boolean }>(`/units/${made.body.id ?? ''}`)).body;
      expect(await unit()).toMatchObject({ headedByCityLeader: false });
      await approve('office-director', made.body.approvalId);
      expect(await unit()).toMatchObject({ headedByCityLeader: true });
    });
  });

  it('nobody corrects his own name; a colleague does, and he is told; his telephone is his to correct', async () => {
    const { personId } = seat('office-clerk');
    const [now] = await test.db.query<{ name: string; phone: string }>('SELECT name, phone FROM person WHERE id = $1', [
      personId,
    ]);
    expect(await put('office-clerk', `/people/${personId}`, { name: '改名', phone: now?.phone })).toMatchObject({
      status: 403,
      body: { code: 'NAME_OF_ONESELF' },
    });
    expect((await put('office-clerk', `/people/${personId}`, { name: now?.name, phone: '13700000000' })).status).toBe(
      200,
    );
    expect((await put('office-chief', `/people/${personId}`, { name: '改名' })).status).toBe(200);
  });
});
