import { randomUUID } from 'node:crypto';
import { ask, enter, expect, expectAccessible, type Page, picture, test } from './support.js';

/** The list stands since April: the director agrees to what is added to it. */
async function agreed(page: Page, persona: string): Promise<void> {
  await enter(page, persona, '/projects/key-points');
  const { items } = await ask<{ items: { id: string; kind: string; version: number }[] }>(
    page,
    '/approvals?state=PENDING&limit=100',
  );
  const one = items.find(({ kind }) => kind === 'KEYPOINT_ADJUSTMENT');
  const headers = { 'X-Requested-With': 'five-ones', 'Idempotency-Key': randomUUID() };
  const answer = await page.request.post(`/api/v1/approvals/${one?.id ?? ''}/approve`, { data: {}, headers });
  expect(answer.ok(), await answer.text()).toBe(true);
}

test('the office adds points to the province’s plan, sees what nobody carries out first, lets a project cover it and declares a point not applicable', async ({
  page,
}) => {
  await enter(page, 'office-clerk', '/projects');
  await page.getByRole('link', { name: '上级要点' }).click();
  await expect(page.getByText('已承接44/46项')).toBeVisible();
  await expectAccessible(page);
  const form = page.getByRole('dialog');
  for (const [code, text] of [
    ['省-91', '深化要素市场化配置改革'],
    ['省-92', '推进海洋渔业体制改革'],
  ] as const) {
    await page.getByRole('button', { name: '登记要点', exact: true }).click();
    await form.getByRole('textbox', { name: '编号' }).fill(code);
    await form.getByRole('textbox', { name: '要点内容' }).fill(text);
    await form.getByRole('button', { name: '登记要点' }).click();
    await expect(form).toBeHidden();
    await agreed(page, 'office-director');
    await enter(page, 'office-clerk', '/projects/key-points');
  }
  await expect(page.getByText('已承接44/48项')).toBeVisible();
  await expect(page.getByText('未承接4项')).toBeVisible();

  await page.getByRole('link', { name: '深化要素市场化配置改革' }).click();
  await page.getByRole('button', { name: '修改要点' }).click();
  await form.getByRole('combobox', { name: /承接的项目/ }).fill('改革');
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await page.keyboard.press('Escape');
  await form.getByRole('button', { name: '修改要点' }).click();
  await expect(form).toBeHidden();
  await expect(page.getByRole('region', { name: '深化要素市场化配置改革' })).toContainText('推进中');
  await expectAccessible(page);
  await picture(page, 'key-point');

  await page.getByRole('link', { name: '返回上级要点' }).click();
  await expect(page.getByText('已承接45/48项')).toBeVisible();
  // What nobody carries out stands first.
  await expect(page.getByRole('row').nth(3)).toContainText('推进海洋渔业体制改革');
  await expect(page.getByRole('row').nth(4)).not.toContainText('未承接');
  await expectAccessible(page);
  await picture(page, 'key-points');

  await page.getByRole('link', { name: '推进海洋渔业体制改革' }).click();
  await page.getByRole('button', { name: '认定不涉及' }).click();
  await form.getByRole('textbox', { name: '上级答复文号' }).fill('晋改函〔2026〕8号');
  await form.getByRole('button', { name: '认定不涉及' }).click();
  await expect(page.getByText('认定或者调整已提请，等待审批')).toBeVisible();
  await enter(page, 'office-director', '/projects/key-points');
  await expect(page.getByText('已承接45/48项')).toBeVisible();
});
