import { Injectable } from '@nestjs/common';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import { Database } from '../../../platform/database/database.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import { type Actor, isOffice } from '../../../shared-kernel/actor.js';
import { words } from '../../../texts/words.js';
import { personById, postById } from '../../organisation/index.js';
import {
  checkBeginning,
  checkCancelling,
  checkGiving,
  checkHolder,
  checkTaking,
  type HandoverItem,
  seesHandover,
  seesOpenList,
} from '../domain/handover.js';
import { refuse } from '../domain/problems.js';
import { listOpen } from '../persistence/checklist.js';
import {
  findHandover,
  type Handover,
  type HandoverPageAsked,
  holderBefore,
  holderToday,
  insertHandover,
  isKnownAt,
  lastHolder,
  listHandovers,
  writeGiven,
  writeTaken,
  writeUnsigned,
} from '../persistence/handover.repository.js';
import { note, tell } from './tell-handover.js';

/** A handover with its list: as it was signed, else, for whoever hands it over and the office, as it is today. */
export interface HandoverPage extends Omit<Handover, 'items'> {
  /** Null: not for the reader yet, or not any more. */
  readonly items: readonly HandoverItem[] | null;
}

/** A post handed over: begun, given with its list, taken or given back. */
@Injectable()
export class Handovers {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Those that concern the actor, all for the office; or those that wait for his own signature. The newest first. */
  list(actor: Actor, page: HandoverPageAsked, waiting = false): Promise<readonly Handover[]> {
    const { personId, posts } = actor;
    if (isOffice(actor) && !waiting) return listHandovers(this.database, null, page);
    if (personId === null) return Promise.resolve([]);
    const rest = posts.length === 0 ? 'UNSIGNED' : 'ALL';
    return listHandovers(this.database, { personId, which: waiting ? 'WAITING' : rest }, page);
  }

  /** @throws HANDOVER_NOT_FOUND outside the actor's scope */
  async read(actor: Actor, id: string): Promise<HandoverPage> {
    const handover = await seen(this.database, actor, id);
    const { postId, fromPerson } = handover;
    if (!seesOpenList(actor, handover)) return handover;
    return { ...handover, items: await openWith(this.database, postId, fromPerson) };
  }

  /**
   * Begins one: from whoever holds the post, or held it last where whoever takes over is in it already.
   * @throws NOT_FOUND, HANDOVER_POST_GONE, HANDOVER_RUNS, and what {@link checkBeginning} does
   */
  begin(
    actor: Actor,
    { postId, toPersonId }: { readonly postId: string; readonly toPersonId: string },
  ): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const [post, to] = [await postById(tx, postId), await personById(tx, toPersonId)];
      if (post === null || to === null) throw refuseGenerally('NOT_FOUND');
      // Of a post that is gone nothing is left to be handed over: whoever held it last has nobody to sign with.
      if (post.abolishedOn !== null) throw refuse('HANDOVER_POST_GONE');
      const last = await lastHolder(tx, postId);
      const known = await isKnownAt(tx, postId, toPersonId);
      const holder = last === toPersonId ? ((await holderBefore(tx, postId, toPersonId)) ?? last) : last;
      const fromPerson = checkBeginning(actor, { fromPerson: holder, toPerson: toPersonId, known });
      const id = await insertHandover(tx, { postId, fromPerson, toPerson: toPersonId, by: actor.personId });
      if (id === null) throw refuse('HANDOVER_RUNS');
      const handover = await seen(tx, actor, id);
      await tell(
        tx,
        handover,
        'HANDOVER_BEGUN',
        [fromPerson, toPersonId].filter((one) => one !== actor.personId),
      );
      await note(tx, actor, handover, 'handover.begun', { fromPerson, toPerson: toPersonId });
      return id;
    });
  }

  /** The outgoing side: what is open today is frozen with the signature. @throws what {@link checkGiving} does, STALE_VERSION */
  give(
    actor: Actor,
    id: string,
    said: { readonly remarks: string | null; readonly reason: string | null; readonly seen: number | null },
  ): Promise<void> {
    return this.change(actor, id, said.seen, async (tx, handover) => {
      const reason = checkGiving(actor, handover, said.reason);
      checkHolder(handover, await holderToday(tx, handover.postId));
      const items = await openWith(tx, handover.postId, handover.fromPerson);
      await writeGiven(tx, id, { items, remarks: said.remarks, by: actor.personId, reason });
      await tell(
        tx,
        handover,
        'HANDOVER_GIVEN',
        reason === null ? [handover.toPerson] : [handover.toPerson, handover.fromPerson],
      );
      await note(tx, actor, handover, 'handover.given', { count: items.length, reason });
    });
  }

  /** The other side: he takes the list over as it was given. @throws what {@link checkTaking} does, STALE_VERSION */
  take(actor: Actor, id: string, version: number | null): Promise<void> {
    return this.change(actor, id, version, async (tx, handover) => {
      checkTaking(actor, handover);
      checkHolder(handover, await holderToday(tx, handover.postId));
      await writeTaken(tx, id);
      await tell(tx, handover, 'HANDOVER_TAKEN', [handover.fromPerson]);
      await note(tx, actor, handover, 'handover.taken', { count: handover.items?.length ?? 0 });
    });
  }

  /** Whoever takes over gives it back: something is missing or wrong. @throws what {@link checkTaking} does, STALE_VERSION */
  giveBack(actor: Actor, id: string, said: { readonly words: string; readonly seen: number | null }): Promise<void> {
    return this.change(actor, id, said.seen, async (tx, handover) => {
      checkTaking(actor, handover);
      await writeUnsigned(tx, id, 'OPEN', said.words);
      const signer = handover.givenByPerson;
      await tell(tx, handover, 'HANDOVER_GIVEN_BACK', [
        ...new Set([handover.fromPerson, ...(signer === null ? [] : [signer])]),
      ]);
      await note(tx, actor, handover, 'handover.given-back', { words: said.words });
    });
  }

  /** Ends one that is not signed by both. @throws what {@link checkCancelling} does, STALE_VERSION */
  cancel(actor: Actor, id: string, said: { readonly words: string; readonly seen: number | null }): Promise<void> {
    return this.change(actor, id, said.seen, async (tx, handover) => {
      checkCancelling(actor, handover);
      await writeUnsigned(tx, id, 'CANCELLED', said.words);
      const others = [handover.fromPerson, handover.toPerson].filter((one) => one !== actor.personId);
      await tell(tx, handover, 'HANDOVER_CANCELLED', others);
      await note(tx, actor, handover, 'handover.cancelled', { words: said.words });
    });
  }

  private change(
    actor: Actor,
    id: string,
    version: number | null,
    act: (tx: Tx, handover: Handover) => Promise<void>,
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const handover = await seen(tx, actor, id, true);
      checkVersion(handover.version, version);
      await act(tx, handover);
    });
  }
}

async function seen(reader: Reader, actor: Actor, id: string, lock = false): Promise<Handover> {
  const handover = await findHandover(reader, id, lock);
  if (handover === null || !seesHandover(actor, handover)) throw refuse('HANDOVER_NOT_FOUND');
  return handover;
}

/** A meeting goes by its kind. */
async function openWith(reader: Reader, postId: string, personId: string): Promise<readonly HandoverItem[]> {
  const items = await listOpen(reader, postId, personId);
  return items.map((item) =>
    item.kind === 'MEETING' ? { ...item, title: words(`meetingKind.${item.title as 'COMMITTEE'}`) } : item,
  );
}

export type { Handover };
