import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOTICE_KINDS } from '../../src/modules/notifications/domain/notice-kinds.js';
import { OBLIGATION_KINDS } from '../../src/modules/obligations/clock/domain/obligation-kinds.js';
import { nounOf, SUBJECT_TYPES, SUBJECTS } from '../../src/shared-kernel/subjects.js';
import * as english from '../../src/texts/en/index.js';
import * as chinese from '../../src/texts/zh-CN/index.js';
import { gathered } from '../../src/texts/words.js';

type Tree = Readonly<Record<string, string | Readonly<Record<string, string>>>>;
type Chapter = 'subject' | 'action' | 'obligationKind' | 'noticeKind';
const languages = { 'zh-CN': gathered(chinese, 'words'), en: gathered(english, 'words') } as Readonly<
  Record<string, Readonly<Record<Chapter, Tree>>>
>;
const nouns = SUBJECT_TYPES.flatMap((type) => Object.keys(SUBJECTS[type].acts));

/** Acts that the sources name word for word; names of work, of news and of lines of the log look alike. */
const acts = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /application\/.*(?<!spec)\.ts$/.test(file))
  .flatMap((file) => readFileSync(join('src', file), 'utf8').split('\n'))
  .filter((line) => !/topic:|export const|log\.|task = /.test(line))
  .flatMap((line) => [...line.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map(([, name = '']) => name))
  .filter((name) => nouns.includes(nounOf(name)));

describe.each(Object.entries(languages))('the rows of the product in %s', (_, words) => {
  it.each<[Chapter, readonly string[]]>([
    ['subject', SUBJECT_TYPES],
    ['action', nouns],
    ['obligationKind', OBLIGATION_KINDS],
    ['noticeKind', [...Object.keys(NOTICE_KINDS), 'LIST']],
  ])('%s: each row has its words, and there are no words without a row', (chapter, rows) => {
    expect(Object.keys(words[chapter]).sort()).toEqual([...rows].sort());
  });

  it('each act that is recorded has its words', () => {
    const wordless = acts.filter((name) => {
      const [noun = '', verb = ''] = name.split('.');
      return !Object.hasOwn(words.action[noun] as object, verb);
    });
    expect(wordless).toEqual([]);
    expect(acts.length).toBeGreaterThan(60);
  });
});
