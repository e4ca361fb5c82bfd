import { randomUUID } from 'node:crypto';
import type { Locator, PlaywrightWorkerArgs } from '@playwright/test';
import { ask, enter, expect, expectAccessible, picture, test, type Page, visit } from './support.js';

/** What the web app itself sends with an act; each is an intent of its own. */
const ours = (): Record<string, string> => ({ 'X-Requested-With': 'five-ones', 'Idempotency-Key': randomUUID() });

interface Duty {
  readonly id: string;
  readonly kind: string;
  readonly quarter: number;
  readonly state: string;
}

const section = (page: Page, name: string): Locator => page.getByRole('region', { name });

type Playwright = PlaywrightWorkerArgs['playwright'];

/** Somebody else, with a session of his own, asks to be excused from one of the five of the fourth quarter. */
async function askToBeExcused({ request }: Playwright, url: string, kind: string, reason: string): Promise<Duty> {
  const other = await request.newContext({ baseURL: url });
  await other.post('/api/v1/demo/sign-in', { data: { persona: 'department-liaison' }, headers: ours() });
  const listed = await other.get('/api/v1/duties?mine=true&limit=200');
  const { items } = (await listed.json()) as { items: Duty[] };
  const duty = items.find((one) => one.kind === kind && one.quarter === 4);
  if (duty === undefined) throw new Error(`no duty ${kind}`);
  const answer = await other.post(`/api/v1/duties/${duty.id}/exemptions`, { data: { reason }, headers: ours() });
  expect(answer.status()).toBe(201);
  await other.dispose();
  return duty;
}

test('a leading official sees what he leads and what lags', async ({ page }) => {
  await enter(page, 'leading-official', '/');
  const lags = section(page, '滞后事项');
  await expect(lags.getByRole('link', { name: '市场主体培育和带动就业统计' })).toBeVisible();
  await expect(lags).toContainText('严重滞后');
  await expect(lags).toContainText('逾期11个工作日');
  await expect(lags).toContainText('市商务局');
  await expect(section(page, '领衔项目').first()).toContainText('乡镇电商小镇建设');
  await expectAccessible(page);
  await picture(page, 'workbench-leader');
});

test(
  'a leading official’s one page says how it stands and what he is asked to do',
  { tag: '@long' },
  async ({ page }) => {
    await enter(page, 'leading-official', '/overview');
    const sheet = page.getByRole('article', { name: '领导一页纸' });
    await expect(sheet).toContainText('沈晓岚同志领衔项目1个：正常0个、临期0个、滞后1个。');
    await expect(sheet).toContainText('12月15日前带队调研“乡镇电商小镇建设”');
    await expect(sheet).toContainText('逾期11个工作日');
    await expectAccessible(page);
    await picture(page, 'leader-sheet');
  },
);

test('the office finds whom to call back and what ends on its desk, and its year by day', async ({ page }) => {
  await enter(page, 'office-clerk', '/');
  await expect(section(page, '待回访')).toContainText('十分钟便民生活圈试点办理环节多');
  await expect(section(page, '试点到期')).toContainText('十分钟便民生活圈试点');
  await expect(section(page, '议定事项临期')).toContainText('建立应急电源统一调度机制');
  // Held as 历史逾期 it is neither near its day nor late.
  await expect(page.getByRole('main')).not.toContainText('8月底前完成再生水调蓄工程主体');
  await expect(section(page, '待审核报送')).toContainText('制度成果待审核1项');
  await visit(page, '/overview?view=calendar');
  await expect(section(page, '已逾期')).toContainText('逾期1个工作日');
  await expect(section(page, '2026年10月')).toContainText('回访难题');
  await expectAccessible(page);
  await page.getByRole('link', { name: '各单位事项' }).click();
  await expect(section(page, '已逾期')).toContainText('市水务局');
});

test('the overview tells by unit, kind, stage and month, in numbers as well as pictures', async ({ page }) => {
  await enter(page, 'office-director', '/overview');
  await expect(section(page, '督办各阶段').first()).toContainText('分管领导约谈');
  await expect(page.getByRole('img', { name: /柱状图/ })).toBeVisible();
  await expect(section(page, '督办事项变化')).toContainText('2026年7月');
  await expect(section(page, '按单位').first()).toContainText('市商务局');
  await expectAccessible(page);
  await picture(page, 'overview');
  await visit(page, '/overview?view=sheet');
  await expect(page.getByRole('article', { name: '领导一页纸' })).toContainText('同志领衔项目');
  await expectAccessible(page);
});

test('what another person asks appears without a reload, and is approved in place', async ({
  page,
  playwright,
  city,
}) => {
  await enter(page, 'office-executive-deputy', '/');
  await expect(page.getByRole('heading', { name: /^待审核(?!报送)/ })).toBeVisible();
  const duty = await askToBeExcused(playwright, city.url, 'EXPERIENCE', '本季度任务经批准调整');
  const approve = page.getByRole('button', { name: /^同意 申请免办/ });
  await expect(approve).toBeVisible();
  await expect(section(page, '待审批')).toContainText('理由：本季度任务经批准调整');
  await expectAccessible(page);
  await picture(page, 'workbench-office');
  await approve.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /审批意见/ }).fill('同意');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '同意', exact: true }).click();
  await expect(approve).toBeHidden();
  expect((await ask<Duty>(page, `/duties/${duty.id}`)).state).toBe('EXEMPT');
});

test('a refusal needs its reason, and the matter stays to be done', async ({ page, playwright, city }) => {
  const duty = await askToBeExcused(playwright, city.url, 'PROBLEM', '难题已由上级统一解决');
  await enter(page, 'office-executive-deputy', '/');
  await page.getByRole('button', { name: /^不同意 申请免办/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '不同意', exact: true }).click();
  await expect(dialog.getByText('不同意的，请写明理由。')).toBeVisible();
  await dialog.getByRole('textbox', { name: '不同意的理由' }).fill('请按计划破解');
  await dialog.getByRole('button', { name: '不同意', exact: true }).click();
  await expect(page.getByRole('button', { name: /^不同意 申请免办/ })).toBeHidden();
  expect((await ask<Duty>(page, `/duties/${duty.id}`)).state).toBe('UNPLANNED');
});

test('a unit sees what presses first, with one button each', async ({ page }) => {
  await enter(page, 'department-chief', '/');
  const due = section(page, '待办理');
  await expect(due.getByRole('listitem').first()).toContainText('逾期');
  await expect(due).toContainText('改革调研 · 2026年第三季度');
  await expectAccessible(page);
  await picture(page, 'workbench-unit');
  await due.getByRole('link', { name: '报送 改革调研 · 2026年第三季度' }).click();
  await expect(page).toHaveURL(/\/duties\/[0-9a-f-]+\?act=submit$/);
});

test('a unit signs for the notice of an interview where it reads it, and has its day before its eyes', async ({
  page,
}) => {
  await enter(page, 'office-deputy', '/');
  const { items } = await ask<{ items: { id: string; unitName: string; version: number }[] }>(
    page,
    '/interviews?state=PROPOSED',
  );
  const proposal = items.find(({ unitName }) => unitName === '市商务局');
  if (proposal === undefined) throw new Error('no proposal');
  const signed = await page.request.post(`/api/v1/interviews/${proposal.id}/approve`, { data: {}, headers: ours() });
  expect(signed.ok(), await signed.text()).toBe(true);
  await enter(page, 'department-chief', '/');
  await expect(section(page, '待签收')).toContainText('科室长约谈');
  await page.getByRole('link', { name: /^签收/ }).click();
  await expect(page.getByText('市商务局：', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '签收', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '签收', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await visit(page, '/');
  const attend = section(page, '待参加的约谈');
  await expect(attend).toContainText('科室长约谈');
  await expect(attend.getByRole('listitem')).toContainText(/约谈 2026年\d+月\d+日 \d{2}:\d{2}/);
  await expect(section(page, '待签收')).toBeHidden();
  expect((await ask<{ state: string }>(page, `/interviews/${proposal.id}`)).state).toBe('ACKNOWLEDGED');
});

test('opening a notice is reading it, and leads to its matter', async ({ page }) => {
  await enter(page, 'department-chief', '/notices?unread=true');
  const unread = async (): Promise<number> =>
    (await ask<{ unread: number }>(page, '/notices?limit=1&unread=true')).unread;
  const before = await unread();
  const slip = page.getByRole('button', { name: /催办提醒（催办2026-3/ });
  await expect(slip).toContainText('正式通知');
  await slip.click();
  await expect(page.getByText('请于9月28日前报送办理情况。')).toBeVisible();
  await expect.poll(unread).toBe(before - 1);
  await page
    .getByRole('button', { name: /工作提示（5项）/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 2, name: /工作提示：/ })).toHaveCount(5);
  await expectAccessible(page);
  await picture(page, 'notices');
  await page.getByRole('link', { name: /^查看事项：催办提醒/ }).click();
  await expect(page).toHaveURL(/\/obligations\//);
  await page.goto('/notices?unread=true');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(slip).toBeHidden();
});

test('all ordinary notices are marked as read at once; each formal one waits to be opened', async ({ page }) => {
  await enter(page, 'office-chief', '/notices');
  const unread = () => ask<{ unread: number; items: readonly { statutory: boolean }[] }>(page, '/notices?unread=true');
  const before = await unread();
  expect(before.items.some(({ statutory }) => statutory)).toBe(true);
  expect(before.items.some(({ statutory }) => !statutory)).toBe(true);
  await page.getByRole('button', { name: '全部标为已读' }).click();
  await expect.poll(async () => (await unread()).items.every(({ statutory }) => statutory)).toBe(true);
  const left = (await unread()).unread;
  expect(left).toBeGreaterThan(0);
  await expect(page.getByText(`${String(left)}条未读`)).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'notices-read');
});

test(
  'a unit reports an output on the spot: asked for a number, it says why there is none',
  { tag: '@long' },
  async ({ page }) => {
    await enter(page, 'department-liaison', '/todo');
    await page.getByRole('link', { name: '主动报送' }).click();
    await page.getByRole('navigation', { name: '主动报送' }).getByRole('link', { name: '制度成果' }).click();
    const box = (name: string): Locator => page.getByRole('textbox', { name, exact: true });
    await box('成果名称').fill('夜间经济街区管理办法');
    await box('印发单位').fill('市商务局');
    // A calendar that opens before the day of the demo is known shows another month: then it is opened again.
    await expect(async () => {
      await box('印发日期').click();
      await page.locator('.ant-picker-dropdown:visible td[title="2026-10-08"]').click({ timeout: 2_000 });
      await expect(box('印发日期')).toHaveValue('2026-10-08', { timeout: 2_000 });
    }).toPass();
    await page.getByRole('combobox', { name: '类型' }).click();
    await page.getByTitle('方案', { exact: true }).click();
    await page.getByRole('combobox', { name: '对应改革事项' }).click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
    await page.getByRole('checkbox', { name: /不涉及国家秘密/ }).check();
    await expect(box('无文号原因')).toBeHidden();
    await page.getByRole('button', { name: '报送', exact: true }).click();
    await expect(page.getByText('请填写文号；没有文号的，请说明原因。').first()).toBeVisible();
    await box('无文号原因').fill('以会议纪要形式印发');
    await page.getByRole('button', { name: '报送', exact: true }).click();
    const reported = section(page, '本单位已报').first();
    await expect(reported).toContainText('夜间经济街区管理办法');
    await expect(reported).toContainText('待审核');
  },
);
