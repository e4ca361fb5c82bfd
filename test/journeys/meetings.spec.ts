import type { Locator } from '@playwright/test';
import { ask, enter, expect, expectAccessible, type Page, picture, test, visit } from './support.js';

interface Listed<Item> {
  readonly items: readonly Item[];
}

const form = (page: Page): Locator => page.getByRole('dialog');
const box = (page: Page, name: string | RegExp): Locator => form(page).getByRole('textbox', { name, exact: true });

async function choose(page: Page, label: string | RegExp, option: string | RegExp, typed?: string): Promise<void> {
  const field = form(page).getByRole('combobox', { name: label });
  await (typed === undefined ? field.click() : field.fill(typed));
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: option })
    .first()
    .click();
}

/** A long list shows eight at a time: October of the months, and of the planned topics the one before the two of November. */
async function thirdFromEnd(page: Page, label: string | RegExp): Promise<void> {
  await form(page).getByRole('combobox', { name: label }).click();
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
}

async function day(page: Page, label: string, on: string): Promise<void> {
  await box(page, label).click();
  await page.locator('.ant-picker-dropdown:visible').getByTitle(on, { exact: true }).click();
}

/** Presses the form's own button, and it closes. */
async function send(page: Page, name: string): Promise<void> {
  await form(page).getByRole('button', { name }).click();
  await expect(form(page)).toBeHidden();
}

/** What a leader signed on paper: one of the office registers it on the meeting's page, another checks it where two are asked. */
async function signOnPaper(page: Page, path: string, two: boolean): Promise<void> {
  await enter(page, 'office-chief', path);
  await page.getByRole('button', { name: '登记线下同意' }).click();
  await box(page, '办理人').fill('市委书记');
  await day(page, '办理日期', '2026-10-09');
  await box(page, '签批（答复）内容').fill('同意。');
  await send(page, '同意');
  if (!two) return;
  await enter(page, 'office-deputy', '/');
  await page.getByRole('button', { name: /^复核无误/ }).click();
  await send(page, '复核无误');
}

test('the committee meets: from the year’s plan to minutes of two people, an issued document, and a task of one unit', async ({
  page,
}) => {
  const topic = '关于审议《乡镇电商小镇共同配送办法》';
  await test.step('a topic is planned', async () => {
    await enter(page, 'office-clerk', '/meetings/plan');
    await page.getByRole('button', { name: '增加计划议题' }).click();
    await box(page, '议题').fill(topic);
    await choose(page, '议题类型', '审议文件');
    await thirdFromEnd(page, '计划月份');
    await choose(page, '汇报单位', '市商务局', '商务');
    await box(page, '依据').fill('市委深改委2026年度议题计划');
    await expectAccessible(page);
    await send(page, '增加计划议题');
    await expect(page.getByRole('row', { name: new RegExp(topic) })).toContainText('未上会');
  });

  await test.step('the meeting gets its agenda: the first topic, what was planned, and what lags', async () => {
    await visit(page, '/meetings');
    await page.getByRole('button', { name: '新增会议' }).click();
    await day(page, '拟开日期', '2026-10-28');
    await choose(page, '主持领导', '市委书记');
    await form(page).getByRole('button', { name: '新增会议' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('深改委会议');
    await expect(page).toHaveURL(/\/meetings\/[0-9a-f-]{36}$/);
    await page.getByRole('button', { name: '增加议题' }).click();
    await box(page, '议题').fill('学习中央深改委会议精神');
    await choose(page, '学习内容类别', '中央深改委会议');
    await box(page, /^学习内容（/).fill('二十届中央深改委第五次会议');
    await day(page, '学习内容的日期', '2026-10-01');
    await box(page, '贯彻落实要求').fill('完善县域商业体系。');
    await send(page, '增加议题');
    const demand = page.getByRole('button', { name: /列为议定事项/ });
    await demand.click();
    await expect(box(page, '议定事项')).toHaveValue('完善县域商业体系。');
    await form(page).getByRole('checkbox', { name: '不需承办' }).check();
    await box(page, '不需承办的原因').fill('长期坚持');
    await send(page, '增加议定事项');
    await expect(demand).toHaveCount(0);
    await page.getByRole('button', { name: '增加议题' }).click();
    await choose(page, '议题类型', '审议文件');
    await box(page, '议题').fill(topic);
    await choose(page, '汇报单位', '市商务局', '商务');
    await thirdFromEnd(page, /^计划议题/);
    await expect(form(page)).toContainText(`10月：${topic}`);
    await choose(page, /^对应改革项目/, '乡镇电商小镇建设', '电商');
    await send(page, '增加议题');
    const candidates = page.getByRole('region', { name: '可列入的议题' });
    await candidates.getByRole('button', { name: '查看' }).click();
    await candidates
      .getByRole('checkbox', { name: /再生水/ })
      .first()
      .check();
    await expectAccessible(page);
    await picture(page, 'meeting-candidates');
    await candidates.getByRole('button', { name: '列入议程（1项）' }).click();
    await expect(
      page
        .getByRole('region', { name: '议程' })
        .getByRole('listitem')
        .filter({ hasText: /再生水/ }),
    ).toBeVisible();
  });
  const path = new URL(page.url()).pathname;

  await test.step('it is called on the director’s word and the chair’s paper', async () => {
    await page.getByRole('button', { name: '发会议通知' }).click();
    await send(page, '发会议通知');
    await enter(page, 'office-director', path);
    await page.getByRole('button', { name: '同意', exact: true }).click();
    await send(page, '同意');
    await signOnPaper(page, path, false);
    await expect(page.getByRole('region', { name: '会议情况' })).toContainText('已通知');
    await expectAccessible(page);
    await picture(page, 'meeting-called');
  });

  await test.step('held, with what came of each item and one decision', async () => {
    await enter(page, 'office-clerk', path);
    await page.getByRole('button', { name: '登记召开' }).click();
    await day(page, '召开日期', '2026-10-09');
    await send(page, '登记召开');
    const item = (name: RegExp): Locator =>
      page.getByRole('region', { name: '议程' }).getByRole('listitem').filter({ hasText: name }).first();
    for (const [name, outcome] of [
      [/共同配送办法/, '审议通过'],
      [/再生水/, '已听取'],
    ] as const) {
      await item(name).getByRole('button', { name: '填写结果' }).click();
      await form(page).getByRole('radio', { name: outcome, exact: true }).check();
      await send(page, '修改议题');
    }
    await item(/共同配送办法/)
      .getByRole('button', { name: '增加议定事项' })
      .click();
    await box(page, '议定事项').fill('修改完善后按程序印发，抓好落实');
    await choose(page, '承办单位', '市商务局', '商务');
    await page.keyboard.press('Escape');
    await expectAccessible(page);
    await send(page, '增加议定事项');
  });

  await test.step('minutes of one person are reviewed by another and signed by the chair', async () => {
    await page.getByRole('button', { name: '纪要送审' }).click();
    await box(page, '纪要文号').fill('澄改委纪〔2026〕6号');
    await box(page, '纪要印发单位').fill('市委办公室');
    await send(page, '纪要送审');
    await expect(page.getByRole('button', { name: '同意', exact: true })).toHaveCount(0);
    await enter(page, 'office-executive-deputy', path);
    await page.getByRole('button', { name: '同意', exact: true }).click();
    await send(page, '同意');
    await signOnPaper(page, path, true);
    await visit(page, path);
    await expect(page.getByRole('region', { name: '会议情况' })).toContainText('已定稿');
  });

  await test.step('the decision is one task of the unit; the document goes on to the register', async () => {
    const { items } = await ask<Listed<{ matter: string; unitName: string }>>(page, '/tasks?source=DECISION&limit=200');
    expect(
      items.filter(({ matter }) => matter === '修改完善后按程序印发，抓好落实').map(({ unitName }) => unitName),
    ).toEqual(['市商务局']);
    await enter(page, 'office-clerk', '/meetings/documents');
    await page
      .getByRole('row', { name: /共同配送办法/ })
      .getByRole('button', { name: '登记印发' })
      .click();
    // The document's own name stands in the marks of the topic; unit and project are known.
    await expect(box(page, '文件名称')).toHaveValue('乡镇电商小镇共同配送办法');
    await box(page, '文号').fill('澄政办发〔2026〕31号');
    await box(page, '印发单位').fill('市政府办公室');
    await day(page, '印发日期', '2026-10-09');
    await choose(page, '成果类型', '行政规范性文件');
    await form(page)
      .getByRole('checkbox', { name: /不涉及国家秘密/ })
      .check();
    await expectAccessible(page);
    await send(page, '登记印发');
    await expect(page.getByRole('row', { name: /共同配送办法/ })).toBeHidden();
    await visit(page, path);
    await page.getByRole('link', { name: '已登记印发，查看制度成果' }).click();
    await expect(page.getByRole('main')).toContainText('澄政办发〔2026〕31号');
  });
});
