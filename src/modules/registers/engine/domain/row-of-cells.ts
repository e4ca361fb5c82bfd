import { keyOf } from '../../../../shared-kernel/cell-text.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { readStatedDate } from '../../../../shared-kernel/sheet/stated-date.js';
import { splitList } from '../../../../shared-kernel/sheet/unit-list.js';
import { countedIn, measuredIn } from './cells-with-units.js';
import type { Input } from './field-types.js';
import { PROOF_LIMITS, type Proof } from './proof.js';
import type { CellRefusal } from './read-register-sheet.js';
import { emptyRow, nothing } from './empty-row.js';
import type { AnyRow, NamedField } from './register.js';
import { choiceOf, proofWords, type RegisterSheet, saysSame } from './register-sheet.js';
import { rowsOfCells } from './rows-of-cells.js';
import { STAGE } from './stage-rules.js';
import { withUnsaid } from './unsaid.js';

/** What the words of cells may mean. */
export interface CellMeanings {
  /** Of dates that state none. */
  readonly year: number | null;
  /** By `keyOf` of the name. */
  readonly units: ReadonlyMap<string, string>;
  /** By `keyOf` of the name or the code; null where several have that name. */
  readonly projects: ReadonlyMap<string, string | null>;
  /** By `keyOf` of the title; null where several have it. */
  readonly entries: ReadonlyMap<string, string | null>;
  /** Posts of leading officials, by `keyOf` of the title; null where several have it. */
  readonly leaders: ReadonlyMap<string, string | null>;
  /** Posts, by `keyOf` of their unit and title, or of the title alone; null where several have it. */
  readonly posts: ReadonlyMap<string, string | null>;
}

/** An entry that is held already, with the words of its cells. */
export interface HeldRow {
  readonly row: AnyRow;
  readonly cells: Readonly<Record<string, string>>;
}

/** A row as its cells mean it, and what is wrong with them. */
export interface MeantRow {
  readonly row: AnyRow;
  readonly faults: readonly CellRefusal[];
}

/** What words mean, or why they mean nothing. */
export type Meant =
  | { readonly value: unknown }
  | { readonly code: string; readonly params?: Readonly<Record<string, unknown>> };

/**
 * The row that cells mean. A cell that says what the entry held already says keeps its value, whatever became of the
 * unit or project since; a column that the sheet does not have changes nothing.
 */
export function rowOfCells(
  sheet: RegisterSheet,
  cells: Readonly<Record<string, string>>,
  meanings: CellMeanings,
  held: HeldRow | null,
): MeantRow {
  const base: AnyRow = held?.row ?? emptyRow(sheet.register);
  const faults: CellRefusal[] = [];
  const refuse = (field: NamedField, words: string, { code, params }: Exclude<Meant, { value: unknown }>): void => {
    faults.push({ field: field.name, code, params: { words: words.slice(0, 60), ...params } });
  };
  const values = sheet.columns.flatMap((field): [string, unknown][] => {
    const words = wordsFor(field, cells);
    if (words === undefined) return [];
    if (held !== null && saysSame(field, words, held.cells[field.name] ?? '')) return [];
    const { number = words, unit = [] } =
      countedIn(sheet, field, words, cells) ?? measuredIn(sheet, field, words, cells) ?? {};
    const meant = meaningOf(sheet, field, number, meanings, base.proofs);
    if ('value' in meant) return [[field.name, meant.value], ...unit];
    refuse(field, words, meant);
    return [];
  });
  const small = rowsOfCells(
    sheet,
    cells,
    { base, held: held?.cells ?? null },
    (field, words) => {
      const meant = meaningOf(sheet, field, words, meanings, []);
      if ('value' in meant) return meant.value;
      refuse(field, words, meant);
      return null;
    },
    refuse,
  );
  // What says nothing stands first: a number's own words may say it.
  const said = [...values].sort(([, one], [, other]) => Number(one !== null) - Number(other !== null));
  const row: AnyRow = { ...base, ...Object.fromEntries([...said, ...small]) };
  return { row: withUnsaid(sheet, cells, row, meanings.leaders), faults };
}

/** What a field's cell says; in which stage an entry stands is not taken away by leaving it empty. */
function wordsFor({ name, part }: NamedField, cells: Readonly<Record<string, string>>): string | undefined {
  const words = part === undefined ? cells[name] : undefined;
  return words === '' && name === STAGE ? undefined : words;
}

type Meaning = (words: string, meanings: CellMeanings, known: readonly Proof[]) => Meant;

const literally: Meaning = (words) => ({ value: words });

/** What words mean in a field of each kind but a choice, whose words are its own. */
const MEANING: Readonly<Record<Exclude<Input, 'choice' | 'whole' | 'rows'>, Meaning>> = {
  line: literally,
  paragraph: literally,
  task: literally,
  entry: (words, { entries }) => found(entries.get(keyOf(words)), 'LINKED_ENTRY_UNKNOWN'),
  entries: literally,
  posts: (words, { posts }) => namesMeant(words, posts, 'POST_UNKNOWN'),
  leader: (words, { leaders }) => found(leaders.get(keyOf(words)), 'LEADER_UNKNOWN'),
  day: (words, { year }) => dayMeant(words, year),
  yesno: yesNoMeant,
  unit: (words, { units }) => found(units.get(keyOf(words)), 'UNIT_UNKNOWN'),
  units: (words, { units }) => namesMeant(words, units, 'UNIT_UNKNOWN'),
  project: (words, { projects }) => found(projects.get(keyOf(words)), 'PROJECT_UNKNOWN'),
  proofs: (words, _meanings, known) => proofsMeant(words, known),
  // Whether it is a number is for the rules to say.
  decimal: (words) => ({ value: words.normalize('NFKC').replace(/^\+/u, '') }),
};

function meaningOf(
  sheet: RegisterSheet,
  field: NamedField,
  words: string,
  meanings: CellMeanings,
  known: readonly Proof[],
): Meant {
  const { input, min = 0, max = 0 } = field.type;
  if (words === '' || input === 'rows') return { value: nothing(field.type) };
  if (input === 'choice') return choiceMeant(sheet, field, words);
  return input === 'whole' ? wholeMeant(words, min, max) : MEANING[input](words, meanings, known);
}

function wholeMeant(words: string, min: number, max: number): Meant {
  const [, plain] = /^第?(\d+)[位名]?$/u.exec(words.normalize('NFKC')) ?? [];
  const value = Number(plain ?? NaN);
  return Number.isInteger(value) && value >= min && value <= max
    ? { value }
    : { code: 'VALUE_NOT_WHOLE', params: { min, max } };
}

function found(id: string | null | undefined, code: string): Meant {
  return id === undefined || id === null ? { code } : { value: id };
}

function choiceMeant(sheet: RegisterSheet, field: NamedField, words: string): Meant {
  const value = choiceOf(sheet, field, words);
  if (value !== null) return { value };
  const code = field.name === 'level' ? 'LEVEL_UNKNOWN' : 'KIND_UNKNOWN';
  return { code, params: { choices: [...(sheet.words.choices.get(field.name)?.values() ?? [])].join('、') } };
}

/** A day or a month, in words or numbers; "上半年" or "2026年" names no day. */
const NAMES_A_MONTH = /月|\d[./-]\d|^\d{8}$/u;

function dayMeant(words: string, year: number | null): Meant {
  const plain = words.normalize('NFKC').replace(/\s/gu, '');
  const stated = readStatedDate(words, { year });
  if (!stated.ok) return { code: stated.code };
  const [day, another] = stated.days satisfies readonly Day[];
  const isSure = another === undefined && (stated.doubts ?? []).every((doubt) => doubt === 'YEAR');
  if (day === undefined || !isSure || !NAMES_A_MONTH.test(plain)) return { code: 'DATE_NOT_UNDERSTOOD' };
  return { value: day };
}

function yesNoMeant(words: string): Meant {
  if (/^(?:是|可|可以|有|√|✓|yes)$/iu.test(words)) return { value: true };
  if (/^(?:否|不可|不可以|无|×|no)$/iu.test(words)) return { value: false };
  return { code: 'KIND_UNKNOWN', params: { choices: '是、否' } };
}

function namesMeant(words: string, known: ReadonlyMap<string, string | null>, code: string): Meant {
  const names = splitList(words);
  const strange = names.find((name) => (known.get(keyOf(name)) ?? null) === null);
  if (strange !== undefined) return { code, params: { words: strange.slice(0, 60) } };
  return { value: [...new Set(names.map((name) => known.get(keyOf(name))))] };
}

/** What stands between semicolons or breaks; a title in its marks is whole. */
const PIECE = /(?:《[^》]*》|[^；;\n])+/gu;
const TITLE = /^《(.+)》$/u;
const TITLE_AND_NUMBER = /^《(.+)》\s*[（(](.*\d.*号)[)）]$/u;
const PUBLICATION = /^《[^》]+》./u;

/** Papers by their numbers or titles; what names a proof of the entry held is that proof. */
function proofsMeant(words: string, known: readonly Proof[]): Meant {
  const pieces = (words.match(PIECE) ?? []).map((piece) => piece.trim()).filter((piece) => piece !== '');
  const proofs = pieces.map(
    (piece) => known.find((one) => keyOf(proofWords(one)) === keyOf(piece)) ?? documentOf(piece),
  );
  const strange = pieces[proofs.indexOf(null)];
  return strange === undefined
    ? { value: proofs }
    : { code: 'PROOF_NOT_READ', params: { words: strange.slice(0, 60) } };
}

function documentOf(piece: string): Proof | null {
  const [, title = null, titled = null] = TITLE_AND_NUMBER.exec(piece) ?? TITLE.exec(piece) ?? [];
  const number = title === null ? piece : titled;
  const fits = isShort(title, PROOF_LIMITS.exactTitle) && isShort(number, PROOF_LIMITS.number);
  if (!fits || (title === null && PUBLICATION.test(piece))) return null;
  const document = { kind: 'DOCUMENT', number, exactTitle: title, issuer: null, issuedOn: null } as const;
  return { ...document, medium: null, issue: null, on: null, level: null };
}

const isShort = (words: string | null, most: number): boolean => (words ?? '').length <= most;
