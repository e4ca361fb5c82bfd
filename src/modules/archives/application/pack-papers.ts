import { createHash } from 'node:crypto';
import { writePaper } from '../../../platform/documents/write-paper.js';
import type { Paper } from '../../../platform/documents/paper.js';
import { writeWorkbook } from '../../../platform/workbook/write-workbook.js';
import { zipped } from '../../../platform/workbook/zip-stream.js';
import { wordOr, words } from '../../../texts/words.js';
import type { Retention } from '../../../shared-kernel/retention.js';
import { BARE } from '../../documents/index.js';
import type { ArchiveItem, Packed } from '../persistence/archive.repository.js';

/** Of the columns of the contents, in characters. */
const WIDTHS = [6, 24, 20, 50, 12, 8, 8, 20];
const SHARES = [0.7, 1.6, 1.8, 2.8, 1.9, 0.7, 0.7, 1.1];
const PLACE_WIDTHS = [6, 20, 50, 8, 30];
/** What no system takes in a name. */
const UNNAMEABLE = /[\\/:*?"<>|\p{C}]/gu;
const NAME_LENGTH = 60;

/** What a package is made of. */
export interface ToPack {
  readonly year: number;
  readonly retention: Retention;
  readonly items: readonly ArchiveItem[];
  /** Its paper in the layout that it has. */
  readonly contentOf: (item: ArchiveItem) => Promise<Buffer>;
}

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** 20260916: as DA/T 22 writes a day. */
const dayIn = ({ datedOn }: ArchiveItem): string => datedOn.replaceAll('-', '');

/** 件号, 责任者, 文号, 题名, 日期, 密级 (none: what is secret is not in the product), 页数, 备注. */
const lineOf = (item: ArchiveItem): string[] => [
  String(item.number),
  ...[item.responsible, item.reference ?? '', item.title, dayIn(item), ''],
  ...[item.pages === null ? '' : String(item.pages), item.remark ?? ''],
];

const heads = (): string[] => [
  ...[words('paper.archive.number'), words('paper.archive.responsible'), words('paper.archive.reference')],
  ...[words('paper.archive.title'), words('paper.archive.dated'), words('paper.archive.secrecy')],
  ...[words('paper.archive.pages'), words('paper.archive.remark')],
];

/** One retention's papers with 归档文件目录 as a workbook and as pages, where the signed papers are kept, and digests of all. */
export async function packPapers(asked: ToPack): Promise<Packed> {
  const { retention, items, contentOf } = asked;
  const title = titleOf(asked);
  const files: [string, Buffer][] = [
    [`${words('paper.archive.contents')}.xlsx`, await sheet(title, [heads(), ...items.map(lineOf)], WIDTHS)],
    [`${words('paper.archive.contents')}.docx`, await writePaper(contentsPaper(title, items))],
  ];
  const kept = items.filter(({ place }) => place !== null);
  if (kept.length > 0)
    files.push([
      `${words('paper.archive.onPaper')}.xlsx`,
      await sheet(words('paper.archive.onPaper'), placesOf(kept), PLACE_WIDTHS),
    ]);
  for (const item of items) files.push([fileNameOf(item), await contentOf(item)]);
  const sums = files.map(([name, content]) => `${sha256(content)}  ${name}\n`).join('');
  files.push(['SHA256SUMS', Buffer.from(sums)]);
  const pieces: Buffer[] = [];
  for await (const piece of zipped(files.map(([name, content]) => ({ name, content: [content] })))) pieces.push(piece);
  const content = Buffer.concat(pieces);
  return { retention, content, sha256: sha256(content) };
}

const titleOf = ({ year, retention }: ToPack): string =>
  words('paper.archive.heading', { year: String(year), retention: wordOr(retention, 'retention') });

/** 0001 …; the number alone tells two of the same title apart. */
const fileNameOf = ({ number, title }: ArchiveItem): string =>
  `${String(number).padStart(4, '0')} ${title.replaceAll(UNNAMEABLE, '_').slice(0, NAME_LENGTH)}.docx`;

const placesOf = (items: readonly ArchiveItem[]): string[][] => [
  [
    ...[words('paper.archive.number'), words('paper.archive.reference'), words('paper.archive.title')],
    ...[words('paper.archive.pages'), words('paper.archive.place')],
  ],
  ...items.map(({ number, reference, title, pages, place }) => [
    ...[String(number), reference ?? '', title, pages === null ? '' : String(pages), place ?? ''],
  ]),
];

async function sheet(name: string, rows: readonly string[][], widths: readonly number[]): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of writeWorkbook([[name], ...rows], {
    name: words('paper.archive.contents'),
    headRows: 2,
    widths,
  }))
    pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

function contentsPaper(title: string, items: readonly ArchiveItem[]): Paper {
  const columns = heads().map((head, at) => ({ head, share: SHARES[at] ?? 1, centred: at === 0 }));
  return {
    ...{ ...BARE, title },
    body: [{ kind: 'TABLE', columns, rows: items.map(lineOf) }],
  };
}
