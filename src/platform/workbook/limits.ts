const MEGABYTE = 1024 * 1024;

/** What a ledger may cost. A city's ledger has some hundred rows; a province's, some thousand. */
export const WORKBOOK_LIMITS = {
  /** The file itself. */
  fileBytes: 20 * MEGABYTE,
  /** All parts of the file together, inflated, as the file itself states it. */
  inflatedBytes: 256 * MEGABYTE,
  /** A part of which everything is held while reading (shared strings, styles, the list of sheets). */
  heldPartBytes: 48 * MEGABYTE,
  parts: 2_000,
  /** Rows that show something, of all sheets together. */
  rows: 20_500,
  /** Characters of all cells together: few words that many cells share weigh in each. */
  characters: 20_000_000,
  sheets: 500,
  /** Columns that are read; what stands further to the right is only listed. */
  columns: 64,
  /** How many of the cells further to the right are listed. */
  outside: 50,
  /** Characters of one cell; of a longer one only its beginning is kept. */
  cellLength: 5_000,
  /** Characters shown of what is not read. */
  shownLength: 200,
  merges: 100_000,
  /** Tables of a sheet, and filters on it. */
  tables: 100,
  /** Characters of a number format; spreadsheet programs take no more. */
  patternLength: 255,
  /** Ranges that one formula fills. */
  arrays: 1_000,
  /** Memory of the reading process, for its objects, in megabytes. */
  heapMegabytes: 160,
  milliseconds: 60_000,
} as const;
