import { Module } from '@nestjs/common';
import { AcknowledgeInterview } from './application/acts/acknowledge-interview.use-case.js';
import { AnswerRecord } from './application/acts/answer-record.use-case.js';
import { DecideInterview } from './application/acts/decide-interview.use-case.js';
import { ExplainInterview } from './application/acts/explain-interview.use-case.js';
import { HoldSlip } from './application/acts/hold-slip.use-case.js';
import { InterviewApprovals } from './application/acts/interview-approvals.js';
import { RaiseCase } from './application/acts/raise-case.use-case.js';
import { RecordInterview } from './application/acts/record-interview.use-case.js';
import { RegisterService } from './application/acts/register-service.use-case.js';
import { ReleaseQuarantine } from './application/acts/release-quarantine.use-case.js';
import { ReleaseSurge } from './application/acts/release-surge.use-case.js';
import { ReportRectification } from './application/acts/report-rectification.use-case.js';
import { ScheduleInterview } from './application/acts/schedule-interview.use-case.js';
import { StateNotHeld } from './application/acts/state-not-held.use-case.js';
import { TerminateInterview } from './application/acts/terminate-interview.use-case.js';
import { VerifyRectification } from './application/acts/verify-rectification.use-case.js';
import { WaiveInterview } from './application/acts/waive-interview.use-case.js';
import { InterviewActs } from './application/interviews/interview-acts.js';
import { KeepPolicies } from './application/policies.use-case.js';
import { Policies } from './application/policies.js';
import { ListSlips } from './application/queries/list-slips.query.js';
import { ReadCases } from './application/queries/read-cases.query.js';
import { ReadInterviews } from './application/queries/read-interviews.query.js';
import { WhoMayTalk } from './application/queries/who-may-talk.query.js';
import { InterviewersController } from './http/interviewers.controller.js';
import { ReadNoticeText } from './application/queries/read-notice-text.query.js';
import { RunTrial } from './application/run-trial.use-case.js';
import { UnderWaySource } from './application/under-way-source.js';
import { TieSource } from './application/tie-source.js';
import { LookAtObligations } from './application/watch/look-at-obligations.js';
import { SetAside } from './application/watch/set-aside.js';
import { SettleSetbacks } from './application/watch/settle-setbacks.js';
import { SurgeBreaker } from './application/watch/surge-breaker.js';
import { SweepAll } from './application/watch/sweep-all.use-case.js';
import { SweepInterviews } from './application/watch/sweep-interviews.use-case.js';
import { SweepObligations } from './application/watch/sweep-obligations.use-case.js';
import { CasesController } from './http/cases.controller.js';
import { NoticeController } from './http/interview-notices.controller.js';
import { RectificationController } from './http/interview-rectifications.controller.js';
import { TalkController } from './http/interview-talks.controller.js';
import { InterviewsController } from './http/interviews.controller.js';
import { QuarantinesController } from './http/quarantines.controller.js';
import { RulesController } from './http/rules.controller.js';
import { SlipsController } from './http/slips.controller.js';
import { SupervisionGauges } from './jobs/supervision-gauges.js';
import { ObligationsModule } from '../obligations/index.js';
import { SupervisionSweepHandler } from './jobs/supervision-sweep.handler.js';

/** The heart: rules as data, the watch over what is due, cases, slips and tiered interviews. */
@Module({
  imports: [ObligationsModule],
  controllers: [
    InterviewersController,
    RulesController,
    CasesController,
    SlipsController,
    QuarantinesController,
    InterviewsController,
    NoticeController,
    TalkController,
    RectificationController,
  ],
  providers: [
    AcknowledgeInterview,
    AnswerRecord,
    DecideInterview,
    ExplainInterview,
    HoldSlip,
    InterviewActs,
    InterviewApprovals,
    KeepPolicies,
    ListSlips,
    LookAtObligations,
    Policies,
    RaiseCase,
    ReadCases,
    ReadInterviews,
    WhoMayTalk,
    ReadNoticeText,
    RecordInterview,
    RegisterService,
    ReleaseQuarantine,
    ReleaseSurge,
    ReportRectification,
    RunTrial,
    ScheduleInterview,
    SetAside,
    SettleSetbacks,
    StateNotHeld,
    SupervisionSweepHandler,
    SurgeBreaker,
    SweepAll,
    SweepInterviews,
    SweepObligations,
    SupervisionGauges,
    TerminateInterview,
    TieSource,
    UnderWaySource,
    VerifyRectification,
    WaiveInterview,
  ],
  exports: [SweepAll],
})
export class SupervisionModule {}
