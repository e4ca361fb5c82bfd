import { LedgerDesk, type LedgerLine } from '../../support/ledger/ledger-desk.js';
import { Walk } from '../../support/walk.js';

const line = (matter: string, progress: string): LedgerLine => [
  '商贸流通改革',
  '市商务局',
  matter,
  '2026年12月31日',
  progress,
];
const MATTERS = ['出台实施方案', '建成服务平台'];

describe('what a ledger says is done of tasks that go on meanwhile', () => {
  let walk: Walk;
  let desk: LedgerDesk;

  beforeAll(async () => {
    walk = await Walk.start('2026-09-01');
    desk = new LedgerDesk(walk);
  });
  afterAll(() => walk.close());

  it('waits for no word any more once each task was filed or cancelled by itself: the decision ends, both sides are told', async () => {
    await desk.bring(
      MATTERS.map((matter) => line(matter, '正在推进')),
      '九月台账.xlsx',
    );
    const said = await desk.bring(
      MATTERS.map((matter) => line(matter, '已完成')),
      '十月台账.xlsx',
    );
    const decision = async () => (await desk.approvals('LEDGER_DONE', said))[0];
    const asked = await decision();
    expect(asked).toMatchObject({ state: 'PENDING', title: expect.stringContaining('2') as string });
    const [filed, cancelled] = [await desk.task('出台实施方案'), await desk.task('建成服务平台')];
    const result = { result: '方案已印发', documentNumbers: ['商发〔2026〕8号'] };
    await walk.act('department-chief', `/tasks/${filed.id}/submit`, result);
    expect(await decision()).toMatchObject({ state: 'PENDING', title: expect.stringContaining('1') as string });
    await walk.act('office-chief', `/tasks/${cancelled.id}/cancel`, { reason: '并入其他任务' });
    expect(await decision()).toMatchObject({ state: 'WITHDRAWN' });
    const [told] = await walk.app.db.query<{ n: number }>(
      `SELECT count(DISTINCT kind)::int AS n FROM notice WHERE key LIKE $1 AND title LIKE '已逐项办结：%'`,
      [`approval:${asked?.id ?? ''}:%`],
    );
    expect(told).toEqual({ n: 2 });
    const owed = `SELECT state FROM obligation WHERE kind = 'APPROVAL' AND subject_id = $1`;
    expect(await walk.app.db.query(owed, [said])).toEqual([{ state: 'CANCELLED' }]);
    const late = await walk.tryAct('office-deputy', `/approvals/${asked?.id ?? ''}/approve`);
    expect([late.status, late.body['code']]).toEqual([409, 'APPROVAL_DECIDED']);
    await walk.act('office-chief', `/tasks/${filed.id}/verify`, {});
  });
});
