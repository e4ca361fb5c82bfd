import type { HeadAnswer } from './find-head.js';
import type { LedgerField } from './headings.js';
import type { PairAnswers } from './pair-answers.js';

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
