import { Module } from '@nestjs/common';
import { ObligationsModule } from '../obligations/index.js';
import { CancelTask } from './application/cancel-task.use-case.js';
import { ConfirmProgress } from './application/confirm-progress.use-case.js';
import { ChangeDivision } from './application/change-division.use-case.js';
import { ChangeLead } from './application/change-lead.js';
import { PreviewLeadChange } from './application/preview-lead-change.query.js';
import { PreviewDivisionChange } from './application/preview-division-change.query.js';
import { CreateAssignment } from './application/create-assignment.use-case.js';
import { CreateProject } from './application/create-project.use-case.js';
import { EndProject } from './application/end-project.use-case.js';
import { GetProject } from './application/get-project.query.js';
import { GetTask } from './application/get-task.query.js';
import { ApplyLedgerImport } from './application/ledger/apply-ledger-import.use-case.js';
import { ConfirmLedgerImport } from './application/ledger/confirm-ledger-import.use-case.js';
import { DiscardLedgerImport } from './application/ledger/discard-ledger-import.use-case.js';
import { ExportLedger } from './application/ledger/export-ledger.query.js';
import { GetLedgerImport } from './application/ledger/get-ledger-import.query.js';
import { LedgerDateApprovals } from './application/ledger/ledger-date-approvals.js';
import { PreviewImportLeads } from './application/ledger/preview-import-leads.query.js';
import { ReadLedgerImport } from './application/ledger/read-ledger-import.use-case.js';
import { StartLedgerImport } from './application/ledger/start-ledger-import.use-case.js';
import { ListChainGaps } from './application/list-chain-gaps.query.js';
import { ListProjects } from './application/list-projects.query.js';
import { ListTasks } from './application/list-tasks.query.js';
import { ProjectChainSource } from './application/project-chain-source.js';
import { ReadChain } from './application/read-chain.query.js';
import { ReportProgress } from './application/report-progress.use-case.js';
import { ResolveParty } from './application/resolve-party.use-case.js';
import { ReturnTask } from './application/return-task.use-case.js';
import { SubmitTask } from './application/submit-task.use-case.js';
import { UpdateProject } from './application/update-project.use-case.js';
import { VerifyTask } from './application/verify-task.use-case.js';
import { ChainController } from './http/chain.controller.js';
import { LedgerExportsController, LedgerImportsController } from './http/ledger.controller.js';
import { LeadChangesController } from './http/lead-changes.controller.js';
import { DivisionChangesController } from './http/division-changes.controller.js';
import { ProgressConfirmationsController } from './http/progress-confirmations.controller.js';
import { ChainGapsController, PartiesController, ProjectsController } from './http/projects.controller.js';
import { TaskActsController, TasksController } from './http/tasks.controller.js';
import { ApplyLedgerWork, ReadLedgerWork } from './jobs/ledger-import.work.js';

const tasks = [
  CancelTask,
  ConfirmProgress,
  CreateAssignment,
  GetTask,
  ListTasks,
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
  ResolveParty,
  UpdateProject,
];
const ledger = [
  ApplyLedgerImport,
  ApplyLedgerWork,
  ConfirmLedgerImport,
  DiscardLedgerImport,
  ExportLedger,
  GetLedgerImport,
  LedgerDateApprovals,
  PreviewImportLeads,
  ReadLedgerImport,
  ReadLedgerWork,
  StartLedgerImport,
];

/** Projects, their responsibility chains and tasks, and the exchange of ledgers. */
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
    ProgressConfirmationsController,
    LedgerImportsController,
    LedgerExportsController,
  ],
  providers: [ProjectChainSource, ...tasks, ...projects, ...ledger],
  exports: [GetProject],
})
export class ProjectsModule {}
