import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';
import { type DateMove, type DateMover, DateMovers } from '../../../calendar/index.js';
import { movedDate } from '../domain/moved-date.js';
import { listAhead, prolongTerms, replaceDatesByCalendar } from '../persistence/ahead.repository.js';

/** Moves open due dates, and the ends of terms for which a clock stands, when a year's list of days off is loaded; the date before stays in the history. */
@Injectable()
export class MoveDates implements DateMover, OnModuleInit {
  constructor(private readonly movers: DateMovers) {}

  onModuleInit(): void {
    this.movers.register(this);
  }

  async previewMoves(reader: Reader, before: WorkingCalendar, after: WorkingCalendar): Promise<readonly DateMove[]> {
    const ahead = await listAhead(reader);
    return ahead.flatMap((row) => {
      const to = movedDate(row, before, after);
      // Nothing becomes overdue by a list.
      return to === row.dueOn || to < row.today
        ? []
        : [{ subjectType: 'OBLIGATION', subjectId: row.id, title: row.title, from: row.dueOn, to }];
    });
  }

  async applyMoves(
    tx: Tx,
    _actor: Actor,
    before: WorkingCalendar,
    after: WorkingCalendar,
  ): Promise<readonly DateMove[]> {
    const moves = await this.previewMoves(tx, before, after);
    await replaceDatesByCalendar(
      tx,
      moves.map((move) => ({ id: move.subjectId, dueOn: move.to })),
    );
    await prolongTerms(tx);
    return moves;
  }
}
