/** How a sheet looks. */
export interface SheetLook {
  readonly name: string;
  /** Of the columns, in characters; 0: not shown, for the machine alone. */
  readonly widths: readonly number[];
  /** Rows on top that stay in sight and are printed on each page: the heads, under a title where there are two. */
  readonly headRows: number;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${String(id)}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const override = (part: string, type: string): string =>
  `<Override PartName="/xl/${part}.xml" ContentType="${TYPE}.${type}+xml"/>`;

const thin = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"/>`).join('');
const font = (size: number, bold: string): string =>
  `<font>${bold}<sz val="${String(size)}"/><name val="宋体"/></font>`;
const format = (fontId: number, borderId: number, across: string): string =>
  `<xf numFmtId="0" fontId="${String(fontId)}" fillId="0" borderId="${String(borderId)}" xfId="0" applyAlignment="1"><alignment ${across}vertical="center" wrapText="1"/></xf>`;
const centred = 'horizontal="center" ';

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="3">${font(11, '')}${font(11, '<b/>')}${font(20, '<b/>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border>${thin}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/>${format(2, 0, centred)}${format(1, 1, centred)}${format(0, 1, '')}</cellXfs></styleSheet>`;

/** The parts of a workbook that are the same whatever it holds. */
export const STILL_PARTS: readonly (readonly [name: string, words: string])[] = [
  [
    '[Content_Types].xml',
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('workbook', 'sheet.main')}${override('worksheets/sheet1', 'worksheet')}${override('styles', 'styles')}</Types>`,
  ],
  [
    '_rels/.rels',
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${relation(2, 'styles', 'styles.xml')}</Relationships>`,
  ],
  ['xl/styles.xml', STYLES],
];

/** The workbook: its one sheet, and the rows that each page repeats. */
export function workbookXml({ name, headRows }: SheetLook): string {
  const plain = name.replace(/[\\/?*[\]:&<>"]/g, '').slice(0, 31);
  const titles = `'${plain.replace(/'/g, "''")}'!$1:$${String(headRows)}`;
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${plain}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${titles}</definedName></definedNames></workbook>`;
}

/** The sheet up to its rows. */
export function beforeRows({ widths, headRows }: SheetLook, columns: readonly string[]): string {
  const rows = String(headRows);
  const pane = `<pane ySplit="${rows}" topLeftCell="A${String(headRows + 1)}" activePane="bottomLeft" state="frozen"/>`;
  const cols = columns.map((_, index) => {
    const [at, width] = [String(index + 1), widths[index] ?? 0];
    const look = width === 0 ? 'width="12" hidden="1"' : `width="${String(width)}"`;
    return `<col min="${at}" max="${at}" ${look} customWidth="1"/>`;
  });
  return `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols><sheetData>`;
}

/** The sheet from its rows on: the title over all columns that show, A3 across, as wide as a page. */
export function afterRows({ widths, headRows }: SheetLook, columns: readonly string[]): string {
  const last = columns[widths.findLastIndex((width) => width > 0)] ?? 'A';
  const merged =
    headRows > 1 && last !== 'A' ? `<mergeCells count="1"><mergeCell ref="A1:${last}1"/></mergeCells>` : '';
  const margins = '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>';
  const page = '<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
  return `</sheetData>${merged}<printOptions horizontalCentered="1"/>${margins}${page}<headerFooter><oddFooter>&amp;C第&amp;P页，共&amp;N页</oddFooter></headerFooter></worksheet>`;
}
