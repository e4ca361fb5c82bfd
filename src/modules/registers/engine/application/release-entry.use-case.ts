import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Publicity } from '../domain/life.js';
import { refuse } from '../domain/problems.js';
import type { Register } from '../domain/register.js';
import { actFault, outwardFault } from '../domain/rights.js';
import { type EntryRecord, rowOf } from '../persistence/entry-columns.js';
import { changeEntry } from '../persistence/entry.repository.js';
import { factsOf } from './entry-facts.js';
import { allow, entryInHand, type EntryRef, recordEntryActs } from './entry-work.js';

/**
 * The office's section chief or above says how far a confirmed entry may go out: inside, counted in public totals, or public.
 * Never what he wrote himself; back inside at any time.
 */
@Injectable()
export class ReleaseEntry {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws ENTRY_NOT_FOUND, STALE_VERSION, NOT_CONFIRMED, CORRECTION_WAITS, OWN_ENTRY, ENTRY_NOT_YOURS, and what its register bars (CLAIM_UNPROVEN) */
  execute(actor: Actor, register: Register, id: string, publicity: Publicity, seen: number | null): Promise<EntryRef> {
    return this.unitOfWork.run(async (tx) => {
      const record = await entryInHand(tx, actor, register, id, seen);
      allow(actFault(register, actor, factsOf(record), 'release', publicity), record);
      const fault = outwardFault(register, actor, rowOf(register, record), publicity);
      if (fault !== null) throw refuse(fault);
      return releaseOne(tx, actor, record, publicity);
    });
  }
}

/** Releases an entry that the actor may release and has locked. */
export async function releaseOne(tx: Tx, actor: Actor, record: EntryRecord, publicity: Publicity): Promise<EntryRef> {
  const { id, state, version, revision } = record;
  if (record.publicity === publicity) return { id, state, version, revision };
  const { today } = await businessTime(tx);
  await changeEntry(tx, id, { publicity, released_on: today, released_by_person: actor.personId });
  const facts = { kind: record.kind, revision, from: record.publicity, to: publicity };
  await recordEntryActs(tx, actor, 'released', [{ id, unitId: record.unitId, facts }]);
  return { id, state, version: version + 1, revision };
}
