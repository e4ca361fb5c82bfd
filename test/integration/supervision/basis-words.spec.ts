import { Walk } from '../../support/walk.js';

interface Step {
  kind: string;
  name: string;
  rule: string;
  policyVersion: number;
}

/** 查看依据: each step states the numbers of the rule set that it was taken under, in the reader's language. */
describe('the words of 查看依据 under a second rule set', () => {
  let walk: Walk;

  beforeAll(async () => {
    walk = await Walk.start('2026-10-01');
  });
  afterAll(() => walk.close());

  async function timeline(obligationId: string, language: string): Promise<Step[]> {
    const { id } = (await walk.caseOf(obligationId)) ?? { id: '' };
    const client = await walk.as('office-chief');
    const answer = await client.get<{ timeline: Step[] }>(`/supervision/cases/${id}`, { 'accept-language': language });
    expect(answer.status).toBe(200);
    return answer.body.timeline;
  }
  const ruleOf = (steps: readonly Step[], kind: string) => steps.find((step) => step.kind === kind)?.rule;

  it('what was done under the first keeps its numbers, what is done under the second states its own', async () => {
    const old = await walk.register();
    await walk.goTo('2026-10-19');
    await walk.app.unitOfWork.run((tx) =>
      tx.execute(
        `INSERT INTO supervision_policy (version, content, digest, effective_from, reason)
         SELECT 2, content || '{"overdueReminderAt": 2, "slip": {"at": 5, "holdDefault": 4}}', 'second', '2026-10-20', '试行' FROM supervision_policy WHERE version = 1`,
      ),
    );
    await walk.goTo('2026-10-20');
    const other = await walk.register({ unit: 'department2', dueOn: '2026-10-20' });
    await walk.goTo('2026-10-29');
    const [before, after] = [await timeline(old, 'zh-CN'), await timeline(other, 'zh-CN')];
    expect([ruleOf(before, 'OVERDUE_REMINDER'), ruleOf(after, 'OVERDUE_REMINDER')]).toEqual([
      '逾期1个工作日，自动提示报送或者说明原因。',
      '逾期2个工作日，自动提示报送或者说明原因。',
    ]);
    expect([ruleOf(before, 'SLIP_PREPARED'), ruleOf(after, 'SLIP_PREPARED')]).toEqual([
      '逾期3个工作日，生成催办提醒，供督察科电话催办或者暂缓。',
      '逾期5个工作日，生成催办提醒，供督察科电话催办或者暂缓。',
    ]);
    expect(new Set(after.map((step) => step.policyVersion))).toEqual(new Set([2]));
  });

  it('and so in English, names of steps included', async () => {
    const [obligation] = await walk.app.db.query<{ id: string }>(
      'SELECT obligation_id AS id FROM supervision_case WHERE policy_version = 2',
    );
    const steps = await timeline(obligation!.id, 'en');
    expect(steps.find((step) => step.kind === 'SLIP_PREPARED')).toMatchObject({
      name: 'Follow-up notice prepared',
      rule: 'On working day 5 after the due date a follow-up notice is prepared, for the office to telephone or to hold.',
    });
    expect(steps.map((step) => step.rule).join('\n')).not.toMatch(/[{}]/);
  });
});
