import type { AnyRow, Register } from './register.js';

/** What a row names of one kind, by its field. */
export function idsNamed(
  { all }: Pick<Register, 'all'>,
  row: AnyRow,
  input: 'leader' | 'posts' | 'unit',
): readonly { readonly name: string; readonly id: string }[] {
  return all
    .filter(({ type }) => type.input === input)
    .flatMap(({ name }) => ([row[name] ?? []].flat() as string[]).map((id) => ({ name, id })));
}

/** The leader whose instruction a row is, by his post; null in other registers. */
export function leaderOf(row: AnyRow): string | null {
  const id = row['byPostId'];
  return typeof id === 'string' ? id : null;
}

/** Whom a row names as its readers, beside the leader and whoever wrote it. */
export function knownTo(row: AnyRow): readonly string[] {
  return (row['knownTo'] ?? []) as readonly string[];
}

/** The posts that read a row of a register that is read by name; null where scope says who reads. */
export function readersOf({ readers }: Pick<Register, 'readers'>, row: AnyRow): readonly string[] | null {
  if (readers !== 'NAMED') return null;
  const leader = leaderOf(row);
  return leader === null ? knownTo(row) : [...knownTo(row), leader];
}

/** Whether the whole office reads it: where nobody is named. */
export function isKnownToOffice(register: Pick<Register, 'readers'>, row: AnyRow): boolean {
  return register.readers !== 'NAMED' || knownTo(row).length === 0;
}
