import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { WorkingCalendar } from '../../../shared-kernel/working-calendar.js';

/** One open date that moves because the calendar changed. */
export interface DateMove {
  /** What kind of thing has the date, in capitals: `OBLIGATION`. */
  readonly subjectType: string;
  readonly subjectId: string;
  /** As a person reads it. */
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
}

/** A module that keeps open dates counted in working days. It registers when it starts. */
export interface DateMover {
  /** What would move; changes nothing. */
  previewMoves(reader: Reader, before: WorkingCalendar, after: WorkingCalendar): Promise<readonly DateMove[]>;
  /** Moves them, keeping the dates before; the new calendar is already in force in this transaction. */
  applyMoves(tx: Tx, actor: Actor, before: WorkingCalendar, after: WorkingCalendar): Promise<readonly DateMove[]>;
}

/** Everybody who keeps open dates; the calendar knows none of them. */
@Injectable()
export class DateMovers {
  private readonly movers: DateMover[] = [];

  register(mover: DateMover): void {
    this.movers.push(mover);
  }

  /** What would move, of all modules, in the order of their ranks. */
  async preview(reader: Reader, before: WorkingCalendar, after: WorkingCalendar): Promise<readonly DateMove[]> {
    const moves: DateMove[] = [];
    for (const mover of this.movers) moves.push(...(await mover.previewMoves(reader, before, after)));
    return moves;
  }

  /** Moves the dates of all modules. */
  async apply(tx: Tx, actor: Actor, before: WorkingCalendar, after: WorkingCalendar): Promise<readonly DateMove[]> {
    const moves: DateMove[] = [];
    for (const mover of this.movers) moves.push(...(await mover.applyMoves(tx, actor, before, after)));
    return moves;
  }
}
