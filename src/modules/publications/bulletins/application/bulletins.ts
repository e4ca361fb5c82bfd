import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import { checkVersion } from '../../../../platform/concurrency/check-version.js';
import { Database } from '../../../../platform/database/database.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { type Actor, inNameOf, OFFICE_ROLES } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { noticeWords } from '../../../../texts/words.js';
import type { NamedCheck } from '../../procedure/application/fact-checks.js';
import { leaveTheWay } from '../../procedure/application/publishing.js';
import { assertNamesNobody } from '../../procedure/application/sealed-words.js';
import { checksOf } from '../../procedure/persistence/fact-check.repository.js';
import { countChange, writeVoid } from '../../procedure/persistence/publication.repository.js';
import { BULLETIN_PARTS, doneWell, doneWellCandidates } from '../domain/bulletin.js';
import { checkAct, checkDraft, checkMonthOver, checkSaid, dataDayOf } from '../domain/draft.js';
import { refuse } from '../domain/problems.js';
import {
  type Bulletin,
  type BulletinLine,
  type BulletinText,
  type DraftSaid,
  findBulletin,
  insertBulletin,
  linesOf,
  listBulletins,
  textsOf,
  writeDraft,
  writeLines,
} from '../persistence/bulletin.repository.js';
import { type OwedVerdict, owedVerdicts } from '../persistence/bulletin-lines.repository.js';
import { lockMonth, standingOf } from '../persistence/bulletin-months.repository.js';
import { doneWellOf, unitsMonths } from '../persistence/done-well.repository.js';
import {
  type Figure,
  frozenFigures,
  frozenListings,
  listingsOfMonth,
  type MonthListing,
} from '../persistence/month-facts.repository.js';
import { BulletinFigures } from './bulletin-figures.query.js';
import { charactersOf } from './bulletin-kind.js';
import { monthOf, nameOfBulletin } from './bulletin-words.js';
import { placedMatters } from './read-lines.js';
import { note, tellDrafter } from './tell-bulletin.js';

export type { Bulletin, BulletinLine, BulletinText, Figure, MonthListing, OwedVerdict };

/** A bulletin with what stands in it. */
export interface BulletinPage extends Bulletin {
  /** Every part in its order, empty ones too. */
  readonly texts: readonly BulletinText[];
  readonly characters: number;
  readonly lines: readonly BulletinLine[];
  /** 做法好的: chosen, in their order, and who may be. */
  readonly doneWell: readonly { readonly unitId: string; readonly unitName: string }[];
  readonly candidates: readonly { readonly unitId: string; readonly unitName: string }[];
  readonly listings: readonly MonthListing[];
  /** What its units were asked and said. */
  readonly checks: readonly NamedCheck[];
  /** What the office owes to units of lines; the older ones keep it from its signer. */
  readonly verdicts: readonly OwedVerdict[];
}

/** 改革工作通报 while it is the office's alone: drafted from what lagged at the end of the month, written, thrown away. */
@Injectable()
export class Bulletins {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly figures: BulletinFigures,
  ) {}

  /** The latest month first. */
  list(): Promise<readonly Bulletin[]> {
    return listBulletins(this.database);
  }

  /** @throws BULLETIN_NOT_FOUND */
  async read(id: string): Promise<BulletinPage> {
    return pageOf(this.database, await existing(this.database, id));
  }

  /** The numbers of 总体: read live, and of an issued one as they were. @throws BULLETIN_NOT_FOUND */
  async figuresOf(actor: Actor, id: string): Promise<readonly Figure[]> {
    const { state, dataDay } = await existing(this.database, id);
    return state === 'ISSUED' ? frozenFigures(this.database, id) : this.figures.execute(actor, dataDay);
  }

  /** Drafts the bulletin of a month that is over. @throws BULLETIN_MONTH_RUNS, BULLETIN_THERE */
  draft(actor: Actor, { year, month }: { readonly year: number; readonly month: number }): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const { today } = await businessTime(tx);
      const dataDay = dataDayOf(year, month);
      checkMonthOver(dataDay, today);
      await lockMonth(tx, dataDay);
      if ((await standingOf(tx, dataDay)).ended) throw refuse('BULLETIN_MONTH_DONE');
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
      await assertNamesNobody(
        tx,
        Object.fromEntries(said.texts.map(({ body }, place) => [`texts/${String(place)}/body`, body])),
      );
      const doneWellIds = await chosenOf(tx, bulletin, said.doneWellIds);
      const write = async (): Promise<void> => {
        await writeDraft(tx, id, { ...said, doneWellIds });
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
      await assertNamesNobody(tx, { words: said.words });
      await leaveTheWay(tx, bulletin);
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
  const { id, dataDay, state } = bulletin;
  const issued = state === 'ISSUED';
  const written = new Map((await textsOf(reader, id)).map((text) => [text.part, text]));
  const texts = BULLETIN_PARTS.map((part) => written.get(part) ?? { part, body: '', toCheck: false });
  const name = nameOfBulletin(bulletin);
  return {
    ...{ ...bulletin, texts, characters: charactersOf(texts), lines: await linesOf(reader, id) },
    doneWell: await doneWellOf(reader, id),
    candidates: issued ? [] : await candidatesOf(reader, dataDay),
    listings: await (issued ? frozenListings(reader, id) : listingsOfMonth(reader, dataDay)),
    checks: (await checksOf(reader, id)).map((check) => ({ ...check, name })),
    verdicts: issued ? [] : await owedVerdicts(reader, id),
  };
}

async function candidatesOf(
  reader: Reader,
  dataDay: Day,
): Promise<readonly { readonly unitId: string; readonly unitName: string }[]> {
  const months = await unitsMonths(reader, dataDay);
  const ids = new Set(doneWellCandidates(months));
  return months.filter(({ unitId }) => ids.has(unitId)).map(({ unitId, unitName }) => ({ unitId, unitName }));
}

/** In the order of the list of units, whoever was chosen first. @throws BULLETIN_DONE_WELL */
async function chosenOf(reader: Reader, { dataDay }: Bulletin, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const candidates = (await candidatesOf(reader, dataDay)).map(({ unitId }) => unitId);
  const chosen = doneWell(ids, candidates);
  if (chosen === null)
    throw refuse('BULLETIN_DONE_WELL', {}, [{ pointer: '/doneWellIds', code: 'BULLETIN_DONE_WELL' }]);
  return chosen;
}
