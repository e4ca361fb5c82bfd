import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { SubjectType } from '../../../shared-kernel/subjects.js';
import { hangEvidence, lockEvidence } from '../persistence/evidence.repository.js';

/**
 * For the modules above: from now on these files prove that record, for good. A file proves one record, and nobody uses what another
 * uploaded, unless it proves the same record already.
 * @returns those that cannot: not there, not whole, another's, or another record's
 */
export async function proveByFiles(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  subject: { readonly type: SubjectType; readonly id: string },
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const files = new Map((await lockEvidence(tx, ids)).map((file) => [file.id, file]));
  const fits = (id: string): boolean => {
    const file = files.get(id);
    if (file === undefined || file.state === 'UPLOADING' || file.state === 'INFECTED') return false;
    if (file.subjectId !== null) return file.subjectType === subject.type && file.subjectId === subject.id;
    return file.personId === actor.personId;
  };
  const strange = ids.filter((id) => !fits(id));
  if (strange.length === 0) await hangEvidence(tx, ids, subject);
  return strange;
}
