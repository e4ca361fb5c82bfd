import {
  AlignmentType,
  Document,
  DocumentGridType,
  type ISectionOptions,
  Packer,
  type Paragraph,
  type Table,
} from 'docx';
import { blank, blocks, bodyRun, line, run, text } from './blocks.js';
import { edgesOf, headOf } from './edges.js';
import { imprintOf } from './imprint.js';
import { CHARACTER, FONT, LINE, SHEET, signaturePlaces, SIZE } from './measures.js';
import type { Paper, PaperAnnex, PaperSignature } from './paper.js';

/** How far the seal reaches above the issuer: lines that stay empty for it. */
const SEAL = 2;

/**
 * A paper as a .docx in the layout of GB/T 9704-2012 that Word and LibreOffice both show: first lines by length and not by
 * characters, a grid of lines alone, letters drawn closer instead of a grid of characters.
 */
export function writePaper(paper: Paper): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      title: paper.title,
      creator: paper.signature?.issuer ?? paper.mark ?? '',
      evenAndOddHeaderAndFooters: true,
      sections: [sectionOf(paper)],
    }),
  );
}

/** A paper as pages of their own, with their head and foot; `lead` stands before everything. */
export function sectionOf(paper: Paper, lead: readonly Paragraph[] = []): ISectionOptions {
  const { margin, headers, footers, titlePage } = edgesOf(paper);
  return {
    properties: {
      page: { size: SHEET.size, margin: { ...SHEET.margin, ...margin } },
      grid: { type: DocumentGridType.DEFAULT, linePitch: LINE },
      titlePage,
    },
    headers,
    footers,
    children: [
      ...lead,
      ...headOf(paper),
      ...titleOf(paper.title),
      ...standingOf(paper.standing),
      ...addresseeOf(paper.addressee),
      ...blocks(paper.body, paper.signature !== null),
      ...annexNotes(paper.annexes),
      ...(paper.signature === null ? [] : signatureOf(paper.signature)),
      ...paper.annexes.flatMap((annex, at) => annexOf(annex, paper.annexes.length === 1 ? '' : String(at + 1))),
      ...imprintOf(paper.form, paper.imprint),
    ],
  };
}

export function titleOf(title: string): Paragraph[] {
  return title
    .split('\n')
    .map((part) => line([run(part, FONT.MARK, { size: SIZE.TITLE })], { alignment: AlignmentType.CENTER }));
}

function standingOf(standing: string | null): Paragraph[] {
  if (standing === null) return [];
  return [line([bodyRun(`（${standing}）`, FONT.SECOND)], { alignment: AlignmentType.CENTER })];
}

function addresseeOf(addressee: string | null): Paragraph[] {
  if (addressee === null) return blank(1);
  return [...blank(1), line([bodyRun(`${addressee}：`)], { alignment: AlignmentType.LEFT })];
}

/** 附件：1. … under the text. */
function annexNotes(annexes: readonly PaperAnnex[]): Paragraph[] {
  const several = annexes.length > 1;
  const notes = annexes.map(({ title }, at) => {
    const numbered = several ? `${String(at + 1)}. ${title}` : title;
    return text([bodyRun(at === 0 ? `附件：${numbered}` : `　　　${numbered}`)], { keepNext: true });
  });
  return notes.length === 0 ? [] : [...blank(1, { keepNext: true }), ...notes];
}

/** With room for a seal: the date four characters from the edge, the issuer above its middle. */
function signatureOf({ issuer, date }: PaperSignature): Paragraph[] {
  const places = signaturePlaces(issuer, date);
  const right = (words: string, characters: number, keepNext: boolean): Paragraph =>
    line([bodyRun(words)], {
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round(characters * CHARACTER) },
      keepNext,
    });
  return [...blank(SEAL, { keepNext: true }), right(issuer, places.issuer, true), right(date, places.date, false)];
}

/** On a page of its own: 附件 in its first line, the title in the third. */
function annexOf({ title, body }: PaperAnnex, number: string): (Paragraph | Table)[] {
  return [
    line([bodyRun(`附件${number}`, FONT.HEADING)], { pageBreakBefore: true, alignment: AlignmentType.LEFT }),
    ...blank(1),
    ...titleOf(title),
    ...blank(1),
    ...blocks(body),
  ];
}
