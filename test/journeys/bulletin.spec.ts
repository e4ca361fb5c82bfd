import type { Locator } from '@playwright/test';
import { advance, ask, enter, expect, expectAccessible, open, type Page, picture, test, visit } from './support.js';

const PHONE = { width: 390, height: 844 };
const OBJECTION = '就业统计由市人社局牵头，我局已于9月15日提供数据，有商函〔2026〕31号为证。';
const ANSWER = '经核对商函〔2026〕31号，情况属实，该项不写入本期通报。';

const dialog = (page: Page): Locator => page.getByRole('dialog');
/** A part of the page, not the frame of the table in it. */
const part = (page: Page, name: string | RegExp): Locator =>
  page.locator('section').and(page.getByRole('region', { name }));
const standing = (page: Page): Locator => page.getByRole('list', { name: '办理步骤' }).locator('[aria-current=step]');

/** Presses an act of the head and says so again where it asks. */
async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await dialog(page).getByRole('button', { name, exact: true }).click();
  await expect(dialog(page)).toBeHidden();
}

/** What the bulletin's page says of the matters that lag. */
const lines = (page: Page): Locator => part(page, /^滞后事项/).getByRole('row');

test('a month’s bulletin: drafted by one, checked by its units, an objection answered by another, signed by a third, issued and read', async ({
  page,
}) => {
  const desk = page.viewportSize() ?? PHONE;
  await enter(page, 'office-clerk', '/publications');
  await test.step('the one that is with its units is thrown away with a reason, and its month may be drafted anew', async () => {
    await page.getByRole('link', { name: '2026年9月改革工作通报' }).click();
    await page.getByRole('button', { name: '作废', exact: true }).click();
    await dialog(page).getByRole('textbox', { name: '作废原因' }).fill('数据有调整，重新起草。');
    await dialog(page).getByRole('button', { name: '作废', exact: true }).click();
    await expect(dialog(page)).toBeHidden();
    await expect(page.getByRole('main')).toContainText('已作废；该月可以重新起草');
    await page.getByRole('link', { name: '返回通报综述' }).click();
  });
  await page.getByRole('button', { name: '起草通报' }).click();
  await expect(dialog(page)).toContainText('2026年9月');
  await dialog(page).getByRole('button', { name: '起草通报' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '2026年9月改革工作通报' })).toBeVisible();
  const path = new URL(page.url()).pathname;
  await expect(standing(page)).toHaveText('起草');
  await expectAccessible(page);

  await test.step('its author writes it, and a line is left out by hand', async () => {
    await page.getByRole('button', { name: '填写正文' }).click();
    await page.getByRole('textbox', { name: '总体情况' }).fill('9月份，各项改革任务总体按计划推进。');
    await page.getByRole('textbox', { name: '滞后事项及原因' }).fill('下列事项逾期较久，请有关单位抓紧办理。');
    await page.getByRole('checkbox', { name: /不写入：.*第二季度改革督察/ }).check();
    await expectAccessible(page);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await expect(part(page, '正文')).toContainText('各项改革任务总体按计划推进');
    await expect(part(page, /^滞后事项/)).toContainText('不写入');
    await picture(page, 'bulletin-draft');
  });

  await test.step('it goes to the units that its lines speak of', async () => {
    await act(page, '送核对');
    await expect(standing(page)).toHaveText('征求意见');
    await expect(part(page, /^核对情况/)).toContainText('市商务局');
    await expect(part(page, '还须办理')).toContainText('尚未反馈');
  });

  await test.step('a unit objects from a phone, in its own words, and sees its own lines alone', async () => {
    await page.setViewportSize(PHONE);
    await enter(page, 'department-liaison', '/todo');
    await page
      .getByRole('listitem')
      .filter({ hasText: '2026年9月改革工作通报' })
      .getByRole('link', { name: '核对', exact: true })
      .click();
    await expect(page.getByRole('main')).toContainText('市场主体培育和带动就业统计');
    await expect(page.getByRole('main')).not.toContainText('再生水');
    await expect(page.getByRole('main')).toContainText('逾期未反馈的，视为无异议');
    await expectAccessible(page);
    await picture(page, 'fact-check');
    await page.getByRole('button', { name: '有异议' }).click();
    await page.getByRole('textbox', { name: '异议内容' }).fill(OBJECTION);
    await page.getByRole('button', { name: '提出异议' }).click();
    await expect(part(page, '核对意见')).toContainText('异议已送改革办');
    await page.setViewportSize(desk);
  });

  await test.step('whoever drafted it cannot answer; another adopts it, and the line is gone from what is printed', async () => {
    await enter(page, 'office-clerk', path);
    await answer(page);
    await expect(dialog(page).getByRole('alert')).toContainText('起草人以外');
    await enter(page, 'office-chief', path);
    await answer(page);
    await expect(dialog(page)).toBeHidden();
    await expect(part(page, /^核对情况/)).toContainText('已采纳');
    await expect(lines(page).filter({ hasText: '就业统计' })).toContainText('不写入');
  });

  await test.step('silence of the others is no objection: when their day is over it goes to its signer', async () => {
    await enter(page, 'office-clerk', path);
    await page.getByRole('button', { name: '呈批', exact: true }).click();
    await dialog(page).getByRole('button', { name: '呈批', exact: true }).click();
    await expect(dialog(page).getByRole('alert')).toContainText('尚有单位在核对期内未答复');
    await advance(page, { advanceTo: '2026-10-13' });
    await open(page, path);
    await expect(part(page, /^核对情况/)).toContainText('期满无异议');
    await act(page, '呈批');
    await expect(standing(page)).toHaveText('呈批');
    await expect(page.getByRole('button', { name: '同意', exact: true })).toHaveCount(0);
  });

  await test.step('the executive deputy signs, and the clerk issues it', async () => {
    await enter(page, 'office-executive-deputy', path);
    await expect(part(page, /^核对情况/)).toContainText(OBJECTION);
    await page.getByRole('button', { name: '同意', exact: true }).click();
    await dialog(page).getByRole('button', { name: '同意', exact: true }).click();
    await expect(dialog(page)).toBeHidden();
    await enter(page, 'office-clerk', path);
    await act(page, '印发');
    await expect(standing(page)).toHaveText('已印发');
    await expect(page.getByRole('button', { name: '填写正文' })).toHaveCount(0);
    await expectAccessible(page);
    await picture(page, 'bulletin-issued');
  });

  await test.step('the unit reads it from its messages, without the line that it objected to', async () => {
    await page.setViewportSize(PHONE);
    await enter(page, 'department-liaison', '/notices');
    await page.getByRole('button', { name: /2026年9月改革工作通报已印发/ }).click();
    await page.getByRole('link', { name: /2026年9月改革工作通报已印发/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('2026年9月改革工作通报');
    await expect(page.getByRole('main')).toContainText('总体按计划推进');
    await expect(page.getByRole('main')).toContainText('再生水调蓄工程和管网建设');
    await expect(page.getByRole('main')).not.toContainText('就业统计');
    await expectAccessible(page);
    await page.setViewportSize(desk);
  });

  await test.step('the record holds every act', async () => {
    await enter(page, 'audit-admin');
    const id = path.split('/').at(-1) ?? '';
    const found = await ask<{ readonly items: readonly { readonly action: string }[] }>(
      page,
      `/audit-events?subjectId=${id}&limit=50`,
    );
    const acts = found.items.map(({ action }) => action);
    for (const wanted of ['bulletin.drafted', 'bulletin.written', 'publication.sent-to-check', 'publication.issued'])
      expect(acts).toContain(wanted);
  });
  await visit(page, '/settings/audit');
});

/** 采纳, with the line left out. */
async function answer(page: Page): Promise<void> {
  await page.getByRole('button', { name: '答复市商务局的异议' }).click();
  await dialog(page).getByRole('radio', { name: '采纳', exact: true }).check();
  await dialog(page)
    .getByRole('combobox', { name: /就业统计/ })
    .click();
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: '不写入通报' })
    .first()
    .click();
  await dialog(page).getByRole('textbox', { name: '答复内容' }).fill(ANSWER);
  await dialog(page).getByRole('button', { name: '答复', exact: true }).click();
}
