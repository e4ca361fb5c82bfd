import { CalendarDate, FlagParam, Id, Ids, Int, IntParam, OneOf, SomeOf, Text } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/page.js';
import { PROJECT_LEVELS, type ProjectLevel } from '../../../shared-kernel/project.js';
import { VERDICTS } from '../../imports/index.js';
import {
  DECLARATIONS,
  type Declaration,
  KEY_POINT_STATES,
  REPORT_COLUMNS,
  type ReportColumn,
} from '../domain/key-point.js';

const YEARS = { min: 2000, max: 2200 } as const;

export class PlansQuery {
  @IntParam({ ...YEARS, optional: true, description: 'This year unless told.' }) year?: number;
}

/** The plan of a higher level, or the city's own. */
export class HigherPlanRequest {
  @OneOf(PROJECT_LEVELS, { description: 'Whose plan it is; MUNICIPAL: the city’s own 年度工作要点.' })
  level!: ProjectLevel;
  @Int(YEARS) year!: number;
  @Text({ max: 200 }) name!: string;
  @Text({ max: 100, optional: true, description: 'Its document number.' }) number?: string;
  @CalendarDate({ optional: true, description: 'The day of the document.' }) issuedOn?: string;
  @Text({ max: 200, optional: true, description: 'The meeting that approved it.' }) approvedBy?: string;
  @Text({ max: 60, optional: true, description: 'The name of the whole system of work, for instance 1+499.' })
  workSystemName?: string;
  @SomeOf(REPORT_COLUMNS, {
    optional: true,
    description: 'The columns of its report in the higher level’s own order; left out: all.',
  })
  reportColumns?: ReportColumn[];
}

export class KeyPointsQuery extends PageQuery {
  @Id({ optional: true, description: 'The plan.' }) planId?: string;
  @OneOf(KEY_POINT_STATES, { optional: true }) state?: string;
  @Id({ optional: true, description: 'The special group.' }) groupUnitId?: string;
  @Id({ optional: true, description: 'The lead unit.' }) leadUnitId?: string;
  @Id({ optional: true, description: 'Only what this project covers.' }) projectId?: string;
  @Id({ optional: true, description: 'Only what this task covers, itself or with its project.' }) taskId?: string;
  @Text({ max: 100, optional: true, description: 'Words of the code or the text.' }) words?: string;
  @FlagParam({ optional: true, description: 'Only what goes on without a note of this month: whom the office rings.' })
  silent?: boolean;
}

/** A key point and what covers it, whole. */
class KeyPointFields {
  @Text({ max: 40, description: 'Its code in the plan (省-03).' }) code!: string;
  @Text({ max: 1000 }) text!: string;
  @Text({ max: 100, optional: true, description: '完成时限, as the plan says it.' }) dueWords?: string;
  @Id({ optional: true, description: 'The special group.' }) groupUnitId?: string;
  @Id({ optional: true, description: '牵头单位.' }) leadUnitId?: string;
  @Text({ max: 300, optional: true, description: '成果文号.' }) resultNumbers?: string;
  @Text({ max: 500, optional: true, description: '存在问题.' }) difficulties?: string;
  @Text({ max: 500, optional: true, description: '需上级支持事项.' }) support?: string;
  @Ids({ max: 100, optional: true, description: 'The projects that cover it: these and no others.' })
  projectIds?: string[];
  @Ids({ max: 100, optional: true, description: 'The tasks that cover it: these and no others.' }) taskIds?: string[];
}

export class KeyPointRequest extends KeyPointFields {
  @Id({ description: 'The plan that it belongs to.' }) planId!: string;
}

export class RewriteKeyPointRequest extends KeyPointFields {}

/** What is declared of a point; a second person decides. */
export class DeclarationRequest {
  @OneOf(DECLARATIONS, {
    description:
      'DONE by its document, NOT_APPLICABLE by the higher office’s consent, WITHDRAWN entered in error, OPEN takes back what was declared.',
  })
  declared!: Declaration;
  @Text({ max: 100, optional: true, description: 'The document, or the higher office’s reply.' }) number?: string;
  @Text({ max: 50, optional: true, description: 'Without a reply: who of the higher office answered by telephone.' })
  answeredBy?: string;
  @Text({ max: 100, optional: true, description: 'By which post.' }) answeredPost?: string;
  @CalendarDate({ optional: true, description: 'On which day, not after today.' }) answeredOn?: string;
  @Text({ max: 300, optional: true, description: 'Why; needed of WITHDRAWN and OPEN.' }) reason?: string;
}

/** The plan to which a file's rows belong. */
export class PointsFileQuery {
  @Id({ description: 'The plan.' }) planId!: string;
}

export class PointImportsQuery extends PageQuery {
  @Id({ optional: true, description: 'The plan.' }) planId?: string;
}

/** A page of what a preview would do. */
export class PointRowsQuery extends PageQuery {
  @OneOf([...VERDICTS, 'SKIP'], { optional: true }) verdict?: string;
}

/** The next year's plan, begun from what is unfinished. */
export class NextPlanRequest {
  @Text({ max: 200, description: 'What it is called; its number and day are added once it is issued.' }) name!: string;
}
