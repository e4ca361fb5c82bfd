import { holderOf } from '../../../src/modules/organisation/index.js';
import { notify, RecipientDirectory } from '../../../src/modules/notifications/index.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Client } from '../../support/client.js';

describe('units, posts, people and tenures', () => {
  let test: TestApp;
  let clerk: Client;

  beforeAll(async () => {
    test = await borrowTestApp('2026-07-01');
    clerk = await test.as('office-clerk');
  });
  afterAll(() => test.close());

  const seat = (key: string) => {
    const found = test.town.seats[key];
    if (found === undefined) throw new Error(key);
    return found;
  };
  const person = async (name: string): Promise<string> =>
    (await clerk.post<{ id: string }>('/people', { name, phone: '0359-1' })).body.id;

  describe('a unit', () => {
    it('is added below another with the vacant posts of its kind', async () => {
      const made = await clerk.post<{ id: string }>('/units', {
        name: '高新区',
        kind: 'DEVELOPMENT_ZONE',
        parentId: test.town.units['city'],
      });
      expect(made.status).toBe(201);
      const unit = await clerk.get<{ path: string; posts: { role: string; personId: string | null }[] }>(
        `/units/${made.body.id}`,
      );
      expect(unit.body).toMatchObject({
        kind: 'DEVELOPMENT_ZONE',
        version: 1,
        path: `${test.town.units['city'] ?? ''}/${made.body.id}/`,
      });
      expect(unit.body.posts.map((post) => post.role).sort()).toEqual([
        'DEPUTY_LEADER',
        'LIAISON',
        'PRINCIPAL_LEADER',
        'SECTION_CHIEF',
        'UNIT_OFFICE',
      ]);
      expect(unit.body.posts.every((post) => post.personId === null)).toBe(true);
    });

    it('has a name of its own and a parent that exists', async () => {
      expect(await clerk.post('/units', { name: '市商务局', kind: 'DEPARTMENT' })).toMatchObject({
        status: 409,
        body: { code: 'UNIT_NAME_TAKEN' },
      });
      const parentId = '00000000-0000-7000-8000-000000000000';
      expect(await clerk.post('/units', { name: '某局', kind: 'DEPARTMENT', parentId })).toMatchObject({
        status: 422,
        body: { code: 'PARENT_NOT_FOUND' },
      });
    });

    it('is listed page by page, without gaps, filtered by kind, name and parent', async () => {
      const all = (await clerk.get<{ items: { id: string; name: string }[] }>('/units?limit=200')).body.items;
      const seen: string[] = [];
      let cursor = '';
      do {
        const page: { body: { items: { id: string }[]; nextCursor: string | null } } = await clerk.get(
          `/units?limit=4${cursor}`,
        );
        seen.push(...page.body.items.map((unit) => unit.id));
        cursor = page.body.nextCursor === null ? '' : `&cursor=${page.body.nextCursor}`;
      } while (cursor !== '');
      expect(seen).toEqual(all.map((unit) => unit.id));
      const counties = (await clerk.get<{ items: { name: string }[] }>('/units?kind=COUNTY')).body.items;
      expect(counties.map((unit) => unit.name)).toEqual(['临河县']);
      expect(
        (await clerk.get<{ items: unknown[] }>(`/units?name=${encodeURIComponent('教育')}`)).body.items,
      ).toHaveLength(1);
      expect(
        (await clerk.get<{ items: unknown[] }>(`/units?parentId=${test.town.units['committee'] ?? ''}`)).body.items,
      ).toHaveLength(2);
    });

    it('is added by the office or the system administrator alone', async () => {
      for (const key of ['department-principal', 'leading-official', 'group-head', 'security-admin', 'audit-admin']) {
        expect((await (await test.as(key)).post('/units', { name: '某局', kind: 'DEPARTMENT' })).status).toBe(403);
      }
      expect(
        (await (await test.as('system-admin')).post('/units', { name: '市某局', kind: 'DEPARTMENT' })).status,
      ).toBe(201);
    });
  });

  describe('a post', () => {
    const draft = () => ({
      unitId: seat('department-chief').unitId,
      role: 'SECTION_CHIEF',
      rank: 10,
      title: '开放科科长',
    });

    it('is added vacant, once by title', async () => {
      expect((await clerk.post('/posts', draft())).status).toBe(201);
      expect(await clerk.post('/posts', draft())).toMatchObject({ status: 409, body: { code: 'POST_TITLE_TAKEN' } });
      const vacant = await clerk.get<{ items: { title: string }[] }>(`/posts?unitId=${draft().unitId}&vacant=true`);
      expect(vacant.body.items.map((post) => post.title)).toEqual(['开放科科长']);
    });

    it('has a role that units of its kind have: nobody in a department gets an office’s eyes', async () => {
      for (const role of ['OFFICE_CLERK', 'OFFICE_DIRECTOR', 'LEADING_OFFICIAL', 'GROUP_HEAD']) {
        expect(await clerk.post('/posts', { ...draft(), role, title: role })).toMatchObject({
          status: 422,
          body: { code: 'ROLE_NOT_OF_THIS_UNIT' },
        });
      }
    });

    it('of a secretary names the leader, and no other post names one', async () => {
      const unitId = test.town.units['committee'];
      const secretary = { unitId, role: 'LEADER_SECRETARY', rank: 10, title: '联络员乙' };
      expect(await clerk.post('/posts', secretary)).toMatchObject({ status: 422, body: { code: 'SERVES_NO_LEADER' } });
      expect(await clerk.post('/posts', { ...secretary, servesPostId: seat('office-clerk').postId })).toMatchObject({
        status: 422,
      });
      expect(
        (await clerk.post('/posts', { ...secretary, servesPostId: seat('leading-official-2').postId })).status,
      ).toBe(201);
      expect(
        await clerk.post('/posts', { ...draft(), title: '甲', servesPostId: seat('leading-official').postId }),
      ).toMatchObject({ status: 422 });
    });
  });

  describe('a tenure', () => {
    it('ends the present holder’s the day before, and keeps it', async () => {
      const { postId, personId: before } = seat('department2-chief');
      const after = await person('新科长');
      expect((await clerk.post(`/posts/${postId}/tenures`, { personId: after, fromDay: '2026-07-10' })).status).toBe(
        201,
      );
      expect(await holderOf(test.db, postId, '2026-07-09')).toMatchObject({ personId: before });
      expect(await holderOf(test.db, postId, '2026-07-10')).toMatchObject({ personId: after, name: '新科长' });
      const [news] = await test.db.query<{ count: number }>(
        `SELECT count(*) AS count FROM outbox WHERE topic = 'tenure.started' AND subject_id = $1`,
        [postId],
      );
      expect(news?.count).toBe(1);
      expect(await clerk.post(`/posts/${postId}/tenures`, { personId: before, fromDay: '2026-07-10' })).toMatchObject({
        status: 409,
        body: { code: 'TENURE_OVERLAPS' },
      });
      expect(await clerk.post(`/posts/${postId}/tenures`, { personId: before, fromDay: '2026-07-05' })).toMatchObject({
        status: 409,
      });
    });

    it('gives its holder the post’s permissions on its first day and takes the other’s', async () => {
      const { postId } = seat('department3-liaison');
      const old = await test.as('department3-liaison');
      await clerk.post(`/posts/${postId}/tenures`, {
        personId: seat('department3-office').personId,
        fromDay: '2026-07-02',
      });
      const roles = async (client: Client) =>
        (await client.get<{ posts: { role: string }[] }>('/me')).body.posts.map((post) => post.role).sort();
      expect(await roles(old)).toEqual(['LIAISON']);
      await test.setClock('2026-07-02');
      expect(await roles(old)).toEqual([]);
      expect((await old.get('/units')).status).toBe(403);
      expect(await roles(await test.as('department3-office'))).toEqual(['LIAISON', 'UNIT_OFFICE']);
    });

    it('ends without a next one: the post is vacant, once', async () => {
      const { postId } = seat('vertical-chief');
      expect((await clerk.post(`/posts/${postId}/vacate`, { fromDay: '2026-07-02' })).status).toBe(200);
      expect(await holderOf(test.db, postId, '2026-07-01')).not.toBeNull();
      expect(await holderOf(test.db, postId, '2026-07-02')).toBeNull();
      expect(await clerk.post(`/posts/${postId}/vacate`, { fromDay: '2026-07-03' })).toMatchObject({
        status: 409,
        body: { code: 'POST_VACANT_ALREADY' },
      });
    });

    it('is begun once by many who do it at once', async () => {
      const { postId } = seat('vertical-liaison');
      const personId = await person('某联络员');
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => clerk.post(`/posts/${postId}/tenures`, { personId, fromDay: '2026-08-01' })),
      );
      expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    });

    it('needs a person and a post that exist', async () => {
      const nobody = '00000000-0000-7000-8000-000000000000';
      const { postId, personId } = seat('department-chief');
      expect(await clerk.post(`/posts/${postId}/tenures`, { personId: nobody, fromDay: '2026-08-01' })).toMatchObject({
        status: 422,
        body: { code: 'PERSON_NOT_FOUND' },
      });
      expect((await clerk.post(`/posts/${nobody}/tenures`, { personId, fromDay: '2026-08-01' })).status).toBe(404);
    });
  });

  describe('people', () => {
    const names = async (key: string): Promise<string[]> => {
      const answer = await (await test.as(key)).get<{ items: { id: string }[] }>('/people?limit=200');
      return answer.body.items.map((item) => item.id);
    };

    it('are all shown to the office, with telephone numbers', async () => {
      const all = await names('office-chief');
      for (const key of ['department-chief', 'county-principal', 'leading-official'])
        expect(all).toContain(seat(key).personId);
    });

    it('outside it those of one’s own unit, and oneself', async () => {
      const seen = await names('county-liaison');
      expect(seen.sort()).toEqual(
        ['county-principal', 'county-deputy', 'county-chief', 'county-liaison', 'county-office']
          .map((key) => seat(key).personId)
          .sort(),
      );
      const county = await test.as('county-liaison');
      expect((await county.get(`/people/${seat('department-chief').personId}`)).status).toBe(404);
      expect(await names('leading-official')).toEqual([seat('leading-official').personId]);
    });

    it('are corrected by the office, not over somebody else’s correction', async () => {
      const id = await person('王某');
      expect(await clerk.put(`/people/${id}`, { name: '王某某', phone: '0359-2' }, { 'if-match': '1' })).toMatchObject({
        status: 200,
        body: { name: '王某某', version: 2 },
      });
      expect((await clerk.put(`/people/${id}`, { name: '王' }, { 'if-match': '1' })).status).toBe(412);
    });
  });

  describe('a delegation', () => {
    const arrange = async (key: string, of: string, to: string, days: { fromDay?: string; lastDay?: string } = {}) =>
      (await test.as(key)).post<{ id: string; code: string }>('/delegations', {
        postId: seat(of).postId,
        deputyPostId: seat(to).postId,
        fromDay: '2026-07-02',
        lastDay: '2026-07-08',
        reason: '赴省委党校学习',
        ...days,
      });
    const recipients = async (of: string) => {
      const directory: RecipientDirectory = test.get(RecipientDirectory as never);
      const found = await directory.recipientsOf(test.db, [seat(of).postId]);
      return found.map((one) => [one.personId, one.deputyPostId]);
    };

    it('adds the deputy and keeps the holder', async () => {
      expect((await arrange('county-deputy', 'county-deputy', 'county-chief')).status).toBe(201);
      const chief = await (
        await test.as('county-chief')
      ).get<{ posts: { postId: string; delegated: boolean }[] }>('/me');
      expect(chief.body.posts).toEqual(
        expect.arrayContaining([expect.objectContaining({ postId: seat('county-deputy').postId, delegated: true })]),
      );
      const holder = await (
        await test.as('county-deputy')
      ).get<{ posts: { postId: string; delegated: boolean }[] }>('/me');
      expect(holder.body.posts).toEqual([
        expect.objectContaining({ postId: seat('county-deputy').postId, delegated: false }),
      ]);
      expect(await recipients('county-deputy')).toEqual([
        [seat('county-deputy').personId, null],
        [seat('county-chief').personId, seat('county-chief').postId],
      ]);
    });

    it('goes for a part of the business only where it says so: acts, approvals and notices', async () => {
      const supervising = { scope: 'SUPERVISION', reason: '参加专项工作' };
      const body = { postId: seat('vertical-deputy').postId, deputyPostId: seat('vertical-office').postId };
      const days = { fromDay: '2026-07-02', lastDay: '2026-07-08' };
      const deputy = await test.as('vertical-office');
      const holder = await test.as('vertical-deputy');
      const arranged = await holder.post<{ id: string }>('/delegations', { ...body, ...days, ...supervising });
      expect(arranged.status).toBe(201);
      const me = await deputy.get<{ posts: object[]; permissions: string[] }>('/me');
      expect(me.body.posts).toEqual([
        expect.not.objectContaining({ delegatedFor: expect.anything() }),
        expect.objectContaining({ postId: seat('vertical-deputy').postId, delegatedFor: 'SUPERVISION' }),
      ]);
      expect(me.body.permissions).toContain('interviews.rectify');
      expect(me.body.permissions).not.toContain('duties.submit');
      expect((await deputy.post(`/duties/${arranged.body.id}/submit`, {})).body).toMatchObject({ code: 'FORBIDDEN' });
      expect((await deputy.get(`/delegations?postId=${body.postId}`)).body).toMatchObject({
        items: [{ scope: 'SUPERVISION' }],
      });
      const tell = (kind: 'DUTY_RETURNED' | 'INTERVIEW_NOTICE') =>
        test.unitOfWork.run((tx) =>
          notify(tx, [
            {
              ...{ key: kind, kind, title: kind, body: kind },
              recipientPostId: body.postId,
              subjectId: body.postId,
            },
          ]),
        );
      await tell('DUTY_RETURNED');
      await tell('INTERVIEW_NOTICE');
      const told = await test.db.query(
        `SELECT kind, count(*)::int AS people FROM notice WHERE recipient_post_id = $1 AND key LIKE kind || '%' GROUP BY kind ORDER BY kind`,
        [body.postId],
      );
      expect(told).toEqual([
        { kind: 'DUTY_RETURNED', people: 1 },
        { kind: 'INTERVIEW_NOTICE', people: 2 },
      ]);
    });

    it('goes one hop: when the deputy is away too, the unit’s office is told and flagged', async () => {
      expect((await arrange('county-chief', 'county-chief', 'county-liaison')).status).toBe(201);
      const liaison = await (await test.as('county-liaison')).get<{ posts: { postId: string }[] }>('/me');
      expect(liaison.body.posts.map((post) => post.postId)).not.toContain(seat('county-deputy').postId);
      expect(await recipients('county-deputy')).toEqual([
        [seat('county-deputy').personId, null],
        [seat('county-office').personId, seat('county-office').postId],
      ]);
      const unit = await clerk.get<{ posts: { id: string; fallsToUnitOffice: boolean }[] }>(
        `/units/${seat('county-deputy').unitId}`,
      );
      expect(unit.body.posts.filter((post) => post.fallsToUnitOffice).map((post) => post.id)).toEqual([
        seat('county-deputy').postId,
      ]);
    });

    it('ends when it is ended, at once, and once', async () => {
      const list = await (
        await test.as('county-office')
      ).get<{ items: { id: string; deputyPostId: string; active: boolean }[] }>('/delegations?active=true');
      const toChief = list.body.items.find((one) => one.deputyPostId === seat('county-chief').postId);
      const holder = await test.as('county-deputy');
      expect(await holder.post(`/delegations/${toChief?.id ?? ''}/end`)).toMatchObject({
        status: 200,
        body: { active: false, endedOn: '2026-07-02' },
      });
      expect(await holder.post(`/delegations/${toChief?.id ?? ''}/end`)).toMatchObject({
        status: 409,
        body: { code: 'DELEGATION_ENDED' },
      });
      const chief = await (await test.as('county-chief')).get<{ posts: { postId: string }[] }>('/me');
      expect(chief.body.posts.map((post) => post.postId)).toEqual([seat('county-chief').postId]);
    });

    it('does not begin before its first day nor last beyond its last', async () => {
      expect(
        (
          await arrange('department2-deputy', 'department2-deputy', 'department2-principal', {
            fromDay: '2026-07-03',
            lastDay: '2026-07-03',
          })
        ).status,
      ).toBe(201);
      const posts = async () =>
        (await (await test.as('department2-principal')).get<{ posts: unknown[] }>('/me')).body.posts.length;
      expect(await posts()).toBe(1);
      await test.setClock('2026-07-03');
      expect(await posts()).toBe(2);
      await test.setClock('2026-07-04');
      expect(await posts()).toBe(1);
    });

    it('is refused for another unit, oneself, the past, too long, twice, and by a stranger', async () => {
      const from = { fromDay: '2026-07-06', lastDay: '2026-07-08' };
      expect((await arrange('office-clerk', 'department-deputy', 'department2-deputy', from)).body.code).toBe(
        'DELEGATION_OTHER_UNIT',
      );
      expect((await arrange('office-clerk', 'department-deputy', 'department-deputy', from)).body.code).toBe(
        'DELEGATION_TO_HIMSELF',
      );
      expect(
        (
          await arrange('office-clerk', 'department-deputy', 'department-chief', {
            fromDay: '2026-07-03',
            lastDay: '2026-07-08',
          })
        ).body.code,
      ).toBe('DELEGATION_DATES');
      expect(
        (
          await arrange('office-clerk', 'department-deputy', 'department-chief', {
            fromDay: '2026-07-06',
            lastDay: '2026-07-05',
          })
        ).body.code,
      ).toBe('DELEGATION_DATES');
      expect(
        (
          await arrange('office-clerk', 'department-deputy', 'department-chief', {
            fromDay: '2026-07-06',
            lastDay: '2028-07-05',
          })
        ).body.code,
      ).toBe('DELEGATION_DATES');
      expect((await arrange('department-chief', 'department-deputy', 'department-chief', from)).body.code).toBe(
        'DELEGATION_NOT_YOURS',
      );
      expect((await arrange('department2-office', 'department-deputy', 'department-chief', from)).body.code).toBe(
        'DELEGATION_NOT_YOURS',
      );
      expect((await arrange('department-deputy', 'department-deputy', 'department-chief', from)).status).toBe(201);
      expect((await arrange('department-office', 'department-deputy', 'department-chief', from)).body.code).toBe(
        'DELEGATION_OVERLAPS',
      );
    });

    it('is seen by the units concerned and the office only', async () => {
      const count = async (key: string) =>
        (await (await test.as(key)).get<{ items: unknown[] }>('/delegations')).body.items.length;
      expect(await count('department3-chief')).toBe(0);
      expect(await count('leading-official')).toBe(0);
      expect(await count('department-chief')).toBe(1);
      expect(await count('office-clerk')).toBe(5);
      expect(await count('system-admin')).toBe(5);
    });
  });

  it('records every act once', async () => {
    const rows = await test.db.query<{ action: string; count: number }>(
      `SELECT action, count(*) AS count FROM audit_event WHERE action ~ '^(unit|post|tenure|delegation|person)\\.' GROUP BY action ORDER BY action`,
    );
    expect(Object.fromEntries(rows.map((row) => [row.action, row.count]))).toEqual({
      'delegation.arranged': 5,
      'delegation.ended': 1,
      'person.changed': 1,
      'person.registered': 3,
      'post.created': 2,
      'post.vacated': 1,
      'tenure.started': 3,
      'unit.created': 2,
    });
  });
});
