import { become, enter, expect, expectAccessible, picture, test, visit } from './support.js';

/** A whole page takes so many requests at most: files, data, the stream of news. */
const MOST_REQUESTS = 23;
const PAGES_COUNTED = [
  ['office-executive-deputy', '/'],
  ['office-deputy', '/'],
  ['office-chief', '/'],
  ['office-chief', '/settings/organisation'],
  ['office-chief', '/registers/outputs'],
] as const;

test('a unit reports an output of its own accord; the office confirms it by keyboard and sets how far it is public', async ({
  page,
}) => {
  await enter(page, 'department-liaison', '/todo');
  await page.getByRole('link', { name: '主动报送' }).click();
  await expect(page.getByText('自愿报送，不计数、不考核；已在待办中报过的不必再报。')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'registers-voluntary');
  await page.getByRole('navigation', { name: '主动报送' }).getByRole('link', { name: '制度成果' }).click();
  await page.getByRole('textbox', { name: '成果名称' }).fill('乡镇寄递物流服务规范');
  await page.getByRole('textbox', { name: '印发单位' }).fill('市商务局');
  await page.getByRole('textbox', { name: '印发日期' }).fill('2026-09-20');
  await page.keyboard.press('Tab');
  await page.getByRole('combobox', { name: '类型' }).click();
  await page.getByTitle('方案', { exact: true }).click();
  await page.getByRole('combobox', { name: '对应改革事项' }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await page.getByRole('checkbox', { name: /不涉及国家秘密/ }).check();
  await page.getByRole('button', { name: '报送' }).click();
  await expect(page.getByText('请填写文号；没有文号的，请说明原因。').first()).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'registers-form');
  await page.getByRole('textbox', { name: '文号', exact: true }).fill('商务规〔2026〕9号');
  await page.getByRole('button', { name: '报送' }).click();
  const reported = page.getByRole('region', { name: /^本单位已报/ }).first();
  await expect(reported).toContainText('乡镇寄递物流服务规范');
  await expect(reported).toContainText('待审核');
  await expectAccessible(page);

  await enter(page, 'office-clerk', '/registers/queue');
  const waiting = page.getByRole('option', { name: /乡镇寄递物流服务规范/ });
  await waiting.click();
  await expectAccessible(page);
  await picture(page, 'registers-queue');
  await page.keyboard.press('a');
  await page.getByRole('dialog').getByRole('button', { name: '审核通过' }).click();
  await expect(waiting).toBeHidden();

  await enter(page, 'office-chief', '/registers/outputs?words=乡镇寄递');
  await expect(page.getByRole('region', { name: '制度成果' })).toContainText('已审核');
  await expectAccessible(page);
  await picture(page, 'registers-list');
  await page.getByRole('checkbox', { name: '选择' }).first().check();
  await page.getByRole('button', { name: '确定公开范围' }).click();
  await page.getByRole('dialog').getByText('公开', { exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确定公开范围' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('link', { name: '乡镇寄递物流服务规范' }).click();
  await expect(page.getByRole('region', { name: '制度成果' })).toContainText('商务规〔2026〕9号');
  await expectAccessible(page);
  await picture(page, 'registers-entry');

  await visit(page, '/overview?view=counts');
  await page
    .getByRole('button', { name: /^2026年 制度成果 / })
    .first()
    .click();
  await page.getByRole('button', { name: '继续加载' }).click();
  await expect(page.getByRole('link', { name: '乡镇寄递物流服务规范' })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'registers-counts');
  await visit(page, '/registers/imports?kind=OUTPUT');
  await expect(page.getByText(/须有“成果名称[^”]*对应改革事项[^”]*”各栏/)).toBeVisible();
  await expect(page.getByText('类型：地方性法规、政府规章')).toBeVisible();
  await expectAccessible(page);
});

test('a whole page takes few requests', async ({ page }) => {
  const asked: string[] = [];
  // The demo's clock is nobody's else.
  page.on('request', (request) => {
    if (!/\/api\/v1\/demo\/|\/clock-bar-/u.test(request.url())) asked.push(request.url());
  });
  for (const [persona, path] of PAGES_COUNTED) {
    asked.length = 0;
    await become(page, persona);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main').locator('[aria-busy="true"]')).toHaveCount(0);
    expect(
      asked.length,
      `${persona} ${path}: ${asked.map((url) => new URL(url).pathname + new URL(url).search).join(' ')}`,
    ).toBeLessThanOrEqual(MOST_REQUESTS);
  }
});
