import type { Reader } from '../../../platform/database/tx.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { ComparedCountId, ComparedValue } from '../domain/compared-count.js';
import { comparedCounts, NOTHING } from '../persistence/compared-counts.js';

/** A number of each of some units between two days; nothing is a value, too. */
export async function compareUnits(
  reader: Reader,
  id: ComparedCountId,
  days: readonly [Day, Day],
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, Omit<ComparedValue, 'unitId'>>> {
  const found = await comparedCounts(reader, id, days, unitIds);
  const values = new Map(found.map(({ unitId, value, of }) => [unitId, { value, of }]));
  return new Map(unitIds.map((unitId) => [unitId, values.get(unitId) ?? NOTHING[id]]));
}
