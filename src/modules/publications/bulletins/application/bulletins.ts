import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import { checkVersion } from '../../../../platform/concurrency/check-version.js';
import { Database } from '../../../../platform/database/database.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { type Actor, inNameOf, OFFICE_ROLES } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { noticeWords } from '../../../../texts/words.js';
import { BULLETIN_PARTS } from '../domain/bulletin.js';
import { checkAct, checkDraft, checkMonthOver, checkSaid, dataDayOf } from '../domain/draft.js';
import { lagPlaceOf } from '../domain/lag-line.js';
import { refuse } from '../domain/problems.js';
import {
  type Bulletin,
  type BulletinLine,
  type BulletinText,
  countChange,
  type DraftSaid,
  findBulletin,
  insertBulletin,
  linesOf,
  listBulletins,
  type PlacedMatter,
  textsOf,
  writeDraft,
  writeLines,
  writeVoid,
} from '../persistence/bulletin.repository.js';
import { overdueMatters } from '../persistence/lagging.repository.js';
import { monthOf, note, tellDrafter } from './tell-bulletin.js';

export type { Bulletin, BulletinLine, BulletinText };

/** A bulletin with what stands in it. */
export interface BulletinPage extends Bulletin {
  /** Every part in its order, empty ones too. */
  readonly texts: readonly BulletinText[];
  readonly lines: readonly BulletinLine[];
}

/** 改革工作通报 while it is the office's alone: drafted from what lagged at the end of the month, written, thrown away. */
@Injectable()
export class Bulletins {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The latest month first. */
  list(): Promise<readonly Bulletin[]> {
    return listBulletins(this.database);
  }

  /** @throws BULLETIN_NOT_FOUND */
  async read(id: string): Promise<BulletinPage> {
    return pageOf(this.database, await existing(this.database, id));
  }

  /** Drafts the bulletin of a month that is over. @throws BULLETIN_MONTH_RUNS, BULLETIN_THERE */
  draft(actor: Actor, { year, month }: { readonly year: number; readonly month: number }): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const { today } = await businessTime(tx);
      const dataDay = dataDayOf(year, month);
      checkMonthOver(dataDay, today);
      const id = await insertBulletin(tx, dataDay, {
        ...{ personId: actor.personId, forPerson: inNameOf(actor, OFFICE_ROLES) },
      });
      if (id === null) throw refuse('BULLETIN_THERE', { year: String(year), month: String(month) });
      const matters = await placedMatters(tx, dataDay);
      await writeLines(tx, id, matters);
      await note(tx, actor, { id, dataDay }, 'bulletin.drafted', { lines: matters.length });
      return id;
    });
  }

  /** Texts and chosen lines as a hand has them. @throws BULLETIN_NOT_FOUND, BULLETIN_STATE, BULLETIN_PART_TWICE, BULLETIN_LINE_UNKNOWN, STALE_VERSION */
  write(actor: Actor, id: string, said: DraftSaid, seen: number | null): Promise<void> {
    return this.change(id, seen, async (tx, bulletin) => {
      checkDraft(bulletin);
      const lines = await linesOf(tx, id);
      const parts = said.texts.map(({ part }) => part);
      checkSaid(
        { parts, leftOutIds: said.leftOutIds },
        lines.map((line) => line.id),
      );
      const write = async (): Promise<void> => {
        await writeDraft(tx, id, said);
        await countChange(tx, id);
        await note(tx, actor, bulletin, 'bulletin.written', { parts, leftOut: said.leftOutIds.length });
      };
      await this.unitOfWork.rewrite(tx, () => this.asWritten(tx, id), { write, asItStands: undefined });
    });
  }

  /** Reads every line anew: one that is no longer true goes, and whoever drafted it is told. @throws BULLETIN_NOT_FOUND, BULLETIN_STATE, STALE_VERSION */
  refresh(actor: Actor, id: string, seen: number | null): Promise<void> {
    return this.change(id, seen, async (tx, bulletin) => {
      checkDraft(bulletin);
      const before = await linesOf(tx, id);
      const matters = await placedMatters(tx, bulletin.dataDay);
      const places = new Map(matters.map(({ obligationId, place }) => [obligationId, place]));
      const gone = before.filter((line) => line.place === 'LINE' && places.get(line.obligationId) !== 'LINE');
      const count = gone.length;
      const write = async (): Promise<void> => {
        await writeLines(tx, id, matters);
        await countChange(tx, id);
        if (count > 0)
          await tellDrafter(tx, actor, bulletin, noticeWords('BULLETIN_LINES_GONE', { ...monthOf(bulletin), count }));
        const obligationIds = gone.map(({ obligationId }) => obligationId);
        await note(tx, actor, bulletin, 'bulletin.lines-read', { lines: matters.length, gone: obligationIds });
      };
      await this.unitOfWork.rewrite(tx, () => this.asWritten(tx, id), { write, asItStands: undefined });
    });
  }

  /** It comes to nothing; its month may be drafted again. @throws BULLETIN_NOT_FOUND, BULLETIN_STATE, STALE_VERSION */
  discard(actor: Actor, id: string, said: { readonly words: string; readonly seen: number | null }): Promise<void> {
    return this.change(id, said.seen, async (tx, bulletin) => {
      checkAct(bulletin, 'discard');
      await writeVoid(tx, id, said.words);
      const { words: reason } = said;
      await tellDrafter(tx, actor, bulletin, noticeWords('BULLETIN_DISCARDED', { ...monthOf(bulletin), reason }));
      await note(tx, actor, bulletin, 'bulletin.discarded', { words: said.words });
    });
  }

  private async asWritten(tx: Tx, id: string): Promise<unknown> {
    return pageOf(tx, await existing(tx, id));
  }

  private change(id: string, seen: number | null, act: (tx: Tx, bulletin: Bulletin) => Promise<void>): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const bulletin = await existing(tx, id, true);
      checkVersion(bulletin.version, seen);
      await act(tx, bulletin);
    });
  }
}

async function existing(reader: Reader, id: string, lock = false): Promise<Bulletin> {
  const found = await findBulletin(reader, id, lock);
  if (found === null) throw refuse('BULLETIN_NOT_FOUND');
  return found;
}

async function pageOf(reader: Reader, bulletin: Bulletin): Promise<BulletinPage> {
  const written = new Map((await textsOf(reader, bulletin.id)).map(({ part, body }) => [part, body]));
  const texts = BULLETIN_PARTS.map((part) => ({ part, body: written.get(part) ?? '' }));
  return { ...bulletin, texts, lines: await linesOf(reader, bulletin.id) };
}

/** What has a line or is 审核中; everything else is in the numbers alone. */
async function placedMatters(reader: Reader, dataDay: Day): Promise<readonly PlacedMatter[]> {
  return (await overdueMatters(reader, dataDay)).flatMap((matter) => {
    const place = lagPlaceOf(matter);
    return place === 'NUMBERS' ? [] : [{ ...matter, place }];
  });
}
