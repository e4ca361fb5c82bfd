import { Module } from '@nestjs/common';
import { ObligationsModule } from '../obligations/index.js';
import { AcceptHelp } from './application/accept-help.use-case.js';
import { CancelTask } from './application/cancel-task.use-case.js';
import { ConfirmProgress } from './application/confirm-progress.use-case.js';
import { ChangeDivision } from './application/change-division.use-case.js';
import { ChangeLead } from './application/change-lead.js';
import { PreviewLeadChange } from './application/preview-lead-change.query.js';
import { PreviewDivisionChange } from './application/preview-division-change.query.js';
import { CreateAssignment } from './application/create-assignment.use-case.js';
import { CreateProject } from './application/create-project.use-case.js';
import { DeclineHelp } from './application/decline-help.use-case.js';
import { EndProject } from './application/end-project.use-case.js';
import { SaidDoneFollowers } from './application/said-done-followers.js';
import { GetProject } from './application/get-project.query.js';
import { GetTask } from './application/get-task.query.js';
import { HearSilence } from './application/hear-silence.use-case.js';
import { HelpDecisions } from './application/help-decisions.js';
import { ListChainGaps } from './application/list-chain-gaps.query.js';
import { ListProjects } from './application/list-projects.query.js';
import { ListTasks } from './application/list-tasks.query.js';
import { NameHelpDay } from './application/name-help-day.use-case.js';
import { ProjectChainSource } from './application/project-chain-source.js';
import { ReadChain } from './application/read-chain.query.js';
import { ReadProgrammes } from './application/read-programmes.query.js';
import { ReportProgress } from './application/report-progress.use-case.js';
import { ResolveParty } from './application/resolve-party.use-case.js';
import { ReturnTask } from './application/return-task.use-case.js';
import { SubmitTask } from './application/submit-task.use-case.js';
import { UpdateProject } from './application/update-project.use-case.js';
import { VerifyTask } from './application/verify-task.use-case.js';
import { ChainController } from './http/chain.controller.js';
import { HelpController } from './http/help.controller.js';
import { LeadChangesController } from './http/lead-changes.controller.js';
import { DivisionChangesController } from './http/division-changes.controller.js';
import { ProgressConfirmationsController } from './http/progress-confirmations.controller.js';
import { ProgrammesController } from './http/programmes.controller.js';
import { ChainGapsController, PartiesController, ProjectsController } from './http/projects.controller.js';
import { TaskActsController, TasksController } from './http/tasks.controller.js';
import { HearSilenceHandler } from './jobs/hear-silence.handler.js';

const tasks = [
  AcceptHelp,
  CancelTask,
  ConfirmProgress,
  CreateAssignment,
  DeclineHelp,
  GetTask,
  HearSilence,
  HearSilenceHandler,
  HelpDecisions,
  ListTasks,
  NameHelpDay,
  ReportProgress,
  ReturnTask,
  SubmitTask,
  VerifyTask,
];
const projects = [
  ChangeDivision,
  ChangeLead,
  PreviewLeadChange,
  PreviewDivisionChange,
  CreateProject,
  EndProject,
  GetProject,
  ListChainGaps,
  ListProjects,
  ReadChain,
  ReadProgrammes,
  ResolveParty,
  UpdateProject,
];

/** Projects, their responsibility chains and tasks. */
@Module({
  imports: [ObligationsModule],
  controllers: [
    LeadChangesController,
    ProjectsController,
    PartiesController,
    ChainController,
    ChainGapsController,
    DivisionChangesController,
    TasksController,
    TaskActsController,
    HelpController,
    ProgressConfirmationsController,
    ProgrammesController,
  ],
  providers: [ProjectChainSource, SaidDoneFollowers, ...tasks, ...projects],
  exports: [SaidDoneFollowers, CancelTask, ChangeLead, GetProject, HearSilence],
})
export class ProjectsModule {}
