import type { Answer } from '../../support/client.js';
import { Walk } from '../../support/walk.js';
import {
  act,
  app,
  as,
  confirmed,
  counted,
  decide,
  get,
  lend,
  move,
  openStages,
  owed,
  said,
  type Ref,
  type Sent,
} from './stages-desk.js';

openStages();

let made = 0;
const pilot = (changed: Sent = {}): Sent => {
  made += 1;
  return {
    ...{
      title: `农村宅基地改革试点之${String(made)}`,
      level: 'NATIONAL',
      approvalNumber: `农函〔2025〕${String(made)}号`,
    },
    ...{
      approvedBy: '农业农村部',
      happenedOn: '2025-03-10',
      termTo: '2026-12-05',
      unitId: app.town.units['department'],
    },
    ...{ noSecrets: true, ...changed },
  };
};

/** Proposed by the section chief, agreed to by a deputy director. */
async function accepted(id: string, given: Sent): Promise<Answer<Ref>> {
  const asked = await move(id, 'ACCEPTED', given);
  return asked.body.waits === true ? decide('office-deputy', 'PILOT_ACCEPTANCE', id) : asked;
}
/** Proposed by the clerk, agreed to by a deputy director. */
async function extended(id: string, termTo: string): Promise<Answer<Ref>> {
  const asked = await act('office-clerk', `/pilots/${id}/extend`, { termTo, number: '农函〔2026〕9号' });
  return asked.body.waits === true ? decide('office-deputy', 'PILOT_EXTENSION', id) : asked;
}
/** What the unit that carries it was told of it. */
const told = async (id: string): Promise<readonly string[]> =>
  (
    await app.db.query<{ body: string }>(
      `SELECT n.body FROM notice n JOIN post p ON p.id = n.recipient_post_id WHERE n.subject_id = $1 AND p.unit_id = $2`,
      [id, app.town.units['department']],
    )
  ).map(({ body }) => body);

describe('a pilot', () => {
  it('owes nothing until it is confirmed; then its end is named to its unit and, sixty days before, to the office', async () => {
    const { body } = await act('office-clerk', '/pilots', pilot());
    expect(await owed(body.id)).toEqual([]);
    await act('office-chief', `/pilots/${body.id}/confirm`);
    // The end is a Saturday; sixty days before lies in the holiday of October.
    expect(await owed(body.id)).toEqual([
      'PILOT_END OFFICE_WORK OFFICE 2026-10-08 OPEN',
      'SUMMED_UP PILOT REMIND 2026-12-07 OPEN',
    ]);
  });

  it('is assessed in the middle of its term only where a paper asks for it', async () => {
    const { body, ...rest } = await act('office-clerk', '/pilots', pilot({ midTermOn: '2026-08-03' }));
    expect(said({ body, ...rest })).toBe('422 /midTermNumber FIELD_MISSING');
    const id = await confirmed('pilots', pilot({ midTermOn: '2026-08-03', midTermNumber: '改办〔2026〕2号' }));
    expect(await owed(id)).toContain('MIDTERM PILOT REMIND 2026-08-03 OPEN');
    expect(said(await move(id, 'SUMMED_UP', { summedUpOn: '2026-06-30' }))).toBe('200');
    expect(await owed(id)).toContain('MIDTERM PILOT REMIND 2026-08-03 CANCELLED');
  });

  it('goes one stage at a time, each with what it asks and with who said so', async () => {
    const id = await confirmed('pilots', pilot());
    expect(said(await move(id, 'ACCEPTED', { acceptedOn: '2026-06-30' }))).toBe('409 STAGE_SKIPPED');
    expect(said(await move(id, 'MIDTERM'))).toBe('422 /midTermDoneOn STAGE_FIELD_MISSING');
    expect(said(await move(id, 'MIDTERM', { midTermDoneOn: '2026-07-02' }))).toBe('422 /midTermDoneOn DATE_IN_FUTURE');
    expect(said(await move(id, 'MIDTERM', { midTermDoneOn: '2025-03-09' }))).toBe('422 /midTermDoneOn STAGE_TOO_EARLY');
    expect(said(await move(id, 'MIDTERM', { midTermDoneOn: '2026-05-06' }))).toBe('200');
    expect(said(await move(id, 'SUMMED_UP', { summedUpOn: '2026-06-29', copyable: '一户一档' }))).toBe('200');
    expect(said(await accepted(id, { acceptedOn: '2026-06-30', endReason: '不予接收' }))).toBe('200');
    const found = await get(`/pilots/${id}`);
    expect(found).toMatchObject({ stage: 'ACCEPTED', copyable: '一户一档', endReason: null, revision: 4 });
    expect((found['stages'] as Sent[]).map(({ stage, reachedOn }) => [stage, reachedOn])).toEqual([
      ['RUNNING', '2025-03-10'],
      ['MIDTERM', '2026-05-06'],
      ['SUMMED_UP', '2026-06-29'],
      ['ACCEPTED', '2026-06-30'],
    ]);
    const last = (found['stages'] as Sent[])[3];
    expect(last).toMatchObject({ movedOn: '2026-07-01', approvedByName: expect.any(String) as string });
    expect(last?.['approvedByName']).not.toBe(last?.['byName']);
    expect(found['may']).not.toContain('move');
    expect(await owed(id)).toEqual([
      'PILOT_END OFFICE_WORK OFFICE 2026-10-08 MET',
      'SUMMED_UP PILOT REMIND 2026-12-07 MET',
    ]);
  });

  it('is moved by nobody but the office, and not before it is confirmed or while a correction waits', async () => {
    const { body } = await act('office-clerk', '/pilots', pilot());
    const given = { midTermDoneOn: '2026-05-06' };
    expect(said(await move(body.id, 'MIDTERM', given))).toBe('409 NOT_CONFIRMED');
    await act('office-chief', `/pilots/${body.id}/confirm`);
    expect((await act('department-chief', `/pilots/${body.id}/move`, { stage: 'MIDTERM', ...given })).status).toBe(403);
    await act('office-clerk', `/pilots/${body.id}/correct`, pilot({ reason: '原件有误' }));
    expect(said(await move(body.id, 'MIDTERM', given))).toBe('409 CORRECTION_WAITS');
  });

  it('is prolonged by a paper to a later day, and its first end is kept', async () => {
    const id = await confirmed('pilots', pilot());
    const extend = (termTo: string) => extended(id, termTo);
    expect(said(await extend('2026-12-05'))).toBe('422 /termTo TERM_NOT_LATER');
    expect(said(await extend('2027-06-05'))).toBe('200');
    expect(said(await extend('2027-12-06'))).toBe('200');
    const { version } = await get(`/pilots/${id}`);
    expect((await extend('2027-12-06')).body).toMatchObject({ version });
    const found = await get(`/pilots/${id}`);
    expect(found).toMatchObject({
      termTo: '2027-12-06',
      firstTermTo: '2026-12-05',
      extensionNumber: '农函〔2026〕9号',
    });
    expect(await owed(id)).toEqual([
      'PILOT_END OFFICE_WORK OFFICE 2027-10-07 OPEN',
      'SUMMED_UP PILOT REMIND 2027-12-06 OPEN',
    ]);
    await move(id, 'ENDED', { endedOn: '2026-06-30', endReason: '上级终止' });
    expect(said(await extend('2028-12-06'))).toBe('409 STAGE_SKIPPED');
  });

  it('prolonged after the office had looked at its end, comes before the office anew', async () => {
    const id = await confirmed('pilots', pilot());
    await app.db.query(
      `UPDATE obligation SET state = 'MET', settled_on = app_today() WHERE subject_id = (SELECT id FROM office_work WHERE subject_id = $1)`,
      [id],
    );
    await app.db.query('UPDATE office_work SET finished_at = app_now() WHERE subject_id = $1', [id]);
    await extended(id, '2027-06-05');
    expect(await owed(id)).toEqual([
      'PILOT_END OFFICE_WORK OFFICE 2026-10-08 MET',
      'PILOT_END OFFICE_WORK OFFICE 2027-04-06 OPEN',
      'SUMMED_UP PILOT REMIND 2027-06-07 OPEN',
    ]);
  });

  it('given to another host by a correction, is owed by that one, by the same day', async () => {
    const row = pilot();
    const id = await confirmed('pilots', row);
    const host = app.town.units['department2'];
    await act('office-clerk', `/pilots/${id}/correct`, { ...row, unitId: host, reason: '承担单位有误' });
    await act('office-chief', `/pilots/${id}/confirm`);
    const [due] = await app.db.query(
      `SELECT o.owner_unit_id AS "unitId", o.due_on AS "dueOn", o.state FROM obligation o JOIN register_due d ON d.id = o.subject_id WHERE d.entry_id = $1 AND o.kind = 'PILOT'`,
      [id],
    );
    expect(due).toEqual({ unitId: host, dueOn: '2026-12-07', state: 'OPEN' });
  });

  it('owes nothing any more once it is ended or withdrawn', async () => {
    const [ended, gone] = [await confirmed('pilots', pilot()), await confirmed('pilots', pilot())];
    expect(said(await move(ended, 'ENDED', { endedOn: '2026-06-30' }))).toBe('422 /endReason STAGE_FIELD_MISSING');
    await move(ended, 'ENDED', { endedOn: '2026-06-30', endReason: '上级终止' });
    await act('office-chief', `/pilots/${gone}/withdraw`, { reason: '重复登记' });
    for (const id of [ended, gone]) expect(await owed(id)).toContain('SUMMED_UP PILOT REMIND 2026-12-07 CANCELLED');
    expect(await owed(ended)).toContain('PILOT_END OFFICE_WORK OFFICE 2026-10-08 MET');
    expect(await owed(gone)).toContain('PILOT_END OFFICE_WORK OFFICE 2026-10-08 CANCELLED');
  });

  it('leads from what its unit owes to its page', async () => {
    const id = await confirmed('pilots', pilot());
    const [due] = await app.db.query<{ id: string }>('SELECT id FROM register_due WHERE entry_id = $1', [id]);
    expect(await get(`/register-entries/${due?.id ?? ''}`)).toMatchObject({ id, path: 'pilots' });
  });

  it('is counted in the years of its term by level, as a key one, and in the year of its acceptance', async () => {
    const before = await counted('pilots.inForce.provincial');
    const term = { level: 'PROVINCIAL', termTo: '2026-12-31' };
    const id = await confirmed('pilots', pilot({ ...term, keyYears: [{ year: 2026 }] }));
    await confirmed('pilots', pilot({ ...term, termFrom: '2026-08-01', termTo: '2027-12-31' }));
    expect(await counted('pilots.inForce.provincial')).toBe(before + 1);
    expect([
      await counted('pilots.inForce.provincial', 2025),
      await counted('pilots.inForce.provincial', 2024),
    ]).toEqual([1, 0]);
    expect([await counted('pilots.keyOfYear'), await counted('pilots.keyOfYear', 2025)]).toEqual([1, 0]);
    const taken = await counted('pilots.accepted');
    await move(id, 'SUMMED_UP', { summedUpOn: '2026-06-20' });
    expect(await counted('pilots.accepted')).toBe(taken);
    await accepted(id, { acceptedOn: '2026-06-30' });
    expect([await counted('pilots.accepted'), await counted('pilots.accepted', 2025)]).toEqual([taken + 1, 0]);
  });
});

describe('the verdict on a pilot, and a longer term', () => {
  const summedUp = async (): Promise<string> => {
    const id = await confirmed('pilots', pilot());
    await move(id, 'SUMMED_UP', { summedUpOn: '2026-06-20' });
    return id;
  };
  const verdict = { acceptedOn: '2026-06-30', acceptanceNumber: '农验〔2026〕3号' };

  it('are proposed by one of the office; nothing has changed, and only the office knows, until a head of it who is another agrees', async () => {
    const id = await summedUp();
    const asked = await move(id, 'ACCEPTED', verdict);
    expect([asked.status, asked.body.waits]).toEqual([200, true]);
    expect(await get(`/pilots/${id}`)).toMatchObject({ stage: 'SUMMED_UP', moving: true, acceptedOn: null });
    expect((await get(`/pilots/${id}`))['may']).not.toContain('move');
    const host = await (await as('department-liaison')).get(`/pilots/${id}`);
    expect(host.body).toMatchObject({ stage: 'SUMMED_UP', moving: false });
    expect(said(await move(id, 'ACCEPTED', verdict))).toBe('409 STAGE_WAITS');
    const seats = ['office-clerk', 'office-chief', 'department-chief'];
    for (const seat of seats) expect((await decide(seat, 'PILOT_ACCEPTANCE', id)).status).not.toBe(200);
    expect(said(await decide('office-deputy', 'PILOT_ACCEPTANCE', id))).toBe('200');
    expect(await get(`/pilots/${id}`)).toMatchObject({ stage: 'ACCEPTED', moving: false, ...verdict });
    expect(await told(id)).toEqual(expect.arrayContaining([expect.stringContaining('“已验收”')]));
  });

  it('are not the word of one post: neither of a head for whom his deputy proposed it, nor of a deputy for the head who did', async () => {
    await lend('office-deputy', 'department3-chief');
    const propose = async (seat: string): Promise<string> => {
      const id = await summedUp();
      expect((await act(seat, `/pilots/${id}/move`, { stage: 'ACCEPTED', ...verdict })).body.waits).toBe(true);
      return id;
    };
    const prolong = async (seat: string): Promise<string> => {
      const id = await confirmed('pilots', pilot());
      const asked = await act(seat, `/pilots/${id}/extend`, { termTo: '2027-06-05', number: '农函〔2026〕9号' });
      expect(asked.body.waits).toBe(true);
      return id;
    };
    for (const [kind, ask] of [
      ['PILOT_ACCEPTANCE', propose],
      ['PILOT_EXTENSION', prolong],
    ] as const) {
      const [byDeputy, byHead] = [await ask('department3-chief'), await ask('office-deputy')];
      expect((await decide('office-deputy', kind, byDeputy)).status).toBe(422);
      expect((await decide('department3-chief', kind, byHead)).status).toBe(422);
      expect((await decide('office-director', kind, byDeputy)).status).toBe(200);
      expect((await decide('office-executive-deputy', kind, byHead)).status).toBe(200);
    }
  });

  it('stay as they were where that is refused: the office sees by whom, when and why, whoever proposed it is told, and may propose it anew', async () => {
    const id = await confirmed('pilots', pilot());
    const ask = () => act('office-clerk', `/pilots/${id}/extend`, { termTo: '2027-06-05', number: '农函〔2026〕9号' });
    await ask();
    expect((await decide('office-deputy', 'PILOT_EXTENSION', id, 'reject')).status).toBe(200);
    const denied = { title: expect.stringContaining('延至2027年6月5日') as string, words: '请办理', on: '2026-07-01' };
    expect(await get(`/pilots/${id}`)).toMatchObject({ termTo: '2026-12-05', moving: false, denied });
    expect((await (await as('department-liaison')).get(`/pilots/${id}`)).body).toMatchObject({ denied: null });
    const [notice] = await app.db.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM notice n JOIN approval a ON n.subject_id = a.id
        WHERE n.kind = 'APPROVAL_DECIDED' AND a.subject_id = $1 AND n.recipient_person_id = a.proposed_by_person`,
      [id],
    );
    expect(notice).toEqual({ n: 1 });
    expect((await ask()).body.waits).toBe(true);
    expect(await get(`/pilots/${id}`)).toMatchObject({ denied: null, moving: true });
    // A further stage waits for that word, too; withdrawn, nothing waits of it.
    expect(said(await move(id, 'MIDTERM', { midTermDoneOn: '2026-05-06' }))).toBe('409 STAGE_WAITS');
    await act('office-chief', `/pilots/${id}/withdraw`, { reason: '重复登记' });
    expect((await decide('office-deputy', 'PILOT_EXTENSION', id)).status).toBe(404);
  });

  it('said of a pilot that is registered late take a head of the office, too: no way round leads there', async () => {
    const late = { stage: 'ACCEPTED', summedUpOn: '2026-06-20', ...verdict };
    const { body } = await act('office-clerk', '/pilots', pilot(late));
    expect(said(await act('office-chief', `/pilots/${body.id}/confirm`))).toBe('403 ENTRY_NEEDS_DEPUTY_DIRECTOR');
    expect(said(await act('office-deputy', `/pilots/${body.id}/confirm`))).toBe('200');
  });

  it('prolonged, it is told to the unit that carries it, with the new day', async () => {
    const id = await confirmed('pilots', pilot());
    await extended(id, '2027-06-05');
    expect(await told(id)).toEqual(expect.arrayContaining([expect.stringContaining('2027年6月5日')]));
  });
});

describe('a pilot by the clock', () => {
  it('reminds its unit of the middle of its term and, late, shows so and goes no further; sixty days before its end the office has it on its desk', async () => {
    const walk = Walk.on(app);
    const unitId = app.town.units['department3'];
    const asked = { midTermOn: '2026-08-03', midTermNumber: '改办〔2026〕2号', termTo: '2026-11-20', unitId };
    const id = await confirmed('pilots', pilot(asked));
    const [{ midterm } = { midterm: '' }] = await app.db.query<{ midterm: string }>(
      `SELECT o.id AS midterm FROM register_due d JOIN obligation o ON o.subject_id = d.id WHERE d.entry_id = $1 AND d.stage = 'MIDTERM'`,
      [id],
    );
    await walk.goTo('2026-08-03');
    expect(await walk.shown(midterm)).toMatchObject({ state: 'OPEN', lateness: 0 });
    await walk.goTo('2026-09-20');
    expect(await walk.shown(midterm)).toMatchObject({ state: 'OPEN', light: 'RED' });
    const lines = await walk.linesOf(midterm);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !line.includes('REMINDER'))).toEqual([]);
    const [cases] = await app.db.query(`SELECT count(*)::int AS n FROM supervision_case WHERE obligation_id = $1`, [
      midterm,
    ]);
    expect(cases).toEqual({ n: 0 });
    // The twentieth of November less sixty calendar days is a Monday, the twenty-first of September.
    expect(await owed(id)).toContain('PILOT_END OFFICE_WORK OFFICE 2026-09-21 OPEN');
    const desk = async (): Promise<number> => {
      const [row] = await app.db.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM office_work w JOIN obligation o ON o.subject_id = w.id WHERE w.subject_id = $1 AND o.due_on <= app_today() AND o.state = 'OPEN'`,
        [id],
      );
      return row?.n ?? -1;
    };
    expect(await desk()).toBe(0);
    await walk.goTo('2026-09-21');
    expect(await desk()).toBe(1);
    // Assessed late, it is met, and the office's look stays.
    expect(said(await move(id, 'MIDTERM', { midTermDoneOn: '2026-09-21' }))).toBe('200');
    expect(await walk.shown(midterm)).toMatchObject({ state: 'MET' });
    expect(await owed(id)).toContain('PILOT_END OFFICE_WORK OFFICE 2026-09-21 OPEN');
  });
});
