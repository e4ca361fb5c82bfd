import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import { Database } from '../../../../platform/database/database.js';
import { type Actor, isOffice, OFFICE_HEAD_ROLES, postsWithRole } from '../../../../shared-kernel/actor.js';
import { CLOCK_HOLD_PHASES, type ClockHoldPhase, phaseOf } from '../domain/clock-hold.js';
import { refuse } from '../domain/problems.js';
import {
  type ClockHold,
  countClockHolds,
  countHeld,
  findClockHold,
  listClockHolds,
} from '../persistence/clock-hold.repository.js';
import { ClockHoldAccess } from './hold-access.js';

/** A hold as it stands today, and what the reader may do about it. */
export interface ShownHold extends ClockHold {
  readonly phase: ClockHoldPhase;
  readonly may: { readonly renew: boolean; readonly end: boolean };
}

/** How many holds there are of each phase, and what stands under them. */
export interface HoldCounts {
  readonly phases: Readonly<Record<ClockHoldPhase, number>>;
  readonly matters: number;
}

/** Holds in the reader's scope. */
@Injectable()
export class ReadClockHolds {
  constructor(
    private readonly database: Database,
    private readonly access: ClockHoldAccess,
  ) {}

  /** A page, the latest beginning first; one more than asked for. */
  async list(
    actor: Actor,
    phase: ClockHoldPhase | null,
    page: { readonly limit: number; readonly after: readonly unknown[] | null },
  ): Promise<ShownHold[]> {
    const { today } = await businessTime(this.database);
    const holds = await listClockHolds(this.database, phase, this.access.sight(actor), page);
    return holds.map((hold) => shown(actor, hold, today));
  }

  /** @throws CLOCK_HOLD_NOT_FOUND */
  async get(actor: Actor, id: string): Promise<ShownHold> {
    const hold = await findClockHold(this.database, id, this.access.sight(actor));
    if (hold === null) throw refuse('CLOCK_HOLD_NOT_FOUND');
    const { today } = await businessTime(this.database);
    return shown(actor, hold, today);
  }

  async counts(actor: Actor): Promise<HoldCounts> {
    const rows = await countClockHolds(this.database, this.access.sight(actor).visible);
    const of = (phase: ClockHoldPhase): number => rows.find((row) => row.phase === phase)?.count ?? 0;
    const phases = Object.fromEntries(CLOCK_HOLD_PHASES.map((phase) => [phase, of(phase)])) as Record<
      ClockHoldPhase,
      number
    >;
    return { phases, matters: await countHeld(this.database) };
  }
}

/** Who proposed it is the office's alone. */
function shown(actor: Actor, hold: ClockHold, today: string): ShownHold {
  const phase = phaseOf(hold, today);
  const signs = postsWithRole(actor, ['OFFICE_SECTION_CHIEF', ...OFFICE_HEAD_ROLES]).length > 0;
  const running = signs && hold.endedOn === null && (phase === 'COMING' || phase === 'STANDING');
  const known = isOffice(actor) ? hold : { ...hold, proposedByName: null };
  return { ...known, phase, may: { renew: running && hold.renewedById === null, end: running } };
}
