import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { addMonths } from '../../../../shared-kernel/dates.js';
import { rewriteRead } from '../../../imports/index.js';
import { type Commendation, commendations } from '../../definitions/domain/commendation.register.js';
import { entryInHand, type EntryRef, recordEntryActs } from '../../engine/application/entry-work.js';
import { refuse } from '../../engine/domain/problems.js';
import { REGISTER_IMPORT } from '../../engine/domain/register-import.js';
import { rowOf } from '../../engine/persistence/entry-columns.js';
import { contentWithoutNames, rowsOfDecision, verdictWithoutNames } from '../domain/erased-names.js';
import { eraseNames } from '../persistence/names.repository.js';

/** Months after the decision, from when on nobody needs the names any more. */
const KEPT_MONTHS = 36;

/**
 * Three years after a commendation the office replaces the names of persons by their numbers, in every content that was kept, and takes
 * them out of what is kept of the files that brought them. The decision, its number, and how many they were stay; so do collectives, which are no persons.
 */
@Injectable()
export class EraseNames {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws ENTRY_NOT_FOUND, STALE_VERSION, ENTRY_STATE of one that was withdrawn or waits, NAMES_NEEDED before three years are over */
  execute(actor: Actor, id: string, seen: number | null): Promise<EntryRef> {
    return this.unitOfWork.run(async (tx) => {
      const record = await entryInHand(tx, actor, commendations, id, seen);
      const { state, version, revision, unitId } = record;
      if (state !== 'CONFIRMED') throw refuse('ENTRY_STATE', { state });
      const { happenedOn, individuals, decisionNumber } = rowOf(commendations, record) as unknown as Commendation;
      const { today } = await businessTime(tx);
      const from = addMonths(happenedOn ?? today, KEPT_MONTHS);
      if (from > today) throw refuse('NAMES_NEEDED', { day: from });
      await eraseNames(tx, id);
      await eraseFromFiles(tx, decisionNumber);
      const facts = { kind: commendations.kind, revision, count: (individuals ?? []).length };
      await recordEntryActs(tx, actor, 'names-erased', [{ id, unitId, facts }]);
      return { id, state, version: version + 1, revision };
    });
  }
}

/** The names stand in no file that was handed in either: in none of its rows of the decision, nor in what became of them. */
async function eraseFromFiles(tx: Tx, decisionNumber: string): Promise<void> {
  let rows: ReadonlySet<number> = new Set();
  await rewriteRead(tx, REGISTER_IMPORT, commendations.kind, {
    content: (content) => {
      rows = rowsOfDecision(content, decisionNumber);
      return contentWithoutNames(content, decisionNumber);
    },
    verdict: (verdict) => verdictWithoutNames(verdict, rows),
  });
}
