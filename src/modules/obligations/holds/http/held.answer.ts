import { CalendarDate, Id, OneOf } from '../../../../platform/http/fields.js';
import { CLOCK_HOLD_CAUSES } from '../../clock/domain/pauses.js';

/** The hold under which a matter stands today, in one line. */
export class StandingHoldAnswer {
  @Id() id!: string;
  @OneOf(CLOCK_HOLD_CAUSES) cause!: string;
  @CalendarDate() from!: string;
  @CalendarDate({ description: 'Its last day.' }) until!: string;
}
