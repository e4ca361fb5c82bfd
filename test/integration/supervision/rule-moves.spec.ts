import { putRulesInForce, waitingApproval } from '../../support/rules-in-force.js';
import { Walk } from '../../support/walk.js';

type Body = Record<string, unknown>;
interface Line extends Body {
  readonly matter: string;
  readonly present: Body | null;
  readonly moved: Body | null;
}
interface Preview {
  readonly toVersion: number;
  readonly digest: string;
  readonly lines: readonly Line[];
}

/** Due on 13 October and never filed: reminded on the 14th, lateness 3 on the 16th, 8 on the 23rd. */
let walk: Walk;
let duty: string;

beforeEach(async () => {
  walk = await Walk.start('2026-10-01');
  duty = await walk.register();
});
afterEach(() => walk.close());

const rulesNow = async (): Promise<Body> =>
  ((await walk.read('office-chief', '/supervision/policies')).body as unknown as { rules: Body }[])[0]!.rules;
const previewed = async (more = ''): Promise<Preview> =>
  (await walk.read('office-clerk', `/supervision/rule-move-preview${more}`)).body as unknown as Preview;
const proposed = async (scope: Body = {}, by = 'office-clerk'): Promise<string> => {
  const more = Object.entries(scope).map(([name, value]) => `${name}=${String(value)}`);
  const { digest } = await previewed(more.length > 0 ? `?${more.join('&')}` : '');
  return String((await walk.act(by, '/supervision/rule-moves', { ...scope, digest, reason: '统一口径' }))['id']);
};
const decided = async (id: string, verdict = 'approve', by = 'office-executive-deputy') => {
  const answer = await walk.tryAct(by, `/approvals/${await waitingApproval(walk, id)}/${verdict}`, { words: '同意' });
  return [answer.status, answer.body['code']];
};
const shown = async (id: string): Promise<Body> =>
  (await walk.read('office-clerk', `/supervision/rule-moves/${id}`)).body;
const versionOf = async (obligationId: string) => {
  const { id = '' } = (await walk.caseOf(obligationId)) ?? {};
  return (await walk.read('office-clerk', `/supervision/cases/${id}`)).body['policyVersion'];
};
const timelineOf = async (obligationId: string): Promise<Body[]> => {
  const { id = '' } = (await walk.caseOf(obligationId)) ?? {};
  return (await walk.read('office-clerk', `/supervision/cases/${id}`)).body['timeline'] as Body[];
};

/** Rules under which the slip follows at a lateness, in force from the fifteenth; the duty’s case opened the day before. */
async function slipAt(at: number): Promise<void> {
  await walk.goTo('2026-10-14', '10:00');
  await putRulesInForce(walk, { ...(await rulesNow()), slip: { at, holdDefault: 3 } }, '2026-10-15');
  await walk.goTo('2026-10-15', '10:00');
}

describe('running cases go over to the rules in force', () => {
  it('as a preview says case by case: what comes next under their own rules, and under those', async () => {
    await slipAt(5);
    const { toVersion, lines } = await previewed();
    expect(toVersion).toBe(2);
    expect(lines).toMatchObject([
      {
        fromVersion: 1,
        differs: true,
        atOnce: false,
        present: { kind: 'SLIP_PREPARED', name: '催办提醒已生成', on: '2026-10-16' },
        moved: { kind: 'SLIP_PREPARED', on: '2026-10-20' },
      },
    ]);
  });

  it('when one proposes and another decides; each timeline says who moved it, from which version to which', async () => {
    await slipAt(5);
    const id = await proposed();
    expect(await decided(id, 'approve', 'office-clerk')).toEqual([403, expect.any(String)]);
    expect(await shown(id)).toMatchObject({ state: 'PROPOSED', stale: false, cases: 1, differing: 1 });
    expect(await decided(id)).toEqual([200, undefined]);
    expect(await shown(id)).toMatchObject({ state: 'CARRIED_OUT' });
    expect(await versionOf(duty)).toBe(2);
    expect((await timelineOf(duty)).at(-1)).toMatchObject({
      kind: 'RULES_MOVED',
      policyVersion: 2,
      why: { fromVersion: 1, toVersion: 2 },
      rule: expect.stringMatching(/由第1版改为第2版，.+提请，.+批准。$/) as string,
    });
    await walk.goTo('2026-10-20');
    const slip = (await timelineOf(duty)).at(-1);
    expect(slip).toMatchObject({ kind: 'SLIP_PREPARED', on: '2026-10-20', policyVersion: 2 });
    expect(slip?.['rule']).toContain('逾期5个工作日');
  });

  it('and nothing fires in the past: what is due already comes on the next working day, step by step', async () => {
    await slipAt(2);
    // Under its own rules the slip is prepared today; under these it would have been a day ago.
    await walk.goTo('2026-10-16', '08:00');
    expect((await previewed()).lines).toMatchObject([
      { atOnce: true, present: { on: '2026-10-16' }, moved: { kind: 'SLIP_PREPARED', on: '2026-10-19' } },
    ]);
    expect(await decided(await proposed())).toEqual([200, undefined]);
    await walk.goTo('2026-10-16', '17:00');
    expect((await walk.linesOf(duty)).at(-1)).toBe('10-16 RULES_MOVED');
    await walk.goTo('2026-10-20');
    expect((await walk.linesOf(duty)).slice(-2).map((line) => line.slice(0, 19))).toEqual([
      '10-19 SLIP_PREPARED',
      '10-20 SLIP_SENT SEC',
    ]);
  });

  it('but not where the preview has gone stale: a step was taken since', async () => {
    await slipAt(5);
    const { digest } = await previewed();
    await walk.goTo('2026-10-16');
    const late = await walk.tryAct('office-clerk', '/supervision/rule-moves', { digest, reason: '统一口径' });
    expect([late.status, late.body['code']]).toEqual([409, 'MOVE_STALE']);
    const id = await proposed();
    await walk.goTo('2026-10-19');
    expect(await shown(id)).toMatchObject({ stale: true });
    expect(await decided(id)).toEqual([409, 'MOVE_STALE']);
    expect(await versionOf(duty)).toBe(1);
    expect(await decided(id, 'reject')).toEqual([200, undefined]);
    expect(await shown(id)).toMatchObject({ state: 'REJECTED' });
  });

  it('a night alone makes no preview stale', async () => {
    await slipAt(5);
    await walk.goTo('2026-10-17', '10:00');
    const id = await proposed();
    await walk.goTo('2026-10-18', '10:00');
    expect(await decided(id)).toEqual([200, undefined]);
  });

  it('of one unit, or one project, and no others; one move waits at a time', async () => {
    const other = await walk.register({ unit: 'department2' });
    await slipAt(5);
    const unitId = walk.app.town.units['department2'];
    expect((await previewed(`?unitId=${String(unitId)}`)).lines).toHaveLength(1);
    const none = await walk.read('office-clerk', `/supervision/rule-move-preview?projectId=${duty}`);
    expect(none.body['lines']).toEqual([]);
    const id = await proposed({ unitId });
    const { digest } = await previewed();
    const second = await walk.tryAct('office-chief', '/supervision/rule-moves', { digest, reason: '统一口径' });
    expect([second.status, second.body['code']]).toEqual([409, 'MOVE_WAITS']);
    await decided(id);
    expect([await versionOf(duty), await versionOf(other)]).toEqual([1, 2]);
    const nothing = await walk.tryAct('office-chief', '/supervision/rule-moves', {
      unitId,
      digest,
      reason: '统一口径',
    });
    expect([nothing.status, nothing.body['code']]).toEqual([422, 'MOVE_NOTHING']);
  });

  it('is taken back by whoever proposed it; the director decides what the executive deputy proposes', async () => {
    await slipAt(5);
    const first = await proposed();
    await walk.act('office-clerk', `/approvals/${await waitingApproval(walk, first)}/withdraw`);
    expect(await shown(first)).toMatchObject({ state: 'WITHDRAWN' });
    const second = await proposed({}, 'office-executive-deputy');
    const { body } = await walk.read('office-director', `/approvals?subjectId=${second}&state=PENDING`);
    const [waiting] = body['items'] as Body[];
    await walk.act('office-director', `/approvals/${String(waiting?.['id'])}/approve`);
    expect(await versionOf(duty)).toBe(2);
  });

  it('of a talk under way the talk keeps its rules; what follows from it is the new ones’', async () => {
    await walk.goTo('2026-10-23');
    const rules = await rulesNow();
    const tiers = rules['tiers'] as Record<string, Body>;
    const terms = { ...rules, tiers: { ...tiers, 2: { ...tiers['2'], rectification: 12, secondChance: 6 } } };
    await putRulesInForce(walk, terms, '2026-10-26');
    await walk.goTo('2026-10-26', '10:00');
    expect((await previewed()).lines).toMatchObject([{ present: null, moved: null, differs: false }]);
    await decided(await proposed());
    const first = await walk.interview(duty);
    expect(await talkVersion(first.id)).toBe(1);
    await walk.act('office-deputy', `/approvals/${await interviewApproval(first.id)}/approve`);
    await walk.goTo('2026-11-10');
    await walk.act('office-chief', `/interviews/${first.id}/not-held`, { fault: 'INTERVIEWEE', reason: '无故缺席' });
    expect(await talkVersion((await walk.interview(duty, 2)).id)).toBe(2);
  });
});

const talkVersion = async (id: string): Promise<unknown> =>
  (
    await walk.app.db.query<{ version: number }>('SELECT policy_version AS version FROM interview WHERE id = $1', [id])
  )[0]?.version;

async function interviewApproval(id: string): Promise<string> {
  const { body } = await walk.read('office-deputy', `/approvals?subjectId=${id}&state=PENDING`);
  return String((body['items'] as Body[])[0]?.['id']);
}
