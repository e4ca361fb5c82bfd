import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../../../src/platform/database/database.js';
import { Log } from '../../../src/platform/observability/log.js';
import { SecretBox } from '../../../src/platform/secrets/secret-box.js';
import { SealedPersons } from '../../../src/modules/problems/application/sealed-persons.js';
import { ErasePersons } from '../../../src/modules/problems/application/erase-persons.use-case.js';
import {
  app,
  act,
  page,
  codes,
  listed,
  body,
  report,
  owned,
  solution,
  solved,
  call,
  open,
  told,
  unit,
  as,
  openDesk,
  type Ref,
} from './desk.js';

openDesk();

describe('a problem that a unit reports', () => {
  it('gets its owner and its date from the office within five working days, and is the owner’s to solve by then: reminded, nothing more', async () => {
    const { id } = await report('department2-liaison', { cause: '系统未打通' });
    expect(await open('VERIFICATION', id)).toEqual([{ state: 'OPEN', due_on: '2026-07-29', ladder: 'OFFICE' }]);
    const named = { ownerUnitId: unit('department'), dueOn: '2026-08-14' };
    expect((await act('department2-liaison', `/problems/${id}/assign`, named)).status).toBe(403);
    expect((await act('office-clerk', `/problems/${id}/assign`, named)).body).toMatchObject({ state: 'SOLVING' });
    expect(await open('VERIFICATION', id)).toEqual([{ state: 'MET', due_on: '2026-07-29', ladder: 'OFFICE' }]);
    expect(await open('PROBLEM', id)).toEqual([{ state: 'OPEN', due_on: '2026-08-14', ladder: 'REMIND' }]);
    expect(await told('PROBLEM_ASSIGNED', id)).toEqual(['LIAISON', 'SECTION_CHIEF']);
    // Another owner: what the first owed is no more.
    await act('office-clerk', `/problems/${id}/assign`, { ownerUnitId: unit('department2'), dueOn: '2026-08-14' });
    expect((await open('PROBLEM', id)).map(({ state }) => state)).toEqual(['CANCELLED', 'OPEN']);
  });

  it.each([
    ['an owner of its own', { ownerUnitId: 'department', dueOn: '2026-08-14' }, 403, 'PROBLEM_NOT_YOURS', []],
    ['nobody who had it', { whoHadItWords: null }, 422, 'PROBLEM_INCOMPLETE', ['/whoHadItWords PROBLEM_WHO_MISSING']],
    [
      'a telephone for all to read',
      { whoHadItWords: '李四13800000000' },
      422,
      'PROBLEM_INCOMPLETE',
      ['/whoHadItWords PROBLEM_PERSON_NAMED'],
    ],
    [
      'a project that nobody has',
      { projectId: '0198c8f2-0000-7000-8000-000000000000' },
      422,
      'PROBLEM_INCOMPLETE',
      ['/projectId PROBLEM_PROJECT_UNKNOWN'],
    ],
    [
      'a unit that nobody has',
      { whoHadItWords: null, whoHadItUnitId: '0198c8f2-0000-7000-8000-000000000000' },
      422,
      'PROBLEM_INCOMPLETE',
      ['/whoHadItUnitId PROBLEM_UNIT_UNFIT'],
    ],
  ])('is refused with %s', async (_what, changed, status, code, faults) => {
    const named = 'ownerUnitId' in changed ? { ...changed, ownerUnitId: unit('department') } : changed;
    const answer = await act('department-liaison', '/problems', body(named));
    expect(answer).toMatchObject({ status, body: { code } });
    expect(codes(answer)).toEqual(faults);
  });

  it('stands once: the same title of the same people names the one that is there; one struck off is in nobody’s way', async () => {
    const same = body();
    const { id } = (await act('department-liaison', '/problems', same)).body;
    const twice = await Promise.all([1, 2].map(() => act('department-chief', '/problems', same)));
    expect(twice.map(({ status, body: { code } }) => `${String(status)} ${code ?? ''}`)).toEqual([
      '409 PROBLEM_EXISTS',
      '409 PROBLEM_EXISTS',
    ]);
    expect((await act('department-liaison', `/problems/${id}/void`, { reason: '重复' })).status).toBe(403);
    expect((await act('office-clerk', `/problems/${id}/void`, { reason: '重复' })).body.state).toBe('VOID');
    expect((await open('VERIFICATION', id)).map(({ state }) => state)).toEqual(['CANCELLED']);
    expect((await act('department-chief', '/problems', same)).status).toBe(201);
  });

  it('is seen by its owner, whoever had it, whoever reported it, and the office: for others it is not there', async () => {
    const { id } = await owned({ whoHadItWords: null, whoHadItUnitId: unit('department2') });
    const found = async (seat: string): Promise<boolean> => {
      const answer = await (
        await as(seat)
      ).get<{ items: { id: string }[] }>(`/search?words=${encodeURIComponent('跨区变更')}&limit=20`);
      return answer.body.items.some((one) => one.id === id);
    };
    const shown = async (seat: string): Promise<boolean> => (await listed(seat)).some((one) => one.id === id);
    for (const seat of ['office-clerk', 'department-office', 'department2-liaison'])
      expect([await shown(seat), await found(seat)]).toEqual([true, true]);
    for (const seat of ['county-liaison', 'group-liaison', 'leading-official']) {
      expect((await (await as(seat)).get(`/problems/${id}`)).status).toBe(404);
      expect([await shown(seat), await found(seat)]).toEqual([false, false]);
    }
    expect((await act('county-liaison', `/problems/${id}/dispute`, { reason: '不是' })).status).toBe(404);
  });
});

describe('the work on a problem', () => {
  it('may be given another date by its owner, with the reason; each is kept and counted', async () => {
    const { id } = await owned();
    expect(
      (await act('department-liaison', `/problems/${id}/redate`, { dueOn: '2026-07-21', reason: '早' })).body.code,
    ).toBe('PROBLEM_INCOMPLETE');
    await act('department-liaison', `/problems/${id}/redate`, { dueOn: '2026-09-11', reason: '等待省厅系统改造' });
    await act('department-chief', `/problems/${id}/redate`, { dueOn: '2026-09-30', reason: '联调推迟' });
    expect(
      (await act('department2-liaison', `/problems/${id}/redate`, { dueOn: '2026-10-30', reason: '无关' })).status,
    ).toBe(404);
    const { steps, dueOn } = await page('department-liaison', id);
    expect(dueOn).toBe('2026-09-30');
    expect(
      steps.filter((step) => step.act === 'REDATED').map((step) => `${step.dueOn ?? ''} ${step.words ?? ''}`),
    ).toEqual(['2026-09-11 等待省厅系统改造', '2026-09-30 联调推迟']);
    expect((await listed('office-clerk')).find((one) => one.id === id)?.redated).toBe(2);
    expect((await open('PROBLEM', id)).map(({ due_on }) => due_on)).toEqual(['2026-09-30']);
  });

  it('of a project goes with the project to the unit that leads it next, with its date and the task of solving it', async () => {
    const written = { name: '要素市场化改革', category: 'KEY', level: 'MUNICIPAL', leadUnitId: unit('department') };
    const project = (await act('office-clerk', '/projects', written)).body.id;
    const { id } = await owned({ projectId: project, title: '要素流动难' });
    const led = await (
      await as('office-clerk')
    ).put(`/projects/${project}`, { ...written, leadUnitId: unit('department2') });
    expect(led.status).toBe(200);
    expect(await page('office-clerk', id)).toMatchObject({ ownerUnitId: unit('department2'), dueOn: '2026-08-14' });
    const owed = await app.db.query<{ owner: string; state: string }>(
      `SELECT owner_unit_id AS owner, state FROM obligation WHERE kind = 'PROBLEM' AND subject_id = $1`,
      [id],
    );
    expect(owed).toEqual([{ owner: unit('department2'), state: 'OPEN' }]);
  });

  it('is pressed by making a task of it, one at a time, which the whole ladder watches', async () => {
    const { id } = await owned();
    expect((await act('department-chief', `/problems/${id}/press`, { dueOn: '2026-08-10' })).status).toBe(403);
    const answers = await Promise.all(
      [1, 2, 3].map(() => act('office-clerk', `/problems/${id}/press`, { dueOn: '2026-08-10' })),
    );
    expect(answers.map(({ status, body: { code = '' } }) => `${String(status)} ${code}`).sort()).toEqual([
      ...['200 ', '409 PROBLEM_PRESSED', '409 PROBLEM_PRESSED'],
    ]);
    const { tasks } = await page('office-clerk', id);
    expect(tasks).toHaveLength(1);
    const [task] = await app.db.query(
      'SELECT o.ladder, o.kind, t.unit_id FROM task t JOIN obligation o ON o.id = t.obligation_id WHERE t.id = $1',
      [tasks[0]?.id],
    );
    expect(task).toEqual({ ladder: 'FULL', kind: 'TASK', unit_id: unit('department') });
    // Struck off the list, it leaves nobody a task.
    expect((await act('office-clerk', `/problems/${id}/void`, { reason: '与另一难题重复' })).body.state).toBe('VOID');
    const [left] = await app.db.query('SELECT state FROM task WHERE id = $1', [tasks[0]?.id]);
    expect(left).toEqual({ state: 'CANCELLED' });
  });

  it('is put to a higher level by a letter where the city cannot solve it, and listed for that until it is solved', async () => {
    const { id } = await owned();
    const letter = { letterNumber: '澄改办〔2026〕21号', letterOn: '2026-07-20' };
    expect((await act('office-clerk', `/problems/${id}/raise`, letter)).status).toBe(403);
    await act('department-liaison', `/problems/${id}/assess`, { cause: '须省级授权', solvableBy: 'PROVINCE' });
    expect((await listed('office-clerk', 'above=true')).some((one) => one.id === id)).toBe(true);
    expect((await act('office-clerk', `/problems/${id}/raise`, letter)).status).toBe(200);
    expect((await page('department-liaison', id)).letterNumber).toBe('澄改办〔2026〕21号');
    await act('department-liaison', `/problems/${id}/solve`, solution);
    expect((await listed('office-clerk', 'above=true')).some((one) => one.id === id)).toBe(false);
  });

  it.each([
    ['assess', 'cause', (words: string) => ({ cause: words })],
    ['redate', 'reason', (words: string) => ({ dueOn: '2026-09-11', reason: words })],
    ['solve', 'solution', (words: string) => ({ ...solution, solution: words })],
    [
      'solve',
      'effects/1/words',
      (words: string) => ({ ...solution, effects: [...solution.effects, { value: '1', unitOfMeasure: '个', words }] }),
    ],
    ['void', 'reason', (words: string) => ({ reason: words })],
  ])(
    'names nobody in words that others read: %s is refused at %s with a telephone or the number of an identity card',
    async (verb, field, said) => {
      const { id, version } = await owned();
      for (const number of ['13812345678', '14270119900101123X']) {
        const refused = await act('office-chief', `/problems/${id}/${verb}`, said(number));
        expect([refused.status, codes(refused)]).toEqual([422, [`/${field} PROBLEM_PERSON_NAMED`]]);
      }
      expect(await page('office-chief', id)).toMatchObject({ version });
    },
  );

  it('is not overtaken unseen: an older version is refused', async () => {
    const { id, version } = await owned();
    await act('department-liaison', `/problems/${id}/assess`, { cause: '系统未打通' });
    const old = await (
      await as('office-clerk')
    ).post<Ref>(`/problems/${id}/assess`, { cause: '别的' }, { 'if-match': String(version) });
    expect(old.status).toBe(412);
  });
});

describe('a problem that is called solved', () => {
  it('is confirmed by the office that rang, not by the owner nor by who filed the solution; silence changes nothing', async () => {
    const { id } = await owned();
    // Entered by the office for the owner.
    expect((await act('office-clerk', `/problems/${id}/solve`, solution)).body.state).toBe('SOLVED');
    expect(await open('PROBLEM', id)).toEqual([{ state: 'MET', due_on: '2026-08-14', ladder: 'REMIND' }]);
    expect(await open('OFFICE_WORK', id)).toEqual([{ state: 'OPEN', due_on: '2026-08-05', ladder: 'OFFICE' }]);
    expect((await act('office-clerk', `/problems/${id}/confirm`, call)).body.code).toBe('PROBLEM_OWN_SOLUTION');
    expect((await act('department-liaison', `/problems/${id}/confirm`, call)).body.code).toBe('PROBLEM_NOT_YOURS');
    const early = await act('office-chief', `/problems/${id}/confirm`, { ...call, on: '2026-07-21' });
    expect(codes(early)).toEqual(['/on PROBLEM_DAY_TOO_EARLY']);
    const named = await act('office-chief', `/problems/${id}/confirm`, { ...call, words: '13812345678，已通水' });
    expect(codes(named)).toEqual(['/words PROBLEM_PERSON_NAMED']);
    const answers = await Promise.all([1, 2].map(() => act('office-chief', `/problems/${id}/confirm`, call)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await page('department-liaison', id)).confirmation).toMatchObject({ how: 'CALL', on: '2026-07-22' });
    expect((await open('OFFICE_WORK', id)).map(({ state }) => state)).toEqual(['MET']);
  });

  it('of a unit is confirmed by that unit, which is told of it, and not by the office for it', async () => {
    const id = await solved({ whoHadItWords: null, whoHadItUnitId: unit('department2') });
    expect(await told('PROBLEM_TO_CONFIRM', id)).toEqual(['LIAISON', 'SECTION_CHIEF']);
    expect((await act('office-chief', `/problems/${id}/confirm`, call)).body.code).toBe('PROBLEM_NOT_YOURS');
    expect((await act('department2-liaison', `/problems/${id}/confirm`, call)).body.code).toBe('PROBLEM_WAY_UNFIT');
    const online = { ...call, how: 'ONLINE' };
    expect((await act('department2-liaison', `/problems/${id}/confirm`, online)).body.state).toBe('CONFIRMED');
  });

  it('is open again where it is disputed, even after the confirmation: the office names a new date, the owner is told', async () => {
    const id = await solved();
    expect((await act('department-chief', `/problems/${id}/dispute`, { reason: '否' })).body.code).toBe(
      'PROBLEM_NOT_YOURS',
    );
    await act('office-chief', `/problems/${id}/confirm`, call);
    expect((await act('office-clerk', `/problems/${id}/dispute`, { reason: '回访称窗口已撤' })).body.state).toBe(
      'DISPUTED',
    );
    expect(await page('office-clerk', id)).toMatchObject({ confirmation: null });
    expect(await told('PROBLEM_DISPUTED', id)).toEqual(['LIAISON', 'SECTION_CHIEF']);
    expect((await open('VERIFICATION', id)).map(({ state }) => state)).toEqual(['OPEN']);
    expect((await act('department-liaison', `/problems/${id}/solve`, solution)).body.code).toBe('PROBLEM_STATE');
    await act('office-clerk', `/problems/${id}/assign`, { ownerUnitId: unit('department'), dueOn: '2026-08-28' });
    expect((await open('PROBLEM', id)).map(({ state, due_on }) => `${state} ${due_on}`)).toEqual([
      'MET 2026-08-14',
      'OPEN 2026-08-28',
    ]);
    const { steps } = await page('office-clerk', id);
    expect(steps.map((step) => step.act)).toEqual([
      'REPORTED',
      'ASSIGNED',
      'SOLVED',
      'CONFIRMED',
      'DISPUTED',
      'ASSIGNED',
    ]);
  });
});

describe('a natural person who had it', () => {
  const person = { name: '李四', telephone: '13800000000' };
  const reported = (): Promise<Ref> => report('department2-liaison', { whoHadItWords: null, person });

  it('is 群众 for everybody; the office sees name and telephone by a press that is recorded', async () => {
    const { id } = await reported();
    await act('office-clerk', `/problems/${id}/assign`, { ownerUnitId: unit('department'), dueOn: '2026-08-14' });
    for (const seat of ['department-liaison', 'department2-liaison', 'office-clerk']) {
      const read = await page(seat, id);
      expect(read.whoHadIt).toBe('群众');
      expect(JSON.stringify(read)).not.toMatch(/李四|138/u);
      expect(read.may['showPerson']).toBe(seat === 'office-clerk');
    }
    expect((await act('department2-liaison', `/problems/${id}/person`)).status).toBe(403);
    expect((await act('office-clerk', `/problems/${id}/person`)).body).toEqual(person);
    const looks = await app.db.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM audit_event WHERE action = 'problem.person-shown' AND subject_id = $1`,
      [id],
    );
    expect(looks).toEqual([{ n: 1 }]);
    const kept = await app.db.query<{ rows: string }>(
      `SELECT (SELECT jsonb_agg(k) FROM problem k)::text || (SELECT jsonb_agg(a) FROM audit_event a WHERE a.action LIKE 'problem.%')::text AS rows`,
    );
    expect(kept[0]?.rows).not.toMatch(/李四|13800000000/u);
  });

  it('stands in no words that are written of the problem later, nor in notes about it', async () => {
    const { id } = await reported();
    const assess = (cause: string) => act('office-clerk', `/problems/${id}/assess`, { cause, solvableBy: 'UNIT' });
    expect(codes(await assess('李 四反映材料重复'))).toEqual(['/cause PROBLEM_PERSON_NAMED']);
    const note = { subjectType: 'PROBLEM', subjectId: id, way: 'CALL', on: '2026-07-01', whoWords: '李四' };
    const noted = await act('office-clerk', '/scheduling-notes', { ...note, words: '仍未办成' });
    expect(codes(noted)).toEqual(['/whoWords PROBLEM_PERSON_NAMED']);
    expect((await assess('群众反映材料重复')).status).toBe(200);
  });

  it('nor in what is said of the task and the dates that follow from it, nor on an agenda', async () => {
    const { id } = await reported();
    await act('office-clerk', `/problems/${id}/assign`, { ownerUnitId: unit('department'), dueOn: '2026-08-14' });
    const { taskId = '' } = (await act('office-clerk', `/problems/${id}/press`, { dueOn: '2026-08-10' })).body;
    const owed = (await page('office-clerk', id)).obligationId ?? '';
    const [task] = await app.db.query<{ id: string }>('SELECT obligation_id AS id FROM task WHERE id = $1', [taskId]);
    const named = [
      [`/tasks/${taskId}/progress`, { percent: 10, note: '已联系李四' }, '/note'],
      [`/tasks/${taskId}/submit`, { result: '13800000000已回访' }, '/result'],
      [`/obligations/${owed}/explanations`, { reason: 'OTHER_UNIT', text: '李四未到场' }, '/text'],
      [`/obligations/${task?.id ?? ''}/explanations`, { reason: 'OTHER_UNIT', text: '李四未到场' }, '/text'],
      [`/obligations/${task?.id ?? ''}/extensions`, { reason: '李四未到场', newDate: '2026-09-10' }, '/reason'],
    ] as const;
    for (const [path, sent, field] of named) {
      const refused = await act('department-liaison', path, sent);
      expect([path, refused.body.code, codes(refused)]).toEqual([
        path,
        'WORDS_NAME_PERSON',
        [`${field} PROBLEM_PERSON_NAMED`],
      ]);
    }
    const submitted = await act('department-liaison', `/tasks/${taskId}/submit`, { result: '已回访' });
    expect(submitted.status).toBe(200);
    const returned = await act('office-clerk', `/tasks/${taskId}/return`, { missing: '李四称未办成' });
    expect(codes(returned)).toEqual(['/missing PROBLEM_PERSON_NAMED']);
    const [about, chairPostId] = [{ aboutType: 'PROBLEM', aboutId: id }, app.town.seats['leading-official']?.postId];
    const items = [{ kind: 'OTHER', title: '研究难题', ...about, decisions: [{ matter: '由商务局联系李四' }] }];
    // Neither does a free item beside it, nor one on an agenda without any problem tell a telephone.
    const free = { kind: 'OTHER', title: '李四所反映事项', decisions: [{ matter: '回访13800000000' }] };
    const faultsOf = async (agenda: readonly object[]): Promise<readonly string[]> =>
      codes(
        await act('office-clerk', '/meetings', {
          ...{ kind: 'SCHEDULING', plannedOn: '2026-07-27', chairPostId, items: agenda },
        }),
      );
    expect((await faultsOf([...items, free])).toSorted()).toEqual([
      '/items/0/decisions/0/matter PROBLEM_PERSON_NAMED',
      '/items/1/decisions/0/matter PROBLEM_PERSON_NAMED',
      '/items/1/title PROBLEM_PERSON_NAMED',
    ]);
    expect(await faultsOf([free])).toEqual(['/items/0/decisions/0/matter PROBLEM_PERSON_NAMED']);
  });

  it('is sealed under the one key: where its file is gone the next is refused, in words, and no other key is made', async () => {
    const { id } = await reported();
    // Another data folder, as it stands where the file was lost.
    const dataDir = await mkdtemp(join(tmpdir(), 'no-key-'));
    const box = new SecretBox({ dataDir });
    new SealedPersons(app.get(Database), box, app.get(Log)).onModuleInit();
    await expect(box.seal('李四', 'problem:1')).rejects.toMatchObject({ code: 'SECRET_KEY_MISSING' });
    expect([await box.keyMissing(), await readdir(dataDir)]).toEqual([true, []]);
    await rm(dataDir, { recursive: true });
    expect((await act('office-clerk', `/problems/${id}/person`)).body).toEqual(person);
  });

  it('is gone six months after the confirmation; when, how and by whom it was confirmed stays', async () => {
    const { id } = await reported();
    await act('office-clerk', `/problems/${id}/assign`, { ownerUnitId: unit('department'), dueOn: '2026-08-14' });
    await act('department-liaison', `/problems/${id}/solve`, solution);
    await act('office-chief', `/problems/${id}/confirm`, call);
    const open = await reported();
    await app.setClock('2027-01-21');
    await app.get(ErasePersons).execute();
    expect((await act('office-clerk', `/problems/${id}/person`)).body).toEqual(person);
    await app.setClock('2027-01-22');
    await app.get(ErasePersons).execute();
    expect((await act('office-clerk', `/problems/${id}/person`)).body.code).toBe('PROBLEM_NO_PERSON');
    expect(await page('office-clerk', id)).toMatchObject({
      personErasedOn: '2027-01-22',
      confirmation: { how: 'CALL', on: '2026-07-22', registeredByName: expect.any(String) as string },
    });
    // Of what is not settled it is still needed.
    expect((await act('office-clerk', `/problems/${open.id}/person`)).body).toEqual(person);
  });
});
