import type { Settings } from '../platform/config/index.js';
import { fill } from '../shared-kernel/fill.js';
import { consoleTexts as en } from '../texts/en/console.js';
import { consoleTexts as zh } from '../texts/zh-CN/console.js';

/** Where the first administrator's link lies, and how long it opens. */
export interface FirstWayIn {
  readonly file: string;
  readonly expiresAt: string;
}

/** Where it runs, how one signs in, how it stops and where the data lies: for the console, in one language. */
function wordsIn(texts: typeof zh, settings: Settings, firstLink: FirstWayIn | null): string {
  const { publicUrl, demo, databaseUrl, dataDir } = settings;
  const lines = [
    fill(texts.ready, { url: publicUrl }),
    ...(firstLink === null ? [] : [fill(texts.firstLink, { ...firstLink })]),
    demo ? texts.demo : texts.signIn,
    databaseUrl === undefined ? fill(texts.embedded, { folder: dataDir }) : texts.external,
    texts.stop,
  ];
  return lines.join('\n  ');
}

/** What the console shows once the product serves: Chinese first, then English. */
export function welcomeOf(settings: Settings, firstLink: FirstWayIn | null): string {
  return [zh, en].map((texts) => `\n${wordsIn(texts, settings, firstLink)}\n`).join('');
}
