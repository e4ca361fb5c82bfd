import {
  fileObligation,
  redateObligation,
  returnObligation,
  settleObligation,
} from '../../../src/modules/obligations/index.js';
import { Walk } from '../../support/walk.js';

/** What a unit has just filed counts at once, although the watch has not yet looked: nobody signs or talks past it. */
describe('filed a moment ago, before the watch has looked', () => {
  let walk: Walk;
  let duty: string;
  let id: string;

  beforeEach(async () => {
    walk = await Walk.start();
    duty = await walk.register();
    await walk.goTo('2026-10-26', '10:00');
    ({ id } = await walk.interview(duty));
  });
  afterEach(() => walk.close());

  const file = (of = duty) => walk.app.unitOfWork.run((tx) => fileObligation(tx, of));
  const verify = (of = duty) => walk.app.unitOfWork.run((tx) => settleObligation(tx, of, 'MET'));
  const refusal = async (key: string, path: string, body: object = {}) => {
    const answer = await walk.tryAct(key, path, body);
    return [answer.status, answer.body['code']];
  };
  const notices = async () => (await walk.app.db.query(`SELECT FROM notice WHERE kind = 'INTERVIEW_NOTICE'`)).length;

  it('a proposal cannot be signed, through neither door, and no notice goes out', async () => {
    await file();
    expect(await refusal('office-deputy', `/interviews/${id}/approve`)).toEqual([409, 'INTERVIEW_SUSPENDED']);
    const [approval] = await walk.app.db.query<{ id: string }>('SELECT id FROM approval WHERE subject_id = $1', [id]);
    expect(await refusal('office-deputy', `/approvals/${approval!.id}/approve`)).toEqual([409, 'INTERVIEW_SUSPENDED']);
    expect(await refusal('office-deputy', '/interviews/approve-batch', { interviewIds: [id] })).toEqual([
      409,
      'INTERVIEW_SUSPENDED',
    ]);
    expect(await notices()).toBe(0);
  });

  it('nor is one signed whose matter was verified', async () => {
    await file();
    await verify();
    expect((await refusal('office-deputy', `/interviews/${id}/approve`))[0]).toBe(409);
    await walk.sweep();
    expect(await walk.interview(duty)).toMatchObject({ state: 'VOID' });
    expect(await notices()).toBe(0);
  });

  it('with one of two items filed it is signed: the other still lags', async () => {
    const other = await walk.register({ title: '第二项', kind: 'TASK', dueOn: '2026-10-27', actBy: null });
    await walk.goTo('2026-11-09', '10:00');
    const { items } = await walk.interview(duty);
    expect(items).toHaveLength(2);
    await file(other);
    await walk.act('office-deputy', `/interviews/${id}/approve`);
    expect(await notices()).toBe(2);
    await walk.sweep();
    expect((await walk.interview(duty)).items.map((item) => item['suspendedSince'])).toEqual([null, '2026-11-09']);
  });

  it('nor is one signed whose matter has just been given another date', async () => {
    await walk.app.unitOfWork.run((tx) => redateObligation(tx, duty, '2026-11-20', 'EXPLANATION', duty));
    expect(await refusal('office-deputy', `/interviews/${id}/approve`)).toEqual([409, 'INTERVIEW_SUSPENDED']);
    await walk.sweep();
    expect(await walk.interview(duty)).toMatchObject({ state: 'VOID' });
  });

  it('nor while an explanation with a new date has just come in', async () => {
    const explanation = { reason: 'OTHER_UNIT', text: '等待名单', newDate: '2026-11-20' };
    await walk.act('department-chief', `/obligations/${duty}/explanations`, explanation);
    expect(await refusal('office-deputy', `/interviews/${id}/approve`)).toEqual([409, 'INTERVIEW_SUSPENDED']);
  });

  it('a talk that was signed is not recorded against what was filed', async () => {
    await walk.act('office-deputy', `/interviews/${id}/approve`);
    await walk.goTo('2026-11-02', '11:00');
    await file();
    const { items } = await walk.interview(duty);
    const record = {
      talkedOn: '2026-11-02',
      place: '会议室',
      participants: '双方',
      intervieweePresent: true,
      points: '未开展',
      explanation: '无',
      items: [{ itemId: items[0]?.id, demand: '按期报送' }],
    };
    expect(await refusal('office-chief', `/interviews/${id}/record`, record)).toEqual([409, 'INTERVIEW_SUSPENDED']);
  });

  it.each([
    ['the first', 0],
    ['the second', 1],
  ])('a day on which one item still rests and another rests already is given, where %s goes on', async (_which, at) => {
    const other = await walk.register({ title: '第二项', kind: 'TASK', dueOn: '2026-10-27', actBy: null });
    await walk.goTo('2026-11-09', '10:00');
    await walk.act('office-deputy', `/interviews/${id}/approve`);
    expect(await walk.interview(duty)).toMatchObject({ scheduledOn: '2026-11-16' });
    const [goesOn, rests] = at === 0 ? [duty, other] : [other, duty];
    await file(goesOn);
    await walk.goTo('2026-11-11', '10:00');
    await walk.app.unitOfWork.run((tx) => returnObligation(tx, goesOn));
    await file(rests);
    await walk.sweep();
    expect(await walk.interview(duty)).toMatchObject({ scheduledOn: '2026-11-17' });
  });
});
