import { finishOfficeWork, openOfficeWork, type OfficeWorkDraft } from '../../../src/modules/obligations/index.js';
import { SweepAll } from '../../../src/modules/supervision/index.js';
import { systemActor } from '../../../src/shared-kernel/actor.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';

const engine = systemActor('督办引擎');

interface Shown {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly dueOn: string;
  readonly version: number;
  readonly officeWork: { readonly what: string; readonly note: string | null; readonly finishedByName: string | null };
}

/** The office's own work: opened by the engine or a use-case, finished by the act that settles it or by a person. */
describe('work on the office’s desk', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await borrowTestApp('2026-09-21');
  });
  afterAll(() => app.close());

  const subject = (): Promise<string> =>
    app.db.query<{ id: string }>('SELECT new_id() AS id').then((rows) => rows[0]!.id);
  const open = (draft: Partial<OfficeWorkDraft> & Pick<OfficeWorkDraft, 'subjectId'>) =>
    app.unitOfWork.run((tx) =>
      openOfficeWork(tx, engine, { what: 'PILOT_END', subjectType: 'REGISTER_ENTRY', about: '园区名录', ...draft }),
    );
  const read = async (key: string, id: string) => (await app.as(key)).get<Shown>(`/obligations/${id}`);
  const listed = async (key: string) =>
    (await (await app.as(key)).get<{ items: Shown[] }>('/obligations?kind=OFFICE_WORK&limit=200')).body.items;
  const finish = async (key: string, id: string, note: string | null = '暂不挂牌') => {
    const { version } = (await read('office-chief', id)).body;
    const client = await app.as(key);
    const body = note === null ? {} : { note };
    return client.post<{ code?: string }>(`/obligations/${id}/finish`, body, { 'if-match': String(version) });
  };

  it('names what it is about, is due ten working days on, and links to its subject', async () => {
    const subjectId = await subject();
    const id = await open({ subjectId, what: 'LISTING_STUDY', subjectType: 'CASE' });
    // 25 September (mid-autumn) and 1 to 7 October are off; 20 September and 10 October are worked.
    expect((await read('office-clerk', id!)).body).toMatchObject({
      title: '研究挂牌督导：园区名录',
      kind: 'OFFICE_WORK',
      ladder: 'OFFICE',
      dueOn: '2026-10-12',
      officeWork: { what: 'LISTING_STUDY', subjectType: 'CASE', subjectId, byNote: false, note: null },
    });
  });

  it.each([
    ['a named day', '2026-10-15', '2026-10-15'],
    ['the next working day after a named rest day', '2026-10-03', '2026-10-08'],
    ['today at the earliest', '2026-09-01', '2026-09-21'],
  ])('is due on %s', async (_, dueOn, expected) => {
    const id = await open({ subjectId: await subject(), dueOn });
    expect((await read('office-clerk', id!)).body.dueOn).toBe(expected);
  });

  it('is one while it is open, however many want it at once', async () => {
    const subjectId = await subject();
    const opened = await Promise.all([1, 2, 3, 4].map(() => open({ subjectId })));
    expect(opened.filter((id) => id !== null)).toHaveLength(1);
    expect(await open({ subjectId, what: 'QUARANTINE' })).not.toBeNull();
  });

  it('is finished by the act that settles its subject, and may then be opened anew', async () => {
    const subjectId = await subject();
    const id = await open({ subjectId });
    const finished = () => app.unitOfWork.run((tx) => finishOfficeWork(tx, engine, 'PILOT_END', [subjectId]));
    expect([await finished(), await finished()]).toEqual([1, 0]);
    expect((await read('office-clerk', id!)).body).toMatchObject({
      state: 'MET',
      officeWork: { finishedByName: null },
    });
    expect(await open({ subjectId })).not.toBeNull();
  });

  it('is finished by a section chief or above with a note, once', async () => {
    const id = (await open({ subjectId: await subject() }))!;
    expect((await finish('office-clerk', id)).status).toBe(403);
    expect((await finish('office-chief', id, null)).body.code).toBe('VALIDATION_FAILED');
    expect((await finish('office-chief', id)).status).toBe(200);
    expect((await finish('office-chief', id)).body.code).toBe('OBLIGATION_SETTLED');
    expect((await read('office-clerk', id)).body.officeWork).toMatchObject({ note: '暂不挂牌' });
    const acts = await app.db.query(
      `SELECT action, facts->>'note' AS note FROM audit_event WHERE subject_id = $1 ORDER BY id`,
      [id],
    );
    expect(acts).toEqual([
      { action: 'office-work.opened', note: null },
      { action: 'office-work.finished', note: '暂不挂牌' },
    ]);
  });

  it('a row that was set aside is finished by letting it go on, never by a note', async () => {
    const id = (await open({ subjectId: await subject(), what: 'QUARANTINE' }))!;
    expect((await finish('office-chief', id)).body.code).toBe('OFFICE_WORK_BY_ACT');
  });

  it('what is no work of the office’s own is not finished by a note', async () => {
    const task = { matter: '形成名录', unitId: app.town.units['department'], dueOn: '2026-10-30', origin: '批示' };
    await (await app.as('office-chief')).post('/tasks', task);
    const [row] = await app.db.query<{ id: string }>(`SELECT id FROM obligation WHERE kind = 'TASK' LIMIT 1`);
    expect((await finish('office-chief', row!.id)).body.code).toBe('OBLIGATION_NO_OFFICE_WORK');
  });

  it.each(['department-chief', 'department-principal', 'leading-official', 'leader-secretary', 'group-liaison'])(
    'is neither listed for nor read by %s',
    async (key) => {
      const id = (await open({ subjectId: await subject() }))!;
      expect(await listed('office-clerk')).toContainEqual(expect.objectContaining({ id }));
      expect([await listed(key), (await read(key, id)).status]).toEqual([[], 404]);
    },
  );

  it('late, it reminds the section chief and who stands next above him', async () => {
    const id = (await open({ subjectId: await subject(), dueOn: '2026-10-15' }))!;
    for (const day of ['2026-10-16', '2026-10-19']) {
      await app.setClock(day);
      await app.get(SweepAll).execute();
    }
    const told = await app.db.query(
      `SELECT p.role FROM notice n JOIN post p ON p.id = n.recipient_post_id WHERE n.subject_id = $1 ORDER BY p.rank`,
      [id],
    );
    expect(told).toEqual([{ role: 'OFFICE_SECTION_CHIEF' }, { role: 'OFFICE_DEPUTY_DIRECTOR' }]);
    const clerk = await app.as('office-clerk');
    const { items } = (await clerk.get<{ items: { id: string; dueOn: string }[] }>('/office-delays?limit=200')).body;
    expect(items.find((one) => one.id === id)).toMatchObject({
      ...{ kind: 'OFFICE_WORK', what: 'PILOT_END', dueOn: '2026-10-15', daysLate: 2, remindedOn: '2026-10-16' },
      reminded: [{ title: '督察科科长' }, { title: '改革办副主任' }],
    });
    expect(items.map(({ dueOn }) => dueOn)).toEqual(items.map(({ dueOn }) => dueOn).sort());
    const late = await app.db.query(
      `SELECT FROM obligation WHERE ladder = 'OFFICE' AND state = 'OPEN' AND due_on < '2026-10-19'`,
    );
    expect((await clerk.get('/office-delays/counts')).body).toMatchObject({ APPROVAL: 0, OFFICE_WORK: late.length });
    expect((await clerk.get<{ items: object[] }>('/office-delays?kind=APPROVAL')).body.items).toEqual([]);
    expect((await (await app.as('department-chief')).get('/office-delays')).status).toBe(403);
  });
});
