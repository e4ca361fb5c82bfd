import type { Level } from './level.js';
import type { EntryState } from './life.js';
import type { AnyRow, Register } from './register.js';

/** An entry that another one names, as far as rules ask of it. */
export interface LinkedEntry {
  readonly id: string;
  readonly kind: string;
  readonly state: EntryState;
  readonly level: Level | null;
  readonly projectId: string | null;
  /** Its own values, as its definition keeps them. */
  readonly fields: Readonly<Record<string, unknown>>;
}

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
