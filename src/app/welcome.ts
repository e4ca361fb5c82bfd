import type { Settings } from '../platform/config/index.js';
import { consoleTexts as en } from '../texts/en/console.js';
import { consoleTexts as zh } from '../texts/zh-CN/console.js';
import type { Running } from './start.js';

/** A text with its `{names}` filled in. */
function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Where it runs, how one signs in, how it stops and where the data lies: for the console, in one language. */
function wordsIn(texts: typeof zh, settings: Settings, firstLink: Running['firstLink']): string {
  const { publicUrl, demo, databaseUrl, dataDir } = settings;
  const lines = [
    filled(texts.ready, { url: publicUrl }),
    ...(firstLink === null ? [] : [filled(texts.firstLink, firstLink)]),
    demo ? texts.demo : texts.signIn,
    databaseUrl === undefined ? filled(texts.embedded, { folder: dataDir }) : texts.external,
    texts.stop,
  ];
  return lines.join('\n  ');
}

/** What the console shows once the product serves: Chinese first, then English. */
export function welcomeOf(settings: Settings, firstLink: Running['firstLink']): string {
  return [zh, en].map((texts) => `\n${wordsIn(texts, settings, firstLink)}\n`).join('');
}
