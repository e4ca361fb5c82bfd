import type { Reader } from '../../../platform/database/tx.js';
import { type ComparedCountId, compareUnits, isComparedCount } from '../../counts/index.js';
import {
  type ComparisonLine,
  type ComparisonRow,
  type CountedCell,
  daysOf,
  printedCell,
  type PrintedCell,
  quarterBefore,
  saidCell,
} from '../domain/comparison.js';
import { type Comparison, comparedUnits } from '../persistence/comparison.repository.js';

type Cells = (unitId: string) => PrintedCell;
type Of = Pick<Comparison, 'category' | 'year' | 'quarter' | 'rows' | 'said'>;

const NOTHING: CountedCell = { value: 0, of: 0 };

/** Each unit's line as the counts answer now. */
export async function linesOf(reader: Reader, of: Of): Promise<readonly ComparisonLine[]> {
  const units = await comparedUnits(reader, of.category);
  const ids = units.map(({ unitId }) => unitId);
  const rows: Cells[] = [];
  for (const [at, row] of of.rows.entries()) rows.push(await cellsOf(reader, of, [row, at], ids));
  return units.map((unit) => ({ ...unit, cells: rows.map((cell) => cell(unit.unitId)) }));
}

async function cellsOf(
  reader: Reader,
  of: Of,
  [{ countId }, at]: readonly [ComparisonRow, number],
  ids: readonly string[],
): Promise<Cells> {
  if (countId === null || !isComparedCount(countId))
    return (unitId) => saidCell(of.said.find((one) => one.unitId === unitId && one.row === at)?.words);
  const { now, before } = await valuesOf(reader, countId, of, ids);
  return (unitId) => printedCell(now.get(unitId) ?? NOTHING, before.get(unitId) ?? NOTHING);
}

async function valuesOf(reader: Reader, countId: ComparedCountId, { year, quarter }: Of, ids: readonly string[]) {
  return {
    now: await compareUnits(reader, countId, daysOf(year, quarter), ids),
    before: await compareUnits(reader, countId, daysOf(...quarterBefore(year, quarter)), ids),
  };
}
