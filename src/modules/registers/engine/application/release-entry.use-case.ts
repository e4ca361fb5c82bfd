import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { faultsWhere } from '../domain/check-row.js';
import type { Publicity } from '../domain/life.js';
import { refuse } from '../domain/problems.js';
import type { Register } from '../domain/register.js';
import { actFault, outwardFault } from '../domain/rights.js';
import { type EntryRecord, rowOf } from '../persistence/entry-columns.js';
import { changeEntry } from '../persistence/entry.repository.js';
import { factsOf } from './entry-facts.js';
import { accept, allow, entryInHand, type EntryRef, recordEntryActs } from './entry-work.js';

/** How far an entry goes out; the fact of an instruction with the word of the leader's office: who gave it, and on which day. */
export interface Release {
  readonly publicity: Publicity;
  readonly consentBy: string | null;
  readonly consentOn: Day | null;
}

/**
 * The office's section chief or above says how far a confirmed entry may go out: inside, counted in public totals, or public.
 * The fact of an instruction goes out by the director. Never what he wrote himself; back inside at any time.
 */
@Injectable()
export class ReleaseEntry {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws ENTRY_NOT_FOUND, STALE_VERSION, NOT_CONFIRMED, CORRECTION_WAITS, OWN_ENTRY, ENTRY_NOT_YOURS, RELEASE_NEEDS_DIRECTOR, ENTRY_REFUSED, and what its register bars (CLAIM_UNPROVEN) */
  execute(actor: Actor, register: Register, id: string, wanted: Release, seen: number | null): Promise<EntryRef> {
    const { publicity } = wanted;
    return this.unitOfWork.run(async (tx) => {
      const record = await entryInHand(tx, actor, register, id, seen);
      allow(actFault(register, actor, factsOf(record), 'release', publicity), record);
      const fault = outwardFault(register, actor, rowOf(register, record), publicity);
      if (fault !== null) throw refuse(fault);
      const { today } = await businessTime(tx);
      accept(publicity === 'FACT' ? consentFaults(wanted, today) : []);
      return releaseOne(tx, actor, record, wanted);
    });
  }
}

/** Nobody answers for the leader's office: its word is given by somebody, on a day. */
function consentFaults({ consentBy, consentOn }: Release, today: Day) {
  return faultsWhere([
    [consentBy === null, '/consentBy', 'FIELD_MISSING'],
    [consentOn === null, '/consentOn', 'FIELD_MISSING'],
    [consentOn !== null && consentOn > today, '/consentOn', 'DATE_IN_FUTURE'],
  ]);
}

/** Releases an entry that the actor may release and has locked. */
export async function releaseOne(
  tx: Tx,
  actor: Actor,
  record: EntryRecord,
  { publicity, consentBy, consentOn }: Release,
): Promise<EntryRef> {
  const { id, state, version, revision } = record;
  if (record.publicity === publicity) return { id, state, version, revision };
  const { today } = await businessTime(tx);
  const consent = publicity === 'FACT' ? { consent_by: consentBy, consent_on: consentOn } : {};
  await changeEntry(tx, id, { publicity, released_on: today, released_by_person: actor.personId, ...consent });
  const facts = { kind: record.kind, revision, from: record.publicity, to: publicity, ...consent };
  await recordEntryActs(tx, actor, 'released', [{ id, unitId: record.unitId, facts }]);
  return { id, state, version: version + 1, revision };
}
