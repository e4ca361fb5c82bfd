import { exampleQuarter, ScoredQuarter } from '../../support/scored-quarter.js';
import { Walk } from '../../support/walk.js';
import { type QuarterTown, startQuarterTown } from '../cycles/quarter.js';

type Entry = { rule: string; points: string; appealId: string | null };
type Fact = { rule: string; factId: string; outcome: string; title: string };
type Sheet = { total: string; standing: string; entries: Entry[]; facts: Fact[]; appeals: Record<string, unknown>[] };

/** 积分反馈、申诉: from the office's run to the final sheet. */
describe('a sheet of scores', () => {
  let town: QuarterTown;
  let walk: Walk;
  let facts: ScoredQuarter;
  let cycleId = '';
  let late = '';
  let runId = '';
  const unit = (key: string): string => facts.unit(key);

  beforeEach(async () => {
    town = await startQuarterTown('2026-10-27');
    walk = Walk.on(town.app);
    facts = new ScoredQuarter(town.app);
    await facts.switchOn('2026-06-30');
    const projects = await Promise.all(['G1', 'G2', 'G3'].map((code) => town.addProject(code)));
    ({ cycleId, late } = await exampleQuarter(facts, projects));
    await facts.owe('county', {
      kind: 'TASK',
      state: 'MET',
      dueOn: '2026-09-10',
      filedOn: '2026-09-01',
      title: '临河事项',
    });
    runId = String((await walk.act('office-chief', '/score-runs', { cycleId }))['id']);
  });
  afterEach(() => town.app.close());

  const codeOf = ({ status, body }: { status: number; body: Record<string, unknown> }) => [status, body['code']];
  const approve = (by: string, id: unknown) => walk.tryAct(by, `/approvals/${String(id)}/approve`);
  const askFeedback = async (by = 'office-chief') => (await walk.act(by, `/score-runs/${runId}/feed-back`))['id'];
  const fedBack = async (): Promise<void> => {
    await walk.goTo('2026-10-29');
    expect((await approve('office-executive-deputy', await askFeedback())).status).toBeLessThan(300);
  };
  const own = async (seat = 'department-deputy'): Promise<Sheet> =>
    (await (await walk.as(seat)).get<Sheet[]>(`/score-sheets/${runId}`)).body[0]!;
  const claim = (over: object = {}): object => ({
    ...{ runId, unitId: unit('department'), rule: 'R1', claims: [{ factId: late, wished: 'DONE' }] },
    ...{ reason: '等待市教育局会签，非本单位原因', ...over },
  });
  const appeal = async (by = 'department-deputy', over: object = {}) => walk.tryAct(by, '/score-appeals', claim(over));
  const decide = (by: string, id: unknown, upheldIds: readonly string[], words = '会签记录属实') =>
    walk.tryAct(by, `/score-appeals/${String(id)}/decide`, { upheldIds, words });
  const line = ({ rule, points }: Entry): string => `${rule} ${points}`;

  const FIRST = [
    ...['R1 26.14', 'R2 46.67', 'R4 8.33', 'R0 9.02'],
    ...['C_PROBLEM 1.00', 'C_PROBLEM 1.00', 'C_CASE 2.00'],
  ];

  it('comes to 94.16, and to 95.11 once an appeal is upheld, with all eleven lines', async () => {
    await fedBack();
    const before = await own();
    expect([before.total, before.standing, before.entries.map(line)]).toEqual(['94.16', 'FED_BACK', FIRST]);
    const { id } = (await appeal()).body;
    const asked = await decide('office-deputy', id, [late]);
    expect(asked.status).toBe(200);
    expect((await own()).total).toBe('94.16');
    expect((await approve('office-director', asked.body['id'])).status).toBeLessThan(300);
    const after = await own('department-chief');
    expect(after.entries.map(line)).toEqual([...FIRST, 'R1 -26.14', 'R1 27.00', 'R0 -9.02', 'R0 9.11']);
    expect(after.entries.map((one) => one.appealId === id)).toEqual([
      ...FIRST.map(() => false),
      true,
      true,
      true,
      true,
    ]);
    expect([after.total, after.standing]).toEqual(['95.11', 'FED_BACK']);
    expect(after.appeals).toMatchObject([{ id, state: 'UPHELD', words: '会签记录属实', claims: [{ upheld: true }] }]);
    expect(await walk.noticesOf('department-principal')).toEqual(['10-29 SCORE_FED_BACK', '10-29 SCORE_APPEAL_ENDED']);
    await walk.goTo('2026-11-05', '23:00');
    expect((await own()).standing).toBe('FED_BACK');
    await walk.goTo('2026-11-06');
    expect((await own()).standing).toBe('FINAL');
  });

  it('goes to its unit on the word of another than who worked it out, proposed it, or stands in for him', async () => {
    await walk.goTo('2026-10-29');
    const id = await askFeedback('office-deputy');
    const seats = town.app.town.seats;
    await town.app.unitOfWork.run((tx) =>
      tx.execute('UPDATE score_run SET ran_by_person = $2, ran_for_person = $3 WHERE id = $1', [
        runId,
        seats['office-chief']?.personId,
        seats['office-director']?.personId,
      ]),
    );
    await walk.act('office-deputy', `/approvals/${String(id)}/withdraw`);
    const again = await askFeedback('office-chief');
    expect(codeOf(await approve('office-chief', again))).toEqual([403, 'APPROVAL_NOT_YOURS']);
    expect(codeOf(await approve('office-director', again))).toEqual([422, 'APPROVAL_ABOUT_ONESELF']);
    expect(codeOf(await walk.tryAct('office-chief', '/score-runs', { cycleId }))).toEqual([
      409,
      'SCORE_FEEDBACK_WAITS',
    ]);
    expect((await approve('office-deputy', again)).status).toBeLessThan(300);
    expect(codeOf(await walk.tryAct('office-chief', `/score-runs/${runId}/feed-back`))).toEqual([
      409,
      'SCORE_FED_BACK',
    ]);
    expect(codeOf(await walk.tryAct('office-chief', '/score-runs', { cycleId }))).toEqual([409, 'SCORE_FED_BACK']);
  });

  it('is its own unit’s alone, and nobody’s before it is fed back', async () => {
    const seats = [
      'department-chief',
      'department-deputy',
      'department-principal',
      'county-deputy',
      'department2-deputy',
    ];
    const seen = async (seat: string): Promise<unknown[]> => {
      const client = await walk.as(seat);
      const list = await client.get<{ unitId: string }[]>('/score-sheets');
      const one = await client.get<{ unitId: string; facts: Fact[] }[]>(`/score-sheets/${runId}`);
      return [
        list.body.map(({ unitId }) => unitId),
        one.status === 200 ? one.body.map(({ unitId }) => unitId) : one.status,
      ];
    };
    for (const seat of seats) expect(await seen(seat)).toEqual([[], 404]);
    await fedBack();
    const [department, county] = [unit('department'), unit('county')];
    const expected = [[department], [department], [department], [county]].map((ids) => [ids, ids]);
    for (const [at, seat] of seats.slice(0, 4).entries()) expect(await seen(seat)).toEqual(expected[at]);
    expect(await seen('department2-deputy')).toEqual([[], 404]);
    expect((await own('county-deputy')).facts.map(({ title }) => title)).toEqual(['临河事项']);
    for (const seat of ['department-liaison', 'department-office', 'leading-official', 'office-clerk'])
      expect((await walk.read(seat, '/score-sheets')).status).toBe(403);
    // Another's sheet is contested by nobody, and found by nobody.
    expect(codeOf(await appeal('county-deputy'))).toEqual([404, 'NOT_FOUND']);
    expect((await appeal('department-chief')).status).toBe(403);
    const found = (await walk.read('county-deputy', `/search?q=${encodeURIComponent('积分')}`)).body;
    expect(JSON.stringify(found)).not.toContain(department);
  });

  it('is contested once a line, in time, of facts that stand behind it and for another outcome', async () => {
    await fedBack();
    const wrong = async (over: object) => (await appeal('department-deputy', over)).body['errors'];
    const other = { factId: unit('county'), wished: 'DONE' };
    expect(await wrong({ claims: [other] })).toMatchObject([
      { pointer: '/claims/0/factId', code: 'SCORE_FACT_UNKNOWN' },
    ]);
    for (const wished of ['DONE_LATE', 'FIRST', 'NATIONAL'])
      expect(await wrong({ claims: [{ factId: late, wished }] })).toMatchObject([
        { pointer: '/claims/0/wished', code: 'SCORE_WISH_UNFIT' },
      ]);
    const twice = { factId: late, wished: 'DONE' };
    expect(await wrong({ claims: [twice, twice] })).toMatchObject([{ pointer: '/claims/1/factId' }]);
    expect((await appeal()).status).toBe(201);
    expect(codeOf(await appeal('department-principal'))).toEqual([409, 'SCORE_APPEAL_TWICE']);
    const back = (await own()).facts.find(({ rule, outcome }) => rule === 'R1' && outcome === 'DONE_LATE')?.factId;
    await walk.goTo('2026-11-06');
    const late4 = await appeal('department-deputy', { rule: 'R4', claims: [{ factId: back, wished: 'NOT_COUNTED' }] });
    expect(codeOf(late4)).toEqual([409, 'SCORE_APPEAL_LATE']);
  });

  it('is decided about by nobody who ran it or gave it out; what is weighed the unit does not see, and a denial has its reason', async () => {
    await fedBack();
    const { id } = (await appeal()).body;
    const [owed] = await town.app.db.query<{ due: string }>(
      `SELECT o.due_on AS due FROM obligation o JOIN office_work w ON w.id = o.subject_id WHERE w.what = 'SCORE_APPEAL' AND o.state = 'OPEN'`,
    );
    expect(owed?.due).toBe('2026-11-05');
    for (const seat of ['office-chief', 'office-executive-deputy'])
      expect(codeOf(await decide(seat, id, []))).toEqual([403, 'SCORE_APPEAL_NOT_YOURS']);
    const first = await decide('office-deputy', id, [], '会签记录未见');
    expect(await own()).toMatchObject({ appeals: [{ state: 'OPEN', words: null, claims: [{ upheld: null }] }] });
    expect(codeOf(await decide('office-director', id, []))).toEqual([409, 'SCORE_APPEAL_STATE']);
    expect(codeOf(await approve('office-deputy', first.body['id']))).toEqual([422, 'APPROVAL_OWN_PROPOSAL']);
    await walk.act('office-director', `/approvals/${String(first.body['id'])}/reject`, { words: '请再核实' });
    const second = await decide('office-deputy', id, [], '会签在时限之后');
    await walk.act('office-executive-deputy', `/approvals/${String(second.body['id'])}/approve`);
    const sheet = await own();
    expect(sheet.appeals).toMatchObject([{ state: 'DENIED', words: '会签在时限之后', claims: [{ upheld: false }] }]);
    expect([sheet.total, sheet.entries.map(line)]).toEqual(['94.16', FIRST]);
    expect((await walk.noticesOf('department-deputy')).at(-1)).toBe('10-29 SCORE_APPEAL_ENDED');
    expect((await walk.noticesOf('office-deputy')).filter((one) => one.includes('APPROVAL_DECIDED'))).toHaveLength(2);
    const open = await town.app.db.query(
      `SELECT FROM obligation o JOIN office_work w ON w.id = o.subject_id WHERE w.what = 'SCORE_APPEAL' AND o.state = 'OPEN'`,
    );
    expect(open).toEqual([]);
  });

  it('is not final while an appeal is open', async () => {
    await fedBack();
    const { id } = (await appeal()).body;
    await walk.goTo('2026-11-10');
    expect((await own()).standing).toBe('FED_BACK');
    const asked = await decide('office-deputy', id, []);
    await walk.act('office-director', `/approvals/${String(asked.body['id'])}/approve`);
    expect((await own()).standing).toBe('FINAL');
  });

  it('leaves no trace once scores are switched off, though it was there; what was contested is taken up when they are on again', async () => {
    await fedBack();
    const { id } = (await appeal()).body;
    await decide('office-deputy', id, [late]);
    const toggle = async (on: boolean) => {
      const asked = await walk.act('office-chief', '/score-switches', { on, basis: '会议纪要' });
      await walk.act('office-executive-deputy', `/approvals/${String(asked['id'])}/approve`);
    };
    const owed = async (): Promise<number> =>
      (
        await town.app.db.query(
          `SELECT FROM obligation o JOIN office_work w ON w.id = o.subject_id WHERE w.what = 'SCORE_APPEAL' AND o.state = 'OPEN'`,
        )
      ).length;
    await toggle(false);
    for (const [seat, path] of [
      ['department-deputy', '/score-sheets'],
      ['department-deputy', `/score-sheets/${runId}`],
      ['department-deputy', '/score-sheets/counting'],
      ['office-chief', `/score-runs?cycleId=${cycleId}`],
      ['office-chief', `/score-appeals?runId=${runId}`],
      ['office-chief', `/score-appeals/${String(id)}`],
    ] as const)
      expect(codeOf(await walk.read(seat, path))).toEqual([404, 'NOT_FOUND']);
    expect((await walk.read('department-deputy', '/switched-on')).body).toEqual({ on: [] });
    expect(codeOf(await decide('office-deputy', id, []))).toEqual([404, 'NOT_FOUND']);
    expect(await owed()).toBe(0);
    await toggle(true);
    expect((await walk.read('department-deputy', '/switched-on')).body).toEqual({ on: ['SCORES'] });
    expect(await owed()).toBe(1);
    expect((await decide('office-deputy', id, [late])).status).toBe(200);
  });
});
