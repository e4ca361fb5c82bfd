import { enter, expect, type Page, test, visit } from './support.js';

/** How many sheets a page takes on paper, and the first one's size in tens of points: A4 upright is 59 × 84. */
async function printed(page: Page): Promise<{ sheets: number; size: readonly number[] }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sheets = (pdf.match(/\/Type\s*\/Page\b/gu) ?? []).length;
  const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(pdf)?.slice(1).map(Number) ?? [];
  return { sheets, size: box.map((length) => Math.round(length / 10)) };
}

test('the page of the secretary, of the mayor and of every other leader is one A4 sheet, in both languages', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await enter(page, 'office-chief', '/overview?view=sheet');
  const { items } = (await (await page.request.get('/api/v1/posts?role=LEADING_OFFICIAL&limit=50')).json()) as {
    items: { id: string; title: string; personName: string }[];
  };
  expect(items.map(({ title }) => title).slice(0, 2)).toEqual(['市委书记', '市长']);
  const papers: unknown[] = [];
  for (const language of ['zh-CN', 'en']) {
    await page.evaluate((chosen) => localStorage.setItem('five-ones:language', chosen), language);
    // Loaded anew, so that it speaks the language that was chosen.
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const { id, title, personName } of items) {
      await visit(page, `/overview?view=sheet&leader=${id}`);
      await expect(page.getByRole('article')).toContainText(personName);
      papers.push({ title, ...(await printed(page)) });
    }
  }
  expect(papers).toEqual([...items, ...items].map(({ title }) => ({ title, sheets: 1, size: [59, 84] })));
});

test('a handover prints as a sheet: who signed, what is open, nothing to press', async ({ page }) => {
  await enter(page, 'office-chief', '/settings/organisation?view=handovers');
  await page.getByRole('link', { name: '市商务局 业务科室长' }).click();
  await expect(page.getByRole('heading', { name: '岗位交接单' })).toBeVisible();
  const { sheets, size } = await printed(page);
  expect(size).toEqual([59, 84]);
  expect(sheets).toBeLessThanOrEqual(2);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: /^在办事项清单/u })).toBeVisible();
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
  await expect(page.getByRole('link', { name: '返回岗位交接' })).toBeHidden();
});
