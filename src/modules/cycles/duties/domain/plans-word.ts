import type { Day } from '../../../../shared-kernel/dates.js';
import type { DutyState } from './duty.js';
import { refuse } from './problems.js';

/** What the leading official's side says of a planned day: 属实 (null), or 不属实 with how it is. */
export type PlansWord = string | null;

/** A duty as far as a word on its planned day goes. */
interface PlannedDuty {
  readonly state: DutyState;
  readonly plannedOn: Day | null;
  readonly plannedBy: string | null;
  readonly planConfirmedAt: string | null;
  readonly planDeniedWords: string | null;
}

/** Planned and not known to have taken place, in the quarter or after its close: whether the day has passed makes no difference. */
const AWAITS_WORD: readonly DutyState[] = ['PLANNED', 'MISSED', 'DEFERRED'];

/**
 * Whether the word says something new; the same once more (a double click) is said once.
 * @throws DUTY_STATE unless a day stands that did not come about yet; PLAN_OWN_WORD of whoever planned it
 */
export function isNewPlansWord(duty: PlannedDuty, word: PlansWord, personId: string | null): boolean {
  if (!AWAITS_WORD.includes(duty.state) || duty.plannedOn === null)
    throw refuse('DUTY_STATE', { state: duty.state, act: word === null ? 'confirm-plan' : 'deny-plan' });
  if (duty.plannedBy !== null && duty.plannedBy === personId) throw refuse('PLAN_OWN_WORD');
  return word === null ? duty.planConfirmedAt === null : duty.planDeniedWords !== word;
}
