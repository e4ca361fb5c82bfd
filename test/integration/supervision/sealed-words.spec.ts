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
});
