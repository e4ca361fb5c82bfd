import { openObligation } from '../../../src/modules/obligations/index.js';
import { Walk } from '../../support/walk.js';

/** Of a hard problem behind a matter a person's name is kept sealed: no word of supervision says it in the open. */
describe('a name that is kept sealed', () => {
  let walk: Walk;
  let problem: string;

  beforeAll(async () => {
    walk = await Walk.start('2026-10-20');
    const person = { name: '李四', telephone: '13800000000' };
    const found = { title: '材料重复提交', whoHadItWords: null, person, noSecrets: true };
    problem = String((await walk.act('office-clerk', '/problems', found))['id']);
  });
  afterAll(() => walk.close());

  /** A task of the unit that the office made of the problem, late since 09-15. */
  async function late(): Promise<string> {
    return walk.app.unitOfWork.run(async (tx) => {
      const { id: subjectId } = await tx.one<{ id: string }>('SELECT new_id() AS id');
      const draft = {
        kind: 'DUTY',
        subjectId,
        title: '解决难题',
        ownerUnitId: walk.app.town.units['department'] ?? '',
      } as const;
      const id = await openObligation(tx, { ...draft, dueOn: '2026-12-01' });
      await tx.execute(
        `UPDATE obligation SET due_on = '2026-09-15', original_due_on = '2026-09-15', opened_on = '2026-09-01', hold = NULL, next_at = NULL WHERE id = $1`,
        [id],
      );
      await tx.execute('UPDATE problem SET source_duty_id = $2 WHERE id = $1', [problem, subjectId]);
      return id;
    });
  }
  const said = async (by: string, path: string, body: object): Promise<string> => {
    const { status, body: answer } = await walk.tryAct(by, path, body);
    return status < 300 ? 'done' : String(answer['code']);
  };
  const NAMED = 'WORDS_NAME_PERSON';

  it('stands neither where a talk is raised, nor where it is turned down or signed', async () => {
    const matter = await late();
    const raise = (reason: string) =>
      said('office-chief', `/supervision/obligations/${matter}/raise`, { tier: 1, ground: 'FALSE_REPORT', reason });
    expect(await raise('李 四反映情况不实')).toBe(NAMED);
    expect(await raise('反映情况不实')).toBe('done');
    const { id } = await walk.interview(matter);
    const approve = (verb: string, body: object) => said('office-deputy', `/interviews/${id}/${verb}`, body);
    expect(await approve('reject', { words: '李四已答复' })).toBe(NAMED);
    expect(await approve('approve', { words: '请核实13800000000' })).toBe(NAMED);
    expect(await approve('approve', { words: '请核实' })).toBe('done');
  });

  it('stands in nothing that is said of a listing', async () => {
    const items = [{ type: 'OBLIGATION', id: await late() }];
    const propose = (reason: string) => ({ unitId: walk.app.town.units['department'], reason, items });
    expect(await said('office-chief', '/listings', propose('李四长期未得到答复'))).toBe(NAMED);
    const { id, approvalId } = await walk.act('office-chief', '/listings', propose('长期滞后'));
    const approval = `/approvals/${String(approvalId)}`;
    expect(await said('office-executive-deputy', `${approval}/approve`, { words: '李四的事要办' })).toBe(NAMED);
    expect(await said('office-executive-deputy', `${approval}/approve`, { words: '同意' })).toBe('done');
    const listing = `/listings/${String(id)}`;
    expect(await said('department-liaison', `${listing}/note`, { words: '已联系李四' })).toBe(NAMED);
    expect(await said('office-chief', `${listing}/withdraw`, { reason: '李四撤诉' })).toBe(NAMED);
    expect(await said('department-liaison', `${listing}/apply`, { result: '已答复13800000000' })).toBe(NAMED);
    expect(await said('department-liaison', `${listing}/apply`, { result: '已答复' })).toBe('done');
    expect(await said('office-clerk', `${listing}/check`, { met: false, words: '李四说没有' })).toBe(NAMED);
  });

  it.each(['OBLIGATION', 'UNIT', 'ALL'])(
    'stands neither where clocks are let stand (%s), nor where that is signed or ends',
    async (target) => {
      const matter = await late();
      const targetId = { OBLIGATION: matter, UNIT: walk.app.town.units['department'] }[target];
      // Of days that are over a second person signs for one matter, too.
      const days = { from: '2026-10-19', to: '2026-10-30' };
      const hold = (words: string, documentNumber = '市防指〔2026〕9号') => ({
        ...{ cause: 'FORCE_MAJEURE', target, words, documentNumber, ...days },
        ...(targetId !== undefined && { targetId }),
      });
      const propose = (...of: Parameters<typeof hold>) => said('office-chief', '/clock-holds', hold(...of));
      expect(await propose('李四所在地暴雨')).toBe(NAMED);
      expect(await propose('暴雨', '13800000000')).toBe(NAMED);
      const { id, approvalId } = await walk.act('office-chief', '/clock-holds', hold('暴雨'));
      const signer = target === 'ALL' ? 'office-director' : 'office-executive-deputy';
      const decide = (verb: string, words: string) =>
        said(signer, `/approvals/${String(approvalId)}/${verb}`, { words });
      expect(await decide('reject', '李四不同意')).toBe(NAMED);
      expect(await decide('approve', '已告知李四')).toBe(NAMED);
      expect(await decide('approve', '同意')).toBe('done');
      const own = `/clock-holds/${String(id)}`;
      expect(await said('office-chief', `${own}/renew`, { to: '2026-11-03', words: '李四家仍进水' })).toBe(NAMED);
      expect(await said('office-chief', `${own}/end`, { reason: '李四已回家' })).toBe(NAMED);
      expect(await said('office-chief', `${own}/end`, { reason: '水已退' })).toBe('done');
    },
  );

  it('is said of a hold that lets no clock of the matter stand: others may bear it', async () => {
    await late();
    const of = { target: 'UNIT', targetId: walk.app.town.units['county'], from: '2026-10-21', to: '2026-10-30' };
    const hold = { ...of, cause: 'FORCE_MAJEURE', words: '李四乡暴雨' };
    expect(await said('office-chief', '/clock-holds', hold)).toBe('done');
  });

  it('is not written down as who received a letter, nor as its number', async () => {
    const matter = await walk.register({ unit: 'vertical', title: '解决难题', dueOn: '2026-10-27' });
    await walk.app.db.query(
      'UPDATE problem SET source_duty_id = (SELECT subject_id FROM obligation WHERE id = $2) WHERE id = $1',
      [problem, matter],
    );
    await walk.goTo('2026-11-06');
    const path = `/supervision/cases/${(await walk.caseOf(matter))?.id ?? ''}/letter`;
    const send = (to: string, documentNumber = '商改函〔2026〕7号') =>
      said('office-clerk', path, { to, documentNumber, sentOn: '2026-11-06' });
    expect(await send('省税务局李四处长')).toBe(NAMED);
    expect(await send('省税务局', '13800000000')).toBe(NAMED);
    expect(await send('省税务局')).toBe('done');
  });
});
