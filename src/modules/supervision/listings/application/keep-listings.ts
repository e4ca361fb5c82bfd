import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import { Database } from '../../../../platform/database/database.js';
import { eachAlone } from '../../../../platform/database/each-alone.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { systemActor } from '../../../../shared-kernel/actor.js';
import { shortDayWords } from '../../../../shared-kernel/dates.js';
import { words } from '../../../../texts/words.js';
import { WorkingDays } from '../../../calendar/index.js';
import { openObligation } from '../../../obligations/index.js';
import { askedFrom } from '../domain/listing.js';
import { listingsAllDone } from '../persistence/listed-items.repository.js';
import { setNote, type WaitingNote, waitingNotes } from '../persistence/listing-notes.repository.js';
import { listingById } from './listing-access.js';
import { applied } from './apply-listing.js';
import { meetNote } from './end-listing.js';

/** What the clock does about listings: notes met by what moved, asked for where nothing did; what is all done applies by itself. */
@Injectable()
export class KeepListings {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly workingDays: WorkingDays,
  ) {}

  /**
   * Looks at the listings in force, the sweep's last step. One that fails keeps no other from its turn; its error is thrown at the end.
   * @param isBadHour whether an error is the hour's and not the listing's: then the rest waits for the next sweep
   */
  async execute(isBadHour: (error: unknown) => boolean): Promise<void> {
    const failed = [
      ...(await eachAlone(
        this.unitOfWork,
        await listingsAllDone(this.database),
        (tx, id) => this.applyFor(tx, id),
        isBadHour,
      )),
      ...(await eachAlone(this.unitOfWork, await this.due(), (tx, note) => this.keep(tx, note), isBadHour)),
    ];
    if (failed.length > 0) throw failed[0];
  }

  private async applyFor(tx: Tx, id: string): Promise<void> {
    const listing = await listingById(tx, id);
    if (listing.state !== 'LISTED') return;
    await applied(tx, systemActor('listings'), listing, words('phrase.listingAllDone'));
  }

  /** The notes about which something is to be done today. */
  private async due(): Promise<readonly WaitingNote[]> {
    const waiting = await waitingNotes(this.database);
    if (waiting.length === 0) return [];
    const { today } = await businessTime(this.database);
    const calendar = await this.workingDays.current(this.database);
    return waiting.filter(
      ({ movedOn, obligationId, dueOn }) =>
        movedOn !== null || (obligationId === null && askedFrom(dueOn, calendar) <= today),
    );
  }

  private async keep(tx: Tx, { id, listingId }: WaitingNote): Promise<void> {
    const listing = await listingById(tx, listingId);
    const note = (await waitingNotes(tx, listingId)).find((one) => one.id === id);
    if (note === undefined) return;
    if (note.movedOn !== null) return meetNote(tx, note, note.movedOn);
    if (note.obligationId !== null) return;
    const obligationId = await openObligation(tx, {
      ...{ kind: 'LISTING', subjectId: id, ownerUnitId: listing.unitId, dueOn: note.dueOn, namedOn: note.dueOn },
      title: words('title.LISTING_NOTE', { on: shortDayWords(note.dueOn) }),
    });
    await setNote(tx, id, { obligationId });
  }
}
