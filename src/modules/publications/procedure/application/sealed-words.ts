import type { Tx } from '../../../../platform/database/tx.js';
import { DomainError } from '../../../../shared-kernel/domain-error.js';
import { SealedNames } from '../../../problems/index.js';
import { problemsWithPersons } from '../persistence/sealed-problems.js';

/**
 * What is published, and what is said about it on the way, is read by many: it names nobody whose name is kept sealed, of whatever problem.
 * @param said the words by the pointer of their field, without its first stroke
 * @throws WORDS_NAME_PERSON at the fields
 */
export async function assertNamesNobody(tx: Tx, said: Readonly<Record<string, string | null>>): Promise<void> {
  const faults = await tx.port(SealedNames).faults(tx, await problemsWithPersons(tx), said);
  if (faults.length > 0) throw new DomainError('unprocessable', 'WORDS_NAME_PERSON', {}, faults);
}
