import { Flag, OneOf, Part, Parts, Shown, Text, Whole } from '../../../../platform/http/fields.js';

const DAYS = { min: 1, max: 250 };

/** A reminder before a date. */
export class ReminderRuleAnswer {
  @OneOf(['PLANNED', 'ACT', 'DUE'], {
    description: 'The unit’s own date; the day by which to act; the current date of anything else.',
  })
  base!: 'PLANNED' | 'ACT' | 'DUE';

  @Whole({ ...DAYS, description: 'So many working days before it.' })
  days!: number;
}

/** A span of office hours, wall clock of Asia/Shanghai. */
export class OfficeHoursAnswer {
  @Text({ max: 5, example: '08:30' })
  from!: string;

  @Text({ max: 5, example: '12:00' })
  to!: string;
}

/** Obligations that are reminded of alone. */
export class RemindLadderAnswer {
  @Whole({ ...DAYS, description: 'A reminder so many working days before.' })
  before!: number;

  @Whole({ ...DAYS, description: 'An overdue reminder at this lateness.' })
  overdueAt!: number;
}

/** Obligations of the office. */
export class OfficeLadderAnswer {
  @Whole({ ...DAYS, description: 'The official’s own chain is reminded at this lateness.' })
  overdueAt!: number;
}

/** The urging slip. */
export class SlipRuleAnswer {
  @Whole({ ...DAYS, description: 'Prepared at this lateness; out on the next working day.' })
  at!: number;

  @Whole({ ...DAYS, description: 'Held for so many working days unless a date is named.' })
  holdDefault!: number;
}

/** The first tier. */
export class FirstTierRuleAnswer {
  @Whole({ ...DAYS, description: 'Proposed at this lateness.' })
  at!: number;

  @Whole({ ...DAYS, description: 'And a slip out for so many working days.' })
  slipSentFor!: number;

  @Flag({ description: 'Signed by itself.' })
  automatic!: boolean;
}

/** The second tier by count. */
export class SecondTierRuleAnswer {
  @Whole({ ...DAYS, description: 'So many obligations of one unit …' })
  count!: number;

  @Whole({ ...DAYS, description: '… each later than this.' })
  lateness!: number;
}

/** The rules of one tier; terms in working days. */
export class TierRulesAnswer {
  @Text({ max: 40, description: 'Role of the post.' })
  interviewee!: string;

  @Text({ max: 40, optional: true, description: 'Null: the official named in the approval.' })
  interviewer!: string | null;

  @Text({ max: 40 })
  approver!: string;

  @Whole({ ...DAYS, description: 'Full working days between service and talk.' })
  noticeDays!: number;

  @Whole({ ...DAYS, description: 'The talk takes place within so many working days of the signature.' })
  talkWithin!: number;

  @Whole({ ...DAYS, description: 'The working day after the signature on which the talk is set by default.' })
  defaultTalkDay!: number;

  @Whole(DAYS)
  recordCheck!: number;

  @Whole(DAYS)
  rectification!: number;

  @Whole(DAYS)
  check!: number;

  @Whole({ ...DAYS, description: 'After a first check that was not met.' })
  secondChance!: number;
}

/** The tiers by number. */
export class TiersAnswer {
  @Part(() => TierRulesAnswer)
  1!: TierRulesAnswer;

  @Part(() => TierRulesAnswer)
  2!: TierRulesAnswer;

  @Part(() => TierRulesAnswer)
  3!: TierRulesAnswer;
}

/** When a storm is held for a human. */
export class SurgeRuleAnswer {
  @Whole({ ...DAYS, description: 'More cases at once than this …' })
  floor!: number;

  @Shown({ type: 'number', minimum: 0, maximum: 1 }, { description: '… and than this share of the active obligations' })
  share!: number;

  @Shown({ type: 'number', minimum: 1 }, { description: '… or so many times the usual.' })
  times!: number;
}

/** A rule set: terms in working days, the ladder, the tiers. */
export class PolicyRulesAnswer {
  @Text({ max: 5, description: 'When rungs fire on working days.' })
  fireAt!: string;

  @Text({ max: 5, description: 'Until when they fire on the same day after an outage.' })
  fireUntil!: string;

  @Parts(() => OfficeHoursAnswer, { max: 4 })
  officeHours!: OfficeHoursAnswer[];

  @Parts(() => ReminderRuleAnswer, { max: 20 })
  reminders!: ReminderRuleAnswer[];

  @Part(() => RemindLadderAnswer)
  remindLadder!: RemindLadderAnswer;

  @Part(() => OfficeLadderAnswer)
  officeLadder!: OfficeLadderAnswer;

  @Whole(DAYS)
  overdueReminderAt!: number;

  @Part(() => SlipRuleAnswer)
  slip!: SlipRuleAnswer;

  @Part(() => FirstTierRuleAnswer)
  firstTier!: FirstTierRuleAnswer;

  @Part(() => SecondTierRuleAnswer)
  secondTier!: SecondTierRuleAnswer;

  @Whole({ ...DAYS, description: 'The approver decides within so many working days; then his chain is reminded.' })
  approverTerm!: number;

  @Whole({ ...DAYS, description: 'A proposal turned down rests so long unless a date is named.' })
  rejectionHold!: number;

  @Whole({ ...DAYS, description: 'A historic matter that is released gets so long.' })
  historicRelease!: number;

  @Whole({ ...DAYS, description: 'Not acknowledged for so long: noticed again.' })
  renoticeAfter!: number;

  @Whole({ ...DAYS, description: 'And after so much more: service by hand.' })
  handServiceAfter!: number;

  @Whole({ ...DAYS, description: 'A rectification so late fails.' })
  rectificationFailsAt!: number;

  @Text({ max: 5 })
  defaultTalkTime!: string;

  @Part(() => TiersAnswer)
  tiers!: TiersAnswer;

  @Part(() => SurgeRuleAnswer)
  surge!: SurgeRuleAnswer;
}
