import { Walk } from '../../support/walk.js';

type Body = Record<string, unknown>;

let walk: Walk;
beforeEach(async () => (walk = await Walk.start('2026-10-01')));
afterEach(() => walk.close());

const caseIdOf = async (obligationId: string) => (await walk.caseOf(obligationId))?.id ?? '';
const letterOf = async (obligationId: string, by = 'office-clerk') =>
  walk.read(by, `/supervision/cases/${await caseIdOf(obligationId)}/letter`);
const stepsOf = async (seat: string, obligationId: string) => {
  const { body } = await walk.read(seat, `/supervision/cases/${await caseIdOf(obligationId)}`);
  return (body['timeline'] as Body[]).map(({ kind }) => kind);
};
const sending = async (obligationId: string, sentOn = '2026-10-23') => {
  const body = { documentNumber: '商改函〔2026〕7号', sentOn, to: '省税务局' };
  const answer = await walk.tryAct('office-clerk', `/supervision/cases/${await caseIdOf(obligationId)}/letter`, body);
  const [field] = (answer.body['errors'] ?? []) as { pointer: string }[];
  return [answer.status, answer.body['code'], ...(field === undefined ? [] : [field.pointer])];
};

describe('a unit that answers to a higher level', () => {
  let matter: string;
  beforeEach(async () => {
    matter = await walk.register({ unit: 'vertical', title: '税费征管改革' });
    await walk.goTo('2026-10-23');
  });

  it('is not talked to: the office is told that a letter goes to whoever the unit answers to, and reads it; the unit hears nothing yet', async () => {
    expect(await walk.noticesOf('office-chief')).toContain('10-23 LETTER_DUE');
    const { body } = await letterOf(matter);
    expect(body).toMatchObject({ kind: 'WORK_LETTER', barredTiers: [1, 2, 3] });
    expect(body['body']).toMatch(
      /^市税务局上级主管单位：\n市税务局负责的税费征管改革，应于2026年10月13日前完成，经提示\d次、催办1次，.*已逾期8个工作日。/u,
    );
    expect(body['body']).not.toMatch(/[{}]/u);
    expect(await stepsOf('vertical-chief', matter)).not.toContain('TIER_BARRED');
    expect((await letterOf(matter, 'vertical-chief')).status).toBe(403);
    expect((await walk.noticesOf('vertical-chief')).at(-1)).toBe('10-19 URGING_SLIP');
  });

  it('reads that the letter went out, when the office has registered it', async () => {
    expect(await sending(matter, '2026-10-24')).toEqual([422, 'DATE_IN_FUTURE', '/sentOn']);
    expect(await sending(matter, '2026-10-13')).toEqual([422, 'LETTER_BEFORE_CASE', '/sentOn']);
    expect(await sending(matter)).toEqual([200, undefined]);
    expect((await stepsOf('vertical-chief', matter)).at(-1)).toBe('WORK_LETTER_SENT');
    for (const seat of ['vertical-chief', 'vertical-office'])
      expect(await walk.noticesOf(seat)).toContain('10-23 WORK_LETTER_SENT');
    await walk.goTo('2026-11-10');
    expect(await walk.caseOf(matter)).toMatchObject({ state: 'OPEN', tier: 0 });
    expect(await sending(matter, '2026-11-10')).toEqual([200, undefined]);
  });
});

it('no letter is due where a talk is possible, nor before a tier is reached', async () => {
  const matter = await walk.register();
  const vertical = await walk.register({ unit: 'vertical', title: '税费征管改革' });
  await walk.goTo('2026-10-19');
  expect((await letterOf(vertical)).body).toMatchObject({ kind: null, barredTiers: [1, 2, 3] });
  expect(await sending(vertical, '2026-10-19')).toEqual([409, 'LETTER_NOT_DUE']);
  await walk.goTo('2026-10-23');
  expect((await letterOf(matter)).body).toMatchObject({ kind: null, barredTiers: [] });
  expect(await sending(matter)).toEqual([409, 'LETTER_NOT_DUE']);
});

it('of a unit headed by a city’s leader a report is printed instead of the third tier, and the unit is told nothing of it', async () => {
  const matter = await walk.register();
  await walk.app.unitOfWork.run((tx) =>
    tx.execute('UPDATE unit SET headed_by_city_leader = true WHERE id = $1', [walk.app.town.units['department']]),
  );
  await walk.goTo('2026-10-14', '10:00');
  await walk.act('office-chief', `/supervision/cases/${await caseIdOf(matter)}/raise`, {
    ...{ tier: 2, reason: '两次退回后仍未补正', skipReason: '影响全市进度' },
  });
  const { id } = await walk.interview(matter, 2);
  await walk.act('office-executive-deputy', `/interviews/${id}/approve`);
  await walk.goTo('2026-11-10');
  expect((await letterOf(matter)).body).toMatchObject({ kind: null, barredTiers: [3] });
  await walk.act('office-deputy', `/interviews/${id}/not-held`, { fault: 'INTERVIEWEE', reason: '无故未到' });
  expect((await walk.linesOf(matter)).at(-1)).toBe('11-10 TIER_BARRED');
  expect(await walk.noticesOf('office-chief')).toContain('11-10 LETTER_DUE');
  const { body } = await letterOf(matter);
  expect(body).toMatchObject({ kind: 'LEADER_NOTE', title: '关于有关改革工作进展情况的报告' });
  const told = await walk.noticesOf('department-chief');
  expect(await sending(matter, '2026-11-10')).toEqual([200, undefined]);
  expect(await walk.noticesOf('department-chief')).toEqual(told);
  expect(await stepsOf('department-chief', matter)).not.toContain('LEADER_NOTE_SENT');
  expect((await stepsOf('office-clerk', matter)).at(-1)).toBe('LEADER_NOTE_SENT');
});
