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
});
