import { Walk } from '../../support/walk.js';
import { ledProject } from '../../support/third-tier.js';

interface Step {
  readonly step: string;
  readonly channel: string;
  readonly way: string | null;
  readonly on: string;
  readonly who: string | null;
  readonly words: string | null;
  readonly by: string | null;
  readonly about: string | null;
}

/** 调度记录: what was done on line and off it stands in one line, and changes nothing. */
describe('a scheduling note', () => {
  let walk: Walk;
  let project: string;
  let matter: string;

  beforeAll(async () => {
    walk = await Walk.start('2026-10-09');
    project = await ledProject(walk);
    matter = await walk.register({ projectId: project, dueOn: '2026-10-20', kind: 'TASK', title: '出台方案' });
  });
  afterAll(() => walk.close());

  const call = (subjectType: string, subjectId: string, over: object = {}): object => ({
    ...{ subjectType, subjectId, way: 'CALL', on: '2026-10-09', whoWords: '市商务局王科长' },
    ...{ words: '月底前拿出初稿', ...over },
  });
  const line = async (seat: string, type: string, id: string): Promise<readonly Step[]> => {
    const answer = await walk.read(seat, `/scheduling-notes?subjectType=${type}&subjectId=${id}`);
    return answer.body['items'] as readonly Step[];
  };

  it('of a call is registered in three fields, and stands with the steps on line in one line, marked 线下', async () => {
    await walk.act('office-clerk', '/scheduling-notes', call('OBLIGATION', matter));
    await walk.act('department-liaison', `/obligations/${matter}/explanations`, {
      ...{ reason: 'RESOURCES_PENDING', text: '资金未落实', newDate: '2026-11-20' },
    });
    expect(await line('department-liaison', 'OBLIGATION', matter)).toMatchObject([
      { step: 'EXPLAINED', channel: 'ONLINE', way: null, words: '资金未落实' },
      {
        ...{ step: 'NOTE', channel: 'OFFLINE', way: 'CALL', on: '2026-10-09', who: '市商务局王科长', about: null },
        words: '月底前拿出初稿',
      },
    ]);
  });

  it('of the leader’s secretary and of the special group stand on the project, with those of its matters', async () => {
    const visit = call('PROJECT', project, { way: 'VISIT', words: '实地察看', nextOn: '2026-10-16' });
    await walk.act('leader-secretary', '/scheduling-notes', visit);
    await walk.act('leading-official', '/scheduling-notes', call('PROJECT', project, { way: 'ONLINE' }));
    const steps = await line('office-director', 'PROJECT', project);
    expect(steps.map(({ step, channel, about }) => `${step} ${channel} ${about ?? ''}`).toSorted()).toEqual([
      'EXPLAINED ONLINE 出台方案',
      'NOTE OFFLINE ',
      'NOTE OFFLINE 出台方案',
      'NOTE ONLINE ',
    ]);
  });

  it('changes nothing of the matter', async () => {
    const read = async (): Promise<unknown> => (await walk.shown(matter))['version'];
    const before = await read();
    await walk.act('office-clerk', '/scheduling-notes', call('OBLIGATION', matter, { way: 'MEETING' }));
    expect(await read()).toEqual(before);
  });

  it('pressed twice with one key is one', async () => {
    const client = await walk.as('office-clerk');
    const count = async (): Promise<number> => (await line('office-clerk', 'OBLIGATION', matter)).length;
    const before = await count();
    const body = call('OBLIGATION', matter, { words: '再次催办' });
    const twice = await Promise.all(
      [1, 2].map(() => client.post('/scheduling-notes', body, { 'idempotency-key': 'n' })),
    );
    expect(twice.map(({ status }) => status).filter((status) => status === 201).length).toBeGreaterThan(0);
    expect(await count()).toBe(before + 1);
  });

  it.each([
    ['of tomorrow', { on: '2026-10-10' }, 'NOTE_DAY_IN_FUTURE'],
    ['with nobody', { whoWords: undefined }, 'NOTE_WHO'],
    ['asked after before it was made', { nextOn: '2026-10-08' }, 'NOTE_NEXT_TOO_EARLY'],
  ])('is refused %s', async (_what, over, code) => {
    const answer = await walk.tryAct('office-clerk', '/scheduling-notes', call('OBLIGATION', matter, over));
    expect(answer).toMatchObject({ status: 422, body: { code: 'NOTE_INCOMPLETE', errors: [{ code }] } });
  });

  it('is no unit’s to make, and another unit finds neither the matter nor its line', async () => {
    expect((await walk.tryAct('department-chief', '/scheduling-notes', call('OBLIGATION', matter))).status).toBe(403);
    for (const [type, id] of [
      ['OBLIGATION', matter],
      ['PROJECT', project],
    ] as const) {
      const answer = await walk.read('county-chief', `/scheduling-notes?subjectType=${type}&subjectId=${id}`);
      expect(answer).toMatchObject({ status: 404, body: { code: 'NOTE_SUBJECT_NOT_FOUND' } });
    }
    const stranger = await walk.tryAct('leading-official-2', '/scheduling-notes', call('PROJECT', project));
    expect(stranger).toMatchObject({ status: 404, body: { code: 'NOTE_SUBJECT_NOT_FOUND' } });
  });

  it('on a problem shows who reported it its steps, and nothing of what another unit owes of it', async () => {
    const { id: problem } = await walk.app.unitOfWork.run((tx) =>
      tx.one<{ id: string }>(
        `INSERT INTO problem (title, origin, state_on, natural_key, owner_unit_id, reported_by_unit_id, obligation_id, state, who_had_it_words, due_on)
         VALUES ('数据不通', 'UNIT', '2026-10-09', 'line', $1, $2, $3, 'SOLVING', '企业', '2026-10-20') RETURNING id`,
        [walk.app.town.units['department'], walk.app.town.units['county'], matter],
      ),
    );
    await walk.act('office-clerk', '/scheduling-notes', call('PROBLEM', problem, { words: '协调数据' }));
    const words = async (seat: string) => (await line(seat, 'PROBLEM', problem)).map((step) => step.words);
    expect((await walk.read('county-chief', `/obligations/${matter}`)).status).toBe(404);
    expect(await words('county-chief')).toEqual(['协调数据']);
    expect(await words('department-liaison')).toContain('资金未落实');
  });
});
