import { CalendarDate, Id, Nested, NestedList, Text, Int } from '../../../platform/http/fields.js';

const FAR = 1_000_000_000;

/** How many unfinished matters show each light; a filed one counts under the light it was filed with. */
export class LightTallyAnswer {
  @Int({ min: 0, max: FAR, description: '严重滞后' }) RED!: number;
  @Int({ min: 0, max: FAR, description: '滞后' }) YELLOW!: number;
  @Int({ min: 0, max: FAR, description: '临期' }) BLUE!: number;
  @Int({ min: 0, max: FAR, description: '正常' }) GREEN!: number;
  @Int({ min: 0, max: FAR, description: '未启动' }) GREY!: number;
}

/** The lights of one unit. */
export class UnitLightsAnswer {
  @Id() unitId!: string;
  @Text({ max: 200 }) unitName!: string;
  @Nested(() => LightTallyAnswer) lights!: LightTallyAnswer;
}

/** The lights of one kind of obligation. */
export class KindLightsAnswer {
  @Text({ max: 40 }) kind!: string;
  @Nested(() => LightTallyAnswer) lights!: LightTallyAnswer;
}

/** One stage of the funnel; `CLOSED` counts the last quarter of a year. */
export class StageAnswer {
  @Text({ max: 40 }) stage!: string;
  @Int({ min: 0, max: FAR }) count!: number;
}

/** Supervision cases opened and closed in a month. */
export class MonthAnswer {
  @Text({ max: 7, description: '`YYYY-MM`' }) month!: string;
  @Int({ min: 0, max: FAR }) opened!: number;
  @Int({ min: 0, max: FAR }) closed!: number;
}

/** What waits for somebody. */
export class WaitingAnswer {
  @Int({ min: 0, max: FAR, description: '历史逾期, not yet released' }) historic!: number;
  @Int({ min: 0, max: FAR, description: '已完成、待确认: a ledger says that it is done, and nobody has confirmed it.' })
  doneUnconfirmed!: number;
  @Int({ min: 0, max: FAR, description: 'Filed and not yet read' }) awaitingVerdict!: number;
  @Int({ min: 0, max: FAR, description: 'Explanations without a verdict' }) explanations!: number;
}

/** 改革总览, cut to the reader's scope. */
export class OverviewAnswer {
  @CalendarDate() today!: string;
  @Nested(() => LightTallyAnswer) total!: LightTallyAnswer;
  @NestedList(() => UnitLightsAnswer, { max: FAR, description: 'In the order of the names, never of merit' })
  units!: readonly UnitLightsAnswer[];
  @NestedList(() => KindLightsAnswer, { max: FAR }) kinds!: readonly KindLightsAnswer[];
  @NestedList(() => StageAnswer, { max: FAR }) funnel!: readonly StageAnswer[];
  @NestedList(() => MonthAnswer, { max: FAR }) trend!: readonly MonthAnswer[];
  @Nested(() => WaitingAnswer) waiting!: WaitingAnswer;
}
