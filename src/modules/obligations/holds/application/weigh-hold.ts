import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import type { FieldError } from '../../../../shared-kernel/domain-error.js';
import { WorkingDays } from '../../../calendar/index.js';
import { faultsOf, type HoldDays } from '../domain/clock-hold.js';
import { idsUnder, lastFrozen, type Named, unitOfNamed } from '../persistence/held.repository.js';
import { WordGuards } from '../../clock/application/word-guards.js';
import { ClockHoldAccess } from './hold-access.js';
import { FrozenDays } from './frozen-days.js';

/** Whether a hold may stand: asked when it is proposed, and again when it is signed, for days pass and matters end meanwhile. */
@Injectable()
export class WeighClockHold {
  constructor(
    private readonly workingDays: WorkingDays,
    private readonly access: ClockHoldAccess,
    private readonly frozen: FrozenDays,
    private readonly guards: WordGuards,
  ) {}

  /** What is wrong with its days; no day of a quarter that has been closed over it is taken out any more. */
  async faults(tx: Tx, named: Named, days: HoldDays): Promise<readonly FieldError[]> {
    const { today } = await businessTime(tx);
    const faults = faultsOf(days, today, await this.workingDays.current(tx));
    if (faults.length > 0 || days.from >= today) return faults;
    const closed = await lastFrozen(tx, named, this.frozen.closedOn('o'));
    return closed === null || days.from >= closed
      ? []
      : [{ pointer: '/from', code: 'CLOCK_HOLD_QUARTER_CLOSED', params: { closed } }];
  }

  /** Whether what is named is there, goes on, and is not the office's own. */
  async mayStand(tx: Tx, { target, targetId }: Named): Promise<boolean> {
    if (target === 'ALL' || targetId === null) return (target === 'ALL') === (targetId === null);
    if (target === 'PROJECT') return (await this.access.projectName(tx, targetId)) !== null;
    return (await unitOfNamed(tx, { target, targetId })) !== null;
  }

  /**
   * What is said of a hold is read by everybody whose clock stands: it names nobody whose name is kept sealed with what is owed.
   * @throws WORDS_NAME_PERSON at the fields
   */
  async assertNamesNobody(tx: Tx, named: Named, said: Readonly<Record<string, string | null>>): Promise<void> {
    await this.guards.assertAllFit(tx, await idsUnder(tx, named), said);
  }
}
