const MARKS: readonly (readonly [mark: string, found: string])[] = [
  ['PK\u0003\u0004', 'ZIP'],
  ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'COMPOUND'],
  ['%PDF', 'PDF'],
  ['\u0089PNG', 'PNG'],
  ['\u00ff\u00d8\u00ff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['Rar!', 'RAR'],
  ['7z\u00bc\u00af', '7z'],
  ['{\\rtf', 'RTF'],
];
const MARKUP: readonly (readonly [mark: RegExp, found: string])[] = [
  [/^\s*<\?xml[^]{0,400}?office:spreadsheet/iu, 'XML (Excel 2003)'],
  [/^\s*<\?xml/iu, 'XML'],
  [/^\s*</u, 'HTML'],
];
const LONGEST_MARK = 8;
const BEGINNING = 2_000;

/** What a file holds by its first bytes: ZIP, COMPOUND, what else is known, or null: perhaps words. */
export function kindOfFile(file: Buffer): string | null {
  if (file.length === 0) return '0 B';
  const start = file.toString('latin1', 0, LONGEST_MARK);
  const known = MARKS.find(([mark]) => start.startsWith(mark))?.[1];
  if (known !== undefined) return known;
  const beginning = file.toString('utf8', 0, BEGINNING).replace(/^\uFEFF/u, '');
  return MARKUP.find(([mark]) => mark.test(beginning))?.[1] ?? null;
}
