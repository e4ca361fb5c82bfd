/** `npm run journeys [-- Playwright's words]`: people's journeys in the system's own Chromium, on the real product. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium } from './chromium.mjs';
import { bin, root, setUp } from './set-up.mjs';

await setUp();
const config = join('test', 'journeys', 'playwright.config.ts');
const words = [bin('@playwright/test', 'playwright'), 'test', '--config', config, ...process.argv.slice(2)];
const named = process.argv.slice(2).some((word) => !word.startsWith('-'));
const env = { ...process.env, CHROMIUM: chromium() ?? '', ...(named && { JOURNEYS_NAMED: '1' }) };
process.exitCode = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit', env }).status ?? 1;
