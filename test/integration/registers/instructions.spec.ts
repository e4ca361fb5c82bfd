import { JobRunner } from '../../../src/platform/queue/job-runner.js';
import { wordsOf } from '../../../src/shared-kernel/cell-text.js';
import { firstVisibleSheet } from '../../../src/shared-kernel/grid.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Answer, Client } from '../../support/client.js';
import { readHere } from '../../support/ledger/read-here.js';

interface Ref {
  readonly id: string;
  readonly state: string;
  readonly taskId?: string;
  readonly code?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}
type Seat = 'clerk' | 'chief' | 'director' | 'deputy' | 'leader' | 'secretary' | 'other' | 'unit' | 'unit2' | 'group';
const SEATS: Readonly<Record<Seat, string>> = {
  ...{ clerk: 'office-clerk', chief: 'office-chief', director: 'office-director', deputy: 'office-deputy' },
  ...{ leader: 'leading-official', secretary: 'leader-secretary', other: 'leading-official-2' },
  ...{ unit: 'department-liaison', unit2: 'department2-chief', group: 'group-liaison' },
};
const WORDS = '此件写得好请抓紧推广';

describe('instructions', () => {
  let app: TestApp;
  let seats: Record<Seat, Client>;
  let made = 0;

  beforeAll(async () => {
    app = await borrowTestApp('2026-07-01');
    const found = await Promise.all(
      Object.entries(SEATS).map(async ([name, seat]) => [name, await app.as(seat)] as const),
    );
    seats = Object.fromEntries(found) as Record<Seat, Client>;
  });
  afterAll(() => app.close());

  const postOf = (seat: Seat): string => app.town.seats[SEATS[seat]]?.postId ?? '';
  const rowOf = (changed: object = {}): object => {
    made += 1;
    return {
      ...{ title: `电商发展报告${String(made)}`, byPostId: postOf('leader'), level: 'MUNICIPAL', noSecrets: true },
      ...{ happenedOn: '2026-06-15', number: `收2026-${String(made)}`, nature: 'REQUIREMENT' },
      ...{ unitId: app.town.units['department'], writtenWords: WORDS, ...changed },
    };
  };
  const enter = async (by: Client, changed: object = {}): Promise<string> => {
    const { status, body } = await by.post<Ref>('/instructions', rowOf(changed));
    expect([status, body.errors, body.code]).toEqual([201, undefined, undefined]);
    return body.id;
  };
  const act = (by: Client, id: string, what: string, body: object = {}): Promise<Answer<Ref>> =>
    by.post<Ref>(`/instructions/${id}/${what}`, body);
  const confirmed = async (changed: object = {}): Promise<string> => {
    const id = await enter(seats.clerk, changed);
    expect((await act(seats.chief, id, 'confirm')).status).toBe(200);
    return id;
  };
  const seenBy = async (id: string): Promise<readonly Seat[]> => {
    const seen: Seat[] = [];
    for (const seat of Object.keys(SEATS) as Seat[])
      if ((await seats[seat].get(`/instructions/${id}`)).status === 200) seen.push(seat);
    return seen;
  };
  const faultsOf = ({ body }: Answer<Ref>) => body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);

  describe('are read', () => {
    it('by the office, the leader and his secretary, where nobody is named', async () => {
      expect(await seenBy(await confirmed())).toEqual([
        ...(['clerk', 'chief', 'director', 'deputy', 'leader', 'secretary'] as const),
      ]);
    });

    it('by whoever is named, wrote it, or is its leader: nobody else of the office', async () => {
      const knownTo = [postOf('chief'), postOf('unit2')];
      expect(await seenBy(await confirmed({ knownTo }))).toEqual(['clerk', 'chief', 'leader', 'secretary', 'unit2']);
    });

    it('in no list, search, count, export, notice or desk of those who are not named', async () => {
      const id = await confirmed({ knownTo: [postOf('chief')], nature: 'AFFIRMATIVE', title: '不可见之事由' });
      const { body } = await seats.deputy.get<{ items: Ref[] }>('/instructions?limit=200');
      expect(body.items.map((one) => one.id)).not.toContain(id);
      const counted = await seats.deputy.get<{ items: Ref[] }>('/counts/instructions.affirmative/items?year=2026');
      expect(counted.body.items.map((one) => one.id)).not.toContain(id);
      const mine = await seats.chief.get<{ items: Ref[] }>('/counts/instructions.affirmative/items?year=2026');
      expect(mine.body.items.map((one) => one.id)).toContain(id);
      for (const seat of ['deputy', 'chief'] as const) {
        const { body: hits } = await seats[seat].get(`/search?words=${encodeURIComponent('不可见之事由')}`);
        expect(JSON.stringify(hits)).not.toContain(id);
      }
      const named = await app.db.query(
        `SELECT title FROM obligation WHERE title LIKE '%不可见之事由%' UNION ALL SELECT body FROM notice WHERE body LIKE '%不可见之事由%'`,
      );
      expect(named).toEqual([]);
    });

    it('and their words leave the entry’s own page nowhere', async () => {
      const id = await confirmed();
      await act(seats.chief, id, 'withdraw', { reason: '误登' });
      const told = await app.db.query(
        `SELECT title FROM obligation WHERE title LIKE $1 UNION ALL SELECT body FROM notice WHERE body LIKE $1
         UNION ALL SELECT facts::text FROM audit_event WHERE facts::text LIKE $1`,
        [`%${WORDS}%`],
      );
      expect(told).toEqual([]);
      const file = await fetch(`${app.url}/api/v1/register-exports?kind=INSTRUCTION`, {
        headers: { cookie: seats.clerk.cookie },
      });
      expect(file.status).toBe(200);
      const described = await seats.clerk.get<{ items: { kind: string; byName: boolean }[] }>('/registers');
      expect(described.body.items.find(({ kind }) => kind === 'INSTRUCTION')).toMatchObject({ byName: true });
    });

    it('with the leader who was picked where nobody is named in words: in the list by his post, in the workbook too, which imports unchanged', async () => {
      const id = await confirmed({ title: '选定领导的批示' });
      const [post] = await app.db.query<{ title: string }>('SELECT title FROM post WHERE id = $1', [postOf('leader')]);
      const { body: registers } = await seats.clerk.get<{
        items: {
          kind: string;
          fields: { name: string; elseBy: string | null; middleOf: string[]; inList: boolean }[];
        }[];
      }>('/registers');
      const fields = registers.items.find(({ kind }) => kind === 'INSTRUCTION')?.fields ?? [];
      expect(fields.find(({ name }) => name === 'byWords')).toMatchObject({ inList: true, elseBy: 'byPostId' });
      // Of a pilot the middle of its term is offered to whoever fills in when it is assessed.
      const offered = registers.items.flatMap((one) => one.fields).filter(({ middleOf }) => middleOf.length > 0);
      expect(offered.map(({ name, middleOf }) => [name, ...middleOf])).toEqual([
        ['midTermOn', 'termFrom', 'happenedOn', 'termTo'],
      ]);
      const { body: list } = await seats.clerk.get<{
        items: { id: string; byWords: string | null; posts: { id: string; title: string }[] }[];
      }>('/instructions?limit=200');
      expect(list.items.find((one) => one.id === id)).toMatchObject({
        byWords: null,
        posts: [{ id: postOf('leader'), title: post?.title }],
      });
      const file = await fetch(`${app.url}/api/v1/register-exports?kind=INSTRUCTION`, {
        headers: { cookie: seats.clerk.cookie },
      });
      const sheet = Buffer.from(await file.arrayBuffer());
      const rows = firstVisibleSheet(await readHere(sheet)).rows.map(({ cells }) => cells.map(wordsOf));
      const column = rows[1]?.indexOf('批示领导') ?? -1;
      const row = rows.find((cells) => cells.includes('选定领导的批示'));
      expect(row?.[column]).toBe(post?.title);
      const started = await seats.clerk.upload<{ importId: string }>(
        '/register-imports?kind=INSTRUCTION',
        '批示.xlsx',
        sheet,
      );
      await app.get(JobRunner).drain();
      const { body: again } = await seats.clerk.get<{ items: { name: string; verdict: string }[] }>(
        `/register-imports/${started.body.importId}/rows`,
      );
      expect(again.items.find(({ name }) => name === '选定领导的批示')?.verdict).toBe('SAME');
    });

    it('nowhere by what they say, though the director may let out that they were given, on the word of the leader’s office', async () => {
      const id = await confirmed({ nature: 'AFFIRMATIVE' });
      const counted = async (): Promise<number> =>
        (
          await seats.deputy.get<{ items: { id: string; value: number }[] }>('/counts?year=2026&publicOnly=true')
        ).body.items.find((one) => one.id === 'instructions.affirmative')?.value ?? -1;
      const before = await counted();
      const consent = { publicity: 'FACT', consentBy: '市长办公室王主任', consentOn: '2026-06-30' };
      expect((await act(seats.chief, id, 'release', consent)).body.code).toBe('RELEASE_NEEDS_DIRECTOR');
      const bare = await act(seats.director, id, 'release', { publicity: 'FACT', consentOn: '2026-07-02' });
      expect(faultsOf(bare)).toEqual(['/consentBy FIELD_MISSING', '/consentOn DATE_IN_FUTURE']);
      expect((await act(seats.director, id, 'release', consent)).status).toBe(200);
      expect((await seats.clerk.get(`/instructions/${id}`)).body).toMatchObject(consent);
      expect([await counted(), (await seats.unit.get(`/instructions/${id}`)).status]).toEqual([before + 1, 404]);
    });

    it('never by the public, whatever is released', async () => {
      const id = await confirmed();
      const director = seats.director;
      expect((await act(director, id, 'release', { publicity: 'PUBLIC' })).body.code).toBe('NEVER_PUBLIC');
      expect((await act(director, id, 'release', { publicity: 'COUNTED' })).status).toBe(200);
      expect((await seats.unit.get(`/instructions/${id}`)).status).toBe(404);
    });
  });

  describe('are entered', () => {
    it('by a secretary for his own leader alone, and confirmed by the office', async () => {
      const id = await enter(seats.secretary);
      expect((await act(seats.clerk, id, 'confirm')).status).toBe(200);
      const foreign = await seats.secretary.post<Ref>('/instructions', rowOf({ byPostId: postOf('other') }));
      expect(foreign.body.code).toBe('ENTRY_NOT_YOURS');
      expect((await seats.unit.post<Ref>('/instructions', rowOf())).body.code).toBe('FORBIDDEN');
    });

    it('with somebody else of the office among the named, who can confirm it', async () => {
      const alone = await seats.clerk.post<Ref>(
        '/instructions',
        rowOf({ knownTo: [postOf('clerk'), postOf('unit2')] }),
      );
      expect(faultsOf(alone)).toEqual(['/knownTo KNOWN_TO_NO_SECOND']);
      const id = await enter(seats.clerk, { knownTo: [postOf('chief')] });
      expect((await act(seats.deputy, id, 'confirm')).status).toBe(404);
    });

    it.each(['PROVINCIAL', 'NATIONAL'])('without the words of a %s leader', async (level) => {
      const byWords = { byPostId: undefined, byWords: '省委领导', level };
      const answer = await seats.clerk.post<Ref>('/instructions', rowOf({ ...byWords, summary: '很好' }));
      expect(faultsOf(answer)).toEqual(['/writtenWords WORDS_NOT_KEPT', '/summary WORDS_NOT_KEPT']);
      expect((await seats.clerk.post('/instructions', rowOf({ ...byWords, writtenWords: undefined }))).status).toBe(
        201,
      );
    });

    it('by a leader, due no earlier than they were written', async () => {
      const answer = await seats.clerk.post<Ref>('/instructions', rowOf({ byPostId: undefined, dueOn: '2026-06-14' }));
      expect(faultsOf(answer)).toEqual(['/byWords FIELD_MISSING', '/dueOn DUE_BEFORE_DAY']);
    });
  });

  describe('that require something', () => {
    const handling = async (id: string) => (await seats.clerk.get(`/instructions/${id}/handling`)).body;
    const tasksOf = (id: string) =>
      app.db.query<{ source: string; due: string; origin: string; ladder: string }>(
        `SELECT t.source, o.original_due_on::text AS due, t.origin, o.ladder FROM task t JOIN obligation o ON o.id = t.obligation_id WHERE t.report_back_id = $1`,
        [id],
      );

    it('become one task, however often it is pressed', async () => {
      const id = await confirmed({ dueOn: '2026-07-20' });
      const answers = await Promise.all([1, 2, 3].map(() => act(seats.clerk, id, 'assign')));
      expect(new Set(answers.map(({ status, body }) => `${String(status)} ${body.taskId ?? ''}`)).size).toBe(1);
      expect((await act(seats.chief, id, 'assign', { matter: '另一说法', urgency: 'URGENT' })).body.taskId).toBe(
        answers[0]?.body.taskId,
      );
      expect(await tasksOf(id)).toMatchObject([{ source: 'ASSIGNMENT', due: '2026-07-20', ladder: 'FULL' }]);
      expect((await tasksOf(id))[0]?.origin).toMatch(/^分管商务副市长批示（收2026-\d+）$/u);
    });

    it.each([
      ['MOST_URGENT', '2026-07-06'],
      ['URGENT', '2026-07-16'],
      ['ORDINARY', '2026-07-31'],
    ])('are due by their urgency where the leader named no day: %s', async (urgency, due) => {
      const id = await confirmed();
      expect(faultsOf(await act(seats.clerk, id, 'assign'))).toEqual(['/urgency FIELD_MISSING']);
      await act(seats.clerk, id, 'assign', { urgency, matter: `推广做法${urgency}` });
      expect(await tasksOf(id)).toMatchObject([{ due }]);
    });

    it('are assigned once confirmed, on no day that has passed; others never', async () => {
      const waiting = await enter(seats.clerk);
      expect((await act(seats.chief, waiting, 'assign', { urgency: 'URGENT' })).body.code).toBe('NOT_CONFIRMED');
      const passed = await confirmed({ dueOn: '2026-06-30' });
      expect(faultsOf(await act(seats.clerk, passed, 'assign'))).toEqual(['/urgency INSTRUCTION_DAY_PAST']);
      for (const nature of ['AFFIRMATIVE', 'FOR_INFORMATION']) {
        const id = await confirmed({ nature });
        expect((await act(seats.clerk, id, 'assign', { urgency: 'URGENT' })).body.code).toBe('NOT_A_REQUIREMENT');
        expect(await handling(id)).toMatchObject({ state: null, may: [] });
      }
    });

    it('are done only when the task is verified and the leader was told of the result', async () => {
      const id = await confirmed({ dueOn: '2026-07-20' });
      const told = { on: '2026-07-01', how: '专题会口头汇报' };
      expect(await handling(id)).toMatchObject({ state: 'TO_ASSIGN', may: ['assign'] });
      expect((await act(seats.clerk, id, 'report-back', told)).body.code).toBe('INSTRUCTION_UNASSIGNED');
      const { taskId = '' } = (await act(seats.clerk, id, 'assign')).body;
      expect((await act(seats.secretary, id, 'report-back', told)).body.code).toBe('INSTRUCTION_UNDER_WAY');
      await seats.unit.post(`/tasks/${taskId}/submit`, {
        result: '已形成推广方案',
        documentNumbers: ['商政字〔2026〕9号'],
      });
      expect((await seats.chief.post(`/tasks/${taskId}/verify`, {})).status).toBe(200);
      expect(await handling(id)).toMatchObject({ state: 'TO_REPORT', may: ['report-back'] });
      const owed = (state: string) =>
        app.db.query(
          `SELECT o.due_on::text AS due FROM obligation o JOIN office_work w ON w.id = o.subject_id WHERE w.what = 'REPORT_BACK' AND w.subject_id = $1 AND o.state = $2`,
          [id, state],
        );
      expect(await owed('OPEN')).toEqual([{ due: '2026-07-08' }]);
      expect(faultsOf(await act(seats.clerk, id, 'report-back', { ...told, on: '2026-07-02' }))).toEqual([
        '/on DATE_IN_FUTURE',
      ]);
      expect((await act(seats.secretary, id, 'report-back', told)).body).toMatchObject({ state: 'DONE' });
      expect([await owed('OPEN'), await owed('MET')]).toEqual([[], [{ due: '2026-07-08' }]]);
      expect((await act(seats.clerk, id, 'report-back', told)).body.code).toBe('INSTRUCTION_REPORTED');
    });

    it('withdrawn, end with their task, and the unit is told; who may not end the task does not withdraw them', async () => {
      const id = await confirmed({ dueOn: '2026-07-20' });
      const { taskId = '' } = (await act(seats.clerk, id, 'assign')).body;
      const standing = () => app.db.query(`SELECT state FROM task WHERE id = $1`, [taskId]);
      await app.db.query(
        `INSERT INTO supervision_case (obligation_id, unit_id, policy_version, calendar_version, date_run)
         SELECT o.id, o.owner_unit_id, 1, current_calendar(), o.date_run FROM obligation o JOIN task t ON t.obligation_id = o.id WHERE t.id = $1`,
        [taskId],
      );
      const early = await act(seats.chief, id, 'withdraw', { reason: '误登' });
      expect([early.body.code, await standing()]).toEqual(['TASK_UNDER_SUPERVISION', [{ state: 'ASSIGNED' }]]);
      expect((await act(seats.deputy, id, 'withdraw', { reason: '误登' })).status).toBe(200);
      expect(await standing()).toEqual([{ state: 'CANCELLED' }]);
      const told = await app.db.query(
        `SELECT DISTINCT unit_id AS "unitId", body FROM notice WHERE kind = 'TASK_CANCELLED' AND subject_id = $1`,
        [taskId],
      );
      expect(told).toEqual([
        {
          unitId: app.town.units['department'],
          body: expect.stringMatching(/^“电商发展报告\d+”已取消，不再办理。原因：误登$/u) as string,
        },
      ]);
    });

    it('withdrawn once done, leave the task as it is, and nobody is owed word of the result', async () => {
      const id = await confirmed({ dueOn: '2026-07-20' });
      const { taskId = '' } = (await act(seats.clerk, id, 'assign')).body;
      await seats.unit.post(`/tasks/${taskId}/submit`, { result: '已办理', documentNumbers: ['商政字〔2026〕10号'] });
      await seats.chief.post(`/tasks/${taskId}/verify`, {});
      expect((await act(seats.chief, id, 'withdraw', { reason: '误登' })).status).toBe(200);
      const left = await app.db.query(
        `SELECT t.state AS task, o.state AS owed FROM task t CROSS JOIN office_work w JOIN obligation o ON o.subject_id = w.id WHERE t.id = $1 AND w.subject_id = $2`,
        [taskId, id],
      );
      expect(left).toEqual([{ task: 'VERIFIED', owed: 'CANCELLED' }]);
    });

    it('are assigned anew where the task was cancelled', async () => {
      const id = await confirmed({ dueOn: '2026-07-20' });
      const { taskId = '' } = (await act(seats.clerk, id, 'assign')).body;
      expect((await seats.chief.post(`/tasks/${taskId}/cancel`, { reason: '调整承办单位' })).status).toBe(200);
      expect(await handling(id)).toMatchObject({ state: 'TO_ASSIGN' });
      const again = await act(seats.clerk, id, 'assign', { unitId: app.town.units['department2'] });
      expect([again.status, again.body.taskId === taskId]).toEqual([200, false]);
    });
  });
});
