import type { AnyRow, Register } from './register.js';

/** One place of a row that names another entry. */
interface Link {
  readonly id: string;
  readonly pointer: string;
  readonly kinds: readonly string[];
}

/** The entries that a row names. */
export function linksOf({ all }: Pick<Register, 'all'>, row: AnyRow): readonly Link[] {
  return all.flatMap(({ name, type: { input, kinds = [] } }): readonly Link[] => {
    const value = row[name];
    if (input === 'entry' && typeof value === 'string') return [{ id: value, pointer: `/${name}`, kinds }];
    if (input !== 'entries' || !Array.isArray(value)) return [];
    return (value as string[]).map((id, place) => ({ id, pointer: `/${name}/${String(place)}`, kinds }));
  });
}
