import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';

interface Overview {
  readonly total: Readonly<Record<string, number>>;
  readonly units: readonly { readonly unitName: string; readonly lights: Readonly<Record<string, number>> }[];
  readonly funnel: readonly { readonly stage: string; readonly count: number }[];
  readonly waiting: { readonly historic: number };
}

/** Obligations of two departments with every light, some with pauses, some twice the same. */
const OBLIGATIONS = `
  INSERT INTO obligation (kind, ladder, subject_id, owner_unit_id, title, opened_on, original_due_on, due_on, hold, state, returned_count, light_at_filing, planned_on)
  SELECT d.kind, 'FULL', new_id(), u.id, '事项', '2026-01-05', d.due::date, d.due::date, d.hold, d.state, d.returned, d.filed, '2026-01-06'
    FROM unit u CROSS JOIN generate_series(1, 3) copies
    CROSS JOIN (VALUES ('TASK', '2026-06-01', NULL, 'OPEN', 0, NULL), ('TASK', '2026-06-29', NULL, 'OPEN', 0, NULL), ('DUTY', '2026-07-02', NULL, 'OPEN', 0, NULL),
      ('DUTY', '2026-09-30', NULL, 'OPEN', 0, NULL), ('DUTY', '2026-09-30', NULL, 'RETURNED', 1, NULL), ('DUTY', '2026-06-01', NULL, 'SUBMITTED', 0, 'YELLOW'),
      ('TASK', '2026-03-31', 'HISTORIC', 'OPEN', 0, NULL)) AS d(kind, due, hold, state, returned, filed)
   WHERE u.id = ANY ($1)`;

describe('the overview', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await borrowTestApp('2026-07-01');
    const { department, department2 } = app.town.units;
    await app.unitOfWork.run(async (tx) => {
      await tx.execute(OBLIGATIONS, [[department, department2]]);
      await tx.execute(`INSERT INTO obligation_pause (obligation_id, from_day, to_day, reason)
        SELECT id, '2026-06-02', '2026-06-30', 'EXTENSION' FROM obligation WHERE due_on = '2026-06-01' AND state = 'OPEN' AND owner_unit_id = '${String(department)}'`);
    });
  });

  afterAll(() => app.close());

  it('counts the same lights as the list shows, pauses included', async () => {
    const office = await app.as('office-chief');
    const overview = (await office.get<Overview>('/dashboard')).body;
    for (const light of ['RED', 'YELLOW', 'BLUE', 'GREEN']) {
      const listed = await office.get<{ items: unknown[] }>(`/obligations?light=${light}&limit=200`);
      expect([light, overview.total[light]]).toEqual([light, listed.body.items.length]);
    }
    expect(overview.total).toEqual({ RED: 3, YELLOW: 21, BLUE: 6, GREEN: 6, GREY: 0 });
  });

  it('keeps 历史逾期 out of the lights and shows how much of it waits', async () => {
    const office = await app.as('office-chief');
    expect((await office.get<Overview>('/dashboard')).body.waiting.historic).toBe(6);
  });

  it('shows a unit its own, and an administrator nothing', async () => {
    const chief = await app.as('department2-chief');
    const own = (await chief.get<Overview>('/dashboard')).body;
    expect(own.units.map(({ unitName }) => unitName)).toEqual(['市教育局']);
    expect(own.total).toEqual({ RED: 3, YELLOW: 9, BLUE: 3, GREEN: 3, GREY: 0 });
    expect((await (await app.as('audit-admin')).get('/dashboard')).status).toBe(403);
  });

  it('shows an unsigned proposal to the office’s funnel alone', async () => {
    await app.unitOfWork.run((tx) =>
      tx.execute(
        `INSERT INTO supervision_case (obligation_id, unit_id, tier, round, policy_version, calendar_version, date_run)
         SELECT id, owner_unit_id, 1, 1, 1, current_calendar(), 1 FROM obligation WHERE owner_unit_id = $1 AND due_on = '2026-06-01' AND state = 'OPEN' LIMIT 1`,
        [app.town.units['department2']],
      ),
    );
    const stages = async (seat: string): Promise<Record<string, number>> => {
      const { body } = await (await app.as(seat)).get<Overview>('/dashboard');
      return Object.fromEntries(body.funnel.map(({ stage, count }) => [stage, count]));
    };
    expect(await stages('office-chief')).toMatchObject({ TIER_1: 1, REMINDED: 0 });
    expect(await stages('department2-chief')).toMatchObject({ TIER_1: 0, REMINDED: 1 });
    expect(await stages('department-chief')).toMatchObject({ TIER_1: 0, REMINDED: 0 });
  });
});
