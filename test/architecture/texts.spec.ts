import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Constant name → key → text, of one file under src/texts. */
type Chapter = Record<string, Record<string, unknown>>;

const files = readdirSync('src/texts/zh-CN').filter((name) => name.endsWith('.ts'));
const read = async (language: string, file: string): Promise<Chapter> =>
  (await import(resolve('src/texts', language, file))) as Chapter;

describe('the texts', () => {
  it('have the same files in both languages', () => {
    expect(readdirSync('src/texts/en').filter((name) => name.endsWith('.ts'))).toEqual(files);
  });

  it.each(files)('%s: the same keys in both languages, each with words', async (file) => {
    const [chinese, english] = [flatten(await read('zh-CN', file)), flatten(await read('en', file))];
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
    expect([...chinese, ...english].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it.each(files)('%s: the same placeholders in both languages', async (file) => {
    const [chinese, english] = [flatten(await read('zh-CN', file)), flatten(await read('en', file))];
    const differing = [...chinese].filter(([key, text]) => placeholders(text) !== placeholders(english.get(key) ?? ''));
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it.each(files)('%s: the Chinese is Chinese', (file) => {
    expect(readFileSync(`src/texts/zh-CN/${file}`, 'utf8')).toMatch(/\p{Script=Han}/u);
  });
});

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
