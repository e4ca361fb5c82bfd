import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { afterAct } from '../domain/life.js';
import type { Register } from '../domain/register.js';
import { actFault } from '../domain/rights.js';
import type { EntryRecord } from '../persistence/entry-columns.js';
import { changeEntry, decideRevisions } from '../persistence/entry.repository.js';
import { closeVerifications } from './close-verifications.js';
import { factsOf } from './entry-facts.js';
import { allow, entryInHand, type EntryRef, recordEntryActs } from './entry-work.js';
import { tellUnit } from './tell-unit.js';

/** A second person of the office returns what was reported with what is missing (退回补正), or refuses a correction: then all stays as it was. */
@Injectable()
export class ReturnEntry {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws ENTRY_NOT_FOUND, STALE_VERSION, ENTRY_STATE, OWN_ENTRY, ENTRY_NEEDS_DEPUTY_DIRECTOR */
  execute(actor: Actor, register: Register, id: string, missing: string, seen: number | null): Promise<EntryRef> {
    return this.unitOfWork.run(async (tx) => {
      const record = await entryInHand(tx, actor, register, id, seen);
      allow(actFault(register, actor, factsOf(record), 'return'), record);
      return returnOne(tx, actor, register, record, missing);
    });
  }
}

/** Returns what waits of an entry that the actor has locked. */
export async function returnOne(
  tx: Tx,
  actor: Actor,
  register: Register,
  record: EntryRecord,
  missing: string,
): Promise<EntryRef> {
  const { id } = record;
  const facts = factsOf(record);
  const number = record.waitingRevision ?? record.revision;
  await decideRevisions(tx, [{ id, number }], { state: 'RETURNED', personId: actor.personId, words: missing });
  const { state } = afterAct(facts, 'return');
  await changeEntry(tx, id, {
    state,
    waiting_revision: null,
    awaited_unit_id: null,
    ...(!facts.correcting && { words: missing }),
  });
  await closeVerifications(tx, actor, [record]);
  const noted = { kind: register.kind, revision: number, correction: facts.correcting };
  await recordEntryActs(tx, actor, 'returned', [{ id, unitId: record.unitId, facts: noted }]);
  // A correction is the office's own; of its refusal whoever wrote it hears.
  const unitId = facts.correcting ? null : record.unitId;
  const written = record.writers.find((one) => one.number === number)?.postId ?? null;
  const told = { ...record, unitId, writerPosts: written === null ? [] : [written] };
  await tellUnit(tx, register, 'REGISTER_RETURNED', told, missing);
  return { id, state, version: record.version + 1, revision: record.revision };
}
