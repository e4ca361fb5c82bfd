import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { addMonths } from '../../../../shared-kernel/dates.js';
import { type Commendation, commendations } from '../../definitions/domain/commendation.register.js';
import { entryInHand, type EntryRef, recordEntryActs } from '../../engine/application/entry-work.js';
import { refuse } from '../../engine/domain/problems.js';
import { rowOf } from '../../engine/persistence/entry-columns.js';
import { eraseNames } from '../persistence/names.repository.js';

/** Months after the decision, from when on nobody needs the names any more. */
const KEPT_MONTHS = 36;

/**
 * Three years after a commendation the office replaces the names of persons by their numbers, in every content that was kept. The
 * decision, its number, and how many they were stay; so do collectives, which are no persons.
 */
@Injectable()
export class EraseNames {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws ENTRY_NOT_FOUND, STALE_VERSION, ENTRY_STATE of one that was withdrawn or waits, NAMES_NEEDED before three years are over */
  execute(actor: Actor, id: string, seen: number | null): Promise<EntryRef> {
    return this.unitOfWork.run(async (tx) => {
      const record = await entryInHand(tx, actor, commendations, id, seen);
      const { state, version, revision, unitId } = record;
      if (state !== 'CONFIRMED') throw refuse('ENTRY_STATE', { state });
      const { happenedOn, individuals } = rowOf(commendations, record) as unknown as Commendation;
      const { today } = await businessTime(tx);
      const from = addMonths(happenedOn ?? today, KEPT_MONTHS);
      if (from > today) throw refuse('NAMES_NEEDED', { day: from });
      await eraseNames(tx, id);
      const facts = { kind: commendations.kind, revision, count: (individuals ?? []).length };
      await recordEntryActs(tx, actor, 'names-erased', [{ id, unitId, facts }]);
      return { id, state, version: version + 1, revision };
    });
  }
}
