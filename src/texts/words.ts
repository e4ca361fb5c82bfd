import { fill } from '../shared-kernel/fill.js';
import type { Language } from '../shared-kernel/language.js';
import * as documents from './documents/index.js';
import * as english from './en/index.js';
import * as chinese from './zh-CN/index.js';

type Files = Readonly<Record<string, object>>;
type Every<Union> = (Union extends unknown ? (one: Union) => void : never) extends (every: infer All) => void
  ? All
  : never;
type Gathered<F extends Files, Name extends string> = Every<
  { [File in keyof F]: F[File] extends Readonly<Record<Name, infer Chapter>> ? Chapter : never }[keyof F]
>;

/** The chapter of that name of every file as one; no two files say something under the same key. */
export function gathered<F extends Files, Name extends string>(files: F, name: Name): Gathered<F, Name> {
  const chapters = Object.values(files).map((file) => (file as Readonly<Record<string, object | undefined>>)[name]);
  return Object.assign({}, ...chapters) as Gathered<F, Name>;
}

const chineseSaid = {
  ...gathered(chinese, 'words'),
  clause: gathered(chinese, 'clauses'),
  phrase: { ...gathered(chinese, 'phrases'), ...gathered(documents, 'phrases') },
  notice: gathered(documents, 'notices'),
  title: gathered(documents, 'titles'),
  paper: gathered(documents, 'papers'),
};
const englishSaid = {
  ...gathered(english, 'words'),
  clause: gathered(english, 'clauses'),
  phrase: gathered(english, 'phrases'),
};

type Said = typeof chineseSaid;
type Keys<Tree> = {
  [Key in keyof Tree & (string | number)]: Tree[Key] extends string ? `${Key}` : `${Key}.${Keys<Tree[Key]>}`;
}[keyof Tree & (string | number)];
type At<Tree, Key extends string> = Key extends `${infer Head}.${infer Rest}`
  ? Head extends keyof Tree
    ? At<Tree[Head], Rest>
    : never
  : Key extends keyof Tree
    ? Tree[Key]
    : never;
type Places<Text> = Text extends `${string}{${infer Place}}${infer Rest}` ? Place | Places<Rest> : never;
type Given<Place extends string> = [Place] extends [never] ? [] : [facts: Readonly<Record<Place, string | number>>];

/** A place among the texts: `dutyState.VERIFIED`, `clause.TIER_BY_LADDER`, `notice.CYCLE_OPENED.body`, `title.PLAN`. */
export type TextKey = Keys<Said>;
/** One that is said in both languages; documents are Chinese in every language of the screens. */
export type WordKey = Exclude<TextKey, `notice.${string}` | `title.${string}` | `paper.${string}`> &
  Keys<typeof englishSaid>;
/** What the places of a text ask for; nothing where it has none. */
export type FactsOf<Key extends TextKey> = Given<Places<At<Said, Key>>>;

function flat(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, inner]): [string, string][] =>
    typeof inner === 'string' ? [[path + key, inner]] : flat(inner as object, `${path}${key}.`),
  );
}

const TEXTS: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  'zh-CN': new Map(flat(chineseSaid)),
  en: new Map(flat(englishSaid)),
};

/** A text in Chinese, as the record, notices and documents are, with its places filled. */
export function words<Key extends TextKey>(key: Key, ...[facts]: FactsOf<Key>): string {
  return said('zh-CN', key, facts);
}

/** The same in the language of whoever reads. */
export function wordsIn<Key extends WordKey>(language: Language, key: Key, ...[facts]: FactsOf<Key>): string {
  return said(language, key, facts);
}

/** All words of one chapter, by their codes. */
export function chapter<Name extends keyof Said>(name: Name): Said[Name] {
  return chineseSaid[name];
}

/** The word of a code that comes from the database; the code itself where it is newer than the words. */
export function wordOr(code: string, chapter: string, language: Language = 'zh-CN'): string {
  return TEXTS[language].get(`${chapter}.${code}`) ?? code;
}

export type NoticeKey = keyof Said['notice'];
/** What title and body of a notice ask for. */
export type NoticeFacts<Kind extends NoticeKey> = Readonly<
  Record<Places<Said['notice'][Kind]['title' | 'body']>, string | number>
>;

/** A notice as it is kept. */
export interface NoticeWords {
  readonly title: string;
  readonly body: string;
}

/** Title and body of a notice. */
export function noticeWords<Kind extends NoticeKey>(kind: Kind, facts: NoticeFacts<Kind>): NoticeWords {
  return { title: said('zh-CN', `notice.${kind}.title`, facts), body: said('zh-CN', `notice.${kind}.body`, facts) };
}

function said(language: Language, key: string, facts?: Readonly<Record<string, unknown>>): string {
  const text = TEXTS[language].get(key);
  if (text === undefined) throw new Error(`There are no words for ${key}.`);
  return facts === undefined ? text : fill(text, facts);
}
