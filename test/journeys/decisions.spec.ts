import { randomUUID } from 'node:crypto';
import type { Locator } from '@playwright/test';
import { advance, ask, become, enter, expect, expectAccessible, test, type Page, visit } from './support.js';

interface Interview {
  readonly id: string;
  readonly tier: number;
  readonly state: string;
  readonly scheduledOn: string;
  readonly items: readonly { readonly id: string; readonly dueOn: string | null }[];
}

interface Listed<Item> {
  readonly items: readonly Item[];
}

/** Does something by the API as one of the demo's people: what a journey needs, but does not show. */
async function send(page: Page, persona: string, path: string, data: object = {}): Promise<void> {
  const ours = () => ({ 'X-Requested-With': 'five-ones', 'Idempotency-Key': randomUUID() });
  await become(page, persona);
  const answer = await page.request.post(`/api/v1${path}`, { data, headers: ours() });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
}

/** Opens a page as one of the demo's people, whose calendar opens at the city's day. */
async function open(page: Page, persona: string, path: string, day = '2026-10-09'): Promise<void> {
  await page.clock.setFixedTime(new Date(`${day}T09:30:00+08:00`));
  await enter(page, persona, path);
}

const button = (at: Page | Locator, name: string | RegExp): Locator => at.getByRole('button', { name, exact: true });
const dialog = (page: Page): Locator => page.getByRole('dialog');
const section = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });

async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await dialog(page).getByRole('combobox', { name: label }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click();
}

async function pickDay(page: Page, label: string, day: string): Promise<void> {
  await dialog(page).getByRole('textbox', { name: label }).click();
  await page.getByTitle(day, { exact: true }).last().click();
}

const interviewOf = (page: Page, id: string): Promise<Interview> => ask<Interview>(page, `/interviews/${id}`);

test('a signature on paper waits for a second person, takes effect, and is disowned by whose name stands on it', async ({
  page,
}) => {
  await open(page, 'office-chief', '/supervision?view=proposals');
  const { items } = await ask<Listed<Interview>>(page, '/interviews?state=PROPOSED&limit=100');
  const id = items.find(({ tier }) => tier === 2)?.id ?? '';
  const tier1 = page.getByRole('article').filter({ hasText: '科室长约谈' }).first();
  // He holds the talks of the first tier himself.
  await expect(tier1.getByRole('link', { name: '办理详情' })).toBeVisible();
  await expect(button(tier1, '登记线下签批')).toHaveCount(0);
  const proposal = page.getByRole('article').filter({ hasText: '分管领导约谈' });
  await button(proposal, '登记线下签批').click();
  await dialog(page).getByRole('textbox', { name: '办理人', exact: true }).fill('常务副主任');
  await pickDay(page, '办理日期', '2026-10-09');
  await dialog(page).getByRole('textbox', { name: '签批（答复）内容' }).fill('同意约谈');
  await button(dialog(page), '登记线下签批').click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('已登记，经另一人复核后生效。')).toBeVisible();
  await expect(proposal.getByText('待复核')).toBeVisible();
  expect((await interviewOf(page, id)).state).toBe('PROPOSED');

  await open(page, 'office-clerk', '/');
  await button(section(page, '线下签批待复核'), /^复核无误/).click();
  await expect(dialog(page)).toContainText('登记为同意。');
  await expectAccessible(page);
  await button(dialog(page), '复核无误').click();
  await expect(section(page, '线下签批待复核')).toBeHidden();
  expect((await interviewOf(page, id)).state).toBe('ISSUED');

  await open(page, 'office-executive-deputy', '/notices');
  await button(page, /已登记您的线下签批/)
    .first()
    .click();
  await button(page, /^非本人签批/).click();
  await dialog(page).getByRole('textbox').fill('当日出差，未签过此件。');
  await button(dialog(page), '非本人签批').click();
  await expect(dialog(page)).toBeHidden();
  await expect.poll(async () => (await interviewOf(page, id)).state).toBe('VOID');
});

test('whoever asked for more time takes the request back where he sees it', async ({ page }) => {
  await open(page, 'department-liaison', '/');
  const { items } = await ask<Listed<{ id: string; kind: string; quarter: number; obligationId: string }>>(
    page,
    '/duties?mine=true&limit=200',
  );
  const duty = items.find(({ kind, quarter }) => kind === 'COORDINATION' && quarter === 4);
  const asked = { reason: '省级配套办法12月下旬出台。', newDate: '2026-12-31' };
  await send(page, 'department-liaison', `/duties/${duty?.id ?? ''}/extensions`, asked);
  const mine = section(page, '我提请的事项');
  await button(mine, /^撤回 申请延期/).click();
  await button(dialog(page), '撤回').click();
  await expect(mine).toBeHidden();
  const { requests } = await ask<{ requests: { state: string }[] }>(page, `/obligations/${duty?.obligationId ?? ''}`);
  expect(requests.map(({ state }) => state)).toEqual(['WITHDRAWN']);
});

// The last of them: the city's clock runs on by six weeks.
test('a county’s third tier is signed with who talks and the secretary’s entrustment; failed, it is the office’s to study', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await open(page, 'office-chief', '/supervision?view=proposals');
  const { items } = await ask<Listed<{ id: string; matter: string; unitName: string }>>(
    page,
    '/supervision/cases?state=OPEN&limit=100',
  );
  const { id: caseId = '', matter = '' } = items.find(({ unitName }) => unitName === '栖云县') ?? {};
  await send(page, 'office-chief', `/supervision/cases/${caseId}/raise`, {
    tier: 3,
    reason: '两次退回后仍未补正',
    skipReason: '影响全市进度',
  });
  const proposed = await ask<Listed<Interview>>(page, `/interviews?caseId=${caseId}`);
  const id = proposed.items.find(({ tier }) => tier === 3)?.id ?? '';

  await test.step('the director names an official of the city, and enters the secretary’s word', async () => {
    await open(page, 'office-director', `/supervision/interviews/${id}`);
    await button(page, '同意').click();
    await expect(dialog(page).getByRole('combobox', { name: '市委书记委托方式' })).toBeHidden();
    await dialog(page).getByRole('combobox', { name: '约谈人' }).fill('常务副市长');
    await choose(page, '约谈人', '常务副市长');
    await choose(page, '市委书记委托方式', '书面');
    await pickDay(page, '委托日期', '2026-10-09');
    await expectAccessible(page);
    await button(dialog(page), '同意').click();
    await expect(dialog(page)).toBeHidden();
    await expect(page.getByRole('main').getByText('已通知', { exact: true }).first()).toBeVisible();
    await expect(page.getByText('2026年10月9日书面委托约谈人进行')).toBeVisible();
  });

  const { scheduledOn, items: talked } = await interviewOf(page, id);
  await advance(page, { advanceTo: scheduledOn, time: '15:00', autopilot: false });
  await send(page, 'office-clerk', `/interviews/${id}/record`, {
    ...{ talkedOn: scheduledOn, place: '市委会议室', participants: '约谈双方', intervieweePresent: true },
    ...{ points: '限期完成', explanation: '人手不足' },
    items: talked.map((item) => ({ itemId: item.id, demand: '按期报送' })),
  });
  const [item] = (await interviewOf(page, id)).items;
  await advance(page, { advanceTo: item?.dueOn ?? '', autopilot: false });
  await advance(page, { advanceWorkingDays: 3, autopilot: false });
  expect((await interviewOf(page, id)).state).toBe('FAILED');

  await test.step('one piece of work is on the desk, which no note ends', async () => {
    await open(page, 'office-chief', '/', item?.dueOn ?? '');
    const work = page.getByRole('link', { name: new RegExp(`^研究挂牌督导：.*${matter}`) });
    await expect(work).toHaveCount(1);
    await page.getByRole('link', { name: new RegExp(`^办理 研究挂牌督导：.*${matter}`) }).click();
    await expect(page.getByRole('heading', { level: 1, name: /研究挂牌督导/ })).toBeVisible();
    await expectAccessible(page);
    await expect(button(page, '办结')).toHaveCount(0);
  });

  await test.step('the case stays in sight in a column of the office', async () => {
    await visit(page, '/supervision');
    const column = section(page, /主要领导约谈后仍未完成、待研究/);
    await expect(column.getByRole('link', { name: matter })).toBeVisible();
  });
});
