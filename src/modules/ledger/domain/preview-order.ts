import type { ImportVerdict } from './ledger-import.js';
import type { Ledger } from './ledger.js';

/** What a person should look at first: each says it of a row, the most pressing before. */
const FIRST: readonly ((row: ImportVerdict) => boolean)[] = [
  (row) => row.asks !== undefined,
  (row) => row.kind !== 'ROW' && row.changes.some(({ field }) => field === 'leadUnitName'),
  (row) => row.kind === 'ROW',
  (row) => (row.told?.looks.length ?? 0) > 0,
  (row) => row.newUnits !== undefined,
  (row) => row.kind !== 'ROW' && row.pair?.answer === null,
  (row) => row.verdict !== 'SAME',
];
/** Refused rows above the first project. */
const NO_PROJECT = -1;

/**
 * The rows of a preview by project, each project with its tasks: first those in which something is under supervision,
 * then where the lead changes, where a row is refused, where a day is doubtful, where a unit is new, where it may be known already; the
 * others in the order of the file. A refused row stands with the project above it.
 */
export function inPreviewOrder(rows: readonly ImportVerdict[], { tasks }: Ledger): readonly ImportVerdict[] {
  const above = new Map<string, number>();
  const placed = rows.map((row, place) => {
    const sheet = row.sheet ?? '';
    const own = row.kind === 'TASK' ? tasks[row.index]?.projectIndex : row.kind === 'PROJECT' ? row.index : undefined;
    const project = own ?? above.get(sheet) ?? NO_PROJECT;
    above.set(sheet, project);
    const press = FIRST.findIndex((says) => says(row));
    return { row, place, project, press: press < 0 ? FIRST.length : press };
  });
  const pressing = new Map<number, number>();
  for (const { project, press } of placed) pressing.set(project, Math.min(press, pressing.get(project) ?? press));
  const heads = ({ row }: { readonly row: ImportVerdict }): number => (row.kind === 'PROJECT' ? 0 : 1);
  return placed
    .sort(
      (a, b) =>
        (pressing.get(a.project) ?? 0) - (pressing.get(b.project) ?? 0) ||
        a.project - b.project ||
        heads(a) - heads(b) ||
        a.place - b.place,
    )
    .map(({ row }) => row);
}
