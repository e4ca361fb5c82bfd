import { ask, become, enter, expect, expectAccessible, isPhone, test, violationsOf } from './support.js';

test('a persona is one tap away, and signing out leads back to the door', async ({ page }) => {
  await page.goto('/todo');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await expectAccessible(page);
  await page.getByRole('button', { name: /市直部门业务科室长/ }).click();
  await expect(page).toHaveURL(/\/todo$/);
  await page.getByRole('button', { name: /我的账号/ }).click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto('/notices');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

/** At a push one of them shows that the door asks `ownPath`, whose own tests know them all. */
const ELSEWHERE = [
  '//elsewhere.example/',
  '/\\elsewhere.example',
  '/.//elsewhere.example',
  'https://elsewhere.example/',
].slice(0, process.env['JOURNEYS'] === 'gate' ? 1 : 4);

test('signing in never leads elsewhere, whatever the address says', async ({ page, city }) => {
  for (const next of ELSEWHERE) {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await page.getByRole('button', { name: /市直部门业务科室长/ }).click();
    await expect(page).toHaveURL(new URL('/', city.url).href);
    await page.context().clearCookies();
  }
});

test('in the demo one becomes somebody else where one stands, and begins anew where he has no such page', async ({
  page,
}) => {
  await enter(page, 'office-chief', '/ledger');
  const become = async (name: RegExp): Promise<void> => {
    await page.getByRole('button', { name: /我的账号/ }).click();
    await page.getByRole('link', { name: '更换身份' }).click();
    await page.getByRole('button', { name }).click();
  };
  await become(/市直部门业务科室长/);
  await expect(page).toHaveURL(/\/ledger$/);
  await enter(page, 'office-chief', '/settings/rules');
  await become(/市直部门业务科室长/);
  await expect(page).toHaveURL(/:\d+\/$/);
});

test('the door speaks the language that is chosen there', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await expectAccessible(page);
  await test.step('what looks at colours sees a word that is paler than the others', async () => {
    await page.evaluate(() => {
      const word = document.createElement('p');
      word.textContent = 'pale';
      word.style.color = '#bbb';
      document.querySelector('main')?.append(word);
    });
    expect(await violationsOf(page)).toEqual([expect.stringMatching(/^color-contrast: /)]);
  });
});

test('units see four entries and nothing else', async ({ page }) => {
  await enter(page, 'department-chief');
  const entries = page.getByRole('navigation', { name: '主菜单' }).getByRole('link');
  const names = isPhone(page) ? ['工作台', '待办', '台账', '消息'] : ['工作台', '我的待办', '责任台账', '消息'];
  await expect(entries).toHaveText(names);
});

test('leaders, their secretaries and groups have a short menu, and reach the rest from the workbench', async ({
  page,
}) => {
  // On a phone the menu is folded.
  if (isPhone(page)) return;
  const names = ['工作台', '“五个一”一览表', '改革项目', '督办约谈', '改革总览'];
  const menu = page.getByRole('navigation', { name: '主菜单' }).getByRole('link');
  const also = page.getByRole('navigation', { name: '其他页面' }).getByRole('link');
  await enter(page, 'leading-official');
  await expect(menu).toHaveText(names);
  await expect(also).toHaveText(['会议调度', '难题课题']);
  await enter(page, 'leader-secretary');
  await expect(menu).toHaveText(names);
  await expect(also).toHaveText(['会议调度', '难题课题', '批示']);
  await also.filter({ hasText: '批示' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('批示');
  await enter(page, 'group-liaison');
  await expect(menu).toHaveText([...names.slice(0, 4), '会议调度', '改革总览']);
  await also.filter({ hasText: '难题课题' }).click();
  await expect(page).toHaveURL(/\/problems$/);
});

test('a wrong password is refused in words, and says nothing about whether the account exists', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('账号').fill('nobody');
  await page.getByLabel('密码').fill('not the password');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('账号或密码');
});

test('the page asks no other host, and carries a strict policy', async ({ page, city }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  const answer = await page.goto('/sign-in');
  await expect(page.getByRole('button', { name: /改革办主任/ })).toBeVisible();
  expect([...hosts]).toEqual([new URL(city.url).host]);
  const policy = answer?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/unsafe/);
});

test('English is complete on the frame, and stays chosen', { tag: '@long' }, async ({ page }) => {
  await enter(page, 'office-chief');
  await page.getByRole('button', { name: /我的账号/ }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Workbench');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Workbench');
  await expectAccessible(page);
});

test('the workbench of an administrator, or of whoever holds no post any more, asks for nothing that would be refused', async ({
  page,
}) => {
  const refused: string[] = [];
  page.on('response', (answer) => {
    if (answer.status() === 403) refused.push(answer.url());
  });
  const quiet = async (persona: string): Promise<void> => {
    // A page that stays open asks on in the name of whoever signs in beside it: that is not what this one asks.
    await page.goto('about:blank');
    await become(page, persona);
    refused.length = 0;
    // Loaded anew: only of a page that is loaded the browser says when it asks for nothing more.
    await page.goto('/', { waitUntil: 'networkidle' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(refused).toEqual([]);
  };
  await quiet('audit-admin');
  await enter(page, 'department-office');
  const { posts } = await ask<{ posts: { postId: string }[] }>(page, '/me');
  const { today } = await ask<{ today: string }>(page, '/demo/clock');
  await enter(page, 'office-chief');
  const vacated = await page.request.post(`/api/v1/posts/${posts[0]?.postId ?? ''}/vacate`, {
    data: { fromDay: today },
    headers: { 'X-Requested-With': 'five-ones', 'If-Match': '"1"', 'Idempotency-Key': 'leaves-the-post' },
  });
  expect(vacated.ok()).toBe(true);
  await quiet('department-office');
});
