import { openObligation } from '../../../src/modules/obligations/index.js';
import { Walk } from '../../support/walk.js';

/** Nobody is a second person to what his deputy did in his name. */
describe('what a deputy did in somebody’s name', () => {
  let walk: Walk;

  beforeEach(async () => {
    walk = await Walk.start('2026-10-20');
  });
  afterEach(() => walk.close());

  const seat = (name: string): string => walk.app.town.seats[name]?.postId ?? '';
  const person = (name: string): string => walk.app.town.seats[name]?.personId ?? '';
  /** AB岗: the deputy acts for all that the post does. */
  const lend = (post: string, deputy: string): Promise<unknown> =>
    walk.app.unitOfWork.run((tx) =>
      tx.execute(
        `INSERT INTO delegation (post_id, deputy_post_id, from_day, to_day, reason) VALUES ($1, $2, app_today(), app_today() + 60, '出差')`,
        [seat(post), seat(deputy)],
      ),
    );
  const tried = async (by: string, path: string, body: object = {}): Promise<string> => {
    const { status, body: answer } = await walk.tryAct(by, path, body);
    return status < 300 ? 'done' : String(answer['code']);
  };
  /** A task of the unit that was due on 09-15. */
  const late = (unit: string): Promise<string> =>
    walk.app.unitOfWork.run(async (tx) => {
      const { id: subjectId } = await tx.one<{ id: string }>('SELECT new_id() AS id');
      const draft = {
        kind: 'TASK',
        subjectId,
        title: '出台方案',
        ownerUnitId: walk.app.town.units[unit] ?? '',
      } as const;
      const id = await openObligation(tx, { ...draft, dueOn: '2026-12-01' });
      await tx.execute(
        `UPDATE obligation SET due_on = '2026-09-15', original_due_on = '2026-09-15', opened_on = '2026-09-01', hold = NULL, next_at = NULL WHERE id = $1`,
        [id],
      );
      return id;
    });
  const propose = async (by: string): Promise<{ readonly id: string; readonly approvalId: string }> => {
    const draft = {
      unitId: walk.app.town.units['department'],
      reason: '任务长期滞后',
      items: [{ type: 'OBLIGATION', id: await late('department') }],
    };
    const { id, approvalId } = await walk.act(by, '/listings', draft);
    return { id: String(id), approvalId: String(approvalId) };
  };
  const listed = async (by: string, signer: string): Promise<string> => {
    const { id, approvalId } = await propose(by);
    await walk.act(signer, `/approvals/${approvalId}/approve`, { words: '同意' });
    return id;
  };

  it('though he holds a lower post of the office himself: a listing is made public by neither, but by another', async () => {
    await lend('office-executive-deputy', 'office-clerk');
    const id = await listed('office-clerk', 'office-director');
    const [kept] = await walk.app.db.query(
      `SELECT proposed_by_person AS by, proposed_for_person AS for FROM listing WHERE id = $1`,
      [id],
    );
    expect(kept).toEqual({ by: person('office-clerk'), for: person('office-executive-deputy') });
    const paper = { publicApprovalNumber: '澄改办〔2026〕8号' };
    for (const by of ['office-clerk', 'office-executive-deputy'])
      expect(await tried(by, `/listings/${id}/publish`, paper)).toBe('LISTING_NOT_YOURS');
    expect(await tried('office-deputy', `/listings/${id}/publish`, paper)).toBe('done');
  });

  it('nor is its application checked by him in whose name it was entered, nor by his deputy', async () => {
    const id = await listed('office-chief', 'office-executive-deputy');
    await lend('office-deputy', 'department3-chief');
    await walk.act('department3-chief', `/listings/${id}/apply`, { result: '已完成' });
    const check = { met: true, words: '属实' };
    for (const by of ['department3-chief', 'office-deputy'])
      expect(await tried(by, `/listings/${id}/check`, check)).toBe('LISTING_NOT_YOURS');
    expect(await tried('office-clerk', `/listings/${id}/check`, check)).toBe('done');
  });

  it('a head of the office does not decide what a clerk asked for by the post that he lent him', async () => {
    await lend('office-deputy', 'office-clerk');
    const rules = { fromYear: 2026, frontBy: 'SHARE', frontLimit: 2, adoptions: 'HIGHEST', basis: '会议纪要' };
    const { id } = await walk.act('office-clerk', '/counting-rules', rules);
    expect(await tried('office-deputy', `/approvals/${String(id)}/approve`)).toBe('APPROVAL_OWN_PROPOSAL');
    expect(await tried('office-director', `/approvals/${String(id)}/approve`)).toBe('done');
  });

  it('a deputy signs no listing of a unit in which whoever he stands in for holds a post', async () => {
    const { approvalId } = await propose('office-chief');
    await walk.app.unitOfWork.run((tx) =>
      tx.execute('UPDATE tenure SET person_id = $2 WHERE post_id = $1', [
        seat('department-deputy'),
        person('office-executive-deputy'),
      ]),
    );
    await lend('office-executive-deputy', 'department3-chief');
    expect(await tried('department3-chief', `/approvals/${approvalId}/approve`)).toBe('LISTING_NOT_YOURS');
  });
});
