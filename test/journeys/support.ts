import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import { expect as expectOf, test as base, type Page } from '@playwright/test';
import { openCity, type City } from './city.js';

export type { Page } from '@playwright/test';
export const expect = expectOf;

/** The city that the tests of one file share, in the order in which they stand; the next file gets a fresh one. */
let held: { readonly file: string; readonly city: City } | null = null;

async function cityOf(file: string): Promise<City> {
  if (held?.file === file) return held.city;
  await held?.city.stop();
  held = { file, city: await openCity() };
  return held.city;
}

/** What a person would not see but should never be there. */
function watch(page: Page): string[] {
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(`page: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    // The browser itself writes a line for each refused request and lost connection; the screen tells of those.
    if (message.type() === 'error' && !text.startsWith('Failed to load resource')) wrong.push(`console: ${text}`);
  });
  return wrong;
}

interface Own {
  /** The demo city of this file. */
  readonly city: City;
}

interface Lasting {
  /** Stops the last city with its worker. */
  readonly farewell: undefined;
}

/** A test in a browser on a demo city of the file's own; it fails when the page logs an error. */
export const test = base.extend<Own, Lasting>({
  farewell: [
    async ({}, use) => {
      await use(undefined);
      await held?.city.stop();
      held = null;
    },
    { scope: 'worker', auto: true },
  ],
  city: [
    async ({}, use, info) => {
      await use(await cityOf(info.file));
    },
    { auto: true, timeout: 180_000 },
  ],
  baseURL: async ({ city }, use) => {
    await use(city.url);
  },
  page: async ({ page }, use) => {
    const wrong = watch(page);
    await use(page);
    expectOf(wrong, 'errors that the page logged').toEqual([]);
  },
});

const OURS = { 'X-Requested-With': 'five-ones' };

/** Signs in as one of the demo's people (in place of whoever was there) and opens a page. */
export async function enter(page: Page, persona: string, path = '/'): Promise<void> {
  const answer = await page.request.post('/api/v1/demo/sign-in', { data: { persona }, headers: OURS });
  expectOf(answer.ok(), `sign in as ${persona}`).toBe(true);
  await page.goto(path);
  await expectOf(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Goes to a page as a link in the app does, without loading the app again: for screens of whoever is signed in. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate((address) => {
    // The page that is left keeps its heading until the next one stands there.
    if (new URL(address, location.href).pathname !== location.pathname)
      document.querySelector('h1')?.setAttribute('data-left', '');
    history.pushState(null, '', address);
  }, path);
  await expectOf(page.locator('h1:not([data-left])')).toBeVisible();
}

/** Moves the city's clock; whatever falls due on the way happens. */
export async function advance(
  page: Page,
  journey: {
    readonly advanceWorkingDays?: number;
    readonly advanceTo?: string;
    readonly time?: string;
    readonly autopilot?: boolean;
  },
): Promise<void> {
  const answer = await page.request.post('/api/v1/demo/clock', { data: journey, headers: OURS, timeout: 120_000 });
  expectOf(answer.ok(), 'move the clock').toBe(true);
}

/** Asks the API as whoever is signed in. */
export async function ask<Answer>(page: Page, path: string): Promise<Answer> {
  const answer = await page.request.get(`/api/v1${path}`);
  expectOf(answer.ok(), path).toBe(true);
  return (await answer.json()) as Answer;
}

/** Whether this is the phone-sized run. */
export function isPhone(page: Page): boolean {
  return (page.viewportSize()?.width ?? 0) < 768;
}

/** axe as a page runs it; as the package gives it by name it is twice as long. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface PageWithAxe {
  readonly axe?: typeof Axe;
}

/** Given once to each document, and asked there: what it finds is all that comes back. */
async function violationsOf(page: Page, colours: boolean): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const violations = await page.evaluate(async (options) => {
    // What lies behind an open dialog is covered in part and out of reach until it closes.
    const open = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].filter((one) =>
      one.checkVisibility({ visibilityProperty: true }),
    );
    const found = await (window as PageWithAxe).axe?.run(open.length > 0 ? { include: open } : document, options);
    return (found?.violations ?? [{ id: 'axe did not run', nodes: [] }]).map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target }) => ({ target })),
    }));
  }, axeOptions(colours));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`);
}

/** The rules of WCAG 2.2 A and AA and of good practice; none of them needs the style sheets fetched once more (`preload`). */
function axeOptions(colours: boolean): Axe.RunOptions {
  return {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    rules: colours ? {} : { 'color-contrast': { enabled: false } },
    resultTypes: ['violations'],
    preload: false,
  };
}

/**
 * No violation of WCAG 2.2 A and AA or of good practice on what is shown now, and nothing wider than the screen.
 * @param colours false where the same screen is looked at in the other language: comparing colours is half of the work
 */
export async function expectAccessible(page: Page, colours = true): Promise<void> {
  await expectOf(page.getByRole('heading', { level: 1 })).toBeVisible();
  // What a page still fetches settles first; what stays wrong is wrong.
  await expectOf(async () => {
    expectOf(await violationsOf(page, colours), 'violations that axe finds').toEqual([]);
  }).toPass({ timeout: 30_000 });
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expectOf(wider, 'pixels that the page is wider than the screen').toBeLessThanOrEqual(0);
}

/** Keeps a picture for people to look at (`screenshots/`, not in the repository); at a push nobody looks. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env['JOURNEYS'] === 'gate') return;
  const width = String(page.viewportSize()?.width ?? 0);
  await page.screenshot({ path: `screenshots/${name}-${width}.png`, fullPage: true });
}
