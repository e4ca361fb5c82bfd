import { exampleQuarter, ScoredQuarter } from '../../support/scored-quarter.js';
import { Walk } from '../../support/walk.js';
import { type QuarterTown, startQuarterTown } from '../cycles/quarter.js';

/** 积分规则. */
describe('rules by which scores are worked out', () => {
  let town: QuarterTown;
  let walk: Walk;
  let facts: ScoredQuarter;

  beforeEach(async () => {
    town = await startQuarterTown('2026-06-29');
    walk = Walk.on(town.app);
    facts = new ScoredQuarter(town.app);
    await facts.switchOn('2026-06-29');
  });
  afterEach(() => town.app.close());

  const SHIPPED = {
    ...{ dutiesFull: 3000, obligationsFull: 5000, rectificationsFull: 1000, filingsFull: 1000, lateTenths: 6 },
    ...{ secondTenths: 6, creditCap: 1000, problem: 100, problemCap: 300, municipal: 100, provincial: 200 },
    ...{ national: 300, debit: 1000 },
  };
  const milder = { ...SHIPPED, lateTenths: 8 };
  const codeOf = ({ status, body }: { status: number; body: Record<string, unknown> }) => [status, body['code']];
  const propose = (over: object = {}, by = 'office-chief') =>
    walk.tryAct(by, '/score-rule-sets', { year: 2026, quarter: 3, basis: '积分办法修订', rules: milder, ...over });
  const approve = (by: string, id: unknown) => walk.tryAct(by, `/approvals/${String(id)}/approve`);
  const sets = async (): Promise<Record<string, unknown>[]> =>
    (await (await walk.as('office-chief')).get<Record<string, unknown>[]>('/score-rule-sets')).body;
  const example = async (): Promise<string> => {
    const projects = await Promise.all(['G1', 'G2', 'G3'].map((code) => town.addProject(code)));
    return (await exampleQuarter(facts, projects)).cycleId;
  };
  const total = async (cycleId: string): Promise<unknown> => {
    await walk.act('office-chief', '/score-runs', { cycleId });
    return (
      (await walk.read('office-chief', `/score-runs?cycleId=${cycleId}`)).body['sheets'] as { total: string }[]
    )[0]?.total;
  };

  it('are set by two people from a quarter on that has not begun, and that quarter is worked out by them', async () => {
    expect(await sets()).toMatchObject([{ version: 1, rules: SHIPPED }]);
    const begun = await propose({ quarter: 2 });
    expect([begun.status, begun.body['errors']]).toMatchObject([
      422,
      [{ pointer: '/quarter', code: 'SCORE_RULES_BEGUN' }],
    ]);
    const { id } = (await propose()).body;
    expect(codeOf(await propose())).toEqual([409, 'SCORE_RULES_WAIT']);
    expect(codeOf(await approve('office-chief', id))).toEqual([403, 'APPROVAL_NOT_YOURS']);
    expect((await approve('office-director', id)).status).toBe(200);
    const [now, before] = await sets();
    expect([now?.['version'], now?.['from'], now?.['rules'], before?.['version']]).toEqual([
      2,
      '2026-07-01',
      milder,
      1,
    ]);
    expect(now?.['digest']).not.toBe(before?.['digest']);
    const cycleId = await example();
    await walk.goTo('2026-10-27');
    // 12.6 of 14: 27.00; 5.8 of 6: 48.33; 8.33; 83.66 of 90 are 92.96; and four for what was solved and taken over.
    expect(await total(cycleId)).toBe('96.96');
    await expect(town.app.unitOfWork.run((tx) => tx.execute(`UPDATE score_rule_set SET basis = '改'`))).rejects.toThrow(
      'never changes',
    );
  });

  it('do not come into force in a quarter that began while they waited', async () => {
    const { id } = (await propose()).body;
    await walk.goTo('2026-07-01');
    expect(codeOf(await approve('office-director', id))).toEqual([422, 'SCORE_RULES_REFUSED']);
    expect(await sets()).toHaveLength(1);
  });

  it.each([
    ['parts that do not come to a hundred', { filingsFull: 900 }, '/rules/filingsFull'],
    ['a higher adoption that is worth less', { national: 100 }, '/rules/national'],
    ['a cap of problems above that of all', { problemCap: 1100 }, '/rules/problemCap'],
  ])('are refused with %s', async (_, over, pointer) => {
    expect((await propose({ rules: { ...SHIPPED, ...over } })).body['errors']).toMatchObject([{ pointer }]);
  });

  it('are tried on a quarter that is over, whether it was worked out or not, and nothing is written', async () => {
    const cycleId = await example();
    await walk.goTo('2026-10-27');
    const tried = async () =>
      ((await walk.act('office-chief', '/score-trials', { cycleId, rules: milder }))['sheets'] as object[])[0];
    const expected = { unitId: facts.unit('department'), inForce: '94.16', tried: '96.96' };
    expect(await tried()).toMatchObject(expected);
    const written = () =>
      town.app.db.query('SELECT count(*)::int AS n FROM score_fact UNION ALL SELECT count(*)::int FROM audit_event');
    const before = await written();
    expect(await tried()).toMatchObject(expected);
    expect(await written()).toEqual(before);
    expect(await total(cycleId)).toBe('94.16');
    expect(await tried()).toMatchObject(expected);
  });
});
