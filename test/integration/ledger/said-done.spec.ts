import { readHere } from '../../support/ledger/read-here.js';
import { LedgerDesk, type LedgerLine } from '../../support/ledger/ledger-desk.js';
import { Walk } from '../../support/walk.js';

type Body = Record<string, unknown>;

const LEDGER: readonly LedgerLine[] = [
  ['商贸流通改革', '市商务局', '出台实施方案', '2026年3月31日', '已完成（2026年3月20日）'],
  ['商贸流通改革', '市商务局', '建成服务平台', '2026年4月30日', '已办结'],
  ['商贸流通改革', '市商务局', '总结推广经验', '2026年12月31日', '2026年12月完成'],
  ['集团化办学', '市教育局', '组建教育集团', '2026年5月29日', '已完成'],
  ['集团化办学', '市教育局', '选派支教教师', '2026年10月13日', '正在推进'],
];
const SAID = ['出台实施方案', '建成服务平台', '总结推广经验', '组建教育集团'];

describe('what a ledger says is done', () => {
  let walk: Walk;
  let desk: LedgerDesk;
  let importId: string;
  const taskOf = async (matter: string): Promise<Body> =>
    (await walk.read('office-clerk', `/tasks/${(await desk.task(matter)).id}`)).body;
  const obligationOf = async (matter: string) => walk.shown((await desk.task(matter)).obligationId);
  const rowsOf = async (id: string) =>
    (await walk.read('office-clerk', `/ledger-imports/${id}/done-rows`)).body['items'] as (Body & {
      id: string;
      doneSaid: Body;
    })[];
  const summaryOf = async (id: string) => (await walk.read('office-clerk', `/ledger-imports/${id}`)).body['summary'];
  const decision = async (id: string) => (await desk.approvals('LEDGER_DONE', id))[0]?.id ?? '';
  const refusal = async (key: string, path: string, body: object = {}) => {
    const answer = await walk.tryAct(key, path, body);
    return [answer.status, answer.body['code']];
  };

  beforeAll(async () => {
    walk = await Walk.start('2026-09-01');
    desk = new LedgerDesk(walk);
    importId = await desk.handIn(LEDGER, '九月台账.xlsx');
  });
  afterAll(() => walk.close());

  it('is counted in the preview and comes in as 已完成、待确认: no light, no lateness, beside what goes on', async () => {
    expect(await summaryOf(importId)).toMatchObject({ add: 7, done: 4, refuse: 0 });
    await desk.confirm(importId);
    for (const matter of SAID) {
      expect(await taskOf(matter)).toMatchObject({ state: 'ASSIGNED', hold: 'DONE_UNCONFIRMED', light: 'GREY' });
      expect(await obligationOf(matter)).toMatchObject({ hold: 'DONE_UNCONFIRMED', light: 'GREY', lateness: 0 });
    }
    expect(await taskOf('选派支教教师')).toMatchObject({ hold: null, light: 'GREEN', doneSaid: null });
    expect(
      (await rowsOf(importId)).map(({ matter, doneSaid }) => [matter, doneSaid['row'], doneSaid['doneOn']]),
    ).toEqual([
      ['出台实施方案', 3, '2026-03-20'],
      ['建成服务平台', 4, null],
      // A day ahead is none.
      ['总结推广经验', 5, null],
      ['组建教育集团', 6, null],
    ]);
    const { body } = await walk.read('office-director', '/dashboard');
    expect(body).toMatchObject({
      waiting: { historic: 0, doneUnconfirmed: 4 },
      total: { GREEN: 1, GREY: 0, YELLOW: 0, RED: 0 },
    });
  });

  it('nothing fires of it, and the unit neither files nor asks for time', async () => {
    await walk.goTo('2026-09-08', '10:00');
    const fired = await walk.app.db.query(
      `SELECT FROM fired_rung f JOIN obligation o ON o.id = f.obligation_id WHERE o.hold IS NOT NULL`,
    );
    expect(fired).toEqual([]);
    expect(await walk.noticesOf('department-chief')).toEqual([]);
    const { id, obligationId } = await desk.task('建成服务平台');
    const filed = { result: '已建成', documentNumbers: ['商发〔2026〕8号'] };
    expect(await refusal('department-chief', `/tasks/${id}/submit`, filed)).toEqual([409, 'TASK_DONE_UNCONFIRMED']);
    const longer = { reason: '资金未到位', newDate: '2026-12-15' };
    expect(await refusal('department-chief', `/obligations/${obligationId}/extensions`, longer)).toEqual([
      409,
      'OBLIGATION_DONE_UNCONFIRMED',
    ]);
  });

  it('the same file again is the same, and its words ask nothing twice', async () => {
    const again = await desk.handIn(LEDGER, '九月台账.xlsx');
    expect(await summaryOf(again)).toMatchObject({ add: 0, change: 0, done: 0, same: 7 });
    await walk.act('office-clerk', `/ledger-imports/${again}/discard`);
  });

  it('an export with where tasks stand says so', async () => {
    const answer = await fetch(`${walk.app.url}/api/v1/ledger-exports?year=2026&standing=true`, {
      headers: { cookie: (await walk.as('office-clerk')).cookie },
    });
    const [sheet] = (await readHere(Buffer.from(await answer.arrayBuffer()))).sheets;
    const states = (sheet?.rows ?? []).slice(2).map(({ cells }) => cells[cells.length - 4]);
    expect(states).toEqual([...SAID.map(() => '已完成、待确认'), '推进中']);
  });

  it('is nobody’s to decide who brought it, and nobody’s outside the office', async () => {
    const path = `/approvals/${await decision(importId)}/approve`;
    expect(await refusal('office-clerk', path)).toEqual([403, 'APPROVAL_NOT_YOURS']);
    expect(await refusal('office-chief', path)).toEqual([403, 'APPROVAL_NOT_YOURS']);
    const paper = { offline: { by: '改革办副主任', on: '2026-09-08', words: '同意。' } };
    expect(await refusal('office-clerk', path, paper)).toEqual([403, 'APPROVAL_PAPER_NOT_YOURS']);
    expect((await walk.read('department-chief', `/ledger-imports/${importId}/done-rows`)).status).toBe(403);
    expect((await walk.read('department-chief', '/approvals?kind=LEDGER_DONE')).body['items']).toEqual([]);
  });

  it('decided row by row: what is not done needs words, waits here, and gets a day after today', async () => {
    const path = `/approvals/${await decision(importId)}/approve`;
    const id = (await desk.task('组建教育集团')).id;
    const other = (await desk.task('选派支教教师')).id;
    const words = '集团尚未挂牌';
    for (const [body, code] of [
      [{ input: { notDone: [{ id }] } }, 'LEDGER_DONE_WORDS_REQUIRED'],
      [{ words, input: { notDone: [{ id: other }] } }, 'LEDGER_DONE_ROW_UNKNOWN'],
      [{ words, input: { notDone: '全部' } }, 'LEDGER_DONE_ROW_UNKNOWN'],
      [{ words, input: { notDone: [{ id, dueOn: '2026-09-08' }] } }, 'LEDGER_DONE_DAY'],
    ] as const)
      expect(await refusal('office-deputy', path, body)).toEqual([422, code]);
    const later = (await desk.task('总结推广经验')).id;
    await walk.act('office-deputy', path, { words, input: { notDone: [{ id, dueOn: '2026-10-16' }, { id: later }] } });
    expect((await rowsOf(importId)).map(({ doneSaid }) => doneSaid['state'])).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      'REFUSED',
      'REFUSED',
    ]);
  });

  it('confirmed it is verified, done in time by the day in the file, and the task names file, row and who said so', async () => {
    expect(await taskOf('出台实施方案')).toMatchObject({
      state: 'VERIFIED',
      hold: null,
      light: 'DONE',
      doneSaid: {
        words: '已完成（2026年3月20日）',
        fileName: '九月台账.xlsx',
        row: 3,
        state: 'CONFIRMED',
        decidedOn: '2026-09-08',
      },
    });
    expect(await obligationOf('出台实施方案')).toMatchObject({ state: 'MET', firstFiledOn: '2026-03-20' });
    expect(await taskOf('建成服务平台')).toMatchObject({ state: 'VERIFIED', light: 'DONE' });
  });

  it('not done its date counts from today on, with file and row beside it; nothing fires for the past and the unit is told', async () => {
    expect(await taskOf('组建教育集团')).toMatchObject({
      state: 'ASSIGNED',
      hold: null,
      dueOn: '2026-10-16',
      originalDueOn: '2026-05-29',
    });
    expect(await obligationOf('组建教育集团')).toMatchObject({
      light: 'GREEN',
      lateness: 0,
      dates: [
        {
          run: 2,
          dueOn: '2026-10-16',
          cause: 'NOT_DONE',
          setOn: '2026-09-08',
          said: { fileName: '九月台账.xlsx', row: 6 },
        },
      ],
    });
    // Its own day lies ahead: that one counts.
    expect(await taskOf('总结推广经验')).toMatchObject({ hold: null, dueOn: '2026-12-31', light: 'GREEN' });
    expect(await walk.noticesOf('department2-chief')).toContain('09-08 TASK_NOT_DONE');
    await walk.goTo('2026-09-09', '10:00');
    const { obligationId } = await desk.task('组建教育集团');
    expect(await walk.linesOf(obligationId)).toEqual([]);
    await walk.goTo('2026-10-19', '10:00');
    expect((await walk.linesOf(obligationId)).map((line) => line.slice(0, 22))).toContain('10-19 OVERDUE_REMINDER');
    expect(await desk.approvals('LEDGER_DONE', importId)).toMatchObject([{ state: 'APPROVED' }]);
    const owed = `SELECT state FROM obligation WHERE kind = 'APPROVAL' AND subject_id = $1`;
    expect(await walk.app.db.query(owed, [importId])).toEqual([{ state: 'MET' }]);
  });

  it('of what was watched before, next month’s words stop no clock; the day of the import counts where none is named', async () => {
    const next = LEDGER.map((line): LedgerLine =>
      line[2] === '选派支教教师' ? [line[0], line[1], line[2], line[3], '已完成'] : line,
    );
    const second = await desk.handIn(next, '十月台账.xlsx');
    expect(await summaryOf(second)).toMatchObject({ add: 0, change: 1, done: 1 });
    await desk.confirm(second);
    expect(await taskOf('选派支教教师')).toMatchObject({ state: 'ASSIGNED', hold: null, light: 'YELLOW' });
    await walk.act('office-clerk', `/ledger-imports/${second}/undo`);
    await desk.work();
    expect(await taskOf('选派支教教师')).toMatchObject({ doneSaid: null });
    expect(await desk.approvals('LEDGER_DONE', second)).toMatchObject([{ state: 'WITHDRAWN' }]);
    const third = await desk.bring(next, '十月台账.xlsx');
    await walk.act('office-deputy', `/approvals/${await decision(third)}/approve`);
    expect(await taskOf('选派支教教师')).toMatchObject({ state: 'VERIFIED', light: 'DONE_LATE' });
  });
});
