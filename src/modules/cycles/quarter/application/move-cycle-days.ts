import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';
import { words } from '../../../../texts/words.js';
import { type DateMove, type DateMover, DateMovers } from '../../../calendar/index.js';
import { replaceActingDays } from '../../../obligations/index.js';
import { quarterWords } from './make-duties.use-case.js';
import { cycleDates, promptAt } from '../domain/cycle.js';
import { type CycleRecord, listCycles, replaceDates } from '../persistence/cycle.repository.js';

/**
 * Counts the days of quarters that are open, or opening and still without duties, anew when a year's list of days off is
 * loaded; the duties' own dates move by themselves.
 */
@Injectable()
export class MoveCycleDays implements DateMover, OnModuleInit {
  constructor(private readonly movers: DateMovers) {}

  onModuleInit(): void {
    this.movers.register(this);
  }

  async previewMoves(reader: Reader, _before: WorkingCalendar, after: WorkingCalendar): Promise<readonly DateMove[]> {
    return (await listCycles(reader)).flatMap((cycle) => ownMoves(cycle, after));
  }

  async applyMoves(
    tx: Tx,
    _actor: Actor,
    before: WorkingCalendar,
    after: WorkingCalendar,
  ): Promise<readonly DateMove[]> {
    const moves = await this.previewMoves(tx, before, after);
    for (const cycle of await listCycles(tx)) {
      if (!isRunning(cycle) || cycle.openedOn === null) continue;
      const dates = cycleDates(cycle, cycle.openedOn, after);
      await replaceDates(tx, cycle.id, dates, promptAt(dates, after));
      await replaceActingDays(tx, dates.actBy, 'SELECT obligation_id FROM duty WHERE cycle_id = $2', [cycle.id]);
    }
    return moves;
  }
}

function isRunning({ state }: CycleRecord): boolean {
  return state === 'OPENING' || state === 'OPEN';
}

/** The days of acting and of closing are no obligation's due date, so they are named here. */
function ownMoves(cycle: CycleRecord, after: WorkingCalendar): readonly DateMove[] {
  if (!isRunning(cycle) || cycle.openedOn === null || cycle.closeFrom === null || cycle.actBy === null) return [];
  const to = cycleDates(cycle, cycle.openedOn, after);
  const quarter = quarterWords(cycle);
  const days = [
    { title: words('title.ACT_BY', { quarter }), from: cycle.actBy, to: to.actBy },
    { title: words('title.CLOSE', { quarter }), from: cycle.closeFrom, to: to.closeFrom },
  ];
  return days
    .filter((day) => day.from !== day.to)
    .map((day) => ({ subjectType: 'CYCLE', subjectId: cycle.id, ...day }));
}
