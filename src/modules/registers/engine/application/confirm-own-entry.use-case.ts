import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Register } from '../domain/register.js';
import { confirmEntryFault } from '../domain/rights.js';
import { changeEntry } from '../persistence/entry.repository.js';
import { factsOf } from './entry-facts.js';
import { allow, entryInHand, type EntryRef, recordEntryActs } from './entry-work.js';

/** The unit looks, once, at what was entered for it (代为录入). */
@Injectable()
export class ConfirmOwnEntry {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws ENTRY_NOT_FOUND, STALE_VERSION, ENTRY_NOT_YOURS for everybody but the unit, NOTHING_TO_CONFIRM */
  execute(actor: Actor, register: Register, id: string, seen: number | null): Promise<EntryRef> {
    return this.unitOfWork.run(async (tx) => {
      const record = await entryInHand(tx, actor, register, id, seen);
      allow(confirmEntryFault(actor, factsOf(record)), record);
      const { today } = await businessTime(tx);
      await changeEntry(tx, id, { entry_confirmed_by_person: actor.personId, entry_confirmed_on: today });
      const facts = { kind: register.kind, revision: record.revision };
      await recordEntryActs(tx, actor, 'entry-confirmed', [{ id, unitId: record.unitId, facts }]);
      return { id, state: record.state, version: record.version + 1, revision: record.revision };
    });
  }
}
