import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { WorkingCalendar } from '../../../shared-kernel/working-calendar.js';
import { type DateMove, type DateMover, DateMovers } from '../../calendar/index.js';
import { cycleDates } from '../domain/cycle.js';
import { type CycleRow, listCycles, replaceDates } from '../persistence/cycle.repository.js';

/** Counts the days of open quarters anew when a year's list of days off is loaded; the duties' own dates move by themselves. */
@Injectable()
export class MoveCycleDays implements DateMover, OnModuleInit {
  constructor(private readonly movers: DateMovers) {}

  onModuleInit(): void {
    this.movers.register(this);
  }

  async previewMoves(reader: Reader, _before: WorkingCalendar, after: WorkingCalendar): Promise<readonly DateMove[]> {
    return (await listCycles(reader)).flatMap((cycle) => closeMove(cycle, after));
  }

  async applyMoves(
    tx: Tx,
    _actor: Actor,
    before: WorkingCalendar,
    after: WorkingCalendar,
  ): Promise<readonly DateMove[]> {
    const moves = await this.previewMoves(tx, before, after);
    for (const cycle of await listCycles(tx)) {
      if (cycle.state === 'OPEN' && cycle.openedOn !== null)
        await replaceDates(tx, cycle.id, cycleDates(cycle, cycle.openedOn, after));
    }
    return moves;
  }
}

/** The day from which a quarter may be closed is no obligation, so it is named here. */
function closeMove(cycle: CycleRow, after: WorkingCalendar): readonly DateMove[] {
  if (cycle.state !== 'OPEN' || cycle.openedOn === null || cycle.closeFrom === null) return [];
  const to = cycleDates(cycle, cycle.openedOn, after).closeFrom;
  const title = `${String(cycle.year)}年第${String(cycle.quarter)}季度归档`;
  return to === cycle.closeFrom
    ? []
    : [{ subjectType: 'CYCLE', subjectId: cycle.id, title, from: cycle.closeFrom, to }];
}
