import type { Locator } from '@playwright/test';
import { advance, ask, enter, expect, expectAccessible, isPhone, picture, test, type Page, visit } from './support.js';

const MATTER = '市场主体培育和带动就业统计';
const CHIEF = '市商务局业务科室长 秦承泽';
const OTHER_CHIEF = '市水务局业务科室长 冯若谷';

interface Interview {
  readonly id: string;
  readonly state: string;
  readonly scheduledOn: string | null;
  readonly interviewee: { readonly unitName: string };
  readonly items: readonly { readonly caseId: string; readonly matter: string }[];
}

const dialog = (page: Page): Locator => page.getByRole('dialog');
const act = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: '可以办理' }).getByRole('button', { name, exact: true });
const box = (page: Page, name: string): Locator => dialog(page).getByRole('textbox', { name, exact: true });
const state = (page: Page, word: string): Locator => page.getByRole('main').getByText(word, { exact: true }).first();

async function proposalOf(page: Page, unit: string, matter: string): Promise<Interview> {
  const { items } = await ask<{ items: Interview[] }>(page, '/interviews?state=PROPOSED&limit=100');
  const found = items.find(
    (one) => one.interviewee.unitName === unit && one.items.some((item) => item.matter === matter),
  );
  if (found === undefined) throw new Error(`no proposal for ${unit}`);
  return found;
}

/** The browser's calendar opens at the city's day, as it does where both are today's. */
async function today(page: Page, day: string): Promise<void> {
  await page.clock.setFixedTime(new Date(`${day}T09:30:00+08:00`));
}

/** A page that is scrolled hides what lies under its head: look at it from the top. */
async function expectFine(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectAccessible(page);
}

/** Chooses a day as a finger does: on a phone nothing is typed. */
async function pickDay(page: Page, label: string, day: string): Promise<void> {
  await dialog(page).getByRole('textbox', { name: label }).click();
  await page.getByTitle(day, { exact: true }).last().click();
}

/** Opens an act of the interview, fills it in and does it. */
async function doAct(page: Page, name: string, fill: () => Promise<void>): Promise<void> {
  await act(page, name).click();
  await expect(dialog(page)).toBeVisible();
  await fill();
  await dialog(page).getByRole('button', { name, exact: true }).click();
  await expect(dialog(page)).toBeHidden();
}

test(
  'a signature on paper is registered where it would be given, and shows as offline',
  { tag: '@long' },
  async ({ page }) => {
    test.setTimeout(300_000);
    await today(page, '2026-10-09');
    // The section's chief holds this talk himself, so another registers the paper.
    await enter(page, 'office-executive-deputy', '/supervision?view=proposals');
    const { id } = await proposalOf(page, '市水务局', '再生水调蓄工程和管网建设');
    const proposal = page.getByRole('article', { name: `约谈${OTHER_CHIEF}` });
    await proposal.getByRole('button', { name: '登记线下签批' }).click();
    await expect(dialog(page)).toContainText(OTHER_CHIEF);
    await box(page, '办理人').fill('副主任');
    await pickDay(page, '办理日期', '2026-10-09');
    await box(page, '签批（答复）内容').fill('同意');
    await dialog(page).getByRole('button', { name: '登记线下签批' }).click();
    await expect(dialog(page)).toBeHidden();
    await expect(proposal).toBeHidden();
    await visit(page, `/supervision/interviews/${id}`);
    await expect(state(page, '已通知')).toBeVisible();
    await expect(state(page, '线下')).toBeVisible();
  },
);

test('a tier-1 interview goes from the alert to its end through the posts that it takes', async ({ page }) => {
  test.setTimeout(600_000);
  await today(page, '2026-10-09');
  let id = '';
  let caseId = '';

  await test.step('the supervision section chief opens the alert and understands it', async () => {
    await enter(page, 'office-chief', '/supervision');
    if (isPhone(page)) await page.getByRole('button', { name: /^科室长约谈/ }).click();
    await expectFine(page);
    await picture(page, 'supervision-board');
    await page.getByRole('link', { name: MATTER, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: MATTER })).toBeVisible();
    await page.getByRole('button', { name: '查看“提请约谈”的依据' }).click();
    await expect(dialog(page)).toContainText('逾期8个工作日，且催办提醒发出满4个工作日，提请科室长约谈。');
    await expect(dialog(page)).toContainText('督办规则第1版，工作日历第1版');
    await expect(dialog(page)).toContainText('现时限');
    await expect(dialog(page)).toContainText('被约谈人：业务科室长 秦承泽');
    await dialog(page).getByRole('button', { name: '关闭' }).click();
    await expect(dialog(page)).toBeHidden();
    await expectFine(page);
    await page.getByRole('link', { name: `科室长约谈 · ${CHIEF}` }).click();
    await expect(page.getByRole('heading', { level: 1, name: '市商务局：科室长约谈' })).toBeVisible();
    await expect(state(page, '待批准')).toBeVisible();
    ({ id } = await proposalOf(page, '市商务局', MATTER));
    await expectFine(page);
  });

  await test.step('the deputy director reads the addressee and the notice, and signs in a batch', async () => {
    await enter(page, 'office-deputy', '/supervision?view=proposals');
    const proposal = page.getByRole('article', { name: `约谈${CHIEF}` });
    await proposal.getByRole('button', { name: /查看全文/ }).click();
    await expect(proposal.getByRole('heading', { name: '关于开展改革工作约谈的通知' })).toBeVisible();
    await page.getByRole('checkbox', { name: `选择：约谈${CHIEF}` }).check();
    await expectFine(page);
    await page.getByRole('button', { name: '同意所选' }).click();
    await expect(dialog(page)).toContainText(CHIEF);
    await dialog(page).getByRole('button', { name: '同意', exact: true }).click();
    await expect(dialog(page)).toBeHidden();
    await expect(proposal).toBeHidden();
  });

  await test.step('the department’s office signs for the notice', async () => {
    await enter(page, 'department-office', `/supervision/interviews/${id}`);
    await expect(state(page, '已通知')).toBeVisible();
    await expect(page.getByText('市商务局：', { exact: true })).toBeVisible();
    await doAct(page, '签收', async () => {
      await expect(dialog(page)).toContainText('不表示认可所列事实');
    });
    await expect(state(page, '已签收')).toBeVisible();
    await expectFine(page);
  });

  await test.step('the section chief of the office records the talk', async () => {
    const { scheduledOn } = await ask<Interview>(page, `/interviews/${id}`);
    await advance(page, { advanceTo: scheduledOn ?? '', time: '10:30' });
    await today(page, scheduledOn ?? '');
    await enter(page, 'office-chief', `/supervision/interviews/${id}`);
    await doAct(page, '记录约谈', async () => {
      await dialog(page)
        .getByRole('checkbox', { name: `被约谈人${CHIEF}本人参加` })
        .check();
      await box(page, '约谈要点').fill('统计工作逾期，须说明原因并限期完成。');
      await box(page, '被约谈人说明').fill('数据口径未统一，已与统计部门会商。');
      await box(page, '整改要求').fill('十个工作日内报送统计结果。');
      await box(page, '整改承诺').fill('按期报送。');
      await expectFine(page);
    });
    await expect(state(page, '已约谈，整改中')).toBeVisible();
    await expect(page.getByText('统计工作逾期，须说明原因并限期完成。')).toBeVisible();
    await picture(page, 'interview-recorded');
  });

  await test.step('the department’s section chief finds the record right and reports the rectification', async () => {
    await enter(page, 'department-chief', `/supervision/interviews/${id}`);
    await doAct(page, '核对无误', async () => {
      await expect(dialog(page)).toContainText('请通读约谈记录');
    });
    await expect(page.getByText('核对无误', { exact: true }).first()).toBeVisible();
    await doAct(page, '报送整改', async () => {
      await box(page, '整改情况').fill('已统一口径，完成前三季度统计。');
    });
    await expect(state(page, '整改已报送')).toBeVisible();
    await expectFine(page);
  });

  await test.step('somebody else of the office checks it and gives the open matter a new date', async () => {
    await enter(page, 'office-clerk', `/supervision/interviews/${id}`);
    await doAct(page, '核查', async () => {
      await dialog(page).getByRole('radio', { name: '核查通过' }).check();
      await pickDay(page, '重定办理时限', '2026-10-30');
    });
    await expect(state(page, '已销号')).toBeVisible();
    await expect(page.getByText('办理时限重定为2026年10月30日')).toBeVisible();
    const { state: ended, items } = await ask<Interview>(page, `/interviews/${id}`);
    expect(ended).toBe('CLOSED');
    caseId = items[0]?.caseId ?? '';
    await expectFine(page);
  });

  await test.step('the case is closed, its first date kept', async () => {
    await enter(page, 'office-chief', `/supervision/cases/${caseId}`);
    await expect(page.getByText('已结束 · 重定时限')).toBeVisible();
    await expect(page.getByText('原时限').first()).toBeVisible();
  });
});
