import {
  BorderStyle,
  LineRuleType,
  Paragraph,
  RelativeVerticalPosition,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { run } from './blocks.js';
import { FONT, SHEET, SIZE, TYPE_AREA_WIDTH } from './measures.js';
import type { PaperForm, PaperImprint } from './paper.js';

/** What LibreOffice needs beside a table to let it stand at the foot; the lines reach over it to both edges. */
const ASIDE = 160;
const WIDTH = TYPE_AREA_WIDTH - 2 * ASIDE;
/** One 4号 letter from either edge. */
const INSET = SIZE.SMALL * 10 - ASIDE;
const ROW = 440;
/** 0.35 mm at the first and the last, 0.25 mm between, in eighths of a point. */
const [OUTER, INNER] = [8, 6];
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** A line from edge to edge of the type area. */
function rule(size: number): Paragraph {
  return new Paragraph({
    indent: { left: -ASIDE, right: -ASIDE },
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size, space: 0, color: '000000' } },
    children: [],
  });
}

function words(children: readonly TextRun[]): Paragraph {
  return new Paragraph({
    indent: { left: INSET, right: INSET },
    spacing: { before: 0, after: 0, line: ROW, lineRule: LineRuleType.AT_LEAST },
    tabStops: [{ type: TabStopType.RIGHT, position: WIDTH - INSET }],
    children: [...children],
  });
}

const small = { size: SIZE.SMALL };

/** 抄送：…。 */
const copies = (copyTo: string): Paragraph => words([run(`抄送：${copyTo}。`, FONT.BODY, small)]);

function issued({ issuer, date }: PaperImprint): Paragraph {
  const day = new TextRun({
    ...small,
    children: [new Tab(), `${date}印发`],
    font: { ascii: FONT.BODY, hAnsi: FONT.BODY, eastAsia: FONT.BODY, cs: FONT.BODY },
    language: { value: 'zh-CN', eastAsia: 'zh-CN' },
  });
  return words([run(issuer, FONT.BODY, small), day]);
}

function linesOf(form: PaperForm, imprint: PaperImprint): readonly Paragraph[] {
  const { copyTo } = imprint;
  if (form === 'LETTER') return copyTo === null ? [] : [copies(copyTo)];
  const above = copyTo === null ? [] : [copies(copyTo), rule(INNER)];
  return [rule(OUTER), ...above, issued(imprint), rule(OUTER)];
}

/** 版记, at the foot of the type area of the last page. */
export function imprintOf(form: PaperForm, imprint: PaperImprint | null): (Paragraph | Table)[] {
  const lines = imprint === null ? [] : linesOf(form, imprint);
  if (lines.length === 0) return [];
  const table = new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [WIDTH],
    layout: TableLayoutType.FIXED,
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: SHEET.margin.left + ASIDE,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [new TableCell({ margins: { left: 0, right: 0, top: 0, bottom: 0 }, children: [...lines] })],
      }),
    ],
  });
  // What floats is held by the paragraph that follows it.
  return [table, new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } })];
}
