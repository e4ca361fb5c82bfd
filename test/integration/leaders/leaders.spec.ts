import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Answer, Client } from '../../support/client.js';

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

let app: TestApp;
const clients = new Map<string, Client>();
const as = async (seat: string): Promise<Client> => {
  const known = clients.get(seat) ?? (await app.as(seat));
  clients.set(seat, known);
  return known;
};
const unit = (key: string): string => app.town.units[key] ?? '';

async function say(body: object, of = 'group', seat = 'office-clerk'): Promise<Answer<Ref & Unit>> {
  const client = await as(seat);
  const { version } = (await client.get<Unit>(`/units/${unit(of)}`)).body;
  return client.put<Ref & Unit>(`/units/${unit(of)}/group`, body, { 'If-Match': String(version) });
}
const assign = async (unitId: string, matter: string): Promise<Answer<Ref>> =>
  (await as('office-clerk')).post<Ref>('/tasks', { matter, unitId, dueOn: '2026-08-31', origin: '市委部署' });

beforeAll(async () => {
  app = await borrowTestApp('2026-07-22');
});
afterAll(async () => {
  clients.clear();
  await app.close();
});

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
