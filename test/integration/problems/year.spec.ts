import { JobRunner } from '../../../src/platform/queue/job-runner.js';
import { wordsOf } from '../../../src/shared-kernel/cell-text.js';
import { firstVisibleSheet } from '../../../src/shared-kernel/grid.js';
import type { Answer } from '../../support/client.js';
import { readHere } from '../../support/ledger/read-here.js';
import { workbook } from '../../support/ledger/workbooks.js';
import { activity } from '../cycles/quarter.js';
import {
  app,
  act,
  page,
  listed,
  owned,
  call,
  open,
  unit,
  as,
  filedDuty,
  codes,
  report,
  openDesk,
  type Page,
  type Ref,
} from './desk.js';

openDesk();

describe('a find of a visit', () => {
  it('is put on the list once, with its record, however often that is pressed; the record says which', async () => {
    const dutyId = await filedDuty('RESEARCH', { theme: '基层减负', problems: ['报表重复', '网点少'] });
    const find = { place: 1, title: '服务网点少', whoHadItWords: '三个乡镇群众' };
    const answers = await Promise.all([1, 2].map(() => act('department-liaison', `/duties/${dutyId}/problems`, find)));
    const ids = new Set(answers.map(({ body: { problemId } }) => problemId));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(ids.size).toBe(1);
    const [problemId = ''] = [...ids].map(String);
    expect(await page('office-clerk', problemId)).toMatchObject({
      origin: 'RESEARCH',
      cause: '网点少',
      sourceDutyId: dutyId,
      state: 'OPEN',
    });
    const read = await (await as('office-clerk')).get<{ finds: unknown }>(`/duties/${dutyId}`);
    expect(read.body.finds).toEqual([
      { place: 0, words: '报表重复', problemId: null },
      { place: 1, words: '网点少', problemId },
    ]);
    const none = await act('department-liaison', `/duties/${dutyId}/problems`, { ...find, place: 2 });
    expect(none).toMatchObject({ status: 409, body: { code: 'FIND_UNKNOWN' } });
    expect((await act('department2-liaison', `/duties/${dutyId}/problems`, { ...find, place: 0 })).status).toBe(404);
  });
});

describe('a verified matter of the five', () => {
  const record = (changed: object = {}): object => ({
    ...{ name: '跨省通办难', origin: '企业反映', crux: '系统不通', solution: '数据共享', whoHadIt: '28家企业' },
    ...{ effect: { value: 28, unit: '家' }, confirmedBy: '企业', progress: 'SOLVED', ...changed },
  });
  const verify = (dutyId: string, body: object = {}): Promise<Answer<Ref>> =>
    act('office-clerk', `/duties/${dutyId}/verify`, body);
  const made = async (dutyId: string): Promise<Page> =>
    page('office-clerk', (await listed('office-clerk', `sourceDutyId=${dutyId}`))[0]?.id ?? '');

  it('puts its problem on the list as solved, to be confirmed by whoever had it; the matter does not wait for that', async () => {
    const dutyId = await filedDuty('PROBLEM', record());
    expect((await verify(dutyId)).status).toBe(200);
    const problem = await made(dutyId);
    expect(problem).toMatchObject({
      state: 'SOLVED',
      title: '跨省通办难',
      whoHadIt: '28家企业',
      ownerUnitId: unit('department'),
    });
    expect(await open('PROBLEM', problem.id)).toEqual([]);
    expect((await open('OFFICE_WORK', problem.id)).map(({ state }) => state)).toEqual(['OPEN']);
    // Who filed it for the owner belongs to the owner; whoever verified it may ring.
    expect(
      (await act('office-clerk', `/problems/${problem.id}/confirm`, { ...call, on: problem.stateOn })).status,
    ).toBe(200);
  });

  it('moves the problem that it names to SOLVED; progress in part leaves it where it is', async () => {
    const { id } = await owned();
    const part = await filedDuty('PROBLEM', record({ problemId: id, progress: 'STAGE_PROGRESS' }));
    expect((await verify(part, { acceptStageProgress: true })).status).toBe(200);
    expect((await page('office-clerk', id)).state).toBe('SOLVING');
    const whole = await filedDuty('PROBLEM', record({ problemId: id }));
    await verify(whole);
    expect(await page('office-clerk', id)).toMatchObject({ state: 'SOLVED', solution: '数据共享' });
    expect((await open('PROBLEM', id)).map(({ state }) => state)).toEqual(['MET']);
  });

  it('does not name a problem that the unit itself had and another one solves: its people would confirm what they filed', async () => {
    const file = async (problemId: string) => {
      const dutyId = await filedDuty('PROBLEM', {});
      await app.db.query(`UPDATE duty SET state = 'PLANNED', activity_id = NULL, held_on = NULL WHERE id = $1`, [
        dutyId,
      ]);
      await app.db.query(`UPDATE obligation SET state = 'OPEN', filed_at = NULL WHERE subject_id = $1`, [dutyId]);
      const filed = activity('PROBLEM', '2026-07-20');
      const problem = { ...(filed['problem'] as object), problemId };
      return act('department-liaison', `/duties/${dutyId}/submit`, { activity: { ...filed, problem } });
    };
    const had = { whoHadItWords: undefined, whoHadItUnitId: unit('department') };
    const others = await report('office-clerk', { ...had, ownerUnitId: unit('department2'), dueOn: '2026-08-14' });
    expect(codes(await file(others.id))).toEqual(['/activity/problem/problemId PROBLEM_OWNED_BY_ANOTHER']);
    expect((await file((await owned()).id)).status).toBe(200);
  });

  it('that made progress only is being solved from then on by whoever made it, by the matter’s own day', async () => {
    const dutyId = await filedDuty('PROBLEM', record({ name: '部分打通难', progress: 'STAGE_PROGRESS' }));
    await verify(dutyId, { acceptStageProgress: true });
    const problem = await made(dutyId);
    expect(problem).toMatchObject({ state: 'SOLVING', ownerUnitId: unit('department'), dueOn: '2026-10-15' });
    expect((await open('PROBLEM', problem.id)).map(({ state, due_on }) => `${state} ${due_on}`)).toEqual([
      'OPEN 2026-10-15',
    ]);
    expect((await open('VERIFICATION', problem.id)).map(({ state }) => state)).toEqual(['MET']);
  });

  it('keeps its frozen cell where the problem is disputed later: a correction stands beside it', async () => {
    const dutyId = await filedDuty('PROBLEM', record({ name: '证照联办难' }));
    await verify(dutyId);
    await app.db.query(
      `INSERT INTO frozen_duty (cycle_id, duty_id, state, light, facts) SELECT cycle_id, id, 'VERIFIED', 'DONE', '{}' FROM duty WHERE id = $1`,
      [dutyId],
    );
    const problem = await made(dutyId);
    await act('office-clerk', `/problems/${problem.id}/dispute`, { reason: '企业称仍须跑两次' });
    const [cell] = await app.db.query(
      `SELECT f.state AS frozen, k.state, k.reason FROM frozen_duty f JOIN duty_correction k ON k.duty_id = f.duty_id WHERE f.duty_id = $1`,
      [dutyId],
    );
    expect(cell).toEqual({ frozen: 'VERIFIED', state: 'VERIFIED', reason: '难题有异议：企业称仍须跑两次' });
  });
});

describe('the numbers of the year', () => {
  interface Count {
    readonly id: string;
    readonly value: number;
    readonly lastYear: number;
    readonly unitOfMeasure: string;
  }
  const counts = async (seat: string, query = ''): Promise<readonly string[]> =>
    (await (await as(seat)).get<{ items: Count[] }>(`/counts?${query}`)).body.items
      .filter(({ id }) => id.startsWith('problems.'))
      .map(({ id, value, unitOfMeasure }) => `${id} ${String(value)}${id === 'problems.effect' ? unitOfMeasure : ''}`);

  it('hold what was confirmed, by units of measure that are not added up, and what waits apart; a dispute takes it out from its day on', async () => {
    const own = `unitId=${unit('county')}`;
    const one = async (effects: readonly object[]): Promise<string> => {
      const { id } = await owned({ ownerUnitId: unit('county') });
      await act('county-liaison', `/problems/${id}/solve`, { solution: '下放办理', effects });
      return id;
    };
    const household = { value: '63', unitOfMeasure: '户' };
    const first = await one([household, { value: '2.5', unitOfMeasure: '公里' }]);
    const second = await one([{ value: '8', unitOfMeasure: '户' }]);
    expect(await counts('office-clerk', own)).toEqual(['problems.confirmed 0', 'problems.waiting 2']);
    for (const id of [first, second]) await act('office-chief', `/problems/${id}/confirm`, call);
    const all = ['problems.confirmed 2', 'problems.waiting 0', 'problems.effect 2.5公里', 'problems.effect 71户'];
    expect(await counts('office-clerk', own)).toEqual(all);
    const behind = async (query: string): Promise<readonly string[]> =>
      (await (await as('office-clerk')).get<{ items: { id: string }[] }>(`/counts/${query}`)).body.items.map(
        ({ id }) => id,
      );
    expect(await behind(`problems.effect/items?${own}&kind=${encodeURIComponent('公里')}`)).toEqual([first]);
    const households = await (
      await as('office-clerk')
    ).get<{ items: { id: string; amount: number | null }[] }>(
      `/counts/problems.effect/items?${own}&kind=${encodeURIComponent('户')}`,
    );
    expect(new Map(households.body.items.map(({ id, amount }) => [id, amount]))).toEqual(
      new Map([
        [first, 63],
        [second, 8],
      ]),
    );
    expect(await behind(`problems.confirmed/items?${own}`)).toEqual([first, second].sort());
    // Another year, and outsiders: nothing.
    expect(await counts('office-clerk', `${own}&year=2027`)).toEqual([
      'problems.confirmed 0',
      'problems.waiting 0',
      'problems.effect 0公里',
      'problems.effect 0户',
    ]);
    expect(await counts('department2-liaison', own)).toEqual(['problems.confirmed 0', 'problems.waiting 0']);
    expect(await counts('office-clerk', `${own}&publicOnly=true`)).toEqual(await counts('office-clerk', own));
    await act('office-clerk', `/problems/${first}/dispute`, { reason: '没有办成' });
    expect(await counts('office-clerk', own)).toEqual([
      'problems.confirmed 1',
      'problems.waiting 0',
      'problems.effect 8户',
    ]);
  });
});

describe('the list as a workbook', () => {
  const HEADS = [
    '序号',
    '难题名称',
    '来源',
    '提出方(受益方)',
    '承办单位',
    '症结',
    '完成时限',
    '解决办法',
    '成效数量',
    '计量单位',
    '进展',
    '确认方式',
    '确认人',
    '确认日期',
  ];
  const rows: readonly (readonly string[])[] = [
    [
      '1',
      '老旧小区加装电梯难',
      '群众反映',
      '63户居民',
      '市商务局',
      '意见不一',
      '2026.9.30',
      '一楼一策',
      '６３',
      '户',
      '已确认销号',
      '走访',
      '居民',
      '2026年6月18日',
    ],
    [
      '2',
      '跨区迁移难',
      '单位提出',
      '市发展和改革委员会',
      '市商务局',
      '',
      '2026年10月',
      '',
      '',
      '',
      '解决中',
      '',
      '',
      '',
    ],
    ['3', '证照不互认', '群众反映', '企业', '', '', '', '', '', '', '待解决', '', '', ''],
    ['4', '数据不共享', '督察发现', '窗口群众', '市不存在局', '', '2026-10-30', '', '', '', '解决中', '', '', ''],
    ['5', '缺成效', '督察发现', '群众', '市商务局', '', '2026-10-30', '打通系统', '', '', '已解决待确认', '', '', ''],
    ['6', '写了电话', '群众反映', '李四13800000000', '', '', '', '', '', '', '待解决', '', '', ''],
    ['7', '证照不互认', '群众反映', '企业', '', '', '', '', '', '', '待解决', '', '', ''],
    ['8', '漏水，电话13800000000', '群众反映', '居民', '', '找张某13800000001', '', '', '', '', '待解决', '', '', ''],
  ];
  interface Held {
    readonly version: number;
    readonly state: string;
    readonly summary: Readonly<Record<string, number>> | null;
  }
  const drain = () => app.get(JobRunner).drain();
  const read = async (id: string): Promise<Held> =>
    (await (await as('office-clerk')).get<Held>(`/problem-imports/${id}`)).body;
  const told = async (id: string): Promise<readonly string[]> =>
    (
      await (
        await as('office-clerk')
      ).get<{ items: { row: number; verdict: string; faults: { code: string; column: string | null }[] }[] }>(
        `/problem-imports/${id}/rows?limit=50`,
      )
    ).body.items.map(({ row, verdict, faults }) =>
      [row, verdict, ...faults.map(({ column, code }) => `${column ?? '-'} ${code}`)].join(' '),
    );
  const handIn = async (content: Uint8Array): Promise<string> => {
    const started = await (
      await as('office-clerk')
    ).upload<{ importId: string }>('/problem-imports', '难题.xlsx', content);
    expect(started.status).toBe(202);
    await drain();
    return started.body.importId;
  };
  let imported = '';

  it('is previewed row by row: what is new, and at which column what cannot be taken', async () => {
    imported = await handIn(workbook([['2026年难题清单'], HEADS, ...rows]));
    expect(await told(imported)).toEqual([
      '3 ADD',
      '4 ADD',
      '5 ADD',
      '6 REFUSE 承办单位 ROW_UNIT_UNKNOWN',
      '7 REFUSE 成效数量 PROBLEM_EFFECT_MISSING',
      '8 REFUSE 提出方(受益方) PROBLEM_PERSON_NAMED',
      '9 REFUSE - ROW_TWICE',
      '10 REFUSE 难题名称 PROBLEM_PERSON_NAMED 症结 PROBLEM_PERSON_NAMED',
    ]);
    expect((await read(imported)).summary).toMatchObject({ rows: 8, add: 3, refuse: 5, confirmed: 1 });
  });

  it('brings what was confirmed in by two people: whoever handed it in does not confirm it; nobody owes anything of that', async () => {
    expect((await act('office-clerk', `/problem-imports/${imported}/confirm`)).body.code).toBe('PROBLEM_OWN_FILE');
    expect((await act('office-chief', `/problem-imports/${imported}/confirm`)).status).toBe(202);
    await drain();
    expect((await read(imported)).state).toBe('CONFIRMED');
    const found = await app.db.query<{ id: string; title: string; state: string; due: string | null }>(
      `SELECT k.id, k.title, k.state, k.due_on AS due FROM problem k WHERE k.title IN ('老旧小区加装电梯难', '跨区迁移难', '证照不互认') ORDER BY k.title`,
    );
    expect(found.map(({ title, state, due }) => `${title} ${state} ${due ?? ''}`).sort()).toEqual(
      ['老旧小区加装电梯难 CONFIRMED 2026-09-30', '证照不互认 OPEN ', '跨区迁移难 SOLVING 2026-10-31'].sort(),
    );
    const confirmed = found.find(({ state }) => state === 'CONFIRMED')?.id ?? '';
    expect(await page('office-clerk', confirmed)).toMatchObject({
      effects: [{ value: '63', unitOfMeasure: '户', words: null }],
      confirmation: { how: 'VISIT', on: '2026-06-18' },
    });
    expect([await open('PROBLEM', confirmed), await open('OFFICE_WORK', confirmed)]).toEqual([[], []]);
  });

  it('goes out and comes in again unchanged; names of people are not in it', async () => {
    const answer = await fetch(`${app.url}/api/v1/problem-exports?year=2026`, {
      headers: { cookie: (await as('office-clerk')).cookie },
    });
    const file = Buffer.from(await answer.arrayBuffer());
    const cells = firstVisibleSheet(await readHere(file)).rows.map((row) => row.cells.map(wordsOf));
    expect(cells.flat().join('')).not.toMatch(/李四|1380000/u);
    const own = cells.filter(([, title = '']) => ['老旧小区加装电梯难', '跨区迁移难', '证照不互认'].includes(title));
    const again = await handIn(workbook([HEADS, ...own]));
    expect((await read(again)).summary).toMatchObject({ rows: 3, add: 0, same: 3, refuse: 0 });
  });

  it('keeps 3006.77, 0.10 and 13.54 as they were typed, from the page and the count to the export and back', async () => {
    const effects = [
      { value: '3006.77', unitOfMeasure: '亿元' },
      { value: '0.10', unitOfMeasure: '个百分点' },
      { value: '13.54', unitOfMeasure: '公顷' },
    ];
    const { id } = await owned({ title: '用地审批慢', ownerUnitId: unit('county') });
    await act('county-liaison', `/problems/${id}/solve`, { solution: '并联审批', effects });
    await act('office-chief', `/problems/${id}/confirm`, call);
    expect(await page('office-clerk', id)).toMatchObject({ effects });
    const office = await as('office-clerk');
    const counted = await office.get<{ items: { id: string; value: number; unitOfMeasure: string }[] }>('/counts');
    const sums = counted.body.items.filter(({ id: count }) => count === 'problems.effect');
    for (const { value, unitOfMeasure } of effects)
      expect(sums).toContainEqual(expect.objectContaining({ value: Number(value), unitOfMeasure }));
    const answer = await fetch(`${app.url}/api/v1/problem-exports?year=2026`, { headers: { cookie: office.cookie } });
    const file = Buffer.from(await answer.arrayBuffer());
    const cells = firstVisibleSheet(await readHere(file)).rows.map((row) => row.cells.map(wordsOf));
    const own = cells.filter(([, title]) => title === '用地审批慢');
    expect(own.map((row) => row[HEADS.indexOf('成效数量')])).toEqual(['3006.77；0.10；13.54']);
    expect((await read(await handIn(workbook([HEADS, ...own])))).summary).toMatchObject({ rows: 1, same: 1 });
  });

  it('changes of what is held what the office sets, each as its act; how far it is and who confirmed it are no list’s to change', async () => {
    const idOf = async (title: string): Promise<string> =>
      (await app.db.query<{ id: string }>('SELECT id FROM problem WHERE title = $1', [title]))[0]?.id ?? '';
    const said = [
      // Another owner, a later date and a cause, of one that is being solved.
      ['1', '跨区迁移难', '', '企业', '市教育局', '数据不通', '2026-12-31', '', '', '', '解决中', '', '', ''],
      // An owner and a date for one that has none yet.
      ['2', '证照不互认', '', '企业', '市商务局', '', '2026-11-30', '', '', '', '解决中', '', '', ''],
      // Of one that is confirmed nothing changes, by whatever words.
      ['3', '老旧小区加装电梯难', '', '', '市教育局', '', '', '', '', '', '已确认销号', '', '', ''],
    ];
    const held = await app.db.query<{ title: string; who: string; unit: string | null }>(
      `SELECT k.title, coalesce(k.who_had_it_words, u.name) AS who FROM problem k LEFT JOIN unit u ON u.id = k.who_had_it_unit_id
        WHERE k.title IN ('老旧小区加装电梯难', '跨区迁移难', '证照不互认')`,
    );
    const lines = said.map((line) =>
      line.map((cell, at) => (at === 3 ? (held.find(({ title }) => title === line[1])?.who ?? '') : cell)),
    );
    const file = await handIn(workbook([HEADS, ...lines]));
    expect(await told(file)).toEqual(['2 CHANGE', '3 CHANGE', '4 REFUSE 承办单位 PROBLEM_NOT_BY_LIST']);
    const changes = await (
      await as('office-clerk')
    ).get<{ items: { changes: { field: string; to: string }[] }[] }>(`/problem-imports/${file}/rows?limit=50`);
    expect(changes.body.items[0]?.changes.map(({ field, to }) => `${field} ${to}`)).toEqual([
      '承办单位 市教育局',
      '症结 数据不通',
      '完成时限 2026-12-31',
    ]);
    expect((await act('office-clerk', `/problem-imports/${file}/confirm`)).status).toBe(202);
    await drain();
    const moved = await idOf('跨区迁移难');
    expect(await page('office-clerk', moved)).toMatchObject({
      ...{ state: 'SOLVING', ownerUnitId: unit('department2'), dueOn: '2026-12-31', cause: '数据不通' },
    });
    expect((await open('PROBLEM', moved)).map(({ state, due_on }) => `${state} ${due_on}`)).toEqual([
      'CANCELLED 2026-10-31',
      'OPEN 2026-12-31',
    ]);
    const assigned = await idOf('证照不互认');
    expect(await page('office-clerk', assigned)).toMatchObject({ state: 'SOLVING', ownerUnitId: unit('department') });
    expect((await open('VERIFICATION', assigned)).map(({ state }) => state)).toEqual(['MET']);
    expect((await read(await handIn(workbook([HEADS, ...lines.slice(0, 2)])))).summary).toMatchObject({
      same: 2,
      change: 0,
    });
  });
});
