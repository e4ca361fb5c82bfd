import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { HEADINGS, workbook } from '../support/ledger/workbooks.js';
import { ask, enter, expect, expectAccessible, isPhone, type Page, picture, test, visit } from './support.js';

interface Import {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

const OURS = { 'X-Requested-With': 'five-ones' };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The two widths share a city, so each has its own words, unlike the other’s: what is alike is asked about. */
const own = (page: Page, name: string): string => (isPhone(page) ? [...name].reverse().join('') : name);

function ledger(page: Page): Buffer {
  const project = own(page, '县域商业体系改革');
  return workbook([
    HEADINGS,
    ['1', project, '市商务局', own(page, '形成县域商业网点清单'), '2026年12月31日'],
    ['1', project, '市商务局', '建成物流配送中心', '2026.13.1'],
  ]);
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: XLSX, buffer });
}

/** Imports a ledger as somebody's script would. */
async function importWhole(request: APIRequestContext, buffer: Buffer): Promise<void> {
  const started = await request.post('/api/v1/ledger-imports', {
    headers: { ...OURS, 'Idempotency-Key': randomUUID() },
    multipart: { file: { name: '2026年台账.xlsx', mimeType: XLSX, buffer } },
    timeout: 120_000,
  });
  const { importId } = (await started.json()) as { importId: string };
  const read = async (): Promise<Import> =>
    (await (await request.get(`/api/v1/ledger-imports/${importId}`)).json()) as Import;
  await expect.poll(async () => (await read()).state, { timeout: 180_000 }).toBe('PREVIEW');
  const confirmed = await request.post(`/api/v1/ledger-imports/${importId}/confirm`, { headers: OURS, data: {} });
  expect(confirmed.status()).toBe(202);
  await expect.poll(async () => (await read()).state, { timeout: 180_000 }).toBe('CONFIRMED');
}

test('the office imports a ledger: a secret name is refused, a bad date told beside its row, twice changes nothing', async ({
  page,
}) => {
  await enter(page, 'office-clerk', '/ledger/imports');
  await choose(page, '机密台账.xlsx', ledger(page));
  await expect(page.getByText('文件名含“机密”字样，本系统不得处理涉密文件，未予接收。')).toBeVisible();

  await choose(page, '2026年台账.xlsx', ledger(page));
  await expect(page.getByRole('heading', { name: '台账导入预览' })).toBeVisible();
  await expect(page.getByText('未予接收', { exact: true }).first()).toBeVisible();
  const refused = page.locator('tr, li').filter({ hasText: '2026.13.1' });
  await expect(refused).toContainText('未能识别“2026.13.1”');
  await expect(refused).toContainText('第3行“完成时限”');
  await expectAccessible(page);
  await picture(page, 'ledger-preview');
  await page.getByText(/^未予接收 1$/).click();
  await expect(page).toHaveURL(/verdict=REFUSE/);

  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.getByText('已导入：新增2项、变更0项。')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: '查看责任台账' }).click();
  await page.getByRole('searchbox', { name: '按任务、项目、文号查找' }).fill(own(page, '县域商业体系改革'));
  await expect(page.getByRole('link', { name: own(page, '形成县域商业网点清单') })).toBeVisible();
  await expect(page.getByRole('link', { name: '建成物流配送中心' })).toBeHidden();

  await visit(page, '/ledger/imports');
  await choose(page, '2026年台账.xlsx', ledger(page));
  await expect(page.getByText('与现有台账一致，没有需要写入的内容。')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: '确认导入' })).toBeDisabled();
});

test('next month’s file: a renamed project is the same one, a refused date is put right in the preview, the import is undone', async ({
  page,
}) => {
  const [before, after] = [own(page, '供热计量收费改革'), own(page, '深化供热计量收费改革')];
  const [held, added] = [own(page, '完成老旧小区热计量表更换'), own(page, '公布供热成本监审结论')];
  await enter(page, 'office-clerk', '/ledger/imports');
  await importWhole(page.request, workbook([HEADINGS, ['1', before, '市商务局', held, '2026年12月31日']]));
  const next = [
    ['1', after, '市商务局', held, '2026年12月31日'],
    ['1', after, '市商务局', added, '2026.13.1'],
  ];
  await choose(page, '2026年台账（次月）.xlsx', workbook([HEADINGS, ...next]));
  const confirm = page.getByRole('button', { name: '确认导入' });
  await expect(page.getByText('还有1项疑似同一项未核定，核定后才能确认导入。')).toBeVisible();
  await expect(confirm).toBeDisabled();
  await page.getByRole('radio', { name: `同一项：${before}` }).check();
  await expectAccessible(page);
  await picture(page, 'ledger-pairs');
  await page.getByRole('button', { name: '提交核定（1项）' }).click();
  await expect(page.getByText('还有1项疑似同一项未核定')).toBeHidden();

  await page.getByRole('button', { name: '改正第3行' }).click();
  const form = page.getByRole('dialog', { name: '改正第3行' });
  await expect(form).toContainText('未能识别“2026.13.1”');
  await form.getByRole('textbox', { name: '完成时限' }).fill('2026年11月30日');
  await expectAccessible(page);
  await form.getByRole('button', { name: '保存并重新核对' }).click();
  await expect(page.locator('tr, li').filter({ hasText: added }).last()).toContainText('2026年11月30日');
  await confirm.click();
  await expect(page.getByText('已导入：新增1项、变更1项。')).toBeVisible();
  const names = async (): Promise<readonly string[]> =>
    (await ask<{ items: { name: string }[] }>(page, `/projects?words=${encodeURIComponent(before)}`)).items.map(
      ({ name }) => name,
    );
  expect(await names()).toEqual([after]);

  await page.getByRole('button', { name: '撤销本次导入' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销本次导入' }).click();
  await expect(page.getByText('本次导入已撤销，所写入的内容已恢复原样。')).toBeVisible();
  expect(await names()).toEqual([before]);
});

/** A file with headings of an office's own, in its own order, below a title. */
function ownLayout(page: Page, project: string): Buffer {
  const heads = ['办到何时', '怎么抓', '联系电话', '归谁抓', '抓什么'];
  return workbook([
    ['市直单位2026年度改革台账'],
    // What is said of a heading is remembered in the city that the two widths share.
    heads.map((words) => (isPhone(page) ? `${words}呢` : words)),
    ['2026年11月30日', own(page, '开通夜间公交专线'), '12345', '市商务局', own(page, project)],
  ]);
}

test('a file with headings of its own goes in: its columns are said on the screen, and next time it needs nobody', async ({
  page,
}) => {
  await enter(page, 'office-clerk', '/ledger/imports');
  await choose(page, '夜间经济.xlsx', ownLayout(page, '夜间经济集聚区建设'));
  await expect(page.getByText('未找到表头，请点表头所在行的行号')).toBeVisible();
  const read = page.getByRole('button', { name: '核定并重新读取' });
  await page.getByRole('button', { name: '第2行为表头' }).click();
  await expect(page.getByText('必需的列尚未找到：改革事项、牵头单位、任务措施、完成时限。')).toBeVisible();
  await expect(read).toBeDisabled();
  const said = { A: '完成时限', B: '任务措施', D: '牵头单位', E: '改革事项' };
  for (const [column, field] of Object.entries(said))
    await page.getByRole('combobox', { name: `${column}列的内容` }).selectOption({ label: field });
  await expect(page.getByText('必需的列尚未找到')).toBeHidden();
  await expectAccessible(page);
  await picture(page, 'ledger-mapping');
  await read.click();
  await expect(page.getByText('共读取项目1个、任务1项。')).toBeVisible();
  await page.getByText('未对应的列：1处').click();
  await expect(page.getByText('联系电话')).toBeVisible();
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.getByText('已导入：新增2项、变更0项。')).toBeVisible({ timeout: 30_000 });

  await visit(page, '/ledger/imports');
  await choose(page, '夜间经济.xlsx', ownLayout(page, '老旧街区消防水源普查'));
  await expect(page.getByText('共读取项目1个、任务1项。')).toBeVisible();
  await expect(page.getByText('读取工作表1张（共1张）')).toBeVisible();
  await expect(page.getByRole('button', { name: '展开核对' })).toHaveAttribute('aria-expanded', 'false');
});

test('two people write the same row: the later one is shown both versions and loses nothing', async ({
  page,
  playwright,
  city,
}) => {
  await enter(page, 'department-chief');
  const { posts } = await ask<{ posts: { unitId: string }[] }>(page, '/me');
  const office = await playwright.request.newContext({ baseURL: city.url, extraHTTPHeaders: OURS });
  await office.post('/api/v1/demo/sign-in', { data: { persona: 'office-clerk' } });
  const matter = own(page, '汇总园区用能数据');
  const made = await office.post('/api/v1/tasks', {
    headers: { 'Idempotency-Key': randomUUID() },
    data: { matter, unitId: posts[0]?.unitId, dueOn: '2026-12-31', origin: '市委领导批示' },
  });
  const { id } = (await made.json()) as { id: string };
  await visit(page, '/ledger');
  const sheet = page.getByRole('searchbox', { name: '按任务、项目、文号查找' });
  await sheet.fill(matter);
  await page.getByRole('button', { name: `更新进度：${matter}` }).click();
  await page.getByRole('spinbutton', { name: '完成进度（%）' }).fill('40');
  await page.getByRole('textbox', { name: '进展情况' }).fill('已收齐六个园区数据');
  const other = await office.post(`/api/v1/tasks/${id}/progress`, { data: { percent: 20, note: '改革办电话核对' } });
  expect(other.ok()).toBe(true);
  await page.getByRole('button', { name: '保存', exact: true }).click();

  const conflict = page.getByRole('alert').filter({ hasText: '该任务已由他人更新，请核对' });
  await expect(conflict).toContainText('改革办电话核对');
  await expect(conflict).toContainText('进度20%');
  await expect(conflict).toContainText('已收齐六个园区数据');
  await expectAccessible(page);
  await picture(page, 'ledger-conflict');
  await conflict.getByRole('button', { name: '按我填写的保存' }).click();
  await expect(page.getByText('进度已更新。')).toBeVisible();
  const { percent, progress } = await ask<{ percent: number; progress: { note: string }[] }>(page, `/tasks/${id}`);
  expect([percent, progress.map(({ note }) => note)]).toEqual([40, ['已收齐六个园区数据', '改革办电话核对']]);
  await office.dispose();
});

test('the ledger prints on A3 across, with every row, the lights in words and its head on every page', async ({
  page,
}) => {
  await enter(page, 'office-clerk', '/ledger');
  await expect(page.getByText(/^共\d+项任务$/)).toBeVisible();
  const count = Number(/\d+/.exec((await page.getByText(/^共\d+项任务$/).textContent()) ?? '')?.[0]);
  await page.emulateMedia({ media: 'print' });
  const table = page.getByRole('table', { name: '责任台账' });
  await expect(table.getByRole('link')).not.toHaveCount(0);
  await expect(table.locator('tbody tr:has(td)')).toHaveCount(count);
  await expect(table.locator('thead')).toHaveCSS('display', 'table-header-group');
  await expect(table.getByText('正常').first()).toBeVisible();
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
  await expect(page.getByRole('searchbox', { name: '按任务、项目、文号查找' })).toBeHidden();
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper)?.slice(1).map(Number) ?? [];
  expect([Math.round((width ?? 0) / 10), Math.round((height ?? 0) / 10)]).toEqual([119, 84]);
});

/** As many as the largest office keeps; at a push ten times as many as may stand in the page. */
const MANY = process.env['JOURNEYS'] === 'gate' ? 1000 : 10_000;

test(`of ${String(MANY)} rows at most a hundred stand in the page while it is scrolled`, async ({ page }) => {
  test.setTimeout(600_000);
  await enter(page, 'office-clerk', '/ledger/imports');
  const rows = Array.from({ length: MANY }, (_, index) => {
    const project = String(1 + Math.floor(index / 50));
    return [project, `第${project}项改革（万行）`, '市商务局', `第${String(index + 1)}项任务`, '2027年6月30日'];
  });
  await importWhole(page.request, workbook([HEADINGS, ...rows]));
  await visit(page, '/ledger');
  await expect(page.getByText(/^共\d{4,5}项任务$/)).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText(/^正在加载，已有/)).toBeHidden({ timeout: 120_000 });
  const scrolled = await page.evaluate(async () => {
    const tasks: number[] = [];
    const watch = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
    watch.observe({ type: 'longtask' });
    let most = 0;
    const bottom = document.documentElement.scrollHeight;
    for (let step = 1; step <= 60; step += 1) {
      window.scrollTo(0, (bottom * step) / 60);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      most = Math.max(most, document.querySelectorAll('main tr, main [role=listitem]').length);
    }
    watch.disconnect();
    return { most, longest: Math.round(Math.max(0, ...tasks)), bottom };
  });
  expect(scrolled.bottom).toBeGreaterThan(MANY * 30);
  expect(scrolled.most).toBeGreaterThan(3);
  expect(scrolled.most).toBeLessThanOrEqual(100);
  await page.getByRole('searchbox', { name: '按任务、项目、文号查找' }).fill(`第${String(MANY - 1)}项任务`);
  await expect(page.getByRole('link', { name: `第${String(MANY - 1)}项任务` })).toBeVisible();
});
