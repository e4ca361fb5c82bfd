import {
  AlignmentType,
  Bookmark,
  Document,
  LineRuleType,
  Packer,
  PageReference,
  Paragraph,
  type Table,
  TableRow,
} from 'docx';
import { blank, cell, framed } from './blocks.js';
import { edgesOf } from './edges.js';
import { FONT, SHEET, SIZE, TYPE_AREA_WIDTH } from './measures.js';
import type { Paper, PaperColumn } from './paper.js';
import { sectionOf, titleOf } from './write-paper.js';

/** A paper of a dossier, and what its line in the contents says before its page. */
export interface DossierPaper {
  readonly paper: Paper;
  readonly line: readonly string[];
}

/** Papers that belong together, one after the other, behind a page of contents. */
export interface Dossier {
  readonly title: string;
  /** Over the lines of the papers; the last is over their pages. */
  readonly columns: readonly PaperColumn[];
  readonly papers: readonly DossierPaper[];
}

const placeOf = (at: number): string => `paper${String(at + 1)}`;

/** A place that the contents name: it takes no room of its own. */
const begins = (at: number): Paragraph =>
  new Paragraph({
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    children: [new Bookmark({ id: placeOf(at), children: [] })],
  });

/** The page on which a paper begins, counted by the program that shows it. */
const pageOf = (at: number): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0 },
    children: [new PageReference(placeOf(at))],
  });

function contentsOf({ columns, papers }: Dossier): Table {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((TYPE_AREA_WIDTH * share) / whole));
  const look = (at: number) => ({ width: widths[at] ?? 0, centred: columns[at]?.centred === true });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, at) => cell(column.head, { ...look(at), centred: true, font: FONT.HEADING })),
  });
  const rows = papers.map(
    ({ line }, place) =>
      new TableRow({
        cantSplit: true,
        children: [...line.map((said, at) => cell(said, look(at))), cell([pageOf(place)], look(columns.length - 1))],
      }),
  );
  return framed(widths, [head, ...rows]);
}

/** A dossier as one .docx that is printed at once: its pages are counted through, each paper keeps its own form. */
export function writeDossier(dossier: Dossier): Promise<Buffer> {
  const plain = { form: 'PLAIN' as const, mark: null };
  const { margin, headers, footers, titlePage } = edgesOf(plain);
  const contents = {
    properties: { page: { size: SHEET.size, margin: { ...SHEET.margin, ...margin } }, titlePage },
    ...{ headers, footers },
    children: [...titleOf(dossier.title), ...blank(1), contentsOf(dossier)],
  };
  return Packer.toBuffer(
    new Document({
      title: dossier.title,
      evenAndOddHeaderAndFooters: true,
      // The pages of the contents are filled in where it is opened.
      features: { updateFields: true },
      styles: { default: { document: { run: { font: FONT.BODY, size: SIZE.SMALL } } } },
      sections: [contents, ...dossier.papers.map(({ paper }, at) => sectionOf(paper, [begins(at)]))],
    }),
  );
}
