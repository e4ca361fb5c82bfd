import { HEADINGS, workbook } from '../support/ledger/workbooks.js';
import { enter, expect, expectAccessible, isPhone, type Page, picture, test, visit } from './support.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The two widths share a city, so each has its own words, unlike the other’s: what is alike is asked about. */
const own = (page: Page, words = '商贸流通体系改革'): string => (isPhone(page) ? [...words].reverse().join('') : words);

async function bring(page: Page, name: string, unit: string, deadline: string): Promise<void> {
  const rows = [
    ['1', own(page), unit, own(page, '出台商贸流通实施方案'), deadline],
    ['1', own(page), unit, own(page, '建成商贸流通服务平台'), '2026年12月25日'],
  ];
  await visit(page, '/ledger/imports');
  const buffer = workbook([[...HEADINGS], ...rows]);
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: XLSX, buffer });
  await expect(page.getByRole('heading', { name: '台账导入预览' })).toBeVisible();
}

async function confirm(page: Page): Promise<void> {
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.getByText(/^已导入：/)).toBeVisible({ timeout: 60_000 });
}

test('a ledger’s date that needs another’s word waits for the deputy director, who decides row by row', async ({
  page,
}) => {
  await enter(page, 'office-clerk', '/ledger/imports');
  await bring(page, '2026年责任台账.xlsx', '市商务局', '2026年12月31日');
  await confirm(page);

  await bring(page, '2026年时限调整.xlsx', '市商务局', '2026年11月30日');
  await expect(page.getByRole('heading', { name: '涉及督办、约谈的时限变更1项' })).toBeVisible();
  const asked = page
    .locator('.import-asked tr, .import-asked li')
    .filter({ hasText: own(page, '出台商贸流通实施方案') });
  await expect(asked).toContainText('2026年12月31日 → 2026年11月30日');
  await expect(asked).toContainText('时限提前');
  await expectAccessible(page);
  await picture(page, 'ledger-asked-dates');
  await confirm(page);
  const address = new URL(page.url()).pathname;

  await enter(page, 'office-deputy', address);
  await expect(page.getByRole('heading', { name: /^报批的时限变更/ })).toBeVisible();
  await page
    .getByRole('radiogroup', { name: new RegExp(own(page, '出台商贸流通实施方案'), 'u') })
    .getByText('不同意', { exact: true })
    .click();
  await expect(page.getByText('同意0项，不同意1项')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'ledger-decide-dates');
  await page.getByRole('button', { name: '提交审批意见' }).click();
  await page.getByRole('textbox', { name: '不同意的理由' }).fill('企业意见还在征集，不宜提前');
  await page.getByRole('dialog').getByRole('button', { name: '提交审批意见' }).click();
  await expect(page.getByText('审批意见已提交。')).toBeVisible();
  await expect(page.locator('main')).toContainText('不同意');
});

test('another lead unit: the preview shows per project what goes with it, and one may stay', async ({ page }) => {
  await enter(page, 'office-clerk', '/ledger/imports');
  await bring(page, '2026年分工调整.xlsx', '市教育局', '2026年12月31日');
  await expect(page.getByRole('heading', { name: `${own(page)}：市商务局 → 市教育局` })).toBeVisible();
  await expect(page.getByText('移交2项，留原单位0项')).toBeVisible();
  await page
    .getByRole('radiogroup', { name: new RegExp(own(page, '建成商贸流通服务平台'), 'u') })
    .getByText('留原单位', { exact: true })
    .click();
  await expect(page.getByText('移交1项，留原单位1项')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'ledger-lead-change');
  await confirm(page);
  await visit(page, '/ledger');
  await page.getByRole('searchbox', { name: '按任务、项目、文号查找' }).fill(own(page));
  await expect(page.getByRole('link', { name: own(page, '出台商贸流通实施方案') })).toBeVisible();
  await expect(page.locator('main')).toContainText('市教育局');
  await expect(page.locator('main')).toContainText('市商务局');
});

test('what a ledger calls done waits for the office’s word: one is done, of another it is not so', async ({ page }) => {
  const [project, unit] = [own(page, '营商环境专项整治'), '市商务局'];
  const [done, not] = [own(page, '清理规范涉企收费目录'), own(page, '开通企业诉求直达热线')];
  const rows = [
    ['1', project, unit, done, '2026年12月31日', '已完成'],
    ['1', project, unit, not, '2026年12月31日', '已办结'],
  ];
  await enter(page, 'office-clerk', '/ledger/imports');
  const buffer = workbook([[...HEADINGS, '备注'], ...rows]);
  await page.locator('input[type=file]').setInputFiles({ name: '2026年销号台账.xlsx', mimeType: XLSX, buffer });
  await expect(page.getByText('查看注明已完成的2项')).toBeVisible();
  await confirm(page);
  const address = new URL(page.url()).pathname;

  await enter(page, 'office-deputy', address);
  await expect(page.getByRole('heading', { name: /^注明已完成、待确认/ })).toBeVisible();
  await page
    .getByRole('radiogroup', { name: new RegExp(not, 'u') })
    .getByText('未完成', { exact: true })
    .click();
  await expect(page.getByText('已完成1项，未完成1项')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'ledger-decide-done');
  await page.getByRole('button', { name: '提交确认意见' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '未完成的情况' }).fill('热线尚在联调');
  await dialog.getByRole('button', { name: '提交确认意见' }).click();
  await expect(page.getByText('确认意见已提交。')).toBeVisible();
  const row = (matter: string) => page.locator('tr, li').filter({ has: page.getByRole('link', { name: matter }) });
  await expect(row(done)).toContainText('确认已完成');
  await expect(row(not)).toContainText('未完成');
});
