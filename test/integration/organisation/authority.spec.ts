import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Answer, Client } from '../../support/client.js';

interface Asked {
  readonly id: string | null;
  readonly approvalId: string;
  readonly waitsFor: readonly string[];
  readonly code: string;
}

const FROM = '2026-07-10';

describe('authority over the organisation', () => {
  let test: TestApp;
  const clients = new Map<string, Client>();

  beforeAll(async () => {
    test = await borrowTestApp('2026-07-01');
    await test.unitOfWork.run((tx) => tx.execute('CREATE TABLE seats AS TABLE tenure'));
  });
  /** Everybody back in his seat, nothing waiting and nobody told. */
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
  const post = async <T = Asked>(key: string, path: string, body: unknown = {}): Promise<Answer<T>> =>
    (await as(key)).post<T>(path, body);
  const person = async (name: string): Promise<string> =>
    (await post<{ id: string }>('office-clerk', '/people', { name })).body.id;
  const appoint = (by: string, to: string, personId: string, fromDay = FROM) =>
    post(by, `/posts/${seat(to).postId}/tenures`, { personId, fromDay });
  const decide = (key: string, id: string, verdict = 'approve', body: object = {}) =>
    post(key, `/approvals/${id}/${verdict}`, body);
  const holder = async (key: string, day = FROM): Promise<string | undefined> => {
    const [row] = await test.db.query<{ id: string }>(
      'SELECT person_id AS id FROM tenure WHERE post_id = $1 AND daterange(from_day, to_day) @> $2::date',
      [seat(key).postId, day],
    );
    return row?.id;
  };
  const inbox = async (key: string) =>
    (await (await as(key)).get<{ items: { kind: string; title: string; body: string }[] }>('/notices')).body.items;

  describe('a post that signs', () => {
    it('is filled on the word of a second person; until then nobody is seated and nobody told', async () => {
      const next = await person('新主任');
      const asked = await appoint('office-clerk', 'office-deputy', next);
      expect(asked).toMatchObject({ status: 202, body: { id: null } });
      // The present holder is concerned and is not asked.
      expect(asked.body.waitsFor.map((one) => one.split(' ')[0])).toEqual(['改革办主任', '改革办常务副主任']);
      expect(await holder('office-deputy')).toBe(seat('office-deputy').personId);
      expect(await inbox('office-deputy')).toEqual([]);
      expect(await decide('office-director', asked.body.approvalId)).toMatchObject({
        status: 200,
        body: { state: 'APPROVED' },
      });
      expect(await holder('office-deputy')).toBe(next);
      expect(await holder('office-deputy', '2026-07-09')).toBe(seat('office-deputy').personId);
      expect(await inbox('office-deputy')).toMatchObject([
        { kind: 'SEAT_LOST', body: expect.stringContaining('由新主任接任') as string },
      ]);
      const { items } = (
        await (await as('audit-admin')).get<{ items: object[] }>('/audit-events?action=tenure.started')
      ).body;
      expect(items.slice(0, 1)).toMatchObject([
        {
          facts: {
            personId: next,
            displacedPersonId: seat('office-deputy').personId,
            approvalId: asked.body.approvalId,
          },
        },
      ]);
    });

    it('stays as it is where the second person refuses, and the proposer is told', async () => {
      const asked = await appoint('office-clerk', 'department-principal', await person('某局长'));
      expect(await decide('office-deputy', asked.body.approvalId, 'reject', { words: '未见任职文件' })).toMatchObject({
        status: 200,
      });
      expect(await holder('department-principal')).toBe(seat('department-principal').personId);
      expect(await inbox('office-clerk')).toMatchObject([
        { kind: 'APPROVAL_DECIDED', body: expect.stringContaining('未见任职文件') as string },
      ]);
    });

    it.each([
      ['a leading official’s', 'leading-official'],
      ['a secretary’s, who enters a leader’s signature', 'leader-secretary'],
      ['a group head’s', 'group-head'],
      ['a principal leader’s', 'department-principal'],
      ['a deputy leader’s, who approves', 'department-deputy'],
      ['the office’s section chief’s', 'office-chief'],
    ])('is %s too', async (_, key) => {
      expect((await appoint('office-director', key, await person('某某'))).status).toBe(202);
      expect(
        (await post('office-director', `/posts/${seat('group-head').postId}/vacate`, { fromDay: FROM })).status,
      ).toBe(key === 'group-head' ? 409 : 202);
      expect(await holder(key)).toBe(seat(key).personId);
    });

    it('is not decided by the proposer, the one seated, the one displaced, nor by anybody but a head', async () => {
      const asked = await appoint('office-director', 'office-deputy', seat('office-executive-deputy').personId);
      const id = asked.body.approvalId;
      expect((await decide('office-director', id)).body.code).toBe('APPROVAL_OWN_PROPOSAL');
      expect((await decide('office-executive-deputy', id)).body.code).toBe('APPROVAL_ABOUT_ONESELF');
      expect((await decide('office-deputy', id)).body.code).toBe('APPROVAL_ABOUT_ONESELF');
      expect((await decide('office-chief', id)).body.code).toBe('APPROVAL_NOT_YOURS');
      expect((await decide('department-principal', id)).status).toBe(404);
      expect(asked.body.waitsFor).toEqual([]);
      const mine = await (await as('office-deputy')).get<{ items: object[] }>('/approvals?mine=true');
      expect(mine.body.items).toEqual([]);
    });

    it('is the director’s on the word of the executive deputy alone, or from paper', async () => {
      const next = await person('新主任');
      const asked = await appoint('office-chief', 'office-director', next);
      expect(asked.body.waitsFor).toHaveLength(1);
      expect((await decide('office-deputy', asked.body.approvalId)).body.code).toBe('APPROVAL_NOT_YOURS');
      expect((await decide('office-executive-deputy', asked.body.approvalId)).status).toBe(200);
      expect(await holder('office-director')).toBe(next);
    });

    it('takes one change at a time', async () => {
      await appoint('office-clerk', 'office-deputy', await person('甲'));
      expect(await appoint('office-chief', 'office-deputy', await person('乙'))).toMatchObject({
        status: 409,
        body: { code: 'AUTHORITY_WAITS' },
      });
    });
  });

  describe('nobody', () => {
    it.each(['office-clerk', 'office-chief', 'office-deputy', 'office-executive-deputy', 'office-director'])(
      'seats himself: %s, on a superior’s, a peer’s or a lower post',
      async (key) => {
        for (const to of ['office-director', 'department-principal', 'office-clerk', 'department-liaison'])
          expect(await appoint(key, to, seat(key).personId)).toMatchObject({
            status: 403,
            body: { code: 'AUTHORITY_OVER_ONESELF' },
          });
      },
    );

    it('makes a post for himself', async () => {
      const made = await post<{ id: string }>('office-clerk', '/posts', {
        ...{ unitId: seat('office-clerk').unitId, role: 'OFFICE_DIRECTOR', rank: 50, title: '第二主任' },
      });
      const path = `/posts/${made.body.id}/tenures`;
      expect(
        (await post('office-clerk', path, { personId: seat('office-clerk').personId, fromDay: FROM })).status,
      ).toBe(403);
      expect(await post('office-clerk', path, { personId: await person('某某'), fromDay: FROM })).toMatchObject({
        status: 202,
      });
    });

    it('changes the post that he holds; another’s rank takes two, its title does not', async () => {
      const change = async (by: string, key: string, fields: object) =>
        (await as(by)).put<Asked>(`/posts/${seat(key).postId}`, {
          title: '新名称',
          rank: 50,
          headsCity: false,
          ...fields,
        });
      expect(await change('office-chief', 'office-chief', {})).toMatchObject({
        status: 403,
        body: { code: 'AUTHORITY_OVER_ONESELF' },
      });
      expect((await change('office-clerk', 'office-chief', { rank: 20 })).status).toBe(200);
      const asked = await change('office-clerk', 'office-chief', { rank: 50 });
      expect(asked.status).toBe(202);
      const rank = async () => test.db.query('SELECT rank FROM post WHERE id = $1', [seat('office-chief').postId]);
      expect(await rank()).toEqual([{ rank: 20 }]);
      await decide('office-director', asked.body.approvalId);
      expect(await rank()).toEqual([{ rank: 50 }]);
    });

    it('delegates another’s post to himself, nor to a post that he is about to hold', async () => {
      const days = { fromDay: '2026-07-02', lastDay: '2026-07-20', reason: '学习' };
      const delegate = (by: string, of: string, to: string) =>
        post(by, '/delegations', { postId: seat(of).postId, deputyPostId: seat(to).postId, ...days });
      expect((await delegate('office-clerk', 'office-director', 'office-clerk')).body.code).toBe(
        'AUTHORITY_OVER_ONESELF',
      );
      expect((await delegate('department-office', 'department-principal', 'department-office')).body.code).toBe(
        'AUTHORITY_OVER_ONESELF',
      );
      await test.unitOfWork.run(async (tx) => {
        const { postId } = seat('department-chief');
        await tx.execute(`UPDATE tenure SET to_day = '2026-07-05' WHERE post_id = $1`, [postId]);
        await tx.execute(`INSERT INTO tenure (post_id, person_id, from_day) VALUES ($1, $2, '2026-07-05')`, [
          postId,
          seat('department-office').personId,
        ]);
      });
      expect((await delegate('department-office', 'department-principal', 'department-chief')).body.code).toBe(
        'AUTHORITY_OVER_ONESELF',
      );
    });

    it('seats a friend alone in a post that acts for one that signs', async () => {
      const days = { fromDay: '2026-07-02', lastDay: '2026-07-20', reason: '学习' };
      const body = { postId: seat('office-director').postId, deputyPostId: seat('office-clerk').postId, ...days };
      expect((await post('office-director', '/delegations', body)).status).toBe(201);
      expect((await appoint('office-chief', 'office-clerk', await person('友人'))).status).toBe(202);
    });
  });

  describe('a delegation', () => {
    const body = () => ({
      ...{ postId: seat('department-deputy').postId, deputyPostId: seat('department-chief').postId },
      ...{ fromDay: '2026-07-02', lastDay: '2026-07-20', reason: '学习' },
    });

    it('is the holder’s alone; the deputy is told', async () => {
      expect((await post('department-deputy', '/delegations', body())).status).toBe(201);
      expect(await inbox('department-chief')).toMatchObject([{ kind: 'DELEGATION_CHANGED' }]);
      expect(await inbox('department-deputy')).toEqual([]);
    });

    it('is arranged by two others otherwise, who tell the holder; and is ended likewise', async () => {
      const asked = await post('department-office', '/delegations', body());
      expect(asked).toMatchObject({ status: 202, body: { id: null } });
      const active = async () => (await test.db.query('SELECT FROM delegation WHERE ended_on IS NULL')).length;
      expect(await active()).toBe(0);
      expect((await decide('office-deputy', asked.body.approvalId)).status).toBe(200);
      expect(await active()).toBe(1);
      expect(await inbox('department-deputy')).toMatchObject([
        { kind: 'DELEGATION_CHANGED', title: '代行安排：分管领导' },
      ]);
      const [delegation] = await test.db.query<{ id: string }>('SELECT id FROM delegation');
      const ending = await post('department-office', `/delegations/${delegation?.id ?? ''}/end`);
      expect(ending).toMatchObject({ status: 202, body: { endedOn: null } });
      await decide('office-director', ending.body.approvalId);
      expect(await active()).toBe(0);
    });
  });

  it('a seat may be given from paper, whose signer holds no post here', async () => {
    const next = await person('新主任');
    const asked = await appoint('office-deputy', 'office-director', next);
    const offline = { by: '市委组织部', on: '2026-06-30', words: '任命。' };
    expect((await decide('office-clerk', asked.body.approvalId, 'approve', { offline })).body.code).toBe(
      'APPROVAL_PAPER_NOT_YOURS',
    );
    expect((await decide('office-deputy', asked.body.approvalId, 'approve', { offline })).body.code).toBe(
      'APPROVAL_OWN_PROPOSAL',
    );
    await decide('office-chief', asked.body.approvalId, 'approve', { offline });
    const seated = `SELECT 1 FROM tenure WHERE person_id = $1`;
    expect(await test.db.query(seated, [next])).toEqual([]);
    const confirmed = await (await test.as('office-clerk')).post(`/approvals/${asked.body.approvalId}/confirm-paper`);
    expect(confirmed).toMatchObject({ status: 200, body: { state: 'APPROVED' } });
    expect(await test.db.query(seated, [next])).toHaveLength(1);
    const [kept] = await test.db.query(
      `SELECT decided_by_person AS person, decided_by_post AS post, offline->>'by' AS by FROM approval WHERE id = $1`,
      [asked.body.approvalId],
    );
    expect(kept).toEqual({ person: null, post: null, by: '市委组织部' });
  });

  describe('until the office has two heads in their seats', () => {
    const HEADS = ['office-director', 'office-executive-deputy', 'office-deputy'];
    const empty = (keys: readonly string[]) =>
      test.unitOfWork.run((tx) =>
        tx.execute('DELETE FROM tenure WHERE post_id = ANY ($1::uuid[])', [keys.map((key) => seat(key).postId)]),
      );

    it('the system administrator’s acts stand alone, are marked, and are confirmed by the director', async () => {
      await empty(HEADS);
      const director = await appoint('system-admin', 'office-director', seat('office-director').personId, '2026-07-01');
      expect(director).toMatchObject({ status: 201, body: { approvalId: null } });
      const second = await appoint(
        'system-admin',
        'office-executive-deputy',
        seat('office-deputy').personId,
        '2026-07-01',
      );
      expect(second.status).toBe(201);
      expect((await appoint('system-admin', 'office-deputy', await person('某某'), '2026-07-01')).status).toBe(202);
      const facts = await test.db.query(
        `SELECT subject_id AS post FROM audit_event WHERE action = 'tenure.started' AND facts->'initial' = 'true' ORDER BY id`,
      );
      expect(facts).toEqual([
        { post: seat('office-director').postId },
        { post: seat('office-executive-deputy').postId },
      ]);
      const list = await (
        await as('office-director')
      ).get<{ items: { id: string; title: string; mayDecide: boolean }[] }>(
        '/approvals?mine=true&kind=INITIAL_SETTING',
      );
      expect(list.body.items.map(({ title }) => title.slice(0, 5))).toEqual(['初始设置：', '初始设置：']);
      const [last, first] = list.body.items;
      expect((await decide('office-director', first?.id ?? '')).status).toBe(200);
      expect((await decide('office-director', last?.id ?? '', 'reject', { words: '应为另一人' })).status).toBe(200);
      expect(await inbox('system-admin')).toMatchObject([
        { kind: 'APPROVAL_DECIDED', body: expect.stringContaining('应为另一人') as string },
      ]);
    });

    it('nobody else’s do', async () => {
      await empty(HEADS);
      const asked = await appoint('office-chief', 'office-director', await person('某某'));
      expect(asked).toMatchObject({ status: 202, body: { waitsFor: [] } });
    });

    it('and never again by the end of one of them', async () => {
      await empty(['office-executive-deputy']);
      await test.unitOfWork.run((tx) =>
        tx.execute(`UPDATE tenure SET to_day = '2026-07-01' WHERE post_id = $1`, [seat('office-deputy').postId]),
      );
      expect((await appoint('system-admin', 'office-deputy', await person('某某'), '2026-07-02')).status).toBe(202);
    });
  });
});
