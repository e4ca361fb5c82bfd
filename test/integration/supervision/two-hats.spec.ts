import { raiseTo } from '../../support/third-tier.js';
import { Walk } from '../../support/walk.js';

type Body = Record<string, unknown>;

let walk: Walk;
beforeEach(async () => (walk = await Walk.start('2026-10-01')));
afterEach(() => walk.close());

const post = (seat: string): string => walk.app.town.seats[seat]?.postId ?? '';
const code = ({ status, body }: { readonly status: number; readonly body: Body }) => [status, body['code']];
/** AB岗代行: one acts for another, in all that is decided too. */
const actsFor = (holder: string, deputy: string): Promise<unknown> =>
  walk.app.unitOfWork.run((tx) =>
    tx.execute(
      `INSERT INTO delegation (post_id, deputy_post_id, from_day, to_day, reason) VALUES ($1, $2, app_today(), app_today() + 60, '出访')`,
      [post(holder), post(deputy)],
    ),
  );
const WAIVER = { reason: '机构改革', documentNumber: '河改办〔2026〕12号' };

/** @returns the duty, the first tier of which is proposed */
async function proposed(): Promise<string> {
  const duty = await walk.register();
  await walk.goTo('2026-10-26');
  return duty;
}

describe('where two people are needed, one who acts for another is still one', () => {
  it('a waiver asked by the executive deputy is not granted by him as the director’s deputy; the director grants it', async () => {
    const { id } = await walk.interview(await proposed());
    await walk.act('office-deputy', `/interviews/${id}/approve`);
    await actsFor('office-director', 'office-executive-deputy');
    const { approvalId } = await walk.act('office-executive-deputy', `/interviews/${id}/waive`, WAIVER);
    const path = `/approvals/${String(approvalId)}/approve`;
    expect(code(await walk.tryAct('office-executive-deputy', path))).toEqual([422, 'APPROVAL_OWN_PROPOSAL']);
    expect((await walk.tryAct('office-director', path)).status).toBe(200);
  });

  it('what the section chief raised he does not sign as the deputy of who signs it', async () => {
    const duty = await walk.register();
    await walk.goTo('2026-10-14');
    await actsFor('office-deputy', 'office-chief');
    const id = await raiseTo(walk, duty, 1, 'office-chief');
    const path = `/interviews/${id}/approve`;
    expect(code(await walk.tryAct('office-chief', path))).toEqual([422, 'APPROVAL_OWN_PROPOSAL']);
    expect((await walk.tryAct('office-deputy', path)).status).toBe(200);
  });

  it('whoever is to talk does not sign as the deputy of who signs, though the rules proposed it', async () => {
    const { id } = await walk.interview(await proposed());
    await actsFor('office-deputy', 'office-chief');
    expect(code(await walk.tryAct('office-chief', `/interviews/${id}/approve`))).toEqual([403, 'SAME_PERSON']);
    expect((await walk.tryAct('office-deputy', `/interviews/${id}/approve`)).status).toBe(200);
  });

  it('a unit’s clock that the section chief would hold is put before the director where he acts for the executive deputy', async () => {
    await walk.goTo('2026-10-09');
    await actsFor('office-executive-deputy', 'office-chief');
    const { approvalId } = await walk.act('office-chief', '/clock-holds', {
      ...{ target: 'UNIT', targetId: walk.app.town.units['department'], cause: 'FORCE_MAJEURE' },
      ...{ from: '2026-10-12', to: '2026-10-20', words: '暴雨' },
    });
    const path = `/approvals/${String(approvalId)}/approve`;
    for (const seat of ['office-chief', 'office-executive-deputy'])
      expect(code(await walk.tryAct(seat, path))).toEqual([403, 'APPROVAL_NOT_YOURS']);
    expect((await walk.tryAct('office-director', path)).status).toBe(200);
  });
});

it('a notice that was ended as a wrong one counts as no round, whoever had read it: the next is the first again', async () => {
  const duty = await proposed();
  const { id } = await walk.interview(duty);
  await walk.act('office-deputy', `/interviews/${id}/approve`);
  await walk.act('department-office', `/interviews/${id}/acknowledge`);
  await walk.act('office-deputy', `/interviews/${id}/terminate`, { reason: '误发' });
  await walk.goTo('2026-10-27');
  const next = await walk.interview(duty);
  expect(next).toMatchObject({ round: 1, state: 'PROPOSED', cause: 'AFTER_INTERVIEW' });
  expect(next.id).not.toBe(id);
});

it('the third tier of a development zone takes the secretary’s word as a county’s does, and not of a day to come', async () => {
  const { units } = walk.app.town;
  await walk.app.db.query(`UPDATE unit SET kind = 'DEVELOPMENT_ZONE' WHERE id = $1`, [units['county']]);
  const duty = await walk.register({ unit: 'county' });
  await walk.goTo('2026-10-14');
  const id = await raiseTo(walk, duty, 3);
  const sign = (entrustment?: object) =>
    walk.tryAct('office-director', `/interviews/${id}/approve`, {
      ...{ interviewerPostId: post('leading-official'), ...(entrustment && { entrustment }) },
    });
  expect(code(await sign())).toEqual([422, 'ENTRUSTMENT_REQUIRED']);
  expect(code(await sign({ on: '2026-10-15', how: 'PAPER' }))).toEqual([422, 'DATE_IN_FUTURE']);
  expect((await sign({ on: '2026-10-14', how: 'PAPER' })).status).toBe(200);
});
