/*
 * GB/T 9704-2012 in the units of the file: twips (a twentieth of a point) for places and lengths, half points for letters. A4, type area
 * 156 × 225 mm, 22 lines of 28 characters.
 */
const mm = (length: number): number => Math.round((length * 1440) / 25.4);

/** The sheet, and what is left free around the type area. */
export const SHEET = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28) },
} as const;

export const TYPE_AREA_WIDTH = SHEET.size.width - SHEET.margin.left - SHEET.margin.right;

/** A twenty-second of the type area's height. */
export const LINE = 579;

/** 3号 is 16 points, and 28 of them are wider than the type area: each is drawn a quarter of a point closer. */
export const CLOSER = -5;
export const CHARACTER = 16 * 20 + CLOSER;

/** Letters by their names in print, in half points. */
export const SIZE = { TITLE: 44, BODY: 32, SMALL: 28 } as const;

/** Fonts by name alone: who prints has them, or reads it in what the machine has instead. */
export const FONT = {
  MARK: '方正小标宋简体',
  BODY: '仿宋_GB2312',
  HEADING: '黑体',
  SECOND: '楷体_GB2312',
  NUMBER: '宋体',
} as const;

export const RED = 'E60012';

/** The mark of a document and of minutes: its top 35 mm under the type area's. */
export const MARK_BELOW_TOP = mm(35);
/** The red line: 4 mm under what stands above it, in points, as borders count. */
export const RULE_SPACE = 11;
/** 7 mm from the type area to the top of the page number, itself 14 points high. */
export const PAGE_NUMBER_FOOT = SHEET.margin.bottom - mm(7) - 280;
/** A letter: its name 30 mm, its lower line 20 mm from the edges, both lines 170 mm wide in the middle of the sheet. */
export const LETTER = {
  HEAD: mm(30),
  FOOT: mm(20),
  OUT_LEFT: SHEET.margin.left - mm(20),
  OUT_RIGHT: SHEET.margin.right - mm(20),
  /** Seven eighths of a 3号 letter between line and number. */
  UNDER_RULE: 280,
} as const;

/** The largest letter, in half points, in which a name stands in one line. */
export function markSize(name: string): number {
  const points = Math.floor(TYPE_AREA_WIDTH / 20 / Math.max(name.length, 1));
  return Math.min(points, 46) * 2;
}

/** How wide a text is, in characters: Latin letters and digits are half as wide. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u0020-\u007e]/u.test(letter) ? 0.5 : 1), 0);
}

/** How far issuer and date stand from the right edge, in characters: the date four, the issuer above its middle, neither outside. */
export function signaturePlaces(issuer: string, date: string): { readonly issuer: number; readonly date: number } {
  const [wide, day] = [widthOf(issuer), widthOf(date)];
  const right = Math.max(4 + (day - wide) / 2, 0);
  return { issuer: right, date: right + (wide - day) / 2 };
}
