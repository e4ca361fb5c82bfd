import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** First the one without windows of its own: opening a page costs it a tenth of what it costs a browser for a desktop. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

/** The system's own browser: `CHROMIUM` says where, else it is looked for on the path; undefined where there is none. */
export function chromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}
