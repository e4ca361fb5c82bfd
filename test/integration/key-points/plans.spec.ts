import { JobRunner } from '../../../src/platform/queue/job-runner.js';
import { wordsOf } from '../../../src/shared-kernel/cell-text.js';
import { firstVisibleSheet } from '../../../src/shared-kernel/grid.js';
import { readHere } from '../../support/ledger/read-here.js';
import { workbook } from '../../support/ledger/workbooks.js';
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
  made,
  next,
  point,
  read,
  unit,
  type Ref,
  type Point,
  type Row,
} from '../../support/key-point-desk.js';

keyPointDesk();

describe('a plan as a workbook', () => {
  const drain = () => app.get(JobRunner).drain();
  const HEADS = ['序号', '编号', '要点内容', '完成时限', '专项小组', '牵头单位', '承接事项'];

  async function handIn(planId: string, rows: readonly (readonly string[])[]): Promise<string> {
    const file = workbook([['省委深改委2026年工作要点'], ...[HEADS, ...rows].map((row) => [...row])]);
    const clerk = await as('office-clerk');
    const started = await clerk.upload<{ importId: string }>(`/key-point-imports?planId=${planId}`, '要点.xlsx', file);
    expect(started.status).toBe(202);
    await drain();
    return started.body.importId;
  }
  const rowsOf = async (id: string): Promise<readonly Row[]> =>
    (await read<{ items: Row[] }>('office-clerk', `/key-point-imports/${id}/rows?limit=200`)).items;
  const confirm = async (id: string): Promise<void> => {
    expect((await act('office-clerk', `/key-point-imports/${id}/confirm`)).status).toBe(202);
    await drain();
  };
  const listed = async (planId: string): Promise<readonly Point[]> =>
    (await read<{ items: Point[] }>('office-clerk', `/key-points?planId=${planId}`)).items;

  it('comes in as a preview that names what it cannot take by row and column; confirmed, it is done once', async () => {
    const planId = await aPlan();
    const name = next('产业改革');
    await aProject({ name });
    const rows = [
      ['1', '省-01', '要素市场化', '12月底', '经济体制改革专项小组', '市商务局', name],
      ['2', '省-02', '教育改革', '年底', '', '', ''],
      ['3', '省-03', '甲', '', '', '市没有局', ''],
      ['4', '省-04', '乙', '', '', '', '没有的项目'],
    ];
    const id = await handIn(planId, rows);
    const preview = await rowsOf(id);
    expect(preview.map(({ row, verdict }) => `${String(row)} ${verdict}`)).toEqual([
      '3 ADD',
      '4 ADD',
      '5 REFUSE',
      '6 REFUSE',
    ]);
    const faults = preview.flatMap((row) => row.faults);
    expect(faults.map(({ column, code }) => `${column} ${code}`)).toEqual([
      '牵头单位 UNIT_UNKNOWN',
      '承接事项 COVERING_ITEM_UNKNOWN',
    ]);
    expect(faults[1]?.detail).toContain('没有的项目');
    expect(await listed(planId)).toEqual([]);
    await confirm(id);
    expect((await listed(planId)).map(({ code, state }) => `${code} ${state}`)).toEqual([
      '省-02 UNCOVERED',
      '省-01 COVERED',
    ]);
    // Handed in again it changes nothing.
    const again = await handIn(planId, rows.slice(0, 2));
    expect((await rowsOf(again)).map(({ verdict }) => verdict)).toEqual(['SAME', 'SAME']);
  });

  it('goes out in the plan’s own columns with the last note on each covering item, and comes in again unchanged', async () => {
    const planId = await aPlan({ reportColumns: ['TEXT', 'CODE', 'COVERS', 'PROGRESS', 'STATE'] });
    const projectId = await aProject();
    const taskId = await aTask({ projectId });
    await aPoint(planId, { code: '省-01', text: '=要素市场化', projectIds: [projectId] });
    await aPoint(planId, { code: '省-02', text: '教育改革' });
    const { items } = await read<{ items: Point[] }>('office-chief', `/key-points?planId=${planId}&silent=true`);
    expect(items.map(({ code }) => code)).toEqual(['省-01']);
    await act('department-liaison', `/tasks/${taskId}/progress`, { percent: 40, note: '已形成初稿' });
    const after = await read<{ items: Point[] }>('office-chief', `/key-points?planId=${planId}&silent=true`);
    expect(after.items).toEqual([]);
    const clerk = await as('office-clerk');
    const response = await fetch(`${app.url}/api/v1/higher-plans/${planId}/report`, {
      headers: { cookie: clerk.cookie },
    });
    const file = Buffer.from(await response.arrayBuffer());
    const sheet = firstVisibleSheet(await readHere(file));
    const cells = sheet.rows.map((row) => row.cells.map(wordsOf));
    expect(cells[1]).toEqual(['序号', '要点内容', '编号', '承接事项', '进展情况', '状态']);
    expect(cells[2]?.slice(1, 3)).toEqual(['=要素市场化', '省-01']);
    expect(cells[2]?.[4]).toContain('（2026年7月22日）：已形成初稿');
    expect(cells[3]?.[5]).toBe('未承接');
    const started = await clerk.upload<{ importId: string }>(`/key-point-imports?planId=${planId}`, '月报.xlsx', file);
    await drain();
    expect((await rowsOf(started.body.importId)).map(({ verdict }) => verdict)).toEqual(['SAME', 'SAME']);
  });
});

describe('the city’s own plan of a year', () => {
  const project = async (name: string): Promise<string> =>
    made('office-clerk', '/projects', {
      ...{ name: next(name), category: 'KEY', level: 'MUNICIPAL', leadUnitId: unit('department') },
    });

  it('is what its projects belong to, and says whether the number in the name of the work system holds', async () => {
    const planId = await aPlan({ level: 'MUNICIPAL', name: next('市委深改委工作要点'), workSystemName: '1+2' });
    const [own, other] = [await project('要素改革'), await project('水价改革')];
    await made('office-clerk', '/key-points', { planId, code: '市-01', text: '要素市场化', projectIds: [own] });
    const listed = await read<{ items: { id: string }[] }>('office-clerk', `/projects?planId=${planId}&limit=200`);
    expect(listed.items.map(({ id }) => id)).toEqual([own]);
    expect(listed.items.map(({ id }) => id)).not.toContain(other);
    const plans = await read<{ id: string; promised: number; total: number }[]>(
      'office-clerk',
      '/higher-plans?year=2026',
    );
    expect(plans.find(({ id }) => id === planId)).toMatchObject({ promised: 2, total: 1 });
  });

  it('begins the next year’s from what is unfinished, shown before, with what still carries it out', async () => {
    const name = next('市委深改委2026年工作要点');
    const planId = await aPlan({ level: 'MUNICIPAL', name });
    const running = await project('营商环境改革');
    const doneId = await made('office-clerk', '/key-points', { planId, code: '市-01', text: '已完成的' });
    await made('office-clerk', '/key-points', { planId, code: '市-02', text: '还在办的', projectIds: [running] });
    await made('office-clerk', '/key-points', { planId, code: '市-03', text: '没人承接的' });
    const declared = await act('office-clerk', `/key-points/${doneId}/declare`, { declared: 'DONE', number: '1号' });
    expect((await act('office-deputy', `/approvals/${declared.body.approvalId}/approve`)).status).toBe(200);
    const left = await read<{ code: string; state: string }[]>('office-clerk', `/higher-plans/${planId}/unfinished`);
    expect(left.map(({ code, state }) => `${code} ${state}`)).toEqual(['市-02 COVERED', '市-03 UNCOVERED']);
    const nextId = await made('office-clerk', `/higher-plans/${planId}/next`, { name: `${name}（2027）` });
    const points = await read<{ items: Point[] }>('office-clerk', `/key-points?planId=${nextId}`);
    expect(points.items.map(({ code, covers }) => `${code} ${String(covers)}`).sort()).toEqual(['市-02 1', '市-03 0']);
    const again = await act('office-clerk', `/higher-plans/${planId}/next`, { name: `${name}（2027）` });
    expect(again.body.code).toBe('HIGHER_PLAN_KNOWN');
    expect((await act('department-chief', `/higher-plans/${planId}/next`, { name: '乙' })).status).toBe(403);
  });
});

describe('a list that stands', () => {
  it('shows the office each point that was not to be added, by whom, when and why, until another word on it falls', async () => {
    const planId = await aPlan();
    const id = await aPoint(planId);
    await app.db.query(`UPDATE key_point SET added_on = '2026-07-01' WHERE id = $1 RETURNING id`, [id]);
    const deniedTo = async (seat: string) =>
      (await read<{ id: string; denied: { title: string; on: string; words: string }[] }[]>(seat, '/higher-plans'))
        .filter((one) => one.id === planId)
        .flatMap(({ denied }) => denied);
    const ask = async (code: string) =>
      (await act('office-chief', '/key-points', { planId, code, text: `要点${code}` })).body.approvalId;
    expect(await deniedTo('office-chief')).toEqual([]);
    const [first, second] = [next('省-'), next('省-')];
    for (const code of [first, second]) await decide('office-director', await ask(code), 'reject');
    const denied = await deniedTo('office-chief');
    expect(denied).toMatchObject([second, first].map(() => ({ on: '2026-07-22', words: '已核' })));
    expect(denied.map(({ title }) => [first, second].find((code) => title.includes(code)))).toEqual([second, first]);
    // Asked again it waits, granted it stands: the other one is still denied.
    const again = await ask(first);
    expect(await deniedTo('office-chief')).toHaveLength(1);
    await decide('office-director', again);
    expect((await deniedTo('office-chief')).map(({ title }) => title.includes(second))).toEqual([true]);
    expect(await deniedTo('department-chief')).toEqual([]);
  });

  it('gets another point, and says one otherwise, by the director’s word alone; who carries one out the office says itself', async () => {
    const planId = await aPlan();
    const id = await aPoint(planId);
    await app.db.query(`UPDATE key_point SET added_on = '2026-07-01' WHERE id = $1 RETURNING id`, [id]);
    const plan = async () =>
      (await read<{ id: string; stands: boolean; total: number }[]>('office-chief', '/higher-plans')).find(
        (one) => one.id === planId,
      );
    expect(await plan()).toMatchObject({ stands: true, total: 1 });
    const added = { planId, code: next('省-'), text: '新增的要点' };
    expect((await act('office-director', '/key-points', added)).body.code).toBe('KEY_POINT_DIRECTOR_DECIDES');
    const asked = await act('office-chief', '/key-points', added);
    expect([asked.body.id, (await plan())?.total]).toEqual([planId, 1]);
    expect((await act('office-chief', '/key-points', { ...added, code: next('省-') })).body.code).toBe(
      'HIGHER_PLAN_WAITS',
    );
    const { title } = await read<{ title: string }>('office-director', `/approvals/${asked.body.approvalId}`);
    expect(title).toContain('由1项增至2项');
    expect((await decide('office-chief', asked.body.approvalId)).status).toBe(403);
    expect((await decide('office-director', asked.body.approvalId)).status).toBe(200);
    expect((await plan())?.total).toBe(2);
    const { version, code } = await point(id);
    const write = async (change: object) =>
      (
        await (
          await as('office-chief')
        ).put<Ref>(
          `/key-points/${id}`,
          { code, text: '深化要素市场化改革', ...change },
          { 'If-Match': String(version) },
        )
      ).body;
    const { approvalId } = await write({ text: '改动的要点' });
    expect(await point(id)).toMatchObject({ version, planStands: true, approvalId });
    const done = { declared: 'DONE', number: '运改发〔2026〕6号' };
    expect((await declare(id, done)).body.code).toBe('KEY_POINT_WAITS');
    await decide('office-director', approvalId);
    expect(await point(id)).toMatchObject({ version: version + 1, text: '改动的要点' });
    const task = await aTask();
    const carried = await (
      await as('office-chief')
    ).put<Ref>(`/key-points/${id}`, { code, text: '改动的要点', taskIds: [task] }, { 'If-Match': String(version + 1) });
    expect(carried.body).toEqual({ id, version: version + 2 });
    // A task says to which plan it belongs, by which point.
    const of = async (path: string) =>
      (await read<{ items: { id: string }[] }>('office-chief', path)).items.map((one) => one.id);
    expect(await of(`/tasks?planId=${planId}`)).toEqual([task]);
    expect(await of(`/key-points?taskId=${task}`)).toEqual([id]);
  });

  it('says no point otherwise of which something is declared that waits', async () => {
    const id = await aPoint(await aPlan());
    await app.db.query(`UPDATE key_point SET added_on = '2026-07-01' WHERE id = $1 RETURNING id`, [id]);
    expect((await declare(id, { declared: 'DONE', number: '运改发〔2026〕7号' })).status).toBe(200);
    const { version, code } = await point(id);
    const chief = await as('office-chief');
    const said = { code, text: '改动的要点' };
    const refused = await chief.put<Ref>(`/key-points/${id}`, said, { 'If-Match': String(version) });
    expect([refused.status, refused.body.code]).toEqual([409, 'KEY_POINT_WAITS']);
  });

  it('is opened for nobody again by another year or day of issue of its plan', async () => {
    const name = next('省委深改委工作要点');
    const planId = await aPlan({ name });
    const id = await aPoint(planId);
    await app.db.query(`UPDATE key_point SET added_on = '2026-07-01' WHERE id = $1 RETURNING id`, [id]);
    for (const said of [{ year: 2027 }, { year: 2027, issuedOn: '2027-03-15' }]) {
      const body = { level: 'PROVINCIAL', name, ...said };
      expect((await (await as('office-clerk')).put(`/higher-plans/${planId}`, body)).status).toBe(200);
      expect(await point(id)).toMatchObject({ planStands: true });
      const plans = await read<{ id: string; stands: boolean }[]>('office-chief', '/higher-plans?year=2027');
      expect(plans.find((one) => one.id === planId)).toMatchObject({ stands: true });
    }
    expect(
      (await act('office-chief', '/key-points', { planId, code: next('省-'), text: '新增的' })).body,
    ).toHaveProperty('approvalId');
  });

  it('keeps what is written of a point while its wording waits: the director’s word changes the wording alone', async () => {
    const planId = await aPlan();
    const id = await aPoint(planId);
    await app.db.query(`UPDATE key_point SET added_on = '2026-07-01' WHERE id = $1 RETURNING id`, [id]);
    const { code } = await point(id);
    const [first, second] = [await aTask(), await aTask()];
    const write = async (change: object): Promise<Ref> => {
      const { version } = await point(id);
      const body = { code, text: '深化要素市场化改革', ...change };
      return (await (await as('office-chief')).put<Ref>(`/key-points/${id}`, body, { 'If-Match': String(version) }))
        .body;
    };
    // What is no wording is written at once, with the same form.
    const asked = await write({ text: '改动的要点', dueWords: '年底前', taskIds: [first] });
    expect(await point(id)).toMatchObject({ text: '深化要素市场化改革', covers: 1, version: asked.version });
    await write({ taskIds: [first, second], difficulties: '缺少上位法依据' });
    expect((await decide('office-director', asked.approvalId)).status).toBe(200);
    expect(await point(id)).toMatchObject({
      ...{ code, text: '改动的要点', dueWords: '年底前', covers: 2, difficulties: '缺少上位法依据' },
    });
  });
});
