import type { Locator } from '@playwright/test';
import { ask, enter, expect, expectAccessible, type Page, picture, test, visit } from './support.js';

/** A unit's people have a minute and a thumb. */
const MOST_FIELDS = 8;
const MOST_PRESSES = 14;
const MOST_TYPED = 3;

/** What a thumb does: each press is counted, and each field that words are typed into. */
class Thumb {
  presses = 0;
  typed = 0;

  async press(target: Locator): Promise<void> {
    this.presses += 1;
    await target.click();
  }

  async type(field: Locator, words: string): Promise<void> {
    this.typed += 1;
    await field.fill(words);
  }

  /** A select: once to open it, once to take what it offers. */
  async choose(page: Page, name: string, option: RegExp | string): Promise<void> {
    await this.press(page.getByRole('combobox', { name }));
    await this.press(
      page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option }).first(),
    );
  }
}

/** What is asked; what was filed before is chosen to spare some of it. */
const fields = (page: Page): Locator =>
  page.getByRole('main').locator('form .ant-form-item:visible').filter({ hasNotText: '从已报送内容选取' });

/** No more fields than a thumb fills in under a minute, and none of them asks for what is held already. */
function expectShort({ presses, typed }: Thumb): void {
  expect(
    { presses: presses <= MOST_PRESSES, typed: typed <= MOST_TYPED },
    `${String(presses)} presses, ${String(typed)} typed`,
  ).toEqual({
    presses: true,
    typed: true,
  });
}

test(
  'a unit’s liaison reports an output from a phone, from what was filed and accepted',
  { tag: '@phone' },
  async ({ page }) => {
    const thumb = new Thumb();
    await enter(page, 'department-liaison', '/todo');
    await thumb.press(page.getByRole('link', { name: '主动报送' }));
    await thumb.press(page.getByRole('navigation', { name: '主动报送' }).getByRole('link', { name: '制度成果' }));
    await expect(page.getByRole('textbox', { name: '成果名称' })).toBeVisible();
    expect(await fields(page).count()).toBeLessThanOrEqual(MOST_FIELDS);
    await thumb.choose(page, '从已报送内容选取', /改革协调会/);
    // Project and number stand there; what is typed is the title and who issued it.
    await expect(page.getByRole('textbox', { name: '文号', exact: true })).not.toHaveValue('');
    await expect(page.getByRole('main')).toContainText('乡镇电商小镇建设');
    await thumb.type(page.getByRole('textbox', { name: '成果名称' }), '乡镇电商小镇共同配送办法');
    await thumb.type(page.getByRole('textbox', { name: '印发单位' }), '市商务局');
    await thumb.press(page.getByRole('textbox', { name: '印发日期' }));
    await thumb.press(page.locator('.ant-picker-dropdown:visible').getByTitle('2026-10-08'));
    await thumb.choose(page, '类型', '行政规范性文件');
    await thumb.press(page.getByRole('checkbox', { name: /不涉及国家秘密/ }));
    await expectAccessible(page);
    await picture(page, 'phone-output');
    await thumb.press(page.getByRole('button', { name: '报送' }));
    const reported = page.getByRole('region', { name: /^本单位已报/ });
    await expect(reported).toContainText('乡镇电商小镇共同配送办法');
    await expect(reported).toContainText('待审核');
    expectShort(thumb);
  },
);

test(
  'a unit’s liaison reports a problem from a phone, and reads that the office names who solves it',
  { tag: '@phone' },
  async ({ page }) => {
    const thumb = new Thumb();
    await enter(page, 'department-liaison', '/todo');
    await thumb.press(page.getByRole('link', { name: '主动报送' }));
    await thumb.press(page.getByRole('navigation', { name: '主动报送' }).getByRole('link', { name: /难题/ }));
    await thumb.type(page.getByRole('textbox', { name: '难题名称' }), '冷链车辆夜间进城通行难');
    await thumb.press(page.getByRole('radio', { name: '群体、企业（不写姓名）' }));
    await thumb.type(page.getByRole('textbox', { name: '是谁的难题' }), '23家冷链企业');
    expect(await fields(page).count()).toBeLessThanOrEqual(MOST_FIELDS);
    await thumb.press(page.getByRole('checkbox', { name: /不涉及国家秘密/ }));
    await expectAccessible(page);
    await picture(page, 'phone-problem');
    await thumb.press(page.getByRole('button', { name: '报送' }));
    await expect(page.getByRole('heading', { level: 1, name: '冷链车辆夜间进城通行难' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('待解决');
    await expectAccessible(page);
    expectShort(thumb);
  },
);

/** Two pieces and a bit of a PDF. */
function pages(): Buffer {
  const content = Buffer.alloc(5_000_000, ' ');
  content.write('%PDF-1.7\n');
  return content;
}

test(
  'a number is proven by a file from a phone: the line breaks on the way, the upload goes on from there, and it can be taken from the entry',
  { tag: '@phone' },
  async ({ page }) => {
    await enter(page, 'department-liaison', '/todo');
    await page.getByRole('link', { name: '主动报送' }).click();
    await page.getByRole('navigation', { name: '主动报送' }).getByRole('link', { name: '成效数据' }).click();
    await page.getByRole('textbox', { name: '指标名称' }).fill('共同配送站点');
    await page.getByRole('textbox', { name: '数值', exact: true }).fill('23');
    await page.getByRole('textbox', { name: '计量单位', exact: true }).fill('个');
    await page.getByRole('textbox', { name: '范围', exact: true }).fill('全市');
    await page.getByRole('textbox', { name: '口径' }).fill('已经运营的站点');
    await page.getByRole('textbox', { name: '止（截至）' }).click();
    await page.locator('.ant-picker-dropdown:visible').getByTitle('2026-10-08').click();
    await page.getByRole('button', { name: '添加一项证明' }).click();
    await page.getByRole('combobox', { name: '证明类别' }).click();
    await page.locator('.ant-select-dropdown:visible').getByText('附件').click();
    const pieces: number[] = [];
    await page.route('**/evidence/*/upload', async (route) => {
      const asked = route.request();
      if (asked.method() !== 'POST') return route.continue();
      pieces.push(Number(asked.headers()['upload-offset']));
      // The second piece never arrives.
      return pieces.length === 1 ? route.continue() : route.abort('connectionreset');
    });
    const file = { name: '站点名册.pdf', mimeType: 'application/pdf', buffer: pages() };
    await page.locator('input[type=file]').setInputFiles(file);
    await expect(page.getByRole('alert')).toBeVisible();
    await page.unroute('**/evidence/*/upload');
    const [next] = await Promise.all([
      page.waitForRequest((asked) => asked.method() === 'POST' && asked.url().endsWith('/upload')),
      page.getByRole('button', { name: '继续上传' }).click(),
    ]);
    expect(Number(next.headers()['upload-offset'])).toBe(2 * 1024 * 1024);
    await expect(page.getByText('已上传：站点名册.pdf')).toBeVisible();
    await expectAccessible(page);
    await picture(page, 'phone-file');
    await page.getByRole('checkbox', { name: /不涉及国家秘密/ }).click();
    await page.getByRole('button', { name: '报送' }).click();
    await page
      .getByRole('link', { name: /共同配送站点/ })
      .first()
      .click();
    const link = page.getByRole('link', { name: '下载附件：站点名册.pdf' });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('站点名册.pdf');
  },
);

interface Row {
  readonly id: string;
  readonly kind: string;
}

test(
  'each kind of screen that units use fits a phone: workbench, list, a form and its refusals, notices, a plan beside a colleague’s',
  { tag: '@phone' },
  async ({ page }) => {
    await enter(page, 'department-chief');
    const due = page.getByRole('region', { name: '待办理' });
    await expect(due.getByRole('listitem').first()).toContainText('逾期');
    await expect(page.getByRole('navigation', { name: '主菜单' }).getByRole('link')).toHaveText([
      '工作台',
      '待办',
      '台账',
      '消息',
    ]);
    await expectAccessible(page);

    await visit(page, '/todo');
    const matter = page.getByRole('listitem').filter({ hasText: '改革调研 · 2026年第三季度' });
    await expect(matter).toBeVisible();
    await expectAccessible(page);
    await matter.getByRole('link', { name: '报送' }).click();
    await page.getByRole('button', { name: '报送', exact: true }).click();
    await expect(page.getByText('请填写地点。')).toBeVisible();
    await expectAccessible(page);

    await visit(page, '/notices?unread=true');
    await page.getByRole('button', { name: /催办提醒（催办2026-3/ }).click();
    await expect(page.getByText('请于9月28日前报送办理情况。')).toBeVisible();
    await expectAccessible(page);

    await enter(page, 'department-liaison', '/todo');
    const { items: plans } = await ask<{ items: { subjectId: string }[] }>(page, '/obligations?mine=true&kind=PLAN');
    const planId = plans[0]?.subjectId ?? '';
    const { items: rows } = await ask<{ items: Row[] }>(page, `/plans/${planId}`);
    await visit(page, `/plans/${planId}`);
    await page.getByRole('textbox', { name: /^改革调研 .*主题$/ }).fill('村级配送班次');
    await page.getByRole('textbox', { name: /^改革调研 .*带队领导$/ }).fill('沈晓岚');
    await page.getByRole('combobox', { name: /^改革调研 .*时间$/ }).click();
    await page.getByTitle('11月下旬', { exact: true }).click();
    const answer = await page.request.post(
      `/api/v1/duties/${rows.find(({ kind }) => kind === 'RESEARCH')?.id ?? ''}/plan`,
      {
        data: { theme: '冷链车辆共用', month: 11, period: 'MIDDLE', leader: '分管商务副市长' },
        headers: { 'X-Requested-With': 'five-ones' },
      },
    );
    expect(answer.ok(), await answer.text()).toBe(true);
    await page.getByRole('button', { name: '保存本行', exact: true }).click();
    const note = page.getByRole('alert').filter({ hasText: '现在的内容' });
    await expect(note).toContainText('冷链车辆共用');
    await expect(note).toContainText('村级配送班次');
    await page.evaluate(() => window.scrollTo(0, 0));
    await expectAccessible(page);
  },
);
