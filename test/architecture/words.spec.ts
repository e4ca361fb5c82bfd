import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as documents from '../../src/texts/documents/index.js';
import * as english from '../../src/texts/en/index.js';
import { gathered } from '../../src/texts/words.js';
import * as chinese from '../../src/texts/zh-CN/index.js';

type Chapter = Readonly<Record<string, unknown>>;
const WORDS = gathered(chinese, 'words') as Readonly<Record<string, Chapter | string>>;
interface Kind {
  readonly name: string;
  readonly choices?: Readonly<Record<string, Chapter>>;
}
const kinds: Readonly<Record<string, Kind>> = chinese.registersTexts.kinds;
const choices = Object.values(kinds).map((kind) => kind.choices ?? {});
const chapters = [WORDS, ...choices, { counted: chinese.countsTexts.counted }].flatMap((words) =>
  Object.entries(words).filter((one): one is [string, Chapter] => typeof one[1] === 'object'),
);
const CODE = /^[A-Z][A-Z0-9_]+$/;

/** Every list of values in the API's description, by its values. */
const lists = new Map<string, readonly unknown[]>();
function gather(part: unknown): void {
  if (typeof part !== 'object' || part === null) return;
  if ('enum' in part && Array.isArray(part.enum)) lists.set(part.enum.join(' '), part.enum);
  for (const inner of Object.values(part)) gather(inner);
}
gather(JSON.parse(readFileSync('openapi.json', 'utf8')));

/** Lists that no screen says a word of, or says as a sentence of its own. */
const UNSAID: Readonly<Record<string, string>> = {
  live: 'for machines',
  'LEADER PARTY GOVERNMENT': 'the page itself says it, by what stands on it',
  true: 'the only answer to the question of secrets',
  'PERSON SYSTEM': 'the name of whoever did it is shown',
  'FULL REMIND OFFICE LAPSE': 'the ladder acts, it is not shown',
  'PILOTS TOPICS EXPERIENCE OUTCOMES': 'lines of the menu, whose names are the screens’',
  'UNIT LEADING_POST': 'two lists of a preview',
  'OFFICE UNITS': 'two views of the work calendar',
  '-happenedOn happenedOn -reportedOn reportedOn': 'an order, shown by the arrow of its column',
  'line paragraph choice day yesno unit units project task proofs decimal whole rows entry entries leader posts':
    'what the form draws',
  'COUNT SHARE TIMES TIME ROLE SWITCH': 'which control a form draws at the place',
  'ONLINE CALL': 'said as a sentence with whoever checked the number and when',
  'SUBMITTED UNDER_REQUEST HOLD_PROPOSED IN_GRACE ON_HOLD': 'said with its date, or as the request that waits',
};

/** What screens say about values, each a sentence or a button, not the value's name. */
const ABOUT_VALUES = [
  'interview.next',
  'organisation.transfers.named',
  'overview.rules.front',
  'overview.sheet.ask',
  'overview.sheet.topicStage',
  'publications.next',
  'publications.text.help',
  'quarterReports.next',
  'reviews.draft.act',
  'reviews.none',
  'reviews.note',
  'reviews.ofYear',
  'reviews.step.by',
  'reviews.step.note',
  'reviews.wording.plain',
  'reviews.wording.says',
  'quarter.opening.gapEffect',
  'quarter.refusal',
  'registers.vouched',
  'supervision.letter.note',
  'todo.form.basisKind',
  'todo.open',
];

/** Objects of a screen's texts that state words of a chapter again: two of its codes or more, or one with the same words. */
function copiesIn(texts: Chapter, path: string): string[] {
  const said = Object.entries(texts).filter((one): one is [string, string] => typeof one[1] === 'string');
  const coded = said.filter(([key]) => CODE.test(key));
  const stated = chapters.find(([, chapter]) => {
    const known = coded.filter(([key]) => key in chapter);
    return known.length > 1 || known.some(([key, text]) => chapter[key] === text);
  });
  const inner = Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? copiesIn(value as Chapter, `${path}.${key}`) : [],
  );
  return [...(stated === undefined || ABOUT_VALUES.includes(path) ? [] : [`${path}: ${stated[0]}`]), ...inner];
}

describe('the words of domain values', () => {
  it.each([...lists].filter(([name]) => !(name in UNSAID)))('%s: each value has its word', (_name, values) => {
    expect(
      chapters.filter(([, chapter]) => values.every((value) => String(value) in chapter)).map(([name]) => name),
    ).not.toEqual([]);
  });

  it('what is listed as unsaid is a list of the API still', () => {
    expect(Object.keys(UNSAID).filter((name) => !lists.has(name))).toEqual([]);
  });

  it.each([
    ['zh-CN', chinese],
    ['en', english],
    ['documents', documents],
  ])('%s: no two files say something under the same name', (_language, files) => {
    const names = (['problems', 'words', 'clauses', 'phrases', 'notices', 'titles'] as const).flatMap((chapter) =>
      Object.values(files).flatMap((file: Readonly<Record<string, object>>) =>
        Object.keys(file[chapter] ?? {}).map((name) => `${chapter}.${name}`),
      ),
    );
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it.each(readdirSync('web/src/texts/zh-CN'))('are not stated again by the screens: %s', async (file) => {
    const texts = (await import(resolve('web/src/texts/zh-CN', file))) as Readonly<Record<string, Chapter>>;
    expect(Object.entries(texts).flatMap(([subject, inner]) => copiesIn(inner, subject))).toEqual([]);
  });

  it('a copy is found: a list of states, and one word alone', () => {
    expect(copiesIn({ part: { state: { PLANNED: '已列', HELD: '开展了' } } }, 'planted')).toEqual([
      'planted.part.state: dutyState',
    ]);
    expect(copiesIn({ LEADER_SCHEDULE: '领衔领导日程原因' }, 'planted')).toEqual(['planted: explanationReason']);
    expect(copiesIn({ LEADER_SCHEDULE: '领导没有时间' }, 'planted')).toEqual([]);
  });
});

/** Where Chinese is read or is data, not said. */
const NOT_SAID = [
  'indicators/domain/period.ts', // periods as offices write them
  'divisions/domain/division-sheet.ts', // headings as offices write them
  'indicators/domain/indicator-sheet.ts', // headings and cells as offices write them
  'key-points/domain/read-points.ts', // headings as offices write them
  'ledger/domain/', // headings and dates as offices write them
  'documents/domain/verify-script.ts', // a program that its reader runs without this product
  'problems/domain/naming.ts', // how days are written
  'problems/domain/problem-sheet.ts', // headings as offices write them
  'registers/definitions/domain/', // further headings under which a column may come
  'meetings/domain/meeting-sheet-words.ts', // headings and cells as offices write them
  'meetings/domain/past-meeting-of-rows.ts', // what parts the choices of a cell
  'meetings/domain/read-meeting-sheet.ts',
  'meetings/domain/read-plan-sheet.ts',
  'organisation/domain/unit.ts', // the posts that a new unit begins with
  'organisation/domain/post.ts',
  'registers/engine/domain/register-sheet.ts', // headings and cells as offices write them
  'registers/engine/domain/row-of-cells.ts',
  'supervision/watch/application/set-aside.ts', // the name of the system
];
const LITERAL = /(['`])(?:(?!\1)[^\n])*\p{Script=Han}/u;
const COMMENT = /^\s*(?:\/\/|\/?\*).*$/gmu;

/** Whether code says something in Chinese itself. */
const says = (code: string): boolean => LITERAL.test(code.replaceAll(COMMENT, ''));

describe('what the server tells people', () => {
  const modules = join('src', 'modules');
  const files = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /\/(?:application|domain)\/.*\.ts$/.test(file) &&
      !file.endsWith('.spec.ts') &&
      !NOT_SAID.some((place) => file.startsWith(place)),
  );

  it('stands among the texts, not in use-cases and rules', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter((file) => says(readFileSync(join(modules, file), 'utf8')))).toEqual([]);
  });

  it('a sentence in code is found', () => {
    expect(says('const title = `审核：${matter}`;')).toBe(true);
    expect(says('/** 审核 accepts it. */\nconst act = "verify"; // 审核')).toBe(false);
  });
});
