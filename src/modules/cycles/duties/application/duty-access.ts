import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Condition } from '../../../../platform/database/where.js';
import { checkVersion } from '../../../../platform/concurrency/check-version.js';
import { type Actor, type ActorPost, filingPost, isOffice } from '../../../../shared-kernel/actor.js';
import { ObligationAccess } from '../../../obligations/index.js';
import { refuse } from '../domain/problems.js';
import { type DutyRecord, lockDuties } from '../persistence/duty.repository.js';

/** A duty in hand, and how the actor stands to it. */
export interface DutyInHand {
  readonly duty: DutyRecord;
  /** The unit's post by which he acts; null where the office acts. */
  readonly post: ActorPost | null;
  /** The office enters it for another unit (代为录入). */
  readonly onBehalf: boolean;
}

/** Who sees duties and who may act on them. */
@Injectable()
export class DutyAccess {
  constructor(private readonly admission: ObligationAccess) {}

  /** The condition under which a duty, joined to its obligation `o`, lies in the actor's scope. */
  visible(actor: Actor): Condition {
    return this.admission.visible(actor);
  }

  /** The same by table `duty d` alone, which says as much: a whole quarter is cut down before its obligations are read. */
  visibleDuty(actor: Actor): Condition {
    return this.admission.visible(actor, { unit: 'd.unit_id', project: 'd.project_id' });
  }

  /**
   * Locks a duty that the actor sees.
   * @throws DUTY_NOT_FOUND outside his scope; STALE_VERSION
   */
  async lock(tx: Tx, actor: Actor, id: string, seen: number | null): Promise<DutyRecord> {
    const [duty] = await lockDuties(tx, [id], this.visible(actor));
    if (duty === undefined) throw refuse('DUTY_NOT_FOUND');
    checkVersion(duty.version, seen);
    return duty;
  }

  /**
   * Locks a duty for which the actor acts: he files for its unit, or the office enters it on the unit's behalf.
   * @throws DUTY_NOT_FOUND, DUTY_NOT_YOURS, CYCLE_CLOSING, STALE_VERSION
   */
  async lockOwn(tx: Tx, actor: Actor, id: string, seen: number | null): Promise<DutyInHand> {
    const duty = await this.lock(tx, actor, id, seen);
    const post = filingPost(actor, duty.unitId);
    if (post === null && !isOffice(actor)) throw refuse('DUTY_NOT_YOURS');
    assertNotClosing(duty);
    return { duty, post, onBehalf: isOnBehalf(actor, duty.unitId) };
  }

  /** Locks further duties for which the actor acts; the others are left out. */
  async lockOthers(tx: Tx, actor: Actor, ids: readonly string[]): Promise<readonly DutyRecord[]> {
    if (ids.length === 0) return [];
    const found = await lockDuties(tx, ids, this.visible(actor));
    return found.filter((duty) => isOffice(actor) || filingPost(actor, duty.unitId) !== null);
  }
}

/** Whether the actor acts for a unit that is not his: the office enters it for the unit (代为录入). */
export function isOnBehalf(actor: Actor, unitId: string): boolean {
  return !actor.posts.some((post) => post.unitId === unitId);
}

/** While a quarter is being frozen nothing in it moves; it takes seconds. @throws CYCLE_CLOSING */
export function assertNotClosing(duty: DutyRecord): void {
  if (duty.cycleState === 'CLOSING') throw refuse('CYCLE_CLOSING');
}

/** The post on whose behalf a deputy acts, for the record. */
export function behalfOf(post: ActorPost | null): string | null {
  return post?.delegated === true ? post.postId : null;
}

/** The post by which the actor speaks for the leading official, as himself or as his secretary; his own before one that he acts for. Null: by none. */
export function voiceOfLeader(actor: Actor, leadingPostId: string | null): ActorPost | null {
  const voices = actor.posts.filter(
    (post) => leadingPostId !== null && (post.postId === leadingPostId || post.servesPostId === leadingPostId),
  );
  return voices.find(({ delegated }) => !delegated) ?? voices[0] ?? null;
}
