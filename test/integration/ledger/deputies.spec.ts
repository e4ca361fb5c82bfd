import { LedgerDesk, type LedgerLine } from '../../support/ledger/ledger-desk.js';
import { Walk } from '../../support/walk.js';

const LEDGER: readonly LedgerLine[] = [
  ['商贸流通改革', '市商务局', '出台实施方案', '2026年3月31日', '已完成（2026年3月20日）'],
  ['商贸流通改革', '市商务局', '选派支教教师', '2026年10月13日', '正在推进'],
];

/** Nobody is second person to what his deputy did, nor to what he did as a deputy. */
describe('a ledger that a deputy brings in', () => {
  let walk: Walk;
  let desk: LedgerDesk;

  beforeEach(async () => {
    walk = await Walk.start('2026-09-01');
    desk = new LedgerDesk(walk);
  });
  afterEach(() => walk.close());

  const standIn = async (of: string, by: string): Promise<void> => {
    const [post, deputy] = [of, by].map((seat) => walk.app.town.seats[seat]?.postId);
    const lend = `INSERT INTO delegation (post_id, deputy_post_id, from_day, to_day, reason) VALUES ($1, $2, app_today(), app_today() + 9, '出差')`;
    await walk.app.db.query(lend, [post, deputy]);
  };
  const decide = async (seat: string, importId: string, kind: 'LEDGER_DONE' | 'LEDGER_DATES'): Promise<unknown[]> => {
    const [approval] = await desk.approvals(kind, importId);
    const { status, body } = await walk.tryAct(seat, `/approvals/${approval?.id ?? ''}/approve`, { words: '同意' });
    return [status, body['code']];
  };

  it('asks another than him in whose name it was handed in what is done, and for new dates', async () => {
    await standIn('office-deputy', 'department3-chief');
    const first = await desk.handIn(LEDGER, '九月台账.xlsx', 'department3-chief');
    await desk.confirm(first);
    expect(await decide('office-deputy', first, 'LEDGER_DONE')).toEqual([403, 'APPROVAL_NOT_YOURS']);
    expect(await decide('department3-chief', first, 'LEDGER_DONE')).toEqual([403, 'APPROVAL_NOT_YOURS']);
    expect(await decide('office-executive-deputy', first, 'LEDGER_DONE')).toEqual([200, undefined]);
  });

  it('asks another than him in whose name it was confirmed', async () => {
    await standIn('office-deputy', 'department3-chief');
    const importId = await desk.handIn(LEDGER, '九月台账.xlsx');
    await desk.confirm(importId, {}, 'department3-chief');
    expect(await decide('office-deputy', importId, 'LEDGER_DONE')).toEqual([403, 'APPROVAL_NOT_YOURS']);
    expect(await decide('office-executive-deputy', importId, 'LEDGER_DONE')).toEqual([200, undefined]);
  });

  it('is decided by no deputy for whoever brought it in, nor by him who brought it in as a deputy', async () => {
    await standIn('office-executive-deputy', 'office-clerk');
    const importId = await desk.bring(LEDGER, '九月台账.xlsx');
    const [status] = await decide('office-clerk', importId, 'LEDGER_DONE');
    expect(status).toBe(403);
    expect(await decide('office-deputy', importId, 'LEDGER_DONE')).toEqual([200, undefined]);
  });
});
