import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { scopeOf } from '../../../../shared-kernel/scope.js';
import { at } from '../domain/check-row.js';
import type { Register } from '../domain/register.js';
import { actFault, isFiler } from '../domain/rights.js';
import type { EntryRecord } from '../persistence/entry-columns.js';
import { changeEntry, decideRevisions, findEntries } from '../persistence/entry.repository.js';
import { closeVerifications } from './close-verifications.js';
import { deriveNaming } from './derive-rows.js';
import { EntryEndings } from './entry-endings.js';
import { factsOf } from './entry-facts.js';
import { accept, allow, entryInHand, type EntryRef, recordEntryActs } from './entry-work.js';
import { RegisterCatalogue } from './register-catalogue.js';
import { endStages } from './settle-stages.js';
import { tellUnit } from './tell-unit.js';

/** Why an entry goes, and which other one stands for the same thing. */
export interface Withdrawal {
  readonly reason: string | null;
  readonly mergedInto: string | null;
}

/**
 * An entry is taken back: by whoever reports for the unit before it was confirmed, else by the office's section chief or above
 * with a reason, or because another entry stands for the same thing. It stays readable, and counts no more.
 */
@Injectable()
export class WithdrawEntry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registers: RegisterCatalogue,
    private readonly endings: EntryEndings,
  ) {}

  /** @throws ENTRY_NOT_FOUND, STALE_VERSION, ENTRY_STATE, ENTRY_NOT_YOURS, ENTRY_REFUSED, TASK_UNDER_SUPERVISION where its task is, and is another’s to end */
  execute(actor: Actor, register: Register, id: string, given: Withdrawal, seen: number | null): Promise<EntryRef> {
    return this.unitOfWork.run(async (tx) => {
      const record = await entryInHand(tx, actor, register, id, seen);
      const facts = factsOf(record);
      allow(actFault(register, actor, facts, 'withdraw'), record);
      const byFiler = record.state !== 'CONFIRMED' && isFiler(register, actor, facts);
      const { reason, mergedInto } = given;
      const unsaid = reason === null && mergedInto === null && !byFiler;
      accept(unsaid ? [at('/reason', 'FIELD_MISSING')] : await mergeFaults(tx, actor, register, record, mergedInto));
      await this.take(tx, actor, record, given);
      await deriveNaming(tx, this.registers.all, [id]);
      await endStages(tx, actor, register, id);
      await this.endings.end(tx, actor, record, reason);
      const noted = { kind: register.kind, revision: record.revision, from: record.state, mergedInto };
      await recordEntryActs(tx, actor, 'withdrawn', [{ id, unitId: record.unitId, facts: noted }]);
      const told = { ...record, writerPosts: [] };
      if (!byFiler) await tellUnit(tx, register, 'REGISTER_WITHDRAWN', told, reason ?? '');
      return { id, state: 'WITHDRAWN', version: record.version + 1, revision: record.revision };
    });
  }

  private async take(tx: Tx, actor: Actor, record: EntryRecord, { reason, mergedInto }: Withdrawal): Promise<void> {
    const { today } = await businessTime(tx);
    const number = record.waitingRevision ?? record.revision;
    await decideRevisions(tx, [{ id: record.id, number }], {
      state: 'REPLACED',
      personId: actor.personId,
      words: reason,
    });
    await changeEntry(tx, record.id, {
      ...({ state: 'WITHDRAWN', waiting_revision: null, awaited_unit_id: null } as const),
      ...{ withdrawn_on: today, withdrawn_by_person: actor.personId, words: reason, merged_into_id: mergedInto },
    });
    await closeVerifications(tx, actor, [record], { state: 'CANCELLED' });
  }
}

/** The other entry is one of the same register that stands. */
async function mergeFaults(tx: Tx, actor: Actor, register: Register, record: EntryRecord, into: string | null) {
  if (into === null) return [];
  const [other] = await findEntries(tx, scopeOf(actor), [into], { kind: register.kind });
  const fits = other !== undefined && other.id !== record.id && other.state !== 'WITHDRAWN';
  return fits ? [] : [at('/mergedInto', 'MERGE_UNFIT')];
}
