import type { Answer } from '../../support/client.js';
import {
  aPlan,
  aPoint,
  aProject,
  aTask,
  act,
  app,
  as,
  decide,
  declare,
  keyPointDesk,
  next,
  point,
  read,
  unit,
  verify,
  type Ref,
  type Point,
} from '../../support/key-point-desk.js';

keyPointDesk();

describe('a key point', () => {
  it('is uncovered, then covered by what carries it out, and done when all of that is', async () => {
    const planId = await aPlan();
    const tasks = [await aTask(), await aTask()];
    const id = await aPoint(planId);
    expect(await point(id)).toMatchObject({ state: 'UNCOVERED', covers: 0 });
    const { version, code } = await point(id);
    const body = { code, text: '深化要素市场化改革', taskIds: tasks };
    const covered = await (await as('office-clerk')).put(`/key-points/${id}`, body, { 'If-Match': String(version) });
    expect(covered.status).toBe(200);
    expect(await point(id)).toMatchObject({ state: 'COVERED', covers: 2, done: 0 });
    await verify(tasks[0] ?? '');
    expect(await point(id)).toMatchObject({ state: 'COVERED', done: 1, doneOn: null });
    await verify(tasks[1] ?? '');
    expect(await point(id)).toMatchObject({ state: 'DONE', done: 2, doneOn: '2026-07-22' });
    const stale = await (await as('office-clerk')).put<Ref>(`/key-points/${id}`, body, { 'If-Match': String(version) });
    expect([stale.status, stale.body.code]).toEqual([412, 'STALE_VERSION']);
  });

  it('is nobody’s again when what carried it is cancelled', async () => {
    const taskId = await aTask();
    const id = await aPoint(await aPlan(), { taskIds: [taskId] });
    await act('office-chief', `/tasks/${taskId}/cancel`, { reason: '上级调整' });
    const { state, items } = await point(id);
    expect([state, items.map(({ fellAway }) => fellAway)]).toEqual(['UNCOVERED', [true]]);
  });

  it('has its code once in a plan, and points at what there is', async () => {
    const planId = await aPlan();
    await aPoint(planId, { code: '省-01' });
    const again = await act('office-clerk', '/key-points', { planId, code: '省-01', text: '另一项' });
    expect([again.status, again.body.code]).toEqual([409, 'KEY_POINT_CODE_TAKEN']);
    const absent = await act('office-clerk', '/key-points', {
      planId,
      code: '省-02',
      text: '甲',
      projectIds: [planId],
    });
    expect([absent.status, absent.body.code]).toEqual([422, 'COVERING_ITEM_UNKNOWN']);
    const noUnit = await act('office-clerk', '/key-points', { planId, code: '省-02', text: '甲', leadUnitId: planId });
    expect(noUnit.body.code).toBe('KEY_POINT_UNIT_UNKNOWN');
  });

  it('is covered by a project whose words name its code, this year’s plan alone; words that name none stay a gap', async () => {
    const planId = await aPlan();
    const code = next('省要点-');
    const before = await aProject({ keyPoint: `${code}、省要点-无` });
    const gaps = (id: string): Promise<{ gaps: string[] }> => read('office-chief', `/projects/${id}/chain`);
    expect((await gaps(before)).gaps).toContain('KEY_POINT_UNRESOLVED');
    const id = await aPoint(planId, { code });
    expect((await point(id)).covers).toBe(1);
    expect((await gaps(before)).gaps).not.toContain('KEY_POINT_UNRESOLVED');
    await aProject({ keyPoint: code });
    expect((await point(id)).covers).toBe(2);
    // The same code of the next year's plan means something else.
    const nextYear = await aPoint(await aPlan({ year: 2027 }), { code });
    expect((await point(nextYear)).covers).toBe(0);
  });

  it('is declared done by its document and any other head of the office', async () => {
    const id = await aPoint(await aPlan());
    const lacking = await declare(id, { declared: 'DONE' });
    expect(lacking.body.errors).toMatchObject([{ pointer: '/number', code: 'FIELD_MISSING' }]);
    const asked = await declare(id, { declared: 'DONE', number: '运改发〔2026〕5号' }, 'office-deputy');
    expect((await point(id)).state).toBe('UNCOVERED');
    expect((await declare(id, { declared: 'DONE', number: '1' })).body.code).toBe('KEY_POINT_WAITS');
    // What is declared of it is about its words; who carries it out is the office's daily work.
    const { code, version } = await point(id);
    const said = (more: object) => ({ code, text: '深化要素市场化改革', ...more });
    const write = async (body: object) =>
      (await as('office-chief')).put<Ref>(`/key-points/${id}`, body, { 'If-Match': String(version) });
    expect((await write(said({ text: '另一件事' }))).body.code).toBe('KEY_POINT_WAITS');
    expect((await write(said({ difficulties: '缺少上位法依据' }))).status).toBe(200);
    expect((await decide('office-deputy', asked.body.approvalId)).body.code).toBe('APPROVAL_OWN_PROPOSAL');
    expect((await decide('office-executive-deputy', asked.body.approvalId)).status).toBe(200);
    expect(await point(id)).toMatchObject({ state: 'DONE', outcomeBasis: '运改发〔2026〕5号', doneOn: '2026-07-22' });
    const back = await declare(id, { declared: 'OPEN', reason: '文件有误' });
    await decide('office-deputy', back.body.approvalId);
    expect((await point(id)).state).toBe('UNCOVERED');
  });

  it('leaves the denominator by the director’s word on the higher office’s consent, and stays listed below it', async () => {
    const planId = await aPlan();
    const [id] = [await aPoint(planId), await aPoint(planId)];
    const tally = async () =>
      (await read<{ id: string }[]>('office-chief', '/higher-plans?year=2026')).find((one) => one.id === planId);
    expect(await tally()).toMatchObject({ total: 2, covered: 0, uncovered: 2, notApplicable: 0 });
    const told = { answeredBy: '王某', answeredPost: '省委改革办督察处处长', answeredOn: '2026-07-20' };
    expect((await declare(id, { declared: 'NOT_APPLICABLE', ...told }, 'office-director')).body.code).toBe(
      'KEY_POINT_DIRECTOR_DECIDES',
    );
    const asked = await declare(id, { declared: 'NOT_APPLICABLE', ...told });
    expect((await decide('office-executive-deputy', asked.body.approvalId)).status).toBe(403);
    await decide('office-director', asked.body.approvalId);
    expect(await point(id)).toMatchObject({
      state: 'NOT_APPLICABLE',
      outcomeBasis: '2026年7月20日省委改革办督察处处长王某电话答复',
    });
    expect(await tally()).toMatchObject({ total: 1, uncovered: 1, notApplicable: 1 });
    const { items } = await read<{ items: Point[] }>('office-chief', `/key-points?planId=${planId}`);
    expect(items.map(({ state }) => state)).toEqual(['UNCOVERED', 'NOT_APPLICABLE']);
    expect((await declare(id, { declared: 'DONE', number: '1' })).body.code).toBe('KEY_POINT_STATE');
  });

  it('entered in error goes with the director’s word, and its code is free again', async () => {
    const planId = await aPlan();
    const [projectId, taskId] = [await aProject(), await aTask()];
    const id = await aPoint(planId, { code: '省-09', projectIds: [projectId], taskIds: [taskId] });
    const ofPlan = async (list: string) =>
      (await read<{ items: Point[] }>('office-chief', `/${list}?planId=${planId}`)).items.map((one) => one.id);
    expect([await ofPlan('projects'), await ofPlan('tasks')]).toEqual([[projectId], [taskId]]);
    const asked = await declare(id, { declared: 'WITHDRAWN', reason: '重复录入' });
    await decide('office-director', asked.body.approvalId);
    // What carried it out belongs to the plan no more.
    expect([await ofPlan('projects'), await ofPlan('tasks')]).toEqual([[], []]);
    expect((await read<{ items: Point[] }>('office-chief', `/key-points?planId=${planId}`)).items).toEqual([]);
    await aPoint(planId, { code: '省-09' });
  });

  it('stays as it was where the second person refuses, and shows the office who did, when and why, until another word falls', async () => {
    const id = await aPoint(await aPlan(), { leadUnitId: unit('department') });
    expect((await point(id)).denied).toBeNull();
    const asked = await declare(id, { declared: 'DONE', number: '运改发〔2026〕5号' });
    await decide('office-director', asked.body.approvalId, 'reject');
    const [{ name } = { name: '' }] = await app.db.query<{ name: string }>('SELECT name FROM person WHERE id = $1', [
      app.town.seats['office-director']?.personId,
    ]);
    const denied = { byName: name, on: '2026-07-22', words: '已核' };
    expect(await point(id)).toMatchObject({ state: 'UNCOVERED', denied });
    expect((await point(id)).denied).toMatchObject({ title: expect.stringContaining('认定要点完成') as string });
    expect((await read<Point>('department-chief', `/key-points/${id}`)).denied).toBeNull();
    const taken = await declare(id, { declared: 'DONE', number: '运改发〔2026〕6号' });
    expect((await point(id)).denied).toBeNull();
    // What was taken back says nothing: the last word is still the refusal.
    await act('office-clerk', `/approvals/${taken.body.approvalId}/withdraw`);
    expect((await point(id)).denied).toMatchObject(denied);
    const again = await declare(id, { declared: 'DONE', number: '运改发〔2026〕7号' });
    await decide('office-director', again.body.approvalId);
    expect(await point(id)).toMatchObject({ state: 'DONE', denied: null });
  });
});

describe('who sees a key point', () => {
  it('its group, its lead unit, and whoever sees what covers it; others neither the point nor its count', async () => {
    const planId = await aPlan({ year: 2028 });
    const projectId = await aProject({ leadUnitId: unit('department2') });
    const own = await aPoint(planId, { leadUnitId: unit('department'), groupUnitId: unit('group') });
    const covered = await aPoint(planId, { projectIds: [projectId] });
    const seen = async (seat: string): Promise<readonly string[]> =>
      (await read<{ items: Point[] }>(seat, `/key-points?planId=${planId}`)).items.map(({ id }) => id);
    expect(await seen('department-chief')).toEqual([own]);
    expect(await seen('group-liaison')).toEqual([own]);
    expect(await seen('department2-chief')).toEqual([covered]);
    expect(await seen('county-chief')).toEqual([]);
    expect((await (await as('county-chief')).get(`/key-points/${own}`)).status).toBe(404);
    const [plan] = await read<{ total: number }[]>('department-chief', '/higher-plans?year=2028');
    expect(plan).toMatchObject({ total: 1 });
    expect((await act('department-chief', '/key-points', { planId, code: '1', text: '甲' })).status).toBe(403);
  });

  it('a group’s are counted on its own card, without what does not apply', async () => {
    const groups = () => read<{ items: { keyPoints: object }[] }>('office-chief', '/groups');
    const before = (await groups()).items[0]?.keyPoints as { total: number; covered: number };
    const planId = await aPlan();
    await aPoint(planId, { groupUnitId: unit('group'), taskIds: [await aTask()] });
    const out = await aPoint(planId, { groupUnitId: unit('group') });
    const asked = await declare(out, { declared: 'NOT_APPLICABLE', number: '晋改函〔2026〕8号' });
    await decide('office-director', asked.body.approvalId);
    expect((await groups()).items[0]?.keyPoints).toMatchObject({
      ...{ total: before.total + 1, covered: before.covered + 1 },
    });
  });
});

describe('a project’s end', () => {
  const end = (projectId: string, body: object, seat = 'department-liaison'): Promise<Answer<Ref>> =>
    act(seat, `/projects/${projectId}/end`, { endedAs: 'COMPLETED', reason: '改革任务全部落实', ...body });
  const ended = (id: string): Promise<Record<string, unknown>> => read('office-chief', `/projects/${id}`);

  it('is asked by its lead unit with the result and decided by the executive deputy; what it covers is done with it', async () => {
    const projectId = await aProject();
    const id = await aPoint(await aPlan(), { projectIds: [projectId] });
    expect((await end(projectId, {}, 'department2-liaison')).status).toBe(404);
    const asked = await end(projectId, {});
    expect([asked.status, (await ended(projectId))['endedOn']]).toEqual([200, null]);
    expect((await end(projectId, {}, 'office-clerk')).body.code).toBe('PROJECT_END_WAITS');
    expect((await decide('office-deputy', asked.body.approvalId)).status).toBe(403);
    await decide('office-executive-deputy', asked.body.approvalId);
    expect(await ended(projectId)).toMatchObject({
      ...{ endedOn: '2026-07-22', endedAs: 'COMPLETED', endedReason: '改革任务全部落实' },
    });
    expect((await point(id)).state).toBe('DONE');
    const told = await app.db.query<{ role: string }>(
      `SELECT p.role FROM notice n JOIN post p ON p.id = n.recipient_post_id WHERE n.kind = 'PROJECT_ENDED' AND n.subject_id = $1 ORDER BY p.role`,
      [projectId],
    );
    expect(told.map(({ role }) => role)).toEqual(['LIAISON', 'SECTION_CHIEF']);
    expect((await end(projectId, {})).body.code).toBe('PROJECT_ENDED');
  });

  it('as completed is refused while a task is unverified, and names it, also when the decision falls', async () => {
    const projectId = await aProject();
    const asked = await end(projectId, {});
    const matter = next('未审核任务');
    const taskId = await aTask({ projectId, matter });
    const late = await decide('office-executive-deputy', asked.body.approvalId);
    expect([late.status, late.body.code]).toEqual([409, 'TASKS_OPEN']);
    await decide('office-executive-deputy', asked.body.approvalId, 'reject');
    const refused = await end(projectId, {});
    expect([refused.body.code, JSON.stringify(refused.body).includes(matter)]).toEqual(['TASKS_OPEN', true]);
    await verify(taskId);
    expect((await end(projectId, {})).status).toBe(200);
  });

  it('otherwise rests on a document, and what it covered is nobody’s again', async () => {
    const projectId = await aProject();
    const id = await aPoint(await aPlan(), { projectIds: [projectId] });
    await aTask({ projectId });
    const lacking = await end(projectId, { endedAs: 'MERGED' }, 'office-chief');
    expect(lacking.body).toMatchObject({
      ...{ code: 'PROJECT_END_DOCUMENT_MISSING', errors: [{ pointer: '/documentNumber' }] },
    });
    const asked = await end(
      projectId,
      { endedAs: 'MERGED', documentNumber: '改办〔2026〕9号' },
      'office-executive-deputy',
    );
    expect((await decide('office-executive-deputy', asked.body.approvalId)).status).toBe(403);
    await decide('office-director', asked.body.approvalId);
    expect((await ended(projectId))['endedAs']).toBe('MERGED');
    expect((await point(id)).state).toBe('UNCOVERED');
  });

  it('of a leader-led one is the director’s word', async () => {
    const projectId = await aProject({ leadingPostId: app.town.seats['leading-official']?.postId });
    const asked = await end(projectId, {});
    expect((await decide('office-executive-deputy', asked.body.approvalId)).status).toBe(403);
    expect((await decide('office-director', asked.body.approvalId)).status).toBe(200);
  });
});

describe('a programme', () => {
  interface Programme {
    readonly fields: number;
    readonly major: number;
    readonly minor: number;
    readonly minorDone: number;
    readonly nodes: readonly { readonly id: string; readonly allDone: boolean; readonly open: boolean }[];
  }
  const part = (node: string, parentId: string | null, changed: object = {}): Promise<string> =>
    aProject({ category: 'INTEGRATED', node, ...(parentId !== null && { parentId }), ...changed });
  const aProgramme = (changed: object = {}): Promise<string> =>
    part('PROGRAMME', null, { termFrom: 2025, termTo: 2027, ...changed });
  const complete = async (projectId: string): Promise<void> => {
    const asked = await act('office-chief', `/projects/${projectId}/end`, { endedAs: 'COMPLETED', reason: '已完成' });
    expect((await decide('office-executive-deputy', asked.body.approvalId)).status).toBe(200);
  };
  const seen = (id: string, seat = 'office-chief'): Promise<Programme> => read(seat, `/programmes/${id}`);

  it('rolls its minor items up over major ones, units and counties; a name is its own under each parent', async () => {
    const id = await aProgramme();
    const majors = [await part('MAJOR', id, { fieldName: '产业' }), await part('MAJOR', id, { fieldName: '要素' })];
    const minors = [
      await part('MINOR', majors[0] ?? '', { name: '数字化改造' }),
      await part('MINOR', majors[1] ?? '', { name: '数字化改造', leadUnitId: unit('county') }),
      await part('MINOR', id, {}),
    ];
    const twice = { name: '数字化改造', category: 'INTEGRATED', level: 'MUNICIPAL', leadUnitId: unit('county') };
    const again = await act('office-chief', '/projects', { ...twice, node: 'MINOR', parentId: majors[1] });
    expect(again.body.code).toBe('PROJECT_NAME_TAKEN');
    expect(
      (await act('office-chief', `/projects/${majors[0] ?? ''}/end`, { endedAs: 'COMPLETED', reason: '完' })).body.code,
    ).toBe('PARTS_OPEN');
    await complete(minors[0] ?? '');
    const programme = await seen(id);
    expect(programme).toMatchObject({ fields: 2, major: 2, minor: 3, minorDone: 1 });
    expect(programme.nodes.find((node) => node.id === majors[0])?.allDone).toBe(true);
    // No duties are owed but by what a leader leads.
    const led = await app.db.query(`SELECT FROM project WHERE parent_id = $1 AND leader_led_from IS NOT NULL`, [id]);
    expect(led).toEqual([]);
    const counted = await read<{ items: { id: string; value: number }[] }>('office-chief', '/counts?year=2026');
    const value = (count: string): number => counted.items.find((one) => one.id === count)?.value ?? -1;
    const behind = async (count: string): Promise<readonly string[]> =>
      (
        await read<{ items: { id: string }[] }>('office-chief', `/counts/${count}/items?year=2026&projectId=${id}`)
      ).items.map((one) => one.id);
    expect([value('programmes.minorDone'), (await behind('programmes.minor')).length]).toEqual([1, 3]);
    expect(await behind('programmes.minorDone')).toEqual([minors[0]]);
    expect((await behind('programmes.fields')).length).toBe(2);
    const after = await read<{ items: { id: string; value: number }[] }>('office-chief', '/counts?year=2028');
    expect(after.items.find((one) => one.id === 'programmes.minor')?.value).toBe(0);
  });

  it('is seen by a county with its own items and the way up to the programme, by nobody who has none', async () => {
    const id = await aProgramme();
    const major = await part('MAJOR', id);
    const own = await part('MINOR', major, { leadUnitId: unit('county') });
    await part('MINOR', major);
    const { nodes, minor } = await seen(id, 'county-chief');
    expect([nodes.filter(({ open }) => open).map((node) => node.id), nodes.length, minor]).toEqual([[own], 2, 1]);
    expect((await (await as('department3-chief')).get(`/programmes/${id}`)).status).toBe(404);
    // Whoever leads the programme sees all of it.
    expect((await seen(id, 'department-chief')).minor).toBe(2);
  });

  it('of whoever leads a part is counted with what stands below it, and leads to no page that he may not open', async () => {
    const id = await aProgramme({ leadUnitId: unit('department2') });
    const major = await part('MAJOR', id, { leadUnitId: unit('county') });
    const minors = [await part('MINOR', major, { leadUnitId: unit('county') }), await part('MINOR', major)];
    const path = `/counts/programmes.minor/items?year=2026&projectId=${id}`;
    const { items } = await read<{ items: { id: string; subjectId: string | null }[] }>('county-chief', path);
    const opened = new Map(items.map((one) => [one.id, one.subjectId]));
    expect(minors.map((minor) => opened.get(minor))).toEqual([minors[0], null]);
    expect((await (await as('county-chief')).get(`/projects/${minors[1] ?? ''}`)).status).toBe(404);
  });

  it('has its place: what fits nowhere is refused, and what has parts stays what it is', async () => {
    const id = await aProgramme();
    const wrong = { name: next('错位'), category: 'INTEGRATED', level: 'MUNICIPAL', leadUnitId: unit('department') };
    expect((await act('office-chief', '/projects', { ...wrong, node: 'MAJOR' })).body.code).toBe('PROJECT_NODE_UNFIT');
    expect((await act('office-chief', '/projects', { ...wrong, node: 'PROGRAMME' })).body.code).toBe(
      'PROGRAMME_TERM_MISSING',
    );
    await part('MAJOR', id);
    const plain = await (await as('office-chief')).put<Ref>(`/projects/${id}`, wrong);
    expect(plain.body.code).toBe('PROJECT_NODE_UNFIT');
  });
});

describe('the numbers of the key points', () => {
  it('are those of the year’s plans as of a day, in scope, each with its list', async () => {
    const planId = await aPlan({ year: 2029 });
    const taskId = await aTask();
    const done = await aPoint(planId, { taskIds: [taskId] });
    await verify(taskId);
    const open = await aPoint(planId);
    const out = await aPoint(planId);
    const asked = await declare(out, { declared: 'NOT_APPLICABLE', number: '晋改函〔2026〕8号' });
    await decide('office-director', asked.body.approvalId);
    const values = async (query: string, seat = 'office-chief'): Promise<readonly unknown[]> => {
      const { items } = await read<{ items: { id: string; value: number }[] }>(seat, `/counts?year=2029${query}`);
      const ids = ['keyPoints.total', 'keyPoints.covered', 'keyPoints.done', 'keyPoints.notApplicable'];
      return ids.map((id) => items.find((one) => one.id === id)?.value);
    };
    expect(await values('')).toEqual([2, 1, 1, 1]);
    // The day before there was no plan; the county sees none of it; how many there are may be told outside.
    expect(await values('&asOf=2026-07-21')).toEqual([0, 0, 0, 0]);
    expect(await values('', 'county-chief')).toEqual([0, 0, 0, 0]);
    expect(await values('&publicOnly=true')).toEqual([2, 1, 1, 1]);
    const { items } = await read<{ items: { id: string }[] }>(
      'office-chief',
      '/counts/keyPoints.total/items?year=2029',
    );
    expect(items.map(({ id }) => id).sort()).toEqual([done, open].sort());
  });
});
