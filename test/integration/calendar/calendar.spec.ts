import { type DateMove, DateMovers, WorkingDays } from '../../../src/modules/calendar/index.js';
import type { WorkingCalendar } from '../../../src/shared-kernel/working-calendar.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import type { Client } from '../../support/client.js';

/** A plausible list for 2027: Spring Festival 5–12 February, make-up days around it. */
const LIST = {
  year: 2027,
  off: [
    ...['2027-01-01', '2027-01-02', '2027-01-03'],
    ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12'],
    ...['2027-04-05', '2027-05-01', '2027-05-03', '2027-06-09', '2027-09-15'],
    ...['2027-10-01', '2027-10-02', '2027-10-03', '2027-10-04', '2027-10-05', '2027-10-06', '2027-10-07'],
  ],
  on: ['2027-01-30', '2027-02-20', '2027-10-09'],
};
const SOURCE = '国务院办公厅关于2027年部分节假日安排的通知';

interface Preview {
  readonly basedOnVersion: number;
  readonly changed: readonly { day: string }[];
  readonly moves: readonly DateMove[];
}

describe('the working calendar', () => {
  let test: TestApp;
  let chief: Client;
  const applied: string[] = [];

  beforeAll(async () => {
    test = await startTestApp({ startOn: '2026-11-20' });
    chief = await test.as('office-chief');
    // What a module with open dates does: a date that has become a rest day moves to the next working day.
    const moved = (after: WorkingCalendar): DateMove[] => [
      {
        subjectType: 'OBLIGATION',
        subjectId: '00000000-0000-7000-8000-000000000001',
        title: '某项',
        from: '2027-02-08',
        to: after.nextOrSame('2027-02-08'),
      },
    ];
    test.get(DateMovers).register({
      previewMoves: (_reader, before, after) =>
        Promise.resolve(before.isWorking('2027-02-08') && !after.isWorking('2027-02-08') ? moved(after) : []),
      applyMoves: async (tx, actor, before, after) => {
        const [row] = await tx.query<{ day: string }>(`SELECT add_working_days('2027-02-04', 1) AS day`);
        applied.push(`${actor.name} ${before.version} ${row?.day ?? ''}`);
        return moved(after);
      },
    });
  });
  afterAll(() => test.close());

  const preview = async (list: object = LIST) => chief.post<Preview>('/calendar-years/preview', list);

  it('shows days with their kind, make-up days, barred days, and what is only a guess', async () => {
    const october = await chief.get<{
      provisional: boolean;
      days: { day: string; working: boolean; barred: boolean }[];
    }>('/calendar?from=2026-09-20&to=2026-10-12');
    expect(october.body.provisional).toBe(false);
    const off = october.body.days.filter((entry) => !entry.working).map((entry) => entry.day.slice(5));
    expect(off).toEqual([
      '09-25',
      '09-26',
      '09-27',
      '10-01',
      '10-02',
      '10-03',
      '10-04',
      '10-05',
      '10-06',
      '10-07',
      '10-11',
    ]);
    expect(october.body.days.filter((entry) => entry.barred).map((entry) => entry.day.slice(5))).toEqual([
      '09-24',
      '09-28',
      '09-30',
      '10-08',
    ]);
    const turn = await chief.get<{ provisional: boolean; days: { day: string; provisional: boolean }[] }>(
      '/calendar?from=2026-12-30&to=2027-01-02',
    );
    expect(turn.body.provisional).toBe(true);
    expect(turn.body.days.map((entry) => entry.provisional)).toEqual([false, false, true, true]);
  });

  it('refuses a span that is backwards, too long or outside', async () => {
    for (const query of [
      'from=2026-10-02&to=2026-10-01',
      'from=2026-01-01&to=2027-03-01',
      'from=2023-12-31&to=2024-01-02',
      'from=2035-12-30&to=2036-01-01',
    ]) {
      expect(await chief.get(`/calendar?${query}`)).toMatchObject({
        status: 422,
        body: { code: 'CALENDAR_OUT_OF_RANGE' },
      });
    }
    expect((await chief.get('/calendar?from=2026-02-30&to=2026-03-01')).status).toBe(400);
  });

  it('previews which days and which open dates a list would change, and changes nothing', async () => {
    const answer = await preview();
    expect(answer).toMatchObject({
      status: 200,
      body: { basedOnVersion: 1, moves: [{ from: '2027-02-08', to: '2027-02-15' }] },
    });
    const days = answer.body.changed.map((entry) => entry.day);
    expect(days).toContain('2027-02-05');
    expect(days).toContain('2027-01-30');
    expect(days).not.toContain('2027-02-06');
    expect(await test.get(WorkingDays).version(test.db)).toBe(1);
    expect(applied).toEqual([]);
  });

  it('refuses an incomplete list, a year that is over, and one beyond the calendar', async () => {
    expect(await preview({ ...LIST, off: LIST.off.slice(1) })).toMatchObject({
      status: 422,
      body: { code: 'CALENDAR_LIST_WRONG', errors: [{ pointer: '/off' }] },
    });
    expect(await preview({ ...LIST, on: ['2027-02-22'] })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/on/0' }] },
    });
    expect(await preview({ ...LIST, year: 2025 })).toMatchObject({ status: 422, body: { code: 'CALENDAR_YEAR_PAST' } });
    expect((await preview({ ...LIST, year: 2036 })).status).toBe(400);
  });

  it('is loaded by supervisors of the office and the system administrator alone', async () => {
    for (const key of ['office-clerk', 'department-principal', 'leading-official', 'security-admin', 'audit-admin']) {
      expect(
        (await (await test.as(key)).post('/calendar-years', { ...LIST, source: SOURCE, basedOnVersion: 1 })).status,
      ).toBe(403);
    }
  });

  it('loads the list once, moves the dates and records it, by many who do it at once', async () => {
    const load = () =>
      chief.post<{ version: number; moves: DateMove[] }>('/calendar-years', {
        ...LIST,
        source: SOURCE,
        basedOnVersion: 1,
      });
    const answers = await Promise.all([load(), load(), load()]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 412, 412]);
    const done = answers.find((answer) => answer.status === 201);
    expect(done?.body.moves).toEqual([expect.objectContaining({ from: '2027-02-08', to: '2027-02-15' })]);
    expect(applied).toHaveLength(1);
    // The new calendar was in force, in SQL too, when the dates were moved.
    expect(applied[0]).toMatch(/ 1 2027-02-13$|2027-02-15$/);
    const [event] = await test.db.query<{ facts: Record<string, unknown> }>(
      `SELECT facts FROM audit_event WHERE action = 'calendar.loaded'`,
    );
    expect(event?.facts).toMatchObject({ year: 2027, movedDates: 1, version: done?.body.version });
    expect(event?.facts['digest']).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is in force at once everywhere, and the version before stays as it was', async () => {
    const workingDays = test.get(WorkingDays);
    const now = await workingDays.current(test.db);
    const before = await workingDays.at(test.db, 1);
    expect([before.isWorking('2027-02-08'), now.isWorking('2027-02-08')]).toEqual([true, false]);
    expect([before.isProvisional('2027-03-01'), now.isProvisional('2027-03-01')]).toEqual([true, false]);
    expect(now.isProvisional('2028-01-03')).toBe(true);
    const [row] = await test.db.query<{ day: string }>(`SELECT add_working_days('2027-02-04', 1) AS day`);
    expect(row?.day).toBe(now.add('2027-02-04', 1));
    const years = await chief.get<{ year: number; provisional: boolean; source: string | null }[]>('/calendar-years');
    expect(years.body.filter((year) => !year.provisional).map((year) => year.year)).toEqual([2024, 2025, 2026, 2027]);
    expect(years.body.find((year) => year.year === 2027)?.source).toBe(SOURCE);
    expect(years.body.find((year) => year.year === 2028)?.source).toBeNull();
  });

  it('leaves nothing behind when moving a date fails', async () => {
    test.get(DateMovers).register({
      previewMoves: () => Promise.resolve([]),
      applyMoves: () => Promise.reject(new Error('a date cannot move')),
    });
    const { body } = await preview();
    const answer = await chief.post('/calendar-years', {
      ...LIST,
      source: SOURCE,
      basedOnVersion: body.basedOnVersion,
    });
    expect(answer.status).toBe(500);
    expect(await test.get(WorkingDays).version(test.db)).toBe(body.basedOnVersion);
    const [count] = await test.db.query<{ count: number }>(
      `SELECT count(*) AS count FROM audit_event WHERE action = 'calendar.loaded'`,
    );
    expect(count?.count).toBe(1);
  });
});
