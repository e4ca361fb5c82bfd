import {
  CalendarDate,
  Flag,
  Id,
  Instant,
  Nested,
  OneOf,
  NestedList,
  Answer,
  Text,
  Texts,
  Int,
} from '../../../platform/http/fields.js';
import { DenialAnswer } from '../../approvals/index.js';
import { LIGHTS, lightWord, StandingHoldAnswer } from '../../obligations/index.js';
import type { ChainView } from '../application/list-chain-gaps.query.js';
import type { ProjectPage } from '../application/get-project.query.js';
import type { TaskPage } from '../application/get-task.query.js';
import type { TaskView } from '../application/list-tasks.query.js';
import { ENDED_AS, PROJECT_CATEGORIES, PROJECT_LEVELS, PROJECT_NODES } from '../../../shared-kernel/project.js';
import { CHAIN_GAPS, PARTY_ROLES, type Project } from '../domain/project.js';
import { HELP_STATES } from '../domain/help-states.js';
import { DONE_SAID_STATES, type DoneSaid, TASK_SOURCES, TASK_STATES } from '../domain/task.js';
import { HOLD_REASONS } from '../../../shared-kernel/hold.js';

const FAR = 1_000_000_000;
const YEARS = { min: 2000, max: 2200 } as const;

export class ProjectAnswer {
  @Id() id!: string;
  @Text({ max: 40 }) code!: string;
  @Text({ max: 200 }) name!: string;
  @Id({ optional: true }) parentId!: string | null;
  @OneOf(PROJECT_CATEGORIES) category!: string;
  @OneOf(PROJECT_LEVELS) level!: string;
  @CalendarDate({
    optional: true,
    description: 'Leader-led since: it owes the five duties of quarters that open from then on.',
  })
  leaderLedFrom!: string | null;
  @Id({ optional: true }) leadingPostId!: string | null;
  @Text({ max: 200, optional: true, description: 'The leading official’s post.' }) leadingTitle!: string | null;
  @Id({ optional: true }) groupUnitId!: string | null;
  @Text({ max: 200, optional: true }) groupName!: string | null;
  @Id({ optional: true }) leadUnitId!: string | null;
  @Text({ max: 200, optional: true }) leadUnitName!: string | null;
  @Id({ optional: true }) responsiblePostId!: string | null;
  @Text({ max: 200, optional: true }) keyPoint!: string | null;
  @CalendarDate({ optional: true }) endedOn!: string | null;
  @OneOf(ENDED_AS, { optional: true, description: 'How it ended.' }) endedAs!: string | null;
  @Text({ max: 500, optional: true, description: 'What came of it, or why it ended.' }) endedReason!: string | null;
  @Text({ max: 100, optional: true }) endedDocument!: string | null;
  @OneOf(PROJECT_NODES, { optional: true, description: 'Its place in a programme of integrated reform.' })
  node!: string | null;
  @Text({ max: 60, optional: true, description: '领域, of a MAJOR.' }) fieldName!: string | null;
  @Int({ ...YEARS, optional: true, description: 'The first year of a PROGRAMME.' }) termFrom!: number | null;
  @Int({ ...YEARS, optional: true }) termTo!: number | null;
  @Int({ min: 1, max: FAR }) version!: number;
}

export class PartyAnswer {
  @Id() id!: string;
  @OneOf(PARTY_ROLES) role!: string;
  @Id({ optional: true }) unitId!: string | null;
  @Id({ optional: true }) postId!: string | null;
  @Text({ max: 200, description: 'The unit’s or post’s name, or the words of the ledger.' }) name!: string;
  @Flag({ description: 'Words that nobody has resolved to units yet.' }) unresolved!: boolean;
}

export class ProjectPageAnswer extends ProjectAnswer {
  @NestedList(() => PartyAnswer, { max: FAR }) parties!: PartyAnswer[];
  @Id({ optional: true, description: 'Its end was asked for and waits; for the office and the lead unit.' })
  endApprovalId!: string | null;
  @Nested(() => DenialAnswer, {
    optional: true,
    description: 'The last word on its end, where that was a refusal; for the office and the lead unit.',
  })
  endDenied!: DenialAnswer | null;
}

/** A request to end a project. */
export class EndingAskedAnswer {
  @Id() id!: string;
  @Int({ min: 1, max: FAR }) version!: number;
  @Id({ description: 'What waits for the second person; nothing has changed yet.' }) approvalId!: string;
}

export class ProjectRef {
  @Id() id!: string;
  @Int({ min: 1, max: FAR }) version!: number;
}

/** A running project that changes its leading official. */
export class LedProjectAnswer {
  @Id() id!: string;
  @Text({ max: 40 }) code!: string;
  @Text({ max: 200 }) name!: string;
  @Text({ max: 200, optional: true }) leadUnitName!: string | null;
  @Int({ min: 0, max: FAR, description: 'What is due or awaits a verdict; it stays as it is.' })
  openObligations!: number;
  @Int({ min: 0, max: FAR, description: 'Decisions that wait for the official; the new one decides them.' })
  pendingApprovals!: number;
}

/** What a change of the division of work moves. */
export class DivisionChangeAnswer {
  @NestedList(() => LedProjectAnswer, { max: FAR }) projects!: LedProjectAnswer[];
}

export class ChainGapsAnswer {
  @Id() projectId!: string;
  @Text({ max: 40 }) code!: string;
  @Text({ max: 200 }) name!: string;
  @Answer(
    { type: [String], enum: [...CHAIN_GAPS] },
    { description: 'What is missing, the gravest first; empty for a whole chain.' },
  )
  gaps!: string[];
}

/** What a ledger said of a task’s being done; it is the office’s to confirm. */
export class DoneSaidAnswer {
  @Text({ max: 200, description: 'The ledger’s own words.' }) words!: string;
  @CalendarDate({ optional: true, description: 'The day on which it was done, as far as it is known.' })
  doneOn!: string | null;
  @Text({ max: 255 }) fileName!: string;
  @Int({ min: 1, max: FAR, description: 'The row in the workbook.' }) row!: number;
  @Text({ max: 100, description: 'Who brought it.' }) personName!: string;
  @OneOf(DONE_SAID_STATES) state!: string;
  @Text({ max: 100, optional: true }) decidedByName!: string | null;
  @CalendarDate({ optional: true }) decidedOn!: string | null;
}

/** What was said, as the API answers it. */
export function showDoneSaid({ importId: _import, step: _step, ...said }: DoneSaid): DoneSaidAnswer {
  return said;
}

export class TaskAnswer {
  @Id() id!: string;
  @Id({ optional: true }) projectId!: string | null;
  @Text({ max: 200, optional: true }) projectName!: string | null;
  @OneOf(TASK_SOURCES) source!: string;
  @Text({ max: 200, optional: true }) origin!: string | null;
  @Text({ max: 1000 }) matter!: string;
  @Text({ max: 300, optional: true }) deliverable!: string | null;
  @Id() unitId!: string;
  @Text({ max: 200 }) unitName!: string;
  @Text({ max: 200, optional: true, description: 'The special or campaign group for which its host unit does it.' })
  forGroupName!: string | null;
  @Text({ max: 60, optional: true, description: 'The deadline in the ledger’s own words.' }) statedWords!:
    | string
    | null;
  @CalendarDate({ optional: true, description: 'The day that they state.' }) statedOn!: string | null;
  @CalendarDate({ description: 'The current due date.' }) dueOn!: string;
  @CalendarDate({ description: 'The first one, kept for ever.' }) originalDueOn!: string;
  @OneOf(HOLD_REASONS, {
    optional: true,
    description:
      'Why it stands silent: 历史逾期 until the office releases it, 已完成、待确认 until it says whether it is done.',
  })
  hold!: string | null;
  @Nested(() => StandingHoldAnswer, { optional: true, description: 'While its clock is held (暂缓计时).' })
  clockHold!: StandingHoldAnswer | null;
  @Nested(() => DoneSaidAnswer, { optional: true }) doneSaid!: DoneSaidAnswer | null;
  @OneOf(TASK_STATES) state!: string;
  @Int({ min: 0, max: 100 }) percent!: number;
  @OneOf(LIGHTS) light!: string;
  @Text({ max: 20, description: 'The light’s word, always printed with its colour.' }) lightWord!: string;
  @Text({ max: 1000, optional: true }) result!: string | null;
  @Texts({ max: 100, maxItems: 20 }) documentNumbers!: string[];
  @Text({ max: 500, optional: true, description: 'The office’s words: of a verdict, a return or a cancellation.' })
  verdictWords!: string | null;
  @OneOf(HELP_STATES, {
    optional: true,
    description:
      'Of what another unit asks (提请协调): whether the unit gives the help, and while that is open, with whom it lies.',
  })
  help!: string | null;
  @CalendarDate({ optional: true, description: 'The last day on which the unit accepts or declines.' })
  helpAnswerBy!: string | null;
  @Text({ max: 500, optional: true, description: 'Why the unit declined.' }) helpReason!: string | null;
  @Text({ max: 200, optional: true, description: 'The unit that asks for help.' }) helpedName!: string | null;
  @Id() obligationId!: string;
  @Int({ min: 1, max: FAR }) version!: number;
}

export class ProgressAnswer {
  @Int({ min: 0, max: 100 }) percent!: number;
  @Text({ max: 1000 }) note!: string;
  @Text({ max: 100, optional: true }) personName!: string | null;
  @Instant() at!: string;
  @Flag({ description: 'Entered by the office for the unit (代为录入).' }) onBehalf!: boolean;
  @Text({ max: 100, optional: true }) confirmedByName!: string | null;
  @Instant({ optional: true, description: 'When the unit confirmed it.' }) confirmedAt!: string | null;
}

export class TaskPageAnswer extends TaskAnswer {
  @NestedList(() => ProgressAnswer, { max: 50, description: 'The latest notes, the newest first.' })
  progress!: ProgressAnswer[];
}

export class TaskRefAnswer {
  @Id() id!: string;
  @OneOf(TASK_STATES) state!: string;
  @Int({ min: 1, max: FAR }) version!: number;
}

export class AssignmentAnswer {
  @Id() id!: string;
  @CalendarDate({ description: 'The working day on which it is due.' }) dueOn!: string;
}

/** A project as the API answers it. */
export function showProject(project: Project): ProjectAnswer {
  return { ...project };
}

/** A project's own page as the API answers it. */
export function showProjectPage({ parties, ...project }: ProjectPage): ProjectPageAnswer {
  const shown = parties.map(({ expression, words: _words, ...party }) => ({
    ...party,
    unresolved: expression !== null,
  }));
  return { ...project, parties: shown };
}

/** A chain's gaps as the API answers them. */
export function showChain({ gaps, ...chain }: ChainView): ChainGapsAnswer {
  return { ...chain, gaps: [...gaps] };
}

function shownTask({
  unitPath: _path,
  submittedByPerson: _person,
  submittedForPerson: _holder,
  pausesObligationId: _paused,
  reportBackId: _reported,
  createdByPerson: _creator,
  obligationState,
  documentNumbers,
  doneSaid,
  ...task
}: TaskView) {
  const word = lightWord({ light: task.light, state: obligationState });
  return {
    ...task,
    documentNumbers: [...documentNumbers],
    lightWord: word,
    doneSaid: doneSaid && showDoneSaid(doneSaid),
  };
}

/** A task as the API answers it. */
export function showTask(task: TaskView): TaskAnswer {
  return shownTask(task);
}

/** A task's own page as the API answers it. */
export function showTaskPage({ progress, ...task }: TaskPage): TaskPageAnswer {
  return { ...shownTask(task), progress: progress.map((note) => ({ ...note })) };
}
