import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import { Database } from '../../../platform/database/database.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { RETENTIONS, type Retention } from '../../../shared-kernel/retention.js';
import { checkGiving, checkPrepared, checkTaking, checkYear, type NumberedPaper } from '../domain/archive.js';
import { refuse } from '../domain/problems.js';
import {
  type Archive,
  type ArchiveItem,
  type ArchiveNote,
  countChange,
  findArchive,
  findItem,
  findPackage,
  insertArchive,
  insertNote,
  isOfOffice,
  itemsOf,
  listArchives,
  notesOf,
  packagesOf,
  type Packed,
  type PaperSaid,
  writeGiven,
  writeGivenBack,
  writeItem,
  writeItems,
  writePackage,
  writePaperless,
  writePrepared,
  writeTaken,
} from '../persistence/archive.repository.js';
import { type FiledYear, FinalisedPapers } from './finalised-papers.js';
import { packPapers } from './pack-papers.js';
import { note, tell } from './tell-archive.js';

export type { Archive, ArchiveItem, ArchiveNote };

/** A year's archive with its contents. */
export interface ArchivePage extends Archive {
  readonly items: readonly ArchiveItem[];
  readonly notes: readonly ArchiveNote[];
  readonly packages: readonly Pick<Packed, 'retention' | 'sha256'>[];
  /** How many records were finalised and stand in no line. */
  readonly lacking: number;
}

/** 年度归档: a year's papers listed by retention, packed and handed over, signed by two people; then kept as they are. */
@Injectable()
export class Archives {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly finalised: FinalisedPapers,
  ) {}

  /** The latest year first. */
  list(): Promise<readonly Archive[]> {
    return listArchives(this.database);
  }

  /** @throws ARCHIVE_NOT_FOUND */
  async read(id: string): Promise<ArchivePage> {
    const archive = await existing(this.database, id);
    const items = await itemsOf(this.database, id);
    return {
      ...archive,
      items,
      notes: await notesOf(this.database, id),
      packages: await packagesOf(this.database, id),
      lacking: await this.lacking(this.database, archive, items),
    };
  }

  /** Lists what was finalised in a year that is over. @throws ARCHIVE_YEAR_RUNS, ARCHIVE_THERE */
  async prepare(actor: Actor, year: number): Promise<string> {
    const { today } = await businessTime(this.database);
    checkYear(year, today);
    const filed = await this.finalised.of(actor, year);
    return this.unitOfWork.run(async (tx) => {
      const id = await insertArchive(tx, year, actor.personId);
      if (id === null) throw refuse('ARCHIVE_THERE', { year: String(year) });
      await writeFiled(tx, id, filed);
      await note(tx, actor, { id, year }, 'archive.prepared', { count: filed.papers.length });
      return id;
    });
  }

  /** The same anew: what was finalised or corrected since comes in. @throws ARCHIVE_NOT_FOUND, ARCHIVE_STATE, STALE_VERSION */
  async refresh(actor: Actor, id: string, seen: number | null): Promise<void> {
    const { year } = await existing(this.database, id);
    const filed = await this.finalised.of(actor, year);
    await this.change(id, seen, async (tx, archive) => {
      checkPrepared(archive);
      await writeFiled(tx, id, filed);
      await writePrepared(tx, id, actor.personId);
      await note(tx, actor, archive, 'archive.prepared', { count: filed.papers.length });
    });
  }

  /** What a hand says of a paper. @throws ARCHIVE_NOT_FOUND, ARCHIVE_STATE, STALE_VERSION */
  async writeItem(actor: Actor, itemId: string, said: PaperSaid, seen: number | null): Promise<ArchiveItem> {
    return this.unitOfWork.run(async (tx) => {
      const { archive } = await itemIn(tx, itemId);
      const item = (await findItem(tx, itemId)) ?? missing();
      checkVersion(item.version, seen);
      checkPrepared(archive);
      const write = async (): Promise<void> => {
        await writeItem(tx, itemId, said);
        await countChange(tx, archive.id);
        await note(tx, actor, archive, 'archive.item-written', { number: item.number, ...said });
      };
      await this.unitOfWork.rewrite(tx, () => findItem(tx, itemId), { write, asItStands: undefined });
      return (await findItem(tx, itemId)) ?? missing();
    });
  }

  /**
   * Packs the papers as they are today and signs them over to somebody else of the office.
   * @throws ARCHIVE_NOT_FOUND, ARCHIVE_STATE, ARCHIVE_TO_HIMSELF, ARCHIVE_TO_STRANGER, ARCHIVE_INCOMPLETE, STALE_VERSION
   */
  async give(actor: Actor, id: string, toPersonId: string, seen: number | null): Promise<void> {
    const before = await existing(this.database, id);
    checkVersion(before.version, seen);
    checkGiving(actor, before, toPersonId, await isOfOffice(this.database, toPersonId));
    // Nobody signs over nothing: the year would be shut without a paper in it.
    if ((await itemsOf(this.database, id)).length === 0) throw refuse('ARCHIVE_EMPTY');
    const packed = await this.pack(actor, before);
    // What was packed is what was listed when it was read: whoever changes a line meanwhile goes first, or not at all.
    await this.change(id, before.version, async (tx, archive) => {
      checkGiving(actor, archive, toPersonId, await isOfOffice(tx, toPersonId));
      await this.checkComplete(tx, archive);
      for (const one of packed) await writePackage(tx, id, one);
      await writeGiven(tx, id, actor.personId, toPersonId);
      await tell(tx, archive, 'ARCHIVE_GIVEN', [toPersonId]);
      const sums = Object.fromEntries(packed.map(({ retention, sha256 }) => [retention, sha256]));
      await note(tx, actor, archive, 'archive.given', { toPerson: toPersonId, ...sums });
    });
  }

  /** The other signature: from now on it stays as it is. @throws ARCHIVE_NOT_FOUND, ARCHIVE_STATE, ARCHIVE_NOT_YOURS, ARCHIVE_INCOMPLETE, STALE_VERSION */
  take(actor: Actor, id: string, seen: number | null): Promise<void> {
    return this.change(id, seen, async (tx, archive) => {
      checkTaking(actor, archive);
      await this.checkComplete(tx, archive);
      await writeTaken(tx, id);
      await tell(tx, archive, 'ARCHIVE_TAKEN', giverOf(archive));
      await note(tx, actor, archive, 'archive.taken', {});
    });
  }

  /** Something is missing or wrong. @throws ARCHIVE_NOT_FOUND, ARCHIVE_STATE, ARCHIVE_NOT_YOURS, STALE_VERSION */
  giveBack(actor: Actor, id: string, said: { readonly words: string; readonly seen: number | null }): Promise<void> {
    return this.change(id, said.seen, async (tx, archive) => {
      checkTaking(actor, archive);
      await writeGivenBack(tx, id, said.words);
      await tell(tx, archive, 'ARCHIVE_GIVEN_BACK', giverOf(archive));
      await note(tx, actor, archive, 'archive.given-back', { words: said.words });
    });
  }

  /** 更正: said beside what is archived. @throws ARCHIVE_NOT_FOUND, ARCHIVE_STATE before it is archived */
  async correct(actor: Actor, itemId: string, words: string): Promise<string> {
    const { personId } = actor;
    if (personId === null) throw refuse('ARCHIVE_NOT_YOURS');
    return this.unitOfWork.run(async (tx) => {
      const { archive, item } = await itemIn(tx, itemId);
      if (archive.state !== 'ARCHIVED') throw refuse('ARCHIVE_STATE');
      await insertNote(tx, itemId, words, personId);
      await note(tx, actor, archive, 'archive.corrected', { number: item.number, words });
      return archive.id;
    });
  }

  /** A package as it was handed over; who took it is recorded. @throws ARCHIVE_NOT_FOUND where there is none */
  async package(
    actor: Actor,
    id: string,
    retention: Retention,
  ): Promise<{ readonly year: number; readonly content: Buffer }> {
    const archive = await existing(this.database, id);
    const found = (await findPackage(this.database, id, retention)) ?? missing();
    await this.unitOfWork.run((tx) =>
      note(tx, actor, archive, 'archive.package-taken', { retention, sha256: found.sha256 }),
    );
    return { year: archive.year, content: found.content };
  }

  /** @throws ARCHIVE_INCOMPLETE where the papers are not any more what the list says */
  private async pack(actor: Actor, { id, year }: Archive): Promise<readonly Packed[]> {
    const { papers } = await this.finalised.of(actor, year);
    const items = await itemsOf(this.database, id);
    const said = new Map(papers.map((one) => [lineOf(one), one.write]));
    const changed = items.filter((item) => !said.has(lineOf(item))).length;
    if (changed > 0 || items.length !== papers.length) incomplete(Math.max(changed, papers.length - items.length));
    const packed: Packed[] = [];
    for (const retention of RETENTIONS) {
      const own = items.filter((one) => one.retention === retention);
      if (own.length > 0)
        packed.push(
          await packPapers({
            year,
            retention,
            items: own,
            contentOf: (item) => said.get(lineOf(item))?.() ?? missing(),
          }),
        );
    }
    return packed;
  }

  private async lacking(reader: Reader, { year, paperless }: Archive, items: readonly ArchiveItem[]): Promise<number> {
    const listed = new Set([...paperless, ...items.map(({ subjectId }) => subjectId)]);
    return (await this.finalised.lacking(reader, year, listed)).length;
  }

  /** Nothing that is finalised is missing. */
  private async checkComplete(tx: Tx, archive: Archive): Promise<void> {
    const lacking = await this.lacking(tx, archive, await itemsOf(tx, archive.id));
    if (lacking > 0) incomplete(lacking);
  }

  private change(id: string, seen: number | null, act: (tx: Tx, archive: Archive) => Promise<void>): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const archive = await existing(tx, id, true);
      checkVersion(archive.version, seen);
      await act(tx, archive);
    });
  }
}

const giverOf = ({ givenByPerson }: Archive): readonly string[] => (givenByPerson === null ? [] : [givenByPerson]);

/** What a line says of its paper. */
const lineOf = ({
  retention,
  number,
  subjectId,
  document,
  responsible,
  reference,
  title,
  datedOn,
}: NumberedPaper): string =>
  JSON.stringify([retention, number, subjectId, document, responsible, reference, title, datedOn]);

async function writeFiled(tx: Tx, id: string, { papers, paperless }: FiledYear): Promise<void> {
  await writeItems(tx, id, papers);
  await writePaperless(tx, id, paperless);
}

function missing(): never {
  throw refuse('ARCHIVE_NOT_FOUND');
}

function incomplete(count: number): never {
  throw refuse('ARCHIVE_INCOMPLETE', { count: String(Math.max(count, 1)) });
}

async function existing(reader: Reader, id: string, lock = false): Promise<Archive> {
  return (await findArchive(reader, id, lock)) ?? missing();
}

/** A line with its archive, which nobody else changes meanwhile. */
async function itemIn(tx: Tx, itemId: string): Promise<{ readonly item: ArchiveItem; readonly archive: Archive }> {
  const item = (await findItem(tx, itemId)) ?? missing();
  return { item, archive: await existing(tx, item.archiveId, true) };
}
