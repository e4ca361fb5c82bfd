import type { Locator } from '@playwright/test';
import { enter, expect, expectAccessible, type Page, picture, test, visit } from './support.js';

const form = (page: Page): Locator => page.getByRole('dialog');

async function send(page: Page, name: string): Promise<void> {
  await form(page).getByRole('button', { name }).click();
  await expect(form(page)).toBeHidden();
}

async function day(page: Page, label: string, on: string): Promise<void> {
  const field = form(page).getByRole('textbox', { name: label });
  await field.click();
  await page.locator('.ant-picker-dropdown:visible').getByTitle(on, { exact: true }).click();
}

/** How many problems of the year are confirmed, as 年度计数 shows it. */
async function confirmed(page: Page): Promise<number> {
  await visit(page, '/overview?view=counts');
  const number = page.getByRole('button', { name: /^2026年 已确认销号的难题 / });
  return Number.parseInt(await number.innerText(), 10);
}

test('a problem: opened by a unit, given to its owner, solved, and counted only once the office rang whoever had it', async ({
  page,
}) => {
  const title = '电商小镇夜间配送通行难';
  await enter(page, 'county-liaison', '/problems/new');
  await page.getByRole('textbox', { name: '难题名称' }).fill(title);
  await page.getByRole('radio', { name: '群体、企业（不写姓名）' }).check();
  await page.getByRole('textbox', { name: '是谁的难题' }).fill('23家冷链企业');
  await page.getByRole('checkbox', { name: /不涉及国家秘密/ }).check();
  await page.getByRole('button', { name: '报送' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const path = new URL(page.url()).pathname;
  await expect(page.getByRole('main')).toContainText('待解决');

  await test.step('the office names who solves it, and by when', async () => {
    await enter(page, 'office-clerk', path);
    await page.getByRole('button', { name: '明确单位和时限' }).click();
    await form(page).getByRole('combobox', { name: '承办单位' }).fill('商务');
    await page
      .locator('.ant-select-dropdown:visible .ant-select-item-option')
      .filter({ hasText: '市商务局' })
      .first()
      .click();
    await day(page, '完成时限', '2026-10-30');
    await expectAccessible(page);
    await send(page, '明确单位和时限');
    await expect(page.getByRole('main')).toContainText('解决中');
  });
  const before = await confirmed(page);

  await test.step('its owner reports the solution, which counts for nothing yet, and cannot confirm it', async () => {
    await enter(page, 'department-liaison', path);
    await page.getByRole('button', { name: '报告解决' }).click();
    await form(page).getByRole('textbox', { name: '解决办法' }).fill('核发夜间通行证，划定卸货时段。');
    await form(page).getByRole('textbox', { name: /数量/ }).fill('23');
    await form(page).getByRole('textbox', { name: /单位/ }).fill('家');
    await expectAccessible(page);
    await send(page, '报告解决');
    await expect(page.getByRole('main')).toContainText('已解决待确认');
    await expect(page.getByRole('button', { name: '登记确认' })).toHaveCount(0);
  });

  await test.step('the office rings, writes down what was said, and the year’s number is one more', async () => {
    await enter(page, 'office-chief', '/');
    await page.getByRole('link', { name: new RegExp(`^办理 回访.*${title}`) }).click();
    await visit(page, path);
    await page.getByRole('button', { name: '登记确认' }).click();
    await form(page).getByRole('radio', { name: '电话回访' }).check();
    await day(page, '确认日期', '2026-10-09');
    await form(page).getByRole('textbox', { name: '提出方（受益方）意见' }).fill('已能夜间进城，满意。');
    await expectAccessible(page);
    await send(page, '登记确认');
    await expect(page.getByRole('main')).toContainText('已确认销号');
    await picture(page, 'problem-confirmed');
    expect(await confirmed(page)).toBe(before + 1);
    await page.getByRole('button', { name: /^2026年 已确认销号的难题 / }).click();
    await expect(page.getByRole('dialog').getByRole('link', { name: title })).toBeVisible();
  });
});
