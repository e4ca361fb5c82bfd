import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { type Actor, OFFICE_ROLES, postsWithRole } from '../../../../shared-kernel/actor.js';
import { refuse } from '../domain/problems.js';
import type { AnyRow, Register } from '../domain/register.js';
import { actFault } from '../domain/rights.js';
import { keepingStage } from '../domain/stages.js';
import { changeEntry, insertRevisions, nextRevision } from '../persistence/entry.repository.js';
import { factsOf } from './entry-facts.js';
import {
  accept,
  allow,
  entryInHand,
  type EntryRef,
  openVerification,
  recordEntryActs,
  refuseTwice,
  writerOf,
} from './entry-work.js';
import { proveEntry } from './evidence-of-entries.js';
import { settleRows } from './settle-rows.js';
import { askUnits } from './tell-unit.js';

/** The office writes anew what was confirmed, with a reason; a second person confirms it, and until then all stays. Both are kept. */
@Injectable()
export class CorrectEntry {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws ENTRY_NOT_FOUND, STALE_VERSION, ENTRY_STATE, CORRECTION_WAITS, ENTRY_NOT_YOURS, ENTRY_REFUSED, ENTRY_EXISTS */
  execute(
    actor: Actor,
    register: Register,
    id: string,
    given: { readonly row: AnyRow; readonly reason: string },
    seen: number | null,
  ): Promise<EntryRef> {
    return this.unitOfWork.run(async (tx) => {
      const record = await entryInHand(tx, actor, register, id, seen);
      allow(actFault(register, actor, factsOf(record), 'correct'), record);
      if (record.offSystem !== given.row.offSystem) throw refuse('ENTRY_STATE', { state: record.state });
      const [settled] = await settleRows(tx, actor, register, [keepingStage(register, given.row, record.fields)]);
      if (settled === undefined) throw new Error('a row was lost');
      accept(settled.faults);
      await refuseTwice(tx, actor, register, settled.row, id);
      const posts = postsWithRole(actor, OFFICE_ROLES);
      const post = posts.find((one) => !one.delegated) ?? posts[0];
      if (post === undefined) throw refuse('ENTRY_NOT_YOURS');
      const number = await nextRevision(tx, id);
      await insertRevisions(tx, [{ entryId: id, number, row: settled.row }], {
        by: await writerOf(tx, actor, post),
        corrects: true,
        reason: given.reason,
      });
      await proveEntry(tx, actor, id, settled.row);
      await changeEntry(tx, id, { waiting_revision: number, verification_id: id });
      await openVerification(tx, register, id, settled.row);
      await askUnits(tx, register, [id]);
      const facts = { kind: register.kind, revision: number };
      await recordEntryActs(
        tx,
        actor,
        'correction-asked',
        [{ id, unitId: record.unitId, facts }],
        post.delegated ? post.postId : null,
      );
      return { id, state: record.state, version: record.version + 1, revision: record.revision };
    });
  }
}
