import type { Client } from '../../support/client.js';
import { startTestApp, type TestApp } from '../../support/app.js';

interface Arrival {
  readonly today: string;
  readonly held: boolean;
  readonly storms: readonly Readonly<Record<string, unknown>>[];
}

let app: TestApp;
let chief: Client;

beforeEach(async () => {
  app = await startTestApp({ environment: { DEMO: '1' } });
  chief = await app.as('office-chief');
  // Sixty duties that fall overdue on one morning, 14 October: more than the rules let pass unseen.
  await app.unitOfWork.run((tx) =>
    tx.execute(
      `INSERT INTO obligation (kind, ladder, subject_id, owner_unit_id, title, opened_on, original_due_on, due_on, next_at)
       SELECT 'DUTY', 'FULL', new_id(), $1, '第' || n || '项', '2026-07-01', '2026-10-13', '2026-10-13', app_now() FROM generate_series(1, 60) n`,
      [app.town.units['department']],
    ),
  );
});
afterEach(() => app.close());

const goes = async (body: object): Promise<Arrival> => (await chief.post<Arrival>('/demo/clock', body)).body;
const cases = async () =>
  (await app.db.query<{ n: number }>('SELECT count(*)::int AS n FROM supervision_case'))[0]?.n ?? -1;
const storm = { at: '2026-10-14T01:00:00.000Z', wouldOpen: 60, activeObligations: 60 };

it('with the breaker the clock stops where a storm is held, goes no further while it waits, and on when a person lets it', async () => {
  const stopped = await goes({ advanceTo: '2026-10-20', breaker: true });
  expect(stopped).toMatchObject({ today: '2026-10-14', held: true, storms: [storm] });
  expect(await cases()).toBe(0);
  expect(await goes({ advanceTo: '2026-10-20', breaker: true })).toMatchObject({ today: '2026-10-14', held: true });
  // Nor does a journey without the breaker release what it holds: that is a person's word.
  expect(await goes({ advanceTo: '2026-10-20' })).toMatchObject({ today: '2026-10-14', held: true, storms: [storm] });
  const { body } = await chief.get<{ held: boolean; id: string }>('/supervision/surge');
  expect([body.held, await cases()]).toEqual([true, 0]);
  await chief.post(`/supervision/surge/${body.id}/release`, { reason: '核对无误' });
  const arrived = await goes({ advanceTo: '2026-10-20', breaker: true });
  expect(arrived).toMatchObject({ today: '2026-10-20', held: false, storms: [] });
  expect(await cases()).toBe(60);
});

it('without it the storm is let pass, and where it would have been held is told', async () => {
  const arrived = await goes({ advanceTo: '2026-10-20' });
  expect(arrived).toMatchObject({ today: '2026-10-20', held: false, storms: [storm] });
  expect(await cases()).toBe(60);
  expect((await chief.get('/supervision/surge')).body['held']).toBe(false);
  expect(await goes({ advanceTo: '2026-10-21' })).toMatchObject({ today: '2026-10-21', held: false, storms: [] });
});
