import {
  advance,
  ask,
  become,
  enter,
  expect,
  expectAccessible,
  isPhone,
  open,
  test,
  type Page,
  visit,
} from './support.js';

/*
 * A proposal that nobody has signed is known to the office alone. The demo city has one for the commerce bureau's
 * section chief when it begins.
 */

const MATTER = '市场主体培育和带动就业统计';
const OUTSIDE = ['department-chief', 'department-office', 'department-principal', 'leading-official', 'county-liaison'];

interface Interview {
  readonly id: string;
  readonly unitId: string;
  readonly items: readonly { readonly caseId: string; readonly matter: string }[];
}

/** The proposal, as the office sees it. */
async function secretOf(page: Page): Promise<Interview> {
  await enter(page, 'office-chief', '/supervision?view=proposals');
  const { items } = await ask<{ items: Interview[] }>(page, '/interviews?state=PROPOSED&limit=100');
  const found = items.find((one) => one.items.some((item) => item.matter === MATTER));
  if (found === undefined) throw new Error('no proposal to keep secret');
  return found;
}

/** The words that would give it away: nothing of an interview that was not signed. */
async function expectSilent(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await expect(main.getByText('待批准')).toHaveCount(0);
  await expect(main.getByText('待签约谈')).toHaveCount(0);
  await expect(main.getByText('提请约谈')).toHaveCount(0);
  await expect(main.getByText('被约谈人')).toHaveCount(0);
  await expect(main.getByRole('link', { name: /秦承泽/ })).toHaveCount(0);
}

test('lists, counts, notices and search say nothing of it outside the office', async ({ page }) => {
  test.setTimeout(300_000);
  const secret = await secretOf(page);
  for (const persona of OUTSIDE) {
    await enter(page, persona, '/supervision');
    await expectSilent(page);
    for (const path of ['/notices', '/', `/search?words=${encodeURIComponent(MATTER)}`]) {
      await visit(page, path);
      await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
      await expectSilent(page);
    }
    for (const path of ['/interviews', '/approvals', '/notices', '/dashboard', '/supervision/cases'])
      expect(JSON.stringify(await ask<object>(page, path)), `${persona} ${path}`).not.toContain(secret.id);
  }
});

test('the unit sees its case where it stood before the proposal, and no step of it', async ({ page }) => {
  const secret = await secretOf(page);
  const caseId = secret.items[0]?.caseId ?? '';
  await enter(page, 'department-chief', '/supervision');
  if (isPhone(page)) await page.getByRole('button', { name: /^催办/ }).click();
  const column = isPhone(page) ? page.getByRole('main') : page.getByRole('region', { name: /^催办/ });
  await expect(column.getByRole('link', { name: MATTER, exact: true })).toBeVisible();
  await visit(page, `/supervision/cases/${caseId}`);
  await expect(page.getByRole('heading', { level: 1, name: MATTER })).toBeVisible();
  await expect(page.getByText('催办提醒已发出').first()).toBeVisible();
  await expect(page.getByText('没有约谈。')).toBeVisible();
  await expectSilent(page);
  await expectAccessible(page);
});

test('its own address is nobody’s outside the office', async ({ page }) => {
  const secret = await secretOf(page);
  for (const persona of OUTSIDE) {
    await become(page, persona);
    await open(page, `/supervision/interviews/${secret.id}`);
    await expect(page.getByText('未找到该约谈，可能不存在，或者不在您的查看范围内。')).toBeVisible();
    for (const path of ['', '/notice']) {
      const answer = await page.request.get(`/api/v1/interviews/${secret.id}${path}`);
      expect(answer.status(), `${persona} ${path}`).toBe(404);
    }
  }
  await expectAccessible(page);
});

test('live updates tell of it only when it is signed', async ({ page, browser }) => {
  const secret = await secretOf(page);
  await page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    const Present = window.EventSource;
    window.EventSource = class extends Present {
      constructor(address: string | URL, options?: EventSourceInit) {
        super(address, options);
        for (const name of ['notice', 'changed']) this.addEventListener(name, (event) => told.push(String(event.data)));
      }
    };
  });
  const told = (): Promise<string[]> => page.evaluate(() => (window as unknown as { told: string[] }).told);
  await become(page, 'department-chief');
  // Loaded anew, so that the script above stands there first.
  await page.goto('/supervision');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForFunction(() => 'told' in window);

  const office = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const desk = await office.newPage();
  const headers = { 'X-Requested-With': 'five-ones' };
  await desk.request.post('/api/v1/demo/sign-in', { data: { persona: 'office-deputy' }, headers });
  const deputy = desk.request;
  // A day passes, the approver is silent, his superiors are reminded: still a matter of the office alone.
  await advance(desk, { advanceWorkingDays: 1, autopilot: false });
  expect((await told()).join(' ')).not.toContain('nterview');

  const signed = await deputy.post(`/api/v1/interviews/${secret.id}/approve`, {
    data: {},
    headers: { ...headers, 'Idempotency-Key': `live-${secret.id}` },
  });
  expect(signed.ok()).toBe(true);
  // The signature is the first that the stream tells; the board moves without a reload.
  await expect.poll(async () => (await told()).join(' ')).toContain(secret.id);
  if (isPhone(page)) await page.getByRole('button', { name: /^科室长约谈/ }).click();
  const column = isPhone(page) ? page.getByRole('main') : page.getByRole('region', { name: /^科室长约谈/ });
  await expect(column.getByRole('link', { name: MATTER, exact: true })).toBeVisible();
  await office.close();
});
