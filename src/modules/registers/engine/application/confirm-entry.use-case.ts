import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { at, checkRow } from '../domain/check-row.js';
import type { Level } from '../domain/level.js';
import { afterAct } from '../domain/life.js';
import type { AnyRow, Register } from '../domain/register.js';
import { actFault } from '../domain/rights.js';
import { contentColumns, type EntryRecord, rowOf } from '../persistence/entry-columns.js';
import { changeEntry, decideRevisions, revisionRow } from '../persistence/entry.repository.js';
import { closeVerifications } from './close-verifications.js';
import { deriveNaming, derivedRow } from './derive-rows.js';
import { factsOf } from './entry-facts.js';
import { accept, allow, entryInHand, type EntryRef, recordEntryActs, refuseTwice } from './entry-work.js';
import { RegisterCatalogue } from './register-catalogue.js';
import { rowContext } from './settle-rows.js';
import { settleStages } from './settle-stages.js';
import { tellUnit } from './tell-unit.js';

/** What whoever confirms says with it. */
export interface Confirmation {
  readonly words: string | null;
  /** The level of the proofs' issuers who stand outside the unit tree. */
  readonly proofLevel: Level | null;
  /** The import that is decided as a whole, where it is by that. */
  readonly deciding?: string;
}

/**
 * A second person of the office accepts what was reported, or a correction of what had been accepted (审核通过). Nobody
 * confirms what he wrote himself, nor by the post by which it was written.
 */
@Injectable()
export class ConfirmEntry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registers: RegisterCatalogue,
  ) {}

  /** @throws ENTRY_NOT_FOUND, STALE_VERSION, ENTRY_STATE, OWN_ENTRY, ENTRY_NEEDS_DEPUTY_DIRECTOR, ENTRY_REFUSED, ENTRY_EXISTS */
  execute(actor: Actor, register: Register, id: string, given: Confirmation, seen: number | null): Promise<EntryRef> {
    return this.unitOfWork.run(async (tx) => {
      const record = await entryInHand(tx, actor, register, id, seen);
      allow(actFault(register, actor, factsOf(record), 'confirm'), record);
      const ref = await confirmOne(tx, actor, register, record, given);
      await deriveNaming(tx, this.registers.all, [id]);
      return ref;
    });
  }
}

/** Confirms an entry that the actor may confirm and has locked. @throws ENTRY_REFUSED, ENTRY_EXISTS */
export async function confirmOne(
  tx: Tx,
  actor: Actor,
  register: Register,
  record: EntryRecord,
  { words, proofLevel, deciding }: Confirmation,
): Promise<EntryRef> {
  const { id } = record;
  const correcting = record.waitingRevision;
  const number = correcting ?? record.revision;
  const written = correcting === null ? rowOf(register, record) : await revisionRow(tx, id, correcting);
  const row = await provenRow(tx, register, written, proofLevel);
  if (correcting !== null) await refuseTwice(tx, actor, register, row, id);
  await decideRevisions(tx, [{ id, number }], { state: 'CONFIRMED', personId: actor.personId, words });
  const { today } = await businessTime(tx);
  const after = afterAct(factsOf(record), 'confirm');
  const { state } = after;
  const publicity = register.release(row).bar === null ? after.publicity : 'INTERNAL';
  const first = { confirmed_on: today, confirmed_by_person: actor.personId };
  const change = {
    state,
    publicity,
    revision: number,
    waiting_revision: null,
    words,
    ...(correcting === null && first),
  };
  await changeEntry(tx, id, change, contentColumns(register, row));
  await closeVerifications(tx, actor, [record], { deciding });
  await settleStages(tx, actor, register, [id]);
  const facts = { kind: register.kind, revision: number, correction: correcting !== null, publicity };
  await recordEntryActs(tx, actor, 'confirmed', [{ id, unitId: record.unitId, facts }]);
  const told = { ...record, title: row.title, writerPosts: [] };
  if (correcting !== null) await tellUnit(tx, register, 'REGISTER_CORRECTED', told, words ?? '');
  return { id, state, version: record.version + 1, revision: number };
}

/** The row with the level that the confirmer gave to issuers outside the tree. @throws ENTRY_REFUSED where it proves too little */
async function provenRow(tx: Tx, register: Register, row: AnyRow, proofLevel: Level | null): Promise<AnyRow> {
  if (proofLevel === null) return derivedRow(tx, register, row);
  const proofs = row.proofs.map((proof) => ({ ...proof, level: proof.level ?? proofLevel }));
  const proven = await derivedRow(tx, register, { ...row, proofs });
  const faults = checkRow(register, proven, await rowContext(tx));
  accept(
    faults
      .filter(({ code }) => code === 'PROOF_BELOW_LEVEL')
      .map(({ params }) => at('/proofLevel', 'PROOF_BELOW_LEVEL', params)),
  );
  return proven;
}
