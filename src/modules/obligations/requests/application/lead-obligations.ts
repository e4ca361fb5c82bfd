import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Actor, PostRole } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { WorkingDays } from '../../../calendar/index.js';
import {
  dateUnderLead,
  type Mover,
  moverOf,
  type Staying,
  TAKING_OVER_DAYS,
  whyItStays,
} from '../domain/lead-change.js';
import { refuse } from '../../clock/domain/problems.js';
import {
  carryObligations,
  type ChangingLead,
  type LedRow,
  listUnderRequest,
  listLed,
} from '../persistence/lead-change.repository.js';
import type { SaidDate } from '../../clock/persistence/obligation-date.row.js';
import { OwnerMovers } from '../../clock/application/owner-movers.js';
import { UnderSupervision } from '../../clock/persistence/under-supervision.js';

/** What a change of lead does with one obligation unless the office says otherwise. */
export interface LedObligation extends LedRow {
  /** Why it stays with its unit; null: it moves. */
  readonly staying: Staying | null;
  /** By whose word it moves. */
  readonly mover: Mover;
  /** Its date with the new unit: the five working days for taking over, or that unit's former one; null: the present one stands. */
  readonly newDueOn: Day | null;
  /** It is the former date of a unit that had it before. */
  readonly restored: boolean;
}

/** What the office says otherwise: obligations that move, and those that stay. */
export interface CarryChoice {
  readonly carry: readonly string[];
  readonly leave: readonly string[];
  /** Where a ledger brings the change: who, in which file and row, by project. */
  readonly said?: ReadonlyMap<string, SaidDate>;
}

const EXECUTIVE: readonly PostRole[] = ['EXECUTIVE_DEPUTY_DIRECTOR', 'OFFICE_DIRECTOR'];
const MAY: Readonly<Record<Mover, readonly PostRole[]>> = {
  OFFICE: ['OFFICE_CLERK', 'OFFICE_SECTION_CHIEF', 'OFFICE_DEPUTY_DIRECTOR', ...EXECUTIVE],
  DEPUTY: ['OFFICE_DEPUTY_DIRECTOR', ...EXECUTIVE],
  EXECUTIVE,
  NOBODY: [],
};

/** Carries open obligations with a change of lead unit, in one step with the chain; set by set, however many projects. */
@Injectable()
export class LeadObligations {
  constructor(
    private readonly workingDays: WorkingDays,
    private readonly supervision: UnderSupervision,
    private readonly movers: OwnerMovers,
  ) {}

  /** What would move, and what would stay and why; by date. Nothing is written. */
  async preview(reader: Reader, actor: Actor, changes: readonly ChangingLead[]): Promise<readonly LedObligation[]> {
    const led = await this.weigh(reader, actor, changes, false);
    return [...led].sort((a, b) => (a.dueOn + a.id < b.dueOn + b.id ? -1 : 1));
  }

  /**
   * Carries what moves. The caller has locked the projects.
   * @returns all that was weighed, with whether it moved
   * @throws LEAD_CHANGE_NOT_ITS where a choice names another project's obligation, LEAD_CHANGE_PENDING, LEAD_CHANGE_NOT_YOURS
   */
  async carry(
    tx: Tx,
    actor: Actor,
    changes: readonly ChangingLead[],
    choice: CarryChoice,
  ): Promise<readonly (LedObligation & { readonly moved: boolean })[]> {
    const led = await this.weigh(tx, actor, changes, true);
    assertChoice(actor, led, choice);
    const decided = led.map((one) => ({
      ...one,
      moved: choice.carry.includes(one.id) || (one.staying === null && !choice.leave.includes(one.id)),
    }));
    const moved = decided.filter((one) => one.moved);
    await carryObligations(
      tx,
      moved.map(({ id, projectId, toUnitId: unitId, responsiblePostId: postId, newDueOn: dueOn, restored }) => ({
        id,
        unitId,
        postId,
        dueOn,
        said: choice.said?.get(projectId) ?? null,
        restored,
      })),
      (await businessTime(tx)).today,
    );
    await this.movers.move(
      tx,
      moved.map(({ id: obligationId, toUnitId: unitId }) => ({ obligationId, unitId })),
    );
    return decided;
  }

  /** Subjects are locked before obligations, as filing does. */
  private async weigh(
    reader: Reader,
    actor: Actor,
    changes: readonly ChangingLead[],
    lock: boolean,
  ): Promise<readonly LedObligation[]> {
    if (changes.length === 0) return [];
    const seen = (await listLed(reader, changes, false)).map(({ id }) => id);
    const closed = await this.movers.closed(reader, seen, lock);
    const rows = await listLed(reader, changes, lock);
    const ids = rows.map(({ id }) => id);
    const asked = await listUnderRequest(reader, ids);
    const watches = await this.supervision.of(reader, ids);
    const { today } = await businessTime(reader);
    const earliest = (await this.workingDays.current(reader)).add(today, TAKING_OVER_DAYS);
    const word = actor.posts.some(({ role }) => MAY.DEPUTY.includes(role));
    return rows.map((row) => {
      const watch = watches.get(row.id) ?? null;
      const known = { watch, asked: asked.has(row.id), closed: closed.has(row.id), today };
      const date = dateUnderLead({ ...row, watched: watch !== null }, earliest, word);
      const dated = { newDueOn: date?.dueOn ?? null, restored: date?.restored === true };
      return { ...row, ...dated, staying: whyItStays(row, known), mover: moverOf(row, known) };
    });
  }
}

function assertChoice(actor: Actor, led: readonly LedObligation[], { carry, leave }: CarryChoice): void {
  const known = new Map(led.map((one) => [one.id, one]));
  for (const id of [...carry, ...leave]) if (!known.has(id)) throw refuse('LEAD_CHANGE_NOT_ITS');
  const roles = actor.posts.map((post) => post.role);
  for (const id of carry) {
    const one = known.get(id);
    if (one?.mover === 'NOBODY') throw refuse('LEAD_CHANGE_PENDING', { title: one.title });
    if (one !== undefined && !MAY[one.mover].some((role) => roles.includes(role)))
      throw refuse('LEAD_CHANGE_NOT_YOURS', { title: one.title });
  }
}
