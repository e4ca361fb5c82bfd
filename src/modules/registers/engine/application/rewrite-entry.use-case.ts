import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { refuse } from '../domain/problems.js';
import type { AnyRow, Register } from '../domain/register.js';
import { actFault } from '../domain/rights.js';
import { contentColumns, type EntryRecord } from '../persistence/entry-columns.js';
import { changeEntry, decideRevisions, insertRevisions, nextRevision } from '../persistence/entry.repository.js';
import { RegisterEntryRow } from '../persistence/register-entry.row.js';
import { factsOf } from './entry-facts.js';
import {
  allow,
  entryInHand,
  type EntryRef,
  openVerification,
  recordEntryActs,
  refuseTwice,
  writerOf,
} from './entry-work.js';
import { proveEntry } from './evidence-of-entries.js';
import { actsFor, settledFor } from './report-entry.use-case.js';
import { askUnits } from './tell-unit.js';

interface Rewriting {
  readonly actor: Actor;
  readonly register: Register;
  readonly record: EntryRecord;
  readonly given: AnyRow;
}

/** Whoever reports for the unit writes an entry anew that waits or was returned, and reports it again. */
@Injectable()
export class RewriteEntry {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws ENTRY_NOT_FOUND, STALE_VERSION, ENTRY_STATE, ENTRY_NOT_YOURS, ENTRY_REFUSED, ENTRY_EXISTS */
  execute(actor: Actor, register: Register, id: string, given: AnyRow, seen: number | null): Promise<EntryRef> {
    return this.unitOfWork.run(async (tx) => {
      const record = await entryInHand(tx, actor, register, id, seen);
      allow(actFault(register, actor, factsOf(record), 'rewrite'), record);
      // What is kept 线下 has a number of the paper register, and stays there.
      if (record.offSystem !== given.offSystem) throw refuse('ENTRY_STATE', { state: record.state });
      const { state, version, revision } = record;
      const write = () => this.write(tx, { actor, register, record, given });
      return this.unitOfWork.rewrite(tx, () => standing(tx, id), {
        write,
        asItStands: { id, state, version, revision },
      });
    });
  }

  private async write(tx: Tx, { actor, register, record, given }: Rewriting): Promise<EntryRef> {
    const { id } = record;
    const { row, filing } = await settledFor(tx, actor, register, given);
    await refuseTwice(tx, actor, register, row, id);
    const { today } = await businessTime(tx);
    const revision = await nextRevision(tx, id);
    const before = { state: 'REPLACED', personId: null, words: null } as const;
    await decideRevisions(tx, [{ id, number: record.revision }], before);
    await insertRevisions(tx, [{ entryId: id, number: revision, row }], {
      by: await writerOf(tx, actor, filing.post),
      corrects: false,
    });
    await proveEntry(tx, actor, id, row);
    const waited = record.state === 'REPORTED';
    if (!waited) await openVerification(tx, register, id, row);
    const change = {
      ...({ state: 'REPORTED', revision, on_behalf: filing.onBehalf, reported_on: today, words: null } as const),
      reported_by_person: actor.personId,
      // A unit that writes it anew has looked at it.
      ...(filing.onBehalf && { entry_confirmed_by_person: null, entry_confirmed_on: null }),
      ...(!waited && { verification_id: id }),
    };
    await changeEntry(tx, id, change, contentColumns(register, row));
    await askUnits(tx, register, [id]);
    const facts = { kind: register.kind, revision, from: record.state };
    await recordEntryActs(tx, actor, 'rewritten', [{ id, unitId: row.unitId, facts }], actsFor(filing));
    return { id, state: 'REPORTED', version: record.version + 1, revision };
  }
}

/** An entry as it was reported, whichever of its revisions that is. */
async function standing(tx: Tx, id: string): Promise<unknown> {
  const entry = await tx.manager.findOneBy(RegisterEntryRow, { id });
  return Object.entries(entry ?? {}).filter(([name]) => name !== 'revision' && name !== 'version');
}
