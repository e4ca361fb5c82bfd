import type { Settings } from '../platform/config/index.js';
import { fill } from '../shared-kernel/fill.js';
import { consoleTexts as en } from '../texts/en/console.js';
import { consoleTexts as zh } from '../texts/zh-CN/console.js';
import type { Running } from './start.js';

/** Where it runs, how one signs in, how it stops and where the data lies: for the console, in one language. */
function wordsIn(texts: typeof zh, settings: Settings, firstLink: Running['firstLink']): string {
  const { publicUrl, demo, databaseUrl, dataDir } = settings;
  const lines = [
    fill(texts.ready, { url: publicUrl }),
    ...(firstLink === null ? [] : [fill(texts.firstLink, firstLink)]),
    demo ? texts.demo : texts.signIn,
    databaseUrl === undefined ? fill(texts.embedded, { folder: dataDir }) : texts.external,
    texts.stop,
  ];
  return lines.join('\n  ');
}

/** What the console shows once the product serves: Chinese first, then English. */
export function welcomeOf(settings: Settings, firstLink: Running['firstLink']): string {
  return [zh, en].map((texts) => `\n${wordsIn(texts, settings, firstLink)}\n`).join('');
}
