import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { CHARACTER, CLOSER, FONT, LINE, SIZE, TYPE_AREA_WIDTH } from './measures.js';
import type { PaperBlock, PaperBox, PaperColumn } from './paper.js';

/** A run in one of the fonts, of the language whose punctuation it has. */
export function run(text: string, font: string = FONT.BODY, more: Partial<IRunOptions> = {}): TextRun {
  return new TextRun({
    text,
    font: { ascii: font, hAnsi: font, eastAsia: font, cs: font },
    size: SIZE.BODY,
    language: { value: /^[\u0020-\u007e]+$/u.test(text) ? 'en-US' : 'zh-CN', eastAsia: 'zh-CN' },
    ...more,
  });
}

/** A run of the text itself: 28 in a line. */
export const bodyRun = (text: string, font: string = FONT.BODY): TextRun =>
  run(text, font, { characterSpacing: CLOSER });

/** The same in pieces: a number is Latin to a program, which then leaves it in one line. */
const bodyRuns = (text: string): TextRun[] =>
  text
    .split(/([0-9][0-9.:-]*)/u)
    .filter(Boolean)
    .map((part) => bodyRun(part));

/** A paragraph on the grid of 22 lines. */
export function line(children: readonly TextRun[], more: Partial<IParagraphOptions> = {}): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: LINE, lineRule: LineRuleType.EXACT },
    widowControl: false,
    children,
    ...more,
  });
}

/** So many empty lines. */
export const blank = (lines: number, more: Partial<IParagraphOptions> = {}): Paragraph[] =>
  Array.from({ length: lines }, () => line([run('')], more));

/** A paragraph of the text: two characters in, filled from edge to edge. */
export const text = (runs: readonly TextRun[], more: Partial<IParagraphOptions> = {}): Paragraph =>
  line(runs, { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 2 * CHARACTER }, ...more });

/**
 * What stands under a title.
 * @param signed a signature follows: it never stands alone on a page, the last lines of the text go with it
 */
export function blocks(body: readonly PaperBlock[], signed = false): (Paragraph | Table)[] {
  return body.flatMap((block, at): (Paragraph | Table)[] => {
    switch (block.kind) {
      case 'TEXT':
        return parts(block.text, signed && at === body.length - 1);
      case 'HEADING':
        return [text([bodyRun(block.text, block.level === 1 ? FONT.HEADING : FONT.SECOND)], { keepNext: true })];
      case 'NAMED':
        return [named(block.name, block.text)];
      case 'TABLE':
        return [table(block.columns, block.rows)];
      case 'SHEET':
        return [sheet(block.rows)];
      default:
        return hands(block.names);
    }
  });
}

function parts(said: string, kept: boolean): Paragraph[] {
  const lines = said.split('\n').filter((part) => part.trim() !== '');
  return lines.map((part, at) => text(bodyRuns(part), { keepNext: kept && at === lines.length - 1 }));
}

/** 出席：name in 黑体, what follows beside it, its further lines under its first. */
function named(name: string, said: string): Paragraph {
  const width = (name.length + 1) * CHARACTER;
  return line([bodyRun(`${name}：`, FONT.HEADING), bodyRun(said)], {
    alignment: AlignmentType.LEFT,
    indent: { left: 2 * CHARACTER + width, hanging: width },
  });
}

function hands(names: readonly string[]): Paragraph[] {
  return [...blank(1, { keepNext: true }), ...names.map((name) => text([bodyRun(`${name}：`)], { keepNext: true }))];
}

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const EDGES = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE, insideHorizontal: EDGE, insideVertical: EDGE };
/** 4号 with a little air. */
const CELL_LINE = 440;

function cellText(words: string, centred: boolean, font: string = FONT.BODY): Paragraph[] {
  const parts = words === '' ? [''] : words.split('\n');
  return parts.map(
    (part) =>
      new Paragraph({
        spacing: { before: 0, after: 0, line: CELL_LINE, lineRule: LineRuleType.AT_LEAST },
        widowControl: false,
        alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: [run(part, font, { size: SIZE.SMALL })],
      }),
  );
}

export interface CellLook {
  readonly width: number;
  readonly centred?: boolean;
  readonly font?: string;
  readonly span?: number;
}

export function cell(
  words: string | readonly Paragraph[],
  { width, centred = false, font = FONT.BODY, span = 1 }: CellLook,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    children: typeof words === 'string' ? cellText(words, centred, font) : [...words],
  });
}

export function framed(widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    width: { size: TYPE_AREA_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: EDGES,
    rows: [...rows],
  });
}

/** A table whose heads stand on each of its pages; no row is cut. */
function table(columns: readonly PaperColumn[], rows: readonly (readonly string[])[]): Table {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((TYPE_AREA_WIDTH * share) / whole));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, at) =>
      cell(column.head, { width: widths[at] ?? 0, centred: true, font: FONT.HEADING }),
    ),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: columns.map((column, at) =>
          cell(row[at] ?? '', { width: widths[at] ?? 0, centred: column.centred === true }),
        ),
      }),
  );
  return framed(widths, [head, ...body]);
}

/** Name and place, or two of both in a row. */
const SHEET_WIDTHS = [0.17, 0.33, 0.17, 0.33].map((share) => Math.floor(TYPE_AREA_WIDTH * share));

function sheet(rows: readonly (readonly PaperBox[])[]): Table {
  const [label = 0, half = 0] = SHEET_WIDTHS;
  return framed(
    SHEET_WIDTHS,
    rows.map((boxes) => {
      const alone = boxes.length === 1;
      const lines = Math.max(...boxes.map((box) => box.lines ?? 1));
      return new TableRow({
        cantSplit: true,
        height: { value: lines * CELL_LINE + 80, rule: HeightRule.ATLEAST },
        children: boxes.flatMap(({ name, text: said }) => [
          cell(name, { width: label, centred: true, font: FONT.HEADING }),
          cell(said, { width: alone ? label + 2 * half : half, span: alone ? 3 : 1 }),
        ]),
      });
    }),
  );
}
