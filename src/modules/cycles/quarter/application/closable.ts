import type { Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { refuse } from '../../duties/domain/problems.js';
import { listOpenMatters } from '../persistence/closing.js';
import type { CycleRecord } from '../persistence/cycle.repository.js';

/** The kind of approval that a close needs. */
export const CYCLE_CLOSE = 'CYCLE_CLOSE';

const MANY = 200;

/**
 * Whether a quarter, locked, may be closed today.
 * @throws CYCLE_STATE, CYCLE_TOO_EARLY_TO_CLOSE, CYCLE_HAS_OPEN_MATTERS with the list
 */
export async function assertClosable(tx: Tx, cycle: CycleRecord, today: Day): Promise<void> {
  if (cycle.state !== 'OPEN') throw refuse('CYCLE_STATE', { state: cycle.state });
  if (cycle.closeFrom !== null && today < cycle.closeFrom)
    throw refuse('CYCLE_TOO_EARLY_TO_CLOSE', { closeFrom: cycle.closeFrom });
  const open = await listOpenMatters(tx, cycle.id);
  if (open.length > 0) throw refuse('CYCLE_HAS_OPEN_MATTERS', { count: open.length, duties: open.slice(0, MANY) });
}
