import { JobRunner } from '../../../src/platform/queue/job-runner.js';
import { draftRules, putRulesInForce, waitingApproval } from '../../support/rules-in-force.js';
import { Walk } from '../../support/walk.js';

type Body = Record<string, unknown>;

let walk: Walk;
let duty: string;

beforeEach(async () => {
  walk = await Walk.start('2026-10-01');
  duty = await walk.register();
});
afterEach(() => walk.close());

const refusal = async (key: string, path: string, body: object = {}) => {
  const answer = await walk.tryAct(key, path, body);
  return [answer.status, answer.body['code']];
};

describe('rules', () => {
  const inForce = async (): Promise<Body> =>
    ((await walk.read('office-chief', '/supervision/policies')).body as unknown as { rules: Body }[])[0]!.rules;
  const laterSlip = async (): Promise<Body> => ({ ...(await inForce()), slip: { at: 5, holdDefault: 3 } });
  const drafting = async (rules: Body, effectiveFrom = '2026-10-15'): Promise<Body> =>
    (await walk.tryAct('office-deputy', '/supervision/rule-proposals', { rules, effectiveFrom, reason: '调整' })).body;

  it('are refused at their places: as rules, backwards, unchanged, or where they favour whoever drafts them', async () => {
    const rules = await laterSlip();
    expect(await drafting(rules, '2026-10-01')).toMatchObject({ code: 'POLICY_NOT_FORWARD' });
    expect(await drafting(await inForce())).toMatchObject({ code: 'POLICY_UNCHANGED' });
    const tiers = rules['tiers'] as Record<string, Body>;
    const gaining = {
      ...rules,
      tiers: {
        ...tiers,
        2: { ...tiers['2'], interviewer: 'OFFICE_SECTION_CHIEF', approver: 'OFFICE_DEPUTY_DIRECTOR' },
      },
    };
    expect(await drafting(gaining)).toMatchObject({ code: 'POLICY_FAVOURS_ONESELF' });
    const unsigned = { ...rules, tiers: { ...tiers, 1: { ...tiers['1'], approver: 'LIAISON' } } };
    expect(await drafting(unsigned)).toMatchObject({
      code: 'POLICY_INVALID',
      errors: [{ pointer: '/tiers/1/approver' }],
    });
    const faulty = { ...rules, surge: { floor: 50, share: 0.02, times: 0 } };
    const shapeless = await drafting({ ...faulty, surprise: 1 });
    expect(shapeless).toMatchObject({ code: 'POLICY_INVALID', errors: [{ pointer: '/surprise' }] });
    const refused = (await drafting(faulty))['errors'];
    expect(refused).toContainEqual(expect.objectContaining({ pointer: '/surge/times', detail: '应不小于1。' }));
  });

  it('take two who have read their trial, from a day to come; a running case keeps those it opened under', async () => {
    const later = await walk.register({ unit: 'department2', dueOn: '2026-10-15', actBy: null, kind: 'TASK' });
    await walk.goTo('2026-10-14', '10:00');
    const rules = await laterSlip();
    const untried = String((await drafting(rules))['id']);
    const propose = `/supervision/rule-proposals/${untried}/propose`;
    expect(await refusal('office-chief', propose)).toEqual([403, 'RULES_NOT_YOURS']);
    expect(await refusal('office-deputy', propose)).toEqual([409, 'RULES_TRIAL_MISSING']);
    const { id, trialId } = await draftRules(walk, rules, '2026-10-15');
    expect(await refusal('office-deputy', propose)).toEqual([409, 'RULES_TRIAL_UNREAD']);
    await walk.act('office-deputy', `/supervision/trials/${trialId}/read`);
    await walk.act('office-deputy', `/supervision/rule-proposals/${id}/propose`);
    expect(await refusal('office-deputy', propose)).toEqual([409, 'RULES_WAIT']);
    const approve = `/approvals/${await waitingApproval(walk, id)}/approve`;
    expect((await walk.tryAct('office-deputy', approve)).status).toBe(403);
    expect(await refusal('office-executive-deputy', approve)).toEqual([409, 'RULES_TRIAL_UNREAD']);
    await walk.act('office-executive-deputy', `/supervision/trials/${trialId}/read`);
    await walk.act('office-executive-deputy', approve);
    const shown = (await walk.read('office-clerk', `/supervision/rule-proposals/${id}`)).body;
    expect(shown).toMatchObject({ state: 'APPROVED', policyVersion: 2, trial: { id: trialId } });
    expect(shown['changes']).toEqual([
      {
        group: 'LADDER',
        before: '逾期3个工作日，生成催办提醒，供督察科电话催办或者暂缓。',
        after: '逾期5个工作日，生成催办提醒，供督察科电话催办或者暂缓。',
      },
    ]);
    await walk.goTo('2026-10-20');
    expect((await walk.linesOf(duty)).some((line) => line.startsWith('10-16 SLIP_PREPARED'))).toBe(true);
    expect((await walk.linesOf(later)).filter((line) => line.includes('SLIP'))).toEqual([]);
    await walk.goTo('2026-10-22');
    expect((await walk.linesOf(later)).at(-1)).toBe('10-22 SLIP_PREPARED');
    expect(await refusal('office-chief', `/supervision/rule-proposals/${id}/withdraw`, { reason: '有误' })).toEqual([
      409,
      'RULES_IN_FORCE',
    ]);
  });

  it('that ask for fewer late matters at the second tier, and sooner, ask it of what opened under them; of a case that runs as ever', async () => {
    const sooner = { ...(await inForce()), secondTier: { count: 2, lateness: 8 } };
    await walk.register({ title: '第二项' });
    await walk.register({ title: '第三项', dueOn: '2026-10-19', actBy: null, kind: 'TASK' });
    await walk.goTo('2026-10-14', '10:00');
    await putRulesInForce(walk, sooner, '2026-10-15');
    const later = { unit: 'department2', dueOn: '2026-10-15', actBy: null, kind: 'TASK' } as const;
    const [one, other] = [await walk.register(later), await walk.register({ ...later, title: '又一项' })];
    await walk.goTo('2026-10-28', '10:00');
    for (const matter of [duty, one])
      await walk.act('office-deputy', `/interviews/${(await walk.interview(matter)).id}/reject`, {
        ...{ words: '先沟通', until: '2026-10-30' },
      });
    await walk.goTo('2026-10-30');
    // Two matters of nine days are enough under the new rules; under the old ones two of eleven beside one of nine are not.
    expect([(await walk.shown(duty))['lateness'], (await walk.shown(one))['lateness']]).toEqual([11, 9]);
    expect(await walk.interview(one, 2)).toMatchObject({ state: 'PROPOSED', cause: 'COUNT', items: [{}, {}] });
    expect((await walk.interview(other, 2)).id).toBe((await walk.interview(one, 2)).id);
    await expect(walk.interview(duty, 2)).rejects.toThrow('no interview');
    expect(await walk.interview(duty, 1)).toMatchObject({ state: 'PROPOSED', items: [{}, {}, {}] });
  });

  it('withdrawn before their day were never in force, and the office is told; those that stand ask from their first day for what comes due under them', async () => {
    const far = await walk.register({
      unit: 'department2',
      dueOn: '2026-11-27',
      actBy: null,
      plannedOn: null,
      kind: 'TASK',
    });
    await walk.sweep();
    const rules = { ...(await inForce()), reminders: [{ base: 'DUE', days: 30 }] };
    const id = await putRulesInForce(walk, rules, '2026-10-12');
    await walk.act('office-chief', `/supervision/rule-proposals/${id}/withdraw`, { reason: '再议' });
    expect(await walk.noticesOf('office-executive-deputy')).toContain('10-01 RULES_WITHDRAWN');
    await walk.goTo('2026-10-13');
    expect(await walk.linesOf(far)).toEqual([]);
    await putRulesInForce(walk, rules, '2026-10-20');
    await walk.goTo('2026-10-21');
    expect(await walk.linesOf(far)).toEqual([expect.stringMatching(/^10-20 REMINDER/)]);
  });
});

describe('a trial of the rules', () => {
  const asked = async (key: string, body: Body): Promise<string> => {
    const client = await walk.as(key);
    const answer = await client.post<Body>('/supervision/trials', body);
    expect(answer.status).toBe(202);
    return String(answer.body['id']);
  };
  const drained = () => walk.app.get(JobRunner).drain();
  const shown = async (id: string): Promise<Body> =>
    (await walk.read('office-clerk', `/supervision/trials/${id}`)).body;
  const unitsOf = async (id: string, more = ''): Promise<Body[]> =>
    (await walk.read('office-clerk', `/supervision/trials/${id}/units${more}`)).body['items'] as Body[];
  const laterSlip = async (): Promise<Body> => {
    const { body } = await walk.read('office-chief', '/supervision/policies');
    const { rules } = (body as unknown as { rules: Body }[])[0]!;
    return { ...rules, slip: { at: 5, holdDefault: 3 } };
  };
  const STEPS = { CASE_OPENED: 2, OVERDUE_REMINDER: 2, SLIP_PREPARED: 2, SLIP_SENT: 2, TIER_PROPOSAL: 2 };

  it('anybody of the office has; it plays them beside those in force, unit by unit, and writes nothing else', async () => {
    const other = walk.app.town.units['department2'];
    await walk.register({ unit: 'department2', dueOn: '2026-10-14', actBy: null, kind: 'TASK' });
    await walk.goTo('2026-10-14', '10:00');
    const before = await walk.app.db.query('SELECT count(*)::int AS n FROM case_step');
    const id = await asked('office-clerk', { rules: await laterSlip(), from: '2026-10-15', to: '2026-10-30' });
    expect(await shown(id)).toMatchObject({ state: 'QUEUED', progress: 0, outcome: null });
    await drained();
    const done = await shown(id);
    // The first duty's case goes by the rules that it opened under; the other's opens under those tried.
    const totals = { present: { SLIP_PREPARED: 2, SLIP_SENT: 2 }, tried: { SLIP_PREPARED: 2, SLIP_SENT: 2 } };
    expect(done).toMatchObject({ state: 'DONE', obligations: 2, ownRules: true, outcome: { totals } });
    expect(done['outcome']).toMatchObject({ names: { SLIP_SENT: '催办提醒已发出' }, unreachedTried: 0 });
    const days = (done['outcome'] as { days: { day: string; present: Body; tried: Body }[] }).days;
    expect(days.find(({ day }) => day === '2026-10-16')).toMatchObject({
      present: { SLIP_PREPARED: 1 },
      tried: { SLIP_PREPARED: 1 },
    });
    expect(days.find(({ day }) => day === '2026-10-19')).toMatchObject({
      present: { SLIP_PREPARED: 1 },
      tried: { SLIP_SENT: 1 },
    });
    const units = await unitsOf(id);
    expect(units.map(({ unitId }) => unitId)[0]).toBe(other);
    expect(units).toHaveLength(2);
    expect(await walk.app.db.query('SELECT count(*)::int AS n FROM case_step')).toEqual(before);
    expect(await refusal('department-liaison', '/supervision/trials', { to: '2026-10-30' })).toEqual([
      403,
      'FORBIDDEN',
    ]);
    expect((await walk.read('department-chief', `/supervision/trials/${id}`)).status).toBe(403);
  });

  it('is of one unit, one project or one kind; it names the posts that nobody would read it at', async () => {
    await walk.register({ unit: 'department2' });
    await walk.app.unitOfWork.run((tx) =>
      tx.execute(`UPDATE tenure SET to_day = '2026-10-01' WHERE post_id = $1`, [
        walk.app.town.seats['department-chief']?.postId,
      ]),
    );
    const whole = await asked('office-chief', { to: '2026-10-30' });
    const part = await asked('office-chief', {
      to: '2026-10-30',
      unitId: walk.app.town.units['department2'],
      kind: 'DUTY',
    });
    const tasks = await asked('office-chief', { to: '2026-10-30', kind: 'TASK' });
    await drained();
    expect(await shown(whole)).toMatchObject({
      obligations: 2,
      outcome: { totals: { present: STEPS, tried: STEPS } },
    });
    expect(await shown(part)).toMatchObject({ obligations: 1, unitName: expect.any(String) as string });
    expect(await shown(tasks)).toMatchObject({ obligations: 0 });
    const missed = await unitsOf(whole, '?unreachable=true');
    expect(missed.map(({ unitId }) => unitId)).toEqual([walk.app.town.units['department']]);
    // The overdue reminder, the notice, and the talk.
    expect(missed[0]?.['unreachable']).toMatchObject([{ role: 'SECTION_CHIEF', why: 'VACANT', present: 3 }]);
  });

  it('is given up before it ends and leaves nothing; is looked at a year ahead at most', async () => {
    const id = await asked('office-clerk', { to: '2026-10-30' });
    expect(await refusal('office-chief', `/supervision/trials/${id}/cancel`)).toEqual([403, 'TRIAL_NOT_YOURS']);
    expect(await shown(id)).toMatchObject({ mayCancel: true });
    expect((await walk.read('office-chief', `/supervision/trials/${id}`)).body).toMatchObject({ mayCancel: false });
    await walk.act('office-clerk', `/supervision/trials/${id}/cancel`);
    const another = await asked('office-chief', { to: '2026-10-30' });
    await walk.act('office-director', `/supervision/trials/${another}/cancel`);
    await drained();
    expect(await shown(id)).toMatchObject({ state: 'CANCELLED', outcome: null });
    expect(await unitsOf(id)).toEqual([]);
    expect(await refusal('office-clerk', `/supervision/trials/${id}/cancel`)).toEqual([409, 'TRIAL_ENDED']);
    expect(await refusal('office-chief', `/supervision/trials/${id}/read`)).toEqual([409, 'TRIAL_NOT_DONE']);
    const from = '2026-09-30';
    for (const window of [{ to: '2027-10-15' }, { from, to: '2026-10-30' }, { to: '2026-09-30' }])
      expect((await walk.tryAct('office-chief', '/supervision/trials', window)).body['code']).toBe('TRIAL_WINDOW');
  });

  it('goes by the rules in force day by day, and counts what of a unit is late on each', async () => {
    await putRulesInForce(walk, await laterSlip(), '2026-10-15');
    for (const title of ['另一事项', '第三事项']) await walk.register({ title });
    const later = await walk.register({ unit: 'department2', dueOn: '2026-10-14', actBy: null, kind: 'TASK' });
    await walk.goTo('2026-10-14', '10:00');
    await walk.app.unitOfWork.run((tx) =>
      tx.execute('UPDATE supervision_case SET tier = 1 WHERE obligation_id = $1', [duty]),
    );
    const whole = await asked('office-chief', { to: '2026-11-06' });
    const other = walk.app.town.units['department2'];
    const part = await asked('office-chief', { to: '2026-11-06', unitId: other });
    await drained();
    const daysOf = async (id: string, kind: string): Promise<unknown[]> =>
      ((await shown(id))['outcome'] as { days: { day: string; present: Record<string, number> }[] }).days.flatMap(
        ({ day, present }) => (present[kind] === undefined ? [] : [`${day} ${String(present[kind])}`]),
      );
    expect(await daysOf(part, 'SLIP_PREPARED')).toEqual(['2026-10-21 1']);
    // Three by the ladder, the last by the new rules; and with it the one at the first tier, when three of its unit are later than ten days.
    expect(await daysOf(whole, 'TIER_PROPOSAL')).toEqual(['2026-10-23 2', '2026-10-28 2']);
    await walk.goTo('2026-10-22');
    expect((await walk.linesOf(later)).find((line) => line.includes('SLIP'))).toBe('10-21 SLIP_PREPARED');
  });

  it('that could not be played to its end says why, also when its work has been let go of', async () => {
    const id = await asked('office-clerk', { to: '2026-10-30' });
    await walk.app.unitOfWork.run((tx) => tx.execute(`UPDATE work SET attempts = 9`));
    await drained();
    const failed = { state: 'FAILED', mayCancel: false, failure: expect.stringContaining('5') as string };
    expect(await shown(id)).toMatchObject(failed);
    await walk.app.unitOfWork.run((tx) => tx.execute('DELETE FROM work'));
    expect(await shown(id)).toMatchObject(failed);
    const broken = await asked('office-clerk', { to: '2026-10-30' });
    await walk.app.unitOfWork.run((tx) => tx.execute(`UPDATE rule_trial SET rules = '{}' WHERE id = $1`, [broken]));
    await drained();
    await walk.app.unitOfWork.run((tx) => tx.execute('DELETE FROM work'));
    expect(await shown(broken)).toMatchObject({ state: 'FAILED', failure: expect.any(String) as string });
  });

  it('waits or runs three at a time for one person', async () => {
    for (const to of ['2026-10-09', '2026-10-12', '2026-10-13']) await asked('office-chief', { to });
    const one = { to: '2026-10-14' };
    const refused = await walk.tryAct('office-chief', '/supervision/trials', one);
    expect(refused).toMatchObject({ status: 409, body: { code: 'TRIAL_TOO_MANY', params: { most: 3 } } });
    await asked('office-clerk', one);
    await drained();
    await asked('office-chief', one);
  });

  it('is kept for ninety days; who has read it is on record', async () => {
    const id = await asked('office-clerk', { to: '2026-10-08' });
    await drained();
    await walk.act('office-chief', `/supervision/trials/${id}/read`);
    await walk.act('office-chief', `/supervision/trials/${id}/read`);
    expect((await shown(id))['readers']).toMatchObject([{ personId: walk.app.town.seats['office-chief']?.personId }]);
    await walk.app.unitOfWork.run((tx) =>
      tx.execute(`UPDATE rule_trial SET asked_at = app_now() - interval '91 days'`),
    );
    await asked('office-clerk', { to: '2026-10-09' });
    expect((await walk.read('office-clerk', `/supervision/trials/${id}`)).body['code']).toBe('TRIAL_NOT_FOUND');
  });
});
