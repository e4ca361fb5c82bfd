import {
  Amount,
  CalendarDate,
  Confirmed,
  Id,
  Ids,
  OneOf,
  Nested,
  NestedList,
  Text,
  Texts,
} from '../../../../platform/http/fields.js';

const TITLE = 200;
const LONG = 2000;
const SUMMARY = 300;
const MANY = 50;

/** Something that a unit has to do by a date. */
export class DatedMatterRequest {
  @Text({ max: 500 }) matter!: string;
  @Id({ description: 'The unit that has to do it.' }) unitId!: string;
  @CalendarDate() dueOn!: string;
}

/** 改革调研 */
export class ResearchRequest {
  @Text({ max: TITLE, description: '调研主题' }) theme!: string;
  @Texts({ max: TITLE, maxItems: MANY, minItems: 1, description: '调研点位: names of units, never a position.' })
  sites!: string[];
  @Text({ max: LONG, description: '了解到的主要情况' }) findings!: string;
  @Texts({ max: 500, maxItems: MANY, optional: true, description: '发现的问题' }) problems?: string[];
  @Text({ max: LONG, optional: true, description: '有关建议' }) advice?: string;
}

/** 改革协调会 */
export class CoordinationRecordRequest {
  @Text({ max: TITLE, description: '会议名称' }) name!: string;
  @Text({ max: 100, description: '主持领导' }) chair!: string;
  @Texts({ max: TITLE, maxItems: MANY, minItems: 1, description: '参会单位' }) units!: string[];
  @NestedList(() => DatedMatterRequest, {
    max: MANY,
    description: '议定事项: each becomes a dated task of its unit once verified.',
  })
  decisions!: DatedMatterRequest[];
  @Text({ max: 100, optional: true, description: '会议纪要文号' }) minutesNumber?: string;
}

/** 改革督察 */
export class InspectionRequest {
  @Text({ max: LONG, description: '督察内容' }) content!: string;
  @Texts({ max: TITLE, maxItems: MANY, minItems: 1, description: '督察对象' }) inspectedUnits!: string[];
  @OneOf(['ON_SITE', 'RANDOM', 'DOCUMENTS'], { description: '督察方式: 实地, 随机, 调阅已有材料' }) method!: string;
  @Text({
    max: 100,
    optional: true,
    description: 'Its number in the year’s plan of inspections; this or `approvalNumber` is required.',
  })
  planNumber?: string;
  @Text({ max: 100, optional: true, description: 'The number of its one-off approval (一事一报).' })
  approvalNumber?: string;
  @Text({ max: LONG, description: '发现的问题' }) findings!: string;
  @NestedList(() => DatedMatterRequest, {
    max: MANY,
    description: '整改要求: each becomes a dated obligation of its unit once verified.',
  })
  demands!: DatedMatterRequest[];
}

/** 解决成效: "71户" */
export class EffectRequest {
  @Amount({ min: 0, max: 1e15 }) value!: number;
  @Text({ max: 20 }) unit!: string;
}

/** 破解难题 */
export class ProblemRequest {
  @Text({ max: TITLE, description: '难题名称' }) name!: string;
  @Text({ max: TITLE, description: '难题来源' }) origin!: string;
  @Text({ max: LONG, description: '症结' }) crux!: string;
  @Text({ max: LONG, description: '解决办法' }) solution!: string;
  @Nested(() => EffectRequest, { description: '解决成效' }) effect!: EffectRequest;
  @Text({ max: TITLE, description: '受益方或提出方' }) whoHadIt!: string;
  @Text({ max: TITLE, description: '确认人' }) confirmedBy!: string;
  @OneOf(['SOLVED', 'STAGE_PROGRESS'], {
    description: '已解决, or 取得阶段性进展 (counts only with the office’s approval).',
  })
  progress!: string;
  @Id({
    optional: true,
    description: 'The problem of the list that it is; left out: it is put on the list once verified.',
  })
  problemId?: string;
}

/** 梳理经验 */
export class ExperienceRequest {
  @Text({ max: TITLE, description: '经验题目' }) title!: string;
  @Text({ max: LONG, description: '主要做法' }) practice!: string;
  @Text({ max: LONG, description: '成效数据' }) effectData!: string;
  @Text({ max: LONG, description: '可推广之处' }) copyable!: string;
  @Text({ max: 500, optional: true, description: '已推广范围' }) alreadyAt?: string;
  @OneOf(['BULLETIN', 'INFORMATION', 'TYPICAL_CASE'], { description: '拟报送渠道: 简报, 信息, 典型案例' })
  channel!: string;
}

/** What took place; exactly the record of the duty's kind. */
export class ActivityRequest {
  @CalendarDate({ description: 'Not after today, not before the quarter.' }) heldOn!: string;
  @Text({ max: TITLE }) place!: string;
  @Text({ max: 100, description: 'Who led or chaired it: the leading official or whom he entrusts.' }) leader!: string;
  @Text({ max: 100, description: 'His post.' }) leaderTitle!: string;
  @Id({
    optional: true,
    description:
      'The leading official’s post, where he himself led the visit, meeting or inspection: it counts for him. With words alone it counts for the project.',
  })
  leaderPostId?: string;
  @Texts({ max: TITLE, maxItems: MANY, description: '参加单位' }) units!: string[];
  @Text({ max: SUMMARY, description: `主要情况, at most ${String(SUMMARY)} characters.` }) summary!: string;
  @Texts({
    max: 100,
    maxItems: MANY,
    description: 'Numbers of documents that exist; nothing has to be uploaded again.',
  })
  documentNumbers!: string[];
  @Confirmed({ description: '内容不涉及国家秘密、工作秘密' }) noSecrets!: boolean;
  @Nested(() => ResearchRequest, { optional: true }) research?: ResearchRequest;
  @Nested(() => CoordinationRecordRequest, { optional: true }) coordination?: CoordinationRecordRequest;
  @Nested(() => InspectionRequest, { optional: true }) inspection?: InspectionRequest;
  @Nested(() => ProblemRequest, { optional: true }) problem?: ProblemRequest;
  @Nested(() => ExperienceRequest, { optional: true }) experience?: ExperienceRequest;
}

/** A duty is filed. */
export class SubmitRequest {
  @Nested(() => ActivityRequest) activity!: ActivityRequest;

  @Ids({
    max: 20,
    optional: true,
    description: 'Duties of other projects of the unit, same kind and quarter, that it fulfils too.',
  })
  credits?: string[];
}
