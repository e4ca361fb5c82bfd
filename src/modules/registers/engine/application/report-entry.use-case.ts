import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { type Actor, OFFICE_ROLES } from '../../../../shared-kernel/actor.js';
import { scopeOf } from '../../../../shared-kernel/scope.js';
import { emptyRow } from '../domain/empty-row.js';
import { naturalKeyOf } from '../domain/keys.js';
import { refuse } from '../domain/problems.js';
import type { AnyRow, Register } from '../domain/register.js';
import { leaderOf } from '../domain/readers.js';
import { type Filing, filingOf } from '../domain/rights.js';
import { filingFaults } from '../domain/stages.js';
import { findSameKey, insertEntries, newIds } from '../persistence/entry.repository.js';
import {
  accept,
  type EntryRef,
  lockKey,
  openVerification,
  recordEntryActs,
  refuseTwice,
  writerOf,
} from './entry-work.js';
import { proveEntry } from './evidence-of-entries.js';
import { RegisterCatalogue } from './register-catalogue.js';
import { type SettledRow, settleRows } from './settle-rows.js';
import { askUnits, tellUnit } from './tell-unit.js';

/** A row is reported; it counts once another person has confirmed it. */
@Injectable()
export class ReportEntry {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws ENTRY_NOT_YOURS, ENTRY_REFUSED, ENTRY_EXISTS */
  execute(actor: Actor, register: Register, given: AnyRow): Promise<EntryRef> {
    return this.unitOfWork.run(async (tx) =>
      reported(tx, actor, register, await settledFor(tx, actor, register, given)),
    );
  }
}

async function reported(
  tx: Tx,
  actor: Actor,
  register: Register,
  { row, filing }: SettledRow & { readonly filing: Filing },
): Promise<EntryRef> {
  await refuseTwice(tx, actor, register, row);
  const [id = ''] = await newIds(tx, 1);
  const by = { ...(await writerOf(tx, actor, filing.post)), onBehalf: filing.onBehalf };
  await insertEntries(tx, register, [{ id, row }], { importId: null, by });
  await proveEntry(tx, actor, id, row);
  await openVerification(tx, register, id, row);
  const facts = { kind: register.kind, revision: 1, onBehalf: filing.onBehalf };
  await recordEntryActs(tx, actor, 'reported', [{ id, unitId: row.unitId, facts }], actsFor(filing));
  const told = { id, unitId: row.unitId, title: row.title, version: 1, writerPosts: [] };
  if (filing.onBehalf) await tellUnit(tx, register, 'ENTERED_ON_BEHALF', told);
  await askUnits(tx, register, [id]);
  return { id, state: 'REPORTED', version: 1, revision: 1 };
}

/**
 * For modules above: reports a row in the transaction of their own act, or names the entry that stands under its key already.
 * @param values by the names of the register's fields; what is left out is empty
 * @throws ENTRY_NOT_YOURS, ENTRY_REFUSED, and ENTRY_EXISTS where the other entry is not the actor's to see
 */
export async function reportOrFind(
  tx: Tx,
  actor: Actor,
  kind: string,
  values: Readonly<Record<string, unknown>>,
): Promise<{ readonly id: string; readonly made: boolean }> {
  const register = tx.port(RegisterCatalogue).of(kind);
  const settled = await settledFor(tx, actor, register, { ...emptyRow(register), ...values });
  const key = naturalKeyOf(register, settled.row);
  await lockKey(tx, register, key);
  const same = key === null ? null : await findSameKey(tx, scopeOf(actor), { kind, key, except: null });
  if (same?.visible === true) return { id: same.id, made: false };
  return { id: (await reported(tx, actor, register, settled)).id, made: true };
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
