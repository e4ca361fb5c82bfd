import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { shortDayWords } from '../../../../shared-kernel/dates.js';
import type { WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';
import { words } from '../../../../texts/words.js';
import { type DateMove, type DateMover, DateMovers } from '../../../calendar/index.js';
import { followDueDates, moveNotes, notesAhead } from '../persistence/listing-calendar.repository.js';
import { keepSteps } from '../persistence/listing.repository.js';

/**
 * When a year's list of days off is loaded, what is owed of a listing moves as everything that is owed; its end and its notes stand on the
 * same days, in the same step. The first end, as it was listed, is kept; a note that nobody is asked for yet moves off a rest day by itself.
 */
@Injectable()
export class MoveListingDays implements DateMover, OnModuleInit {
  constructor(private readonly movers: DateMovers) {}

  onModuleInit(): void {
    this.movers.register(this);
  }

  async previewMoves(reader: Reader, _before: WorkingCalendar, after: WorkingCalendar): Promise<readonly DateMove[]> {
    return (await ahead(reader, after)).map(({ listingId, dueOn, to }) => ({
      ...{ subjectType: 'LISTING', subjectId: listingId, from: dueOn, to },
      title: words('title.LISTING_NOTE', { on: shortDayWords(dueOn) }),
    }));
  }

  async applyMoves(
    tx: Tx,
    _actor: Actor,
    before: WorkingCalendar,
    after: WorkingCalendar,
  ): Promise<readonly DateMove[]> {
    const moves = await this.previewMoves(tx, before, after);
    await moveNotes(
      tx,
      (await ahead(tx, after)).map(({ id, to }) => ({ id, dueOn: to })),
    );
    // What is owed ranks below and has moved by now.
    const moved = await followDueDates(tx);
    await keepSteps(
      tx,
      moved.map((id) => ({ id, act: 'CALENDAR', words: null })),
    );
    return moves;
  }
}

/** The notes that would stand on a rest day. */
async function ahead(reader: Reader, after: WorkingCalendar) {
  return (await notesAhead(reader))
    .map((note) => ({ ...note, to: after.nextOrSame(note.dueOn) }))
    .filter(({ dueOn, to }) => to !== dueOn);
}
