import { Module } from '@nestjs/common';
import { ObligationsModule } from '../obligations/index.js';
import { ProjectsModule } from '../projects/index.js';
import { AddParagraph } from './application/add-paragraph.use-case.js';
import { ConfirmEntries } from './application/confirm-entries.use-case.js';
import { CarryDuties } from './application/carry-duties.js';
import { CloseApprovals } from './application/close-approvals.js';
import { CloseCycle } from './application/close-cycle.use-case.js';
import { ConfirmPlan } from './application/confirm-plan.use-case.js';
import { CreateCycle } from './application/create-cycle.use-case.js';
import { DutyAccess } from './application/duty-access.js';
import { DutyRequests } from './application/duty-requests.js';
import { ForecastClose } from './application/forecast-close.query.js';
import { FreezeCycle } from './application/freeze-cycle.use-case.js';
import { GetCycle } from './application/get-cycle.query.js';
import { GetDuty } from './application/get-duty.query.js';
import { HoldDuty } from './application/hold-duty.use-case.js';
import { ListDuties } from './application/list-duties.query.js';
import { ListProjectDuties } from './application/list-project-duties.query.js';
import { MakeDuties } from './application/make-duties.use-case.js';
import { MoveCycleDays } from './application/move-cycle-days.js';
import { OpenCycle } from './application/open-cycle.use-case.js';
import { PlanApprovals } from './application/plan-approvals.js';
import { PlanDuty } from './application/plan-duty.use-case.js';
import { PreviewCycle } from './application/preview-cycle.query.js';
import { PromptSlowUnits } from './application/prompt-slow-units.use-case.js';
import { ReadMatrix } from './application/read-matrix.query.js';
import { ReadPlans } from './application/read-plans.query.js';
import { RequestCoordination } from './application/request-coordination.use-case.js';
import { RequestExemption } from './application/request-exemption.use-case.js';
import { RequestDutyExtension } from './application/request-extension.use-case.js';
import { ReturnDuty } from './application/return-duty.use-case.js';
import { SubmitDuty } from './application/submit-duty.use-case.js';
import { SubmitPlan } from './application/submit-plan.use-case.js';
import { VerifyDuties } from './application/verify-duties.use-case.js';
import { VerifyDuty } from './application/verify-duty.use-case.js';
import { WithdrawDuty } from './application/withdraw-duty.use-case.js';
import { CyclesController, CycleTablesController } from './http/cycles.controller.js';
import { DutiesController, DutyRequestsController, VerdictsController } from './http/duties.controller.js';
import { CoordinationController, FilingController, PlansController } from './http/filing.controller.js';
import { DutyAdditionsController } from './http/duty-additions.controller.js';
import { CloseCycleWork, OpenCycleWork } from './jobs/cycle-work.js';
import { PromptSlowUnitsHandler } from './jobs/prompt-slow-units.handler.js';

/** The quarter and its five duties. */
@Module({
  imports: [ObligationsModule, ProjectsModule],
  controllers: [
    CyclesController,
    CycleTablesController,
    DutiesController,
    VerdictsController,
    DutyRequestsController,
    FilingController,
    DutyAdditionsController,
    PlansController,
    CoordinationController,
  ],
  providers: [
    AddParagraph,
    CarryDuties,
    CloseApprovals,
    CloseCycle,
    CloseCycleWork,
    ConfirmEntries,
    ConfirmPlan,
    CreateCycle,
    DutyAccess,
    DutyRequests,
    ForecastClose,
    FreezeCycle,
    GetCycle,
    GetDuty,
    HoldDuty,
    ListDuties,
    ListProjectDuties,
    MakeDuties,
    MoveCycleDays,
    OpenCycle,
    OpenCycleWork,
    PlanApprovals,
    PlanDuty,
    PreviewCycle,
    PromptSlowUnits,
    PromptSlowUnitsHandler,
    ReadMatrix,
    ReadPlans,
    RequestCoordination,
    RequestExemption,
    RequestDutyExtension,
    ReturnDuty,
    SubmitDuty,
    SubmitPlan,
    VerifyDuties,
    VerifyDuty,
    WithdrawDuty,
  ],
  exports: [PromptSlowUnits],
})
export class CyclesModule {}
