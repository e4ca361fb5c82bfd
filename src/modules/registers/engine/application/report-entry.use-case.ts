import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { type Actor, OFFICE_ROLES } from '../../../../shared-kernel/actor.js';
import { refuse } from '../domain/problems.js';
import type { AnyRow, Register } from '../domain/register.js';
import { leaderOf } from '../domain/readers.js';
import { type Filing, filingOf } from '../domain/rights.js';
import { filingFaults } from '../domain/stages.js';
import { insertEntries, newIds } from '../persistence/entry.repository.js';
import { accept, type EntryRef, openVerification, recordEntryActs, refuseTwice, writerOf } from './entry-work.js';
import { type SettledRow, settleRows } from './settle-rows.js';
import { askUnits, tellUnit } from './tell-unit.js';

/** A row is reported; it counts once another person has confirmed it. */
@Injectable()
export class ReportEntry {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws ENTRY_NOT_YOURS, ENTRY_REFUSED, ENTRY_EXISTS */
  execute(actor: Actor, register: Register, given: AnyRow): Promise<EntryRef> {
    return this.unitOfWork.run(async (tx) => {
      const { row, filing } = await settledFor(tx, actor, register, given);
      await refuseTwice(tx, actor, register, row);
      const [id = ''] = await newIds(tx, 1);
      const by = { ...(await writerOf(tx, actor, filing.post)), onBehalf: filing.onBehalf };
      await insertEntries(tx, register, [{ id, row }], { importId: null, by });
      await openVerification(tx, register, id, row);
      const facts = { kind: register.kind, revision: 1, onBehalf: filing.onBehalf };
      await recordEntryActs(tx, actor, 'reported', [{ id, unitId: row.unitId, facts }], actsFor(filing));
      const told = { id, unitId: row.unitId, title: row.title, version: 1, writerPosts: [] };
      if (filing.onBehalf) await tellUnit(tx, register, 'ENTERED_ON_BEHALF', told);
      await askUnits(tx, register, [id]);
      return { id, state: 'REPORTED', version: 1, revision: 1 };
    });
  }
}

/** The row as it would be kept, and by which post the actor reports it. @throws ENTRY_NOT_YOURS, ENTRY_REFUSED */
export async function settledFor(
  tx: Tx,
  actor: Actor,
  register: Register,
  given: AnyRow,
): Promise<SettledRow & { readonly filing: Filing }> {
  const [settled] = await settleRows(tx, actor, register, [given]);
  if (settled === undefined) throw new Error('a row was lost');
  const { unitId, offSystem } = given;
  const leaderPostId = leaderOf(given);
  const filing = filingOf(register, actor, { unitId, offSystem, groupUnitId: settled.groupUnitId, leaderPostId });
  // Without a unit it is everybody's to mend.
  if (filing === null && (unitId !== null || offSystem)) throw refuse('ENTRY_NOT_YOURS');
  const byOffice = filing !== null && OFFICE_ROLES.includes(filing.post.role);
  accept([...settled.faults, ...filingFaults(register, settled.row, byOffice)]);
  if (filing === null) throw refuse('ENTRY_NOT_YOURS');
  return { ...settled, filing };
}

/** The post for which a deputy acts, for the record. */
export function actsFor({ post }: Filing): string | null {
  return post.delegated ? post.postId : null;
}
