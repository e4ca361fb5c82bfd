import type { Reader } from '../../../../platform/database/tx.js';
import { listKnown } from '../../persistence/authority.repository.js';

/** The names of people, as a text about them says who they are; nothing where nobody is meant. */
export async function namesOf(reader: Reader, personIds: readonly string[]): Promise<string> {
  if (personIds.length === 0) return '';
  const known = await listKnown(reader, personIds);
  return `（${known.map(({ name }) => name).join('、')}）`;
}
