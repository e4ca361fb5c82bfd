import { workbook } from '../support/ledger/workbooks.js';
import { enter, expect, expectAccessible, type Page, picture, test, visit } from './support.js';
import { COUNTED, NINE_WORKBOOKS, RIGHT_UNIT, WRONG_UNIT, type YearsWorkbook } from './years-workbooks.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Of a claim whoever confirms says of which level its issuer is; figures wait for the unit that answers for them. */
const ONE_BY_ONE: readonly string[] = ['FRONT_RUNNER_CLAIM', 'PUBLICITY_ITEM', 'OUTCOME_FACT'];

/** At a push one of each way that entries take; each of the nine comes in with its own headings in test/integration/registers. */
const IN_GATE: readonly string[] = ['FRONT_RUNNER_CLAIM', 'INSTRUCTION', 'INFORMATION_ITEM', 'OUTCOME_FACT'];
const taken = (kind: string): boolean => process.env['JOURNEYS'] !== 'gate' || IN_GATE.includes(kind);
const WORKBOOKS = NINE_WORKBOOKS.filter(({ kind }) => taken(kind));
/** The refused row comes in a file of its own. */
const AT_ONCE = WORKBOOKS.filter(({ kind }) => !ONE_BY_ONE.includes(kind)).length + 1;

const cellsOf = (row: string, place: number): readonly string[] => [String(place + 1), ...row.split('|')];

async function handIn(page: Page, { kind, file, heads }: YearsWorkbook, rows: readonly string[]): Promise<void> {
  await visit(page, `/registers/imports?kind=${kind}`);
  const buffer = workbook([['序号', ...heads.split('|')], ...rows.map(cellsOf)]);
  await page.locator('input[type=file]').setInputFiles({ name: file, mimeType: XLSX, buffer });
  await expect(page.getByRole('heading', { name: '导入预览' })).toBeVisible();
  await expect(page.getByRole('button', { name: '确认导入' })).toBeVisible();
}

/** Confirms what the preview shows; with `also` a colleague is asked to confirm the entries themselves at once. */
async function take(page: Page, also: boolean): Promise<void> {
  if (also) await page.getByRole('checkbox', { name: /^同时审核/ }).check();
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已导入' })).toBeVisible();
}

test('a clerk brings last year’s records in from nine workbooks, colleagues confirm them, and each number of the year opens its list', async ({
  page,
}) => {
  await enter(page, 'office-clerk', '/registers/imports?kind=OUTPUT');
  for (const one of WORKBOOKS) {
    await test.step(one.file, async () => {
      await handIn(page, one, one.rows);
      if (one.kind === 'INFORMATION_ITEM') {
        const refused = page.getByRole('row', { name: /农村客货邮的做法/ });
        await expect(refused).toContainText('未予接收');
        await expect(refused).toContainText(WRONG_UNIT);
        await expectAccessible(page);
        await picture(page, 'office-year-refused');
      }
      await take(page, !ONE_BY_ONE.includes(one.kind));
    });
    if (one.kind === 'INFORMATION_ITEM')
      await test.step('the refused row, put right', async () => {
        await handIn(
          page,
          one,
          one.rows.slice(2).map((row) => row.replace(WRONG_UNIT, RIGHT_UNIT)),
        );
        await take(page, true);
      });
  }

  await test.step('the unit that answers for the figures says that they are right', async () => {
    await enter(page, 'department-liaison', '/voluntary');
    for (const figure of ['网络零售额', '农产品上行额']) {
      await page
        .getByRole('region', { name: /^待本单位核对的数据/ })
        .getByRole('link', { name: figure })
        .click();
      await page.getByRole('button', { name: '核对数据' }).click();
      const form = page.getByRole('dialog');
      await form.getByRole('radio', { name: '准确', exact: true }).check();
      await form.getByRole('button', { name: '核对数据' }).click();
      await expect(form).toBeHidden();
      await visit(page, '/voluntary');
    }
  });

  await test.step('a deputy director decides on each file whose entries were to be confirmed at once', async () => {
    await enter(page, 'office-deputy', '/');
    const asked = page.getByRole('button', { name: /^同意 同时审核导入的/ });
    await expect(asked).toHaveCount(AT_ONCE);
    for (let left = AT_ONCE; left > 0; left--) {
      await asked.first().click();
      await page.getByRole('dialog').getByRole('button', { name: '同意' }).click();
      await expect(asked).toHaveCount(left - 1);
    }
  });

  await test.step('and confirms what waits in the queue: claims with the level of their issuer, the rest ticked together', async () => {
    await visit(page, '/registers/queue');
    for (const [claim, level] of [
      ['入选全国田长制典型案例', '国家级'],
      ['列入全省首批电商小镇', '省级'],
    ] as const) {
      await page.getByRole('option', { name: new RegExp(claim) }).click();
      await page.keyboard.press('a');
      const form = page.getByRole('dialog');
      await form.getByRole('combobox', { name: /^证明文件的层级/ }).click();
      await page.locator('.ant-select-dropdown:visible').getByTitle(level, { exact: true }).click();
      await form.getByRole('button', { name: '审核通过' }).click();
      await expect(form).toBeHidden();
    }
    await page.getByRole('button', { name: '全选' }).click();
    await page.getByRole('button', { name: /^批量审核通过/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^批量审核通过/ })
      .click();
    await expect(page.getByText('没有待审核的报送。')).toBeVisible();
  });

  await test.step('each number of the year opens its list', async () => {
    await enter(page, 'office-clerk', '/overview?view=counts');
    for (const [, count, value, titles] of COUNTED.filter(([kind]) => taken(kind))) {
      await page.getByRole('button', { name: `2025年 ${count} ${value}`, exact: true }).click();
      const list = page.getByRole('dialog', { name: `2025年 ${count}` });
      await expect(list.getByRole('row').nth(1)).toBeVisible();
      const listed = await list.getByRole('rowheader').allTextContents();
      expect([count, listed.toSorted()]).toEqual([count, titles.toSorted()]);
      await list.getByRole('button', { name: '关闭' }).click();
      await expect(list).toBeHidden();
    }
    await expectAccessible(page);
    await picture(page, 'office-year-counts');
  });
});
