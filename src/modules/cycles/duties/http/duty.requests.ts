import { CalendarDate, Flag, FlagParam, Id, Ids, Int, OneOf, Text } from '../../../../platform/http/fields.js';
import { PageQuery } from '../../../../platform/http/page.js';
import { type Light, LIGHTS } from '../../../obligations/index.js';
import { DUTY_KINDS, DUTY_STATES, type DutyKind, type DutyState } from '../domain/duty.js';
import { LONGEST_PARAGRAPH } from '../domain/paragraph.js';
import { type Period, PERIODS } from '../domain/plan.js';

export class DutiesQuery extends PageQuery {
  @Id({ optional: true }) cycleId?: string;
  @Id({ optional: true }) projectId?: string;
  @Id({ optional: true }) unitId?: string;
  @OneOf(DUTY_KINDS, { optional: true }) kind?: DutyKind;
  @OneOf(DUTY_STATES, { optional: true }) state?: DutyState;
  @OneOf(LIGHTS, { optional: true }) light?: Light;
  @FlagParam({ optional: true, description: 'Only what one’s own unit still has to file, make-ups included.' })
  mine?: boolean;
  @FlagParam({
    optional: true,
    description: 'Only those of one’s own unit for which the office entered something that the unit has not confirmed.',
  })
  toConfirm?: boolean;
}

export class PlanRequest {
  @Text({ max: 200, description: '主题' }) theme!: string;
  @CalendarDate({ optional: true, description: 'The day; or else a month and a period.' }) plannedOn?: string;
  @Int({ min: 1, max: 12, optional: true }) month?: number;
  @OneOf(PERIODS, { optional: true, description: 'Ten-day period: 上旬, 中旬, 下旬.' }) period?: Period;
  @Text({ max: 100, description: '带队领导' }) leader!: string;
}

export class DenyPlanRequest {
  @Text({ max: 500, description: 'How it is.' }) words!: string;
}

export class HoldRequest {
  @CalendarDate({ description: 'When it took place; not after today.' }) heldOn!: string;
}

export class VerifyDutyRequest {
  @Flag({ optional: true, description: 'Accept 取得阶段性进展 for this quarter; required for such a hard problem.' })
  acceptStageProgress?: boolean;
  @Text({ max: 500, optional: true }) words?: string;
}

export class VerifyBatchRequest {
  @Ids({ min: 1, max: 200 }) dutyIds!: string[];
}

export class ReturnRequest {
  @Text({ max: 500, description: 'What is missing.' }) reason!: string;
}

export class ExemptionRequest {
  @Text({ max: 500 }) reason!: string;
  @OneOf(['EXEMPT', 'CANCELLED'], {
    optional: true,
    description: 'EXEMPT (本季免办) unless the matter itself fell away.',
  })
  outcome?: 'EXEMPT' | 'CANCELLED';
}

export class ParagraphRequest {
  @Text({ max: LONGEST_PARAGRAPH, description: 'What the responsible unit did for it.' }) text!: string;
}

/** A find of a visit or an inspection, put on the list of problems. */
export class FindRequest {
  @Int({ min: 0, max: 49, description: 'Its place among the finds of the record, from 0.' }) place!: number;
  @Text({ max: 200, description: 'How the problem is called.' }) title!: string;
  @Id({ optional: true, description: 'The unit that had it; or else words.' }) whoHadItUnitId?: string;
  @Text({ max: 200, optional: true, description: 'Whoever is no unit, “71户群众”: never a name or a number.' })
  whoHadItWords?: string;
}

export class CoordinationTaskRequest {
  @Id({ description: 'The unit whose help is asked.' }) unitId!: string;
  @Text({ max: 500, description: 'What is asked of it.' }) matter!: string;
  @CalendarDate({ description: 'By when; later than today.' }) dueOn!: string;
}
