import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import { checkVersion } from '../../../../platform/concurrency/check-version.js';
import { Database } from '../../../../platform/database/database.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { type Condition, EVERYTHING, that } from '../../../../platform/database/where.js';
import { type Actor, filingPost, isOffice } from '../../../../shared-kernel/actor.js';
import { noticeWords } from '../../../../texts/words.js';
import { recordAct } from '../../../audit/index.js';
import { notify } from '../../../notifications/index.js';
import { OwnerMovers, settleObligation } from '../../../obligations/index.js';
import { postsOf } from '../../../organisation/index.js';
import { afterFactCheckAct, type FactCheckAct, type FactCheckState } from '../domain/fact-check.js';
import { refuse } from '../domain/problems.js';
import {
  changeFactCheck,
  type FactCheck,
  findFactCheck,
  listFactChecks,
  lockFactCheck,
  moveFactChecks,
} from '../persistence/fact-check.repository.js';
import { findPublication, type Publication } from '../persistence/publication.repository.js';
import { isAuthor, tellAuthor } from './publication-access.js';
import { type MendedItem, PublicationKinds } from './publication-kinds.js';
import { assertNamesNobody } from './sealed-words.js';
import { UNIT_TOLD } from './send-checks.js';

export type { FactCheck };

/** What a unit was asked, with the name of what speaks of it. */
export interface NamedCheck extends FactCheck {
  readonly name: string;
}

/** What the office makes of an objection. */
export interface ObjectionAnswer {
  readonly adopted: boolean;
  readonly words: string;
  /** What is changed, where it is adopted. */
  readonly mended: readonly MendedItem[];
}

/** Those that one page shows at most; a unit is asked some times a year. */
const MOST = 200;

/** 事实核对: a unit gives its word on what a publication says of it; another than the author answers what it objects. */
@Injectable()
export class FactChecks implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly kinds: PublicationKinds,
    private readonly movers: OwnerMovers,
  ) {}

  onModuleInit(): void {
    this.movers.register({
      closed: () => Promise.resolve([]),
      move: (tx, moves) => moveFactChecks(tx, moves),
    });
  }

  /** Of the units by whose posts the actor acts, the latest first; the office reads all. */
  async list(actor: Actor): Promise<readonly NamedCheck[]> {
    return Promise.all((await listFactChecks(this.database, visibleTo(actor), MOST)).map((one) => this.named(one)));
  }

  /** @throws FACT_CHECK_NOT_FOUND */
  async read(actor: Actor, id: string): Promise<NamedCheck> {
    const found = await findFactCheck(this.database, id, visibleTo(actor));
    if (found === null) throw refuse('FACT_CHECK_NOT_FOUND');
    return this.named(found);
  }

  /** 无异议 (null), or 有异议 with its words. @throws FACT_CHECK_NOT_FOUND, FACT_CHECK_NOT_YOURS, FACT_CHECK_STATE, STALE_VERSION */
  answer(actor: Actor, id: string, objection: string | null, seen: number | null): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const check = await this.locked(tx, actor, id, seen);
      if (filingPost(actor, check.unitId) === null) throw refuse('FACT_CHECK_NOT_YOURS');
      const state = next(check, objection === null ? 'agree' : 'object');
      await assertNamesNobody(tx, { objection });
      const { today } = await businessTime(tx);
      await save(tx, check, { state, words: objection, answeredOn: today, answeredByPerson: actor.personId });
      await settleObligation(tx, check.obligationId, 'MET');
      const publication = await publicationOf(tx, check);
      const { unitName: unit } = check;
      await note(tx, actor, check, objection === null ? 'fact-check.agreed' : 'fact-check.objected', objection);
      if (objection === null) return;
      const name = this.kinds.handlerOf(publication).nameOf(publication);
      const said = noticeWords('FACT_CHECK_OBJECTED', { unit, name, words: objection });
      await tellAuthor(tx, actor, publication, { key: `objected:${id}`, ...said });
    });
  }

  /** 采纳, with what is changed, or 不采纳. @throws FACT_CHECK_NOT_FOUND, FACT_CHECK_NOT_YOURS, FACT_CHECK_STATE, STALE_VERSION */
  decide(actor: Actor, id: string, said: ObjectionAnswer, seen: number | null): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const check = await this.locked(tx, actor, id, seen);
      const publication = await publicationOf(tx, check);
      if (!isOffice(actor) || isAuthor(actor, publication) || isOf(actor, check)) throw refuse('FACT_CHECK_NOT_YOURS');
      const state = next(check, said.adopted ? 'adopt' : 'refuse');
      await assertNamesNobody(tx, { words: said.words });
      const { today } = await businessTime(tx);
      const { personId: decidedByPerson } = actor;
      await save(tx, check, { state, decisionWords: said.words, decidedOn: today, decidedByPerson });
      const handler = this.kinds.handlerOf(publication);
      if (said.adopted) await handler.mend(tx, actor, check, said.mended);
      await note(tx, actor, check, said.adopted ? 'fact-check.adopted' : 'fact-check.not-adopted', said.words);
      await tellUnit(tx, check, { name: handler.nameOf(publication), ...said });
    });
  }

  private async named(check: FactCheck): Promise<NamedCheck> {
    const publication = await publicationOf(this.database, check);
    return { ...check, name: this.kinds.handlerOf(publication).nameOf(publication) };
  }

  private async locked(tx: Tx, actor: Actor, id: string, seen: number | null): Promise<FactCheck> {
    await lockFactCheck(tx, id);
    const check = await findFactCheck(tx, id, visibleTo(actor));
    if (check === null) throw refuse('FACT_CHECK_NOT_FOUND');
    checkVersion(check.version, seen);
    return check;
  }
}

function visibleTo(actor: Actor): Condition {
  return isOffice(actor)
    ? EVERYTHING
    : that(
        'f.unit_id = ANY ($::uuid[])',
        actor.posts.map(({ unitId }) => unitId),
      );
}

/** Nobody decides about the unit in which he holds a post. */
const isOf = (actor: Actor, { unitId }: FactCheck): boolean => actor.posts.some((post) => post.unitId === unitId);

function next({ state }: FactCheck, act: FactCheckAct): Exclude<FactCheckState, 'LAPSED'> {
  const after = afterFactCheckAct(state, act);
  if (after === null || after === 'LAPSED') throw refuse('FACT_CHECK_STATE');
  return after;
}

async function save(tx: Tx, check: FactCheck, change: Parameters<typeof changeFactCheck>[2]): Promise<void> {
  if ((await changeFactCheck(tx, check, change)) === 0) throw refuse('FACT_CHECK_STATE');
}

async function note(
  tx: Tx,
  actor: Actor,
  { id, unitId, publicationId }: FactCheck,
  action: `fact-check.${string}`,
  words: string | null,
): Promise<void> {
  const facts = { publicationId, ...(words !== null && { words }) };
  await recordAct(tx, actor, { action, subjectType: 'FACT_CHECK', subjectId: id, unitId, facts });
}

async function publicationOf(
  reader: Parameters<typeof findPublication>[0],
  { publicationId }: FactCheck,
): Promise<Publication> {
  const found = await findPublication(reader, publicationId);
  if (found === null) throw refuse('PUBLICATION_NOT_FOUND');
  return found;
}

async function tellUnit(
  tx: Tx,
  { id, unitId }: FactCheck,
  { name, adopted, words }: { readonly name: string; readonly adopted: boolean; readonly words: string },
): Promise<void> {
  const told = noticeWords(adopted ? 'FACT_CHECK_ADOPTED' : 'FACT_CHECK_NOT_ADOPTED', { name, words });
  await notify(
    tx,
    (await postsOf(tx, unitId, UNIT_TOLD)).map(({ postId }) => ({
      ...{ key: `fact-check:${id}:decided:${postId}`, kind: 'FACT_CHECK', recipientPostId: postId },
      ...{ unitId, subjectId: id, ...told },
    })),
  );
}
