import type { HeadAnswer } from './find-head.js';
import type { LedgerField } from './headings.js';
import { type PairAnswers, rowKey } from './pair-answers.js';

/** What a person says of one row of the file. */
export interface RowAnswer {
  /** It is left out. */
  readonly skip?: boolean;
  /** It is taken though its words are struck through or say that it was given up. */
  readonly take?: boolean;
  /** What its cells should say. */
  readonly cells?: Readonly<Partial<Record<LedgerField, string>>>;
}

/** What people answer to a preview; each answer is kept with the import. */
export interface LedgerAnswers {
  readonly year?: number;
  /** The names of the sheets that are read. */
  readonly sheets?: readonly string[];
  /** What a sheet's columns hold, by its name. */
  readonly mapping?: Readonly<Record<string, HeadAnswer>>;
  /** By `rowKey`. */
  readonly rows?: Readonly<Record<string, RowAnswer>>;
  /** Which row is held under other words, by `pairKey`. */
  readonly pairs?: PairAnswers;
}

/**
 * Adds further answers: what is said of a sheet, a cell or a pair takes the place of what was said of it before. Whoever
 * says what a sheet's columns hold wants it read beside those that were chosen before.
 */
export function mergeAnswers(before: LedgerAnswers, more: LedgerAnswers): LedgerAnswers {
  const also = Object.keys(more.mapping ?? {});
  return {
    ...before,
    ...(before.sheets && { sheets: [...new Set([...before.sheets, ...also])] }),
    ...more,
    ...(more.mapping && { mapping: { ...before.mapping, ...more.mapping } }),
    ...(more.rows && { rows: { ...before.rows, ...rowsOf(before.rows, more.rows) } }),
    ...(more.pairs && { pairs: { ...before.pairs, ...more.pairs } }),
  };
}

type RowAnswers = Readonly<Record<string, RowAnswer>>;

/** A row that is left out and taken again keeps the cells that were put right. */
function rowsOf(before: RowAnswers = {}, more: RowAnswers): RowAnswers {
  const merged = Object.entries(more).map(([key, said]) => {
    const own = before[key];
    const cells = { ...own?.cells, ...said.cells };
    return [key, { ...own, ...said, ...((own?.cells ?? said.cells) && { cells }) }] as const;
  });
  return Object.fromEntries(merged);
}

/** What a person answers, in the order in which he sends it. */
export interface SaidAnswers {
  readonly year?: number;
  readonly sheets?: readonly string[];
  readonly mapping?: readonly SaidMapping[];
  readonly rows?: readonly SaidRow[];
  readonly pairs?: readonly SaidPair[];
}

interface SaidMapping extends Omit<HeadAnswer, 'columns'> {
  readonly sheet: string;
  readonly columns: readonly { readonly field: LedgerField; readonly column?: number }[];
}

interface SaidRow extends Omit<RowAnswer, 'cells'> {
  readonly sheet?: string;
  readonly row: number;
  readonly cells?: readonly { readonly field: LedgerField; readonly words: string }[];
}

interface SaidPair {
  readonly key: string;
  readonly as: 'SAME' | 'NEW';
  /** Of what it is the same. */
  readonly id?: string;
}

/** The same as it is kept. */
export function answersOf({ mapping, rows, pairs, ...rest }: SaidAnswers): LedgerAnswers {
  return {
    ...rest,
    ...(mapping && { mapping: Object.fromEntries(mapping.map(mappingOf)) }),
    ...(rows && { rows: Object.fromEntries(rows.map(rowOf)) }),
    ...(pairs && { pairs: Object.fromEntries(pairs.map(pairOf)) }),
  };
}

function mappingOf({ sheet, columns, ...head }: SaidMapping) {
  const found = columns.map(({ field, column }) => [field, column ?? null] as const);
  return [sheet, { ...head, columns: Object.fromEntries(found) }] as const;
}

function rowOf({ sheet, row, cells, ...said }: SaidRow) {
  const answer: RowAnswer = {
    ...said,
    ...(cells && { cells: Object.fromEntries(cells.map(({ field, words }) => [field, words])) }),
  };
  return [rowKey({ row, ...(sheet !== undefined && { sheet }) }), answer] as const;
}

function pairOf({ key, as, id }: SaidPair) {
  return [key, as === 'SAME' && id !== undefined ? ({ as, id } as const) : ({ as: 'NEW' } as const)] as const;
}
