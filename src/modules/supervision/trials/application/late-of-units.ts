import { groupBy } from '../../../../shared-kernel/group-by.js';
import type { Reader } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { latenessOn, type PauseRow } from '../../../obligations/index.js';
import {
  listLongOverdue,
  listPauses,
  type OpenCaseRow,
  type WatchedRow,
} from '../../cases/persistence/watched.repository.js';
import type { Rulebook } from '../../policy/domain/policy.js';

/** How many obligations of a unit count for the second tier on a day, by some rules. */
export type LateOfUnits = (unitId: string, day: Day, book: Rulebook) => number;

interface Clock {
  readonly currentDate: Day;
  readonly pauses: PauseRow[];
}

/** What each unit owes, as far as a case of it stands at the first tier and its count may raise that to the second. */
export async function loadLate(
  reader: Reader,
  rows: readonly WatchedRow[],
  cases: readonly OpenCaseRow[],
  last: Day,
): Promise<LateOfUnits> {
  const first = new Set(cases.filter(({ tier }) => tier === 1).map(({ obligationId }) => obligationId));
  const units = [...new Set(rows.filter(({ id }) => first.has(id)).map(({ ownerUnitId }) => ownerUnitId))];
  const owed = units.length === 0 ? [] : await listLongOverdue(reader, units, last);
  const pauses = owed.length === 0 ? [] : await listPauses(reader, idsOf(owed));
  const clocks = new Map<string, Clock & { readonly unitId: string }>(
    owed.map(({ id, ownerUnitId: unitId, currentDate }) => [id, { unitId, currentDate, pauses: [] }]),
  );
  for (const pause of pauses) clocks.get(pause.obligationId)?.pauses.push(pause);
  return counted([...clocks.values()]);
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

/** Matters of one unit are looked at on the same days: each day is counted once. */
function counted(clocks: readonly (Clock & { readonly unitId: string })[]): LateOfUnits {
  const ofUnits = groupBy(clocks, ({ unitId }) => unitId);
  const known = new Map<string, number>();
  return (unitId, day, { calendar, policy }) => {
    const { lateness } = policy.rules.secondTier;
    const key = [unitId, day, calendar.version, lateness].join(' ');
    const before = known.get(key);
    if (before !== undefined) return before;
    const owed = ofUnits.get(unitId) ?? [];
    const late = owed.filter((clock) => latenessOn(day, clock, calendar) > lateness).length;
    known.set(key, late);
    return late;
  };
}
