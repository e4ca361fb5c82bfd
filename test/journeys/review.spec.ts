import type { Locator } from '@playwright/test';
import { ask, enter, expect, expectAccessible, type Page, picture, test, visit } from './support.js';

interface ReviewRead {
  readonly state: string;
  readonly version: number;
  readonly blocks: readonly { readonly heading: string; readonly body: string; readonly marks: readonly object[] }[];
}

const form = (page: Page): Locator => page.getByRole('dialog');
const text = (page: Page, name: RegExp): Locator => page.getByRole('textbox', { name });
const read = (page: Page, path: string): Promise<ReviewRead> =>
  ask<ReviewRead>(page, `/reviews/${path.split('/').at(-1) ?? ''}`);
const option = (page: Page, name: RegExp): Locator =>
  page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: name });
const FIRST = /谋划推动，第1段/;
const MEETINGS = '{{n:committee.meetings}}';

/** What an input method does: composes letters, changes them, and puts its word in their place. */
async function compose(page: Page, letters: readonly string[], word: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const said of letters)
    await session.send('Input.imeSetComposition', {
      ...{ text: said, selectionStart: said.length, selectionEnd: said.length },
    });
  await session.send('Input.insertText', { text: word });
  await session.detach();
}

test('a review is drafted, a sentence gets a reference for its number, and what was kept is read again', async ({
  page,
}) => {
  await test.step('it is drafted by a template', async () => {
    await enter(page, 'office-clerk', '/publications');
    await page.getByRole('navigation', { name: '通报综述' }).getByRole('link', { name: '综述' }).click();
    await page.getByRole('button', { name: '起草年度综述' }).click();
    await form(page).getByRole('combobox', { name: '模板' }).click();
    await option(page, /^样例甲/).click();
    await form(page).getByRole('button', { name: '起草年度综述' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('2026年年度综述');
    await expect(page.getByRole('heading', { name: /^未写入及原因/ })).toBeVisible();
    await expect(page.getByRole('region', { name: /^数字核对表/ }).first()).toContainText('深改委会议');
    await expectAccessible(page);
    await picture(page, 'review-read');
  });
  const { pathname } = new URL(page.url());

  await test.step('a reference opens the list behind it', async () => {
    await page.getByRole('region', { name: '正文' }).getByRole('button', { name: '4，计数引用' }).first().click();
    await expect(form(page)).toContainText('2026年第4次深改委会议');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(form(page)).toBeHidden();
  });

  await test.step('a number written by hand is shown, and becomes a reference', async () => {
    await page.getByRole('button', { name: '修改正文' }).click();
    const paragraph = text(page, FIRST);
    // In the words, for a press on a reference opens its list.
    await paragraph.click({ position: { x: 4, y: 10 } });
    await page.keyboard.press('Control+End');
    await compose(page, ['q', 'qi', 'qi zhong'], '其中');
    await page.keyboard.type('开会3次，推进5G。');
    await expect(paragraph).toContainText('其中开会3次，推进5G。');
    await expectAccessible(page);
    await page.getByRole('button', { name: '是名称：5' }).click();
    await page.getByRole('button', { name: '改为引用：3' }).click();
    await form(page).getByRole('searchbox').fill('深改委会议');
    await page.getByRole('button', { name: '插入：深改委会议', exact: true }).click();
    await expect(paragraph.getByRole('button').last()).toHaveText('4');
    await expect(page.getByRole('group', { name: '手写的数字' })).toBeHidden();
  });

  await test.step('all of it is kept, and read again as it was written', async () => {
    await picture(page, 'review-write');
    await page.getByRole('button', { name: '保存正文' }).click();
    await expect(page.getByRole('button', { name: '修改正文' })).toBeVisible();
    const { blocks } = await read(page, pathname);
    const paragraph = blocks.find(({ heading }) => heading.includes('谋划推动'));
    expect(paragraph?.body).toContain(`其中开会${MEETINGS}次，推进5G。`);
    expect(paragraph?.marks).toEqual([expect.objectContaining({ as: 'NAME' })]);
    await visit(page, '/publications/reviews');
    await visit(page, pathname);
    await expect(page.getByRole('region', { name: '正文' })).toContainText('其中开会4次，推进5G。');
  });
});
