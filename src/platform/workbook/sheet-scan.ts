import type { MergedRange } from '../../shared-kernel/grid.js';
import { refuseWorkbook } from './problems.js';
import { WORKBOOK_LIMITS } from './limits.js';
import { attributes } from './workbook-parts.js';
import type { ZipPart } from './zip-directory.js';
import { partText } from './zip-part.js';

/** What the reading library does not tell of a sheet: which cells hold formulas, and which ranges are merged. */
export interface SheetScan {
  readonly merges: readonly MergedRange[];
  isFormula(row: number, column: number): boolean;
}

const TAG = /<(?:\w+:)?(row|c|f|mergeCell)(\s[^<>]*)?>/g;
const LONGEST_TAG = 4_096;
const MOST_COLUMNS = 16_384;

interface Scanning {
  rows: number;
  row: number;
  column: number;
  readonly formulas: Set<number>;
  readonly merges: MergedRange[];
}

/**
 * Passes once over the sheet, inflating it piece by piece and holding nothing but formulas and merges.
 * @throws LEDGER_TOO_MANY_ROWS, LEDGER_TOO_COSTLY
 */
export async function scanSheet(part: ZipPart): Promise<SheetScan> {
  const scanning: Scanning = { rows: 0, row: 0, column: -1, formulas: new Set(), merges: [] };
  let rest = '';
  for await (const piece of partText(part)) {
    const text = rest + piece;
    const open = text.lastIndexOf('<');
    const whole = open === -1 || text.includes('>', open) ? text.length : open;
    for (const match of text.slice(0, whole).matchAll(TAG)) take(scanning, match[1] ?? '', match[2] ?? '');
    rest = text.length - whole > LONGEST_TAG ? '' : text.slice(whole);
  }
  const { formulas, merges } = scanning;
  return { merges, isFormula: (row, column) => formulas.has(row * MOST_COLUMNS + column) };
}

function take(scanning: Scanning, tag: string, text: string): void {
  if (tag === 'row') takeRow(scanning, text);
  else if (tag === 'c') takeCell(scanning, text);
  else if (tag === 'f') {
    scanning.formulas.add(scanning.row * MOST_COLUMNS + scanning.column);
    if (scanning.formulas.size > WORKBOOK_LIMITS.formulas) throw refuseWorkbook('LEDGER_TOO_COSTLY');
  } else takeMerge(scanning, text);
}

function takeRow(scanning: Scanning, text: string): void {
  scanning.row = Number(attributes(text)['r'] ?? scanning.row + 1);
  scanning.column = -1;
  scanning.rows += 1;
  if (scanning.rows > WORKBOOK_LIMITS.rowsWithBlanks) {
    throw refuseWorkbook('LEDGER_TOO_MANY_ROWS', { limit: WORKBOOK_LIMITS.rows });
  }
}

function takeCell(scanning: Scanning, text: string): void {
  const reference = /\sr="([A-Z]{1,3})\d+"/.exec(text)?.[1];
  scanning.column = reference === undefined ? scanning.column + 1 : columnOf(reference);
}

function takeMerge(scanning: Scanning, text: string): void {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(attributes(text)['ref'] ?? '');
  if (match === null) return;
  const [, left = '', top, right = '', bottom] = match;
  scanning.merges.push({ top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) });
  if (scanning.merges.length > WORKBOOK_LIMITS.merges) throw refuseWorkbook('LEDGER_TOO_COSTLY');
}

/** A → 0, Z → 25, AA → 26. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
