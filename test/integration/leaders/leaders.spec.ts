import type { TestApp } from '../../support/app.js';
import type { Answer, Client } from '../../support/client.js';
import { type Kind, type QuarterTown, startQuarterTown, submit } from '../cycles/quarter.js';

interface Unit {
  readonly version: number;
  readonly hostUnitId: string | null;
  readonly memberUnitIds: readonly string[];
  readonly remit: string | null;
}
interface Groups {
  readonly items: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name: string;
    readonly hostName: string | null;
    readonly remit: string | null;
    readonly heads: readonly { readonly title: string; readonly name: string | null }[];
    readonly members: readonly { readonly name: string }[];
    readonly projects: readonly { readonly name: string; readonly lights: Readonly<Record<string, number>> }[];
    readonly meetingsHeld: number;
  }[];
}
interface Task {
  readonly id: string;
  readonly unitId: string;
  readonly forGroupName: string | null;
}
interface Ref {
  readonly id: string;
  readonly version: number;
  readonly approvalId: string | null;
  readonly code?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

let town: QuarterTown;
let app: TestApp;
const as = (seat: string): Promise<Client> => town.as(seat);
const unit = (key: string): string => app.town.units[key] ?? '';

async function say(body: object, of = 'group', seat = 'office-clerk'): Promise<Answer<Ref & Unit>> {
  const client = await as(seat);
  const { version } = (await client.get<Unit>(`/units/${unit(of)}`)).body;
  return client.put<Ref & Unit>(`/units/${unit(of)}/group`, body, { 'If-Match': String(version) });
}
const assign = async (unitId: string, matter: string): Promise<Answer<Ref>> =>
  (await as('office-clerk')).post<Ref>('/tasks', { matter, unitId, dueOn: '2026-08-31', origin: '市委部署' });

beforeAll(async () => {
  town = await startQuarterTown('2026-07-22');
  app = town.app;
});
afterAll(() => app.close());

describe('a special group', () => {
  it('gives no task to anybody while no unit houses it', async () => {
    expect(await assign(unit('group'), '梳理清单')).toMatchObject({ status: 422, body: { code: 'TASK_UNIT_UNFIT' } });
  });

  it('has a host, members in their order and a remit; the host and the group are told once', async () => {
    const body = {
      hostUnitId: unit('department'),
      memberUnitIds: [unit('county'), unit('department2')],
      remit: '统筹要素改革',
    };
    expect((await say(body)).body).toMatchObject(body);
    await say(body);
    const told = await app.db.query<{ role: string; body: string }>(
      `SELECT p.role, n.body FROM notice n JOIN post p ON p.id = n.recipient_post_id WHERE n.kind = 'GROUP_HOST_CHANGED' ORDER BY p.role`,
    );
    expect(told.map(({ role }) => role)).toEqual([
      'GROUP_HEAD',
      'GROUP_LIAISON',
      'LIAISON',
      'SECTION_CHIEF',
      'UNIT_OFFICE',
    ]);
    expect(told[0]?.body).toContain('联络办公室设在市商务局');
    const acts = await app.db.query<{ facts: { before: Unit; after: Unit } }>(
      `SELECT facts FROM audit_event WHERE action = 'unit.group-changed'`,
    );
    expect(acts.map(({ facts }) => [facts.before.hostUnitId, facts.after.hostUnitId])).toEqual([
      [null, unit('department')],
    ]);
  });

  it.each([
    ['a department', 'department2', {}, 'UNIT_NOT_GROUP', undefined],
    ['a committee as its host', 'group', { hostUnitId: 'committee' }, 'GROUP_UNIT_UNFIT', '/hostUnitId'],
    ['itself as its host', 'group', { hostUnitId: 'group' }, 'GROUP_UNIT_UNFIT', '/hostUnitId'],
    [
      'the city among its members',
      'group',
      { memberUnitIds: ['county', 'city'] },
      'GROUP_UNIT_UNFIT',
      '/memberUnitIds/1',
    ],
  ])(
    'is refused for %s',
    async (_what, of, draft: { hostUnitId?: string; memberUnitIds?: string[] }, code, pointer) => {
      const { hostUnitId, memberUnitIds } = draft;
      const refused = await say(
        {
          ...(hostUnitId !== undefined && { hostUnitId: unit(hostUnitId) }),
          ...(memberUnitIds !== undefined && { memberUnitIds: memberUnitIds.map(unit) }),
        },
        of,
      );
      expect([refused.status, refused.body.code, refused.body.errors?.[0]?.pointer]).toEqual([422, code, pointer]);
    },
  );

  it('is changed by the office alone', async () => {
    for (const seat of ['group-head', 'department-principal', 'leading-official'])
      expect((await say({}, 'group', seat)).status).toBe(403);
  });

  it('is told apart on its host’s task, which the group sees too and the rest does not', async () => {
    const { status, body } = await assign(unit('group'), '起草要素改革方案');
    expect(status).toBe(201);
    const task = async (seat: string) => (await as(seat)).get<Task>(`/tasks/${body.id}`);
    expect((await task('department-chief')).body).toMatchObject({
      unitId: unit('department'),
      forGroupName: '经济体制改革专项小组',
    });
    expect((await task('group-liaison')).status).toBe(200);
    expect((await task('department2-chief')).status).toBe(404);
    const listed = (await (await as('group-head')).get<{ items: Task[] }>('/tasks?limit=200')).body.items;
    expect(listed.map(({ id }) => id)).toContain(body.id);
    const [notice] = await app.db.query<{ body: string }>(
      `SELECT body FROM notice WHERE kind = 'TASK_ASSIGNED' AND subject_id = $1 LIMIT 1`,
      [body.id],
    );
    expect(notice?.body).toContain('经济体制改革专项小组承办');
    // The same of the unit itself is another task; the same of the group once more is not.
    const own = await assign(unit('department'), '起草要素改革方案');
    const again = await assign(unit('group'), '起草要素改革方案');
    expect([own.body.id === body.id, again.body.id]).toEqual([false, body.id]);
  });

  it('hands a meeting’s decision to its host, who reads that decision and no other', async () => {
    const clerk = await as('office-clerk');
    const decisions = [
      { matter: '小组牵头抓落实', unitIds: [unit('group')] },
      { matter: '教育局另办', unitIds: [unit('department2')] },
    ];
    const planned = await clerk.post<Ref>('/meetings', {
      ...{ kind: 'SCHEDULING', schedulingKind: 'REGULAR', plannedOn: '2026-07-22' },
      chairPostId: app.town.seats['leading-official']?.postId,
      items: [{ kind: 'OTHER', title: '要素改革', decisions }],
    });
    expect(planned.status).toBe(201);
    const { id } = planned.body;
    await clerk.post(`/meetings/${id}/convene`);
    await clerk.post(`/meetings/${id}/hold`, { heldOn: '2026-07-22' });
    const sent = await clerk.post<Ref>(`/meetings/${id}/minutes`, {});
    await (await as('office-executive-deputy')).post(`/approvals/${sent.body.approvalId ?? ''}/approve`, {});
    interface Page {
      readonly state: string;
      readonly waiting: { readonly approvalId: string } | null;
      readonly items: readonly {
        readonly decisions: readonly {
          readonly matter: string;
          readonly units: readonly {
            readonly unitName: string;
            readonly doneByName: string | null;
            readonly taskId: string | null;
          }[];
        }[];
      }[];
    }
    const page = async (seat: string): Promise<Answer<Page>> => (await as(seat)).get<Page>(`/meetings/${id}`);
    const waiting = (await page('office-chief')).body.waiting?.approvalId ?? '';
    await (
      await as('office-chief')
    ).post(`/approvals/${waiting}/approve`, {
      offline: { by: '副市长', on: '2026-07-22', words: '同意' },
    });
    await (await as('office-deputy')).post(`/approvals/${waiting}/confirm-paper`);
    expect((await page('office-chief')).body.state).toBe('FINALISED');
    const seen = (await page('department-chief')).body.items.flatMap((item) => item.decisions);
    expect(
      seen.map(({ matter, units }) => [matter, units.map(({ unitName, doneByName }) => [unitName, doneByName])]),
    ).toEqual([['小组牵头抓落实', [['经济体制改革专项小组', '市商务局']]]]);
    const listed = (
      await (
        await as('department-chief')
      ).get<{ items: { meetingId: string; unitName: string; doneByName: string }[] }>('/meeting-decisions')
    ).body.items.filter(({ meetingId }) => meetingId === id);
    expect(listed.map(({ unitName, doneByName }) => [unitName, doneByName])).toEqual([
      ['经济体制改革专项小组', '市商务局'],
    ]);
    const task = (await (await as('department-chief')).get<Task>(`/tasks/${seen[0]?.units[0]?.taskId ?? ''}`)).body;
    expect(task.forGroupName).toBe('经济体制改革专项小组');
    expect((await page('county-chief')).status).toBe(404);
  });
});

describe('the organisation of groups', () => {
  it('shows each with its people, and of its projects those that the reader sees, with their lights', async () => {
    const clerk = await as('office-clerk');
    const project = { category: 'KEY', level: 'MUNICIPAL', leadUnitId: unit('department') };
    for (const [name, groupUnitId] of [
      ['要素改革', unit('group')],
      ['无小组', undefined],
    ] as const)
      await clerk.post('/projects', { ...project, name, ...(groupUnitId !== undefined && { groupUnitId }) });
    const [own] = await app.db.query<{ id: string }>(`SELECT id FROM project WHERE name = '要素改革'`);
    await clerk.post('/tasks', {
      matter: '事项',
      unitId: unit('department'),
      dueOn: '2026-12-31',
      origin: '部署',
      projectId: own?.id,
    });
    const read = async (seat: string): Promise<Groups['items']> =>
      (await (await as(seat)).get<Groups>('/groups')).body.items;
    const [group] = await read('office-clerk');
    expect(group).toMatchObject({
      ...{
        kind: 'SPECIAL_GROUP',
        name: '经济体制改革专项小组',
        hostName: '市商务局',
        remit: '统筹要素改革',
        meetingsHeld: 0,
        keyPoints: { total: 0, covered: 0, done: 0 },
      },
      ...{ members: [{ name: '临河县' }, { name: '市教育局' }] },
    });
    expect(group?.heads).toHaveLength(1);
    expect(group?.projects.map(({ name }) => name)).toEqual(['要素改革']);
    expect(Object.values(group?.projects[0]?.lights ?? {}).reduce((sum, count) => sum + count, 0)).toBe(1);
    expect((await read('group-liaison'))[0]?.projects.map(({ name }) => name)).toEqual(['要素改革']);
    // A leader who leads none of them sees the group and not its projects.
    expect((await read('leading-official-2')).map(({ projects }) => projects)).toEqual([[]]);
    expect((await (await as('department-chief')).get('/groups')).status).toBe(403);
  });

  it('counts the group’s own meetings that were held, for those who see them', async () => {
    const clerk = await as('office-clerk');
    const { body } = await clerk.post<Ref>('/meetings', {
      ...{ kind: 'GROUP', plannedOn: '2026-07-22', groupUnitId: unit('group') },
      ...{ chairPostId: app.town.seats['group-head']?.postId, items: [{ kind: 'OTHER', title: '研究分工' }] },
    });
    const held = async (seat: string): Promise<number | undefined> =>
      (await (await as(seat)).get<Groups>('/groups')).body.items[0]?.meetingsHeld;
    await clerk.post(`/meetings/${body.id}/convene`);
    expect(await held('group-head')).toBe(0);
    await clerk.post(`/meetings/${body.id}/hold`, { heldOn: '2026-07-22' });
    expect([await held('group-head'), await held('office-clerk')]).toEqual([1, 1]);
  });
});

describe('the order of leaders', () => {
  const posts = (...keys: string[]): string[] => keys.map((key) => app.town.seats[key]?.postId ?? '');
  const order = async (postIds: readonly string[]): Promise<Answer<Ref>> =>
    (await as('office-clerk')).post<Ref>('/posts/order', { postIds });
  interface Leader {
    readonly id: string;
    readonly orderNo: number | null;
  }
  const listed = async (query = ''): Promise<{ items: Leader[]; nextCursor: string | null }> =>
    (
      await (
        await as('department-liaison')
      ).get<{ items: Leader[]; nextCursor: string | null }>(`/posts?role=LEADING_OFFICIAL${query}`)
    ).body;

  it('takes two people, names everybody, and then holds in the directory and page by page', async () => {
    const wanted = posts('leading-official-2', 'leading-official');
    const refused = await order(wanted.slice(1));
    expect([refused.status, refused.body.code]).toEqual([422, 'LEADER_ORDER_INCOMPLETE']);
    const asked = await order(wanted);
    expect([asked.status, typeof asked.body.approvalId]).toEqual([202, 'string']);
    expect((await order(wanted)).body.code).toBe('AUTHORITY_WAITS');
    expect((await listed()).items.map(({ orderNo }) => orderNo)).toEqual([null, null]);
    const path = `/approvals/${asked.body.approvalId ?? ''}/approve`;
    expect((await (await as('office-clerk')).post(path, {})).status).toBe(403);
    expect((await (await as('office-deputy')).post(path, {})).status).toBe(200);
    expect((await listed()).items.map(({ id, orderNo }) => [id, orderNo])).toEqual(
      wanted.map((id, place) => [id, place + 1]),
    );
    const first = await listed('&limit=1');
    const second = await listed(`&limit=1&cursor=${first.nextCursor ?? ''}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(wanted);
    // Said again, nobody is asked.
    expect((await order(wanted)).status).toBe(200);
    const [event] = await app.db.query<{ facts: { before: string[]; after: string[] } }>(
      `SELECT facts FROM audit_event WHERE action = 'unit.leaders-ordered'`,
    );
    expect([event?.facts.before, event?.facts.after]).toEqual([
      ['分管商务副市长', '分管教育副市长'],
      ['分管教育副市长', '分管商务副市长'],
    ]);
  });

  it('puts a new post last, without a place of its own', async () => {
    const made = await (
      await as('office-clerk')
    ).post<Ref>('/posts', {
      ...{ unitId: unit('committee'), role: 'LEADING_OFFICIAL', rank: 40, title: '新任副市长' },
    });
    expect((await listed()).items.map(({ id, orderNo }) => [id, orderNo])).toEqual([
      ...posts('leading-official-2', 'leading-official').map((id, place) => [id, place + 1]),
      [made.body.id, null],
    ]);
  });
});

describe('what a leader did', () => {
  const post = (key = 'leading-official'): string => app.town.seats[key]?.postId ?? '';
  interface Sheet {
    readonly variant: string;
    readonly done: readonly { readonly act: string; readonly quarter: number; readonly year: number }[];
    readonly instructions: readonly { readonly title: string; readonly unitName: string; readonly toReport: boolean }[];
    readonly topics: readonly { readonly title: string; readonly stage: string }[];
    readonly city: {
      readonly counts: readonly { readonly id: string; readonly value: number }[];
      readonly lights: object;
      readonly listings: readonly object[];
    } | null;
  }
  const sheet = async (seat: string, of = post()): Promise<Answer<Sheet>> =>
    (await as(seat)).get<Sheet>(`/leader-sheets/${of}`);
  const done = async (seat = 'leader-secretary') =>
    Object.fromEntries((await sheet(seat)).body.done.map(({ act, quarter, year }) => [act, [quarter, year]]));
  const counted = async (query: string): Promise<Readonly<Record<string, number>>> => {
    const { body } = await (
      await as('office-clerk')
    ).get<{ items: { id: string; value: number }[] }>(`/counts?year=2026${query}`);
    return Object.fromEntries(body.items.map(({ id, value }) => [id, value]));
  };
  let cycle: string;
  let project: string;
  const file = async (kind: Kind, leaderPostId?: string): Promise<Answer<Ref>> =>
    (await submit(
      await as('department-chief'),
      await town.dutyOf(cycle, project, kind),
      kind,
      '2026-07-20',
      leaderPostId === undefined ? {} : { leaderPostId },
    )) as unknown as Answer<Ref>;

  beforeAll(async () => {
    project = await town.addProject('LD-1');
    cycle = await town.openQuarter(3);
  });

  it('is refused where it names a post that leads nothing, or a kind to which leaders do not go', async () => {
    for (const [kind, named] of [
      ['RESEARCH', post('department-principal')],
      ['PROBLEM', post()],
    ] as const) {
      const { status, body } = await file(kind, named);
      expect([status, body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)]).toEqual([
        422,
        ['/activity/leaderPostId LEADER_POST_UNFIT'],
      ]);
    }
  });

  it('counts for him once it is verified, and where words alone name him for the project only', async () => {
    expect((await file('RESEARCH', post())).status).toBe(200);
    expect((await file('INSPECTION')).status).toBe(200);
    expect(await done()).toMatchObject({ RESEARCH: [0, 0] });
    for (const kind of ['RESEARCH', 'INSPECTION'] as const)
      await (await as('office-clerk')).post(`/duties/${await town.dutyOf(cycle, project, kind)}/verify`, {});
    expect(await done()).toMatchObject({ RESEARCH: [1, 1], INSPECTION: [0, 0], COORDINATION: [0, 0] });
    expect(await counted('')).toMatchObject({ 'activities.research': 1, 'activities.inspection': 1 });
    // Of one leader, and of nothing but what he led or chaired.
    expect(await counted(`&leaderPostId=${post()}`)).toEqual({
      ...{
        'scheduling.meetings': 1,
        'activities.research': 1,
        'activities.coordination': 0,
        'activities.inspection': 0,
      },
    });
    const list = await (
      await as('office-clerk')
    ).get<{ items: { subjectType: string; subjectId: string }[] }>(
      `/counts/activities.research/items?year=2026&leaderPostId=${post()}`,
    );
    expect(list.body.items.map(({ subjectType, subjectId }) => [subjectType, subjectId])).toEqual([
      ['DUTY', await town.dutyOf(cycle, project, 'RESEARCH')],
    ]);
    expect(await counted('&publicOnly=true')).toHaveProperty(['activities.research']);
  });

  it('stands on his own page, with his instructions under way and his topics, and on nobody else’s', async () => {
    const clerk = await as('office-clerk');
    const instruction = await clerk.post<Ref>('/instructions', {
      ...{ title: '关于要素改革的批示', byPostId: post(), level: 'MUNICIPAL', number: '收1', nature: 'REQUIREMENT' },
      ...{ happenedOn: '2026-07-21', unitId: unit('department'), noSecrets: true },
    });
    expect(instruction.status).toBe(201);
    await (await as('office-chief')).post(`/instructions/${instruction.body.id}/confirm`);
    expect(
      (await clerk.post(`/instructions/${instruction.body.id}/assign`, { urgency: 'MOST_URGENT' })).status,
    ).toBeLessThan(300);
    const topic = await clerk.post<Ref>('/led-topics', {
      ...{ title: '要素市场化课题', leadingPostId: post(), unitId: unit('department'), happenedOn: '2026-07-01' },
      ...{ basis: '呈批1号', noSecrets: true },
    });
    await (await as('office-chief')).post(`/led-topics/${topic.body.id}/confirm`);
    const { body } = await sheet('leading-official');
    expect(body).toMatchObject({ variant: 'LEADER', city: null });
    expect(body.instructions.map(({ title, unitName, toReport }) => [title, unitName, toReport])).toEqual([
      ['关于要素改革的批示', '市商务局', false],
    ]);
    expect(body.topics.map(({ title, stage }) => [title, stage])).toEqual([['要素市场化课题', 'SET']]);
    expect(await done('office-clerk')).toMatchObject({ INSTRUCTION: [1, 1], MEETING: [1, 1] });
    const other = await sheet('leading-official-2', post('leading-official-2'));
    expect([other.body.instructions, other.body.topics]).toEqual([[], []]);
    expect((await sheet('leading-official-2')).status).toBe(404);
    expect((await sheet('office-clerk', post('department-principal'))).status).toBe(404);
  });

  it('of whoever heads the city says how the whole city stands', async () => {
    await app.db.query(`UPDATE post SET heads_city = true WHERE id = $1`, [post('leading-official-2')]);
    await app.db.query(
      `WITH l AS (INSERT INTO listing (unit_id, reason, state, approver_role, listed_on, first_ends_on, ends_on)
         SELECT $1, '滞后', v.state, 'OFFICE_DIRECTOR', '2026-06-15', v.ends::date, v.ends::date FROM (VALUES ('LISTED', '2026-07-15'), ('APPLIED', '2026-08-15'), ('DELISTED', '2026-07-15')) v(state, ends) RETURNING id)
       INSERT INTO listing_item (listing_id, type, item_id, position, title, fact) SELECT id, 'OBLIGATION', new_id(), 1, '出台方案', '逾期' FROM l`,
      [unit('department')],
    );
    const { body } = await sheet('leading-official-2', post('leading-official-2'));
    expect(body.variant).toBe('GOVERNMENT');
    const counts = Object.fromEntries((body.city?.counts ?? []).map(({ id, value }) => [id, value]));
    expect(counts).toMatchObject({ 'scheduling.meetings': 1, 'outputs.total': 0 });
    expect(Object.keys(body.city?.lights ?? {})).toHaveLength(5);
    expect(body.city?.listings).toMatchObject([
      { title: '出台方案', unitName: '市商务局', endsOn: '2026-07-15', overdue: true },
      { endsOn: '2026-08-15', overdue: false },
    ]);
  });
});
