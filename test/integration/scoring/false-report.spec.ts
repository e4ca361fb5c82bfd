import { RunScores } from '../../../src/modules/scoring/application/run-scores.use-case.js';
import { settleObligation } from '../../../src/modules/obligations/index.js';
import { printedPoints } from '../../../src/modules/scoring/domain/points.js';
import { entriesOf } from '../../../src/modules/scoring/persistence/score-run.repository.js';
import { systemActor } from '../../../src/shared-kernel/actor.js';
import { ScoredQuarter } from '../../support/scored-quarter.js';
import { Walk } from '../../support/walk.js';

/** 弄虚作假: what one person raised as a false report counts once another signed it. */
describe('a false report in the scores', () => {
  let walk: Walk;
  let cycleId = '';

  beforeEach(async () => {
    walk = await Walk.start('2026-09-15');
    await new ScoredQuarter(walk.app).switchOn('2026-06-30');
    cycleId = await walk.app.unitOfWork.run(async (tx) => {
      const { id } = await tx.one<{ id: string }>(
        `INSERT INTO cycle (year, quarter, state, opened_on) VALUES (2026, 3, 'CLOSED', '2026-07-01') RETURNING id`,
      );
      await tx.execute(
        `INSERT INTO problem (title, origin, who_had_it_words, natural_key, state, state_on, owner_unit_id, due_on, confirmed_how, solvable_by)
         VALUES ('一', 'MASSES', '63户', '一', 'CONFIRMED', '2026-08-14', $1, '2026-08-14', 'CALL', 'CITY')`,
        [walk.app.town.units['department']],
      );
      return id;
    });
  });
  afterEach(() => walk.close());

  const sheet = async (): Promise<string[]> => {
    const { id } = await walk.app.get(RunScores).run(systemActor('test'), cycleId);
    const lines = await entriesOf(walk.app.db, id, walk.app.town.units['department'] ?? '');
    return lines.map(({ rule, points }) => `${rule} ${printedPoints(points)}`);
  };
  const raised = async (ground: string): Promise<string> => {
    const owed = await walk.register({ kind: 'TASK', dueOn: '2026-09-21', actBy: null });
    await walk.app.unitOfWork.run((tx) => settleObligation(tx, owed, 'MET'));
    await walk.app.unitOfWork.run((tx) =>
      tx.execute(`UPDATE obligation SET first_filed_on = '2026-09-14' WHERE id = $1`, [owed]),
    );
    await walk.act('office-chief', `/supervision/obligations/${owed}/raise`, {
      ...{ tier: 1, ground, reason: '报送称已开展，经核实并未开展' },
    });
    return (await walk.interview(owed)).id;
  };

  const BASE = ['R2 50.00', 'R4 10.00', 'R0 40.00'];

  it('takes ten and every credit of the quarter, but nothing before it is signed', async () => {
    const id = await raised('FALSE_REPORT');
    expect(await sheet()).toEqual([...BASE, 'C_PROBLEM 1.00']);
    await walk.act('office-deputy', `/interviews/${id}/approve`);
    expect(await sheet()).toEqual([...BASE, 'D -10.00']);
  });

  it('takes nothing while it is turned down', async () => {
    const id = await raised('FALSE_REPORT');
    await walk.act('office-deputy', `/interviews/${id}/reject`, { words: '核实后属实', until: '2026-09-22' });
    expect(await sheet()).toEqual([...BASE, 'C_PROBLEM 1.00']);
  });

  it('takes ten once it is signed when it comes up again', async () => {
    const id = await raised('FALSE_REPORT');
    await walk.act('office-deputy', `/interviews/${id}/reject`, { words: '补充核实材料', until: '2026-09-22' });
    await walk.goTo('2026-09-23');
    const [again] = await walk.app.db.query<{ id: string }>(`SELECT id FROM interview WHERE state = 'PROPOSED'`);
    await walk.act('office-deputy', `/interviews/${again?.id ?? ''}/approve`);
    expect(await sheet()).toEqual([...BASE, 'D -10.00']);
  });

  it('takes nothing where it was raised for another reason', async () => {
    await walk.act('office-deputy', `/interviews/${await raised('HOLLOW_RECTIFICATION')}/approve`);
    expect(await sheet()).toEqual([...BASE, 'C_PROBLEM 1.00']);
  });
});
