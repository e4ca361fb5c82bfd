import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Answer } from '../../support/client.js';
import { meetingDesk, type MeetingRef, minutes, paper, topic } from '../../support/meeting-desk.js';

let app: TestApp;
const { seats, as, act, page, unit, post, report, committee, decide, waiting, planned, called, held, final } =
  meetingDesk(() => app);
const codes = (answer: Answer<MeetingRef>): readonly string[] =>
  (answer.body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);

beforeAll(async () => {
  app = await borrowTestApp('2026-07-22');
});
afterAll(async () => {
  seats.clear();
  await app.close();
});

describe('a committee’s meeting', () => {
  it('calls its reporters once the director agreed and the chair’s word on paper is there; notes are due three working days before', async () => {
    const id = await planned([topic(), report()]);
    const asked = await act('office-clerk', `/meetings/${id}/convene`);
    expect(asked.body).toMatchObject({ state: 'PLANNED', approvalId: expect.any(String) as string });
    expect((await act('office-clerk', `/meetings/${id}/convene`)).body.code).toBe('MEETING_WAITS');
    expect((await (await as('department-chief')).get(`/meetings/${id}`)).status).toBe(404);
    await decide('office-director', asked.body.approvalId);
    expect((await page('office-clerk', id)).state).toBe('PLANNED');
    const chairs = await waiting(id);
    await decide('office-chief', chairs, paper('2026-07-20'));
    expect((await page('department-chief', id)).items.map(({ title }) => title)).toEqual(['商务改革进展']);
    const owed = await app.db.query<{ owner: string; due_on: string; ladder: string }>(
      `SELECT owner_unit_id AS owner, due_on, ladder FROM obligation o JOIN meeting_item i ON i.id = o.subject_id WHERE o.kind = 'MATERIAL' AND i.meeting_id = $1`,
      [id],
    );
    expect(owed).toEqual([{ owner: unit('department'), due_on: '2026-07-22', ladder: 'REMIND' }]);
    const told = await app.db.query<{ title: string }>(
      `SELECT p.role AS title FROM notice n JOIN post p ON p.id = n.recipient_post_id WHERE n.kind = 'MEETING_CALLED' AND n.subject_id = $1 ORDER BY p.role`,
      [id],
    );
    expect(told.map(({ title }) => title)).toEqual(['LIAISON', 'SECTION_CHIEF', 'UNIT_OFFICE']);
  });

  it('is final with its signature, and each unit of each decision has one task, however often that is pressed', async () => {
    const decision = { matter: '出台要素市场化实施意见', unitIds: [unit('department'), unit('department2')] };
    const id = await held([topic({ decisions: [decision] }), report({ outcome: 'HEARD' })]);
    const sent = await act('office-clerk', `/meetings/${id}/minutes`, minutes);
    expect((await decide('office-clerk', sent.body.approvalId)).status).toBe(403);
    await decide('office-executive-deputy', sent.body.approvalId);
    const signing = await waiting(id);
    expect((await decide('office-chief', signing, paper('2026-07-22'))).body).toMatchObject({ state: 'PENDING' });
    expect((await page('office-clerk', id)).waiting).toMatchObject({ kind: 'MINUTES', onPaper: true });
    await Promise.all([1, 2, 3].map(() => act('office-deputy', `/approvals/${signing}/confirm-paper`)));
    const whole = await page('office-chief', id);
    expect(whole).toMatchObject({ state: 'FINALISED', signedOn: '2026-07-22', minutesNumber: '〔2026〕3号' });
    const tasks = await app.db.query<{ unit_id: string; due_on: string; origin: string }>(
      `SELECT t.unit_id, o.due_on, t.origin FROM task t JOIN obligation o ON o.id = t.obligation_id WHERE t.natural_key LIKE 'decision:' || $1 || ':%' ORDER BY t.unit_id`,
      [whole.items[0]?.decisions[0]?.id],
    );
    // 22 July and twenty days.
    expect(tasks).toHaveLength(2);
    expect(new Set(tasks.map(({ due_on, origin }) => `${due_on} ${origin}`))).toEqual(
      new Set([`2026-08-11 2026年第${String(whole.number)}次深改委会议`]),
    );
    const works = await app.db.query<{ state: string }>(
      `SELECT o.state FROM obligation o JOIN office_work w ON w.id = o.subject_id WHERE w.what = 'MINUTES' AND w.subject_id = $1`,
      [id],
    );
    expect(works).toEqual([{ state: 'MET' }]);
    const listed = async (seat: string, path: string) =>
      (await (await as(seat)).get<{ items: { unitId: string; meetingId: string }[] }>(path)).body.items
        .filter(({ meetingId }) => meetingId === id)
        .map(({ unitId }) => unitId);
    expect((await listed('office-chief', '/meeting-decisions?year=2026&open=true')).toSorted()).toEqual(
      [unit('department'), unit('department2')].toSorted(),
    );
    expect(await listed('department2-chief', '/meeting-decisions')).toEqual([unit('department2')]);
    expect((await act('office-clerk', `/meetings/${id}/cancel`, { reason: '误' })).body.code).toBe('MEETING_STATE');
  });

  it('is not final without a first topic, wherever it stands, and says at which field', async () => {
    const id = await held([report({ outcome: 'HEARD' })]);
    const refused = await act('office-clerk', `/meetings/${id}/minutes`, minutes);
    expect([refused.status, refused.body.code, codes(refused)]).toEqual([
      422,
      'MEETING_INCOMPLETE',
      ['/items/0 FIRST_TOPIC_MISSING'],
    ]);
    expect(refused.body.errors?.[0]?.detail).toContain('第一议题');
    expect((await page('office-clerk', id)).lacks).toContainEqual(
      expect.objectContaining({ code: 'FIRST_TOPIC_MISSING' }),
    );
  });

  it.each([
    ['/items/0/requirements TOO_SHORT', [{ requirements: ['　 '] }]],
    ['/items/0/outcome OUTCOME_UNFIT', [{ outcome: 'HEARD' }]],
  ])('takes no demand that says nothing, and no first topic that was heard: %s', async (said, [changed]) => {
    const refused = await act('office-clerk', '/meetings', committee([topic(changed)]));
    expect(codes(refused)).toEqual([said]);
  });

  it('owes its minutes five working days after it', async () => {
    const id = await held([topic()]);
    const [owed] = await app.db.query<{ due_on: string }>(
      `SELECT o.due_on FROM obligation o JOIN office_work w ON w.id = o.subject_id WHERE w.what = 'MINUTES' AND w.subject_id = $1`,
      [id],
    );
    expect(owed?.due_on).toBe('2026-07-29');
  });

  it('marks what is changed after units were called', async () => {
    const id = await called([topic(), report()]);
    const { version, items } = await page('office-clerk', id);
    const kept = items.map(({ id: itemId }, index) => ({ ...(index === 0 ? topic() : report()), id: itemId }));
    const added = report({ title: '教育改革进展', byUnitId: unit('department2') });
    const written = await (
      await as('office-clerk')
    ).put(`/meetings/${id}`, committee([...kept, added]), {
      'If-Match': String(version),
    });
    expect(written.status).toBe(200);
    expect((await page('office-clerk', id)).items.map(({ changedSince }) => changedSince)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('is not called without its chair’s word, and a rejected agenda is written anew', async () => {
    const id = await planned([topic(), report()]);
    expect((await act('office-clerk', `/meetings/${id}/hold`, { heldOn: '2026-07-22' })).body.code).toBe(
      'MEETING_STATE',
    );
    const asked = await act('office-clerk', `/meetings/${id}/convene`);
    const { version } = await page('office-clerk', id);
    const locked = await (
      await as('office-clerk')
    ).put<MeetingRef>(`/meetings/${id}`, committee([topic()]), { 'If-Match': String(version) });
    expect(locked.body.code).toBe('MEETING_WAITS');
    await act('office-director', `/approvals/${asked.body.approvalId ?? ''}/reject`, { words: '议题过多' });
    const again = await (
      await as('office-clerk')
    ).put(`/meetings/${id}`, committee([topic()]), { 'If-Match': String(version) });
    expect(again.status).toBe(200);
  });
});

describe('an agenda that the director submits himself', () => {
  it('goes to its chair at once: his own word it has, and nobody else has it to give', async () => {
    const id = await planned([topic(), report()]);
    const asked = await act('office-director', `/meetings/${id}/convene`);
    expect((await page('office-chief', id)).waiting).toMatchObject({ approvalId: asked.body.approvalId, step: 2 });
    const byHimself = await decide('office-director', asked.body.approvalId, paper('2026-07-20'));
    expect(byHimself.status).toBe(422);
    expect((await decide('office-chief', asked.body.approvalId, paper('2026-07-20'))).status).toBe(200);
    expect((await page('office-chief', id)).state).toBe('CONVENED');
  });
});

describe('what a committee deals with on paper only (线下办理)', () => {
  const paperOnly = (changed: object = {}): object => ({
    ...{ kind: 'DELIBERATE', offSystem: true, outcome: 'ADOPTED', decisions: [{ offSystem: true }], ...changed },
  });

  it('is refused with any content, at its field', async () => {
    const items = [topic(), paperOnly({ title: '某涉密文件' })];
    const refused = await act('office-clerk', '/meetings', committee(items));
    expect(codes(refused)).toEqual(['/items/1/title OFF_SYSTEM_HAS_CONTENT']);
  });

  it('is a number for the office, nothing for anybody else, gives nobody a task, and counts', async () => {
    const count = async (seat: string): Promise<readonly (number | undefined)[]> => {
      const { body } = await (await as(seat)).get<{ items: { id: string; value: number }[] }>('/counts?year=2026');
      return ['committee.documents', 'committee.decisions'].map((id) => body.items.find((one) => one.id === id)?.value);
    };
    const before = [await count('office-clerk'), await count('leading-official')];
    const id = await final([topic(), paperOnly(), paperOnly({ outcome: 'DEFERRED', decisions: [] })]);
    const office = await page('office-clerk', id);
    expect(office.items.map(({ title }) => title).slice(1)).toEqual(['另行呈送（线下1）', '另行呈送（线下2）']);
    const leaders = await page('leading-official', id);
    expect(leaders.items.map(({ kind }) => kind)).toEqual(['FIRST_TOPIC']);
    const tasks = await app.db.query(`SELECT FROM task WHERE natural_key LIKE 'decision:' || $1 || '%'`, [
      office.items[1]?.decisions[0]?.id,
    ]);
    expect(tasks).toEqual([]);
    const [offices = [], others] = before;
    expect([await count('office-clerk'), await count('leading-official')]).toEqual([
      offices.map((value = 0) => value + 1),
      others,
    ]);
  });
});

describe('a document that a committee adopted', () => {
  const waitingFor = async (seat: string): Promise<readonly string[]> =>
    (await (await as(seat)).get<{ items: { title: string }[] }>('/adopted-documents?year=2026')).body.items.map(
      ({ title }) => title,
    );
  const deliberated = (title: string, outcome = 'ADOPTED_REVISED'): object => ({
    ...report({ kind: 'DELIBERATE', title, outcome }),
  });
  const issued = (changed: object = {}): object => ({
    ...{ title: '要素市场化改革实施意见', number: '字〔2026〕11号', issuer: '市委办公室', happenedOn: '2026-07-22' },
    ...{ outputKind: 'PARTY_DOCUMENT', noSecrets: true, ...changed },
  });

  it('is listed until the register of outputs has it, once, however often that is pressed; not so what was put off', async () => {
    const id = await final([topic(), deliberated('要素市场化改革实施意见'), deliberated('暂缓的意见', 'DEFERRED')]);
    expect(await waitingFor('office-clerk')).toEqual(['要素市场化改革实施意见']);
    expect(await waitingFor('department2-chief')).toEqual([]);
    const [, item, put] = (await page('office-clerk', id)).items;
    const path = `/meetings/${id}/items/${item?.id ?? ''}/output`;
    expect((await act('department-chief', path, issued())).status).toBe(403);
    expect((await act('office-clerk', path, issued({ number: undefined }))).body.code).toBe('ENTRY_REFUSED');
    const pressed = await Promise.all([1, 2, 3].map(() => act('office-clerk', path, issued())));
    expect(new Set(pressed.map(({ body }) => body.id)).size).toBe(1);
    expect(await waitingFor('office-clerk')).toEqual([]);
    const entries = await app.db.query<{ id: string; state: string; unit_id: string; origin: string }>(
      `SELECT id, state, unit_id, fields->>'originWords' AS origin FROM register_entry WHERE kind = 'OUTPUT' AND title = '要素市场化改革实施意见'`,
    );
    // No project stands behind it: it comes from the meeting.
    const origin = expect.stringMatching(/^2026年第\d+次深改委会议$/u) as string;
    expect(entries).toEqual([{ id: pressed[0]?.body.id, state: 'REPORTED', unit_id: unit('department'), origin }]);
    expect((await page('office-clerk', id)).items[1]?.outputId).toBe(pressed[0]?.body.id);
    expect((await act('office-clerk', `/meetings/${id}/items/${put?.id ?? ''}/output`, issued())).body.code).toBe(
      'MEETING_STATE',
    );
  });
});

describe('a decision of final minutes', () => {
  it('is ended by a second person with its task, and never by whoever asked', async () => {
    const decision = { matter: '出台实施意见', unitIds: [unit('department')], dueOn: '2026-09-30' };
    const id = await final([topic({ decisions: [decision] })]);
    const [made] = (await page('office-clerk', id)).items[0]?.decisions ?? [];
    const asked = await act('office-chief', `/meeting-decisions/${made?.id ?? ''}/revoke`, { reason: '单位有误' });
    expect((await decide('office-chief', asked.body.approvalId)).status).toBe(403);
    await decide('office-executive-deputy', asked.body.approvalId);
    const task = await (await as('office-chief')).get<{ state: string }>(`/tasks/${made?.units[0]?.taskId ?? ''}`);
    expect(task.body.state).toBe('CANCELLED');
    const again = await act('office-chief', `/meeting-decisions/${made?.id ?? ''}/revoke`, { reason: '再次' });
    expect(again.body.code).toBe('DECISION_NOT_OPEN');
  });

  it('is owed its word by the office in three working days, as minutes are: until it is there, or taken back', async () => {
    const [first, second] = [['department'], ['department2']].map(([key = '']) => ({
      ...{ matter: `${key}出台实施意见`, unitIds: [unit(key)], dueOn: '2026-09-30' },
    }));
    const id = await final([topic({ decisions: [first, second] })]);
    const owed = async (about: string | undefined) =>
      app.db.query(
        `SELECT state, due_on = add_working_days(opened_on, 3) AS "inTime" FROM obligation
          WHERE kind = 'APPROVAL' AND ladder = 'OFFICE' AND subject_id = $1 ORDER BY id`,
        [about],
      );
    // Its agenda and its minutes, each signed twice.
    const met = { state: 'MET', inTime: true };
    expect(await owed(id)).toEqual([met, met, met, met]);
    const [granted, taken] = (await page('office-clerk', id)).items[0]?.decisions ?? [];
    const revoke = async (one: string | undefined) =>
      (await act('office-chief', `/meeting-decisions/${one ?? ''}/revoke`, { reason: '单位有误' })).body.approvalId;
    const asked = await revoke(granted?.id);
    expect((await owed(id)).slice(4)).toEqual([{ state: 'OPEN', inTime: true }]);
    await decide('office-executive-deputy', asked);
    await act('office-chief', `/approvals/${(await revoke(taken?.id)) ?? ''}/withdraw`);
    expect((await owed(id)).slice(4)).toEqual([met, { state: 'CANCELLED', inTime: true }]);
  });
});

describe('a group’s meeting', () => {
  const grouped = (changed: object = {}): object => ({
    ...{ kind: 'GROUP', groupUnitId: unit('group'), plannedOn: '2026-07-22', chairPostId: post('group-head') },
    ...{ items: [report()], ...changed },
  });

  it('is prepared by its liaison and signed by its head, who is another', async () => {
    const { body } = await act('group-liaison', '/meetings', grouped({ items: [report({ outcome: 'HEARD' })] }));
    await act('group-liaison', `/meetings/${body.id}/hold`, { heldOn: '2026-07-22' });
    const sent = await act('group-liaison', `/meetings/${body.id}/minutes`);
    expect((await decide('group-liaison', sent.body.approvalId)).status).toBe(403);
    await decide('group-head', sent.body.approvalId);
    expect((await page('group-liaison', body.id)).state).toBe('FINALISED');
  });

  it('of another group, and the committee’s, are not its to prepare', async () => {
    expect((await act('group-liaison', '/meetings', committee([topic()]))).body.code).toBe('MEETING_NOT_YOURS');
    expect((await act('group-liaison', '/meetings', grouped({ groupUnitId: unit('department') }))).body.code).toBe(
      'MEETING_NOT_YOURS',
    );
  });

  it('is chaired and signed by its own head, not by whom its preparer likes', async () => {
    const other = { chairPostId: post('group-liaison') };
    expect((await act('group-liaison', '/meetings', grouped(other))).body.code).toBe('MEETING_CHAIR_UNFIT');
    const { body } = await act('group-liaison', '/meetings', grouped({ items: [report({ outcome: 'HEARD' })] }));
    await act('group-liaison', `/meetings/${body.id}/hold`, { heldOn: '2026-07-22' });
    const sent = await act('group-liaison', `/meetings/${body.id}/minutes`, { signerPostId: post('department-chief') });
    expect(sent.body.code).toBe('MEETING_CHAIR_UNFIT');
  });

  it('settles nothing of another meeting’s notes', async () => {
    const theirs = await act('office-clerk', '/meetings', {
      ...{ kind: 'SCHEDULING', plannedOn: '2026-07-27', chairPostId: post('leading-official') },
      items: [{ kind: 'HEAR', title: '教育改革情况', byUnitId: unit('department2') }],
    });
    await act('office-clerk', `/meetings/${theirs.body.id}/convene`);
    const item = (await page('office-clerk', theirs.body.id)).items[0]?.id ?? '';
    const { body } = await act('group-liaison', '/meetings', grouped());
    const path = (meeting: string) => `/meetings/${meeting}/items/${item}/material`;
    expect((await act('group-liaison', path(body.id))).body.code).toBe('MEETING_STATE');
    expect((await act('office-clerk', path(theirs.body.id))).status).toBe(200);
  });

  it('is not seen by a unit that it neither calls nor names, in list or alone', async () => {
    const { body } = await act('group-liaison', '/meetings', grouped());
    await act('group-liaison', `/meetings/${body.id}/convene`);
    const lists = async (seat: string) =>
      (await (await as(seat)).get<{ items: { id: string }[] }>('/meetings')).body.items.some(
        ({ id }) => id === body.id,
      );
    expect([await lists('department-chief'), await lists('department2-chief')]).toEqual([true, false]);
    expect((await (await as('department2-chief')).get(`/meetings/${body.id}`)).status).toBe(404);
  });
});

describe('the rota of hearings', () => {
  it('moves a county to the end once it was heard, and tells nobody', async () => {
    const before = await (await as('office-clerk')).get<{ unitId: string; due: boolean }[]>('/hearing-rota');
    expect(before.body.find(({ unitId }) => unitId === unit('county'))).toMatchObject({ due: true, lastHeardOn: null });
    const { body } = await act('office-clerk', '/meetings', {
      ...{ kind: 'SCHEDULING', plannedOn: '2026-07-22', chairPostId: post('leading-official') },
      items: [{ kind: 'HEAR', title: '临河县改革情况', byUnitId: unit('county'), outcome: 'HEARD' }],
    });
    await act('office-clerk', `/meetings/${body.id}/hold`, { heldOn: '2026-07-22' });
    const after = await (await as('office-clerk')).get<{ unitId: string; due: boolean }[]>('/hearing-rota');
    expect(after.body.at(-1)).toMatchObject({
      unitId: unit('county'),
      due: false,
      nextMonth: '2027-07',
      heardThisYear: 1,
      lastMeetingId: body.id,
    });
    const elsewhere = await (await as('group-liaison')).get<object[]>('/hearing-rota');
    expect(elsewhere.body.at(-1)).toMatchObject({ lastHeardOn: '2026-07-22', lastMeetingId: null });
    expect(await app.db.query(`SELECT FROM notice WHERE unit_id = $1`, [unit('county')])).toEqual([]);
  });

  it('comes to a county as often as the rules in force say', async () => {
    await app.db.query(
      `INSERT INTO supervision_policy (version, content, digest, effective_from, reason)
       SELECT max(version) + 1, jsonb_set((max(content::text))::jsonb, '{hearing}', '{"county":3,"zone":12,"group":6}'), repeat('0', 64), app_today(), '调整'
         FROM supervision_policy`,
    );
    const { body } = await (await as('office-clerk')).get<{ unitId: string }[]>('/hearing-rota');
    expect(body.find(({ unitId }) => unitId === unit('county'))).toMatchObject({ nextMonth: '2026-10' });
  });
});

describe('the year’s plan of topics', () => {
  it('shows what was taken up, in which meeting, and what was taken up ad hoc stands beside it', async () => {
    const plan = {
      year: 2026,
      title: '商务改革进展',
      kind: 'HEAR',
      month: 6,
      unitId: unit('department'),
      basis: '市委常委会工作要点',
    };
    const made = await act('office-clerk', '/agenda-plan-items', plan);
    expect((await act('office-clerk', '/agenda-plan-items', plan)).body.code).toBe('TOPIC_PLANNED');
    const states = async () =>
      (await (await as('office-clerk')).get<{ state: string }[]>('/agenda-plan-items?year=2026')).body.map(
        ({ state }) => state,
      );
    expect(await states()).toEqual(['OVERDUE']);
    await held([topic(), report({ planItemId: made.body.id, adHocReason: undefined, outcome: 'HEARD' })]);
    expect(await states()).toEqual(['TAKEN']);
    const elsewhere = await (await as('group-liaison')).get<object[]>('/agenda-plan-items?year=2026');
    // Of a committee's meeting a group sees its own items alone: it is not led where nothing is for it.
    expect(elsewhere.body).toMatchObject([{ state: 'TAKEN', meetingId: null }]);
  });
});

describe('whose word is asked', () => {
  const told = async (id: string): Promise<readonly string[]> => {
    const rows = await app.db.query<{ role: string }>(
      `SELECT p.role FROM notice n JOIN post p ON p.id = n.recipient_post_id
        WHERE n.kind = 'APPROVAL_REQUESTED' AND n.subject_id = $1 ORDER BY n.created_at, n.id`,
      [id],
    );
    return rows.map(({ role }) => role);
  };

  it('owes it like the office’s other decisions: each word in three working days, and no more once it is there or nobody needs it', async () => {
    const owed = async (id: string) =>
      (
        await app.db.query<{ line: string }>(
          `SELECT state || CASE WHEN due_on = add_working_days(opened_on, 3) THEN '' ELSE ' ' || due_on END AS line
             FROM obligation WHERE kind = 'APPROVAL' AND ladder = 'OFFICE' AND subject_id = $1 ORDER BY id`,
          [id],
        )
      ).map(({ line }) => line);
    const { body } = await act('office-chief', '/meetings', committee([topic()]));
    const asked = await act('office-chief', `/meetings/${body.id}/convene`);
    expect(await owed(body.id)).toEqual(['OPEN']);
    await decide('office-director', asked.body.approvalId);
    expect(await owed(body.id)).toEqual(['MET', 'OPEN']);
    await decide('office-deputy', await waiting(body.id), paper('2026-07-20'));
    expect(await owed(body.id)).toEqual(['MET', 'MET']);
    const other = await act('office-chief', '/meetings', committee([topic()]));
    const again = await act('office-chief', `/meetings/${other.body.id}/convene`);
    await act('office-director', `/approvals/${again.body.approvalId ?? ''}/reject`, { words: '议题过多' });
    expect(await owed(other.body.id)).toEqual(['MET']);
    await act('office-chief', `/meetings/${other.body.id}/convene`);
    await act('office-chief', `/meetings/${other.body.id}/cancel`, { reason: '改期' });
    expect(await owed(other.body.id)).toEqual(['MET', 'CANCELLED']);
  });

  it('is told, at each step of agenda and minutes', async () => {
    const id = await final([topic()]);
    expect(await told(id)).toEqual([
      'OFFICE_DIRECTOR',
      'LEADING_OFFICIAL',
      'EXECUTIVE_DEPUTY_DIRECTOR',
      'LEADING_OFFICIAL',
    ]);
  });

  it('is not registered from paper by whoever submitted the agenda, though the director’s word came between', async () => {
    const { body } = await act('office-chief', '/meetings', committee([topic()]));
    const asked = await act('office-chief', `/meetings/${body.id}/convene`);
    await decide('office-director', asked.body.approvalId);
    const chairs = await waiting(body.id);
    expect((await decide('office-chief', chairs, paper('2026-07-20'))).body.code).toBe('APPROVAL_ABOUT_ONESELF');
    expect((await decide('office-deputy', chairs, paper('2026-07-20'))).status).toBe(200);
    expect((await page('office-chief', body.id)).state).toBe('CONVENED');
  });

  it('is registered neither at agenda nor at minutes by him in whose name a deputy submitted them', async () => {
    await app.unitOfWork.run((tx) =>
      tx.execute(
        `INSERT INTO delegation (post_id, deputy_post_id, from_day, to_day, reason) VALUES ($1, $2, '2026-07-22', '2026-07-23', '出差')`,
        [post('office-chief'), post('department3-chief')],
      ),
    );
    seats.delete('department3-chief');
    const id = await planned([topic()]);
    const asked = await act('department3-chief', `/meetings/${id}/convene`);
    const first = asked.body.approvalId;
    expect((await decide('office-chief', first, paper('2026-07-20'))).body.code).toBe('APPROVAL_OWN_PROPOSAL');
    await decide('office-director', first);
    const chairs = await waiting(id);
    expect((await decide('office-chief', chairs, paper('2026-07-20'))).body.code).toBe('APPROVAL_ABOUT_ONESELF');
    await decide('office-deputy', chairs, paper('2026-07-20'));
    await act('office-clerk', `/meetings/${id}/hold`, { heldOn: '2026-07-22' });
    const sent = await act('department3-chief', `/meetings/${id}/minutes`, minutes);
    await decide('office-executive-deputy', sent.body.approvalId);
    const signing = await waiting(id);
    expect((await decide('office-chief', signing, paper('2026-07-22'))).body.code).toBe('APPROVAL_ABOUT_ONESELF');
    expect((await decide('office-deputy', signing, paper('2026-07-22'))).status).toBe(200);
  });

  it('is the director’s of minutes that the executive deputy director prepared himself', async () => {
    const id = await held([topic()]);
    const sent = await act('office-executive-deputy', `/meetings/${id}/minutes`, minutes);
    expect((await decide('office-executive-deputy', sent.body.approvalId)).status).toBe(403);
    expect((await decide('office-director', sent.body.approvalId)).status).toBe(200);
    expect((await page('office-chief', id)).waiting?.step).toBe(2);
  });
});

describe('a meeting that is being prepared', () => {
  const rewritten = async (id: string, changed: object) => {
    const { version } = await page('office-clerk', id);
    return (await as('office-clerk')).put<MeetingRef>(`/meetings/${id}`, changed, { 'If-Match': String(version) });
  };

  it('is seen by leaders from the call on, not before, alone and in the list', async () => {
    const sees = async (id: string): Promise<readonly [number, boolean]> => {
      const leader = await as('leading-official-2');
      const { items } = (await leader.get<{ items: { id: string }[] }>('/meetings?limit=200')).body;
      return [(await leader.get(`/meetings/${id}`)).status, items.some((one) => one.id === id)];
    };
    expect(await sees(await planned([topic()]))).toEqual([404, false]);
    expect(await sees(await called([topic()]))).toEqual([200, true]);
  });

  it('ends the speaking notes of an item that is taken off after the call', async () => {
    const id = await called([topic(), report()]);
    const [kept, gone] = (await page('office-clerk', id)).items;
    expect((await rewritten(id, committee([{ ...topic(), id: kept?.id }]))).status).toBe(200);
    const owed = await app.db.query<{ state: string }>(
      `SELECT state FROM obligation WHERE kind = 'MATERIAL' AND subject_id = $1`,
      [gone?.id],
    );
    expect(owed).toEqual([{ state: 'CANCELLED' }]);
  });

  it('that moves into another year takes that year’s number', async () => {
    const before = await planned([topic()], { plannedOn: '2027-01-10' });
    const id = await planned([topic()]);
    await rewritten(id, committee([topic()], { plannedOn: '2027-02-10' }));
    expect(await page('office-clerk', id)).toMatchObject({
      year: 2027,
      number: (await page('office-clerk', before)).number + 1,
    });
  });

  it('for scheduling is chaired by a leader, a head of the office or of a group, and by nobody else', async () => {
    const chaired = async (seat: string) =>
      (
        await act('office-clerk', '/meetings', {
          ...{ kind: 'SCHEDULING', plannedOn: '2026-07-27', chairPostId: post(seat), items: [] },
        })
      ).body.code;
    expect(await chaired('office-clerk')).toBe('MEETING_CHAIR_UNFIT');
    expect(await chaired('department-principal')).toBe('MEETING_CHAIR_UNFIT');
    expect(await chaired('office-deputy')).toBeUndefined();
  });
});
