import { ask, enter, expect, expectAccessible, type Page, picture, test } from './support.js';

interface Listed<Item> {
  readonly items: readonly Item[];
}
interface Post {
  readonly id: string;
  readonly title: string;
  readonly role: string;
  readonly personName: string | null;
}

const drawer = (page: Page) => page.getByRole('dialog');

async function leaderOf(page: Page, unit: string): Promise<Post> {
  const { items } = await ask<Listed<{ id: string }>>(page, `/units?name=${unit}`);
  const { posts } = await ask<{ posts: Post[] }>(page, `/units/${items[0]?.id ?? ''}`);
  const leader = posts.find(({ role }) => role === 'PRINCIPAL_LEADER');
  if (leader === undefined) throw new Error(`${unit} has no principal leader`);
  return leader;
}

test('a seat that signs is proposed by one, agreed to by another, and taken only then', async ({ page }) => {
  await enter(page, 'office-clerk', '/settings/organisation?kind=DEPARTMENT');
  const before = await leaderOf(page, '市教育局');
  await page.getByRole('searchbox', { name: '按单位名称查找' }).fill('教育');
  await page.getByRole('link', { name: /市教育局/ }).click();
  await page.getByRole('button', { name: `任职 ${before.title}` }).click();
  await expect(drawer(page).getByText('该岗位有签批职责')).toBeVisible();
  await drawer(page).getByText('登记新人员').click();
  await drawer(page).getByLabel('姓名').fill('苏望北');
  await expectAccessible(page);
  await picture(page, 'authority-propose');
  await drawer(page).getByRole('button', { name: '确认任职' }).click();
  await expect(page.getByText('已提请第二人同意')).toBeVisible();
  await expect(page.getByText(/同意后生效，目前未作变动。可由以下人员同意：.*常务副主任/)).toBeVisible();
  await expect(page.getByText(/拟任职：苏望北任/).first()).toBeVisible();
  expect((await leaderOf(page, '市教育局')).personName).toBe(before.personName);
  await expectAccessible(page);
  await picture(page, 'authority-waits');
  await enter(page, 'office-executive-deputy', '/');
  await picture(page, 'authority-workbench');
  await page.getByRole('button', { name: /^同意 拟任职：苏望北/ }).click();
  await drawer(page).getByRole('button', { name: '同意', exact: true }).click();
  await expect(page.getByText(/拟任职：苏望北/)).toHaveCount(0);
  expect((await leaderOf(page, '市教育局')).personName).toBe('苏望北');
});

test('nobody seats himself', { tag: '@long' }, async ({ page }) => {
  await enter(page, 'office-chief', '/settings/organisation');
  const me = await ask<{ personId: string }>(page, '/me');
  const { id } = await leaderOf(page, '市教育局');
  const answer = await page.request.post(`/api/v1/posts/${id}/tenures`, {
    data: { personId: me.personId, fromDay: '2026-11-02' },
    headers: { 'X-Requested-With': 'five-ones', 'Idempotency-Key': 'own-seat' },
  });
  expect(answer.status()).toBe(403);
});

test('a link to the account of whoever signs comes in two halves', async ({ page }) => {
  await enter(page, 'security-admin', '/settings/accounts');
  const { items } = await ask<Listed<{ id: string; login: string; adminRole: string | null }>>(
    page,
    '/accounts?limit=200',
  );
  const account = items.find(({ adminRole }) => adminRole === 'AUDIT_ADMIN');
  const login = account?.login ?? '';
  await page.getByRole('searchbox', { name: '按姓名或账号查找' }).fill(login);
  await page.getByRole('button', { name: `重置密码 ${login}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: '重置密码' }).click();
  const link = await page.getByRole('textbox', { name: '设置密码的链接' }).inputValue();
  await expect(page.getByText('该账号须两人办理，链接单独不能使用。')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'authority-link');
  await page.getByRole('button', { name: '已交给本人' }).click();
  await expect(page.getByText('须由提出人以外有审批权限的人员同意。')).toBeVisible();
  await enter(page, 'system-admin', '/settings/status');
  await page.getByRole('button', { name: '同意', exact: true }).click();
  const code = (await page.getByLabel('六位验证码').textContent()) ?? '';
  expect(code).toMatch(/^\d{6}$/);
  await expectAccessible(page);
  await picture(page, 'authority-code');
  await page.getByRole('button', { name: '已告知本人' }).click();
  await page.context().clearCookies();
  const { search, hash } = new URL(link);
  await page.goto(`/set-password${search}${hash}`);
  await page.getByLabel('验证码').fill(code === '000000' ? '000001' : '000000');
  await page.getByLabel('新密码').fill('shen-ji-9-bridges');
  await page.getByLabel('再输一遍').fill('shen-ji-9-bridges');
  await page.getByRole('button', { name: '设置并登录' }).click();
  await expect(page.getByText('验证码不正确，还可以再试4次。')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'authority-set-password');
  await page.getByLabel('验证码').fill(code);
  await page.getByRole('button', { name: '设置并登录' }).click();
  await expect(page.getByRole('button', { name: /我的账号/ })).toContainText(login);
  await page.goto('/notices');
  await expect(page.getByText('您的账号已通过一次性链接设置了新密码。').first()).toBeVisible();
  await picture(page, 'authority-told');
});
