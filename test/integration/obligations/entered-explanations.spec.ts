import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';

interface Shown {
  readonly onBehalf: boolean;
  readonly enteredByName: string | null;
  readonly entryConfirmedAt: string | null;
  readonly entryConfirmedByName: string | null;
  readonly confirmedAt: string | null;
}

/** 代为录入: the office hears by telephone why something lags, writes it down for the unit, and the unit confirms it once. */
describe('an explanation entered on behalf of the unit', () => {
  let app: TestApp;
  let obligation: string;
  let entered: string;

  beforeAll(async () => {
    app = await borrowTestApp('2026-07-01');
    const office = await app.as('office-chief');
    const assigned = { unitId: app.town.units['department'], dueOn: '2026-08-14', origin: '市委书记批示' };
    const task = await office.post<{ id: string }>('/tasks', { matter: '形成园区名录', ...assigned });
    const [row] = await app.db.query<{ id: string }>('SELECT obligation_id AS id FROM task WHERE id = $1', [
      task.body.id,
    ]);
    obligation = row!.id;
    entered = await explain('office-clerk');
  });
  afterAll(() => app.close());

  async function explain(who: string): Promise<string> {
    const given = { reason: 'OTHER_UNIT', text: '等待名单' };
    const client = await app.as(who);
    const filed = await client.post<{ id: string }>(`/obligations/${obligation}/explanations`, given);
    expect(filed.status).toBe(201);
    return filed.body.id;
  }
  const act = async (who: string, id: string, verb: string, body?: object) => {
    const path = `/obligations/${obligation}/explanations/${id}/${verb}`;
    const { status, body: answer } = await (await app.as(who)).post<{ code?: string }>(path, body);
    return [status, answer.code];
  };
  const page = async (who: string) =>
    (await (await app.as(who)).get<{ explanations: Shown[] }>(`/obligations/${obligation}`)).body.explanations;
  const nameOf = async (seat: string) => {
    const [row] = await app.db.query<{ name: string }>('SELECT name FROM person WHERE id = $1', [
      app.town.seats[seat]?.personId,
    ]);
    return row?.name;
  };

  it('is marked with who entered it, and the unit is asked to look at it', async () => {
    expect(await page('department-liaison')).toMatchObject([
      {
        onBehalf: true,
        enteredByName: await nameOf('office-clerk'),
        entryConfirmedAt: null,
        entryConfirmedByName: null,
      },
    ]);
    const told = await app.db.query(
      `SELECT p.role, n.params->>'explanationId' AS id FROM notice n JOIN post p ON p.id = n.recipient_post_id
        WHERE n.kind = 'ENTERED_ON_BEHALF' AND n.unit_id = $1 ORDER BY p.role`,
      [app.town.units['department']],
    );
    expect(told).toEqual(['LIAISON', 'SECTION_CHIEF'].map((role) => ({ role, id: entered })));
  });

  it.each([
    ['whoever entered it', 'office-clerk', 403, 'FORBIDDEN'],
    ['the unit’s office, which only receives', 'department-office', 403, 'FORBIDDEN'],
    ['a unit that does not see it', 'department3-chief', 404, 'OBLIGATION_NOT_FOUND'],
  ])('is not confirmed by %s', async (_, who, status, code) => {
    expect(await act(who, entered, 'confirm-entry')).toEqual([status, code]);
  });

  it('is confirmed once, also after the verdict; the secretary’s confirmation is another thing', async () => {
    expect(await act('office-deputy', entered, 'refuse', {})).toEqual([200, undefined]);
    expect(await act('department-liaison', entered, 'confirm-entry')).toEqual([200, undefined]);
    expect(await act('department-chief', entered, 'confirm-entry')).toEqual([409, 'EXPLANATION_NO_ENTRY']);
    expect(await page('office-clerk')).toMatchObject([
      {
        entryConfirmedAt: expect.any(String),
        entryConfirmedByName: await nameOf('department-liaison'),
        confirmedAt: null,
      },
    ]);
    const [event] = await app.db.query(
      `SELECT facts FROM audit_event WHERE action = 'explanation.entry-confirmed' AND subject_id = $1`,
      [obligation],
    );
    expect(event).toEqual({ facts: { explanation: entered } });
  });

  it('what the unit explains itself waits for nobody', async () => {
    const own = await explain('department-chief');
    expect(await act('department-chief', own, 'confirm-entry')).toEqual([409, 'EXPLANATION_NO_ENTRY']);
    expect((await page('department-chief'))[1]).toMatchObject({ onBehalf: false, enteredByName: null });
    const listed = await (await app.as('office-clerk')).get<{ items: Shown[] }>('/explanations');
    expect(listed.body.items.map((one) => one.enteredByName)).toEqual([await nameOf('office-clerk'), null]);
  });
});
