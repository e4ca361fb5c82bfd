import { ask, enter, expect, expectAccessible, isPhone, type Page, picture, test, visit } from './support.js';

interface Cycle {
  readonly id: string;
  readonly year: number;
  readonly quarter: number;
}

async function cycleOf(page: Page, quarter: number): Promise<string> {
  const { items } = await ask<{ items: readonly Cycle[] }>(page, '/cycles');
  return items.find((cycle) => cycle.year === 2026 && cycle.quarter === quarter)?.id ?? '';
}

/** The projects that the table shows: rows on a desk, cards on a phone. */
function projects(page: Page) {
  return isPhone(page)
    ? page.getByRole('list', { name: '“五个一”一览表' }).locator('> li')
    : page.getByRole('region', { name: '“五个一”一览表' }).locator('tbody tr');
}

test('filters and the quarter stay in the address, also after a reload', async ({ page }) => {
  await enter(page, 'office-chief', '/matrix');
  await expect(projects(page)).toHaveCount(10);
  await expectAccessible(page);
  await picture(page, 'matrix');
  await page.getByRole('button', { name: '上季度' }).click();
  await expect(page.getByText('2026年第三季度 进行中')).toBeVisible();
  // A long list holds only what is in sight: looked for by name, as people do.
  await page.getByRole('combobox', { name: '领衔领导' }).fill('环保');
  await page.getByTitle(/分管环保副市长/).click();
  await expect(projects(page)).toHaveCount(2);
  await page.getByRole('combobox', { name: '事项类别' }).click();
  await page.getByTitle('改革督察').click();
  await expect(page.getByRole('link', { name: /协调会/ })).toHaveCount(0);
  await expect(page).toHaveURL(/leader=.*kind=INSPECTION|kind=INSPECTION.*leader=/);
  await page.reload();
  await expect(projects(page)).toHaveCount(2);
  await expect(page.getByText('2026年第三季度 进行中')).toBeVisible();
  await expect(page.getByRole('region', { name: '分类合计' })).toContainText('改革督察');
  await expect(page.getByRole('region', { name: '分类合计' })).not.toContainText('改革调研');
});

test('a cell opens its matter', async ({ page }) => {
  await enter(page, 'leading-official', '/matrix');
  await expect(projects(page)).not.toHaveCount(0);
  await projects(page).first().getByRole('link', { name: /调研/ }).click();
  await expect(page).toHaveURL(/\/duties\/[0-9a-f-]{36}/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a closed quarter shows what the close froze, and what is still to be made up stands beside the next', async ({
  page,
}) => {
  await enter(page, 'office-chief', '/matrix');
  await expect(page.getByRole('link', { name: '2026年第二季度督察' })).toBeVisible();
  await visit(page, `/matrix?cycle=${await cycleOf(page, 2)}`);
  await expect(page.getByText('2026年第二季度 已归档')).toBeVisible();
  await expect(projects(page).filter({ hasText: '区域再生水循环利用试点' })).toContainText('未完成');
  await expect(projects(page).filter({ hasText: '产业生态化集成改革试点' })).toContainText('经批准延期');
  await expectAccessible(page);
  await picture(page, 'matrix-closed');
});

test('on paper the lights are words, and nothing is there to be pressed', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await enter(page, 'office-chief', `/matrix`);
  await visit(page, `/matrix?cycle=${await cycleOf(page, 2)}`);
  await page.emulateMedia({ media: 'print' });
  const light = projects(page).getByText('严重滞后').first();
  await expect(light).toBeVisible();
  await expect(light).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await expect(light).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
  await expect(page.getByRole('combobox', { name: '事项类别' })).toBeHidden();
  await expect(page.locator('table.matrix thead')).toHaveCSS('display', 'table-header-group');
  await expect(page.getByText(/^蓝：/)).toBeVisible();
});
