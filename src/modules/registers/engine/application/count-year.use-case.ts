import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { scopeOf } from '../../../../shared-kernel/scope.js';
import { actFault, outwardFault } from '../domain/rights.js';
import type { Register } from '../domain/register.js';
import { type EntryRecord, rowOf } from '../persistence/entry-columns.js';
import { changeEntries, findEntries, idsToCount } from '../persistence/entry.repository.js';
import { factsOf } from './entry-facts.js';
import { recordEntryActs } from './entry-work.js';

const PORTION = 500;

/** An entry of the year that stays inside, and why: the code of the refusal. */
export interface StaysInside {
  readonly id: string;
  readonly title: string | null;
  readonly offSystemNumber: number | null;
  readonly code: string;
}

/** What a year's counting did. */
export interface CountedYear {
  readonly counted: number;
  readonly left: readonly StaysInside[];
}

/**
 * 可计入公开总数, a register's whole year at once: what is confirmed and still inside goes into public totals, its content not
 * public. Each entry by the rule of one; what may not go stays inside and is named. Done again it changes nothing more.
 */
@Injectable()
export class CountYear {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, register: Register, year: number): Promise<CountedYear> {
    return this.unitOfWork.run(async (tx) => {
      const ids = await idsToCount(tx, register.kind, year);
      const left: StaysInside[] = [];
      let counted = 0;
      for (let from = 0; from < ids.length; from += PORTION) {
        const records = await findEntries(tx, scopeOf(actor), ids.slice(from, from + PORTION), { lock: true });
        const inside = records.filter(({ publicity }) => publicity === 'INTERNAL');
        const faults = inside.map((record) => ({ record, code: faultOf(register, actor, record) }));
        const fit = faults.filter(({ code }) => code === null).map(({ record }) => record);
        await count(tx, actor, fit);
        counted += fit.length;
        for (const { record, code } of faults) {
          const { id, title, offSystemNumber } = record;
          if (code !== null) left.push({ id, title, offSystemNumber, code });
        }
      }
      return { counted, left };
    });
  }
}

function faultOf(register: Register, actor: Actor, record: EntryRecord): string | null {
  const fault = actFault(register, actor, factsOf(record), 'release', 'COUNTED');
  return fault ?? outwardFault(register, actor, rowOf(register, record), 'COUNTED');
}

async function count(tx: Tx, actor: Actor, records: readonly EntryRecord[]): Promise<void> {
  const { today } = await businessTime(tx);
  const change = { publicity: 'COUNTED', released_on: today, released_by_person: actor.personId } as const;
  await changeEntries(
    tx,
    records.map(({ id }) => ({ id, change })),
  );
  const deeds = records.map(({ id, unitId, kind, revision, publicity }) => ({
    ...{ id, unitId, facts: { kind, revision, from: publicity, to: 'COUNTED' } },
  }));
  await recordEntryActs(tx, actor, 'released', deeds);
}
