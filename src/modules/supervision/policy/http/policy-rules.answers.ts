import { Flag, OneOf, Nested, NestedList, Answer, Text, Int } from '../../../../platform/http/fields.js';

const DAYS = { min: 1, max: 250 };
const MONTHS = { min: 1, max: 60 };

/** A reminder before a date. */
export class ReminderRuleAnswer {
  @OneOf(['PLANNED', 'ACT', 'DUE'], {
    description: 'The unit’s own date; the day by which to act; the current date of anything else.',
  })
  base!: 'PLANNED' | 'ACT' | 'DUE';

  @Int({ ...DAYS, description: 'So many working days before it.' })
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
  @Int({ ...DAYS, description: 'A reminder so many working days before.' })
  before!: number;

  @Int({ ...DAYS, description: 'An overdue reminder at this lateness.' })
  overdueAt!: number;
}

/** Obligations where silence is no objection. */
export class LapseLadderAnswer {
  @Int({ ...DAYS, description: 'The one reminder so many working days before.' })
  before!: number;
}

/** Obligations of the office. */
export class OfficeLadderAnswer {
  @Int({ ...DAYS, description: 'The official’s own chain is reminded at this lateness.' })
  overdueAt!: number;
}

/** The rota of hearings. */
export class HearingRuleAnswer {
  @Int({ ...MONTHS, description: 'A county is heard again after so many months.' })
  county!: number;

  @Int({ ...MONTHS, description: 'A development zone.' })
  zone!: number;

  @Int({ ...MONTHS, description: 'A special group.' })
  group!: number;
}

/** The urging slip. */
export class SlipRuleAnswer {
  @Int({ ...DAYS, description: 'Prepared at this lateness; out on the next working day.' })
  at!: number;

  @Int({ ...DAYS, description: 'Held for so many working days unless a date is named.' })
  holdDefault!: number;
}

/** The first tier. */
export class FirstTierRuleAnswer {
  @Int({ ...DAYS, description: 'Proposed at this lateness.' })
  at!: number;

  @Int({ ...DAYS, description: 'And a slip out for so many working days.' })
  slipSentFor!: number;

  @Flag({ description: 'Signed by itself.' })
  automatic!: boolean;
}

/** The second tier by count. */
export class SecondTierRuleAnswer {
  @Int({ ...DAYS, description: 'So many obligations of one unit …' })
  count!: number;

  @Int({ ...DAYS, description: '… each later than this.' })
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

  @Int({ ...DAYS, description: 'Full working days between service and talk.' })
  noticeDays!: number;

  @Int({ ...DAYS, description: 'The talk takes place within so many working days of the signature.' })
  talkWithin!: number;

  @Int({ ...DAYS, description: 'The working day after the signature on which the talk is set by default.' })
  defaultTalkDay!: number;

  @Int(DAYS)
  recordCheck!: number;

  @Int(DAYS)
  rectification!: number;

  @Int(DAYS)
  check!: number;

  @Int({ ...DAYS, description: 'After a first check that was not met.' })
  secondChance!: number;
}

/** The tiers by number. */
export class TiersAnswer {
  @Nested(() => TierRulesAnswer)
  1!: TierRulesAnswer;

  @Nested(() => TierRulesAnswer)
  2!: TierRulesAnswer;

  @Nested(() => TierRulesAnswer)
  3!: TierRulesAnswer;
}

/** When a storm is held for a human. */
export class SurgeRuleAnswer {
  @Int({ ...DAYS, description: 'More cases at once than this …' })
  floor!: number;

  @Answer(
    { type: 'number', minimum: 0, maximum: 1 },
    { description: '… and than this share of the active obligations' },
  )
  share!: number;

  @Answer({ type: 'number', minimum: 1 }, { description: '… or so many times the usual.' })
  times!: number;
}

/** A rule set: terms in working days, the ladder, the tiers. */
export class PolicyRulesAnswer {
  @Text({ max: 5, description: 'When rungs fire on working days.' })
  fireAt!: string;

  @Text({ max: 5, description: 'Until when they fire on the same day after an outage.' })
  fireUntil!: string;

  @NestedList(() => OfficeHoursAnswer, { max: 4 })
  officeHours!: OfficeHoursAnswer[];

  @NestedList(() => ReminderRuleAnswer, { max: 20 })
  reminders!: ReminderRuleAnswer[];

  @Nested(() => RemindLadderAnswer)
  remindLadder!: RemindLadderAnswer;

  @Nested(() => LapseLadderAnswer)
  lapseLadder!: LapseLadderAnswer;

  @Nested(() => OfficeLadderAnswer)
  officeLadder!: OfficeLadderAnswer;

  @Int(DAYS)
  overdueReminderAt!: number;

  @Flag({ description: 'Whether the liaison of the project’s special group gets a copy of the overdue reminder.' })
  copyGroupLiaison!: boolean;

  @Nested(() => SlipRuleAnswer)
  slip!: SlipRuleAnswer;

  @Nested(() => FirstTierRuleAnswer)
  firstTier!: FirstTierRuleAnswer;

  @Nested(() => SecondTierRuleAnswer)
  secondTier!: SecondTierRuleAnswer;

  @Int({ ...DAYS, description: 'The approver decides within so many working days; then his chain is reminded.' })
  approverTerm!: number;

  @Int({ ...DAYS, description: 'A proposal turned down rests so long unless a date is named.' })
  rejectionHold!: number;

  @Int({ ...DAYS, description: 'A historic matter that is released gets so long.' })
  historicRelease!: number;

  @Int({ ...DAYS, description: 'Not acknowledged for so long: noticed again.' })
  renoticeAfter!: number;

  @Int({ ...DAYS, description: 'And after so much more: service by hand.' })
  handServiceAfter!: number;

  @Int({ ...DAYS, description: 'A rectification so late fails.' })
  rectificationFailsAt!: number;

  @Text({ max: 5 })
  defaultTalkTime!: string;

  @Nested(() => HearingRuleAnswer)
  hearing!: HearingRuleAnswer;

  @Nested(() => TiersAnswer)
  tiers!: TiersAnswer;

  @Nested(() => SurgeRuleAnswer)
  surge!: SurgeRuleAnswer;
}
