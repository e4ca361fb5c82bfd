import { CalendarDate, Id, Int, NestedList, OneOf, Text } from '../../../platform/http/fields.js';
import { DOCUMENT_KINDS } from '../../documents/index.js';
import { RETAINED_KINDS, RETENTIONS, type Retention } from '../../../shared-kernel/retention.js';
import type { Archive, ArchiveItem, ArchiveNote, ArchivePage } from '../application/archives.js';
import { ARCHIVE_STATES } from '../domain/archive.js';

const FAR = 1_000_000_000;
/** A year's papers: a few hundred in a city. */
const MANY = 100_000;
const PAGES = 100_000;

/** A year that is over. */
export class ArchiveRequest {
  @Int({ min: 2000, max: 2100, description: 'The year whose papers are listed.' }) year!: number;
}

export class GiveArchiveRequest {
  @Id({ description: 'Who takes it over: somebody else of the reform office.' }) toPersonId!: string;
}

export class ArchiveWordsRequest {
  @Text({ max: 300, description: 'What is missing or wrong.' }) words!: string;
}

/** What is known of the paper itself. */
export class ArchiveItemRequest {
  @Int({ min: 1, max: PAGES, optional: true, description: 'Its pages, counted by hand (页数).' }) pages?: number;
  @Text({ max: 200, optional: true, description: 'Where the signed paper is kept (纸质件存放处).' }) place?: string;
  @Text({ max: 200, optional: true, description: '备注' }) remark?: string;
}

export class ArchivePackageQuery {
  @OneOf(RETENTIONS, { description: 'Whose papers.' }) retention!: Retention;
}

/** The archive of a year. */
export class ArchiveAnswer {
  @Id() id!: string;
  @Int({ min: 2000, max: 2100 }) year!: number;
  @OneOf(ARCHIVE_STATES) state!: string;
  @CalendarDate({ description: 'When its list was drawn up last.' }) preparedOn!: string;
  @Text({ max: 100, optional: true }) preparedByName!: string | null;
  @CalendarDate({ optional: true }) givenOn!: string | null;
  @Text({ max: 100, optional: true }) givenByName!: string | null;
  @Id({ optional: true, description: 'Who was named to take it over.' }) toPersonId!: string | null;
  @Text({ max: 100, optional: true }) toName!: string | null;
  @CalendarDate({ optional: true }) takenOn!: string | null;
  @Text({ max: 300, optional: true, description: 'Why it was given back last.' }) words!: string | null;
  @Int({ min: 1, max: FAR }) version!: number;
}

/** A line of the contents: one paper. */
export class ArchiveItemAnswer {
  @Id() id!: string;
  @OneOf(RETENTIONS) retention!: string;
  @Int({ min: 1, max: MANY, description: '件号, from 1 in each retention.' }) number!: number;
  @OneOf(RETAINED_KINDS, { description: 'Of what kind of record.' }) kind!: string;
  @Id({ description: 'The record.' }) subjectId!: string;
  @OneOf(DOCUMENT_KINDS) document!: string;
  @Text({ max: 300, description: '责任者' }) responsible!: string;
  @Text({ max: 100, optional: true, description: '文号' }) reference!: string | null;
  @Text({ max: 1000, description: '题名' }) title!: string;
  @CalendarDate() datedOn!: string;
  @Int({ min: 1, max: PAGES, optional: true }) pages!: number | null;
  @Text({ max: 200, optional: true }) place!: string | null;
  @Text({ max: 200, optional: true }) remark!: string | null;
  @Int({ min: 1, max: FAR }) version!: number;
}

/** A correction beside a paper. */
export class ArchiveNoteAnswer {
  @Id() itemId!: string;
  @Text({ max: 300 }) words!: string;
  @Text({ max: 100 }) byName!: string;
  @CalendarDate() notedOn!: string;
}

/** What was handed over of one retention. */
export class ArchivePackageAnswer {
  @OneOf(RETENTIONS) retention!: string;
  @Text({ max: 64, min: 64, description: 'SHA-256 of the package.' }) sha256!: string;
}

export class ArchivePageAnswer extends ArchiveAnswer {
  @Int({ min: 0, max: MANY, description: 'Records that were finalised and stand in no line: list anew.' })
  lacking!: number;
  @NestedList(() => ArchiveItemAnswer, { max: MANY }) items!: ArchiveItemAnswer[];
  @NestedList(() => ArchiveNoteAnswer, { max: MANY }) notes!: ArchiveNoteAnswer[];
  @NestedList(() => ArchivePackageAnswer, { max: RETENTIONS.length }) packages!: ArchivePackageAnswer[];
}

export class ArchiveRefAnswer {
  @Id() id!: string;
}

export const showArchive = (one: Archive): ArchiveAnswer => shown(one);

function shown(one: Archive) {
  const { id, year, state, preparedOn, preparedByName, givenOn, givenByName, toPerson, toName } = one;
  const { takenOn, words, version } = one;
  const signed = { givenOn, givenByName, toPersonId: toPerson, toName, takenOn };
  return { id, year, state, preparedOn, preparedByName, ...signed, words, version };
}

export function showItem({ archiveId: _, ...item }: ArchiveItem): ArchiveItemAnswer {
  return item;
}

const showNote = (note: ArchiveNote): ArchiveNoteAnswer => ({ ...note });

export const showPage = (page: ArchivePage): ArchivePageAnswer => ({
  ...shown(page),
  lacking: page.lacking,
  items: page.items.map(showItem),
  notes: page.notes.map(showNote),
  packages: page.packages.map((one) => ({ ...one })),
});
