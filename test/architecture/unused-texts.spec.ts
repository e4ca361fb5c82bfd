import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A key that code asks for, or a pattern of keys; of one file of texts, or (null) of any. */
interface Asked {
  /** Whether it may be a chapter that is meant whole: the source says its file, or more than one word. */
  readonly named: boolean;
  readonly file: string | null;
  readonly key: RegExp | string;
}

/** Literals in both kinds of marks; and templates that are shaped like a key. */
const LITERALS = [/'([^'\n]*)'/gu, /"([^"\n]*)"/gu, /`([\w.:]*(?:\$\{[^{}`]*\}[\w.:]*)+)`/gu];
const PLACE = /\$\{[^{}]*\}/u;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** Every literal of a source as the keys that it may stand for. A pattern of nothing but places says nothing, unless it names its file. */
function askedIn(source: string): Asked[] {
  const opened = [...source.matchAll(/(?:useTranslation\(|TFunction<)\[?'(\w+)'/gu)].map(([, name = '']) => name);
  const literals = LITERALS.flatMap((literal) => [...source.matchAll(literal)].map(([, text = '']) => text));
  return literals.flatMap((text): Asked[] => {
    const [, named, key = ''] = /^(?:(\w+):)?(.*)$/su.exec(text) ?? [];
    const among = named !== undefined ? [named] : opened.length > 0 ? [...opened, 'common'] : [null];
    if (!PLACE.test(key)) return among.map((file) => ({ named: named !== undefined || key.includes('.'), file, key }));
    const parts = key.split(PLACE);
    const pattern = new RegExp(`^${parts.map(escaped).join('.+')}$`, 'u');
    const says = named !== undefined || /\w/u.test(parts.join(''));
    return says ? among.map((file) => ({ named: false, file, key: pattern })) : [];
  });
}

const files = readdirSync('web/src', { recursive: true, encoding: 'utf8' });
const asked = files
  .filter((file) => /\.tsx?$/u.test(file) && !/^(?:texts|api)\//u.test(file))
  .flatMap((file) => askedIn(readFileSync(join('web/src', file), 'utf8')));
const plain = asked.filter(({ key }) => typeof key === 'string');
const keys = new Set(plain.map(({ file, key }) => `${file ?? ''}:${String(key)}`));
const chapters = new Set(plain.flatMap(({ named, file, key }) => (named ? `${file ?? ''}:${String(key)}` : [])));
const patterns = asked.filter((one): one is Asked & { key: RegExp } => typeof one.key !== 'string');

const isAsked = (file: string, key: string): boolean => {
  const chapter = key.split('.').slice(0, -1).join('.');
  return (
    ['', file].some((of) => keys.has(`${of}:${key}`) || chapters.has(`${of}:${chapter}`)) ||
    patterns.some((one) => (one.file === null || one.file === file) && one.key.test(key))
  );
};

const keysOf = (value: unknown, path: readonly string[] = []): string[] =>
  typeof value === 'string'
    ? [path.join('.').replace(/_(?:one|other)$/u, '')]
    : Object.entries(value as object).flatMap(([key, inner]) => keysOf(inner, [...path, key]));

describe('what screens say', () => {
  it.each(readdirSync('web/src/texts/zh-CN').map((name) => name.replace('.ts', '')))(
    'is asked for by a screen: %s',
    async (file) => {
      const texts = (await import(resolve('web/src/texts/zh-CN', file))) as Readonly<Record<string, unknown>>;
      expect(keysOf(texts[file] ?? Object.values(texts)[0]).filter((key) => !isAsked(file, key))).toEqual([]);
    },
  );

  it('a key that nothing asks for is found', () => {
    expect([isAsked('record', 'RESEARCH.theme'), isAsked('shell', 'planted.key')]).toEqual([true, false]);
  });
});
