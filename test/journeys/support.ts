import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import { expect as expectOf, test as base, type Page, type TestInfo } from '@playwright/test';
import { openCity, type City } from './city.js';

export type { Page } from '@playwright/test';
export const expect = expectOf;

/** The city that the tests of one file share, in the order in which they stand; the next file gets a fresh one, unless they go together. */
let held: { readonly of: string; readonly city: City } | null = null;

async function cityOf({ file, project }: TestInfo): Promise<City> {
  const of = project.metadata['sharesCity'] === true ? project.name : file;
  if (held?.of === of) return held.city;
  await held?.city.stop();
  held = { of, city: await openCity() };
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
  /** The demo city of this file, or of those that go together. */
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
      await use(await cityOf(info));
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
  await become(page, persona);
  await open(page, path);
}

/** Signs in as one of the demo's people; no page is opened for it. */
export async function become(page: Page, persona: string): Promise<void> {
  const answer = await page.request.post('/api/v1/demo/sign-in', { data: { persona }, headers: OURS });
  expectOf(answer.ok(), `sign in as ${persona}`).toBe(true);
}

/**
 * Opens a page with nothing known that was read before. Loading the app again costs three times as much as forgetting what it
 * read at its door, so it is loaded once for each test; what must be loaded anew says so itself (`page.goto`, `page.reload`).
 */
export async function open(page: Page, path: string): Promise<void> {
  if (await forgotAtTheDoor(page)) return visit(page, path);
  await page.goto(path);
  await expectOf(page.getByRole('heading', { level: 1 })).toBeVisible();
}

interface Memory {
  readonly getQueryCache?: unknown;
  clear?(): void;
}

/** @returns whether the app was there: it stands at its door then, and has forgotten whatever it read */
async function forgotAtTheDoor(page: Page): Promise<boolean> {
  if (!page.url().startsWith('http') || (await page.locator('#page > *').count()) === 0) return false;
  await visit(page, '/sign-in');
  await page.evaluate(async () => {
    const program = document.querySelector<HTMLScriptElement>('script[type=module]')?.src ?? '';
    const parts = Object.values((await import(program)) as Record<string, Memory | undefined>);
    const memories = parts.filter((part) => part?.getQueryCache !== undefined);
    if (memories.length !== 1) throw new Error(`the app has ${String(memories.length)} memories`);
    memories[0]?.clear?.();
  });
  return true;
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

interface Rule {
  matches(element: Element, ...rest: readonly unknown[]): boolean;
}

interface PageWithAxe {
  readonly axe?: typeof Axe & { readonly _audit: { getRule(id: string): Rule } };
  /** How often elements of one look were compared in this look at the page. */
  looks?: Map<string, number>;
}

/**
 * Elements of the same colour, size and weight on the same grounds have the same contrast: three of each are compared, in case one
 * lies where axe cannot tell. Comparing every cell of a table takes four times as long as all other rules.
 */
function compareEachLookOnce(): void {
  let grounds = new WeakMap<Element, string>();
  let known = (window as PageWithAxe).looks;
  const groundOf = (element: Element): string => {
    const found = grounds.get(element);
    if (found !== undefined) return found;
    const { backgroundColor, backgroundImage, opacity, filter } = getComputedStyle(element);
    const own = [backgroundColor, backgroundImage, opacity, filter].join(' ');
    const below = element.parentElement === null ? '' : groundOf(element.parentElement);
    const ground = own === 'rgba(0, 0, 0, 0) none 1 none' ? below : `${own} on ${below}`;
    grounds.set(element, ground);
    return ground;
  };
  const rule = (window as PageWithAxe).axe?._audit.getRule('color-contrast');
  if (rule === undefined) return;
  const may = rule.matches.bind(rule);
  rule.matches = (element, ...rest) => {
    if (!may(element, ...rest)) return false;
    const { looks } = window as PageWithAxe;
    // Another look at the page: what lay beneath may have changed.
    if (looks !== known) grounds = new WeakMap();
    known = looks;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const look = [color, fontSize, fontWeight, textShadow, groundOf(element)].join(' ');
    const count = (looks?.get(look) ?? 0) + 1;
    looks?.set(look, count);
    return count <= 3;
  };
}

/** Given once to each document, and asked there: what it finds is all that comes back. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(AXE);
    await page.evaluate(compareEachLookOnce);
  }
  const violations = await page.evaluate(async (options) => {
    (window as PageWithAxe).looks = new Map();
    // What lies behind an open dialog is covered in part and out of reach until it closes.
    const open = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].filter((one) =>
      one.checkVisibility({ visibilityProperty: true }),
    );
    // From the top: further down the head that stays covers some link of the menu by half, wherever the page happens to stand.
    const stood = window.scrollY;
    if (open.length === 0) window.scrollTo({ top: 0, behavior: 'instant' });
    const found = await (window as PageWithAxe).axe?.run(open.length > 0 ? { include: open } : document, options);
    if (open.length === 0) window.scrollTo({ top: stood, behavior: 'instant' });
    return (found?.violations ?? [{ id: 'axe did not run', nodes: [] }]).map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target }) => ({ target })),
    }));
  }, AXE_OPTIONS);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`);
}

/** The rules of WCAG 2.2 A and AA and of good practice; none of them needs the style sheets fetched once more (`preload`). */
const AXE_OPTIONS: Axe.RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations'],
  preload: false,
};

/** No violation of WCAG 2.2 A and AA or of good practice on what is shown now, and nothing wider than the screen. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectOf(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectOf(page.locator('main [aria-busy=true]')).toHaveCount(0);
  // What a page still fetches settles first; what stays wrong is wrong.
  await expectOf(async () => {
    expectOf(await violationsOf(page), 'violations that axe finds').toEqual([]);
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
