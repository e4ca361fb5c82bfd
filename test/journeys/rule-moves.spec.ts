import { ask, enter, expect, expectAccessible, isPhone, type Page, test, visit } from './support.js';

interface Named {
  readonly id: string;
}

let sent = 0;
async function post(page: Page, path: string, data: object = {}): Promise<Named> {
  sent += 1;
  const headers = {
    'X-Requested-With': 'five-ones',
    'Idempotency-Key': `rule-moves-${String(sent)}-${String(isPhone(page))}`,
  };
  const answer = await page.request.post(`/api/v1${path}`, { data, headers });
  expect(answer.ok(), path).toBe(true);
  const text = await answer.text();
  return (text === '' ? { id: '' } : JSON.parse(text)) as Named;
}

const DAY_MS = 86_400_000;
const daysOn = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);

/** Rules with a later follow-up notice, tried, proposed and approved; the clock stands on the evening of their first day. */
async function putInForce(page: Page, at: number): Promise<void> {
  await enter(page, 'office-deputy');
  const { today } = await ask<{ today: string }>(page, '/demo/clock');
  const from = daysOn(today, 1);
  const { rules } = await ask<{ rules: { slip: object; firstTier: object } }>(page, '/supervision/rule-clauses');
  const drafted = { ...rules, slip: { ...rules.slip, at }, firstTier: { ...rules.firstTier, at: 12 } };
  const { id } = await post(page, '/supervision/rule-proposals', {
    rules: drafted,
    effectiveFrom: from,
    reason: '调整',
  });
  const trial = await post(page, '/supervision/trials', { rules: drafted, from, to: daysOn(from, 34) });
  const state = async () => (await ask<{ state: string }>(page, `/supervision/trials/${trial.id}`)).state;
  await expect.poll(state).toBe('DONE');
  await post(page, `/supervision/trials/${trial.id}/read`);
  await post(page, `/supervision/rule-proposals/${id}/propose`);
  await enter(page, 'office-executive-deputy');
  await post(page, `/supervision/trials/${trial.id}/read`);
  const { items } = await ask<{ items: Named[] }>(page, `/approvals?subjectId=${id}&state=PENDING`);
  await post(page, `/approvals/${items[0]?.id ?? ''}/approve`);
  await post(page, '/demo/clock', { advanceTo: from, time: '20:00' });
}

test('running cases go over to new rules: the clerk sees each beforehand, another approves, and the case says so @long', async ({
  page,
}) => {
  await putInForce(page, isPhone(page) ? 6 : 5);
  await enter(page, 'office-clerk', '/settings/rules/moves');
  await page.getByRole('button', { name: '预览并提请' }).click();
  await expect(page.getByText('有变化').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('理由和依据').fill('统一口径');
  await page.getByRole('button', { name: '提请批准' }).click();
  await expect(page.getByText('待批准')).toBeVisible();
  const [move] = (await ask<{ items: Named[] }>(page, '/supervision/rule-moves')).items;
  await enter(page, 'office-executive-deputy', `/settings/rules/moves/${move?.id ?? ''}`);
  const { lines } = await ask<{ lines: { caseId: string }[] }>(page, `/supervision/rule-moves/${move?.id ?? ''}`);
  await page.getByRole('button', { name: '同意', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '同意', exact: true }).click();
  await expect(page.getByText('已办理', { exact: true })).toBeVisible();
  await visit(page, `/supervision/cases/${lines[0]?.caseId ?? ''}`);
  await expect(page.getByText('改用新规则', { exact: true })).toBeVisible();
});
