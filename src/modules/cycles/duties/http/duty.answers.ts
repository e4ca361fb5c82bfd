import {
  Answer,
  CalendarDate,
  Flag,
  Id,
  Instant,
  Int,
  Json,
  Nested,
  NestedList,
  OneOf,
  Text,
} from '../../../../platform/http/fields.js';
import { words } from '../../../../texts/words.js';
import { LIGHTS, lightWord, showRequest, UnitRequestAnswer } from '../../../obligations/index.js';
import { HELP_STATES, TASK_STATES } from '../../../projects/index.js';
import type { DutyPage } from '../application/get-duty.query.js';
import type { DutyView } from '../application/list-duties.query.js';
import { DUTY_KINDS, DUTY_STATES, ENTRY_ACTS } from '../domain/duty.js';

const FAR = 100_000;

/** A duty as lists show it. */
export class DutyAnswer {
  @Id() id!: string;
  @Id() cycleId!: string;
  @Int({ min: 2020, max: 2099 }) year!: number;
  @Int({ min: 1, max: 4 }) quarter!: number;
  @Id() projectId!: string;
  @Text({ max: 300 }) projectName!: string;
  @OneOf(DUTY_KINDS) kind!: string;
  @Id({ description: 'The lead unit.' }) unitId!: string;
  @Text({ max: 200 }) unitName!: string;
  @Text({
    max: 200,
    optional: true,
    description: 'Of a closed quarter: the unit that owed it, as it was called then, where that differs from today.',
  })
  owedByName!: string | null;
  @Text({ max: 500 }) title!: string;
  @OneOf(DUTY_STATES) state!: string;
  @Text({ max: 20 }) stateWord!: string;
  @Text({ max: 200, optional: true }) theme!: string | null;
  @CalendarDate({ optional: true }) plannedOn!: string | null;
  @Text({ max: 20, optional: true, description: 'The plan to the ten-day period.' }) plannedWords!: string | null;
  @Text({ max: 100, optional: true }) plannedLeader!: string | null;
  @Flag({ description: 'The leading official’s secretary confirmed the planned date.' }) planConfirmed!: boolean;
  @Text({
    max: 500,
    optional: true,
    description: 'The planned date is not in the leading official’s diary (不属实): how it is, by his secretary.',
  })
  planDeniedWords!: string | null;
  @CalendarDate({ optional: true }) heldOn!: string | null;
  @Id({ description: 'What is due: dates, pauses, explanations.' }) obligationId!: string;
  @CalendarDate({ description: 'By when it takes place.' }) actBy!: string;
  @CalendarDate({ description: 'By when it had to be filed at first; kept for ever.' }) originalDueOn!: string;
  @CalendarDate({ description: 'By when it has to be filed now.' }) dueOn!: string;
  @CalendarDate({ optional: true }) firstFiledOn!: string | null;
  @Instant({ optional: true }) filedAt!: string | null;
  @Int({ min: 0, max: FAR }) returnedCount!: number;
  @Text({ max: 500, optional: true, description: 'What was missing when it was last returned (退回补正).' })
  returnReason!: string | null;
  @OneOf(LIGHTS) light!: string;
  @Text({ max: 20, description: 'Always printed with the colour.' }) lightWord!: string;
  @Flag({ description: 'Filed and not judged yet: the light is that of the filing.' }) awaitingVerdict!: boolean;
  @Int({ min: 0, max: FAR, description: 'Working days.' }) lateness!: number;
  @OneOf(DUTY_STATES, { optional: true, description: 'As the close froze it.' }) frozenState!: string | null;
  @OneOf(LIGHTS, { optional: true }) frozenLight!: string | null;
  @Int({ min: 1, max: FAR }) version!: number;
}

/** A record as it was filed. */
export class ActivityAnswer {
  @Id() id!: string;
  @OneOf(DUTY_KINDS) kind!: string;
  @CalendarDate() heldOn!: string;
  @Text({ max: 200 }) place!: string;
  @Text({ max: 100 }) leader!: string;
  @Text({ max: 100 }) leaderTitle!: string;
  @Id({ optional: true, description: 'The leading official’s post for which it counts.' }) leaderPostId!: string | null;
  @Answer({ type: [String] }) units!: string[];
  @Text({ max: 300 }) summary!: string;
  @Answer({ type: [String] }) documentNumbers!: string[];
  @Json({ description: 'The fields of its kind, as in the request.' }) record!: Readonly<Record<string, unknown>>;
  @Text({ max: 100, optional: true }) filedByName!: string | null;
  @Instant() filedAt!: string;
  @Flag({ description: 'Entered by the office for the unit (代为录入).' }) onBehalf!: boolean;
}

/** What became true after the close. */
export class CorrectionAnswer {
  @OneOf(DUTY_STATES) state!: string;
  @Text({ max: 200 }) reason!: string;
  @Instant() madeAt!: string;
}

/** What the office entered for the unit (代为录入). */
export class EntryAnswer {
  @OneOf(ENTRY_ACTS) act!: string;
  @Text({ max: 100, optional: true }) enteredByName!: string | null;
  @Instant() enteredAt!: string;
  @Text({ max: 100, optional: true }) confirmedByName!: string | null;
  @Instant({ optional: true, description: 'When the unit confirmed it; null while it waits for that.' }) confirmedAt!:
    | string
    | null;
}

/** What a responsible unit added (责任单位补充). */
export class ParagraphAnswer {
  @Id() unitId!: string;
  @Text({ max: 200 }) unitName!: string;
  @Text({ max: 300 }) text!: string;
  @Text({ max: 100, optional: true }) writtenByName!: string | null;
  @Instant() writtenAt!: string;
}

/** What a visit or an inspection found. */
export class FindAnswer {
  @Int({ min: 0, max: FAR, description: 'Its place among the finds of the record.' }) place!: number;
  @Text({ max: 2000 }) words!: string;
  @Id({ optional: true, description: 'The problem of the list that was made of it.' }) problemId!: string | null;
}

/** A duty with its record, requests and corrections. */
export class DutyPageAnswer extends DutyAnswer {
  @Nested(() => ActivityAnswer, { optional: true }) activity!: ActivityAnswer | null;
  @Nested(() => ActivityAnswer, {
    optional: true,
    description: 'The latest record of the same project and kind, as a template.',
  })
  template!: ActivityAnswer | null;
  @NestedList(() => UnitRequestAnswer, { max: FAR }) requests!: UnitRequestAnswer[];
  @NestedList(() => CorrectionAnswer, { max: FAR }) corrections!: CorrectionAnswer[];
  @NestedList(() => EntryAnswer, { max: FAR }) entries!: EntryAnswer[];
  @NestedList(() => ParagraphAnswer, { max: FAR }) paragraphs!: ParagraphAnswer[];
  @NestedList(() => FindAnswer, { max: FAR }) finds!: FindAnswer[];
}

/** The id of what was made or changed. */
export class DutyRef {
  @Id() id!: string;
}

/** A find on the list of hard problems. */
export class ListedFindAnswer extends DutyRef {
  @Id() problemId!: string;
}

/** A filing. */
export class SubmittedAnswer extends DutyRef {
  @Id() activityId!: string;
}

/** A return. */
export class ReturnedAnswer extends DutyRef {
  @CalendarDate({ description: 'The last day of grace.' }) graceUntil!: string;
}

/** One that was not accepted. */
export class NotVerifiedAnswer {
  @Id() id!: string;
  @Text({ max: 100 }) code!: string;
  @Text({ max: 500, description: 'The same in the reader’s language.' }) detail!: string;
}

/** Several verdicts. */
export class VerifiedBatchAnswer {
  @Answer({ type: [String] }) verified!: string[];
  @NestedList(() => NotVerifiedAnswer, { max: FAR }) refused!: NotVerifiedAnswer[];
}

/** The task that another unit got. */
export class CoordinationAnswer {
  @Id() taskId!: string;
}

/** A request for help and how it stands. */
class AskedHelpAnswer {
  @Id({ description: 'The task that the other unit got.' }) taskId!: string;
  @Text({ max: 500 }) matter!: string;
  @Text({ max: 200, description: 'The unit that was asked.' }) unitName!: string;
  @CalendarDate({ description: 'By when it is to be done.' }) dueOn!: string;
  @OneOf(TASK_STATES) state!: string;
  @OneOf(HELP_STATES) help!: string;
  @CalendarDate({ optional: true, description: 'The last day on which the unit accepts or declines.' })
  answerBy!: string | null;
  @Text({ max: 500, optional: true, description: 'Why the unit declined.' }) reason!: string | null;
  @Text({ max: 500, optional: true, description: 'The office’s words.' }) verdictWords!: string | null;
  @CalendarDate({ optional: true, description: 'Since when the clock stands for it; left out where it does not.' })
  standsFrom!: string | null;
  @CalendarDate({
    optional: true,
    description: 'The last day on which it stands; left out until it is settled whether help is given.',
  })
  standsUntil!: string | null;
}

/** The help that was asked for something due. */
export class AskedHelpsAnswer {
  @NestedList(() => AskedHelpAnswer, { max: 50, description: 'The latest first.' }) items!: AskedHelpAnswer[];
}

/** A duty as the API answers it. */
export function showDuty({ obligationState, activityId: _activity, ...duty }: DutyView): DutyAnswer {
  return {
    ...duty,
    stateWord: words(`dutyState.${duty.state}`),
    lightWord: lightWord({ light: duty.light, state: obligationState }),
    awaitingVerdict: obligationState === 'SUBMITTED',
  };
}

/** A duty's own page as the API answers it. */
export function showDutyPage({ duty, activity, template, ...page }: DutyPage): DutyPageAnswer {
  return {
    ...(showDuty(duty) as Readonly<DutyAnswer>),
    activity: activity === null ? null : showActivity(activity),
    template: template === null ? null : showActivity(template),
    requests: page.requests.map(showRequest),
    corrections: page.corrections.map((correction) => ({ ...correction })),
    entries: page.entries.map((entry) => ({ ...entry })),
    paragraphs: page.paragraphs.map((paragraph) => ({ ...paragraph })),
    finds: page.finds.map((find) => ({ ...find })),
  };
}

function showActivity({
  filedByPerson: _person,
  filedForPerson: _holder,
  assignedAt: _assigned,
  ...activity
}: NonNullable<DutyPage['activity']>): ActivityAnswer {
  return { ...activity, units: [...activity.units], documentNumbers: [...activity.documentNumbers] };
}
