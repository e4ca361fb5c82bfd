import { addDays, type Day } from '../../../../shared-kernel/dates.js';
import { refuse, refuseAt } from '../../policy/domain/problems.js';
import type { SlipFacts } from '../../cases/domain/watched.js';
import type { Rulebook } from '../../policy/domain/policy.js';

/** A slip that is held, and the days on which the obligation's clock stands for it. */
export interface HeldSlip {
  readonly slip: SlipFacts;
  readonly pause: { readonly from: Day; readonly to: Day; readonly reason: 'HOLD_SLIP' };
}

/**
 * The office's section chief holds a prepared slip until a date that he names (default +3 working days); on that day it goes out if
 * it is still wanted. @throws SLIP_NOT_PREPARED, HOLD_DATE_INVALID.
 */
export function holdSlip(slip: SlipFacts, until: Day | null, today: Day, book: Rulebook): HeldSlip {
  if (slip.state !== 'PREPARED') throw refuse('SLIP_NOT_PREPARED', { state: slip.state });
  const holdUntil = book.calendar.nextOrSame(until ?? book.calendar.add(today, book.policy.rules.slip.holdDefault));
  if (holdUntil <= today) throw refuseAt('/until', 'HOLD_DATE_INVALID', { until: holdUntil });
  return {
    slip: { ...slip, state: 'HELD', holdUntil },
    pause: { from: today, to: addDays(holdUntil, -1), reason: 'HOLD_SLIP' },
  };
}
