import { checkVersion } from '../../../../platform/concurrency/check-version.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { type Condition, either, EVERYTHING } from '../../../../platform/database/where.js';
import { Injectable } from '@nestjs/common';
import { type Actor, isOffice } from '../../../../shared-kernel/actor.js';
import { shortDayWords } from '../../../../shared-kernel/dates.js';
import { scopeOf } from '../../../../shared-kernel/scope.js';
import { words } from '../../../../texts/words.js';
import { ofVisibleUnits } from '../../../organisation/index.js';
import { ObligationAccess } from '../../clock/application/obligation-access.js';
import { ProjectChain } from '../../clock/application/project-chain.js';
import { refuse } from '../domain/problems.js';
import { type ClockHold, findClockHold, type HoldSight, lockClockHold } from '../persistence/clock-hold.repository.js';
import { chainsConcerned, holdsPostAmong, type Named, unitsConcerned } from '../persistence/held.repository.js';

/** Who sees a hold, and whom it concerns. */
@Injectable()
export class ClockHoldAccess {
  constructor(
    private readonly obligations: ObligationAccess,
    private readonly chain: ProjectChain,
  ) {}

  /** The office's all; once signed, that of all, and those of one's units, projects and matters. */
  sight(actor: Actor): HoldSight {
    return { visible: this.visible(actor), projectName: this.chain.projectName('h.target_id') };
  }

  private visible(actor: Actor): Condition {
    const scope = scopeOf(actor);
    if (isOffice(actor) || scope.engine === true) return EVERYTHING;
    const obligation = this.obligations.visible(actor);
    const seen = either([
      () => `h.target = 'ALL'`,
      (place) => `(h.target = 'UNIT' AND ${ofVisibleUnits(scope, 'h.target_id')(place)})`,
      (place) => `(h.target = 'PROJECT' AND ${this.chain.visibleProject(scope, 'h.target_id')(place)})`,
      (place) =>
        `(h.target = 'OBLIGATION' AND EXISTS (SELECT FROM obligation o WHERE o.id = h.target_id AND ${obligation(place)}))`,
    ]);
    return (place) => `(h.state = 'SIGNED' AND ${seen(place)})`;
  }

  /** The hold in the actor's scope, locked. @throws CLOCK_HOLD_NOT_FOUND, STALE_VERSION */
  async locked(tx: Tx, actor: Actor, id: string, seen: number | null): Promise<ClockHold> {
    await lockClockHold(tx, id);
    const hold = await findClockHold(tx, id, this.sight(actor));
    if (hold === null) throw refuse('CLOCK_HOLD_NOT_FOUND');
    checkVersion(hold.version, seen);
    return hold;
  }

  /** The hold whoever asks, locked, for what follows from a decision or from the clock. */
  async byId(tx: Tx, id: string): Promise<ClockHold> {
    await lockClockHold(tx, id);
    const sight = { visible: EVERYTHING, projectName: this.chain.projectName('h.target_id') };
    const hold = await findClockHold(tx, id, sight);
    if (hold === null) throw refuse('CLOCK_HOLD_NOT_FOUND');
    return hold;
  }

  /**
   * Nobody lets the clock of what he answers for stand: who holds a post of a unit that owes it, leads a project of it, or assigned it. What
   * stands for all falls on everybody alike.
   * @throws CLOCK_HOLD_CONCERNS_YOU
   */
  async assertNotConcerned(reader: Reader, named: Named, who: readonly (Actor | string | null)[]): Promise<void> {
    const unitIds = await unitsConcerned(reader, named);
    const postIds = await this.leading(reader, named);
    for (const one of who) {
      if (one === null) continue;
      const { personId, posts } = typeof one === 'string' ? { personId: one, posts: [] } : one;
      const acting = posts.some((post) => unitIds.includes(post.unitId) || postIds.includes(post.postId));
      if (acting || (personId !== null && (await holdsPostAmong(reader, personId, unitIds, postIds))))
        throw refuse('CLOCK_HOLD_CONCERNS_YOU');
    }
  }

  /** The posts that lead what is named: the project, those under which the unit owes something, or that of the one matter, else who assigned it. */
  private async leading(reader: Reader, named: Named): Promise<readonly string[]> {
    const posts: (string | null)[] = [];
    for (const matter of await chainsConcerned(reader, named)) posts.push(await this.chain.officialOf(reader, matter));
    return posts.filter((post) => post !== null);
  }

  /** The project's name, null where there is none. */
  async projectName(reader: Reader, projectId: string): Promise<string | null> {
    const { name } = await reader.one<{ name: string | null }>(
      `SELECT ${this.chain.projectName('p.id')} AS name FROM (SELECT $1::uuid AS id) p`,
      [projectId],
    );
    return name;
  }
}

/** Whose clock stands, in words. */
export function targetWords({
  target,
  targetName,
  unitName,
}: Pick<ClockHold, 'target' | 'targetName' | 'unitName'>): string {
  if (target === 'ALL') return words('phrase.holdOfAll');
  return target === 'OBLIGATION' && unitName !== null
    ? words('phrase.holdOfMatter', { unit: unitName, matter: targetName })
    : targetName;
}

/** From when to when, in words. */
export const daysWords = (from: string, to: string): string =>
  words('phrase.holdDays', { from: shortDayWords(from), to: shortDayWords(to) });
