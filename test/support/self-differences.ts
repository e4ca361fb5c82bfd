import { SELF_CHECKS } from '../../src/modules/supervision/index.js';

/** Something that answers statements. */
interface Asked {
  query<R extends object>(sql: string, params?: readonly unknown[]): Promise<R[]>;
}

/** What the engine's self-audit would find now, by check: nothing, on rows that came about by the product's own acts. */
export async function selfDifferences(db: Asked): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const found: Record<string, readonly unknown[]> = {};
  for (const [check, sql] of Object.entries(SELF_CHECKS)) {
    const rows = await db.query(sql);
    if (rows.length > 0) found[check] = rows;
  }
  return found;
}
