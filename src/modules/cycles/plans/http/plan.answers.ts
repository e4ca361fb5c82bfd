import { CalendarDate, Id, Int, NestedList, OneOf, Text } from '../../../../platform/http/fields.js';
import { LIGHTS } from '../../../obligations/index.js';
import { DutyAnswer } from '../../duties/http/duty.answers.js';
import type { PlanRow } from '../application/read-plans.query.js';

const FAR = 100_000;

/** A unit's plan of the quarter. */
export class PlanAnswer {
  @Id() id!: string;
  @Id() cycleId!: string;
  @Id() unitId!: string;
  @Text({ max: 200 }) unitName!: string;
  @OneOf(['DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED']) state!: string;
  @Id() obligationId!: string;
  @CalendarDate() dueOn!: string;
  @CalendarDate({ description: 'The first due date, kept for ever.' }) originalDueOn!: string;
  @OneOf(LIGHTS) light!: string;
  @Int({ min: 0, max: FAR, description: 'Working days.' }) lateness!: number;
  @Int({ min: 0, max: FAR }) duties!: number;
  @Int({ min: 0, max: FAR, description: 'How many of them have a plan; one whose day was denied has none.' })
  planned!: number;
  @Int({ min: 0, max: FAR, description: 'How many planned dates the leaders’ secretaries confirmed.' })
  confirmed!: number;
  @Int({ min: 1, max: FAR }) version!: number;
}

/** A unit's plan with its duties. */
export class PlanPageAnswer extends PlanAnswer {
  @NestedList(() => DutyAnswer, { max: FAR }) items!: DutyAnswer[];
}

/** A plan as the API answers it. */
export function showPlan({ title: _title, ...plan }: PlanRow): PlanAnswer {
  return { ...plan };
}
