import { ask, enter, expect, expectAccessible, type Page, picture, test, visit } from './support.js';

interface Listed<Item> {
  readonly items: readonly Item[];
}
interface Post {
  readonly id: string;
  readonly title: string;
  readonly role: string;
}
interface Project {
  readonly leadingPostId?: string | null;
}

const OURS = { 'X-Requested-With': 'five-ones' };
/** The list of choices that is open; those opened before stay in the page, hidden. */
const SHOWN = '.ant-select-dropdown:not(.ant-select-dropdown-hidden)';
const drawer = (page: Page) => page.getByRole('dialog');

/** Types into a field that offers choices, and takes the one that bears the words. */
async function choose(page: Page, field: string, typed: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).fill(typed);
  await page.locator(`${SHOWN} .ant-select-item-option`, { hasText: typed }).first().click();
}

async function ledBy(page: Page, postId: string): Promise<number> {
  const { items } = await ask<Listed<Project>>(page, '/projects?limit=200');
  return items.filter(({ leadingPostId }) => leadingPostId === postId).length;
}

test('the office appoints a new liaison and sees him in his post', async ({ page }) => {
  await enter(page, 'office-clerk', '/settings/organisation?kind=DEPARTMENT');
  const { items } = await ask<Listed<{ id: string }>>(page, '/units?name=市能源局');
  const { posts } = await ask<{ posts: Post[] }>(page, `/units/${items[0]?.id ?? ''}`);
  const liaison = posts.find(({ role }) => role === 'LIAISON')?.title ?? '';
  await page.getByRole('searchbox', { name: '按单位名称查找' }).fill('能源');
  await expect(page).toHaveURL(/name=/);
  await page.getByRole('link', { name: /市能源局/ }).click();
  await page.getByRole('button', { name: `任职 ${liaison}` }).click();
  await drawer(page).getByText('登记新人员').click();
  await drawer(page).getByLabel('姓名').fill('林知远');
  await drawer(page).getByLabel('联系电话').fill('0999-2100999');
  await expectAccessible(page);
  await drawer(page).getByRole('button', { name: '确认任职' }).click();
  await expect(drawer(page)).toBeHidden();
  await expect(page.getByText('林知远').first()).toBeVisible();
  await picture(page, 'settings-organisation');
});

test('a post is renamed, and keeps who holds it', async ({ page }) => {
  await enter(page, 'office-clerk', '/settings/organisation?kind=DEPARTMENT');
  const { items } = await ask<Listed<{ id: string }>>(page, '/units?name=市教育局');
  const { posts } = await ask<{ posts: (Post & { personName: string | null })[] }>(
    page,
    `/units/${items[0]?.id ?? ''}`,
  );
  const chief = posts.find(({ role, personName }) => role === 'SECTION_CHIEF' && personName !== null);
  await page.getByRole('searchbox', { name: '按单位名称查找' }).fill('教育');
  await page.getByRole('link', { name: /市教育局/ }).click();
  await page.getByRole('button', { name: `更名、调整 ${chief?.title ?? ''}` }).click();
  await drawer(page).getByLabel('岗位名称').fill('综合改革科科长');
  await expectAccessible(page);
  await drawer(page).getByRole('button', { name: '保存' }).click();
  await expect(drawer(page)).toBeHidden();
  await expect(page.getByText('综合改革科科长').first()).toBeVisible();
  await expect(page.getByText(chief?.personName ?? '').first()).toBeVisible();
});

/** The leading official with most projects, and another. */
async function busiest(page: Page): Promise<{ readonly from: Post; readonly to: Post; readonly count: number }> {
  const { items } = await ask<Listed<Post>>(page, '/posts?role=LEADING_OFFICIAL&limit=200');
  const counts = await Promise.all(items.map(({ id }) => ledBy(page, id)));
  const count = Math.max(...counts);
  const from = items[counts.indexOf(count)];
  const to = items.find((post) => post !== from);
  if (from === undefined || to === undefined) throw new Error('the city has fewer than two leading officials');
  return { from, to, count };
}

test('a change of the division of work moves a leader’s projects in one step', async ({ page }) => {
  await enter(page, 'office-chief', '/settings/organisation?view=division');
  const { from, to, count } = await busiest(page);
  const before = await ledBy(page, to.id);
  await choose(page, '原领衔领导', from.title);
  await choose(page, '新领衔领导', to.title);
  await page.getByRole('button', { name: '预览移交的项目' }).click();
  await expect(page.getByRole('heading', { name: `将移交${String(count)}个项目` })).toBeVisible();
  expect(await ledBy(page, from.id)).toBe(count);
  await expectAccessible(page);
  await page.getByRole('button', { name: `移交${String(count)}个项目` }).click();
  await expect(page.getByText(`已移交${String(count)}个项目`)).toBeVisible();
  expect(await ledBy(page, from.id)).toBe(0);
  expect(await ledBy(page, to.id)).toBe(before + count);
  await picture(page, 'settings-division');
});

test('some of a unit’s projects go to another: what moves is shown, one proposes, and another agrees', async ({
  page,
}) => {
  await enter(page, 'office-chief', '/settings/organisation?view=transfers');
  await page.getByRole('button', { name: '提出机构调整' }).click();
  await drawer(page).getByRole('radio', { name: '部分划转' }).check();
  await choose(page, '调出单位', '市水务局');
  await choose(page, '承接单位', '市生态环境局');
  await drawer(page)
    .getByRole('checkbox', { name: /区域再生水循环利用试点/ })
    .check();
  await drawer(page).getByLabel('批准文件').fill('海编〔2026〕12号');
  await drawer(page).getByRole('textbox', { name: '文件日期' }).click();
  await page.locator('.ant-picker-dropdown:visible').getByTitle('2026-10-08').click();
  await drawer(page).getByRole('button', { name: '预览' }).click();
  const preview = page.getByRole('region', { name: '市水务局的部分项目划转市生态环境局' });
  await expect(preview).toContainText('区域再生水循环利用试点');
  await expectAccessible(page);
  await preview.getByRole('button', { name: '提交审批' }).click();
  await expect(preview).toBeHidden();
  await enter(page, 'office-executive-deputy', '/settings/organisation?view=transfers');
  await page.getByRole('button', { name: '同意', exact: true }).click();
  await expect(page.getByText('已办理').first()).toBeVisible();
});

const OFF =
  '元旦：1月1日（周五）至3日（周日）放假，共3天。\n2月5日至12日\n4月5日\n5月1日、5月3日\n6月9日\n9月15日\n10月1日至7日';

test('a year’s list is pasted, previewed with what moves, then loaded', async ({ page }) => {
  await enter(page, 'system-admin', '/settings/calendar?load=true');
  await page.getByLabel('放假日期').fill(OFF);
  await expect(page.getByText('已识别23天。')).toBeVisible();
  await page.getByLabel('调休上班日期').fill('2027年13月1日');
  await page.getByLabel('依据').fill('国务院办公厅关于2027年部分节假日安排的通知');
  await page.getByRole('button', { name: '预览', exact: true }).click();
  await expect(page.getByText('未能识别“2027年13月1日”')).toBeVisible();
  await page.getByLabel('调休上班日期').fill('1月30日、2月20日、10月9日');
  await page.getByRole('button', { name: '预览', exact: true }).click();
  await expect(page.getByRole('heading', { name: /与现行日历相比，有\d+天变化/ })).toBeVisible();
  await expect(page.getByText(/2027年2月20日 六 改为上班/)).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'settings-calendar-preview');
  await page.getByRole('button', { name: '确认载入2027年放假安排' }).click();
  await expect(page.getByRole('heading', { name: '2027年' })).toBeVisible();
  await expect(page.getByText('国务院办公厅关于2027年部分节假日安排的通知')).toBeVisible();
  await expectAccessible(page);
});

test('the audit administrator checks the record and finds the report again', async ({ page }) => {
  await enter(page, 'audit-admin', '/settings/audit?subjectType=CYCLE');
  await expect(page.getByRole('button', { name: /季度已启动/ }).first()).toBeVisible();
  await page
    .getByRole('button', { name: /季度已启动/ })
    .first()
    .click();
  await expect(page.getByText('记录代码').first()).toBeVisible();
  await page.getByRole('button', { name: '开始查验' }).click();
  await expect(page.getByText('操作日志完整，未发现改动。')).toBeVisible({ timeout: 60_000 });
  await page.reload();
  await expect(page.getByText('操作日志完整，未发现改动。')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'settings-audit');
});

test('an account is opened, its link shown once, and signed in with', async ({ page }) => {
  await enter(page, 'office-clerk', '/settings/organisation');
  const data = { name: '顾清和' };
  expect(
    (
      await page.request.post('/api/v1/people', { data, headers: { ...OURS, 'Idempotency-Key': 'gu-qinghe' } })
    ).status(),
  ).toBe(201);
  await enter(page, 'security-admin', '/settings/accounts');
  await page.getByRole('button', { name: '开立账号' }).click();
  await choose(page, '人员', '顾清和');
  await drawer(page).getByLabel('登录账号').fill('guqinghe');
  await expectAccessible(page);
  await drawer(page).getByRole('button', { name: '开立账号' }).click();
  const link = await page.getByRole('textbox', { name: '设置密码的链接' }).inputValue();
  await expectAccessible(page);
  await page.getByRole('button', { name: '已交给本人' }).click();
  await page.context().clearCookies();
  await page.goto(`/set-password${new URL(link).hash}`);
  await page.getByLabel('新密码').fill('qing-he-9-bridges');
  await page.getByLabel('再输一遍').fill('qing-he-9-bridges');
  await page.getByRole('button', { name: '设置并登录' }).click();
  await expect(page.getByRole('button', { name: /我的账号/ })).toContainText('顾清和');
});

test('an administrator’s account takes a second administrator', async ({ page }) => {
  await enter(page, 'security-admin', '/settings/accounts');
  await page.getByRole('button', { name: '开立账号' }).click();
  await drawer(page).getByText('管理员', { exact: true }).click();
  await page.getByRole('combobox', { name: '管理员角色' }).click();
  await page.locator('.ant-select-item-option', { hasText: '系统管理员' }).click();
  await drawer(page).getByLabel('登录账号').fill('second-system');
  await drawer(page).getByRole('button', { name: '开立账号' }).click();
  await expect(page.getByText('须由提出人以外有审批权限的人员同意。')).toBeVisible();
  await enter(page, 'system-admin', '/settings/status');
  await expect(page.getByText('系统管理员账号“second-system”')).toBeVisible();
  await page.getByRole('button', { name: '同意', exact: true }).click();
  await expect(page.getByText('系统管理员账号“second-system”')).toBeHidden();
});

/** Before a release; at a push english.spec.ts looks at these screens, with their colours. */
const SCREENS = [
  [
    'office-chief',
    [
      '/settings/organisation',
      '/settings/organisation?view=delegations',
      '/settings/calendar',
      '/settings/calendar?load=true',
      '/guide',
    ],
  ],
  ['system-admin', ['/settings/status']],
  ['security-admin', ['/settings/accounts']],
  ['audit-admin', ['/settings/audit']],
] as const;

for (const [persona, paths] of SCREENS) {
  test(`the settings of ${persona} are accessible`, { tag: '@long' }, async ({ page }) => {
    await enter(page, persona, paths[0]);
    for (const path of paths) {
      await visit(page, path);
      await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
      await expectAccessible(page);
      await picture(page, `settings${path.replaceAll(/\W/gu, '-')}`);
    }
  });
}

test('each of the three administrators sees his own settings and nothing else', async ({ page }) => {
  const own = { 'system-admin': 5, 'security-admin': 2, 'audit-admin': 3 };
  for (const [persona, count] of Object.entries(own)) {
    await enter(page, persona);
    const answer = await page.request.get('/api/v1/dashboard');
    expect(answer.status()).toBe(403);
    const links = page.getByRole('navigation', { name: '主菜单' }).getByRole('link');
    if (await links.first().isVisible()) await expect(links).toHaveCount(count);
  }
});
