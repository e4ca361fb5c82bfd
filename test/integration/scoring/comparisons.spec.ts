import { exampleQuarter, ScoredQuarter } from '../../support/scored-quarter.js';
import { Walk } from '../../support/walk.js';
import { type QuarterTown, startQuarterTown } from '../cycles/quarter.js';

type Line = {
  unitId: string;
  unitName: string;
  cells: { now: string; before: string | null; difference: string | null }[];
};

/** 对比情况（四比四看）. */
describe('units beside each other', () => {
  let town: QuarterTown;
  let walk: Walk;
  let facts: ScoredQuarter;

  beforeEach(async () => {
    town = await startQuarterTown('2026-10-27');
    walk = Walk.on(town.app);
    facts = new ScoredQuarter(town.app);
  });
  afterEach(() => town.app.close());

  const basis = '市委改革委2026年第3次会议纪要';
  const codeOf = ({ status, body }: { status: number; body: Record<string, unknown> }) => [status, body['code']];
  const approve = (by: string, id: unknown) => walk.tryAct(by, `/approvals/${String(id)}/approve`);
  const toggle = async (on: boolean): Promise<void> => {
    const { id } = await walk.act('office-chief', '/comparison-switches', { on, basis });
    expect((await approve('office-deputy', id)).status).toBeLessThan(300);
  };
  const rows = [
    { words: '“五个一”按期完成', countId: 'duties.onTime' },
    { words: '任务按期完成', countId: 'matters.onTime' },
    { words: '破解难题', countId: 'problems.confirmed' },
    { words: '创新做法' },
  ];
  const body = { category: 'DEPARTMENT', year: 2026, quarter: 3, title: '四比四看', rows };
  const draft = async (over: object = {}): Promise<string> =>
    String((await walk.act('office-clerk', '/comparisons', { ...body, ...over }))['id']);
  const linesOf = async (id: string): Promise<Line[]> =>
    (await walk.read('office-clerk', `/comparisons/${id}`)).body['lines'] as Line[];
  const cells = (line: Line | undefined): string[] =>
    (line?.cells ?? []).map(({ now, before, difference }) => [now, before, difference].join(' '));

  it('are so only once two people said it, and leave no trace when they say no more of it', async () => {
    expect(codeOf(await walk.tryAct('office-clerk', '/comparisons', body))).toEqual([404, 'NOT_FOUND']);
    expect((await walk.read('office-clerk', '/switched-on')).body).toEqual({ on: [] });
    await toggle(true);
    expect((await walk.read('office-clerk', '/switched-on')).body).toEqual({ on: ['COMPARISON'] });
    const id = await draft();
    const { id: waits } = await walk.act('office-clerk', `/comparisons/${id}/ask-publishing`);
    await toggle(false);
    for (const [seat, path] of [
      ['office-clerk', '/comparisons'],
      ['office-clerk', `/comparisons/${id}`],
      ['department-deputy', '/comparisons/own'],
    ] as const)
      expect(codeOf(await walk.read(seat, path))).toEqual([404, 'NOT_FOUND']);
    expect(codeOf(await approve('office-executive-deputy', waits))).toEqual([409, 'APPROVAL_DECIDED']);
    // Scores are another switch.
    expect(codeOf(await walk.read('office-chief', '/score-sheets'))[0]).toBe(403);
    await toggle(true);
    expect((await walk.read('office-clerk', `/comparisons/${id}`)).body).toMatchObject({ state: 'DRAFT' });
  });

  it('show shares as n/m, nothing as a dash, the quarter before and what lies between, in the order of the list of units', async () => {
    await toggle(true);
    const projects = await Promise.all(['G1', 'G2', 'G3'].map((code) => town.addProject(code)));
    await exampleQuarter(facts, projects);
    for (const n of [1, 2, 3])
      await facts.owe('department', {
        ...{
          kind: 'TASK',
          state: 'MET',
          dueOn: `2026-05-1${String(n)}`,
          filedOn: n === 1 ? '2026-05-30' : '2026-05-03',
        },
      });
    const lines = await linesOf(await draft());
    const order = await town.app.db.query<{ name: string }>(
      `SELECT name FROM unit WHERE kind = 'DEPARTMENT' AND closed_on IS NULL ORDER BY sort_order, name COLLATE "zh-x-icu", id`,
    );
    expect(lines.map(({ unitName }) => unitName)).toEqual(order.map(({ name }) => name));
    const of = (key: string) => lines.find(({ unitId }) => unitId === facts.unit(key));
    expect(cells(of('department'))).toEqual(['11/14 – –', '5/6 2/3 +3', '2 0 +2', '–  ']);
    expect(cells(of('department2'))).toEqual(['– – –', '– – –', '0 0 0', '–  ']);
  });

  it('take a person’s words where no count answers, and are published by the executive deputy as he saw them', async () => {
    await toggle(true);
    await facts.owe('department', { kind: 'TASK', state: 'MET', dueOn: '2026-08-10', filedOn: '2026-08-03' });
    const id = await draft({ rows: rows.slice(1) });
    const said = [{ unitId: facts.unit('department'), row: 2, words: '一网通办' }];
    const text = { title: '四比四看', rows: rows.slice(1), said };
    const write = async (change: object) =>
      (await walk.as('office-clerk')).put(`/comparisons/${id}`, { ...text, ...change });
    const onCount = await write({ said: [{ ...said[0], row: 0 }] });
    expect([onCount.status, onCount.body['errors']]).toMatchObject([422, [{ pointer: '/said/0' }]]);
    expect((await write({})).status).toBe(200);
    expect(await walk.read('department-deputy', '/comparisons/own')).toMatchObject({ body: [] });
    const { id: asked } = await walk.act('office-clerk', `/comparisons/${id}/ask-publishing`);
    expect(codeOf(await write({}))).toEqual([409, 'COMPARISON_STATE']);
    expect(codeOf(await approve('office-director', asked))).toEqual([403, 'APPROVAL_NOT_YOURS']);
    // What comes to light after it was put forward is not in it.
    await facts.owe('department', { kind: 'TASK', state: 'MET', dueOn: '2026-08-11', filedOn: '2026-08-03' });
    expect((await approve('office-executive-deputy', asked)).status).toBe(200);
    const own = async (seat: string) =>
      (await (await walk.as(seat)).get<{ lines: Line[] }[]>('/comparisons/own')).body.map(({ lines }) =>
        lines.map(cells),
      );
    expect(await own('department-deputy')).toEqual([[['1/1 – –', '0 0 0', '一网通办  ']]]);
    expect(await own('department2-chief')).toEqual([[['– – –', '0 0 0', '–  ']]]);
    expect(await own('county-deputy')).toEqual([]);
    expect(await walk.noticesOf('department-principal')).toEqual(['10-27 COMPARISON_PUBLISHED']);
    await expect(
      town.app.unitOfWork.run((tx) => tx.execute('UPDATE comparison SET title = $2 WHERE id = $1', [id, '排名'])),
    ).rejects.toThrow('stands as it is');
  });

  it('are drafted again where the executive deputy says no, once a kind and quarter, of one that began, and published once it is over', async () => {
    await toggle(true);
    const id = await draft();
    expect(codeOf(await walk.tryAct('office-clerk', '/comparisons', body))).toEqual([409, 'COMPARISON_THERE']);
    expect(codeOf(await walk.tryAct('office-clerk', '/comparisons', { ...body, year: 2027 }))).toEqual([
      ...[409, 'COMPARISON_AHEAD'],
    ]);
    const { id: asked } = await walk.act('office-clerk', `/comparisons/${id}/ask-publishing`);
    await walk.act('office-executive-deputy', `/approvals/${String(asked)}/reject`, { words: '口径再核' });
    expect((await walk.read('office-clerk', `/comparisons/${id}`)).body).toMatchObject({ state: 'DRAFT' });
    const fourth = await draft({ quarter: 4 });
    expect(codeOf(await walk.tryAct('office-clerk', `/comparisons/${fourth}/ask-publishing`))).toEqual([
      ...[409, 'COMPARISON_RUNS'],
    ]);
  });
});
