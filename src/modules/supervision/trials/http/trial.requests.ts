import { CalendarDate, Flag, FlagParam, Id, Json, OneOf } from '../../../../platform/http/fields.js';
import { PageQuery } from '../../../../platform/http/page.js';
import { OBLIGATION_KINDS } from '../../../obligations/index.js';

/** Plays rules over what is due for a window, beside those in force, without writing. */
export class TrialRequest {
  @Json({ optional: true, description: 'The whole rule set to try; left out: those in force alone.' })
  rules?: Record<string, unknown>;

  @CalendarDate({ optional: true, description: 'From this day on the rules tried hold; left out: today.' })
  from?: string;

  @CalendarDate({ description: 'The last day, a year later at most.' })
  to!: string;

  @Id({ optional: true, description: 'Only what this unit and those below it owe.' })
  unitId?: string;

  @Id({ optional: true, description: 'Only what is owed of this project.' })
  projectId?: string;

  @OneOf(OBLIGATION_KINDS, { optional: true, description: 'Only what is due of this kind.' })
  kind?: string;

  @Flag({ optional: true, description: 'Running cases go by the rules tried, too; left out: by their own.' })
  movesRunning?: boolean;
}

/** Which units of a trial. */
export class TrialUnitsQuery extends PageQuery {
  @FlagParam({ optional: true, description: 'Only those with a post that some step would not reach.' })
  unreachable?: boolean;
}
