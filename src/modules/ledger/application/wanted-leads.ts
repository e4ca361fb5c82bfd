import { keyOf } from '../../../shared-kernel/cell-text.js';
import type { LedgerDiff } from '../domain/diff-ledger.js';
import type { Ledger } from '../domain/ledger.js';
import type { KnownNames, WantedLead } from '../../projects/index.js';

/** A unit that an import would make: none owes anything yet. */
const NOT_YET_MADE = '00000000-0000-0000-0000-000000000000';

/** The projects of a ledger that change their lead unit. */
export function wantedLeads(ledger: Ledger, diff: LedgerDiff, names: KnownNames): readonly WantedLead[] {
  return diff.rows.flatMap((row) => {
    if (row.kind !== 'PROJECT' || row.id === null) return [];
    const lead = ledger.projects[row.index]?.leadUnitName;
    if (lead === undefined || !row.changes.some((change) => change.field === 'leadUnitName')) return [];
    return [{ projectId: row.id, toUnitId: names.units.get(keyOf(lead)) ?? NOT_YET_MADE, responsiblePostId: null }];
  });
}
