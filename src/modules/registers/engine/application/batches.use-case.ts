import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { type FieldError, DomainError } from '../../../../shared-kernel/domain-error.js';
import { scopeOf } from '../../../../shared-kernel/scope.js';
import { at } from '../domain/check-row.js';
import type { Publicity } from '../domain/life.js';
import { refuse } from '../domain/problems.js';
import { actFault, outwardFault } from '../domain/rights.js';
import { type EntryRecord, rowOf } from '../persistence/entry-columns.js';
import { findEntries } from '../persistence/entry.repository.js';
import { confirmOne } from './confirm-entry.use-case.js';
import { deriveNaming, hangingOnLevel } from './derive-rows.js';
import { factsOf } from './entry-facts.js';
import { RegisterCatalogue } from './register-catalogue.js';
import { releaseOne } from './release-entry.use-case.js';

/** An entry of a batch, as whoever ticked it saw it. */
export interface Ticked {
  readonly id: string;
  readonly version: number;
}

/** What may not go out, and why. */
export interface LeftOut {
  readonly id: string;
  readonly code: string;
}

/** Several entries at once, each by the rule of one. */
@Injectable()
export class EntryBatches {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registers: RegisterCatalogue,
  ) {}

  /**
   * Confirms all of them, or none and names those that stand in the way. What somebody must say the issuer's level of goes on
   * waiting and is named: he says it of each alone.
   * @throws BATCH_REFUSED
   */
  confirm(
    actor: Actor,
    ticked: readonly Ticked[],
    words: string | null,
  ): Promise<{ readonly confirmed: readonly string[]; readonly left: readonly LeftOut[] }> {
    return this.unitOfWork.run(async (tx) => {
      const found = await inHand(tx, actor, ticked);
      const faults = ticked.flatMap((one, place) => {
        const code = this.faultOf(actor, one, found.get(one.id), 'confirm');
        return code === null ? [] : [named(place, code)];
      });
      if (faults.length > 0) throw refuse('BATCH_REFUSED', {}, faults);
      const hanging = await this.hangingOnLevel(tx, [...found.values()]);
      const confirmed: string[] = [];
      for (const [place, record] of [...found.values()].entries()) {
        if (hanging.has(record.id)) continue;
        await this.confirmNamed(tx, actor, record, { words, place });
        confirmed.push(record.id);
      }
      await deriveNaming(tx, this.registers.all, confirmed);
      return { confirmed, left: [...hanging].map((id) => ({ id, code: 'PROOF_LEVEL_UNSAID' })) };
    });
  }

  /** Releases those that may go; the others are named. */
  release(
    actor: Actor,
    ticked: readonly Ticked[],
    publicity: Publicity,
  ): Promise<{ readonly released: readonly string[]; readonly left: readonly LeftOut[] }> {
    return this.unitOfWork.run(async (tx) => {
      const found = await inHand(tx, actor, ticked);
      const released: string[] = [];
      const left: LeftOut[] = [];
      // Ticked twice, it goes out once.
      for (const one of new Map(ticked.map((each) => [each.id, each])).values()) {
        const record = found.get(one.id);
        const code = this.faultOf(actor, one, record, 'release', publicity);
        if (code !== null || record === undefined) left.push({ id: one.id, code: code ?? 'ENTRY_NOT_FOUND' });
        else released.push((await releaseOne(tx, actor, record, { publicity, consentBy: null, consentOn: null })).id);
      }
      return { released, left };
    });
  }

  private async hangingOnLevel(tx: Tx, records: readonly EntryRecord[]): Promise<ReadonlySet<string>> {
    const hanging = new Set<string>();
    for (const kind of new Set(records.map((record) => record.kind))) {
      const own = records.filter((record) => record.kind === kind);
      for (const id of await hangingOnLevel(tx, this.registers.of(kind), own)) hanging.add(id);
    }
    return hanging;
  }

  private async confirmNamed(
    tx: Tx,
    actor: Actor,
    record: EntryRecord,
    { words, place }: { readonly words: string | null; readonly place: number },
  ): Promise<void> {
    try {
      await confirmOne(tx, actor, this.registers.of(record.kind), record, { words, proofLevel: null });
    } catch (error) {
      if (error instanceof DomainError) throw refuse('BATCH_REFUSED', {}, [named(place, error.code)]);
      throw error;
    }
  }

  private faultOf(
    actor: Actor,
    { version }: Ticked,
    record: EntryRecord | undefined,
    act: 'confirm' | 'release',
    publicity?: Publicity,
  ): string | null {
    if (record === undefined) return 'ENTRY_NOT_FOUND';
    if (record.version !== version) return 'STALE_VERSION';
    const register = this.registers.of(record.kind);
    const fault = actFault(register, actor, factsOf(record), act, publicity);
    if (fault !== null || act === 'confirm' || publicity === undefined) return fault;
    return outwardFault(register, actor, rowOf(register, record), publicity);
  }
}

const named = (place: number, code: string): FieldError => at(`/entries/${String(place)}`, code);

/** The entries in scope, locked in the one order of ids, told in the order ticked. */
async function inHand(tx: Tx, actor: Actor, ticked: readonly Ticked[]): Promise<ReadonlyMap<string, EntryRecord>> {
  const ids = ticked.map(({ id }) => id);
  const records = new Map((await findEntries(tx, scopeOf(actor), ids, { lock: true })).map((one) => [one.id, one]));
  return new Map(
    ids.flatMap((id) => {
      const record = records.get(id);
      return record === undefined ? [] : [[id, record] as const];
    }),
  );
}
