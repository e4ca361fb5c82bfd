import { fileObligation, settleObligation } from '../../../src/modules/obligations/index.js';
import { BulletinWay } from './bulletin-way.js';

/** Who signs a bulletin, and what becomes of it where the word is taken back. */
describe('the signature of a bulletin', () => {
  let way: BulletinWay;
  let filed: string;

  const submitted = async (id: string, seat = 'office-clerk') => {
    await way.done(seat, `/bulletins/${id}/send`);
    await way.done(seat, `/bulletins/${id}/submit`);
    return way.approvalOf(id);
  };

  beforeAll(async () => {
    way = await BulletinWay.start('2026-09-01');
    filed = await way.lag('department3', '完成验收', '2026-09-30');
    await way.walk.goTo('2026-10-08', '10:00');
    await way.walk.app.unitOfWork.run((tx) => fileObligation(tx, filed));
    await way.walk.goTo('2026-10-20', '10:00');
  });
  afterAll(() => way.close());

  it('is the executive deputy’s where nobody is named, and shows what the office owes to others', async () => {
    const id = await way.draft(9);
    const approval = await submitted(id);
    expect(approval.role).toBe('EXECUTIVE_DEPUTY_DIRECTOR');
    const { facts } = await way.walk.app.db
      .query<{ facts: { otherVerdicts: readonly object[] } }>('SELECT facts FROM approval WHERE id = $1', [approval.id])
      .then(([row]) => row ?? { facts: { otherVerdicts: [] } });
    expect(facts.otherVerdicts).toEqual([{ title: '完成验收', unitName: '市水务局', age: expect.any(Number) }]);
    await way.walk.act('office-clerk', `/approvals/${approval.id}/withdraw`);
    expect(await way.page(id)).toMatchObject({ state: 'DRAFT', signedOn: null });
    await way.done('office-clerk', `/bulletins/${id}/discard`, { words: '另行起草' });
  });

  it('is the director’s where the executive deputy drafted it himself, who does not sign his own text', async () => {
    const id = await way.draft(9, 'office-executive-deputy');
    const approval = await submitted(id);
    expect(approval.role).toBe('OFFICE_DIRECTOR');
    expect((await way.post('office-executive-deputy', `/approvals/${approval.id}/approve`)).status).toBe(403);
    const paper = { offline: { by: '改革办主任', on: '2026-10-20', words: '同意' } };
    const registered = await way.post('office-executive-deputy', `/approvals/${approval.id}/approve`, paper);
    expect(registered.status).toBeGreaterThanOrEqual(400);
    await way.done('office-director', `/approvals/${approval.id}/approve`);
    expect((await way.page(id)).signedOn).toBe('2026-10-20');
    await way.done('office-clerk', `/bulletins/${id}/return`, { words: '补充数据' });
    expect(await way.page(id)).toMatchObject({ state: 'DRAFT', signedOn: null, returnedWords: '补充数据' });
    expect((await way.post('office-clerk', `/bulletins/${id}/issue`)).body.code).toBe('PUBLICATION_STATE');
    await way.done('office-clerk', `/bulletins/${id}/discard`, { words: '另行起草' });
  });

  it('said by its signer not to be his lets nothing be issued: the text goes to its author', async () => {
    const id = await way.draft(9);
    const approval = await submitted(id);
    const paper = { offline: { by: '常务副主任', on: '2026-10-20', words: '同意' } };
    await way.done('office-deputy', `/approvals/${approval.id}/approve`, paper);
    await way.done('office-chief', `/approvals/${approval.id}/confirm-paper`);
    expect((await way.page(id)).signedOn).toBe('2026-10-20');
    await way.done('office-executive-deputy', `/approvals/${approval.id}/disown`, { words: '未见该件' });
    expect(await way.page(id)).toMatchObject({ state: 'DRAFT', signedOn: null, returnedWords: '未见该件' });
    await way.walk.app.unitOfWork.run((tx) => settleObligation(tx, filed, 'MET'));
  });
});
