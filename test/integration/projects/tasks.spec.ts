import type { Client } from '../../support/client.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import { openTask } from '../../../src/modules/projects/index.js';
import { openObligation } from '../../../src/modules/obligations/index.js';
import { systemActor } from '../../../src/shared-kernel/actor.js';

interface TaskRef {
  id: string;
  state: string;
  version: number;
}

let app: TestApp;
let office: Client;
let deputy: Client;
let chief: Client;
let stranger: Client;
let projectId: string;

beforeAll(async () => {
  app = await borrowTestApp('2026-07-01');
  [office, deputy, chief, stranger] = (await Promise.all(
    ['office-clerk', 'office-deputy', 'department-chief', 'department2-chief'].map((key) => app.as(key)),
  )) as [Client, Client, Client, Client];
  const made = await office.post<{ id: string }>('/projects', {
    name: '乡村e镇建设',
    category: 'PROVINCIALLY_ASSESSED',
    level: 'PROVINCIAL',
    leadingPostId: app.town.seats['leading-official']!.postId,
    groupUnitId: app.town.units['group'],
    leadUnitId: app.town.units['department'],
    responsibleUnitIds: [app.town.units['department3']],
    supportingUnitIds: [app.town.units['county']],
  });
  expect(made.status).toBe(201);
  projectId = made.body.id;
});
afterAll(() => app.close());

let papers = 0;

/** Each of its own paper: the very same assigned twice would be one task. */
async function assign(change: object = {}): Promise<string> {
  papers += 1;
  const answer = await office.post<{ id: string }>('/tasks', {
    matter: '形成园区名录',
    unitId: app.town.units['department'],
    dueOn: '2026-08-14',
    origin: `市委书记批示第${String(papers)}号`,
    ...change,
  });
  expect(answer.status).toBe(201);
  return answer.body.id;
}

const obligationOf = async (taskId: string) =>
  (
    await app.db.query<{ id: string; state: string; kind: string; due_on: string }>(
      `SELECT o.id, o.state, o.kind, o.due_on FROM obligation o JOIN task t ON t.obligation_id = o.id WHERE t.id = $1`,
      [taskId],
    )
  )[0];
const filed = { result: '已形成名录', documentNumbers: ['市商务字〔2026〕5号'] };

describe('assigning something ad hoc', () => {
  it('makes a task with its own obligation and tells the unit', async () => {
    const id = await assign({ projectId, dueOn: '2026-08-15' });
    // 15 August 2026 is a Saturday.
    expect(await obligationOf(id)).toMatchObject({ state: 'OPEN', kind: 'TASK', due_on: '2026-08-17' });
    const told = await app.db.query<{ recipient_post_id: string }>(
      `SELECT recipient_post_id FROM notice WHERE subject_id = $1 AND kind = 'TASK_ASSIGNED'`,
      [id],
    );
    expect(told.map((row) => row.recipient_post_id).sort()).toEqual(
      ['department-chief', 'department-liaison'].map((key) => app.town.seats[key]!.postId).sort(),
    );
    expect((await chief.get(`/tasks/${id}`)).body).toMatchObject({
      matter: '形成园区名录',
      state: 'ASSIGNED',
      light: 'GREEN',
      lightWord: '正常',
      projectName: '乡村e镇建设',
    });
  });

  it.each<[string, object, number, string]>([
    ['a date that has passed', { dueOn: '2026-06-30' }, 422, 'TASK_DUE_PAST'],
    ['a day that does not exist', { dueOn: '2026-02-30' }, 400, 'VALIDATION_FAILED'],
    ['an unknown unit', { unitId: '00000000-0000-7000-8000-000000000000' }, 422, 'TASK_UNIT_UNFIT'],
    ['an unknown project', { projectId: '00000000-0000-7000-8000-000000000000' }, 404, 'PROJECT_NOT_FOUND'],
    ['a field that nobody knows', { percent: 100 }, 400, 'VALIDATION_FAILED'],
  ])('refuses %s', async (_, change, status, code) => {
    const answer = await office.post('/tasks', {
      matter: 'x',
      unitId: app.town.units['department'],
      dueOn: '2026-08-14',
      origin: 'x',
      ...change,
    });
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
  });

  it('refuses a unit that has nobody to do it', async () => {
    const answer = await office.post('/tasks', {
      matter: 'x',
      unitId: app.town.units['group'],
      dueOn: '2026-08-14',
      origin: 'x',
    });
    expect(answer.body['code']).toBe('TASK_UNIT_UNFIT');
  });

  it('a repeated request makes one task', async () => {
    const body = { matter: '只交办一次', unitId: app.town.units['department'], dueOn: '2026-08-14', origin: 'x' };
    const [first, second] = [
      await office.post('/tasks', body, { 'idempotency-key': 'once' }),
      await office.post('/tasks', body, { 'idempotency-key': 'once' }),
    ];
    expect(second.body).toEqual(first.body);
    expect(await app.db.query(`SELECT FROM task WHERE matter = '只交办一次'`)).toHaveLength(1);
  });

  it('a leader assigns, sees what he assigned, and nothing else of that unit', async () => {
    const leader = await app.as('leading-official-2');
    const made = await leader.post<{ id: string }>('/tasks', {
      matter: '领导交办',
      unitId: app.town.units['department3'],
      dueOn: '2026-08-14',
      origin: '调研时交办',
    });
    expect(made.status).toBe(201);
    const other = await assign({ unitId: app.town.units['department3'] });
    expect((await leader.get(`/tasks/${made.body.id}`)).status).toBe(200);
    expect((await leader.get(`/tasks/${other}`)).status).toBe(404);
  });
});

describe('a task on its way', () => {
  it('takes progress from its unit and the responsible units, without changing its state', async () => {
    const id = await assign({ projectId });
    expect((await chief.post<TaskRef>(`/tasks/${id}/progress`, { percent: 40, note: '已摸底' })).body).toEqual({
      id,
      state: 'ASSIGNED',
      version: 2,
    });
    const responsible = await app.as('department3-liaison');
    expect((await responsible.post(`/tasks/${id}/progress`, { percent: 60, note: '已配合供水' })).status).toBe(200);
    const page = await chief.get<{ percent: number; state: string; progress: { note: string }[] }>(`/tasks/${id}`);
    expect(page.body).toMatchObject({ percent: 60, state: 'ASSIGNED' });
    expect(page.body.progress.map((note) => note.note)).toEqual(['已配合供水', '已摸底']);
    expect(
      await app.db.query(`SELECT FROM audit_event WHERE subject_id = $1 AND action = 'task.progressed'`, [id]),
    ).toHaveLength(2);
  });

  it('progress that the office enters for the unit is marked, told to the unit, and confirmed once by it', async () => {
    const id = await assign({ projectId });
    const clerk = await app.as('office-clerk');
    const confirm = async (key: string) => {
      const answer = await (await app.as(key)).post<TaskRef>(`/tasks/${id}/confirm-progress`);
      return [answer.status, (answer.body as Partial<Record<'code', string>>).code];
    };
    await chief.post(`/tasks/${id}/progress`, { percent: 10, note: '已启动' });
    expect((await clerk.post(`/tasks/${id}/progress`, { percent: 40, note: '电话了解：已摸底' })).status).toBe(200);
    const told = await app.db.query(`SELECT FROM notice WHERE subject_id = $1 AND kind = 'ENTERED_ON_BEHALF'`, [id]);
    expect(told).toHaveLength(2);
    const toConfirm = async (client: Client) =>
      (await client.get<{ items: { id: string }[] }>('/tasks?toConfirm=true')).body.items.map((one) => one.id);
    expect([await toConfirm(chief), await toConfirm(stranger), await toConfirm(clerk)]).toEqual([[id], [], []]);
    const notes = async () => (await chief.get<{ progress: object[] }>(`/tasks/${id}`)).body.progress;
    expect(await notes()).toMatchObject([
      { onBehalf: true, confirmedAt: null },
      { onBehalf: false, confirmedAt: null },
    ]);
    expect(await confirm('office-clerk')).toEqual([403, 'FORBIDDEN']);
    expect(await confirm('department3-liaison')).toEqual([403, 'TASK_NOT_YOURS']);
    expect(await confirm('department-liaison')).toEqual([200, undefined]);
    expect(await confirm('department-liaison')).toEqual([409, 'TASK_NOTHING_TO_CONFIRM']);
    expect(await toConfirm(chief)).toEqual([]);
    expect(await notes()).toMatchObject([
      { onBehalf: true, confirmedAt: expect.any(String), confirmedByName: expect.any(String) },
      { onBehalf: false, confirmedAt: null },
    ]);
  });

  it('a repeated report changes nothing', async () => {
    const id = await assign();
    await chief.post(`/tasks/${id}/progress`, { percent: 40, note: '已摸底' });
    expect((await chief.post<TaskRef>(`/tasks/${id}/progress`, { percent: 40, note: '已摸底' })).body.version).toBe(2);
    expect(await app.db.query('SELECT FROM task_progress WHERE task_id = $1', [id])).toHaveLength(1);
  });

  it('a note sent again under its key after another one came in between is not written again', async () => {
    const id = await assign();
    const send = (note: string, key: string) =>
      chief.post<TaskRef>(`/tasks/${id}/progress`, { percent: 30, note }, { 'idempotency-key': key });
    const first = await send('一', 'note-1');
    expect((await send('二', 'note-2')).body.version).toBe(3);
    const again = await send('一', 'note-1');
    expect([again.body, again.headers.get('idempotency-replayed')]).toEqual([first.body, 'true']);
    for (let percent = 40; percent < 60; percent += 1) {
      const key = `pair-${String(percent)}`;
      await Promise.all(
        [1, 2].map(() => chief.post(`/tasks/${id}/progress`, { percent, note: '同时' }, { 'idempotency-key': key })),
      );
    }
    expect(await app.db.query('SELECT FROM task_progress WHERE task_id = $1', [id])).toHaveLength(22);
  });

  it('the same note sent twice at the same moment (a double click) is there once', async () => {
    const id = await assign();
    for (let percent = 1; percent <= 20; percent += 1) {
      const note = { percent, note: `进度${String(percent)}` };
      const answers = await Promise.all([1, 2].map(() => chief.post<TaskRef>(`/tasks/${id}/progress`, note)));
      expect(answers.map(({ status, body }) => [status, body.version])).toEqual([
        [200, percent + 1],
        [200, percent + 1],
      ]);
    }
    expect(await app.db.query('SELECT FROM task_progress WHERE task_id = $1', [id])).toHaveLength(20);
    expect(
      await app.db.query(`SELECT FROM audit_event WHERE subject_id = $1 AND action = 'task.progressed'`, [id]),
    ).toHaveLength(20);
  });

  it('supporting units read and do not report; outsiders do not even find it', async () => {
    const id = await assign({ projectId });
    const county = await app.as('county-chief');
    expect((await county.get(`/tasks/${id}`)).status).toBe(200);
    expect((await county.post(`/tasks/${id}/progress`, { percent: 1, note: 'x' })).body['code']).toBe('TASK_NOT_YOURS');
    expect((await county.post(`/tasks/${id}/submit`, filed)).body['code']).toBe('TASK_NOT_YOURS');
    for (const answer of [
      await stranger.get(`/tasks/${id}`),
      await stranger.post(`/tasks/${id}/progress`, { percent: 1, note: 'x' }),
      await stranger.post(`/tasks/${id}/submit`, filed),
    ]) {
      expect([answer.status, answer.body['code']]).toEqual([404, 'TASK_NOT_FOUND']);
    }
    expect(
      (await stranger.get<{ items: { id: string }[] }>('/tasks?limit=200')).body.items.map((item) => item.id),
    ).not.toContain(id);
  });

  it('is filed, returned, filed again and verified; its obligation follows', async () => {
    const id = await assign({ projectId });
    expect((await chief.post<TaskRef>(`/tasks/${id}/submit`, filed)).body).toMatchObject({ state: 'SUBMITTED' });
    expect(await obligationOf(id)).toMatchObject({ state: 'SUBMITTED' });
    expect(
      await app.db.query(`SELECT FROM obligation WHERE kind = 'VERIFICATION' AND subject_id = $1 AND state = 'OPEN'`, [
        id,
      ]),
    ).toHaveLength(1);
    expect((await chief.get(`/tasks/${id}`)).body).toMatchObject({ lightWord: '正常·待审核', result: '已形成名录' });
    expect((await office.post<TaskRef>(`/tasks/${id}/return`, { missing: '缺少联系人' })).body).toMatchObject({
      state: 'RETURNED',
    });
    expect(await obligationOf(id)).toMatchObject({ state: 'RETURNED' });
    expect((await chief.get(`/tasks/${id}`)).body).toMatchObject({ verdictWords: '缺少联系人', lightWord: '退回补正' });
    expect((await chief.post(`/tasks/${id}/submit`, filed)).status).toBe(200);
    expect((await deputy.post<TaskRef>(`/tasks/${id}/verify`)).body).toMatchObject({ state: 'VERIFIED' });
    expect(await obligationOf(id)).toMatchObject({ state: 'MET' });
    expect(
      await app.db.query(`SELECT FROM obligation WHERE kind = 'VERIFICATION' AND subject_id = $1 AND state = 'OPEN'`, [
        id,
      ]),
    ).toHaveLength(0);
  });

  it('is cancelled with a reason, and then takes nothing more', async () => {
    const id = await assign();
    expect((await office.post<TaskRef>(`/tasks/${id}/cancel`, { reason: '经批准调整' })).body).toMatchObject({
      state: 'CANCELLED',
    });
    expect(await obligationOf(id)).toMatchObject({ state: 'CANCELLED' });
    for (const [act, body] of [
      ['progress', { percent: 1, note: 'x' }],
      ['submit', filed],
    ] as const) {
      const answer = await chief.post(`/tasks/${id}/${act}`, body);
      expect([answer.status, answer.body['code']]).toEqual([409, 'TASK_STATE']);
    }
  });

  it.each([
    ['verify', {}],
    ['return', { missing: 'x' }],
  ])('cannot be %s before it is filed', async (act, body) => {
    const answer = await office.post(`/tasks/${await assign()}/${act}`, body);
    expect([answer.status, answer.body['code']]).toEqual([409, 'TASK_STATE']);
  });

  it.each([
    ['progress', { percent: 1, note: 'x' }],
    ['submit', filed],
    ['cancel', { reason: 'x' }],
  ])('%s: an older version is refused', async (act, body) => {
    const id = await assign();
    await chief.post(`/tasks/${id}/progress`, { percent: 5, note: '已启动' });
    const answer = await (act === 'cancel' ? office : chief).post(`/tasks/${id}/${act}`, body, { 'if-match': '1' });
    expect([answer.status, answer.body['code']]).toEqual([412, 'STALE_VERSION']);
    expect((await chief.get(`/tasks/${id}`)).body).toMatchObject({ version: 2, state: 'ASSIGNED', percent: 5 });
  });

  it('two verdicts at once: one wins', async () => {
    const id = await assign();
    await chief.post(`/tasks/${id}/submit`, filed);
    const answers = await Promise.all([
      office.post(`/tasks/${id}/verify`, {}),
      deputy.post(`/tasks/${id}/return`, { missing: 'x' }),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(
      await app.db.query(
        `SELECT FROM audit_event WHERE subject_id = $1 AND action IN ('task.verified','task.returned')`,
        [id],
      ),
    ).toHaveLength(1);
  });
});

describe('a task that another unit’s clock waits for', () => {
  it('stops that clock until it is settled that it is done, then for fifteen working days at most, and lets it go on when verified', async () => {
    const waiting = await app.unitOfWork.run(async (tx) =>
      openObligation(tx, {
        kind: 'DUTY',
        subjectId: projectId,
        projectId,
        ownerUnitId: app.town.units['department']!,
        title: '改革督察',
        dueOn: '2026-10-13',
      }),
    );
    const id = await app.unitOfWork.run((tx) =>
      openTask(tx, systemActor('test'), {
        source: 'COORDINATION',
        matter: '提供供水数据',
        unitId: app.town.units['department3']!,
        dueOn: '2026-07-20',
        pausesObligationId: waiting,
      }),
    );
    const pauses = () =>
      app.db.query<{ to_day: string | null }>(
        `SELECT to_day FROM obligation_pause WHERE obligation_id = $1 AND reason = 'COORDINATION' AND source_id = $2`,
        [waiting, id],
      );
    expect(await pauses()).toEqual([{ to_day: null }]);
    const other = await app.as('department3-chief');
    await other.post(`/tasks/${id}/submit`, filed);
    expect(await pauses()).toEqual([{ to_day: '2026-07-22' }]);
    await office.post(`/tasks/${id}/verify`, {});
    expect(await pauses()).toEqual([{ to_day: '2026-07-01' }]);
  });
});

describe('what is due', () => {
  it('names its project, in a list and alone; nothing where it belongs to none', async () => {
    const [within, without] = [await assign({ projectId, matter: '项目内' }), await assign({ matter: '项目外' })];
    type Due = { id: string; subjectId: string; projectName: string | null };
    const { items } = (await chief.get<{ items: Due[] }>('/obligations?mine=true&limit=200')).body;
    const due = (id: string) => items.find(({ subjectId }) => subjectId === id);
    expect(due(within)?.projectName).toBe('乡村e镇建设');
    expect(due(without)?.projectName).toBeNull();
    const alone = await chief.get<Due>(`/obligations/${due(within)?.id ?? ''}`);
    expect(alone.body.projectName).toBe('乡村e镇建设');
  });
});

describe('the list of tasks', () => {
  it('comes by due date, page by page, cut down by what is asked', async () => {
    const [late, soon] = [
      await assign({ dueOn: '2026-12-01', matter: '远' }),
      await assign({ dueOn: '2026-07-02', matter: '近' }),
    ];
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { body: { items: { id: string }[]; nextCursor: string | null } } = await office.get(
        `/tasks?limit=3&state=ASSIGNED${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      seen.push(...page.body.items.map((item) => item.id));
      cursor = page.body.nextCursor;
    }
    expect(seen.indexOf(soon)).toBeLessThan(seen.indexOf(late));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await app.db.query(`SELECT FROM task WHERE state = 'ASSIGNED'`)).length);
  });
});
