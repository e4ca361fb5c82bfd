import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Constant name → key → text, of one file of texts. */
type Chapter = Record<string, Record<string, unknown>>;

/** What the server says, and what the screens say. */
const folders = ['src/texts', 'web/src/texts'];
const namesIn = (folder: string, language: string): string[] =>
  readdirSync(join(folder, language)).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
const files = folders.flatMap((folder) => namesIn(folder, 'zh-CN').map((file): [string, string] => [folder, file]));
const read = async (folder: string, language: string, file: string): Promise<Chapter> =>
  (await import(resolve(folder, language, file))) as Chapter;

describe('the texts', () => {
  it.each(folders)('%s: the same files in both languages', (folder) => {
    expect(namesIn(folder, 'en')).toEqual(namesIn(folder, 'zh-CN'));
  });

  it.each(files)('%s/%s: the same keys in both languages, each with words', async (folder, file) => {
    const [chinese, english] = [flatten(await read(folder, 'zh-CN', file)), flatten(await read(folder, 'en', file))];
    expect(keysOf(english)).toEqual(keysOf(chinese));
    expect([...chinese, ...english].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it.each(files)('%s/%s: the same placeholders in both languages', async (folder, file) => {
    const [chinese, english] = [flatten(await read(folder, 'zh-CN', file)), flatten(await read(folder, 'en', file))];
    const differing = [...english].filter(
      ([key, text]) => placeholders(text) !== placeholders(chinese.get(key) ?? chinese.get(singular(key)) ?? ''),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it.each(files)('%s/%s: the Chinese is Chinese, in full-width marks', (folder, file) => {
    const text = readFileSync(join(folder, 'zh-CN', file), 'utf8');
    expect(text).toMatch(/\p{Script=Han}/u);
    expect(text.match(/.*\p{Script=Han}[,;:?!](?!['`]).*/gu) ?? []).toEqual([]);
  });

  it('what a screen puts together of them takes its marks from them: full-width ones would stand between English words', () => {
    const composed =
      /`[^`\n]*\$\{[^`\n]*[：；，。（）、][^`\n]*`|(?<!\d)[})]\s*[：；，。（）、]|\.join\('[^']*[；，、][^']*'\)/u;
    const screens = readdirSync('web/src', { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.tsx?$/.test(name) && !/^(texts|api)\//.test(name),
    );
    const lines = screens.flatMap((name) =>
      readFileSync(join('web/src', name), 'utf8')
        .split('\n')
        .filter((line) => !/^\s*(\*|\/\*|\/\/)/.test(line) && !line.includes('String.raw') && composed.test(line)),
    );
    expect(screens.length).toBeGreaterThan(300);
    expect(lines).toEqual([]);
  });
});

/** English has a form of its own for one; Chinese has not. */
const singular = (key: string): string => key.replace(/_(one|other)$/, '');
const keysOf = (texts: ReadonlyMap<string, string>): string[] => [...new Set([...texts.keys()].map(singular))].sort();

/** Every text under its path of keys; a text may also be a function of its parameters. */
function flatten(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value === 'function') return new Map([[path, value.toString()]]);
  if (value === null || typeof value !== 'object') return new Map();
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...flatten(inner, `${path}/${key}`)]));
}

function placeholders(text: string): string {
  return [...new Set(text.match(/\$?\{[^}]+\}/g) ?? [])].sort().join(' ');
}
