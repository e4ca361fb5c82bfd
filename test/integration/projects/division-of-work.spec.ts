import { partiesOf, responsibleChain } from '../../../src/modules/projects/index.js';
import { requestApprovals } from '../../../src/modules/approvals/index.js';
import { openObligation } from '../../../src/modules/obligations/index.js';
import { systemActor } from '../../../src/shared-kernel/actor.js';
import type { Client } from '../../support/client.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';

interface Moved {
  readonly code: string;
  readonly projects: readonly {
    readonly id: string;
    readonly name: string;
    readonly openObligations: number;
    readonly pendingApprovals: number;
  }[];
}

describe('who leads and who does a project changes', () => {
  let app: TestApp;
  let office: Client;
  const first = () => app.town.seats['leading-official']?.postId ?? '';
  const second = () => app.town.seats['leading-official-2']?.postId ?? '';
  const names: Record<string, string> = {};

  async function add(name: string, leadingPostId: string): Promise<void> {
    const { body } = await office.post<{ id: string }>('/projects', {
      name,
      category: 'KEY',
      level: 'MUNICIPAL',
      leadUnitId: app.town.units['department'],
      leadingPostId,
    });
    names[name] = body.id;
  }

  beforeAll(async () => {
    app = await borrowTestApp('2026-08-03');
    office = await app.as('office-chief');
    for (const name of ['甲', '乙', '丙', '已办结']) await add(name, first());
    await add('丁', second());
    await app.unitOfWork.run((tx) =>
      tx.execute('UPDATE project SET ended_on = app_today() WHERE id = $1', [names['已办结']]),
    );
    await app.unitOfWork.run((tx) =>
      openObligation(tx, {
        kind: 'TASK',
        subjectId: names['甲'] ?? '',
        projectId: names['甲'] ?? '',
        ownerUnitId: app.town.units['department'] ?? '',
        title: '任务',
        dueOn: '2026-09-30',
      }),
    );
    await app.unitOfWork.run((tx) =>
      requestApprovals(
        tx,
        systemActor('test'),
        ['甲', '已办结', '丁'].map((name) => ({
          kind: 'EXTENSION',
          step: 3,
          subjectType: 'OBLIGATION_REQUEST',
          subjectId: names[name] ?? '',
          projectId: names[name] ?? '',
          title: name,
          approverPostId: name === '丁' ? second() : first(),
        })),
      ),
    );
  });
  afterAll(() => app.close());

  const ask = (path: string, body: object, client = office) => client.post<Moved>(`/division-changes${path}`, body);
  const leaderOf = async (name: string) =>
    (await partiesOf(app.db, names[name] ?? '')).filter((party) => party.role === 'LEADING_OFFICIAL');
  const all = () => ({ fromPostId: first(), toPostId: second() });

  it('previews what would move, with what is due, and writes nothing', async () => {
    const { status, body } = await ask('/preview', all());
    expect(status).toBe(200);
    expect(
      body.projects.map(({ name, openObligations, pendingApprovals }) => [name, openObligations, pendingApprovals]),
    ).toEqual([
      ['甲', 1, 1],
      ['乙', 0, 0],
      ['丙', 0, 0],
    ]);
    expect((await leaderOf('甲'))[0]?.postId).toBe(first());
  });

  it('refuses posts that lead nothing, one and the same post, and projects that he does not lead', async () => {
    const chief = app.town.seats['department-chief']?.postId;
    for (const [body, code] of [
      [{ ...all(), toPostId: chief }, 'PROJECT_POST_UNFIT'],
      [{ ...all(), toPostId: first() }, 'DIVISION_UNCHANGED'],
      [{ ...all(), projectIds: [names['丁']] }, 'PROJECT_NOT_FOUND'],
      [{ ...all(), projectIds: [names['已办结']] }, 'PROJECT_NOT_FOUND'],
    ] as const)
      expect((await ask('', body)).body.code).toBe(code);
    expect((await ask('', all(), await app.as('office-clerk'))).status).toBe(403);
  });

  it('moves some of them, or all in one step; the place before stays in the history, the quarter owed stays owed', async () => {
    expect((await ask('', { ...all(), projectIds: [names['丙']] })).body.projects).toHaveLength(1);
    expect((await ask('', all())).body.projects.map(({ name }) => name)).toEqual(['甲', '乙']);
    for (const name of ['甲', '乙', '丙', '丁'])
      expect((await leaderOf(name)).map((party) => party.postId)).toEqual([second()]);
    expect((await leaderOf('已办结'))[0]?.postId).toBe(first());
    expect(
      await app.db.query(
        'SELECT post_id, to_day::text FROM project_party WHERE project_id = $1 AND to_day IS NOT NULL',
        [names['甲']],
      ),
    ).toEqual([{ post_id: first(), to_day: '2026-08-03' }]);
    const { body } = await office.get<{ leaderLedFrom: string; version: number }>(`/projects/${names['甲'] ?? ''}`);
    expect(body).toMatchObject({ leaderLedFrom: '2026-08-03', version: 2 });
    const acts = await app.db.query<{ facts: { count: number } }>(
      `SELECT facts FROM audit_event WHERE action = 'division.changed' ORDER BY id`,
    );
    expect(acts.map((act) => act.facts.count)).toEqual([1, 2]);
    expect((await ask('', all())).body.code).toBe('DIVISION_UNCHANGED');
  });

  it('what waited for his predecessor’s decision waits for the new official, and the record says so', async () => {
    const waiting = async (key: string) =>
      (await (await app.as(key)).get<{ items: { title: string }[] }>('/approvals?mine=true&state=PENDING')).body.items
        .map(({ title }) => title)
        .sort();
    expect(await waiting('leading-official')).toEqual(['已办结']);
    expect(await waiting('leading-official-2')).toEqual(['丁', '甲']);
    const events = await app.db.query(
      `SELECT e.facts, a.title FROM audit_event e JOIN approval a ON a.id = e.subject_id WHERE e.action = 'approval.handed-over'`,
    );
    expect(events).toEqual([{ title: '甲', facts: { fromPostId: first(), toPostId: second() } }]);
  });

  it('also where the office names another official in the project itself', async () => {
    const draft = { name: '丁', category: 'KEY', level: 'MUNICIPAL', leadUnitId: app.town.units['department'] };
    expect((await office.put(`/projects/${names['丁'] ?? ''}`, { ...draft, leadingPostId: first() })).status).toBe(200);
    const [moved] = await app.db.query('SELECT approver_post_id AS post FROM approval WHERE title = $1', ['丁']);
    expect(moved).toEqual({ post: first() });
    await office.put(`/projects/${names['丁'] ?? ''}`, { ...draft, leadingPostId: second() });
  });

  it('from then on the new official sees them, and his predecessor no longer does', async () => {
    const seen = async (key: string) =>
      (await (await app.as(key)).get<{ items: { name: string }[] }>('/projects')).body.items.map(({ name }) => name);
    expect(await seen('leading-official-2')).toEqual(expect.arrayContaining(['甲', '乙', '丙', '丁']));
    expect(await seen('leading-official')).toEqual(['已办结']);
  });

  it('another lead unit: what is open goes with the project, and the old unit sees it no longer', async () => {
    const id = names['甲'] ?? '';
    await office.put(`/projects/${id}`, {
      name: '甲',
      category: 'KEY',
      level: 'MUNICIPAL',
      leadUnitId: app.town.units['department2'],
      leadingPostId: second(),
    });
    const due = async (key: string) =>
      (await (await app.as(key)).get<{ items: { unitId: string }[] }>(`/obligations?projectId=${id}`)).body.items;
    expect(await due('department-chief')).toEqual([]);
    expect(await due('department2-chief')).toEqual([
      expect.objectContaining({ unitId: app.town.units['department2'] }),
    ]);
    const chain = await responsibleChain(app.db, id, app.town.units['department'] ?? '');
    expect(JSON.stringify(chain)).toContain(app.town.seats['department-chief']?.postId);
  });

  describe('the division of work', () => {
    interface Place {
      readonly postId: string;
      readonly unitName: string;
      readonly document: string;
      readonly fromDay: string;
    }
    const unit = (key: string) => app.town.units[key] ?? '';
    const order = (more: object) => ({ document: '市府办〔2026〕7号', orderedOn: '2026-08-01', ...more });
    const of = (postId: string | null, ...keys: string[]) => ({
      ...(postId !== null && { postId }),
      unitIds: keys.map(unit),
    });
    const propose = async (body: object, key = 'office-deputy') =>
      (await app.as(key)).post<{ approvalId: string; code: string }>('/division-orders', body);
    const decide = async (approvalId: string, key: string, verdict = 'approve') =>
      (await app.as(key)).post<{ code: string }>(`/approvals/${approvalId}/${verdict}`, { words: '同意' });
    const held = async (query = '', key = 'department-liaison') =>
      (await (await app.as(key)).get<Place[]>(`/divisions${query}`)).body.map((one) => [one.unitName, one.postId]);

    it('a first one is entered from its document by two people; what projects say stays', async () => {
      const body = order({ assignments: [of(second(), 'department', 'department2'), of(first(), 'county')] });
      expect((await propose(body, 'office-clerk')).status).toBe(403);
      const asked = await propose(body);
      expect(asked.status).toBe(201);
      expect(await held()).toEqual([]);
      expect((await propose(body)).body.code).toBe('DIVISION_WAITS');
      expect((await decide(asked.body.approvalId, 'office-deputy')).status).toBe(403);
      expect((await decide(asked.body.approvalId, 'office-executive-deputy')).status).toBe(200);
      expect(await held()).toEqual([
        ['临河县', first()],
        ['市商务局', second()],
        ['市教育局', second()],
      ]);
      expect((await leaderOf('乙')).map(({ postId }) => postId)).toEqual([second()]);
      expect((await propose(body)).body.code).toBe('DIVISION_SAYS_NOTHING_NEW');
    });

    it('a new one shows every project, duty and decision that would move, and those that stay with somebody else', async () => {
      await office.put(`/projects/${names['丁'] ?? ''}`, {
        ...{ name: '丁', category: 'KEY', level: 'MUNICIPAL' },
        ...{ leadUnitId: unit('department'), leadingPostId: first() },
      });
      const body = order({
        document: '市府办〔2026〕9号',
        orderedOn: '2026-08-03',
        assignments: [of(first(), 'department2'), of(null, 'department')],
      });
      const { status, body: shown } = await office.post<{
        places: { unitName: string; moving: unknown[]; staying: unknown[] }[];
      }>('/division-orders/preview', body);
      expect(status).toBe(200);
      expect(shown).toMatchObject({
        ...{ projects: 1, obligations: 1, cases: 0 },
        places: [
          { unitName: '市教育局', moving: [{ name: '甲', openObligations: 1, pendingApprovals: 1 }], staying: [] },
          {
            unitName: '市商务局',
            toTitle: null,
            moving: [],
            staying: [{ name: '乙' }, { name: '丙' }, { name: '丁' }],
          },
        ],
      });
      expect((await leaderOf('甲'))[0]?.postId).toBe(second());
    });

    it('on the word of a second person all of it moves in one step; each day keeps the division that it had', async () => {
      const asked = await propose(
        order({
          document: '市府办〔2026〕9号',
          orderedOn: '2026-08-03',
          assignments: [of(first(), 'department2', 'department')],
        }),
        'office-executive-deputy',
      );
      expect((await decide(asked.body.approvalId, 'office-executive-deputy')).status).toBe(403);
      expect((await decide(asked.body.approvalId, 'office-director')).status).toBe(200);
      for (const name of ['甲', '乙', '丙', '丁'])
        expect((await leaderOf(name)).map(({ postId }) => postId)).toEqual([first()]);
      expect((await leaderOf('已办结'))[0]?.postId).toBe(first());
      expect(await held(`?postId=${second()}`)).toEqual([]);
      expect(await held(`?on=2026-08-02&unitId=${unit('department')}`)).toEqual([['市商务局', second()]]);
      expect(await held(`?unitId=${unit('department')}`)).toEqual([['市商务局', first()]]);
      expect(await held('?on=2026-07-31')).toEqual([]);
      const [approval] = await app.db.query(`SELECT approver_post_id AS post FROM approval WHERE title = '甲'`);
      expect(approval).toEqual({ post: first() });
      const notices = await app.db.query<{ title: string }>(
        `SELECT title FROM notice WHERE kind = 'DIVISION_CHANGED' AND recipient_post_id = $1 ORDER BY title`,
        [first()],
      );
      expect(notices.map(({ title }) => title)).toContain('市教育局的分管领导调整为分管商务副市长');
      const { body } = await office.get('/division-orders');
      expect(body).toMatchObject([
        { state: 'CARRIED_OUT', units: 2, projects: 3 },
        { state: 'CARRIED_OUT', projects: 0 },
      ]);
    });

    it('rejected, nothing has moved, and another may be proposed', async () => {
      const asked = await propose(order({ orderedOn: '2026-08-03', assignments: [of(second(), 'county')] }));
      expect((await decide(asked.body.approvalId, 'office-executive-deputy', 'reject')).status).toBe(200);
      expect(await held(`?unitId=${unit('county')}`)).toEqual([['临河县', first()]]);
    });

    it('a unit that carries on another’s business stands in its place from that day', async () => {
      const asked = await office.post<{ approvalId: string }>('/unit-transfers', {
        ...{ kind: 'MERGE', fromUnitId: unit('county'), toUnitId: unit('vertical') },
        ...{ basis: '编发〔2026〕1号', orderedOn: '2026-08-03' },
      });
      expect(asked.status).toBe(201);
      expect((await decide(asked.body.approvalId, 'office-executive-deputy')).status).toBe(200);
      expect(await held(`?unitId=${unit('county')}`)).toEqual([]);
      expect(await held(`?unitId=${unit('vertical')}`)).toEqual([[expect.any(String), first()]]);
      expect(await held(`?on=2026-08-02&unitId=${unit('county')}`)).toEqual([['临河县', first()]]);
    });
  });
});
