import type { APIRequestContext, Locator } from '@playwright/test';
import { ask, enter, expect, expectAccessible, isPhone, test, type Page, visit } from './support.js';

type Kind = 'RESEARCH' | 'COORDINATION' | 'INSPECTION' | 'PROBLEM' | 'EXPERIENCE';

interface Duty {
  readonly id: string;
  readonly kind: Kind;
  readonly quarter: number;
  readonly state: string;
  readonly version: number;
  readonly obligationId: string;
}

const NETWORK = '网络中断，内容已暂存在本机，恢复后可继续报送。';

/** The duty of a kind and quarter that the person's unit has to file. */
async function dutyOf(page: Page, kind: Kind, quarter: number): Promise<Duty> {
  const { items } = await ask<{ items: Duty[] }>(page, '/duties?mine=true&limit=200');
  const duty = items.find((one) => one.kind === kind && one.quarter === quarter);
  if (duty === undefined) throw new Error(`no duty ${kind} of quarter ${String(quarter)}`);
  return duty;
}

/** Opens the form of a duty as the section chief. */
async function openForm(page: Page, kind: Kind, quarter: number): Promise<Duty> {
  await enter(page, 'department-chief', '/todo');
  const duty = await dutyOf(page, kind, quarter);
  await visit(page, `/duties/${duty.id}?act=submit`);
  await expect(box(page, '地点')).toBeVisible();
  return duty;
}

const box = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const submitButton = (page: Page): Locator => page.getByRole('button', { name: '报送', exact: true });

/** Types names into a box that takes several. */
async function name(page: Page, label: string, ...names: readonly string[]): Promise<void> {
  const several = page.getByRole('combobox', { name: label });
  for (const one of names) {
    await several.fill(one);
    await several.press('Enter');
  }
  await several.press('Escape');
}

/** What every record has; the rest is prefilled. */
async function fillCommon(page: Page, place: string, summary: string): Promise<void> {
  await box(page, '地点').fill(place);
  await box(page, '主要情况（300字以内）').fill(summary);
  await page.getByRole('checkbox', { name: '内容不涉及国家秘密、工作秘密' }).check();
}

async function fillExperience(page: Page): Promise<void> {
  await box(page, '主要做法').fill('乡镇统一选址、统一配送、统一培训。');
  await box(page, '成效数据').fill('带动就业1200人。');
  await box(page, '可推广之处').fill('乡镇牵头、企业运营的做法可以照搬。');
}

async function fillProblem(page: Page): Promise<void> {
  await box(page, '难题来源').fill('乡镇电商服务站');
  await box(page, '症结').fill('冷链车辆不足，生鲜不能当日出村。');
  await box(page, '解决办法').fill('与邮政共用车辆，每日两班。');
  await page.getByRole('spinbutton', { name: /解决成效/ }).fill('71');
  await box(page, '计量单位').fill('户');
  await box(page, '受益方或提出方').fill('青石镇电商服务站');
  await box(page, '确认人').fill('青石镇电商服务站负责人');
}

/** The matter is filed and awaits its verdict. */
async function expectFiled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: '报送内容' })).toBeVisible();
  await expect(page.getByText('待审核').first()).toBeVisible();
}

test('a section chief files a research visit from his list', async ({ page }) => {
  await enter(page, 'department-chief', '/todo');
  await expectAccessible(page);
  const matters = page.getByRole(isPhone(page) ? 'listitem' : 'row');
  const visit = matters.filter({ hasText: '改革调研 · 2026年第三季度' });
  await visit.getByRole('link', { name: '报送' }).click();
  // The day, the leader, the unit and the theme stand there already.
  await expect(box(page, '地点')).toBeVisible();
  await expect(box(page, '开展日期')).toHaveValue('2026-09-29');
  await expect(box(page, '职务')).not.toHaveValue('');
  await expect(box(page, '调研主题')).not.toHaveValue('');
  await expectAccessible(page);
  await name(page, '调研点位（单位名称，不采集定位）', '青石镇电商服务站');
  await box(page, '了解到的主要情况').fill('服务站已建成，物流配送尚未通到村。');
  await fillCommon(page, '青石镇', '实地查看电商服务站建设和运营情况。');
  await expect(page.getByText('17 / 300')).toBeVisible();
  await submitButton(page).click();
  await expectFiled(page);
  await expect(page.getByText('实地查看电商服务站建设和运营情况。')).toBeVisible();
  await expectAccessible(page);
});

test('what is missing is said beside its field, and nothing is sent', async ({ page }) => {
  const duty = await openForm(page, 'COORDINATION', 3);
  await submitButton(page).click();
  await expect(page.getByText('请填写地点。')).toBeVisible();
  await expect(page.getByText('请确认内容不涉及国家秘密、工作秘密。')).toBeVisible();
  expect((await ask<Duty>(page, `/duties/${duty.id}`)).state).toBe('PLANNED');
});

test('a draft survives the closing of its tab', async ({ page }) => {
  const duty = await openForm(page, 'COORDINATION', 3);
  await box(page, '地点').fill('市政务服务中心三楼会议室');
  await expect(page.getByText(/^已暂存于本机/)).toBeVisible();
  const context = page.context();
  await page.close();
  const again = await context.newPage();
  await again.goto(`/duties/${duty.id}?act=submit`);
  await expect(again.getByText(/已恢复.*暂存的内容/)).toBeVisible();
  await expect(box(again, '地点')).toHaveValue('市政务服务中心三楼会议室');
  await again.getByRole('button', { name: '不用暂存的内容' }).click();
  await expect(box(again, '地点')).toHaveValue('');
});

test('the answer to a filing gets lost: tried again, it is filed once', async ({ page }) => {
  const duty = await openForm(page, 'EXPERIENCE', 3);
  await fillCommon(page, '青石镇', '梳理乡镇电商服务站运营经验。');
  await fillExperience(page);
  await page.route(
    '**/submit',
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  await submitButton(page).click();
  await expect(page.getByRole('alert').filter({ hasText: NETWORK })).toBeVisible();
  await expect(box(page, '地点')).toHaveValue('青石镇');
  await page.getByRole('button', { name: '重试' }).click();
  await expectFiled(page);
  const { pauses } = await ask<{ pauses: { reason: string }[] }>(page, `/obligations/${duty.obligationId}`);
  expect(pauses.filter(({ reason }) => reason === 'FILED')).toHaveLength(1);
});

test('a session that ends in the midst of it keeps every word', async ({ page }) => {
  await openForm(page, 'PROBLEM', 3);
  await fillCommon(page, '青石镇', '解决生鲜农产品当日出村难的问题。');
  await fillProblem(page);
  await page.context().clearCookies();
  await submitButton(page).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /市直部门业务科室长/ }).click();
  await expect(dialog).toBeHidden();
  await expect(box(page, '主要情况（300字以内）')).toHaveValue('解决生鲜农产品当日出村难的问题。');
  await submitButton(page).click();
  await expectFiled(page);
  await expect(page.getByText('71户')).toBeVisible();
});

test('what the server refuses stands beside its field, and is mended there', async ({ page }) => {
  await openForm(page, 'INSPECTION', 3);
  await name(page, '督察对象', '青石镇人民政府');
  await box(page, '发现的问题').fill('个别服务站未按时开门。');
  await page.getByPlaceholder('填序号或文号').fill('第12项');
  await fillCommon(page, '青石镇', '核查服务站运营情况，附件为机密文件。');
  await submitButton(page).click();
  const summary = box(page, '主要情况（300字以内）');
  await expect(summary).toHaveAttribute('aria-invalid', 'true');
  await expect(summary).toHaveAccessibleDescription(/机密/);
  await summary.fill('核查服务站运营情况。');
  await submitButton(page).click();
  await expectFiled(page);
});

/** Somebody else of the unit, with a session of his own. */
async function colleague(
  city: { readonly url: string },
  open: () => Promise<APIRequestContext>,
): Promise<APIRequestContext> {
  const other = await open();
  const answer = await other.post(`${city.url}/api/v1/demo/sign-in`, {
    data: { persona: 'department-liaison' },
    headers: OURS,
  });
  expect(answer.ok()).toBe(true);
  return other;
}

const OURS = { 'X-Requested-With': 'five-ones' };

test(
  'a colleague changed the plan meanwhile: both are shown, and one’s own words can go on',
  { tag: '@long' },
  async ({ page, city, playwright }) => {
    const duty = await openForm(page, 'EXPERIENCE', 4);
    await box(page, '经验题目').fill('乡镇电商服务站“一站多用”');
    await fillExperience(page);
    await fillCommon(page, '青石镇', '梳理第四季度经验。');
    const other = await colleague(city, () => playwright.request.newContext());
    const planned = await other.post(`${city.url}/api/v1/duties/${duty.id}/plan`, {
      data: { theme: '服务站夜间配送', month: 11, period: 'MIDDLE', leader: '分管副市长' },
      headers: OURS,
    });
    expect(planned.ok()).toBe(true);
    await submitButton(page).click();
    const note = page.getByRole('alert').filter({ hasText: '内容已有变化' });
    await expect(note).toContainText('服务站夜间配送');
    await expect(note).toContainText('梳理第四季度经验。');
    await expectAccessible(page);
    await note.getByRole('button', { name: '按我填写的继续报送' }).click();
    await expectFiled(page);
    await other.dispose();
  },
);

test('a colleague filed it meanwhile: his filing stands beside the words that one typed', async ({
  page,
  city,
  playwright,
}) => {
  const duty = await openForm(page, 'RESEARCH', 4);
  await box(page, '地点').fill('石桥镇');
  await expect(page.getByText(/^已暂存于本机/)).toBeVisible();
  const other = await colleague(city, () => playwright.request.newContext());
  const filed = await other.post(`${city.url}/api/v1/duties/${duty.id}/submit`, {
    data: { activity: RESEARCH },
    headers: OURS,
  });
  expect(filed.ok(), await filed.text()).toBe(true);
  await page.reload();
  const note = page.getByRole('alert').filter({ hasText: '内容已有变化' });
  await expect(note).toContainText('青石镇电商服务站');
  await expect(note).toContainText('石桥镇');
  await note.getByRole('button', { name: '采用现在的内容' }).click();
  await expectFiled(page);
  await other.dispose();
});

const RESEARCH = {
  heldOn: '2026-10-09',
  place: '青石镇',
  leader: '王某',
  leaderTitle: '分管副市长',
  units: ['市商务局'],
  summary: '调研第四季度推进情况。',
  documentNumbers: [],
  noSecrets: true,
  research: { theme: '服务站夜间配送', sites: ['青石镇电商服务站'], findings: '夜间配送尚未开通。' },
};
