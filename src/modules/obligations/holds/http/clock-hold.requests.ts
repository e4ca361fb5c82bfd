import { CalendarDate, Id, OneOf, Text } from '../../../../platform/http/fields.js';
import { PageQuery } from '../../../../platform/http/page.js';
import { type ClockHoldCause, CLOCK_HOLD_CAUSES } from '../../clock/domain/pauses.js';
import {
  CLOCK_HOLD_PHASES,
  CLOCK_HOLD_TARGETS,
  type ClockHoldPhase,
  type ClockHoldTarget,
} from '../domain/clock-hold.js';

/** What of the holds is asked for. */
export class ClockHoldsQuery extends PageQuery {
  @OneOf(CLOCK_HOLD_PHASES, { optional: true }) phase?: ClockHoldPhase;
}

/** A hold as it is asked for. */
export class ClockHoldRequest {
  @OneOf(CLOCK_HOLD_CAUSES) cause!: ClockHoldCause;
  @OneOf(CLOCK_HOLD_TARGETS, { description: 'Whose clock stands; ALL: everybody’s but the office’s own.' })
  target!: ClockHoldTarget;
  @Id({ optional: true, description: 'The obligation, unit or project; left out for ALL.' }) targetId?: string;
  @CalendarDate({ description: 'From this day on; a day that is over takes a second person.' }) from!: string;
  @CalendarDate({ description: 'The last day: twenty working days at most.' }) to!: string;
  @Text({ max: 500, description: 'Why; it stands in the notice.' }) words!: string;
  @Text({ max: 100, optional: true, description: 'The number of the paper.' }) documentNumber?: string;
}

/** The hold that goes on from another. */
export class RenewClockHoldRequest {
  @CalendarDate({ description: 'The new last day: twenty working days more at most.' }) to!: string;
  @Text({ max: 500, description: 'Why; it stands in the notice.' }) words!: string;
  @Text({ max: 100, optional: true, description: 'The number of the paper.' }) documentNumber?: string;
}

export class EndClockHoldRequest {
  @Text({ max: 300, description: 'Why; it stands in the notice.' }) reason!: string;
}
