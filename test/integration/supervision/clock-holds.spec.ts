import {
  carryObligations,
  fileObligation,
  returnObligation,
  settleObligation,
} from '../../../src/modules/obligations/index.js';
import { resumeObligation, standForUnit } from '../../../src/modules/obligations/clock/application/pause-obligation.js';
import { SweepAll } from '../../../src/modules/supervision/index.js';
import { ledProject } from '../../support/third-tier.js';
import { selfDifferences } from '../../support/self-differences.js';
import { Walk } from '../../support/walk.js';

type Body = Record<string, unknown>;
type Ref = Body & { id: string; approvalId?: string };

/** 暂缓计时 by the days of walk (a): due 10-13, overdue 10-14, slip 10-16, proposal 10-23. */
describe('a clock that the office lets stand', () => {
  let walk: Walk;
  let matter: string;

  beforeEach(async () => {
    walk = await Walk.start('2026-10-08');
    matter = await walk.register();
    await walk.goTo('2026-10-15');
  });
  afterEach(async () => {
    expect(await selfDifferences(walk.app.db)).toEqual({});
    await walk.close();
  });

  const unit = (key: string): string => walk.app.town.units[key] ?? '';
  const hold = (of: object, from: string, to: string): object => ({
    ...{ cause: 'FORCE_MAJEURE', words: '暴雨内涝，道路中断', documentNumber: '防指〔2026〕9号', from, to },
    ...of,
  });
  const one = (from: string, to: string) => hold({ target: 'OBLIGATION', targetId: matter }, from, to);
  const ofUnit = (key: string, from: string, to: string) => hold({ target: 'UNIT', targetId: unit(key) }, from, to);
  const propose = async (body: object, by = 'office-chief'): Promise<Ref> =>
    (await walk.act(by, '/clock-holds', body)) as Ref;
  const sign = ({ approvalId }: Ref, by = 'office-executive-deputy') =>
    walk.act(by, `/approvals/${approvalId ?? ''}/approve`, { words: '同意' });
  const signed = async (body: object, by?: string): Promise<string> => {
    const ref = await propose(body);
    await sign(ref, by);
    return ref.id;
  };
  const read = async (id: string, seat = 'office-clerk'): Promise<Body> =>
    (await walk.read(seat, `/clock-holds/${id}`)).body;
  const lateness = async (of = matter): Promise<unknown> => (await walk.shown(of))['lateness'];
  const refusal = async (body: object, by = 'office-chief'): Promise<unknown[]> => {
    const { status, body: said } = await walk.tryAct(by, '/clock-holds', body);
    return [
      status,
      said['code'],
      ...((said['errors'] as { code: string }[] | undefined) ?? []).map(({ code }) => code),
    ];
  };

  it('of one matter stands by one word: no rung, no day counted, then goes on where it stood', async () => {
    expect(await propose(one('2026-10-16', '2026-10-20'))).toMatchObject({ state: 'SIGNED' });
    await walk.goTo('2026-10-20', '17:00');
    expect(await lateness()).toBe(2);
    const clockHold = { cause: 'FORCE_MAJEURE', from: '2026-10-16', until: '2026-10-20' };
    for (const path of ['/obligations?mine=true', '/supervision/cases'])
      expect((await walk.read('department-liaison', path)).body['items']).toMatchObject([{ clockHold }]);
    await walk.goTo('2026-10-22');
    expect(await walk.shown(matter)).toMatchObject({ clockHold: null });
    expect(await walk.linesOf(matter)).toEqual([
      '10-14 CASE_OPENED',
      '10-14 OVERDUE_REMINDER LIAISON,SECTION_CHIEF',
      '10-16 CASE_PAUSED FORCE_MAJEURE',
      '10-21 CASE_RESUMED',
      '10-21 SLIP_PREPARED',
      '10-22 SLIP_SENT SECTION_CHIEF,UNIT_OFFICE,copy:DEPUTY_LEADER',
    ]);
    expect(await walk.shown(matter)).toMatchObject({
      pauses: [{ reason: 'FORCE_MAJEURE', from: '2026-10-16', to: '2026-10-20' }],
    });
    const told = await walk.noticesOf('department-chief');
    expect(told.filter((line) => line.includes('CLOCK_HOLD'))).toEqual([
      '10-16 CLOCK_HOLD_BEGUN',
      '10-21 CLOCK_HOLD_OVER',
    ]);
    const acts = await walk.app.db.query<{ action: string }>(
      `SELECT action FROM audit_event WHERE action LIKE 'clock-hold.%' ORDER BY id`,
    );
    expect(acts.map(({ action }) => action)).toEqual(['clock-hold.signed', 'clock-hold.begun', 'clock-hold.over']);
  });

  it('begins by the first tick of its day, though no look at a matter is due', async () => {
    await propose(one('2026-10-16', '2026-10-20'));
    await walk.sweep();
    const tick = async (day: string): Promise<unknown> => {
      await walk.app.setClock(day, '08:00');
      const { looked } = await walk.app.get(SweepAll).execute({ wait: false });
      const told = await walk.noticesOf('department-chief');
      return [looked > 0, told.filter((line) => line.includes('CLOCK_HOLD'))];
    };
    expect(await tick('2026-10-16')).toEqual([true, ['10-16 CLOCK_HOLD_BEGUN']]);
    expect(await tick('2026-10-16')).toEqual([false, ['10-16 CLOCK_HOLD_BEGUN']]);
  });

  it('of a unit takes two, is the office’s alone until then, and holds what is registered meanwhile, but never the office’s own work', async () => {
    const other = await walk.register({ unit: 'county', title: '县级督察', dueOn: '2026-10-20' });
    const asked = await propose(ofUnit('department', '2026-10-16', '2026-10-22'));
    expect(asked.state).toBe('PROPOSED');
    expect((await walk.read('department-chief', `/clock-holds/${asked.id}`)).status).toBe(404);
    expect((await walk.tryAct('office-chief', `/approvals/${asked.approvalId ?? ''}/approve`)).status).toBe(403);
    await sign(asked);
    await walk.goTo('2026-10-19');
    const meanwhile = await walk.register({ title: '期间新增', kind: 'TASK', dueOn: '2026-10-20', actBy: null });
    expect(await read(asked.id, 'department-liaison')).toMatchObject({
      ...{ phase: 'STANDING', from: '2026-10-16', until: '2026-10-22', targetName: '市商务局', matters: 2 },
      ...{ documentNumber: '防指〔2026〕9号', proposedByName: null, may: { renew: false, end: false } },
    });
    expect((await walk.read('county-chief', `/clock-holds/${asked.id}`)).status).toBe(404);
    expect((await walk.read('county-chief', '/clock-holds')).body['items']).toEqual([]);
    await walk.goTo('2026-10-23', '17:00');
    expect([await lateness(), await lateness(meanwhile), await lateness(other)]).toEqual([3, 1, 3]);
    const held = await walk.app.db.query<{ ladder: string }>(
      `SELECT DISTINCT o.ladder FROM obligation_pause p JOIN obligation o ON o.id = p.obligation_id WHERE p.reason = 'FORCE_MAJEURE'`,
    );
    expect(held).toEqual([{ ladder: 'FULL' }]);
  });

  it('of all is the director’s: a talk that is due moves by the working days that it stood, and no proposal is signed on it', async () => {
    await walk.goTo('2026-10-23');
    const proposed = await walk.interview(matter);
    const later = await walk.register({ title: '另一事项', dueOn: '2026-10-23' });
    const all = await propose({ ...hold({ target: 'ALL' }, '2026-10-26', '2026-10-28'), cause: 'MAINTENANCE' });
    expect((await walk.tryAct('office-executive-deputy', `/approvals/${all.approvalId ?? ''}/approve`)).status).toBe(
      403,
    );
    await walk.act('office-deputy', `/interviews/${proposed.id}/approve`);
    const { scheduledOn, talkBy } = await walk.interview(matter);
    await sign(all, 'office-director');
    await walk.goTo('2026-10-28', '17:00');
    await walk.goTo('2026-10-29');
    const [moved] = await walk.app.db.query<{ on: string; by: string }>(
      `SELECT add_working_days($1, 3)::text AS on, add_working_days($2, 3)::text AS by`,
      [scheduledOn, talkBy],
    );
    expect(await walk.interview(matter)).toMatchObject({ scheduledOn: moved?.on, talkBy: moved?.by });
    expect(await walk.linesOf(matter)).toEqual(
      expect.arrayContaining(['10-26 CASE_PAUSED MAINTENANCE', '10-26 ITEM_SUSPENDED', '10-29 ITEM_RESUMED']),
    );
    expect(await lateness(later)).toBe(1);
  });

  const pauseOf = async (reason: string): Promise<unknown> =>
    ((await walk.shown(matter))['pauses'] as Body[]).find((pause) => pause['reason'] === reason)?.['to'];

  it('does not use up the grace that it lies over, signed before or after it, and gives what it takes no second time when it ends early', async () => {
    await walk.app.unitOfWork.run((tx) => fileObligation(tx, matter));
    await walk.goTo('2026-10-16', '10:00');
    const until = await walk.app.unitOfWork.run((tx) => returnObligation(tx, matter));
    expect([until, await pauseOf('GRACE')]).toEqual(['2026-10-21', '2026-10-21']);
    const { id } = await propose(one('2026-10-20', '2026-10-22'));
    // The 19th, the 23rd and the 26th.
    expect(await pauseOf('GRACE')).toBe('2026-10-26');
    await walk.goTo('2026-10-20', '10:00');
    await walk.act('office-chief', `/clock-holds/${id}/end`, { reason: '道路已通' });
    expect(await pauseOf('GRACE')).toBe('2026-10-22');
    await walk.goTo('2026-10-23', '10:00');
    await sign(await propose(one('2026-10-21', '2026-10-21')));
    expect([await pauseOf('GRACE'), await lateness()]).toEqual(['2026-10-23', 1]);
    // The day after it is held, and the day after that it has gone on.
    await propose(one('2026-10-26', '2026-10-26'));
    await walk.goTo('2026-10-26', '10:00');
    await walk.app.unitOfWork.run((tx) => fileObligation(tx, matter));
    const late = 'SELECT refiled_after_grace AS late FROM obligation WHERE id = $1';
    expect(await walk.app.db.query(late, [matter])).toEqual([{ late: false }]);
    const held = await walk.app.unitOfWork.run((tx) => returnObligation(tx, matter));
    expect(held).toBe('2026-10-29');
    await walk.goTo('2026-10-30', '10:00');
    await walk.app.unitOfWork.run((tx) => fileObligation(tx, matter));
    expect(await walk.app.db.query(late, [matter])).toEqual([{ late: true }]);
    await walk.app.unitOfWork.run((tx) => returnObligation(tx, matter));
  });

  it('does not use up the days that the unit’s own leader has for a request', async () => {
    const request = { id: matter, kind: 'EXTENSION' } as const;
    await walk.app.unitOfWork.run((tx) => standForUnit(tx, matter, request));
    expect(await pauseOf('EXTENSION')).toBe('2026-10-20');
    await propose(one('2026-10-16', '2026-10-19'));
    expect(await pauseOf('EXTENSION')).toBe('2026-10-22');
    await walk.app.unitOfWork.run((tx) => resumeObligation(tx, matter, request.kind, request.id));
    expect(await pauseOf('EXTENSION')).toBe('2026-10-15');
  });

  it.each([
    ['one matter', () => one('2026-10-16', '2026-10-20'), 'SIGNED'],
    ['a unit', () => ofUnit('department', '2026-10-16', '2026-10-20'), 'PROPOSED'],
  ])('of %s is there once, however many let it stand at the same moment', async (_, body, state) => {
    const chief = await walk.app.as('office-chief');
    const answers = await Promise.all([1, 2, 3, 4].map(() => chief.post<Body>('/clock-holds', body())));
    const made = answers.filter(({ status }) => status === 201);
    expect(made.map(({ body: ref }) => ref['state'])).toEqual([state]);
    expect(answers.flatMap(({ body: { code } }) => code ?? [])).toEqual(Array(3).fill('CLOCK_HOLD_THERE'));
    // Other days, or another cause, are another hold.
    expect(await propose({ ...body(), to: '2026-10-21' })).toMatchObject({ state });
    expect(await propose({ ...body(), cause: 'APPEAL' })).toMatchObject({ state });
  });

  it('nothing is signed about what stands', async () => {
    await walk.goTo('2026-10-23');
    const { id } = await walk.interview(matter);
    await propose(one('2026-10-23', '2026-10-30'));
    expect(await walk.interview(matter)).toMatchObject({ items: [{ clockHold: { until: '2026-10-30' } }] });
    const answer = await walk.tryAct('office-deputy', `/interviews/${id}/approve`);
    expect(answer).toMatchObject({ status: 409, body: { code: 'INTERVIEW_SUSPENDED' } });
  });

  it('ended before its day with a reason it counts from the next day on, its unit is told why, and what was to follow falls away', async () => {
    const { id } = await propose(one('2026-10-15', '2026-10-30'));
    await walk.sweep();
    const next = (await walk.act('office-chief', `/clock-holds/${id}/renew`, {
      ...{ to: '2026-11-13', words: '仍未恢复' },
    })) as Ref;
    expect(await read(next.id)).toMatchObject({ from: '2026-10-31', to: '2026-11-13', renewsId: id, phase: 'COMING' });
    expect(await read(id)).toMatchObject({ from: '2026-10-15', to: '2026-10-30', renewedById: next.id });
    const twice = await walk.tryAct('office-chief', `/clock-holds/${id}/renew`, { to: '2026-11-13', words: '再次' });
    expect(twice.body['code']).toBe('CLOCK_HOLD_RENEWED');
    await walk.goTo('2026-10-19');
    await walk.act('office-chief', `/clock-holds/${id}/end`, { reason: '道路已通' });
    expect([await read(id), await read(next.id)]).toMatchObject([
      { to: '2026-10-30', until: '2026-10-19', endReason: '道路已通', may: { end: false, renew: false } },
      { phase: 'VOID', state: 'CANCELLED' },
    ]);
    await walk.goTo('2026-10-20', '17:00');
    expect(await lateness()).toBe(2);
    const [notice] = await walk.app.db.query<{ body: string }>(
      `SELECT body FROM notice WHERE kind = 'CLOCK_HOLD_OVER' AND recipient_post_id = $1`,
      [walk.app.town.seats['department-chief']?.postId],
    );
    expect(notice?.body).toContain('到10月19日为止（提前结束：道路已通），次日起恢复计时');
    const again = await walk.tryAct('office-chief', `/clock-holds/${id}/end`, { reason: '再次' });
    expect(again.body['code']).toBe('CLOCK_HOLD_STATE');
  });

  it('days that are over take a second person and come out of the lateness; a day under two holds is counted once, and as over is told the last of them', async () => {
    const past = await propose(one('2026-10-14', '2026-10-14'));
    expect([past.state, await lateness()]).toEqual(['PROPOSED', 2]);
    await sign(past);
    expect(await lateness()).toBe(1);
    await signed(ofUnit('department', '2026-10-15', '2026-10-20'));
    await signed(hold({ target: 'PROJECT', targetId: await ledProject(walk) }, '2026-10-19', '2026-10-21'));
    await propose(one('2026-10-19', '2026-10-22'));
    await walk.goTo('2026-10-26', '17:00');
    expect(await lateness()).toBe(2);
    expect((await walk.read('office-clerk', '/clock-holds/counts')).body).toMatchObject({
      OVER: 4,
      STANDING: 0,
      matters: 0,
    });
    const told = await walk.noticesOf('department-chief');
    expect(told.filter((line) => line.includes('CLOCK_HOLD_OVER'))).toEqual(['10-23 CLOCK_HOLD_OVER']);
  });

  it('is told of to whoever comes under it while it stands: by what is registered, and by what goes over from another unit; each once', async () => {
    const projectId = await ledProject(walk);
    const id = await signed(hold({ target: 'PROJECT', targetId: projectId }, '2026-10-15', '2026-10-30'));
    const own = await walk.register({ title: '电商服务', projectId });
    await walk.sweep();
    const told = async (seat: string) => (await walk.noticesOf(seat)).filter((line) => line.includes('CLOCK_HOLD'));
    expect([await told('department-chief'), await told('county-chief')]).toEqual([['10-15 CLOCK_HOLD_BEGUN'], []]);
    await walk.goTo('2026-10-16', '10:00');
    await walk.register({ unit: 'county', title: '物流站点', projectId });
    await walk.goTo('2026-10-19', '10:00');
    expect([await told('county-chief'), await told('department2-chief')]).toEqual([['10-16 CLOCK_HOLD_BEGUN'], []]);
    const over = { unitId: unit('department2'), postId: null, dueOn: null, said: null, restored: false };
    await walk.app.unitOfWork.run((tx) => carryObligations(tx, [{ id: own, ...over }], '2026-10-19'));
    await walk.goTo('2026-11-02', '10:00');
    for (const [seat, day] of [
      ['department', '10-15'],
      ['department2', '10-19'],
      ['county', '10-16'],
    ] as const)
      expect([seat, (await told(`${seat}-chief`))[0]]).toEqual([seat, `${day} CLOCK_HOLD_BEGUN`]);
    expect(await told('department2-chief')).toEqual(['10-19 CLOCK_HOLD_BEGUN', '11-02 CLOCK_HOLD_OVER']);
    expect(await read(id)).toMatchObject({ matters: 2 });
  });

  it('signed on paper it stands by his word who signed, once a registrar and another of the office have said so', async () => {
    const asked = await propose(ofUnit('department', '2026-10-15', '2026-10-20'));
    const approval = `/approvals/${asked.approvalId ?? ''}`;
    const offline = { by: '常务副主任', on: '2026-10-15', words: '同意', number: '改办签〔2026〕9号' };
    await walk.act('office-deputy', `${approval}/approve`, { offline });
    expect([await read(asked.id), (await walk.shown(matter))['pauses']]).toMatchObject([{ state: 'PROPOSED' }, []]);
    await walk.act('office-clerk', `${approval}/confirm-paper`);
    expect(await walk.app.db.query('SELECT state, signed_by_person AS by FROM clock_hold')).toEqual([
      { state: 'SIGNED', by: walk.app.town.seats['office-executive-deputy']?.personId },
    ]);
    expect(await walk.shown(matter)).toMatchObject({
      pauses: [{ reason: 'FORCE_MAJEURE', from: '2026-10-15', to: '2026-10-20' }],
    });
  });

  it('on paper no more than online is it the word of him whom it concerns', async () => {
    const projectId = await ledProject(walk, 'office-executive-deputy');
    await walk.register({ title: '乡村e镇任务', projectId });
    const { id, approvalId } = await propose(ofUnit('department', '2026-10-15', '2026-10-20'));
    const offline = { by: '常务副主任', on: '2026-10-15', words: '同意', number: '改办签〔2026〕9号' };
    await walk.act('office-deputy', `/approvals/${approvalId ?? ''}/approve`, { offline });
    const confirmed = await walk.tryAct('office-clerk', `/approvals/${approvalId ?? ''}/confirm-paper`);
    expect([confirmed.status, confirmed.body['code']]).toEqual([403, 'CLOCK_HOLD_CONCERNS_YOU']);
    expect(await read(id)).toMatchObject({ state: 'PROPOSED' });
  });

  it('of a unit holds what another unit’s project brings it, from that day on; what leaves it keeps the days that it was given', async () => {
    const projectId = await ledProject(walk);
    const led = await walk.register({ title: '移交任务', projectId, kind: 'TASK', dueOn: '2026-10-30', actBy: null });
    await signed(ofUnit('department2', '2026-10-15', '2026-10-22'));
    const lead = async (key: string): Promise<unknown> => {
      const chain = { name: '乡村e镇建设', category: 'KEY', level: 'MUNICIPAL', leadUnitId: unit(key) };
      const leadingPostId = walk.app.town.seats['leading-official']?.postId;
      const { status } = await (
        await walk.as('office-clerk')
      ).put(`/projects/${projectId}`, { ...chain, leadingPostId });
      const { unitName, pauses } = await walk.shown(led);
      return [status, unitName, pauses];
    };
    await walk.goTo('2026-10-19', '10:00');
    const held = [expect.objectContaining({ reason: 'FORCE_MAJEURE', from: '2026-10-19', to: '2026-10-22' })];
    expect(await lead('department2')).toEqual([200, '市教育局', held]);
    expect(await lead('department')).toEqual([200, '市商务局', held]);
  });

  it('refused or taken back it holds nothing, and its unit never hears of it', async () => {
    const refused = await propose(ofUnit('department', '2026-10-16', '2026-10-22'));
    await walk.act('office-executive-deputy', `/approvals/${refused.approvalId ?? ''}/reject`, { words: '影响不大' });
    const taken = await propose(ofUnit('department', '2026-10-16', '2026-10-22'));
    await walk.act('office-chief', `/approvals/${taken.approvalId ?? ''}/withdraw`);
    await walk.goTo('2026-10-19', '17:00');
    expect(await lateness()).toBe(4);
    expect([await read(refused.id), await read(taken.id)]).toMatchObject([
      { state: 'REJECTED' },
      { state: 'WITHDRAWN' },
    ]);
    expect((await walk.noticesOf('department-chief')).filter((line) => line.includes('HOLD'))).toEqual([]);
    const open = await walk.app.db.query(`SELECT FROM obligation WHERE kind = 'APPROVAL' AND state = 'OPEN'`);
    expect(open).toEqual([]);
  });

  it('signed late it is weighed again: neither days too far back by then, nor what has ended meanwhile', async () => {
    const waiting = await propose(ofUnit('department', '2026-10-14', '2026-10-16'));
    const other = await walk.register({ title: '另一事项', dueOn: '2026-10-14' });
    const ended = await propose(hold({ target: 'OBLIGATION', targetId: other }, '2026-10-14', '2026-10-16'));
    await walk.app.unitOfWork.run((tx) => settleObligation(tx, other, 'MET'));
    const late = (ref: Ref) => walk.tryAct('office-executive-deputy', `/approvals/${ref.approvalId ?? ''}/approve`);
    const outOfDate = { status: 409, body: { code: 'CLOCK_HOLD_OUT_OF_DATE' } };
    expect(await late(ended)).toMatchObject(outOfDate);
    await walk.goTo('2026-11-16', '17:00');
    expect(await late(waiting)).toMatchObject({
      ...{ ...outOfDate, body: { ...outOfDate.body, errors: [{ pointer: '/from', code: 'CLOCK_HOLD_TOO_FAR_BACK' }] } },
    });
    await walk.act('office-executive-deputy', `/approvals/${waiting.approvalId ?? ''}/reject`, { words: '已过期' });
    expect(await walk.shown(matter)).toMatchObject({ pauses: [] });
  });

  it('is nobody’s whom it concerns, never the office’s own, and always ends', async () => {
    await walk.app.db.query(
      `WITH beside AS (INSERT INTO post (unit_id, role, rank, title) VALUES ($1, 'UNIT_OFFICE', 10, '兼职') RETURNING id)
       INSERT INTO tenure (post_id, person_id, from_day) SELECT b.id, p.id, '2026-10-01' FROM beside b, unnest($2::uuid[]) p(id)`,
      [unit('county'), [walk.app.town.seats['office-chief']?.personId]],
    );
    expect(await refusal(ofUnit('county', '2026-10-16', '2026-10-20'))).toEqual([403, 'CLOCK_HOLD_CONCERNS_YOU']);
    const byAnother = await propose(ofUnit('county', '2026-10-16', '2026-10-20'), 'office-executive-deputy');
    expect(byAnother.state).toBe('PROPOSED');
    expect(await refusal(ofUnit('office', '2026-10-16', '2026-10-20'))).toEqual([422, 'CLOCK_HOLD_TARGET_UNFIT']);
    expect(await refusal(one('2026-10-16', '2026-11-20'))).toEqual([
      422,
      'CLOCK_HOLD_INCOMPLETE',
      'CLOCK_HOLD_TOO_LONG',
    ]);
    expect(await refusal(hold({ target: 'ALL' }, '2026-10-16', '2026-10-20'), 'office-director')).toEqual([
      403,
      'CLOCK_HOLD_DIRECTOR_SIGNS',
    ]);
    expect((await refusal(one('2026-10-16', '2026-10-20'), 'office-clerk'))[0]).toBe(403);
    expect((await refusal(one('2026-10-16', '2026-10-20'), 'department-chief'))[0]).toBe(403);
  });
  it('of one matter, or of its unit, is not his who leads its project, though he heads the office', async () => {
    const projectId = await ledProject(walk, 'office-executive-deputy');
    const led = await walk.register({ title: '乡村e镇任务', projectId });
    const ofLed = hold({ target: 'OBLIGATION', targetId: led }, '2026-10-16', '2026-10-20');
    const concerned = [403, 'CLOCK_HOLD_CONCERNS_YOU'];
    expect(await refusal(ofLed, 'office-executive-deputy')).toEqual(concerned);
    expect(await refusal(ofUnit('department', '2026-10-16', '2026-10-20'), 'office-executive-deputy')).toEqual(
      concerned,
    );
    expect((await propose(one('2026-10-16', '2026-10-20'), 'office-executive-deputy')).state).toBe('SIGNED');
    expect((await propose(ofLed)).state).toBe('SIGNED');
  });
});
