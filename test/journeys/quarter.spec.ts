import { advance, ask, enter, expect, expectAccessible, isPhone, type Page, picture, test, visit } from './support.js';

interface Cycle {
  readonly id: string;
  readonly year: number;
  readonly quarter: number;
  readonly closeFrom: string;
}

interface Duty {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
}

const OURS = { 'X-Requested-With': 'five-ones' };

async function thirdQuarter(page: Page): Promise<Cycle> {
  const { items } = await ask<{ items: readonly Cycle[] }>(page, '/cycles');
  const found = items.find(({ year, quarter }) => year === 2026 && quarter === 3);
  if (found === undefined) throw new Error('The third quarter is missing.');
  return found;
}

async function waiting(page: Page, cycle: Cycle): Promise<number> {
  const { items } = await ask<{ items: readonly Duty[] }>(
    page,
    `/duties?cycleId=${cycle.id}&state=SUBMITTED&limit=200`,
  );
  return items.length;
}

/** A hard problem solved in part, as the office enters it for a unit. */
const STAGE_PROGRESS = {
  heldOn: '2026-09-28',
  place: '市政务服务中心',
  leader: '分管领导',
  leaderTitle: '分管领导',
  units: ['有关单位'],
  summary: '堵点已理清，先行环节已经打通。',
  documentNumbers: ['澄会纪〔2026〕9号'],
  noSecrets: true,
  problem: {
    name: '办理环节多',
    origin: '基层调研',
    crux: '两个部门重复审核',
    solution: '先合并受理，再合并审核',
    effect: { value: 12, unit: '户' },
    whoHadIt: '办事群众',
    confirmedBy: '有关单位',
    progress: 'STAGE_PROGRESS',
  },
};

const RESEARCH = {
  ...STAGE_PROGRESS,
  problem: undefined,
  research: { theme: '推进情况调研', sites: ['服务窗口'], findings: '总体按计划推进。' },
};

/** The office enters for units what they handed in on paper, until ten matters and one solved in part are waiting. */
async function fillQueue(page: Page, cycle: Cycle): Promise<void> {
  const open = async (kind: string) => {
    const { items } = await ask<{ items: readonly Duty[] }>(page, `/duties?cycleId=${cycle.id}&kind=${kind}&limit=200`);
    return items.filter(({ state }) => state === 'UNPLANNED' || state === 'PLANNED');
  };
  const file = async (duty: Duty | undefined, activity: object) => {
    const answer = await page.request.post(`/api/v1/duties/${duty?.id ?? ''}/submit`, {
      data: { activity },
      headers: OURS,
    });
    expect(answer.ok(), await answer.text()).toBe(true);
  };
  await file((await open('PROBLEM'))[0], STAGE_PROGRESS);
  const missing = 11 - (await waiting(page, cycle));
  for (const duty of (await open('RESEARCH')).slice(0, Math.max(0, missing))) await file(duty, RESEARCH);
}

test('a quarter is prepared, its gaps are looked at, and it is opened', async ({ page }) => {
  await enter(page, 'office-chief', '/quarter');
  await expect(page.getByText('2026年第四季度')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '筹备新季度' }).click();
  await page.getByRole('button', { name: '开始筹备' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '2027年第一季度' })).toBeVisible();
  const figures = page.getByRole('list', { name: '启动后的数量' });
  await expect(figures).toContainText('10 个项目');
  await expect(figures).toContainText('50 项事项');
  await expect(page.getByText(/暂按周一至周五推算/)).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'quarter-preview');
  await page.getByRole('link', { name: '下一步：核对缺口' }).click();
  await expect(page.getByRole('heading', { name: /责任链条缺口/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: '下一步：启动' }).click();
  await expect(page.getByText(/为10个项目生成50项事项/)).toBeVisible();
  // Whoever goes away comes back to the same step.
  await page.reload();
  await page.getByRole('button', { name: '启动本季度' }).click();
  await expect(page.getByRole('heading', { name: '启动情况' })).toBeVisible();
  await expect(page.getByText('进行中')).toBeVisible();
  await page.getByRole('link', { name: '季度计划' }).click();
  await expect(page.getByText('市商务局')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'quarter-plans');
});

test('ten matters are verified, one by one and in a batch; one is returned, one needs consent', async ({ page }) => {
  await enter(page, 'office-clerk', '/quarter');
  const cycle = await thirdQuarter(page);
  await fillQueue(page, cycle);
  await enter(page, 'office-chief', `/quarter/${cycle.id}?part=verify`);
  const before = await waiting(page, cycle);
  expect(before).toBeGreaterThanOrEqual(11);
  const head = page.getByRole('heading', { name: /^审核/ });
  await expect(head).toHaveText(`审核${String(before)}`);
  await expect(page.getByRole('row', { name: /^主要情况/ })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'quarter-verify');
  if (isPhone(page)) await verifyByHand(page);
  else await verifyByKeyboard(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('需要补充的内容').fill('请补充会议纪要文号。');
  await dialog.getByRole('button', { name: '退回补正' }).click();
  await expect(dialog).toBeHidden();
  await expect(head).toHaveText(`审核${String(before - 2)}`);
  if (isPhone(page)) await restByHand(page, before - 2);
  else await restByKeyboard(page);
  await expect(dialog).toContainText(`将审核通过${String(before - 2)}项：`);
  await expectAccessible(page);
  if (isPhone(page)) await dialog.getByRole('button', { name: '审核通过' }).click();
  else await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/请单独审核并明确同意/)).toBeVisible();
  await expect(head).toHaveText('审核1');
  await page.getByRole('button', { name: /^审核通过/ }).click();
  await expect(dialog.getByText('取得阶段性进展', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: '审核通过' }).click();
  await expect(dialog.getByText('请勾选同意')).toBeVisible();
  await dialog.getByRole('checkbox', { name: '同意本季度按完成计算' }).check();
  await dialog.getByRole('button', { name: '审核通过' }).click();
  await expect(page.getByText('本季度没有待审核的事项。')).toBeVisible();
  expect(await waiting(page, cycle)).toBe(0);
});

/** Hard problems may need consent: they are passed over, wherever they stand in the queue. */
async function passOverProblems(page: Page, next: () => Promise<void>): Promise<void> {
  const matter = page.getByRole('article').getByRole('heading', { level: 3 });
  for (;;) {
    const title = (await matter.textContent()) ?? '';
    if (!title.endsWith('难题')) return;
    await next();
    await expect(matter).not.toHaveText(title);
  }
}

/** One is accepted, the return of another begun: by keys alone. */
async function verifyByKeyboard(page: Page): Promise<void> {
  const queue = page.getByRole('listbox', { name: '待审核事项' });
  const down = () => page.keyboard.press('j');
  await queue.focus();
  const count = await queue.getByRole('option').count();
  await passOverProblems(page, down);
  await page.keyboard.press('a');
  await expect(queue.getByRole('option')).toHaveCount(count - 1);
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await passOverProblems(page, down);
  await page.keyboard.press('r');
}

/** All that is left, chosen and accepted by keys. */
async function restByKeyboard(page: Page): Promise<void> {
  const queue = page.getByRole('listbox', { name: '待审核事项' });
  await queue.focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: '批量审核通过（1）' })).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('b');
}

async function verifyByHand(page: Page): Promise<void> {
  await expect(page.getByText(/^第1项/)).toBeVisible();
  const head = page.getByRole('heading', { name: /^审核/ });
  const count = Number((await head.textContent())?.replace(/\D/gu, ''));
  const onwards = () => page.getByRole('button', { name: '下一项' }).click();
  await passOverProblems(page, onwards);
  await page.getByRole('button', { name: /^审核通过/ }).click();
  await expect(head).toHaveText(`审核${String(count - 1)}`);
  await passOverProblems(page, onwards);
  await page.getByRole('button', { name: /^退回补正/ }).click();
}

async function restByHand(page: Page, count: number): Promise<void> {
  const back = page.getByRole('button', { name: '上一项' });
  for (let left = count; left > 1 && (await back.isEnabled()); left -= 1) await back.click();
  for (let place = 1; place <= count; place += 1) {
    await expect(page.getByText(`第${String(place)}项，共${String(count)}项`)).toBeVisible();
    await page.getByRole('checkbox', { name: '列入批量' }).check();
    if (place < count) await page.getByRole('button', { name: '下一项' }).click();
  }
  await page.getByRole('button', { name: `批量审核通过（${String(count)}）` }).click();
}

test('two people close it: one proposes, another approves, and what was frozen stays', async ({ page }) => {
  await enter(page, 'office-chief', '/quarter');
  const cycle = await thirdQuarter(page);
  await visit(page, `/quarter/${cycle.id}?part=close`);
  await expect(page.getByText(/起可以提出归档/)).toBeVisible();
  await expect(page.getByRole('button', { name: '提请归档' })).toBeDisabled();
  await expectAccessible(page);
  await picture(page, 'quarter-close');
  await advance(page, { advanceTo: cycle.closeFrom, autopilot: false });
  await page.reload();
  await expect(page.getByText('没有待审核、待审批或在补正期内的事项。')).toBeVisible();
  await page.getByRole('button', { name: '提请归档' }).click();
  await expect(page.getByText(/须由另一位同志批准/)).toBeVisible();
  await enter(page, 'office-executive-deputy', `/quarter/${cycle.id}?part=close`);
  await page.getByRole('button', { name: '同意', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('不能撤销');
  await page.getByRole('dialog').getByRole('button', { name: '同意', exact: true }).click();
  await expect(page.getByRole('heading', { name: '归档结果' })).toBeVisible();
  await expect(page.getByText('已归档')).toBeVisible();
  await expect(page.getByRole('region', { name: '归档结果' })).toContainText(/提请人夏春和批准人常德明/);
  await expect(page.getByRole('heading', { name: '归档时的“五个一”一览表' })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'quarter-closed');
});
