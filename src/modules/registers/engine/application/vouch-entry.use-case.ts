import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { FieldError } from '../../../../shared-kernel/domain-error.js';
import { at } from '../domain/check-row.js';
import type { Register } from '../domain/register.js';
import { type Vouching, vouchingOf } from '../domain/rights.js';
import type { EntryRecord } from '../persistence/entry-columns.js';
import { changeEntry, keepWord } from '../persistence/entry.repository.js';
import { factsOf } from './entry-facts.js';
import { accept, allow, entryInHand, type EntryRef, recordEntryActs } from './entry-work.js';
import { returnOne } from './return-entry.use-case.js';
import { tellCalled } from './tell-unit.js';

/** A unit's word on a number. */
export interface UnitWord {
  readonly agrees: boolean;
  /** What is not right, where it does not agree. */
  readonly words: string | null;
  /** By telephone: who said it, and on which day. */
  readonly saidBy: string | null;
  readonly saidOn: Day | null;
}

/**
 * The unit that answers for a number (数据归口单位) says whether it is right: its own people online, or by telephone, which the
 * office writes down. Only then the office confirms. Silence says nothing, however long; the unit owes no date.
 */
@Injectable()
export class VouchEntry {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws ENTRY_NOT_FOUND, STALE_VERSION, ENTRY_NOT_YOURS, OWN_ENTRY, NOTHING_TO_CONFIRM, ENTRY_REFUSED */
  execute(actor: Actor, register: Register, id: string, said: UnitWord, seen: number | null): Promise<EntryRef> {
    return this.unitOfWork.run(async (tx) => {
      const record = await entryInHand(tx, actor, register, id, seen);
      const how = vouchingOf(actor, factsOf(record));
      if (how !== 'ONLINE' && how !== 'CALL') {
        allow(how, record);
        throw new Error(how);
      }
      const { today } = await businessTime(tx);
      accept(wordFaults(how, said, today));
      if (!said.agrees) return returnOne(tx, actor, register, record, said.words ?? '');
      return this.keep(tx, actor, record, { how, said, today });
    });
  }

  private async keep(
    tx: Tx,
    actor: Actor,
    record: EntryRecord,
    { how, said, today }: { readonly how: Vouching; readonly said: UnitWord; readonly today: Day },
  ): Promise<EntryRef> {
    const { id, state, version, revision, awaitedUnitId } = record;
    const number = record.waitingRevision ?? revision;
    const on = how === 'CALL' ? (said.saidOn ?? today) : today;
    const by = how === 'CALL' ? (said.saidBy ?? '') : actor.name;
    await keepWord(tx, id, number, { how, on, by, personId: actor.personId });
    await changeEntry(tx, id, { awaited_unit_id: null });
    const facts = { kind: record.kind, revision: number, how, on, by };
    await recordEntryActs(tx, actor, 'vouched', [{ id, unitId: awaitedUnitId, facts }]);
    if (how === 'CALL') await tellCalled(tx, record);
    return { id, state, version: version + 1, revision };
  }
}

/** What a unit's word lacks. */
export function wordFaults(
  how: Vouching,
  { agrees, words, saidBy, saidOn }: UnitWord,
  today: Day,
): readonly FieldError[] {
  const called = how === 'CALL';
  return [
    ...(!agrees && words === null ? [at('/words', 'FIELD_MISSING')] : []),
    ...(called && saidBy === null ? [at('/saidBy', 'FIELD_MISSING')] : []),
    ...(called && saidOn === null ? [at('/saidOn', 'FIELD_MISSING')] : []),
    ...(saidOn !== null && saidOn > today ? [at('/saidOn', 'DATE_IN_FUTURE')] : []),
  ];
}
