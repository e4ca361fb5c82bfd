import { Module } from '@nestjs/common';
import { ObligationsModule } from '../obligations/index.js';
import { ProblemsModule } from '../problems/index.js';
import { ProjectsModule } from '../projects/index.js';
import { AddParagraph } from './duties/application/add-paragraph.use-case.js';
import { ConfirmEntries } from './duties/application/confirm-entries.use-case.js';
import { CarryDuties } from './duties/application/carry-duties.js';
import { CorrectDisputed } from './duties/application/carry-problem.js';
import { ListFind } from './duties/application/list-find.use-case.js';
import { CloseApprovals } from './quarter/application/close-approvals.js';
import { CloseCycle } from './quarter/application/close-cycle.use-case.js';
import { CreateCycle } from './quarter/application/create-cycle.use-case.js';
import { DutyAccess } from './duties/application/duty-access.js';
import { DutyRequests } from './duties/application/duty-requests.js';
import { ForecastClose } from './quarter/application/forecast-close.query.js';
import { FreezeCycle } from './quarter/application/freeze-cycle.use-case.js';
import { GetCycle } from './quarter/application/get-cycle.query.js';
import { GetDuty } from './duties/application/get-duty.query.js';
import { HoldDuty } from './duties/application/hold-duty.use-case.js';
import { ListDuties } from './duties/application/list-duties.query.js';
import { ListProjectDuties } from './duties/application/list-project-duties.query.js';
import { MakeDuties } from './quarter/application/make-duties.use-case.js';
import { FrozenQuarters } from './quarter/application/frozen-quarters.js';
import { MoveCycleDays } from './quarter/application/move-cycle-days.js';
import { OpenCycle } from './quarter/application/open-cycle.use-case.js';
import { PlanApprovals } from './plans/application/plan-approvals.js';
import { PlanDuty } from './duties/application/plan-duty.use-case.js';
import { PreviewCycle } from './quarter/application/preview-cycle.query.js';
import { PromptSlowUnits } from './quarter/application/prompt-slow-units.use-case.js';
import { ReadMatrix } from './quarter/application/read-matrix.query.js';
import { UnitPlans } from './plans/application/unit-plans.js';
import { ReadPlans } from './plans/application/read-plans.query.js';
import { ListHelp } from './duties/application/list-help.query.js';
import { RequestCoordination } from './duties/application/request-coordination.use-case.js';
import { RequestExemption } from './duties/application/request-exemption.use-case.js';
import { RequestDutyExtension } from './duties/application/request-extension.use-case.js';
import { ReturnDuty } from './duties/application/return-duty.use-case.js';
import { SayPlansWord } from './duties/application/say-plans-word.use-case.js';
import { SubmitDuty } from './duties/application/submit-duty.use-case.js';
import { SubmitPlan } from './plans/application/submit-plan.use-case.js';
import { VerifyDuties } from './duties/application/verify-duties.use-case.js';
import { VerifyDuty } from './duties/application/verify-duty.use-case.js';
import { WithdrawDuty } from './duties/application/withdraw-duty.use-case.js';
import { CyclesController, CycleTablesController } from './quarter/http/cycles.controller.js';
import { DutiesController, DutyRequestsController, VerdictsController } from './duties/http/duties.controller.js';
import { CoordinationController, FilingController } from './duties/http/filing.controller.js';
import { PlansController } from './plans/http/plans.controller.js';
import { DutyAdditionsController } from './duties/http/duty-additions.controller.js';
import { CloseCycleWork, OpenCycleWork } from './quarter/jobs/cycle-work.js';
import { PromptSlowUnitsHandler } from './quarter/jobs/prompt-slow-units.handler.js';

/** The quarter and its five duties. */
@Module({
  imports: [ObligationsModule, ProblemsModule, ProjectsModule],
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
    FrozenQuarters,
    CloseCycle,
    CloseCycleWork,
    ConfirmEntries,
    CorrectDisputed,
    ListFind,
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
    ListHelp,
    RequestCoordination,
    UnitPlans,
    RequestExemption,
    RequestDutyExtension,
    ReturnDuty,
    SayPlansWord,
    SubmitDuty,
    SubmitPlan,
    VerifyDuties,
    VerifyDuty,
    WithdrawDuty,
  ],
  exports: [GetDuty, ListDuties, PromptSlowUnits],
})
export class CyclesModule {}
