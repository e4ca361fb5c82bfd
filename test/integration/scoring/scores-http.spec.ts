import { Walk } from '../../support/walk.js';

/** 日常积分 as the office works with it. */
describe('scores over HTTP', () => {
  let walk: Walk;
  let cycleId = '';

  beforeEach(async () => {
    walk = await Walk.start('2026-06-29');
    cycleId = await walk.app.unitOfWork.run(async (tx) => {
      const { id } = await tx.one<{ id: string }>(
        `INSERT INTO cycle (year, quarter, state, opened_on) VALUES (2026, 3, 'CLOSED', '2026-07-01') RETURNING id`,
      );
      for (const [unit, filedOn] of [
        ['department', '2026-09-12'],
        ['county', '2026-09-01'],
      ] as const)
        await tx.execute(
          `INSERT INTO obligation (kind, ladder, subject_id, owner_unit_id, title, state, opened_on, original_due_on, due_on, first_filed_on, settled_on)
           VALUES ('TASK', 'FULL', new_id(), $1, '事项', 'MET', '2026-07-01', '2026-09-10', '2026-09-10', $2, $2)`,
          [walk.app.town.units[unit], filedOn],
        );
      return id;
    });
  });
  afterEach(() => walk.close());

  const basis = '市委改革委2026年第3次会议纪要';
  const codeOf = ({ status, body }: { status: number; body: Record<string, unknown> }) => [status, body['code']];
  const decide = (by: string, id: unknown, how = 'approve', body = {}) =>
    walk.tryAct(by, `/approvals/${String(id)}/${how}`, body);
  const propose = (on: boolean, by = 'office-chief') => walk.tryAct(by, '/score-switches', { on, basis });
  const set = async (on: boolean): Promise<void> => {
    expect((await decide('office-executive-deputy', (await propose(on)).body['id'])).status).toBeLessThan(300);
  };
  const run = (by = 'office-chief') => walk.tryAct(by, '/score-runs', { cycleId });
  /** The quarter is over and archived. */
  const later = () => walk.goTo('2026-10-27');
  const read = (by = 'office-chief') => walk.read(by, `/score-runs?cycleId=${cycleId}`);

  it('are off until one head of the office proposes and another says so, and are not there before', async () => {
    expect([codeOf(await run()), codeOf(await read())]).toEqual([
      [404, 'NOT_FOUND'],
      [404, 'NOT_FOUND'],
    ]);
    expect(codeOf(await propose(false))).toEqual([409, 'SCORE_SWITCH_SAME']);
    const { id } = (await propose(true, 'office-deputy')).body;
    expect(codeOf(await propose(true))).toEqual([409, 'SCORE_SWITCH_WAITS']);
    expect(codeOf(await decide('office-deputy', id))[1]).toBe('APPROVAL_OWN_PROPOSAL');
    expect(codeOf(await run())).toEqual([404, 'NOT_FOUND']);
    expect((await decide('office-executive-deputy', id)).status).toBeLessThan(300);
    await later();
    expect((await run()).status).toBe(201);
    expect((await walk.read('office-chief', '/score-switches')).body).toEqual([
      { on: true, basis, setOn: '2026-06-29' },
    ]);
  });

  it('are gone when two people switch them off, and stay off where the other says no', async () => {
    await set(true);
    await later();
    await run();
    const { id } = (await propose(false)).body;
    await decide('office-executive-deputy', id, 'reject', { words: '继续试行' });
    expect((await read()).status).toBe(200);
    await set(false);
    expect(codeOf(await read())).toEqual([404, 'NOT_FOUND']);
    const acts = await walk.app.db.query<{ action: string }>(
      `SELECT action FROM audit_event WHERE action LIKE 'scores.switch%' ORDER BY id`,
    );
    expect(acts.map(({ action }) => action)).toEqual([
      ...['scores.switch-proposed', 'scores.switched', 'scores.switch-proposed'],
      ...['scores.switch-proposed', 'scores.switched'],
    ]);
  });

  it('stand in the order of the list of units, whatever their points, with the lines that they are made of', async () => {
    await set(true);
    await later();
    expect((await run()).body).toMatchObject({ units: 2, facts: 2 });
    const { body } = await read();
    const order = await walk.app.db.query<{ id: string }>(
      `SELECT id FROM unit WHERE id = ANY ($1::uuid[]) ORDER BY sort_order, name COLLATE "zh-x-icu", id`,
      [[walk.app.town.units['department'], walk.app.town.units['county']]],
    );
    const sheets = body['sheets'] as { unitId: string; total: string; entries: { rule: string; points: string }[] }[];
    expect(sheets.map(({ unitId }) => unitId)).toEqual(order.map(({ id }) => id));
    const own = sheets.find(({ unitId }) => unitId === walk.app.town.units['department']);
    // Late once: 30 of 50; filed once and not returned: 10; 40 of 60.
    expect(own?.total).toBe('66.67');
    expect(own?.entries.map(({ rule, points }) => `${rule} ${points}`)).toEqual(['R2 30.00', 'R4 10.00', 'R0 26.67']);
  });

  it('are nobody’s but the section chief’s and the heads’ of the office', async () => {
    await set(true);
    for (const seat of ['office-clerk', 'department-chief', 'department-principal', 'leading-official'])
      expect([(await read(seat)).status, (await run(seat)).status, (await propose(false, seat)).status]).toEqual([
        ...[403, 403, 403],
      ]);
  });
});
