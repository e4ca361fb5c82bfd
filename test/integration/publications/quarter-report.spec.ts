import { OweQuarterReports } from '../../../src/modules/publications/index.js';
import { type QuarterTown, startQuarterTown } from '../cycles/quarter.js';

interface Duties {
  readonly owed: number;
  readonly done: number;
  readonly late: number;
  readonly carried: number;
  readonly exempt: number;
  readonly acts: number;
}
interface Page {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly dataDay: string;
  readonly version: number;
  readonly signedByName: string | null;
  readonly issuedOn: string | null;
  readonly corrects: string | null;
  readonly errors: readonly { readonly pointer: string; readonly params?: Record<string, unknown> }[];
  readonly texts: readonly { readonly part: string; readonly body: string }[];
  readonly numbers: {
    readonly kinds: readonly (Duties & { readonly kind: string; readonly before: Duties | null })[];
    readonly total: Duties & { readonly before: Duties | null };
    readonly problems: { readonly solved: number; readonly confirmed: number };
    readonly help: { readonly asked: number; readonly done: number };
  };
}

/** A cell as the close froze it: its state, its light, and what took place for it. */
type Cell = readonly [kind: string, state: string, light: string, activity?: string];

/** 季度情况 of the third quarter of 2026. */
describe('the report of a quarter', () => {
  let town: QuarterTown;
  let cycles: Record<string, string> = {};
  let id = '';

  const post = async (seat: string, path: string, body: object = {}) => (await town.as(seat)).post<Page>(path, body);
  const page = async (of = id) => (await (await town.as('office-clerk')).get<Page>(`/quarter-reports/${of}`)).body;
  const write = async (texts: readonly { part: string; body: string }[]) =>
    (await town.as('office-clerk')).put<Page>(`/quarter-reports/${id}`, { texts });
  const cycle = async (quarter: number, state: string): Promise<string> =>
    town.app.unitOfWork.run(async (tx) => {
      const row = await tx.one<{ id: string }>(
        `INSERT INTO cycle (year, quarter, state, opened_on, closed_at)
         VALUES (2026, $1, $2, make_date(2026, $1 * 3 - 2, 1), CASE WHEN $2 = 'CLOSED' THEN app_now() END) RETURNING id`,
        [quarter, state],
      );
      return row.id;
    });
  const freeze = (cycleId: string, projectId: string, [kind, state, light, activity]: Cell): Promise<void> =>
    town.app.unitOfWork.run(async (tx) => {
      const unit = town.app.town.units['department'];
      const owed = await tx.one<{ id: string }>(
        `INSERT INTO obligation (kind, ladder, subject_id, owner_unit_id, title, state, opened_on, original_due_on, due_on)
         VALUES ('DUTY', 'FULL', new_id(), $1, '事项', 'CANCELLED', '2026-07-01', '2026-09-30', '2026-09-30') RETURNING id`,
        [unit],
      );
      const duty = await tx.one<{ id: string }>(
        'INSERT INTO duty (cycle_id, project_id, kind, unit_id, state, obligation_id) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id',
        [cycleId, projectId, kind, unit, state, owed.id],
      );
      await tx.execute('INSERT INTO frozen_duty (cycle_id, duty_id, state, light, facts) VALUES ($1, $2, $3, $4, $5)', [
        ...[cycleId, duty.id, state, light, JSON.stringify({ activityId: activity ?? null })],
      ]);
    });
  const approvals = async (seat: string) =>
    (await (await town.as(seat)).get<{ items: { id: string; kind: string }[] }>('/approvals?mine=true')).body.items;
  const owedWork = () =>
    town.app.db.query<{ title: string; state: string; dueOn: string }>(
      `SELECT o.title, o.state, o.due_on AS "dueOn" FROM obligation o JOIN office_work w ON w.id = o.subject_id WHERE w.what = 'QUARTER_REPORT'`,
    );

  beforeAll(async () => {
    town = await startQuarterTown('2026-10-27');
    const one = await town.addProject('A01');
    const two = await town.addProject('A02');
    cycles = { q2: await cycle(2, 'CLOSED'), q3: await cycle(3, 'CLOSED'), q4: await cycle(4, 'OPEN') };
    const JOINT = '019a0000-0000-7000-8000-000000000001';
    const ALONE = '019a0000-0000-7000-8000-000000000002';
    const cells: readonly (readonly [string, string, Cell])[] = [
      [cycles['q2'] ?? '', one, ['RESEARCH', 'VERIFIED', 'DONE', ALONE]],
      [cycles['q2'] ?? '', two, ['RESEARCH', 'MISSED', 'RED']],
      [cycles['q3'] ?? '', one, ['RESEARCH', 'VERIFIED', 'DONE', JOINT]],
      [cycles['q3'] ?? '', two, ['RESEARCH', 'VERIFIED', 'DONE_LATE', JOINT]],
      [cycles['q3'] ?? '', one, ['COORDINATION', 'MISSED', 'RED']],
      [cycles['q3'] ?? '', two, ['COORDINATION', 'DEFERRED', 'GREEN']],
      [cycles['q3'] ?? '', one, ['INSPECTION', 'EXEMPT', 'GREY']],
      [cycles['q3'] ?? '', two, ['INSPECTION', 'CANCELLED', 'GREY']],
    ];
    for (const [cycleId, project, cell] of cells) await freeze(cycleId, project, cell);
  });
  afterAll(() => town.app.close());

  it('is not drafted of a quarter that runs, nor by anybody but the office', async () => {
    expect(await post('office-clerk', '/quarter-reports', { year: 2026, quarter: 4 })).toMatchObject({
      ...{ status: 422, body: { code: 'QUARTER_NOT_CLOSED', errors: [{ pointer: '/quarter' }] } },
    });
    expect((await post('office-clerk', '/quarter-reports', { year: 2025, quarter: 4 })).body.code).toBe(
      'QUARTER_NOT_CLOSED',
    );
    expect((await post('department-chief', '/quarter-reports', { year: 2026, quarter: 3 })).status).toBe(403);
  });

  it('has what the close froze by kind, with the quarter before beside it, and a joint activity once', async () => {
    ({ id } = (await post('office-clerk', '/quarter-reports', { year: 2026, quarter: 3 })).body);
    const drafted = await page();
    expect(drafted).toMatchObject({ state: 'DRAFT', dataDay: '2026-09-30', version: 1 });
    const none = { owed: 0, done: 0, late: 0, carried: 0, exempt: 0, acts: 0 };
    expect(drafted.numbers.kinds).toEqual([
      {
        ...{ kind: 'RESEARCH', ...none, owed: 2, done: 2, late: 1, acts: 1 },
        before: { ...none, owed: 2, done: 1, carried: 1, acts: 1 },
      },
      { kind: 'COORDINATION', ...none, owed: 2, carried: 2, before: null },
      { kind: 'INSPECTION', ...none, exempt: 1, before: null },
    ]);
    expect(drafted.numbers.total).toEqual({
      ...{ owed: 4, done: 2, late: 1, carried: 2, exempt: 1, acts: 1 },
      before: { ...none, owed: 2, done: 1, carried: 1, acts: 1 },
    });
  });

  it('counts as solved what was solved in the quarter and stood so at its end, and as confirmed what was confirmed in it', async () => {
    await town.app.unitOfWork.run(async (tx) => {
      const add = async (title: string, steps: readonly (readonly [string, string])[]): Promise<void> => {
        const state = steps.at(-1);
        const { id: problem } = await tx.one<{ id: string }>(
          `INSERT INTO problem (title, origin, who_had_it_words, natural_key, state, state_on, owner_unit_id, due_on, confirmed_how)
           VALUES ($1, 'MASSES', '63户', $1, $2::text, $3, $4, $3, CASE WHEN $2 = 'CONFIRMED' THEN 'CALL' END) RETURNING id`,
          [title, state?.[0], state?.[1], town.app.town.units['department']],
        );
        for (const [to, on] of steps)
          await tx.execute(
            `INSERT INTO problem_step (problem_id, act, state, happened_on, made_at) VALUES ($1, 'solve', $2, $3::date, $3::date)`,
            [problem, to, on],
          );
      };
      await add('季内解决并确认', [
        ['SOLVED', '2026-08-10'],
        ['CONFIRMED', '2026-09-30'],
      ]);
      await add('上季解决、季内确认', [
        ['SOLVED', '2026-06-30'],
        ['CONFIRMED', '2026-07-01'],
      ]);
      await add('季后确认', [
        ['SOLVED', '2026-09-30'],
        ['CONFIRMED', '2026-10-01'],
      ]);
      await add('有异议', [
        ['SOLVED', '2026-09-01'],
        ['DISPUTED', '2026-09-20'],
      ]);
    });
    expect((await page()).numbers.problems).toEqual({ solved: 2, confirmed: 2 });
  });

  it('is drafted once a quarter', async () => {
    expect(await post('office-chief', '/quarter-reports', { year: 2026, quarter: 3 })).toMatchObject({
      ...{ status: 409, body: { code: 'QUARTER_REPORT_THERE' } },
    });
  });

  it('names no unit of which no issued bulletin has a line, and has two pages at most', async () => {
    const name = await town.app.db.query<{ name: string }>('SELECT name FROM unit WHERE id = $1', [
      town.app.town.units['department'],
    ]);
    await write([{ part: 'OVERALL', body: `${name[0]?.name ?? ''}推进较慢。` }]);
    const refused = await post('office-clerk', `/quarter-reports/${id}/submit`);
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: 'QUARTER_REPORT_NAMES_UNIT',
        errors: [{ pointer: '/texts/OVERALL', params: { name: name[0]?.name } }],
      },
    });
    expect(await page()).toMatchObject({ state: 'DRAFT' });
    await write([
      { part: 'OVERALL', body: '推进平稳。'.repeat(150) },
      { part: 'NEXT_QUARTER', body: '继续推进。'.repeat(11) },
    ]);
    expect((await post('office-clerk', `/quarter-reports/${id}/submit`)).body.code).toBe('QUARTER_REPORT_TOO_LONG');
  });

  it('is nothing that the office owes before it has issued one', async () => {
    await town.app.get(OweQuarterReports).execute();
    expect(await owedWork()).toEqual([]);
  });

  it('goes to its signer, who is none that drafted it, and comes back with the reason', async () => {
    await write([
      { part: 'OVERALL', body: '各项事项推进平稳。' },
      { part: 'FOR_LEADERS', body: '请协调跨部门数据共享。' },
    ]);
    const submitted = await post('office-clerk', `/quarter-reports/${id}/submit`);
    expect(submitted).toMatchObject({ status: 200, body: { state: 'APPROVING' } });
    expect((await write([])).body.code).toBe('QUARTER_REPORT_STATE');
    expect((await post('office-clerk', `/quarter-reports/${id}/issue`)).body.code).toBe('PUBLICATION_UNSIGNED');
    const [waiting] = await approvals('office-executive-deputy');
    expect(waiting?.kind).toBe('PUBLICATION');
    await post('office-executive-deputy', `/approvals/${waiting?.id ?? ''}/reject`, { words: '请补充下季度重点' });
    expect(await page()).toMatchObject({ state: 'DRAFT', returnedWords: '请补充下季度重点' });
  });

  it('signed by the executive deputy it is issued, and its words and numbers stay as they are', async () => {
    await post('office-clerk', `/quarter-reports/${id}/submit`);
    const [waiting] = await approvals('office-executive-deputy');
    expect((await post('office-executive-deputy', `/approvals/${waiting?.id ?? ''}/approve`)).status).toBe(200);
    const issued = await post('office-clerk', `/quarter-reports/${id}/issue`);
    expect(issued).toMatchObject({ status: 200, body: { state: 'ISSUED', issuedOn: '2026-10-27' } });
    expect(issued.body.signedByName).not.toBeNull();
    await town.app.unitOfWork.run((tx) => tx.execute(`DELETE FROM problem_step WHERE happened_on < '2026-07-02'`));
    expect((await page()).numbers.problems).toEqual({ solved: 2, confirmed: 2 });
    await expect(
      town.app.unitOfWork.run((tx) =>
        tx.execute(`UPDATE quarter_report SET texts = '{}' WHERE publication_id = $1`, [id]),
      ),
    ).rejects.toThrow('what is issued stays as it is');
  });

  it('is mended by another that names it, once', async () => {
    const mended = await post('office-chief', `/quarter-reports/${id}/corrections`);
    expect(mended.status).toBe(201);
    expect(await page(mended.body.id)).toMatchObject({
      ...{ state: 'DRAFT', corrects: id },
      texts: [{ body: '各项事项推进平稳。' }, { body: '' }, { body: '请协调跨部门数据共享。' }, { body: '' }],
    });
    expect((await post('office-chief', `/quarter-reports/${id}/corrections`)).body.code).toBe('PUBLICATION_CORRECTED');
    const thrown = await post('office-clerk', `/quarter-reports/${mended.body.id}/discard`, { words: '无需更正' });
    expect(thrown.body).toMatchObject({ state: 'VOID', words: '无需更正' });
    const told = await town.app.db.query<{ title: string }>(
      `SELECT title FROM notice WHERE kind = 'PUBLICATION' AND recipient_person_id = $1`,
      [town.app.town.seats['office-chief']?.personId],
    );
    expect(told.map(({ title }) => title)).toEqual(['2026年第三季度改革工作情况已作废']);
  });

  it('is owed once of each quarter that is closed after one was issued, and done when it goes to its signer', async () => {
    await town.app.setClock('2027-01-28', '10:00');
    await town.app.unitOfWork.run((tx) =>
      tx.execute(`UPDATE cycle SET state = 'CLOSED', closed_at = app_now() WHERE id = $1`, [cycles['q4']]),
    );
    await town.app.get(OweQuarterReports).execute();
    await town.app.get(OweQuarterReports).execute();
    const title = '起草2026年第四季度改革工作情况';
    expect(await owedWork()).toEqual([{ title, state: 'OPEN', dueOn: '2027-02-02' }]);
    const clerk = await town.app.as('office-clerk');
    const drafted = await clerk.post<Page>('/quarter-reports', { year: 2026, quarter: 4 });
    expect((await clerk.post(`/quarter-reports/${drafted.body.id}/submit`)).status).toBe(200);
    expect(await owedWork()).toEqual([{ title, state: 'MET', dueOn: '2027-02-02' }]);
    await town.app.get(OweQuarterReports).execute();
    expect(await owedWork()).toHaveLength(1);
  });
});
