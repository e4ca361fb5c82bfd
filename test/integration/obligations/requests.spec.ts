import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Client } from '../../support/client.js';

interface Page {
  id: string;
  dueOn: string;
  originalDueOn: string;
  lateness: number;
  pauses: { from: string; to: string | null; reason: string }[];
  dates: { run: number; dueOn: string; cause: string }[];
  requests: { id: string; state: string; pauses: boolean; number: number; onBehalf: boolean }[];
  explanations: { id: string; state: string; pauses: boolean }[];
}

/** What a unit asks for about a task: more time, and reasons; of each date the first request alone stops the clock. */
describe('what a unit asks for', () => {
  let app: TestApp;
  let liaison: Client;
  let office: Client;
  let matter = 0;

  beforeAll(async () => {
    app = await borrowTestApp('2026-09-20');
    liaison = await app.as('department-liaison');
    office = await app.as('office-chief');
  });
  afterAll(() => app.close());

  /** A task of the department due on 13 October 2026. @returns its obligation's id */
  async function task(dueOn = '2026-10-13', as = 'office-clerk'): Promise<{ id: string; taskId: string }> {
    matter += 1;
    const made = await (
      await app.as(as)
    ).post<{ id: string }>('/tasks', {
      matter: `形成名录之${String(matter)}`,
      unitId: app.town.units['department'],
      dueOn,
      origin: '市委书记批示',
    });
    expect(made.status).toBe(201);
    const [row] = await app.db.query<{ id: string }>('SELECT obligation_id AS id FROM task WHERE id = $1', [
      made.body.id,
    ]);
    return { id: row!.id, taskId: made.body.id };
  }
  const page = async (id: string): Promise<Page> => (await office.get<Page>(`/obligations/${id}`)).body;
  const extend = (id: string, newDate: string, who = liaison) =>
    who.post<{ id: string; code?: string }>(`/obligations/${id}/extensions`, { reason: '条件不具备', newDate });
  const decide = async (who: string, subjectId: string, verdict: 'approve' | 'reject'): Promise<number> => {
    const client = await app.as(who);
    const { body } = await client.get<{ items: { id: string; subjectId: string }[] }>('/approvals?mine=true&limit=200');
    const one = body.items.find((item) => item.subjectId === subjectId);
    if (one === undefined) return 404;
    return (await client.post(`/approvals/${one.id}/${verdict}`, { words: '已阅' })).status;
  };
  const explain = (id: string, reason: string, newDate?: string) =>
    liaison.post<{ id: string }>(`/obligations/${id}/explanations`, {
      reason,
      text: '情况说明',
      ...(newDate !== undefined && { newDate }),
    });
  const hear = (id: string, explanationId: string, verdict: 'accept' | 'refuse') =>
    office.post(`/obligations/${id}/explanations/${explanationId}/${verdict}`, { words: '已阅' });
  const refuseExtension = async (id: string): Promise<void> => {
    expect([
      await decide('department-deputy', id, 'approve'),
      await decide('office-executive-deputy', id, 'reject'),
    ]).toEqual([200, 200]);
  };

  it('an extension of a task goes to the unit’s deputy leader, then the office; the first date is kept beside the later one', async () => {
    const { id, taskId } = await task();
    const asked = await extend(id, '2026-11-07');
    expect(asked.status).toBe(201);
    expect(await decide('office-executive-deputy', asked.body.id, 'approve')).toBe(404);
    expect(await decide('department-deputy', asked.body.id, 'approve')).toBe(200);
    expect(await decide('office-executive-deputy', asked.body.id, 'approve')).toBe(200);
    // 7 November 2026 is a Saturday.
    expect(await page(id)).toMatchObject({
      originalDueOn: '2026-10-13',
      dueOn: '2026-11-09',
      dates: [{ run: 2, dueOn: '2026-11-09', cause: 'EXTENSION' }],
      requests: [{ state: 'APPROVED', number: 1, pauses: true, onBehalf: false }],
    });
    const acts = await app.db.query<{ action: string }>(
      `SELECT action FROM audit_event WHERE subject_type = 'TASK' AND subject_id = $1 ORDER BY id`,
      [taskId],
    );
    expect(acts.map((one) => one.action)).toEqual(['task.assigned', 'task.extension-requested', 'task.extended']);
    const told = await app.db.query<{ body: string }>(
      `SELECT DISTINCT body FROM notice WHERE subject_id = $1 AND kind = 'EXTENSION_DECIDED'`,
      [taskId],
    );
    expect(told).toEqual([{ body: `同意形成名录之1由10月13日延至11月9日，原时限保留备查。` }]);
  });

  it('a second one needs the official who assigned the task, too', async () => {
    const { id } = await task('2026-10-13', 'leading-official');
    for (const [newDate, leader] of [
      ['2026-11-09', 404],
      ['2026-11-20', 200],
    ] as const) {
      const asked = await extend(id, newDate);
      expect(await decide('department-deputy', asked.body.id, 'approve')).toBe(200);
      expect(await decide('office-executive-deputy', asked.body.id, 'approve')).toBe(200);
      expect(await decide('leading-official', asked.body.id, 'approve')).toBe(leader);
      expect(await page(id)).toMatchObject({ dueOn: newDate, originalDueOn: '2026-10-13' });
    }
  });

  it('is asked by the unit that owes, or by the office for it; for what the full ladder watches; once at a time; for a later day', async () => {
    const { id, taskId } = await task();
    const code = async (answer: Promise<{ status: number; body: { code?: string } }>) => {
      const { status, body } = await answer;
      return [status, body.code];
    };
    expect(await code(extend(id, '2026-11-09', await app.as('department2-liaison')))).toEqual([
      404,
      'OBLIGATION_NOT_FOUND',
    ]);
    expect(await code(extend(id, '2026-10-13'))).toEqual([422, 'REQUEST_DATE_NOT_LATER']);
    expect((await extend(id, '2026-11-09', await app.as('office-clerk'))).status).toBe(201);
    expect(await page(id)).toMatchObject({ requests: [{ onBehalf: true }] });
    expect(await code(extend(id, '2026-11-09'))).toEqual([409, 'REQUEST_PENDING']);
    expect((await liaison.post(`/tasks/${taskId}/submit`, { result: '已形成' })).status).toBe(200);
    expect(await page(id)).toMatchObject({ requests: [{ state: 'WITHDRAWN' }] });
    expect(await code(extend(id, '2026-11-09'))).toEqual([409, 'OBLIGATION_AWAITS_VERDICT']);
    const [verdict] = await app.db.query<{ id: string }>(
      `SELECT id FROM obligation WHERE kind = 'VERIFICATION' AND subject_id = $1`,
      [taskId],
    );
    expect(await code(extend(verdict!.id, '2026-11-09', await app.as('office-clerk')))).toEqual([
      422,
      'OBLIGATION_OF_OFFICE',
    ]);
  });

  it('whoever of the office asked for the unit is not the one who grants it', async () => {
    const { id } = await task();
    const asked = await extend(id, '2026-11-09', await app.as('office-executive-deputy'));
    expect(await decide('department-deputy', asked.body.id, 'approve')).toBe(200);
    expect(await decide('office-executive-deputy', asked.body.id, 'approve')).toBe(404);
    expect(await decide('office-director', asked.body.id, 'approve')).toBe(200);
  });

  it('the first request of a date stops the clock and refused leaves grace; later ones of any kind are heard, and do neither', async () => {
    const { id } = await task();
    await app.setClock('2026-10-14');
    const first = await extend(id, '2026-11-09');
    await refuseExtension(first.body.id);
    const grace = [
      { from: '2026-10-14', to: '2026-10-14', reason: 'EXTENSION' },
      { from: '2026-10-15', to: '2026-10-19', reason: 'GRACE' },
    ];
    expect((await page(id)).pauses).toEqual(grace);
    for (const [day, kind] of [
      ['2026-10-20', 'extension'],
      ['2026-10-26', 'explanation'],
      ['2026-10-30', 'extension'],
    ] as const) {
      await app.setClock(day);
      if (kind === 'extension') await refuseExtension((await extend(id, '2026-11-30')).body.id);
      else {
        const filed = await explain(id, 'RESOURCES_PENDING', '2026-11-30');
        expect((await hear(id, filed.body.id, 'refuse')).status).toBe(200);
      }
    }
    expect((await page(id)).pauses).toEqual(grace);
    // 14 October and 15, 16, 19 October do not count.
    expect(await page(id)).toMatchObject({
      lateness: 9,
      requests: [{ pauses: true }, { pauses: false }, { pauses: false }],
    });
    const told = await app.db.query<{ body: string }>(
      `SELECT DISTINCT ON (n.number) n.body FROM notice n JOIN task t ON t.id = n.subject_id WHERE t.obligation_id = $1
          AND n.kind = 'EXTENSION_DECIDED' AND n.recipient_post_id = $2 ORDER BY n.number`,
      [id, app.town.seats['department-liaison']!.postId],
    );
    expect(told.map(({ body }) => body.includes('3个工作日后继续计算'))).toEqual([true, false, false]);
  });

  it('where a later one is accepted, the days that it waited are taken out of the lateness afterwards', async () => {
    const { id } = await task('2026-11-02');
    await app.setClock('2026-11-03');
    const first = await explain(id, 'RESOURCES_PENDING', '2026-11-30');
    await hear(id, first.body.id, 'refuse');
    await app.setClock('2026-11-10');
    const second = await explain(id, 'OTHER_UNIT');
    await app.setClock('2026-11-12');
    expect(await page(id)).toMatchObject({ lateness: 4 });
    expect((await hear(id, second.body.id, 'accept')).status).toBe(200);
    expect(await page(id)).toMatchObject({
      lateness: 1,
      pauses: [
        { from: '2026-11-03', to: '2026-11-03', reason: 'EXPLANATION' },
        { from: '2026-11-04', to: '2026-11-06', reason: 'GRACE' },
        { from: '2026-11-10', to: '2026-11-12', reason: 'EXPLANATION' },
      ],
    });
  });

  it('force majeure stops the clock whenever it is named; a lack of own effort, accepted, leaves no grace', async () => {
    const { id } = await task('2026-11-12');
    await app.setClock('2026-11-13');
    const own = await explain(id, 'UNIT_EFFORT', '2026-12-10');
    expect((await hear(id, own.body.id, 'accept')).status).toBe(200);
    expect(await page(id)).toMatchObject({
      dueOn: '2026-11-12',
      pauses: [{ from: '2026-11-13', to: '2026-11-13', reason: 'EXPLANATION' }],
    });
    await app.setClock('2026-11-17');
    const flood = await explain(id, 'FORCE_MAJEURE');
    await app.setClock('2026-11-19');
    expect((await hear(id, flood.body.id, 'refuse')).status).toBe(200);
    expect((await page(id)).pauses.slice(1)).toEqual([{ from: '2026-11-17', to: '2026-11-19', reason: 'EXPLANATION' }]);
  });

  it('a lack of own effort asks for nothing: what is asked after it is the first of its date; accepted within a grace it takes none of that', async () => {
    const { id } = await task('2026-11-30');
    const { body } = await explain(id, 'UNIT_EFFORT');
    expect(await page(id)).toMatchObject({ pauses: [], explanations: [{ pauses: false }] });
    expect((await hear(id, body.id, 'accept')).status).toBe(200);
    const asked = await extend(id, '2026-12-10');
    expect(await page(id)).toMatchObject({ pauses: [{ reason: 'EXTENSION' }], requests: [{ pauses: true }] });
    await refuseExtension(asked.body.id);
    const grace = { from: '2026-11-20', to: '2026-11-24', reason: 'GRACE' };
    expect((await page(id)).pauses).toContainEqual(grace);
    const again = await explain(id, 'UNIT_EFFORT');
    expect((await hear(id, again.body.id, 'accept')).status).toBe(200);
    expect((await page(id)).pauses).toContainEqual(grace);
  });

  it('two kinds at once: the first stops the clock, the second does not; a new date ends both pauses and has its first request again', async () => {
    const { id } = await task('2026-11-19');
    await app.setClock('2026-11-20');
    const asked = await extend(id, '2026-12-10');
    const explained = await explain(id, 'OTHER_UNIT', '2026-12-17');
    expect(await decide('department-deputy', asked.body.id, 'approve')).toBe(200);
    expect((await page(id)).pauses).toEqual([{ from: '2026-11-20', to: null, reason: 'EXTENSION' }]);
    expect((await hear(id, explained.body.id, 'accept')).status).toBe(200);
    expect(await page(id)).toMatchObject({ dueOn: '2026-12-17' });
    expect((await page(id)).pauses.every(({ to }) => to === '2026-11-20')).toBe(true);
    expect(await decide('office-executive-deputy', asked.body.id, 'approve')).toBe(200);
    expect(await page(id)).toMatchObject({ dueOn: '2026-12-17', dates: [{ run: 2, cause: 'EXPLANATION' }] });
    await extend(id, '2026-12-30');
    expect((await page(id)).requests.at(-1)).toMatchObject({ state: 'PENDING', pauses: true, number: 2 });
  });

  it('filing makes a request moot; filed, taken up again and asked again, it stops the clock no more', async () => {
    const { id, taskId } = await task('2026-11-20');
    await app.setClock('2026-11-23');
    await extend(id, '2026-12-10');
    expect((await liaison.post(`/tasks/${taskId}/submit`, { result: '已形成' })).status).toBe(200);
    expect((await office.post(`/tasks/${taskId}/return`, { missing: '名录' })).status).toBe(200);
    await extend(id, '2026-12-10');
    expect((await page(id)).requests).toMatchObject([
      { state: 'WITHDRAWN', pauses: true },
      { state: 'PENDING', pauses: false },
    ]);
    expect((await page(id)).pauses.filter(({ to }) => to === null)).toEqual([]);
  });

  it('the clock stands three working days for the unit’s own leader; in his silence it goes on until the office has the request', async () => {
    const { id } = await task('2026-11-23');
    await app.setClock('2026-11-24');
    const asked = await extend(id, '2026-12-10');
    const term = { from: '2026-11-24', to: '2026-11-27', reason: 'EXTENSION' };
    await app.setClock('2026-11-27');
    expect(await page(id)).toMatchObject({ lateness: 0, pauses: [term] });
    await app.setClock('2026-12-02');
    expect(await page(id)).toMatchObject({ lateness: 3, pauses: [term] });
    expect(await decide('department-deputy', asked.body.id, 'approve')).toBe(200);
    await app.setClock('2026-12-04');
    expect(await page(id)).toMatchObject({
      lateness: 2,
      pauses: [term, { from: '2026-12-02', to: null, reason: 'EXTENSION' }],
    });
  });

  it('agreed to by the unit’s leader within his term, it stands on without a break', async () => {
    const { id } = await task('2026-12-07');
    await app.setClock('2026-12-08');
    const asked = await extend(id, '2026-12-25');
    await app.setClock('2026-12-10');
    expect(await decide('department-deputy', asked.body.id, 'approve')).toBe(200);
    await app.setClock('2026-12-14');
    expect(await page(id)).toMatchObject({
      lateness: 0,
      pauses: [{ from: '2026-12-08', to: null, reason: 'EXTENSION' }],
    });
  });

  it('refused by the unit’s own leader after his term no grace follows, and it has been the first of its date all the same', async () => {
    const { id } = await task('2026-12-15');
    await app.setClock('2026-12-16');
    const asked = await extend(id, '2026-12-31');
    await app.setClock('2026-12-23');
    expect(await decide('department-deputy', asked.body.id, 'reject')).toBe(200);
    const term = { from: '2026-12-16', to: '2026-12-21', reason: 'EXTENSION' };
    expect(await page(id)).toMatchObject({ lateness: 2, pauses: [term] });
    const again = await extend(id, '2026-12-31');
    expect(await decide('department-deputy', again.body.id, 'approve')).toBe(200);
    expect((await page(id)).pauses).toEqual([term]);
  });

  it('a date that replaced the one asked about is not stopped when the unit’s leader agrees at last', async () => {
    const { id } = await task('2026-12-24');
    const asked = await extend(id, '2026-12-31');
    const explained = await explain(id, 'OTHER_UNIT', '2026-12-29');
    expect((await hear(id, explained.body.id, 'accept')).status).toBe(200);
    expect(await decide('department-deputy', asked.body.id, 'approve')).toBe(200);
    expect((await page(id)).pauses.filter(({ to }) => to === null)).toEqual([]);
  });
});
