import { builtInPattern, type CellFormat, cellFormat } from './cell-format.js';
import { WORKBOOK_LIMITS } from './limits.js';
import { refuseWorkbook } from './problems.js';
import { type Attributes, isOn, readXml } from './xml-part.js';
import type { ZipPart } from './zip-directory.js';

/** How cells of a style look, as far as it changes what they say. */
export interface CellStyle {
  readonly format: CellFormat;
  readonly struck: boolean;
}

/** The styles of a workbook by their number; one that is not there is plain. */
export type Styles = (index: number) => CellStyle;

/** @throws LEDGER_INFLATES_TOO_FAR */
export async function readStyles(part: ZipPart | undefined, date1904: boolean): Promise<Styles> {
  const patterns = new Map<number, string>();
  const struckFonts: boolean[] = [];
  const cells: { readonly pattern: number; readonly font: number }[] = [];
  if (part !== undefined) {
    if (part.statedBytes > WORKBOOK_LIMITS.heldPartBytes)
      throw refuseWorkbook('LEDGER_INFLATES_TOO_FAR', { part: part.name });
    let inFonts = false;
    const take = (name: string, attributes: Attributes, parent: string): void => {
      if (name === 'fonts') inFonts = true;
      if (parent === 'fonts') struckFonts.push(false);
      if (name === 'strike' && inFonts) struckFonts[struckFonts.length - 1] = isOn(attributes['val'], true);
      if (parent === 'numFmts') patterns.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (parent === 'cellXfs')
        cells.push({ pattern: Number(attributes['numFmtId'] ?? 0), font: Number(attributes['fontId'] ?? 0) });
    };
    const close = (name: string): void => {
      if (name === 'fonts') inFonts = false;
    };
    await readXml(part, { open: take, close });
  }
  const styleOf = (index: number): CellStyle => {
    const { pattern, font } = cells[index] ?? { pattern: 0, font: 0 };
    const format = cellFormat(known(patterns.get(pattern)) ?? builtInPattern(pattern), date1904);
    return { format, struck: struckFonts[font] ?? false };
  };
  const ready = new Map<number, CellStyle>();
  return (index) => {
    const style = ready.get(index) ?? styleOf(index);
    ready.set(index, style);
    return style;
  };
}

function known(pattern: string | undefined): string | undefined {
  return (pattern?.length ?? 0) > WORKBOOK_LIMITS.patternLength ? undefined : pattern;
}
