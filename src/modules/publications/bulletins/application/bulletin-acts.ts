import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import { checkVersion } from '../../../../platform/concurrency/check-version.js';
import { Database } from '../../../../platform/database/database.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { type Actor, type PostRole, postsWithRole } from '../../../../shared-kernel/actor.js';
import { recordAct } from '../../../audit/index.js';
import { finishOfficeWork } from '../../../obligations/index.js';
import { assertNamesNobody } from '../../procedure/application/sealed-words.js';
import { countChange } from '../../procedure/persistence/publication.repository.js';
import { signerOfName } from '../domain/bulletin.js';
import { checkMonthOver, dataDayOf } from '../domain/draft.js';
import type { MonthOutcome } from '../domain/month.js';
import { refuse } from '../domain/problems.js';
import { nameLine, unmarkTexts } from '../persistence/bulletin-lines.repository.js';
import {
  type BulletinMonth,
  endMonth,
  listMonths,
  lockMonth,
  monthOfWork,
  standingOf,
} from '../persistence/bulletin-months.repository.js';
import { type Bulletin, findBulletin, linesOf } from '../persistence/bulletin.repository.js';
import { note } from './tell-bulletin.js';

export type { BulletinMonth };

/** Whoever may let a line name its unit, at least. */
const NAMES: Readonly<Record<ReturnType<typeof signerOfName>, readonly PostRole[]>> = {
  EXECUTIVE_DEPUTY_DIRECTOR: ['EXECUTIVE_DEPUTY_DIRECTOR', 'OFFICE_DIRECTOR'],
  DIRECTOR: ['OFFICE_DIRECTOR'],
};

/** A month, and how it ends without a bulletin of its own. */
export interface EndedMonth {
  readonly year: number;
  readonly month: number;
  readonly outcome: MonthOutcome;
  readonly words: string;
}

/** What is decided about a bulletin beside its way: whose name is said, that words still stand, that a month has none. */
@Injectable()
export class BulletinActs {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** 点名, line by line, until it is with its signer. @throws BULLETIN_NOT_FOUND, BULLETIN_STATE, BULLETIN_LINE_UNKNOWN, BULLETIN_NAMED_BY, STALE_VERSION */
  name(
    actor: Actor,
    { id, lineId, seen }: { readonly id: string; readonly lineId: string; readonly seen: number | null },
    named: boolean,
  ): Promise<void> {
    return this.change(id, seen, async (tx, bulletin) => {
      if (bulletin.state !== 'DRAFT' && bulletin.state !== 'CHECKING') throw refuse('BULLETIN_STATE');
      const line = (await linesOf(tx, id)).find((one) => one.id === lineId);
      if (line?.place !== 'LINE') throw refuse('BULLETIN_LINE_UNKNOWN');
      const { unitKind, headedByCityLeader, unitId } = line;
      const signer = signerOfName({ county: unitKind === 'COUNTY', headedByCityLeader });
      const own = actor.posts.some((post) => post.unitId === unitId);
      if (own || postsWithRole(actor, NAMES[signer]).length === 0) throw refuse('BULLETIN_NAMED_BY');
      if ((await nameLine(tx, lineId, named, actor.personId)) === 0) return;
      await countChange(tx, id);
      await note(tx, actor, bulletin, named ? 'bulletin.unit-named' : 'bulletin.unit-unnamed', { lineId, unitId });
    });
  }

  /** The words around a line that went were looked at, and stand. @throws BULLETIN_NOT_FOUND, BULLETIN_STATE, STALE_VERSION */
  lookAt(actor: Actor, id: string, seen: number | null): Promise<void> {
    return this.change(id, seen, async (tx, bulletin) => {
      if (bulletin.state === 'ISSUED' || bulletin.state === 'VOID') throw refuse('BULLETIN_STATE');
      if ((await unmarkTexts(tx, id)) === 0) return;
      await countChange(tx, id);
      await note(tx, actor, bulletin, 'bulletin.words-looked-at', {});
    });
  }

  /** Months without a bulletin of their own, the latest first. */
  months(): Promise<readonly BulletinMonth[]> {
    return listMonths(this.database);
  }

  /** 与下月合并, 本月不发: the month has none of its own, and none is owed. @throws BULLETIN_MONTH_RUNS, BULLETIN_THERE, BULLETIN_MONTH_DONE */
  end(actor: Actor, { year, month, outcome, words }: EndedMonth): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { today } = await businessTime(tx);
      const dataDay = dataDayOf(year, month);
      checkMonthOver(dataDay, today);
      await assertNamesNobody(tx, { words });
      await lockMonth(tx, dataDay);
      if ((await standingOf(tx, dataDay)).begun)
        throw refuse('BULLETIN_THERE', { year: String(year), month: String(month) });
      if (!(await endMonth(tx, { dataDay, outcome, words }, actor.personId))) throw refuse('BULLETIN_MONTH_DONE');
      const work = await monthOfWork(tx, dataDay);
      if (work !== null) await finishOfficeWork(tx, actor, 'BULLETIN', [work], words);
      const facts = { dataDay, outcome, words };
      await recordAct(tx, actor, {
        action: 'bulletin.month-ended',
        subjectType: 'PUBLICATION',
        subjectId: null,
        facts,
      });
    });
  }

  private change(id: string, seen: number | null, act: (tx: Tx, bulletin: Bulletin) => Promise<void>): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const bulletin = await findBulletin(tx, id, true);
      if (bulletin === null) throw refuse('BULLETIN_NOT_FOUND');
      checkVersion(bulletin.version, seen);
      await act(tx, bulletin);
    });
  }
}
