import { partiesOf, responsibleChain } from '../../../src/modules/projects/index.js';
import type { Client } from '../../support/client.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';

interface ProjectPage {
  id: string;
  name: string;
  version: number;
  leaderLedFrom: string | null;
  parties: { id: string; role: string; name: string; unresolved: boolean }[];
}

let app: TestApp;
let office: Client;

beforeAll(async () => {
  app = await borrowTestApp('2026-08-03');
  office = await app.as('office-clerk');
});
afterAll(() => app.close());

const draft = (change: object = {}) => ({
  name: '乡村e镇建设',
  category: 'KEY',
  level: 'MUNICIPAL',
  leadUnitId: app.town.units['department'],
  groupUnitId: app.town.units['group'],
  responsibleUnitIds: [app.town.units['department3'], app.town.units['vertical']],
  ...change,
});

async function add(change: object = {}): Promise<string> {
  const answer = await office.post<{ id: string }>('/projects', draft(change));
  expect(answer.status).toBe(201);
  return answer.body.id;
}
const page = async (id: string, client = office) => (await client.get<ProjectPage>(`/projects/${id}`)).body;

describe('a project and its chain', () => {
  it('is read back as it was written, under a code of its year', async () => {
    const id = await add({ leadingPostId: app.town.seats['leading-official']!.postId, keyPoint: '省-04' });
    const project = await page(id);
    expect(project).toMatchObject({
      code: '2026-001',
      name: '乡村e镇建设',
      leaderLedFrom: '2026-08-03',
      leadingTitle: '分管商务副市长',
      keyPoint: '省-04',
      version: 1,
    });
    expect(project.parties.map((party) => [party.role, party.name])).toEqual([
      ['LEADING_OFFICIAL', '分管商务副市长'],
      ['GROUP', '经济体制改革专项小组'],
      ['LEAD', '市商务局'],
      ['RESPONSIBLE', '市水务局'],
      ['RESPONSIBLE', '市税务局'],
    ]);
    expect(await partiesOf(app.db, id)).toHaveLength(5);
  });

  it('is found by the leading official’s post', async () => {
    const leading = app.town.seats['leading-official']!.postId;
    const led = await add({ name: '领衔的', leadingPostId: leading });
    const other = await add({ name: '不领衔的' });
    const found = async (query: string) => {
      const { body } = await office.get<{ items: { id: string }[] }>(`/projects?limit=200&${query}`);
      return body.items.map(({ id }) => id);
    };
    expect(await found(`leaderPostId=${leading}`)).toContain(led);
    expect(await found(`leaderPostId=${leading}`)).not.toContain(other);
    expect(await found(`leaderPostId=${leading}&words=不领衔`)).toEqual([]);
  });

  it('is rewritten whole; one that becomes leader-led owes from then on', async () => {
    const id = await add({ name: '一件事改革' });
    expect((await page(id)).leaderLedFrom).toBeNull();
    await app.setClock('2026-08-10');
    const changed = await office.put(
      `/projects/${id}`,
      draft({
        name: '一件事改革',
        leadingPostId: app.town.seats['leading-official-2']!.postId,
        responsibleUnitIds: [],
      }),
    );
    expect(changed.body).toEqual({ id, version: 2 });
    const project = await page(id);
    expect(project.leaderLedFrom).toBe('2026-08-10');
    expect(project.parties.map((party) => party.role)).toEqual(['LEADING_OFFICIAL', 'GROUP', 'LEAD']);
    expect(
      await app.db.query('SELECT FROM project_party WHERE project_id = $1 AND to_day IS NOT NULL', [id]),
    ).toHaveLength(4);
  });

  it.each<[string, () => object, number, string]>([
    ['a name that is taken', () => ({ name: '乡村e镇建设' }), 409, 'PROJECT_NAME_TAKEN'],
    [
      'an unknown unit',
      () => ({ name: 'x', responsibleUnitIds: ['00000000-0000-7000-8000-000000000000'] }),
      422,
      'PROJECT_UNIT_UNKNOWN',
    ],
    [
      'a leading official who is none',
      () => ({ name: 'x', leadingPostId: app.town.seats['department-chief']!.postId }),
      422,
      'PROJECT_POST_UNFIT',
    ],
    [
      'another unit’s section chief',
      () => ({ name: 'x', responsiblePostId: app.town.seats['department2-chief']!.postId }),
      422,
      'PROJECT_POST_UNFIT',
    ],
    [
      'an unknown parent',
      () => ({ name: 'x', parentId: '00000000-0000-7000-8000-000000000000' }),
      404,
      'PROJECT_NOT_FOUND',
    ],
    ['an unknown category', () => ({ name: 'x', category: 'ORDINARY' }), 400, 'VALIDATION_FAILED'],
  ])('refuses %s', async (_, change, status, code) => {
    const answer = await office.post('/projects', draft(change()));
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
  });

  it('stands below another, never below itself', async () => {
    const programme = await add({ name: '总项目' });
    const item = await add({ name: '子项目', parentId: programme });
    expect((await page(item)) as object).toMatchObject({ parentId: programme });
    const answer = await office.put(`/projects/${programme}`, draft({ name: '总项目', parentId: item }));
    expect([answer.status, answer.body['code']]).toEqual([422, 'PROJECT_OWN_PARENT']);
    const children = await office.get<{ items: { id: string }[] }>(`/projects?parentId=${programme}`);
    expect(children.body.items.map((project) => project.id)).toEqual([item]);
  });

  it('ends once; then it is not rewritten', async () => {
    const id = await add({ name: '将结束的项目' });
    const ending = { endedAs: 'COMPLETED', reason: '已全部落实' };
    expect((await office.post(`/projects/${id}/end`, ending, { 'if-match': '7' })).status).toBe(412);
    const asked = await office.post(`/projects/${id}/end`, ending);
    expect(asked.status).toBe(200);
    const director = await app.as('office-director');
    const executive = await app.as('office-executive-deputy');
    const led = (await office.get(`/projects/${id}`)).body['leaderLedFrom'] !== null;
    const decide = `/approvals/${String(asked.body['approvalId'])}/approve`;
    expect((await (led ? director : executive).post(decide, {})).status).toBe(200);
    expect((await office.post(`/projects/${id}/end`, ending)).body['code']).toBe('PROJECT_ENDED');
    expect((await office.put(`/projects/${id}`, draft({ name: '将结束的项目' }))).body['code']).toBe('PROJECT_ENDED');
    expect(
      (await office.get<{ items: { id: string }[] }>('/projects?ended=true')).body.items.map((project) => project.id),
    ).toEqual([id]);
  });

  it('goes on where its end is not agreed to; office and lead unit see by whom, when and why, nobody else does', async () => {
    const id = await add({ name: '不同意办结的项目', supportingUnitIds: [app.town.units['county']] });
    const ending = { endedAs: 'COMPLETED', reason: '已全部落实' };
    const ask = async () => String((await office.post(`/projects/${id}/end`, ending)).body['approvalId']);
    const liaison = await app.as('department-liaison');
    const county = await app.as('county-liaison');
    const read = async (client: Client) => (await client.get(`/projects/${id}`)).body;
    const led = (await office.get(`/projects/${id}`)).body['leaderLedFrom'] !== null;
    const decider = await app.as(led ? 'office-director' : 'office-executive-deputy');
    const refused = await ask();
    expect(await read(office)).toMatchObject({ endApprovalId: refused, endDenied: null });
    expect((await decider.post(`/approvals/${refused}/reject`, { words: '成果未印发' })).status).toBe(200);
    const denied = { title: expect.stringContaining('不同意办结的项目') as string, words: '成果未印发' };
    for (const client of [office, liaison])
      expect(await read(client)).toMatchObject({ endedOn: null, endApprovalId: null, endDenied: denied });
    expect(await read(county)).toMatchObject({ endApprovalId: null, endDenied: null });
    const again = await ask();
    expect(await read(liaison)).toMatchObject({ endApprovalId: again, endDenied: null });
    expect(await read(county)).toMatchObject({ endApprovalId: null });
    expect((await decider.post(`/approvals/${again}/approve`, {})).status).toBe(200);
    expect(await read(liaison)).toMatchObject({ endApprovalId: null, endDenied: null });
  });
});

describe('who sees a project', () => {
  it('whoever stands in its chain, the office, and nobody else', async () => {
    const id = await add({
      name: '谁能看见',
      leadingPostId: app.town.seats['leading-official']!.postId,
      responsibleUnitIds: [app.town.units['department3']],
      supportingUnitIds: [app.town.units['county']],
    });
    const expected: Readonly<Record<string, boolean>> = {
      'office-clerk': true,
      'office-director': true,
      'leading-official': true,
      'leader-secretary': true,
      'group-head': true,
      'group-liaison': true,
      'department-liaison': true,
      'department3-chief': true,
      'county-principal': true,
      'leading-official-2': false,
      'department2-chief': false,
      'vertical-chief': false,
    };
    for (const [key, sees] of Object.entries(expected)) {
      const client = await app.as(key);
      const listed = await client.get<{ items: { id: string }[] }>('/projects?limit=200');
      expect([key, (await client.get(`/projects/${id}`)).status]).toEqual([key, sees ? 200 : 404]);
      expect([key, listed.body.items.some((project) => project.id === id)]).toEqual([key, sees]);
    }
    expect((await (await app.as('system-admin')).get('/projects')).status).toBe(403);
  });
});

describe('the posts that answer', () => {
  it('the lead unit’s chain with its leader, his secretary and the group', async () => {
    const id = await add({ name: '链条', leadingPostId: app.town.seats['leading-official']!.postId });
    const chain = await responsibleChain(app.db, id, app.town.units['department']!);
    const posts = Object.fromEntries(
      Object.entries(chain).map(([role, post]) => [role, (post as { postId: string } | null)?.postId ?? null]),
    );
    const seat = (key: string) => app.town.seats[key]!.postId;
    expect(posts).toEqual({
      liaison: seat('department-liaison'),
      sectionChief: seat('department-chief'),
      unitOffice: seat('department-office'),
      deputyLeader: seat('department-deputy'),
      principalLeader: seat('department-principal'),
      leadingOfficial: seat('leading-official'),
      secretary: seat('leader-secretary'),
      groupHead: seat('group-head'),
      groupLiaison: seat('group-liaison'),
    });
  });

  it('the section chief named for the project, in the lead unit alone', async () => {
    const [second] = await app.db.query<{ id: string }>(
      `INSERT INTO post (unit_id, role, rank, title) VALUES ($1, 'SECTION_CHIEF', 10, '商贸科科长') RETURNING id`,
      [app.town.units['department']],
    );
    const id = await add({ name: '有专人', responsiblePostId: second!.id });
    expect((await responsibleChain(app.db, id, app.town.units['department']!)).sectionChief?.postId).toBe(second!.id);
    expect((await responsibleChain(app.db, id, app.town.units['department3']!)).sectionChief?.postId).toBe(
      app.town.seats['department3-chief']!.postId,
    );
    expect((await responsibleChain(app.db, null, app.town.units['department']!)).leadingOfficial).toBeNull();
  });
});

describe('gaps in chains', () => {
  it('names what is missing, and nothing for a whole chain', async () => {
    const whole = await add({ name: '完整链条', leadingPostId: app.town.seats['leading-official']!.postId });
    const gappy = await add({ name: '有缺口', groupUnitId: undefined, responsibleUnitIds: [] });
    await app.db.query(
      `INSERT INTO project_party (project_id, role, expression, from_day) VALUES ($1, 'SUPPORTING', '各县（市、区）', app_today())`,
      [gappy],
    );
    const answer = await office.get<{ items: { projectId: string; gaps: string[] }[] }>('/chain-gaps?limit=200');
    const gaps = new Map(answer.body.items.map((item) => [item.projectId, item.gaps]));
    expect(gaps.get(whole)).toEqual([]);
    expect(gaps.get(gappy)).toEqual(['NO_LEADING_OFFICIAL', 'NO_GROUP', 'NO_RESPONSIBLE_UNIT', 'WORDS_UNRESOLVED']);
  });

  it('counts vacant posts', async () => {
    const id = await add({
      name: '岗位空缺',
      leadUnitId: app.town.units['department2'],
      leadingPostId: app.town.seats['leading-official-2']!.postId,
    });
    await app.db.query(`UPDATE tenure SET to_day = app_today() WHERE post_id = ANY ($1)`, [
      ['department2-chief', 'department2-liaison', 'leading-official-2'].map((key) => app.town.seats[key]!.postId),
    ]);
    const answer = await office.get<{ items: { projectId: string; gaps: string[] }[] }>('/chain-gaps?limit=200');
    expect(answer.body.items.find((item) => item.projectId === id)?.gaps).toEqual([
      'SECTION_CHIEF_VACANT',
      'LIAISON_VACANT',
      'LEADING_OFFICIAL_VACANT',
    ]);
  });
});

describe('the chain of one project', () => {
  interface Chain {
    places: { role: string; name: string; postTitle: string | null; holderName: string | null }[];
    gaps: string[];
  }
  const holder = async (seat: string): Promise<string | undefined> =>
    (
      await app.db.query<{ name: string }>(
        `SELECT h.name FROM tenure t JOIN person h ON h.id = t.person_id WHERE t.post_id = $1 AND daterange(t.from_day, t.to_day) @> app_today()`,
        [app.town.seats[seat]?.postId],
      )
    )[0]?.name;

  it('names the post that answers for each place and who holds it, or nobody, and what is missing', async () => {
    const id = await add({ name: '链条完整', leadingPostId: app.town.seats['leading-official']?.postId });
    await app.db.query('UPDATE tenure SET to_day = app_today() WHERE post_id = $1', [
      app.town.seats['vertical-chief']?.postId,
    ]);
    await app.db.query(
      `INSERT INTO project_party (project_id, role, expression, words, position, from_day) VALUES ($1, 'RESPONSIBLE', '各县（市、区）', '各县（市、区）', 9, app_today())`,
      [id],
    );
    const { body } = await office.get<Chain>(`/projects/${id}/chain`);
    expect(body.places.map(({ role, name, postTitle, holderName }) => [role, name, postTitle, holderName])).toEqual([
      ['LEADING_OFFICIAL', '分管商务副市长', '分管商务副市长', await holder('leading-official')],
      ['GROUP', '经济体制改革专项小组', '专项小组组长', await holder('group-head')],
      ['LEAD', '市商务局', '改革科科长', await holder('department-chief')],
      ['RESPONSIBLE', '市水务局', '改革科科长', await holder('department3-chief')],
      ['RESPONSIBLE', '市税务局', '改革科科长', null],
      ['RESPONSIBLE', '各县（市、区）', null, null],
    ]);
    expect(body.gaps).toEqual(['WORDS_UNRESOLVED']);
    expect((await (await app.as('county-chief')).get(`/projects/${id}/chain`)).status).toBe(404);
  });

  it('names the post that was chosen for the project before the others', async () => {
    const [post] = await app.db.query<{ id: string }>(
      `INSERT INTO post (unit_id, role, rank, title) VALUES ($1, 'SECTION_CHIEF', 8, '市场科科长') RETURNING id`,
      [app.town.units['department']],
    );
    const id = await add({ name: '市场科的项目', responsiblePostId: post?.id });
    const { places } = (await office.get<Chain>(`/projects/${id}/chain`)).body;
    expect(places.find(({ role }) => role === 'LEAD')).toMatchObject({ postTitle: '市场科科长', holderName: null });
  });
});

describe('resolving a group expression', () => {
  it('turns words into the units a person names, who then see the project', async () => {
    const id = await add({ name: '待明确' });
    const [party] = await app.db.query<{ id: string }>(
      `INSERT INTO project_party (project_id, role, expression, words, from_day) VALUES ($1, 'SUPPORTING', '各县（市、区）', '各县（市、区）', app_today()) RETURNING id`,
      [id],
    );
    const county = await app.as('county-chief');
    expect((await county.get(`/projects/${id}`)).status).toBe(404);
    const path = `/projects/${id}/parties/${party!.id}/resolve`;
    expect((await office.post(path, { unitIds: [] })).status).toBe(400);
    expect((await office.post(path, { unitIds: [app.town.units['county']] })).body).toMatchObject({ version: 2 });
    expect((await county.get(`/projects/${id}`)).status).toBe(200);
    expect((await page(id)).parties.at(-1)).toMatchObject({ role: 'SUPPORTING', name: '临河县', unresolved: false });
    expect((await office.post(path, { unitIds: [app.town.units['county']] })).body['code']).toBe('PARTY_NOT_WORDS');
  });
});
