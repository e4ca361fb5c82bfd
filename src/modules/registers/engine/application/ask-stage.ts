import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { OFFICE_HEAD, requestApproval } from '../../../approvals/index.js';
import type { Writer } from '../domain/rights.js';
import type { StageApproval } from '../domain/stage-rules.js';
import type { EntryRecord } from '../persistence/entry-columns.js';
import { type EntryRef, recordEntryActs } from './entry-work.js';

/** What waits for a second person: what is to be written of the entry, and what the record keeps of it. */
export interface AskedOfEntry {
  readonly approval: StageApproval;
  /** What waits, in words. */
  readonly title: string;
  /** What is carried out once it is agreed to. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly by: Writer;
  readonly recorded: { readonly act: string; readonly facts: Readonly<Record<string, unknown>> };
}

/** A head of the office decides, who is neither that person nor his deputy or principal; until then the entry stands as it stood, and only the office knows. */
export async function askOfEntry(
  tx: Tx,
  actor: Actor,
  record: EntryRecord,
  { approval, title, facts, by, recorded }: AskedOfEntry,
): Promise<EntryRef> {
  const { id, kind, state, version, revision, projectId, unitId } = record;
  const asked = { kind: approval, subjectType: 'REGISTER_ENTRY', subjectId: id, officeOnly: true } as const;
  await requestApproval(tx, actor, {
    ...{ ...asked, projectId, unitId, approverRole: OFFICE_HEAD },
    title,
    // Neither does he decide in whose name a deputy proposed it.
    facts: { kind, ...facts, by, concerned: [by.personId, by.forPersonId] },
  });
  await recordEntryActs(tx, actor, recorded.act, [{ id, unitId: null, facts: { kind, revision, ...recorded.facts } }]);
  return { id, state, version, revision };
}
