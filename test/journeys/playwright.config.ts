import { defineConfig } from '@playwright/test';

/** The system's own browser, as `npm run journeys` found it. */
const executablePath = process.env['CHROMIUM'] || undefined;
/** What keeps it from looking for the internet. */
const words = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A page here lives for seconds: clearing its memory again and again while it is built, on other threads, costs a tenth of that.
  '--js-flags=--single-threaded-gc --min-semi-space-size=16',
];

/**
 * At every push a phone shows each kind of screen that people of the units use once: their workbench, notices, a form, a plan,
 * an output. All else is tried at its width before a release (`npm run test:long`), and whenever journeys are asked for by hand.
 */
const ON_PHONES = /@phone/;
/** Tried before a release, where another journey in the gate guards the same rule. */
const BEFORE_RELEASE = /@long/;
const inGate = process.env['JOURNEYS'] === 'gate';

/** The journeys of real people in the system's own Chromium, at a desk's and at a phone's width, on the real product. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  globalSetup: './setup.ts',
  fullyParallel: false,
  workers: 2,
  // What failed is run once more by `npm test`, a file alone (scripts/test/second-run.mjs).
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Every step recorded slows all of them by a third; `--trace=on` records when a file is tried again.
    trace: 'off',
    launchOptions: { ...(executablePath !== undefined && { executablePath }), args: words },
  },
  projects: [
    // What a thumb does is counted on a phone alone.
    {
      name: 'desk',
      testIgnore: 'phone-reports.spec.ts',
      ...(inGate && { grepInvert: BEFORE_RELEASE }),
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      // Gone through by keyboard, with a picker that is typed into.
      testIgnore: 'registers.spec.ts',
      ...(inGate && { grep: ON_PHONES }),
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
  ],
});
