/** What a row of an export is the row of: a project, and the tasks that it states. */
export interface IdentityKey {
  readonly projectId: string;
  readonly taskIds: readonly string[];
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const KEY = new RegExp(`^(\\d{4}):(${UUID}):((?:${UUID},?)*)$`, 'u');

/** The words of 系统编号 by which a row is known again, whatever its names have become. */
export function identityWords(year: number, { projectId, taskIds }: IdentityKey): string {
  return `${String(year)}:${projectId}:${taskIds.join(',')}`;
}

/** What the words of 系统编号 name; of another year's ledger they name nothing, nor does what a person typed. */
export function readIdentity(words: string, year: number | null): IdentityKey | null {
  const match = KEY.exec(words.toLowerCase());
  if (match === null || match[1] !== String(year)) return null;
  return { projectId: match[2] ?? '', taskIds: (match[3] ?? '').split(',').filter((id) => id !== '') };
}

/** The year of whose ledger the words of 系统编号 are; null where they are none. */
export function yearOfIdentity(words: string): number | null {
  const year = KEY.exec(words.toLowerCase())?.[1];
  return year === undefined ? null : Number(year);
}
