import { RunScores, type ScoreRun } from '../../../src/modules/scoring/application/run-scores.use-case.js';
import { printedPoints } from '../../../src/modules/scoring/domain/points.js';
import { entriesOf } from '../../../src/modules/scoring/persistence/score-run.repository.js';
import { systemActor } from '../../../src/shared-kernel/actor.js';
import { CLOSED_DUTY, FIVE_KINDS, type Owed, ScoredQuarter } from '../../support/scored-quarter.js';
import { type QuarterTown, startQuarterTown } from '../cycles/quarter.js';

/** 积分测算 over facts as a quarter's close leaves them. */
describe('the scores of a closed quarter', () => {
  let town: QuarterTown;
  let cycleId = '';
  let facts: ScoredQuarter;
  const unit = (key: string): string => facts.unit(key);
  const run = (id = cycleId): Promise<ScoreRun> => town.app.get(RunScores).run(systemActor('test'), id);
  const sheet = async (ran: ScoreRun, key: string): Promise<string[]> =>
    (await entriesOf(town.app.db, ran.id, unit(key))).map(({ rule, points }) => `${rule} ${printedPoints(points)}`);

  const cycle = (year: number, quarter: number, state: string): Promise<string> => facts.cycle(year, quarter, state);
  const owe = (key: string, owed: Owed): Promise<string> => facts.owe(key, owed);
  const freeze = (
    key: string,
    project: string,
    kind: string,
    cell: readonly [state: string, light: string, returned?: number | null],
    behind: readonly [id: string, now: Owed] = [cycleId, CLOSED_DUTY],
  ): Promise<string> => facts.freeze(key, project, kind, cell, behind);
  const demand = (key: string, checked: readonly [string, number, string], met = true): Promise<void> =>
    facts.demand(key, checked, met);

  beforeAll(async () => {
    town = await startQuarterTown('2026-10-27');
    facts = new ScoredQuarter(town.app);
    await facts.switchOn('2022-01-01');
    cycleId = await cycle(2026, 3, 'CLOSED');
    const projects = await Promise.all(['G1', 'G2', 'G3'].map((code) => town.addProject(code)));
    const cells: (readonly [string, string, number?])[] = [
      ...Array.from({ length: 10 }, (): [string, string] => ['VERIFIED', 'DONE']),
      ...[['VERIFIED', 'DONE', 1] as const, ['VERIFIED', 'DONE_LATE', 1] as const, ['VERIFIED', 'DONE_LATE'] as const],
      ...[['MISSED', 'RED'] as const, ['EXEMPT', 'GREY'] as const],
    ];
    for (const [n, cell] of cells.entries())
      await freeze('department', projects[Math.floor(n / 5)] ?? '', FIVE_KINDS[n % 5] ?? '', cell);
    for (const n of [1, 2, 3, 4, 5])
      await owe('department', { kind: 'TASK', state: 'MET', dueOn: `2026-08-1${String(n)}`, filedOn: '2026-08-03' });
    await owe('department', { kind: 'DECISION', state: 'MET', dueOn: '2026-08-20', filedOn: '2026-08-28' });
    await town.app.unitOfWork.run(async (tx) => {
      for (const title of ['一', '二'])
        await tx.execute(
          `INSERT INTO problem (title, origin, who_had_it_words, natural_key, state, state_on, owner_unit_id, due_on, confirmed_how, solvable_by)
           VALUES ($1, 'MASSES', '63户', $1, 'CONFIRMED', '2026-08-14', $2, '2026-08-14', 'CALL', 'CITY')`,
          [title, unit('department')],
        );
    });
  });
  afterAll(() => town.app.close());

  it('are worked out line by line from what the close froze, what was settled and what was confirmed', async () => {
    const ran = await run();
    expect(ran).toMatchObject({ units: 1, facts: 22 });
    // 14 owed: 11 on time, 2 late; 5 of 6 on time; 21 filings of which 2 came back.
    const base = ['R1 26.14', 'R2 46.67', 'R4 9.05', 'R0 9.10'];
    expect(await sheet(ran, 'department')).toEqual([...base, 'C_PROBLEM 1.00', 'C_PROBLEM 1.00']);
  });

  it('come to the same when they are worked out again, and every run stands in the record', async () => {
    const first = await run();
    expect(await run()).toEqual(first);
    const acts = await town.app.db.query<{ digest: string }>(
      `SELECT facts->>'digest' AS digest FROM audit_event WHERE action = 'scores.worked-out' AND subject_id = $1`,
      [cycleId],
    );
    expect(acts.length).toBeGreaterThanOrEqual(2);
    expect(new Set(acts.map(({ digest }) => digest))).toEqual(new Set([first.digest]));
  });

  it('leave out what awaits a verdict, is paused, held, not yet late, or due in a later quarter', async () => {
    const before = await run();
    await owe('department2', { kind: 'TASK', state: 'SUBMITTED', dueOn: '2026-08-20', filedOn: '2026-08-19' });
    await owe('department2', { kind: 'TASK', state: 'OPEN', dueOn: '2026-08-20', hold: 'HISTORIC' });
    await owe('department2', { kind: 'TASK', state: 'MET', dueOn: '2026-10-12', filedOn: '2026-10-10' });
    await owe('department2', { kind: 'PLAN', state: 'MET', dueOn: '2026-08-20', filedOn: '2026-08-19' });
    await owe('department2', { kind: 'TASK', state: 'EXEMPT', dueOn: '2026-08-20' });
    const paused = await owe('department2', { kind: 'TASK', state: 'OPEN', dueOn: '2026-09-10' });
    await town.app.unitOfWork.run((tx) =>
      tx.execute(
        `INSERT INTO obligation_pause (obligation_id, from_day, reason) VALUES ($1, '2026-09-20', 'EXPLANATION')`,
        [paused],
      ),
    );
    expect(await run()).toEqual(before);
  });

  it('count what is unfinished and late as nothing, once: not again when it is finished in a later quarter', async () => {
    const late = await owe('department3', { kind: 'DEMAND', state: 'OPEN', dueOn: '2026-09-10' });
    const third = await run();
    expect(await sheet(third, 'department3')).toEqual(['R2 0.00']);
    await town.app.unitOfWork.run((tx) =>
      tx.execute(
        `UPDATE obligation SET state = 'MET', first_filed_on = '2026-11-05', settled_on = '2026-11-05' WHERE id = $1`,
        [late],
      ),
    );
    const fourth = await run(await cycle(2026, 4, 'CLOSED'));
    expect(await sheet(fourth, 'department3')).toEqual([]);
    // The task of the other unit that was due in October is settled there, and there alone.
    expect(await sheet(fourth, 'department2')).toEqual(['R2 50.00', 'R4 10.00', 'R0 40.00']);
  });

  it('count a deferred duty in the quarter of its later date', async () => {
    const deferring = await cycle(2025, 3, 'CLOSED');
    const project = await town.addProject('G4', { unit: 'county' });
    const met = { kind: 'DUTY', state: 'MET', dueOn: '2025-11-20', filedOn: '2025-11-12' };
    await freeze('county', project, 'RESEARCH', ['DEFERRED', 'GREEN'], [deferring, met]);
    expect(await sheet(await run(deferring), 'county')).toEqual([]);
    const ran = await run(await cycle(2025, 4, 'CLOSED'));
    expect(await sheet(ran, 'county')).toEqual(['R1 30.00', 'R4 10.00', 'R0 60.00']);
  });

  it('take a cell for filed once where a close of former times froze no returns', async () => {
    const [id, project] = [await cycle(2023, 1, 'CLOSED'), await town.addProject('G5', { unit: 'county' })];
    await freeze(
      'county',
      project,
      'RESEARCH',
      ['VERIFIED', 'DONE', null],
      [id, { ...CLOSED_DUTY, dueOn: '2023-03-31' }],
    );
    expect(await sheet(await run(id), 'county')).toEqual(['R1 30.00', 'R4 10.00', 'R0 60.00']);
  });

  it('give a case taken over by others at its highest level, and later only what a higher one adds', async () => {
    const adopted = (adopter: string, level: string, on: string): object => ({ adopter, level, on, form: 'DOCUMENT' });
    const rows = [
      ...[adopted('省委改革办', 'PROVINCIAL', '2024-02-01'), adopted('兄弟市', 'MUNICIPAL', '2024-02-03')],
      ...[adopted('国家部委', 'NATIONAL', '2024-05-03'), adopted('市税务局', 'NATIONAL', '2024-02-04')],
    ];
    await town.app.unitOfWork.run((tx) =>
      tx.execute(
        `INSERT INTO register_entry (kind, year, title, title_key, unit_id, happened_on, sort_on, reported_on, confirmed_on, verification_id, state, fields)
         VALUES ('EXPERIENCE_CASE', 2024, '案例', '案例', $1, '2024-01-10', '2024-01-10', '2024-01-10', '2024-01-12', new_id(), 'CONFIRMED', $2)`,
        [unit('vertical'), JSON.stringify({ adoption: rows })],
      ),
    );
    await owe('vertical', { kind: 'TASK', state: 'MET', dueOn: '2024-03-01', filedOn: '2024-02-20' });
    await owe('vertical', { kind: 'TASK', state: 'MET', dueOn: '2024-06-03', filedOn: '2024-05-20' });
    const [first, second] = [await run(await cycle(2024, 1, 'CLOSED')), await run(await cycle(2024, 2, 'CLOSED'))];
    expect((await sheet(first, 'vertical')).at(-1)).toBe('C_CASE 2.00');
    expect((await sheet(second, 'vertical')).at(-1)).toBe('C_CASE 1.00');
  });

  it('count what a talk demanded by how it was checked in the quarter, where that raises nothing', async () => {
    await owe('county', { kind: 'TASK', state: 'MET', dueOn: '2022-02-10', filedOn: '2022-02-09' });
    await demand('county', ['CLOSED', 0, '2022-02-20']);
    await demand('county', ['CLOSED', 1, '2022-02-25']);
    await demand('county', ['FAILED', 2, '2022-03-10'], false);
    await demand('county', ['CLOSED', 0, '2022-04-10']);
    const ran = await run(await cycle(2022, 1, 'CLOSED'));
    // 16 of 30; six filings, of which three came back.
    expect(await sheet(ran, 'county')).toEqual(['R2 50.00', 'R3 5.33', 'R4 5.00', 'R0 25.86']);
  });

  it('give no more than ten for credits, nor three for problems', async () => {
    const solved = (n: number): string => `第${String(n)}件`;
    await town.app.unitOfWork.run(async (tx) => {
      for (const n of [1, 2, 3, 4, 5])
        await tx.execute(
          `INSERT INTO problem (title, origin, who_had_it_words, natural_key, state, state_on, owner_unit_id, due_on, confirmed_how, solvable_by)
           VALUES ($1, 'MASSES', '63户', $1, 'CONFIRMED', '2022-05-14', $2, '2022-05-14', 'CALL', 'CITY')`,
          [solved(n), unit('county')],
        );
      for (const n of [1, 2, 3])
        await tx.execute(
          `INSERT INTO register_entry (kind, year, title, title_key, unit_id, happened_on, sort_on, reported_on, confirmed_on, verification_id, state, fields)
           VALUES ('EXPERIENCE_CASE', 2022, $1, $1, $2, '2022-04-10', '2022-04-10', '2022-04-10', '2022-04-12', new_id(), 'CONFIRMED', $3)`,
          [
            solved(n),
            unit('county'),
            JSON.stringify({ adoption: [{ adopter: '国家部委', level: 'NATIONAL', on: '2022-05-03' }] }),
          ],
        );
    });
    await owe('county', { kind: 'TASK', state: 'MET', dueOn: '2022-05-10', filedOn: '2022-05-09' });
    const lines = await sheet(await run(await cycle(2022, 2, 'CLOSED')), 'county');
    // Five problems and three cases are 14.00, of which the problems bring 3.00 and all together 10.00.
    expect(lines.filter((line) => line.startsWith('C_'))).toEqual([
      ...Array.from({ length: 5 }, () => 'C_PROBLEM 1.00'),
      ...Array.from({ length: 3 }, () => 'C_CASE 3.00'),
      'C_CAP -4.00',
    ]);
  });

  it('stand once the units have them: no other run, no line changed or gone', async () => {
    await owe('county', { kind: 'TASK', state: 'MET', dueOn: '2022-08-10', filedOn: '2022-08-09' });
    const id = await cycle(2022, 3, 'CLOSED');
    const ran = await run(id);
    await town.app.unitOfWork.run((tx) =>
      tx.execute('UPDATE score_run SET fed_back_on = app_today() WHERE id = $1', [ran.id]),
    );
    await expect(run(id)).rejects.toMatchObject({ code: 'SCORE_FED_BACK' });
    for (const change of ['UPDATE score_entry SET points = 0', 'DELETE FROM score_entry', 'DELETE FROM score_fact'])
      await expect(
        town.app.unitOfWork.run((tx) => tx.execute(`${change} WHERE run_id = $1`, [ran.id])),
      ).rejects.toThrow(/score sheet never changes|only added to/u);
    expect(await sheet(ran, 'county')).toEqual(['R2 50.00', 'R4 10.00', 'R0 40.00']);
  });

  it('are not worked out before the quarter is closed, and nothing is left of the attempt', async () => {
    const open = await cycle(2027, 1, 'OPEN');
    await expect(run(open)).rejects.toMatchObject({ code: 'SCORE_CYCLE_OPEN' });
    expect(await town.app.db.query('SELECT FROM score_run WHERE cycle_id = $1', [open])).toEqual([]);
  });
});
