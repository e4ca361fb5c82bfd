import {
  CalendarDate,
  Flag,
  Id,
  Instant,
  OneOf,
  Nested,
  NestedList,
  Text,
  Int,
} from '../../../../platform/http/fields.js';
import { StandingHoldAnswer } from '../../holds/http/held.answer.js';
import { words } from '../../../../texts/words.js';
import type { ObligationPage } from '../application/get-obligation.query.js';
import type { ObligationView } from '../../clock/application/list-obligations.query.js';
import { EXPLANATION_STATES, REASON_CODES } from '../domain/explanations.js';
import type { SaidDate } from '../application/get-obligation.query.js';
import { LADDERS, OBLIGATION_KINDS } from '../../clock/domain/obligation-kinds.js';
import { LIGHTS, OBLIGATION_STATES } from '../../clock/domain/obligation.js';
import { OFFICE_WORK_KINDS, OFFICE_WORKS } from '../../clock/domain/office-work.js';
import { PAUSE_REASONS } from '../../clock/domain/pauses.js';
import { REQUEST_KINDS, REQUEST_OUTCOMES, REQUEST_STATES } from '../domain/requests.js';
import { HOLD_REASONS } from '../../../../shared-kernel/hold.js';

const FAR = 10_000;

/** The office's own work: what it is, and about which thing. */
export class OfficeWorkAnswer {
  @OneOf(OFFICE_WORK_KINDS) what!: string;
  @Text({ max: 30, description: 'CASE, INTERVIEW, OBLIGATION … whose page is opened.' }) subjectType!: string;
  @Id() subjectId!: string;
  @Flag({ description: 'Finished by a person with a note; else by dealing with its subject alone.' }) byNote!: boolean;
  @Text({ max: 500, optional: true, description: 'What came of it, where a person finished it.' }) note!: string | null;
  @Text({ max: 100, optional: true, description: 'Null while it is open, and where the engine settled it.' })
  finishedByName!: string | null;
}

/** An obligation as lists show it. */
export class ObligationAnswer {
  @Id() id!: string;
  @OneOf(OBLIGATION_KINDS) kind!: string;
  @OneOf(LADDERS, {
    description:
      'FULL: reminded, urged, interviewed. REMIND: reminders only. OFFICE: the reform office’s own. LAPSE: silence is no objection.',
  })
  ladder!: string;
  @Id({ description: 'The duty, task, plan … behind it.' }) subjectId!: string;
  @Id({ optional: true }) projectId!: string | null;
  @Text({ max: 200, optional: true }) projectName!: string | null;
  @Id({ description: 'The unit that has to do it.' }) unitId!: string;
  @Text({ max: 200 }) unitName!: string;
  @Text({ max: 500 }) title!: string;
  @OneOf(OBLIGATION_STATES) state!: string;
  @Flag({ description: 'MET because nobody spoke until its last day was over (期满无异议).' }) lapsed!: boolean;
  @OneOf(HOLD_REASONS, {
    optional: true,
    description:
      '历史逾期: silent until the office gives it a new date; 已完成、待确认: until it says whether it is done.',
  })
  hold!: string | null;
  @CalendarDate({ description: 'The first due date, kept for ever.' }) originalDueOn!: string;
  @CalendarDate({ description: 'The current due date.' }) dueOn!: string;
  @Flag({ description: 'The due date’s year has no published list of days off yet.' }) provisional!: boolean;
  @CalendarDate({ optional: true, description: 'The unit’s own planned day.' }) plannedOn!: string | null;
  @CalendarDate({ optional: true, description: 'The day by which it has to take place.' }) actBy!: string | null;
  @CalendarDate() openedOn!: string;
  @CalendarDate({ optional: true }) firstFiledOn!: string | null;
  @Instant({ optional: true, description: 'The latest filing.' }) filedAt!: string | null;
  @Int({ min: 0, max: FAR }) returnedCount!: number;
  @OneOf(LIGHTS) light!: string;
  @Text({ max: 20, description: 'The light’s word, always printed with its colour.' }) lightWord!: string;
  @Flag({ description: 'Filed and not judged yet: the light is that of the filing.' }) awaitingVerdict!: boolean;
  @Int({ min: 0, max: FAR, description: 'Working days after the current due date that are not paused.' })
  lateness!: number;
  @Int({ min: 1, max: FAR }) version!: number;
  @Nested(() => OfficeWorkAnswer, { optional: true, description: 'Of kind OFFICE_WORK; else null.' })
  officeWork!: OfficeWorkAnswer | null;
  @Nested(() => StandingHoldAnswer, { optional: true, description: 'While its clock is held (暂缓计时).' })
  clockHold!: StandingHoldAnswer | null;
}

/** Days on which the clock stood. */
export class PauseAnswer {
  @CalendarDate() from!: string;
  @CalendarDate({ optional: true, description: 'Null while it lasts.' }) to!: string | null;
  @OneOf(PAUSE_REASONS) reason!: string;
}

/** Who brought a date with a ledger. */
export class SaidDateAnswer {
  @Text({ max: 100, description: 'Who confirmed the import.' }) personName!: string;
  @Text({ max: 200 }) fileName!: string;
  @Int({ min: 1, max: 1_000_000, description: 'The row in the workbook.' }) row!: number;
  @Text({ max: 100, optional: true, description: 'Who decided it; null where it took no decision.' })
  decidedByName!: string | null;
}

/** A date that replaced the one before. */
export class DateAnswer {
  @Int({
    min: 1,
    max: FAR,
    description: 'The promise that it belongs to: a date moved by a list of days off (CALENDAR) keeps its run.',
  })
  run!: number;
  @CalendarDate() dueOn!: string;
  @Text({ max: 30 }) cause!: string;
  @CalendarDate() setOn!: string;
  @Nested(() => SaidDateAnswer, { optional: true, description: 'Where a ledger brought it.' })
  said!: SaidDateAnswer | null;
}

/** An explanation with its verdict. */
export class ExplanationAnswer {
  @Id() id!: string;
  @OneOf(REASON_CODES) reason!: string;
  @Text({ max: 1000 }) text!: string;
  @CalendarDate({ optional: true }) newDate!: string | null;
  @CalendarDate({ description: 'The due date that it explains.' }) forDate!: string;
  @Flag({ description: 'Whether it stopped the clock.' }) pauses!: boolean;
  @OneOf(EXPLANATION_STATES) state!: string;
  @Instant() filedAt!: string;
  @Flag({ description: 'Entered by the office for the unit (代为录入).' }) onBehalf!: boolean;
  @Text({ max: 100, optional: true, description: 'Who entered it for the unit; null where the unit filed it itself.' })
  enteredByName!: string | null;
  @Instant({ optional: true, description: 'When the unit confirmed what was entered for it; null while it has not.' })
  entryConfirmedAt!: string | null;
  @Text({ max: 100, optional: true, description: 'Who confirmed it for the unit.' })
  entryConfirmedByName!: string | null;
  @Instant({ optional: true, description: 'When the leading official’s secretary confirmed it.' }) confirmedAt!:
    | string
    | null;
  @Instant({ optional: true, description: 'When the leading official’s secretary said that it was not so (不属实).' })
  deniedAt!: string | null;
  @Text({ max: 500, optional: true, description: 'The secretary’s words to either.' }) secretaryWords!: string | null;
  @Instant({ optional: true }) decidedAt!: string | null;
  @Text({ max: 500, optional: true }) decisionWords!: string | null;
  @Int({ min: 1, max: FAR }) version!: number;
}

/** An explanation beside what it explains. */
export class ListedExplanationAnswer extends ExplanationAnswer {
  @Id() obligationId!: string;
  @Text({ max: 500, description: 'What is explained.' }) title!: string;
  @OneOf(OBLIGATION_KINDS) kind!: string;
  @Id({ description: 'The duty, task, plan … behind it.' }) subjectId!: string;
  @Id({ optional: true }) projectId!: string | null;
  @Id() unitId!: string;
  @Text({ max: 200 }) unitName!: string;
  @CalendarDate({ description: 'The current due date.' }) dueOn!: string;
  @CalendarDate({ description: 'The first due date, kept for ever.' }) originalDueOn!: string;
}

/** What the unit asked for: more time, or to be excused. */
export class UnitRequestAnswer {
  @Id() id!: string;
  @OneOf(REQUEST_KINDS) kind!: string;
  @OneOf(REQUEST_OUTCOMES, { optional: true }) outcome!: string | null;
  @Text({ max: 500 }) reason!: string;
  @CalendarDate({ description: 'The due date that it is about.' }) fromDate!: string;
  @CalendarDate({ optional: true }) newDate!: string | null;
  @Int({ min: 1, max: FAR, description: '1 for the first extension, 2 once one was granted, …' }) number!: number;
  @Flag({
    description: 'Whether it stops the clock once it lies with the office: of each date the first request alone does.',
  })
  pauses!: boolean;
  @Flag({ description: 'Entered by the office for the unit (代为录入).' }) onBehalf!: boolean;
  @OneOf(REQUEST_STATES, { description: 'WITHDRAWN: what it asked about was filed or ended meanwhile.' })
  state!: string;
  @Instant() filedAt!: string;
  @Instant({ optional: true }) decidedAt!: string | null;
  @Text({ max: 1000, optional: true }) words!: string | null;
}

/** An obligation with everything that its light and lateness rest on. */
export class ObligationPageAnswer extends ObligationAnswer {
  @NestedList(() => PauseAnswer, { max: FAR }) pauses!: PauseAnswer[];
  @NestedList(() => DateAnswer, { max: FAR, description: 'Later current dates; the first one is `originalDueOn`.' })
  dates!: DateAnswer[];
  @NestedList(() => ExplanationAnswer, { max: FAR }) explanations!: ExplanationAnswer[];
  @NestedList(() => UnitRequestAnswer, { max: FAR }) requests!: UnitRequestAnswer[];
}

/** The id of what was made or changed. */
export class ObligationRef {
  @Id() id!: string;
}

/** A released obligation with its new date. */
export class ReleasedAnswer extends ObligationRef {
  @CalendarDate() dueOn!: string;
}

/** The word of a light: 免办 and 退回补正 are said, 待审核 is added. */
export function lightWord({ light, state }: Pick<ObligationView, 'light' | 'state'>): string {
  if (state === 'EXEMPT') return words('light.EXEMPT');
  if (state === 'RETURNED' && light === 'YELLOW') return words('light.RETURNED');
  const word = words(`light.${light}`);
  return state === 'SUBMITTED' ? `${word}·${words('light.AWAITING')}` : word;
}

function showOfficeWork(work: ObligationView['officeWork']): OfficeWorkAnswer | null {
  return work === null ? null : { ...work, byNote: OFFICE_WORKS[work.what].byNote };
}

function saidOf(said: SaidDate | null): SaidDateAnswer | null {
  if (said === null) return null;
  const { personName, fileName, row, decidedByName } = said;
  return { personName, fileName, row, decidedByName };
}

/** A row as the API answers it; field by field, which is several times as fast as spreading so wide a row. */
export function showObligation(view: ObligationView): ObligationAnswer {
  return {
    id: view.id,
    kind: view.kind,
    ladder: view.ladder,
    subjectId: view.subjectId,
    projectId: view.projectId,
    projectName: view.projectName,
    unitId: view.unitId,
    unitName: view.unitName,
    title: view.title,
    state: view.state,
    lapsed: view.lapsed,
    hold: view.hold,
    originalDueOn: view.originalDueOn,
    dueOn: view.dueOn,
    provisional: view.provisional,
    plannedOn: view.plannedOn,
    actBy: view.actBy,
    openedOn: view.openedOn,
    firstFiledOn: view.firstFiledOn,
    filedAt: view.filedAt,
    returnedCount: view.returnedCount,
    light: view.light,
    lightWord: lightWord(view),
    awaitingVerdict: view.state === 'SUBMITTED',
    lateness: view.lateness,
    version: view.version,
    officeWork: showOfficeWork(view.officeWork),
    clockHold: view.clockHold,
  };
}

/** An obligation's own page as the API answers it. */
export function showObligationPage({
  pauses,
  dates,
  explanations,
  requests,
  ...view
}: ObligationPage): ObligationPageAnswer {
  return {
    ...(showObligation(view) as Readonly<ObligationAnswer>),
    pauses: pauses.map((pause) => ({ ...pause })),
    dates: dates.map(({ said, ...date }) => ({ ...date, said: saidOf(said) })),
    explanations: explanations.map(showExplanation),
    requests: requests.map(showRequest),
  };
}

function showExplanation({
  obligationId: _obligation,
  filedByPerson: _person,
  filedForPerson: _holder,
  first: _first,
  askedOn: _day,
  ...shown
}: ObligationPage['explanations'][number]): ExplanationAnswer {
  return shown;
}

/** A request as the API answers it. */
export function showRequest(row: ObligationPage['requests'][number]): UnitRequestAnswer {
  const { id, kind, outcome, reason, fromDate, newDate, number, pauses, onBehalf, state, filedAt, decidedAt, words } =
    row;
  return { id, kind, outcome, reason, fromDate, newDate, number, pauses, onBehalf, state, filedAt, decidedAt, words };
}
