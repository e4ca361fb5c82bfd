import type { Tx } from '../../../../platform/database/tx.js';
import { type Actor, type ActorPost, OFFICE_ROLES, postsWithRole } from '../../../../shared-kernel/actor.js';
import { afterAct } from '../domain/life.js';
import { refuse } from '../domain/problems.js';
import type { AnyRow, Register } from '../domain/register.js';
import type { Writer } from '../domain/rights.js';
import { contentColumns, type EntryRecord } from '../persistence/entry-columns.js';
import { changeEntry, decideRevisions, insertRevisions, nextRevision } from '../persistence/entry.repository.js';
import { factsOf } from './entry-facts.js';
import { type EntryRef, recordEntryActs } from './entry-work.js';
import { settleStages } from './settle-stages.js';

/** What is written of a stage or a term: the whole row, who wrote it, and the second person where it takes one. */
export interface Written {
  readonly row: AnyRow;
  readonly by: Writer;
  readonly approvedBy?: string | null;
}

/** By which of his posts somebody of the office says it. */
export function officePost(actor: Actor): ActorPost {
  const posts = postsWithRole(actor, OFFICE_ROLES);
  const post = posts.find((one) => !one.delegated) ?? posts[0];
  if (post === undefined) throw refuse('ENTRY_NOT_YOURS');
  return post;
}

/** Writes it as a content of its own, with what follows from where the entry stands now. */
export async function writeStage(
  tx: Tx,
  actor: Actor,
  register: Register,
  record: EntryRecord,
  written: Written & { readonly act: string; readonly facts: Readonly<Record<string, unknown>> },
): Promise<EntryRef> {
  const { row, by, approvedBy = null, act, facts } = written;
  const { id, state, unitId } = record;
  const number = await nextRevision(tx, id);
  await insertRevisions(tx, [{ entryId: id, number, row }], { by, corrects: false });
  await decideRevisions(tx, [{ id, number }], { state: 'CONFIRMED', personId: approvedBy, words: null });
  const { publicity } = afterAct(factsOf(record), 'move');
  await changeEntry(tx, id, { revision: number, publicity }, contentColumns(register, row));
  const mover = { ...actor, personId: by.personId };
  await settleStages(tx, mover, register, [id], approvedBy);
  await recordEntryActs(tx, actor, act, [{ id, unitId, facts: { kind: register.kind, revision: number, ...facts } }]);
  return { id, state, version: record.version + 1, revision: number };
}
