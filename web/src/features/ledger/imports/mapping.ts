import type { components } from '../../../api/schema';

export type Sheet = components['schemas']['SheetAnswer'];
export type Field = Sheet['missing'][number];
export type Sure = NonNullable<components['schemas']['SheetColumnAnswer']['sure']>;
type Answers = components['schemas']['AnswersRequest'];

export type HeadRows = 1 | 2 | 3;

/** The heading of a sheet: its first row, how many it takes, and the field of each column that is read. */
export interface Head {
  readonly row: number | null;
  readonly rows: HeadRows;
  readonly fields: ReadonlyMap<number, Field>;
}

/** What a person says of the file and has not sent yet. */
export interface Draft {
  readonly year?: number;
  /** The sheets to be read, by name. */
  readonly ticked?: readonly string[];
  /** By the sheet's name. */
  readonly heads: Readonly<Record<string, Head>>;
  /** The sheet that is looked at; the first that wants a look, where nobody chose. */
  readonly shown?: string;
  /** The sheets that were looked at before. */
  readonly seen: readonly string[];
}

export const NOTHING_SAID: Draft = { heads: {}, seen: [] };

/** A file as it was understood, and what a person says of it. */
export interface Saying {
  readonly sheets: readonly Sheet[];
  /** The fields that a ledger has to have. */
  readonly required: readonly Field[];
  readonly draft: Draft;
}

/** A sheet's heading as the person sees it. */
export function headOf({ name, headRow, headRows, columns }: Sheet, { heads }: Draft): Head {
  const fields = columns.flatMap(({ column, field }) => (field == null ? [] : [[column, field] as const]));
  return heads[name] ?? { row: headRow ?? null, rows: (headRows ?? 1) as HeadRows, fields: new Map(fields) };
}

/** Says what a column holds; the field leaves the column where it stood. */
export function withField(head: Head, column: number, field: Field | null): Head {
  const others = [...head.fields].filter(([place, held]) => place !== column && held !== field);
  return { ...head, fields: new Map(field === null ? others : [...others, [column, field]]) };
}

/** How sure it is what a column holds; null where the person changed it just now. */
export function sureOf({ columns }: Sheet, head: Head, column: number): Sure | null {
  const found = columns.find((one) => one.column === column);
  return found?.field != null && found.field === head.fields.get(column) ? (found.sure ?? null) : null;
}

const waits = ({ why }: Sheet): boolean => why === 'NO_HEAD' || why === 'COLUMNS_MISSING';

/** The sheets to be read: those ticked, and those that wait only for the columns that were just said. */
export const tickedOf = ({ sheets, draft }: Saying): readonly string[] =>
  draft.ticked ??
  sheets
    .filter((sheet) => sheet.ticked || (waits(sheet) && draft.heads[sheet.name] !== undefined))
    .map(({ name }) => name);

/** The draft with a sheet's heading said: whoever says it wants the sheet read. */
export function withHead({ sheets, required, draft }: Saying, name: string, head: Head): Draft {
  const next = { ...draft, heads: { ...draft.heads, [name]: head } };
  const ticked = tickedOf({ sheets, required, draft: next });
  return ticked.includes(name) ? next : { ...next, ticked: [...ticked, name] };
}

/** The required fields that no column has; a sheet without a heading lacks them all. */
export function missingOf({ required }: Pick<Saying, 'required'>, head: Head): readonly Field[] {
  const held = new Set(head.row === null ? [] : head.fields.values());
  return required.filter((field) => !held.has(field));
}

/** A column that is read is only a guess. */
export const isGuessed = ({ columns }: Sheet): boolean => columns.some(({ sure }) => sure === 'LIKELY');

const asks = (sheet: Sheet): boolean => sheet.ticked && (waits(sheet) || isGuessed(sheet));

/** A person should look: a sheet waits for its columns, a column that is read is only a guess, or the year is unknown. */
export const wantsLook = (sheets: readonly Sheet[], year: number | null | undefined): boolean =>
  year == null || sheets.some(asks);

/** The sheet that is looked at. */
export const shownOf = ({ sheets, draft }: Saying): Sheet | undefined =>
  sheets.find(({ name }) => name === draft.shown) ??
  sheets.find(asks) ??
  sheets.find(({ ticked }) => ticked) ??
  sheets[0];

/** Sheets whose columns are said: those changed, and those that were guessed, looked at and are read as they stand. */
export function saidSheets(saying: Saying): readonly Sheet[] {
  const { heads, seen } = saying.draft;
  const ticked = tickedOf(saying);
  const looked = new Set([...seen, shownOf(saying)?.name]);
  return saying.sheets.filter((sheet) => {
    if (!ticked.includes(sheet.name)) return false;
    if (heads[sheet.name] !== undefined) return true;
    return looked.has(sheet.name) && isGuessed(sheet) && missingOf(saying, headOf(sheet, saying.draft)).length === 0;
  });
}

/** The same as the server takes it. */
export function answersOf(saying: Saying): Answers {
  const { draft } = saying;
  const mapping = saidSheets(saying).map((sheet) => {
    const { row, rows, fields } = headOf(sheet, draft);
    const columns = [...fields].map(([column, field]) => ({ field, column }));
    return { sheet: sheet.name, headRow: row ?? 1, headRows: rows, columns };
  });
  return {
    ...(draft.year !== undefined && { year: draft.year }),
    ...(draft.ticked !== undefined && { sheets: [...draft.ticked] }),
    ...(mapping.length > 0 && { mapping }),
  };
}

/** 0 → A, 25 → Z, 26 → AA. */
export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}
