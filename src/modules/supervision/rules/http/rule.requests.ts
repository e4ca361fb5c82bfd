import { CalendarDate, Json, Text } from '../../../../platform/http/fields.js';

/** Rules as they are drafted. */
export class RuleProposalRequest {
  @Json({ description: 'The whole rule set, shaped like `rules` of GET /supervision/rule-clauses.' })
  rules!: Record<string, unknown>;

  @CalendarDate({
    description: 'For cases that open from this day on: later than today and than every version approved.',
  })
  effectiveFrom!: string;

  @Text({ max: 500 })
  reason!: string;
}

/** Takes rules back. */
export class WithdrawRulesRequest {
  @Text({ max: 500 })
  reason!: string;
}
