import { CalendarDate, Id, Part, Parts, Text, Whole } from '../../../platform/http/fields.js';

const FAR = 1_000_000_000;

/** How many unfinished matters show each light; a filed one counts under the light it was filed with. */
export class LightTallyAnswer {
  @Whole({ min: 0, max: FAR, description: '严重滞后' }) RED!: number;
  @Whole({ min: 0, max: FAR, description: '滞后' }) YELLOW!: number;
  @Whole({ min: 0, max: FAR, description: '临期' }) BLUE!: number;
  @Whole({ min: 0, max: FAR, description: '正常' }) GREEN!: number;
  @Whole({ min: 0, max: FAR, description: '未启动' }) GREY!: number;
}

/** The lights of one unit. */
export class UnitLightsAnswer {
  @Id() unitId!: string;
  @Text({ max: 200 }) unitName!: string;
  @Part(() => LightTallyAnswer) lights!: LightTallyAnswer;
}

/** The lights of one kind of obligation. */
export class KindLightsAnswer {
  @Text({ max: 40 }) kind!: string;
  @Part(() => LightTallyAnswer) lights!: LightTallyAnswer;
}

/** One stage of the funnel; `CLOSED` counts the last quarter of a year. */
export class StageAnswer {
  @Text({ max: 40 }) stage!: string;
  @Whole({ min: 0, max: FAR }) count!: number;
}

/** Supervision cases opened and closed in a month. */
export class MonthAnswer {
  @Text({ max: 7, description: '`YYYY-MM`' }) month!: string;
  @Whole({ min: 0, max: FAR }) opened!: number;
  @Whole({ min: 0, max: FAR }) closed!: number;
}

/** What waits for somebody. */
export class WaitingAnswer {
  @Whole({ min: 0, max: FAR, description: '历史逾期, not yet released' }) historic!: number;
  @Whole({ min: 0, max: FAR, description: 'Filed and not yet read' }) awaitingVerdict!: number;
  @Whole({ min: 0, max: FAR, description: 'Explanations without a verdict' }) explanations!: number;
}

/** 改革总览, cut to the reader's scope. */
export class OverviewAnswer {
  @CalendarDate() today!: string;
  @Part(() => LightTallyAnswer) total!: LightTallyAnswer;
  @Parts(() => UnitLightsAnswer, { max: FAR, description: 'In the order of the names, never of merit' })
  units!: readonly UnitLightsAnswer[];
  @Parts(() => KindLightsAnswer, { max: FAR }) kinds!: readonly KindLightsAnswer[];
  @Parts(() => StageAnswer, { max: FAR }) funnel!: readonly StageAnswer[];
  @Parts(() => MonthAnswer, { max: FAR }) trend!: readonly MonthAnswer[];
  @Part(() => WaitingAnswer) waiting!: WaitingAnswer;
}
