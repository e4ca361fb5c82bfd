import { CalendarDate, FlagParam, Id, OneOf, Nested, Text, Int } from '../../../../platform/http/fields.js';
import { PageQuery } from '../../../../platform/http/page.js';
import { RAISE_GROUNDS, type RaiseGround } from '../../cases/domain/raise-grounds.js';
import { OfflineAct } from '../../../obligations/index.js';

/** Filters of the cases in the caller’s scope. */
export class ListCasesQuery extends PageQuery {
  @OneOf(['OPEN', 'PAUSED', 'CLOSED'], { optional: true })
  state?: string;

  @Id({ optional: true })
  unitId?: string;

  @Id({ optional: true })
  projectId?: string;

  @Id({ optional: true })
  obligationId?: string;
}

/** Proposes an interview by a person, with reason and facts (质效不高). */
export class RaiseRequest {
  @Int({ min: 1, max: 3, description: 'Tier; one that is skipped needs `skipReason`.' })
  tier!: number;

  @OneOf(RAISE_GROUNDS, { optional: true, description: 'Left out: OTHER.' })
  ground?: RaiseGround;

  @Text({
    max: 1000,
    min: 5,
    description: 'Reason and facts: what was returned and why, what was untrue, what is hollow.',
  })
  reason!: string;

  @Text({ max: 500, optional: true, description: 'Why a tier is passed over.' })
  skipReason?: string;
}

/** Filters of the slips that wait. */
export class ListSlipsQuery extends PageQuery {
  @OneOf(['PREPARED', 'HELD', 'SENT', 'DROPPED'], { optional: true, description: 'Left out: PREPARED and HELD.' })
  state?: string;

  @FlagParam({ optional: true, description: 'Only those not yet called about.' })
  uncalled?: boolean;
}

/** Holds a slip back. */
export class HoldSlipRequest {
  @CalendarDate({ optional: true, description: 'Until when; left out: three working days.' })
  until?: string;

  @Text({ max: 500 })
  reason!: string;
}

/** A telephone call was made (已电话沟通). */
export class CalledRequest {
  @Text({ max: 500, description: 'With whom, and what was said.' })
  words!: string;

  @Nested(() => OfflineAct, { optional: true })
  offline?: OfflineAct;
}

/** Lets what a surge held go on. */
export class ReleaseSurgeRequest {
  @Text({ max: 500 })
  reason!: string;
}
