import { RunScores } from '../../../src/modules/scoring/application/run-scores.use-case.js';
import { systemActor } from '../../../src/shared-kernel/actor.js';
import { atOneMoment } from '../../support/at-one-moment.js';
import { ScoredQuarter } from '../../support/scored-quarter.js';
import { Walk } from '../../support/walk.js';
import { startQuarterTown } from '../cycles/quarter.js';

/** From when scores are worked out, and what a unit sees before they are. */
describe('where scores begin', () => {
  let walk: Walk;
  let facts: ScoredQuarter;

  beforeEach(async () => {
    const town = await startQuarterTown('2026-08-20');
    walk = Walk.on(town.app);
    facts = new ScoredQuarter(town.app);
  });
  afterEach(() => walk.close());

  const run = (id: string) => walk.app.get(RunScores).run(systemActor('test'), id);
  const late = (title: string, dueOn: string) => facts.owe('department', { kind: 'TASK', state: 'OPEN', dueOn, title });

  it('is the first quarter that begins after they were switched on: earlier ones are not worked out, and what was due in them never counts', async () => {
    await facts.switchOn('2026-08-20');
    const [third, fourth] = [await facts.cycle(2026, 3, 'CLOSED'), await facts.cycle(2026, 4, 'CLOSED')];
    await late('早先欠下的', '2026-09-30');
    const counted = await late('十月到期的', '2026-10-09');
    await walk.goTo('2027-01-08');
    await expect(run(third)).rejects.toMatchObject({ code: 'SCORE_CYCLE_BEFORE', params: { from: '2026-10-01' } });
    const { id } = await run(fourth);
    const rows = await walk.app.db.query('SELECT fact_id AS id FROM score_fact WHERE run_id = $1', [id]);
    expect(rows).toEqual([{ id: counted }]);
  });

  it('is the very quarter on whose first day they were switched on', async () => {
    await facts.switchOn('2026-07-01');
    await late('七月到期的', '2026-07-10');
    expect(await run(await facts.cycle(2026, 3, 'CLOSED'))).toMatchObject({ units: 1, facts: 1 });
  });

  it('is asked for within the run: nobody switches them off under it', async () => {
    await facts.switchOn('2026-06-30');
    const cycleId = await facts.cycle(2026, 3, 'CLOSED');
    await late('七月到期的', '2026-07-10');
    const { id } = await walk.act('office-chief', '/score-switches', { on: false, basis: '会议纪要' });
    const office = { rows: 'SELECT id FROM unit WHERE id = $1', id: facts.unit('office') };
    const [switched, ran] = await atOneMoment(walk.app, office, [
      () => walk.tryAct('office-executive-deputy', `/approvals/${String(id)}/approve`),
      () => walk.tryAct('office-chief', '/score-runs', { cycleId }),
    ]);
    expect([switched?.status, ran?.status, ran?.body['code']]).toEqual([200, 404, 'NOT_FOUND']);
    expect(await walk.app.db.query('SELECT FROM score_run')).toEqual([]);
  });

  type Counting = { from: string; quarter: number | null; facts: Record<string, unknown>[] };
  const counting = async (seat: string): Promise<Counting> =>
    (await (await walk.as(seat)).get<Counting>('/score-sheets/counting')).body;

  it('leaves a unit its own facts to see while the quarter goes on, as they stand and without a point', async () => {
    await facts.switchOn('2026-06-30');
    await facts.cycle(2026, 3, 'OPEN');
    await late('八月初到期的', '2026-08-05');
    await facts.owe('department', { kind: 'TASK', state: 'OPEN', dueOn: '2026-09-20', title: '九月到期的' });
    await facts.owe('department', { kind: 'TASK', state: 'OPEN', dueOn: '2026-10-09', title: '十月到期的' });
    await facts.owe('department', { kind: 'TASK', state: 'OPEN', dueOn: '2026-06-20', title: '早先欠下的' });
    await facts.owe('department', {
      ...{ kind: 'DECISION', state: 'MET', dueOn: '2026-08-03', filedOn: '2026-08-01', title: '按时办成的' },
    });
    await facts.owe('county', { kind: 'TASK', state: 'OPEN', dueOn: '2026-09-20', title: '临河事项' });
    await facts.solved('department', '一户一策', '2026-08-10');
    const seen = await counting('department-deputy');
    expect([seen.from, seen.quarter]).toEqual(['2026-07-01', 3]);
    expect(seen.facts.map(({ title, rule, outcome }) => [title, rule, outcome]).sort()).toEqual(
      [
        ['九月到期的', 'R2', null],
        ['八月初到期的', 'R2', 'MISSED'],
        ['按时办成的', 'R2', 'DONE'],
        ['一户一策', 'C_PROBLEM', 'CONFIRMED'],
      ].sort(),
    );
    expect(Object.keys(seen.facts[0] ?? {}).sort()).toEqual(
      ['factId', 'outcome', 'rule', 'title', 'unitId', 'unitName'].sort(),
    );
    expect((await counting('county-chief')).facts.map(({ title }) => title)).toEqual(['临河事项']);
  });

  it('has nothing to show of the quarter in which they were switched on', async () => {
    await facts.switchOn('2026-08-20');
    await facts.cycle(2026, 3, 'OPEN');
    await late('八月初到期的', '2026-08-05');
    expect(await counting('department-deputy')).toEqual({ from: '2026-10-01', year: 2026, quarter: 3, facts: [] });
  });
});
