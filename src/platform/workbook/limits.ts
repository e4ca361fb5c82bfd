const MEGABYTE = 1024 * 1024;

/** What a ledger may cost. A city's ledger has some hundred rows; a province's, some thousand. */
export const WORKBOOK_LIMITS = {
  /** The file itself. */
  fileBytes: 20 * MEGABYTE,
  /** All parts of the file together, inflated, as the file itself states it. */
  inflatedBytes: 256 * MEGABYTE,
  /** Parts that have to be held whole while reading (shared strings, styles, the list of sheets). */
  heldPartBytes: 48 * MEGABYTE,
  parts: 2_000,
  /** Rows that show something. */
  rows: 20_500,
  /** Rows that exist at all: spreadsheets leave formatted blank rows behind. */
  rowsWithBlanks: 100_000,
  columns: 64,
  /** Characters of one cell. */
  cellLength: 5_000,
  merges: 100_000,
  formulas: 500_000,
  /** Memory of the reading process, for its objects, in megabytes. */
  heapMegabytes: 160,
  milliseconds: 60_000,
} as const;
