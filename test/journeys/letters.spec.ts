import type { Locator } from '@playwright/test';
import { advance, ask, enter, expect, expectAccessible, picture, test, type Page } from './support.js';

const BUREAU = '市税务局';
const MATTER = '新办纳税人涉税事项一次办结';
const NUMBER = '澄改函〔2026〕18号';
const COUNTY = '澜溪县';
const ASSIGNED = '县级审批事项下放';

const dialog = (page: Page): Locator => page.getByRole('dialog');
const box = (page: Page, name: string): Locator => dialog(page).getByRole('textbox', { name, exact: true });
const main = (page: Page): Locator => page.getByRole('main');

/** The browser's calendar opens at the city's day, as it does where both are today's. */
async function today(page: Page, day: string): Promise<void> {
  await page.clock.setFixedTime(new Date(`${day}T09:30:00+08:00`));
}

async function idOf(page: Page, unit: string): Promise<string> {
  const { items } = await ask<{ items: { id: string; name: string }[] }>(
    page,
    `/units?name=${encodeURIComponent(unit)}`,
  );
  const found = items.find(({ name }) => name === unit);
  if (found === undefined) throw new Error(`no unit ${unit}`);
  return found.id;
}

interface Case {
  readonly id: string;
  readonly matter: string;
  readonly outcome: string | null;
}

async function caseOf(page: Page, unit: string, matter: string): Promise<Case> {
  const { items } = await ask<{ items: Case[] }>(page, `/supervision/cases?unitId=${await idOf(page, unit)}`);
  const found = items.find((one) => one.matter === matter);
  if (found === undefined) throw new Error(`no case of ${matter}`);
  return found;
}

/** Opens an act by its button, fills it in and does it. */
async function doAct(page: Page, name: string | RegExp, fill: () => Promise<void>): Promise<void> {
  await main(page).getByRole('button', { name }).click();
  await expect(dialog(page)).toBeVisible();
  await fill();
  await dialog(page).locator('button.ant-btn-primary').click();
  await expect(dialog(page)).toBeHidden();
}

test(
  'a unit that a higher level runs is written about; it does what the letter was about, and its matter is closed without a talk',
  { tag: '@long' },
  async ({ page }) => {
    await today(page, '2026-10-09');

    await test.step('the section chief reads the letter where the case is, and registers it when it has gone out', async () => {
      await enter(page, 'office-chief');
      const { id } = await caseOf(page, BUREAU, MATTER);
      await enter(page, 'office-chief', `/supervision/cases/${id}`);
      const letter = page.getByRole('region', { name: '工作函' });
      await expect(letter).toContainText('市税务局上级主管单位：');
      await expect(letter).toContainText('已逾期13个工作日');
      await expect(letter.getByRole('button', { name: '打印' })).toBeVisible();
      // Nobody of it can be talked to, so nobody can raise it.
      await expect(page.getByRole('button', { name: '提请约谈' })).toHaveCount(0);
      await expectAccessible(page);
      await picture(page, 'work-letter');
      await letter.getByRole('button', { name: '登记发出' }).click();
      await box(page, '文号').fill(NUMBER);
      await dialog(page).getByRole('textbox', { name: '发出日期' }).click();
      await page.getByTitle('2026-10-09', { exact: true }).last().click();
      await box(page, '收文单位或者领导').fill('省税务局');
      await expectAccessible(page);
      await dialog(page).getByRole('button', { name: '登记发出' }).click();
      await expect(dialog(page)).toBeHidden();
      await expect(main(page).getByText(NUMBER).first()).toBeVisible();
      await expectAccessible(page);
    });

    await test.step('the bureau reads on its case that the letter went out, and reports what it has done', async () => {
      await enter(page, 'vertical-liaison');
      const { id } = await caseOf(page, BUREAU, MATTER);
      await enter(page, 'vertical-liaison', `/supervision/cases/${id}`);
      await expect(main(page).getByText('发出工作函').first()).toBeVisible();
      await expect(page.getByRole('region', { name: '工作函' })).toHaveCount(0);
      await expectAccessible(page);
      const { items } = await ask<{ items: { id: string; matter: string }[] }>(page, '/tasks');
      await enter(page, 'vertical-liaison', `/tasks/${items.find((one) => one.matter === MATTER)?.id ?? ''}`);
      await doAct(page, /^报送/, async () => {
        await dialog(page)
          .getByRole('textbox')
          .first()
          .fill('新办纳税人涉税事项已并入一个窗口，当日办结，指南已公布。');
      });
      await expect(main(page).getByText('待审核').first()).toBeVisible();
      await expectAccessible(page);
    });

    await test.step('the office finds it done, and the case is closed', async () => {
      await enter(page, 'office-clerk');
      const { id } = await caseOf(page, BUREAU, MATTER);
      const { items } = await ask<{ items: { id: string; matter: string }[] }>(
        page,
        `/tasks?unitId=${await idOf(page, BUREAU)}`,
      );
      await enter(page, 'office-clerk', `/tasks/${items.find((one) => one.matter === MATTER)?.id ?? ''}`);
      await doAct(page, /^审核通过/, () => Promise.resolve());
      // The sweep closes it, which looks at what was decided by itself.
      await expect.poll(async () => (await caseOf(page, BUREAU, MATTER)).outcome).toBe('FULFILLED');
      await enter(page, 'office-clerk', `/supervision/cases/${id}`);
      await expect(page.getByText('已结束 · 已完成销号')).toBeVisible();
      await expect(page.getByRole('region', { name: '工作函' })).toHaveCount(0);
      await expect(main(page).getByText('没有约谈。')).toBeVisible();
      await expectAccessible(page);
    });
  },
);

test(
  'a county is asked to a talk by a letter, which it reads once it is signed',
  { tag: '@long' },
  async ({ page }) => {
    test.setTimeout(300_000);
    await enter(page, 'office-clerk');
    const data = { matter: ASSIGNED, unitId: await idOf(page, COUNTY), dueOn: '2026-10-09', origin: '市委改革委会议' };
    const headers = { 'X-Requested-With': 'five-ones', 'Idempotency-Key': 'matter-of-a-county' };
    expect((await page.request.post('/api/v1/tasks', { data, headers })).ok()).toBe(true);
    await advance(page, { advanceTo: '2026-10-23', time: '09:30' });
    await today(page, '2026-10-23');
    const { items } = await ask<{ items: { id: string; items: { matter: string }[] }[] }>(
      page,
      '/interviews?state=PROPOSED&limit=100',
    );
    const id = items.find((one) => one.items.some(({ matter }) => matter === ASSIGNED))?.id ?? '';
    const heading = page.getByRole('heading', { name: '关于商请参加改革工作约谈的函' });

    await enter(page, 'office-deputy', `/supervision/interviews/${id}`);
    await page.getByRole('button', { name: '查看全文' }).click();
    await expect(heading).toBeVisible();
    await expect(main(page)).toContainText('商请本人参加');
    await expectAccessible(page);
    await picture(page, 'letter-to-a-county');
    await doAct(page, /^同意/, () => Promise.resolve());
    await enter(page, 'county-liaison', `/supervision/interviews/${id}`);
    // Whoever is to sign for it reads it first.
    await expect(heading).toBeVisible();
    await expectAccessible(page);
  },
);
