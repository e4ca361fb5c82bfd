import { randomUUID } from 'node:crypto';
import type { APIRequestContext, Locator } from '@playwright/test';
import { ask, become as actAs, expect, expectAccessible, open as show, picture, test, type Page } from './support.js';

interface Duty {
  readonly id: string;
  readonly kind: string;
  readonly quarter: number;
  readonly obligationId: string;
  readonly dueOn: string;
  readonly theme: string | null;
  readonly entries: readonly { readonly confirmedAt: string | null }[];
}

interface Plan {
  readonly state: string;
  readonly items: readonly Duty[];
}

interface Due {
  readonly subjectId: string;
  readonly dueOn: string;
  readonly originalDueOn: string;
  readonly explanations: readonly { readonly id: string; readonly confirmedAt: string | null }[];
}

/** What the web app itself sends with an act; each is an intent of its own. */
const ours = (): Record<string, string> => ({ 'X-Requested-With': 'five-ones', 'Idempotency-Key': randomUUID() });

/** Does something by the API: what a journey needs, but does not show. */
async function send(request: APIRequestContext, path: string, data: object = {}): Promise<void> {
  const answer = await request.post(`/api/v1${path}`, { data, headers: ours() });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
}

/** The browser's calendar opens at the city's day, as it does where both are today's. */
async function open(page: Page, path: string): Promise<void> {
  await page.clock.setFixedTime(new Date('2026-10-09T09:30:00+08:00'));
  await show(page, path);
}

async function dutyOf(page: Page, kind: string, quarter: number): Promise<Duty> {
  const { items } = await ask<{ items: Duty[] }>(page, '/duties?mine=true&limit=200');
  const duty = items.find((one) => one.kind === kind && one.quarter === quarter);
  if (duty === undefined) throw new Error(`no duty ${kind} of quarter ${String(quarter)}`);
  return duty;
}

const button = (at: Page | Locator, name: string): Locator => at.getByRole('button', { name, exact: true });
const section = (page: Page, name: string): Locator => page.getByRole('region', { name });

/** A page that is scrolled hides what lies under its head: look at it from the top. */
async function expectFine(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectAccessible(page);
}

/** Chooses a day as a finger does: on a phone nothing is typed. */
async function pickDay(at: Page | Locator, page: Page, label: string, day: string): Promise<void> {
  await at.getByRole('textbox', { name: label }).click();
  await page.getByTitle(day, { exact: true }).last().click();
}

async function choose(page: Page, label: string | RegExp, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByTitle(option, { exact: true }).click();
}

/** The decision that waits on the workbench: 同意, with its words. */
async function approve(page: Page, title: RegExp): Promise<void> {
  await section(page, '待审批').getByRole('button', { name: title }).click();
  const dialog = page.getByRole('dialog');
  await button(dialog, '同意').click();
  await expect(dialog).toBeHidden();
}

test('a unit’s plan: a colleague was quicker in one row, nothing is lost; filed, and approved by the deputy leader', async ({
  page,
}) => {
  await actAs(page, 'department-liaison');
  const due = await ask<{ items: Due[] }>(page, '/obligations?mine=true&kind=PLAN');
  const planId = due.items[0]?.subjectId ?? '';
  const rows = (await ask<Plan>(page, `/plans/${planId}`)).items;
  const typed = rows.find(({ kind }) => kind === 'RESEARCH');
  const plan = { month: 11, period: 'MIDDLE', leader: '分管商务副市长' };
  for (const { id } of rows.filter((row) => row !== typed))
    await send(page.request, `/duties/${id}/plan`, { theme: '服务站运营', ...plan });

  await open(page, `/plans/${planId}`);
  await page.getByRole('textbox', { name: /^改革调研 .*主题$/ }).fill('村级配送班次');
  await page.getByRole('textbox', { name: /^改革调研 .*带队领导$/ }).fill('沈晓岚');
  await choose(page, /^改革调研 .*时间$/, '11月下旬');
  await send(page.request, `/duties/${typed?.id ?? ''}/plan`, { theme: '冷链车辆共用', ...plan });
  await button(page, '保存本行').click();
  const note = page.getByRole('alert').filter({ hasText: '现在的内容' });
  await expect(note).toContainText('冷链车辆共用');
  await expect(note).toContainText('村级配送班次');
  await expectFine(page);
  await picture(page, 'plan-conflict');
  await button(page, '按我填写的保存').click();
  await expect(note).toBeHidden();
  await button(page, '报送').click();
  await expect(section(page, '基本情况')).toContainText('待审批');
  const filed = await ask<Plan>(page, `/plans/${planId}`);
  expect(filed.items.find(({ kind }) => kind === 'RESEARCH')?.theme).toBe('村级配送班次');

  await actAs(page, 'department-deputy');
  await open(page, '/');
  await approve(page, /^同意 .*计划/);
  expect((await ask<Plan>(page, `/plans/${planId}`)).state).toBe('APPROVED');
});

test('why it lags is told with a new date; the office finds it sound, and the first date stays beside it', async ({
  page,
}) => {
  await actAs(page, 'department-chief');
  const duty = await dutyOf(page, 'INSPECTION', 3);
  await open(page, `/duties/${duty.id}?act=explain`);
  await choose(page, '未完成原因', '资金、土地等要素未落实');
  await page.getByRole('textbox', { name: '具体情况' }).fill('配送车辆购置资金本月下达。');
  await pickDay(page, page, '拟完成时间', '2026-10-23');
  await expectFine(page);
  await button(page, '报送').click();
  await expect(section(page, '说明原因')).toContainText('待审核');

  await actAs(page, 'office-chief');
  await open(page, `/obligations/${duty.obligationId}`);
  await button(page, '说明成立').click();
  await page.getByRole('textbox', { name: '意见' }).fill('情况属实。');
  await expectFine(page);
  await button(page, '说明成立').click();
  await expect(section(page, '说明原因')).toContainText('情况属实。');
  await expect(section(page, '基本情况')).toContainText('2026年10月23日');
  const { dueOn, originalDueOn } = await ask<Due>(page, `/obligations/${duty.obligationId}`);
  expect([dueOn, originalDueOn]).toEqual(['2026-10-23', duty.dueOn]);
});

test('more time is asked for, and given by the unit’s deputy leader and then by the office', async ({ page }) => {
  await actAs(page, 'department-liaison');
  const duty = await dutyOf(page, 'COORDINATION', 4);
  await open(page, `/duties/${duty.id}?act=extend`);
  await page.getByRole('textbox', { name: '申请理由' }).fill('省级配套办法12月下旬出台。');
  await page.getByRole('textbox', { name: '拟延至' }).click();
  await page.getByTitle('2026-12-31', { exact: true }).last().click();
  await expectFine(page);
  await button(page, '申请延期').click();
  await expect(section(page, '申请事项')).toContainText('待审批');

  for (const persona of ['department-deputy', 'office-executive-deputy']) {
    await actAs(page, persona);
    await open(page, '/');
    await expect(section(page, '待审批')).toContainText('省级配套办法12月下旬出台。');
    await approve(page, /^同意 申请延期/);
  }
  const { dueOn, originalDueOn } = await ask<Due>(page, `/obligations/${duty.obligationId}`);
  expect([dueOn, originalDueOn]).toEqual(['2026-12-31', duty.dueOn]);
});

test('that the leader’s diary was the reason is confirmed or denied by his secretary, online, and by the office for a telephone call', async ({
  page,
}) => {
  await actAs(page, 'department-chief');
  const duties = [await dutyOf(page, 'RESEARCH', 3), await dutyOf(page, 'COORDINATION', 3)];
  for (const { obligationId } of duties)
    await send(page.request, `/obligations/${obligationId}/explanations`, {
      reason: 'LEADER_SCHEDULE',
      text: '领导赴省里参加会议。',
      newDate: '2026-10-26',
    });
  const confirmed = async ({ obligationId }: Duty): Promise<boolean> =>
    (await ask<Due>(page, `/obligations/${obligationId}`)).explanations.some(({ confirmedAt }) => confirmedAt != null);
  const [first, second] = duties as [Duty, Duty];

  await actAs(page, 'leader-secretary');
  await open(page, '/');
  const waiting = section(page, '待确认').getByRole('button', { name: /^情况属实 因领导日程未能按期开展：.*调研/ });
  await expectFine(page);
  await waiting.click();
  await expect(waiting).toBeHidden();
  expect([await confirmed(first), await confirmed(second)]).toEqual([true, false]);

  const denying = section(page, '待确认').getByRole('button', { name: /^情况不属实 因领导日程未能按期开展：.*协调/ });
  await denying.click();
  const dialog = page.getByRole('dialog');
  await button(dialog, '情况不属实').click();
  await expect(dialog).toContainText('请写明实际情况。');
  await dialog.getByRole('textbox', { name: '实际情况' }).fill('当日在市内，未安排外出。');
  await expectFine(page);
  await button(dialog, '情况不属实').click();
  await expect(denying).toBeHidden();

  await actAs(page, 'office-chief');
  await open(page, `/obligations/${second.obligationId}`);
  await expect(section(page, '说明原因')).toContainText('当日在市内，未安排外出。');
  await button(page, '说明成立').click();
  await button(page, '说明成立').click();
  await expect(page.getByRole('alert').filter({ hasText: '领导联络员已答复情况不属实' })).toBeVisible();
  await page.reload();
  await button(page, '确认属领导日程原因').click();
  await page.getByRole('checkbox', { name: '已在线下办理，现予登记' }).check();
  await page.getByRole('textbox', { name: '办理人' }).fill('领导联络员');
  await pickDay(page, page, '办理日期', '2026-10-09');
  await page.getByRole('textbox', { name: '签批（答复）内容' }).fill('电话答复：当日赴省里参会。');
  await expectFine(page);
  await button(page, '确认属领导日程原因').click();
  await expect(section(page, '说明原因')).toContainText('领导联络员确认');
  expect(await confirmed(second)).toBe(true);
});

test('what the office entered for a unit is looked through by it, and confirmed once', async ({ page }) => {
  await actAs(page, 'department-chief');
  const duty = await dutyOf(page, 'EXPERIENCE', 4);
  await actAs(page, 'office-clerk');
  await send(page.request, `/duties/${duty.id}/hold`, { heldOn: '2026-10-09' });

  await actAs(page, 'department-chief');
  await open(page, '/');
  await section(page, '代为录入待确认')
    .getByRole('link', { name: /^核对 .*经验/ })
    .click();
  await expect(page.getByText('改革办已代为录入开展情况，请核对')).toBeVisible();
  await expectFine(page);
  await button(page, '核对无误').click();
  await expect(button(page, '核对无误')).toBeHidden();
  await expect(section(page, '代为录入')).toContainText('核对无误');
  expect((await ask<Duty>(page, `/duties/${duty.id}`)).entries.every(({ confirmedAt }) => confirmedAt !== null)).toBe(
    true,
  );
});

test('another unit is asked for help: it accepts, and the clock stands for whoever asked', async ({ page }) => {
  await actAs(page, 'department-liaison');
  const duty = await dutyOf(page, 'RESEARCH', 4);
  await open(page, `/duties/${duty.id}?act=coordinate`);
  await page.getByRole('combobox', { name: '提请哪个单位' }).fill('澜溪');
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: '澜溪县' })
    .first()
    .click();
  await page.getByRole('textbox', { name: '请对方办理的事项' }).fill('提供村级服务站名单。');
  await pickDay(page, page, '请于何时前办结', '2026-10-30');
  await expectFine(page);
  await button(page, '提请协调').click();
  const asked = section(page, '提请协调');
  await expect(asked).toContainText('待答复');
  await expect(asked).toContainText('2026年10月9日起暂停计时');
  const requests = `/obligations/${duty.obligationId}/coordination-requests`;
  const [request] = (await ask<{ items: { taskId: string }[] }>(page, requests)).items;

  await actAs(page, 'county-liaison');
  await open(page, `/tasks/${request?.taskId ?? ''}`);
  await expect(page.getByRole('main')).toContainText('提供村级服务站名单。');
  await page.getByRole('button', { name: /^接受：/ }).click();
  await button(page.getByRole('dialog'), '接受').click();
  await expect(page.getByRole('dialog')).toBeHidden();

  await actAs(page, 'department-liaison');
  await open(page, `/duties/${duty.id}`);
  await expect(asked).toContainText('已接受');
  await expect(asked).toContainText('暂停计时：2026年10月9日至2026年10月29日');
  await expectFine(page);
});
