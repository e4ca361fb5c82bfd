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
];

/** The journeys of real people in the system's own Chromium, at a desk's and at a phone's width, on the real product. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  globalSetup: './setup.ts',
  fullyParallel: false,
  workers: 2,
  // A browser on a busy machine may be late once; what fails twice is wrong.
  retries: 1,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Every step recorded slows all of them by a third; what failed once is recorded when it is tried again.
    trace: 'on-first-retry',
    launchOptions: { ...(executablePath !== undefined && { executablePath }), args: words },
  },
  projects: [
    { name: 'desk', use: { viewport: { width: 1440, height: 900 } } },
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
  ],
});
