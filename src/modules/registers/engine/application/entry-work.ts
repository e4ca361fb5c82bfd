import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { checkVersion } from '../../../../platform/concurrency/check-version.js';
import type { Actor, ActorPost } from '../../../../shared-kernel/actor.js';
import type { FieldError } from '../../../../shared-kernel/domain-error.js';
import { scopeOf } from '../../../../shared-kernel/scope.js';
import type { Action } from '../../../../shared-kernel/subjects.js';
import { recordActs } from '../../../audit/index.js';
import { openOfficeObligation } from '../../../obligations/index.js';
import { holderOf } from '../../../organisation/index.js';
import { naturalKeyOf } from '../domain/keys.js';
import type { EntryState } from '../domain/life.js';
import { refuse } from '../domain/problems.js';
import type { AnyRow, Register } from '../domain/register.js';
import type { RightFault, Writer } from '../domain/rights.js';
import type { EntryRecord } from '../persistence/entry-columns.js';
import { findEntries, findSameKey } from '../persistence/entry.repository.js';
import { titleOf } from './register-words.js';

/** Working days within which the office judges what was reported. */
const VERDICT_WORKING_DAYS = 5;

/** An entry after an act. */
export interface EntryRef {
  readonly id: string;
  readonly state: EntryState;
  readonly version: number;
  readonly revision: number;
}

/** The entry in the actor's scope, locked. @throws ENTRY_NOT_FOUND, STALE_VERSION */
export async function entryInHand(
  tx: Tx,
  actor: Actor,
  register: Register,
  id: string,
  seen: number | null,
): Promise<EntryRecord> {
  const [record] = await findEntries(tx, scopeOf(actor), [id], { kind: register.kind, lock: true });
  if (record === undefined) throw refuse('ENTRY_NOT_FOUND');
  checkVersion(record.version, seen);
  return record;
}

/** Refuses what somebody may not do, or not now. */
export function allow(fault: RightFault | null, record: EntryRecord): void {
  if (fault !== null) throw refuse(fault, { state: record.state });
}

/** @throws ENTRY_REFUSED with every fault at its field */
export function accept(faults: readonly FieldError[]): void {
  if (faults.length > 0) throw refuse('ENTRY_REFUSED', {}, faults);
}

/**
 * One thing stands once in a register. Whoever writes the same at the same moment waits for the first.
 * @throws ENTRY_EXISTS, with the id where the actor sees the other entry
 */
export async function refuseTwice(
  tx: Tx,
  actor: Actor,
  register: Register,
  row: AnyRow,
  except: string | null = null,
): Promise<void> {
  const key = naturalKeyOf(register, row);
  if (key === null) return;
  await lockKey(tx, register, key);
  const other = await findSameKey(tx, scopeOf(actor), { kind: register.kind, key, except });
  if (other !== null) throw refuse('ENTRY_EXISTS', other.visible ? { id: other.id, title: other.title } : {});
}

/** Whoever writes the same thing at the same moment waits for the first. */
export async function lockKey(tx: Tx, { kind }: Pick<Register, 'kind'>, key: string | null): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`register.${kind}.${key ?? ''}`]);
}

/** Who writes, by which post, and for whom where he is that post's deputy. */
export async function writerOf(tx: Tx, actor: Actor, post: ActorPost): Promise<Writer> {
  const { today } = await businessTime(tx);
  const holder = post.delegated ? await holderOf(tx, post.postId, today) : null;
  return { personId: actor.personId, postId: post.postId, forPersonId: holder?.personId ?? null };
}

/** Puts the verdict on the office's desk. */
export async function openVerification(tx: Tx, register: Register, id: string, row: AnyRow): Promise<void> {
  await openOfficeObligation(tx, {
    kind: 'VERIFICATION',
    subjectId: id,
    projectId: row.projectId,
    title: titleOf(register, row),
    workingDays: VERDICT_WORKING_DAYS,
  });
}

/** What was done with an entry, for the record. */
export interface EntryDeed {
  readonly id: string;
  readonly unitId: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Records acts on entries, and tells that they happened. */
export async function recordEntryActs(
  tx: Tx,
  actor: Actor,
  act: string,
  deeds: readonly EntryDeed[],
  onBehalfOfPostId: string | null = null,
): Promise<void> {
  const action: Action = `register-entry.${act}`;
  await recordActs(
    tx,
    actor,
    deeds.map(({ id, unitId, facts }) => ({
      ...({ action, subjectType: 'REGISTER_ENTRY' } as const),
      ...{ subjectId: id, unitId, onBehalfOfPostId, facts },
    })),
  );
}
