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

/**
 * In the gate these share a city, one file after the other: a city for each takes as long as two or three of its journeys. They
 * look, or change what no later one of them looks at; files that move the clock or act for the same unit have their own.
 */
const TOGETHER = [
  ['english', 'indicators', 'key-points', 'leader-paper', 'matrix', 'meetings'],
  ['authority', 'ledger-dates', 'ledger', 'settings'],
  ['problems', 'registers', 'sign-in'],
].map((names) => names.map((name) => `${name}.spec.ts`));
/** A file that is asked for by name has its own city, as it has before a release. */
const shared = inGate && process.env['JOURNEYS_NAMED'] === undefined ? TOGETHER : [];
const desk = { viewport: { width: 1440, height: 900 } };

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
    ...shared.map((files, place) => ({
      name: `desk, together ${String(place + 1)}`,
      testMatch: files,
      grepInvert: BEFORE_RELEASE,
      workers: 1,
      metadata: { sharesCity: true },
      use: desk,
    })),
    {
      name: 'desk',
      // What a thumb does is counted on a phone alone.
      testIgnore: ['phone-reports.spec.ts', ...shared.flat()],
      ...(inGate && { grepInvert: BEFORE_RELEASE }),
      use: desk,
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
