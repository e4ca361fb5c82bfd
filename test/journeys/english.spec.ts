import type { Locator } from '@playwright/test';
import { ask, enter, expect, expectAccessible, type Page, test, visit } from './support.js';

interface Listed {
  readonly items: readonly { readonly id: string }[];
}

const CHINESE = /[\p{Script=Han}]/u;

async function firstOf(page: Page, path: string): Promise<string> {
  const { items } = await ask<Listed>(page, path);
  return items[0]?.id ?? '';
}

interface Clauses {
  readonly rules: { readonly slip: { readonly at: number } };
}

/** Rules that the office drafts, a working day later with the follow-up notice. */
async function draftedRules(page: Page): Promise<string> {
  const { rules } = await ask<Clauses>(page, '/supervision/rule-clauses');
  const answer = await page.request.post('/api/v1/supervision/rule-proposals', {
    data: {
      rules: { ...rules, slip: { ...rules.slip, at: rules.slip.at + 1 } },
      effectiveFrom: '2026-12-01',
      reason: '先行试行',
    },
    headers: { 'X-Requested-With': 'five-ones', 'Idempotency-Key': 'english-drafted-rules' },
  });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { readonly id: string }).id;
}

/** Every screen with somebody who has it; some are pages of one thing, the first that the list gives. */
const SCREENS: readonly (readonly [persona: string, paths: (page: Page) => Promise<readonly string[]>])[] = [
  [
    'office-chief',
    async (page) => [
      '/',
      '/matrix',
      '/ledger',
      '/ledger/imports',
      '/projects',
      `/projects/${await firstOf(page, '/projects?limit=1')}`,
      `/tasks/${await firstOf(page, '/tasks?limit=1')}`,
      '/quarter',
      `/quarter/${await firstOf(page, '/cycles')}`,
      '/supervision',
      `/supervision/cases/${await firstOf(page, '/supervision/cases?limit=1')}`,
      `/supervision/interviews/${await firstOf(page, '/interviews?limit=1')}`,
      '/overview',
      '/notices',
      '/settings/organisation',
      '/settings/organisation?view=delegations',
      '/settings/rules',
      `/settings/rules/proposals/${await draftedRules(page)}`,
      '/settings/rules/trials',
      '/settings/organisation?view=transfers',
      '/supervision?view=listings',
      '/supervision?view=delays',
      '/settings/rules/moves',
      '/settings/calendar',
      '/settings/calendar?load=true',
      '/guide',
      '/search?words=park',
      '/password',
    ],
  ],
  [
    'office-clerk',
    async (page) => [
      '/meetings',
      `/meetings/${await firstOf(page, '/meetings?limit=1')}`,
      '/meetings/plan',
      '/meetings/decisions',
      '/meetings/documents',
      '/meetings/rota',
      '/meetings/imports',
      '/problems',
      `/problems/${await firstOf(page, '/problems?limit=1')}`,
      '/problems/new',
      '/registers/queue',
      '/registers/outputs',
      `/registers/outputs/${await firstOf(page, '/outputs?limit=1')}`,
      '/registers/outputs/new',
      '/registers/imports?kind=OUTPUT',
      '/registers/pilots',
      `/registers/pilots/${await firstOf(page, '/pilots?limit=1')}`,
      '/registers/front-runner-claims',
      '/registers/instructions',
      '/projects/key-points',
      `/projects/key-points/${await firstOf(page, '/key-points?limit=1')}`,
      '/projects/programmes',
      '/projects/indicators',
      `/projects/indicators/${await firstOf(page, '/indicators?limit=1')}`,
      '/publications',
      '/publications/reviews',
      '/publications/reports',
      '/overview?view=counts',
      '/overview?view=groups',
    ],
  ],
  [
    'department-chief',
    async (page) => [
      '/',
      '/todo',
      '/voluntary',
      `/duties/${await firstOf(page, '/duties?mine=true&limit=1')}`,
      `/obligations/${await firstOf(page, '/obligations?mine=true&limit=1')}`,
      '/ledger',
      '/notices',
    ],
  ],
  ['leading-official', () => Promise.resolve(['/', '/overview'])],
  ['system-admin', () => Promise.resolve(['/settings/accounts', '/settings/status'])],
  ['security-admin', () => Promise.resolve(['/settings/accounts'])],
  ['audit-admin', () => Promise.resolve(['/settings/audit'])],
];

/** What a screen says beside its headings: a number with its unit, a picture's name. */
const SAYS: Readonly<Record<string, (page: Page) => Locator>> = {
  'leading-official /': (page) => page.getByRole('region', { name: 'What lags' }).getByText('11 working days'),
  'leading-official /overview': (page) =>
    page.getByRole('article', { name: 'One-page sheet' }).getByText('lead the research visit'),
  'office-chief /overview': (page) => page.getByRole('img', { name: /Bar chart/ }),
  // The kind of a notice stands in the place of its Chinese title.
  'department-chief /notices': (page) => page.getByRole('button', { name: /^(New)?\s*Reminders of the day/ }),
  'office-clerk /meetings/rota': (page) => page.getByText('The longest unheard first'),
  'office-clerk /overview?view=counts': (page) => page.getByRole('columnheader', { name: 'Definition' }),
};

async function readsInEnglish(page: Page, path: string, screen: string): Promise<void> {
  await visit(page, path);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  // Names of projects, units and people stay as they are; the screen's own words do not.
  expect(await page.getByRole('navigation').first().innerText()).not.toMatch(CHINESE);
  const said = SAYS[screen]?.(page);
  if (said !== undefined) await expect(said.first()).toBeVisible();
  await expectAccessible(page);
}

for (const [persona, paths] of SCREENS)
  test(`every screen of ${persona} reads in English and breaks no rule of accessibility`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.addInitScript(() => localStorage.setItem('five-ones:language', 'en'));
    await enter(page, persona);
    for (const path of await paths(page)) await test.step(path, () => readsInEnglish(page, path, `${persona} ${path}`));
  });
