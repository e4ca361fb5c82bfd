import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type IParagraphOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { blank, bodyRun, line, run } from './blocks.js';
import {
  CHARACTER,
  FONT,
  LETTER,
  LINE,
  MARK_BELOW_TOP,
  markSize,
  PAGE_NUMBER_FOOT,
  RED,
  RULE_SPACE,
  SIZE,
} from './measures.js';
import type { Paper } from './paper.js';

const thin = (): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT }, children: [] });

/** The mark in red, in letters that leave it in one line. */
function mark(name: string, more: Partial<IParagraphOptions>): Paragraph {
  const size = markSize(name);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    widowControl: false,
    children: [run(name, FONT.MARK, { size, color: RED })],
    ...more,
    spacing: { before: 0, after: 0, line: size * 10 + 40, lineRule: LineRuleType.EXACT, ...more.spacing },
  });
}

const rule = (style: (typeof BorderStyle)[keyof typeof BorderStyle], size: number, space: number) => ({
  style,
  size,
  space,
  color: RED,
});

/** Above the title on the first page: mark, number, red line. What has no mark begins with its title. */
export function headOf({ form, mark: name, number }: Paper): Paragraph[] {
  if (form === 'LETTER')
    return [line([bodyRun(number ?? '')], { alignment: AlignmentType.RIGHT, spacing: underRule }), ...blank(2)];
  if (name === null) return [];
  const red = { bottom: rule(BorderStyle.SINGLE, 12, RULE_SPACE) };
  const head = mark(name, { spacing: { before: MARK_BELOW_TOP } });
  const numbered = line([bodyRun(number ?? '')], { alignment: AlignmentType.CENTER, border: red });
  return [head, ...blank(2), numbered, ...blank(2)];
}

const underRule = { before: LETTER.UNDER_RULE, after: 0, line: LINE, lineRule: LineRuleType.EXACT };

/** A double red line as wide as a letter's, drawn as two, so that no program turns it over. */
function doubleRule(above: number, below: number, before: number): Paragraph {
  return new Paragraph({
    indent: { left: -LETTER.OUT_LEFT, right: -LETTER.OUT_RIGHT },
    spacing: { before, after: 0, line: 50, lineRule: LineRuleType.EXACT },
    border: { top: rule(BorderStyle.SINGLE, above, 0), bottom: rule(BorderStyle.SINGLE, below, 0) },
    children: [],
  });
}

const [THICK, THIN] = [18, 6];

/** Of a letter the name and the double line above its first page: thick over thin. */
function letterHead(name: string): Header {
  const middle = { left: -LETTER.OUT_LEFT, right: -LETTER.OUT_RIGHT };
  return new Header({ children: [mark(name, { indent: middle }), doubleRule(THICK, THIN, RULE_SPACE * 20)] });
}

/** Under its first page thin over thick, and no page number. */
const letterFoot = (): Footer => new Footer({ children: [doubleRule(THIN, THICK, 0)] });

/** — 1 —, odd pages right, even ones left, one character in. The dashes are written: counted ones get lost on the way. */
function pageNumber(side: 'left' | 'right', after: number): Footer {
  const letters = {
    size: SIZE.SMALL,
    font: { ascii: FONT.NUMBER, hAnsi: FONT.NUMBER, eastAsia: FONT.NUMBER, cs: FONT.NUMBER },
  };
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: CHARACTER },
        spacing: { before: 0, after, line: 280, lineRule: LineRuleType.EXACT },
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            language: { value: 'zh-CN', eastAsia: 'zh-CN' },
            ...letters,
          }),
        ],
      }),
    ],
  });
}

/** What stands outside the type area, and how far from the edges. */
export function edgesOf({ form, mark: name }: Pick<Paper, 'form' | 'mark'>) {
  const letter = form === 'LETTER';
  const foot = letter ? LETTER.FOOT : PAGE_NUMBER_FOOT;
  const footers = {
    default: pageNumber('right', PAGE_NUMBER_FOOT - foot),
    even: pageNumber('left', PAGE_NUMBER_FOOT - foot),
  };
  const empty = (): Header => new Header({ children: [thin()] });
  return {
    margin: { header: letter ? LETTER.HEAD : 850, footer: foot },
    headers: letter ? { first: letterHead(name ?? ''), default: empty(), even: empty() } : {},
    footers: letter ? { ...footers, first: letterFoot() } : footers,
    titlePage: letter,
  };
}
