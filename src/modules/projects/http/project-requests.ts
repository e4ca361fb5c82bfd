import { CalendarDate, FlagParam, Id, Ids, OneOf, Text, Texts, Int, IntParam } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/page.js';
import {
  ENDED_AS,
  type EndedAs,
  PROJECT_CATEGORIES,
  PROJECT_LEVELS,
  PROJECT_NODES,
  type ProjectCategory,
  type ProjectLevel,
  type ProjectNode,
} from '../../../shared-kernel/project.js';
import { TASK_SOURCES, TASK_STATES } from '../domain/task.js';

const MOST_UNITS = 100;
const YEARS = { min: 2000, max: 2200 } as const;

export class ProjectsQuery extends PageQuery {
  @OneOf(PROJECT_CATEGORIES, { optional: true }) category?: string;
  @OneOf(PROJECT_LEVELS, { optional: true }) level?: string;
  @Id({ optional: true, description: 'The lead unit.' }) leadUnitId?: string;
  @Id({ optional: true, description: 'The leading official’s post.' }) leaderPostId?: string;
  @Id({ optional: true, description: 'The programme or major item above it.' }) parentId?: string;
  @Id({ optional: true, description: 'The plan of a year to which it belongs: of which it carries out a point.' })
  planId?: string;
  @FlagParam({ optional: true, description: 'Only ended ones, or only running ones.' }) ended?: boolean;
  @Text({ max: 100, optional: true, description: 'Words of the name.' }) words?: string;
}

/** A project and its chain, as a person writes it. Words that nobody has resolved stay in the chain. */
export class ProjectRequest {
  @Text({ max: 200 }) name!: string;
  @Id({ optional: true, description: 'The programme or major item above it.' }) parentId?: string;
  @OneOf(PROJECT_CATEGORIES) category!: ProjectCategory;
  @OneOf(PROJECT_LEVELS) level!: ProjectLevel;
  @Id({ optional: true, description: 'The leading official’s post; with it the project owes the five duties.' })
  leadingPostId?: string;
  @Id({ optional: true, description: 'The special group that answers for it.' }) groupUnitId?: string;
  @Id({ description: '牵头单位.' }) leadUnitId!: string;
  @Id({ optional: true, description: 'The lead unit’s section chief for this project; else its first.' })
  responsiblePostId?: string;
  @Ids({ max: MOST_UNITS, optional: true, description: '责任单位.' }) responsibleUnitIds?: string[];
  @Ids({ max: MOST_UNITS, optional: true, description: '配合单位; they read.' }) supportingUnitIds?: string[];
  @Text({ max: 200, optional: true, description: '上级要点.' }) keyPoint?: string;
  @OneOf(PROJECT_NODES, {
    optional: true,
    description:
      'Its place in a programme of integrated reform (category INTEGRATED): MAJOR below a PROGRAMME, MINOR below either.',
  })
  node?: ProjectNode;
  @Text({ max: 60, optional: true, description: '领域, of a MAJOR.' }) fieldName?: string;
  @Int({ ...YEARS, optional: true, description: 'The first year of a PROGRAMME.' }) termFrom?: number;
  @Int({ ...YEARS, optional: true, description: 'Its last year.' }) termTo?: number;
}

/** How a project is to end; a second person decides. */
export class EndProjectRequest {
  @OneOf(ENDED_AS, { description: 'COMPLETED, MERGED into another, TRANSFERRED to another body, CANCELLED.' })
  endedAs!: EndedAs;
  @Text({ max: 500, description: 'What came of it, or why it ends.' }) reason!: string;
  @Text({ max: 100, optional: true, description: 'The document on which it rests; needed unless COMPLETED.' })
  documentNumber?: string;
}

/** A project as a person rewrites it, and what is to go with it to another lead unit. */
export class RewriteProjectRequest extends ProjectRequest {
  @Ids({ max: 1000, optional: true, description: 'Obligations that go to the new lead unit though they would stay.' })
  carry?: string[];
  @Ids({ max: 1000, optional: true, description: 'Obligations that stay with the old one though they would move.' })
  leave?: string[];
}

export class LeadChangeQuery {
  @Id({
    optional: true,
    description: 'The unit that is to lead; left out: the present one, for what earlier ones were left with.',
  })
  leadUnitId?: string;
}

export class ResolvePartyRequest {
  @Ids({ max: MOST_UNITS, min: 1, description: 'The units that the words mean.' }) unitIds!: string[];
}

/** 领导分工调整: the projects of one leading official go to another. */
export class DivisionChangeRequest {
  @Id({ description: 'The leading official’s post that leads them now.' }) fromPostId!: string;
  @Id({ description: 'The leading official’s post that takes over.' }) toPostId!: string;
  @Ids({ min: 1, max: 1000, optional: true, description: 'Only these; left out: all that he leads.' })
  projectIds?: string[];
}

export class TasksQuery extends PageQuery {
  @Id({ optional: true }) projectId?: string;
  @Id({ optional: true, description: 'The unit that owns it.' }) unitId?: string;
  @OneOf(TASK_STATES, { optional: true }) state?: string;
  @OneOf(TASK_SOURCES, { optional: true }) source?: string;
  @IntParam({ min: 2000, max: 2200, optional: true, description: 'The year of the ledger.' }) year?: number;
  @Id({ optional: true, description: 'The plan of a year to which it belongs, itself or by its project.' })
  planId?: string;
  @FlagParam({
    optional: true,
    description: 'Only those of one’s own unit for which the office reported progress that the unit has not confirmed.',
  })
  toConfirm?: boolean;
}

/** 临时交办. */
export class AssignmentRequest {
  @Text({ max: 1000, description: 'What is to be done.' }) matter!: string;
  @Id({ description: 'The unit that does it.' }) unitId!: string;
  @CalendarDate({ description: 'Due date, not before today; on a rest day the next working day counts.' })
  dueOn!: string;
  @Text({ max: 200, description: 'Where it comes from, for instance a leader’s instruction.' }) origin!: string;
  @Text({ max: 300, optional: true, description: '成果形式.' }) deliverable?: string;
  @Id({ optional: true }) projectId?: string;
}

export class ProgressRequest {
  @Int({ min: 0, max: 100, description: 'Done so far, in percent; does not change the state.' }) percent!: number;
  @Text({ max: 1000, description: 'What was done; no state or work secrets.' }) note!: string;
}

export class TaskResultRequest {
  @Text({ max: 1000, description: 'What came of it.' }) result!: string;
  @Texts({ max: 100, maxItems: 20, optional: true, description: 'Document numbers; one is enough evidence.' })
  documentNumbers?: string[];
}

export class VerdictWords {
  @Text({ max: 500, optional: true, description: 'The office’s words to the unit.' }) words?: string;
}

export class MissingRequest {
  @Text({ max: 500, description: 'What has to be completed.' }) missing!: string;
}

export class CancelRequest {
  @Text({ max: 500, description: 'Why, and the approval on which it rests.' }) reason!: string;
}

export class DeclineHelpRequest {
  @Text({ max: 500, description: 'Why the unit does not give the help.' }) reason!: string;
}

export class HelpDayRequest {
  @CalendarDate({
    description:
      'The last day on which the clock stands, later than the present one; on a rest day the next working day.',
  })
  until!: string;
}
