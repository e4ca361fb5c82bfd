import { CalendarDate, FlagParam, Id, OneOf, Nested, Text } from '../../../../platform/http/fields.js';
import { PageQuery } from '../../../../platform/http/page.js';
import { EXPLANATION_STATES, type ExplanationState, REASON_CODES, type ReasonCode } from '../domain/explanations.js';
import { OBLIGATION_KINDS, type ObligationKind } from '../../clock/domain/obligation-kinds.js';
import { type Light, LIGHTS, OBLIGATION_STATES, type ObligationState } from '../../clock/domain/obligation.js';

export class ObligationsQuery extends PageQuery {
  @FlagParam({
    optional: true,
    description: 'Only what one’s own unit has to do now (open or returned, unless a state or light is named).',
  })
  mine?: boolean;

  @Id({ optional: true, description: 'The unit that has to do it.' })
  unitId?: string;

  @Id({ optional: true })
  projectId?: string;

  @OneOf(OBLIGATION_KINDS, { optional: true })
  kind?: ObligationKind;

  @OneOf(OBLIGATION_STATES, { optional: true })
  state?: ObligationState;

  @OneOf(LIGHTS, { optional: true })
  light?: Light;

  @CalendarDate({ optional: true, description: 'Current due date earlier than this day.' })
  dueBefore?: string;
}

export class ExplanationsQuery extends PageQuery {
  @OneOf(EXPLANATION_STATES, { optional: true, description: 'PENDING: no verdict yet.' })
  state?: ExplanationState;

  @OneOf(REASON_CODES, { optional: true })
  reason?: ReasonCode;

  @Id({ optional: true })
  projectId?: string;
}

export class ExplanationRequest {
  @OneOf(REASON_CODES, { description: 'Why it lags (未完成原因).' })
  reason!: ReasonCode;

  @Text({ max: 1000, description: 'What happened; no state or work secrets.' })
  text!: string;

  @CalendarDate({
    optional: true,
    description:
      'By when it will be done; on a rest day the next working day counts. Without it the clock does not stop.',
  })
  newDate?: string;
}

/** What was done on paper or by telephone, registered by the office or a secretary; shown with the mark 线下. */
export class OfflineAct {
  @Text({ max: 100, description: 'Who said or signed it.' })
  by!: string;

  @CalendarDate({ description: 'When; not after today.' })
  on!: string;

  @Text({ max: 500, description: 'In which words.' })
  words!: string;

  @Text({ max: 100, optional: true, description: 'The number of the paper, where it has one (文号).' })
  number?: string;
}

/** The word that the leading official’s diary was the reason. */
export class ConfirmationRequest {
  @Text({ max: 500, optional: true, description: 'What the secretary adds to it.' })
  words?: string;

  @Nested(() => OfflineAct, { optional: true, description: 'Where it was said offline and the office registers it.' })
  offline?: OfflineAct;
}

/** The word that it was not. */
export class DenialRequest {
  @Text({ max: 500, optional: true, description: 'How it was; required unless what was said offline tells it.' })
  words?: string;

  @Nested(() => OfflineAct, { optional: true, description: 'Where it was said offline and the office registers it.' })
  offline?: OfflineAct;
}

export class VerdictRequest {
  @Text({ max: 500, optional: true, description: 'The office’s words to the unit.' })
  words?: string;

  @Nested(() => OfflineAct, { optional: true, description: 'Where it was decided on paper and is registered.' })
  offline?: OfflineAct;
}

export class FinishWorkRequest {
  @Text({ max: 500, description: 'What came of it.' })
  note!: string;
}

/** More time for what is due. */
export class ExtensionRequest {
  @Text({ max: 500 })
  reason!: string;

  @CalendarDate({
    description: 'Later than today and than the current date; on a rest day the next working day counts.',
  })
  newDate!: string;
}

export class ReleaseRequest {
  @CalendarDate({ optional: true, description: 'The new current date; 10 working days from today unless named.' })
  dueOn?: string;
}
