import { Module } from '@nestjs/common';
import { Heartbeat } from './self-audit/application/heartbeat.js';
import { SelfAuditing } from './self-audit/application/self-audit.use-case.js';
import { SelfAuditsController } from './self-audit/http/self-audits.controller.js';
import { SelfAuditNightHandler, SelfAuditWork } from './self-audit/jobs/self-audit.jobs.js';
import { KeepListings } from './listings/application/keep-listings.js';
import { ListingActs } from './listings/application/listing-acts.use-case.js';
import { ListingApprovals } from './listings/application/listing-approvals.js';
import { MoveListingDays } from './listings/application/move-listing-days.js';
import { ProposeListing } from './listings/application/propose-listing.use-case.js';
import { ReadListings } from './listings/application/read-listings.query.js';
import { UnitListings } from './listings/application/unit-listings.js';
import { LagListController, ListingActsController, ListingsController } from './listings/http/listings.controller.js';
import { SchedulingNotesModule } from '../scheduling-notes/index.js';
import { AcknowledgeInterview } from './interviews/application/acknowledge-interview.use-case.js';
import { AnswerRecord } from './interviews/application/answer-record.use-case.js';
import { DecideInterview } from './interviews/application/decide-interview.use-case.js';
import { ExplainInterview } from './interviews/application/explain-interview.use-case.js';
import { FirstLookSource } from './watch/application/first-look-source.js';
import { HoldSlip } from './watch/application/hold-slip.use-case.js';
import { InterviewApprovals } from './interviews/application/interview-approvals.js';
import { RaiseCase } from './watch/application/raise-case.use-case.js';
import { RecordInterview } from './interviews/application/record-interview.use-case.js';
import { RegisterService } from './interviews/application/register-service.use-case.js';
import { ReleaseQuarantine } from './watch/application/release-quarantine.use-case.js';
import { ReleaseSurge } from './watch/application/release-surge.use-case.js';
import { ReportRectification } from './interviews/application/report-rectification.use-case.js';
import { ScheduleInterview } from './interviews/application/schedule-interview.use-case.js';
import { StateNotHeld } from './interviews/application/state-not-held.use-case.js';
import { TerminateInterview } from './interviews/application/terminate-interview.use-case.js';
import { VerifyRectification } from './interviews/application/verify-rectification.use-case.js';
import { WaiveInterview } from './interviews/application/waive-interview.use-case.js';
import { InterviewActs } from './interviews/application/interview-acts.js';
import { ListPolicies } from './policy/application/list-policies.query.js';
import { KeepProposals } from './rules/application/keep-proposals.use-case.js';
import { ProposalApprovals } from './rules/application/proposal-approvals.js';
import { ReadProposals } from './rules/application/read-proposals.query.js';
import { RuleMovePreviewController, RuleMovesController } from './rules/http/rule-moves.controller.js';
import { KeepMoves } from './rules/application/keep-moves.use-case.js';
import { MoveApprovals } from './rules/application/move-approvals.js';
import { ReadMoves } from './rules/application/read-moves.query.js';
import { RuleClausesController, RuleProposalsController } from './rules/http/rule-proposals.controller.js';
import { HearingIntervals } from './policy/application/hearing-intervals.query.js';
import { Policies } from './policy/application/policies.js';
import { ListSlips } from './watch/application/list-slips.query.js';
import { ReadCases } from './watch/application/read-cases.query.js';
import { ReadInterviews } from './interviews/application/read-interviews.query.js';
import { WhoMayTalk } from './interviews/application/who-may-talk.query.js';
import { NoteProposal } from './interviews/application/note-proposal.use-case.js';
import { ToldLeadersController } from './interviews/http/told-leaders.controller.js';
import { InterviewersController } from './interviews/http/interviewers.controller.js';
import { ReadNoticeText } from './interviews/application/read-notice-text.query.js';
import { AskTrial } from './trials/application/ask-trial.use-case.js';
import { ReadTrials } from './trials/application/read-trials.query.js';
import { RunTrial } from './trials/application/run-trial.use-case.js';
import { TrialsController } from './trials/http/trials.controller.js';
import { TrialWork } from './trials/jobs/trial.work.js';
import { OpenWorkSource, UnderWaySource } from './interviews/application/sources.js';
import { LookAtObligations } from './watch/application/look-at-obligations.js';
import { SetAside } from './watch/application/set-aside.js';
import { SettleSetbacks } from './watch/application/settle-setbacks.js';
import { SurgeBreaker } from './watch/application/surge-breaker.js';
import { SweepAll } from './watch/application/sweep-all.use-case.js';
import { SweepInterviews } from './watch/application/sweep-interviews.use-case.js';
import { SweepObligations } from './watch/application/sweep-obligations.use-case.js';
import { KeepLetters } from './watch/application/keep-letters.use-case.js';
import { LettersController } from './watch/http/letters.controller.js';
import { CasesController } from './watch/http/cases.controller.js';
import { NoticeController } from './interviews/http/interview-notices.controller.js';
import { RectificationController } from './interviews/http/interview-rectifications.controller.js';
import { TalkController } from './interviews/http/interview-talks.controller.js';
import { InterviewsController } from './interviews/http/interviews.controller.js';
import { QuarantinesController } from './watch/http/quarantines.controller.js';
import { RulesController } from './watch/http/rules.controller.js';
import { SlipsController } from './watch/http/slips.controller.js';
import { SupervisionGauges } from './watch/jobs/supervision-gauges.js';
import { GroupMayHear, NoticeStillWanted, OfficeHours } from '../delivery/index.js';
import { HeardInGroups, HoursInForce, MootNotices } from './watch/application/outgoing-notices.js';
import { ObligationsModule } from '../obligations/index.js';
import { ReadOfficeDelays } from './watch/application/read-office-delays.query.js';
import { OfficeDelaysController } from './watch/http/office-delays.controller.js';
import { EarliestLook } from './watch/jobs/earliest-look.js';
import { SupervisionSweepHandler } from './watch/jobs/supervision-sweep.handler.js';

/** The heart: rules as data, the watch over what is due, cases, slips and tiered interviews. */
@Module({
  imports: [ObligationsModule, SchedulingNotesModule],
  controllers: [
    InterviewersController,
    ToldLeadersController,
    RulesController,
    RuleClausesController,
    RuleProposalsController,
    RuleMovePreviewController,
    RuleMovesController,
    TrialsController,
    CasesController,
    LettersController,
    SlipsController,
    QuarantinesController,
    SelfAuditsController,
    InterviewsController,
    NoticeController,
    TalkController,
    RectificationController,
    ListingsController,
    ListingActsController,
    LagListController,
    OfficeDelaysController,
  ],
  providers: [
    { provide: OfficeHours, useClass: HoursInForce },
    { provide: GroupMayHear, useClass: HeardInGroups },
    { provide: NoticeStillWanted, useClass: MootNotices },
    AcknowledgeInterview,
    AnswerRecord,
    DecideInterview,
    ExplainInterview,
    FirstLookSource,
    HearingIntervals,
    Heartbeat,
    HoldSlip,
    InterviewActs,
    InterviewApprovals,
    KeepLetters,
    KeepListings,
    KeepMoves,
    KeepProposals,
    ListPolicies,
    MoveApprovals,
    ProposalApprovals,
    ReadMoves,
    ReadProposals,
    ListingActs,
    ListingApprovals,
    MoveListingDays,
    ProposeListing,
    ReadListings,
    ReadOfficeDelays,
    UnitListings,
    ListSlips,
    LookAtObligations,
    NoteProposal,
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
    AskTrial,
    ReadTrials,
    RunTrial,
    TrialWork,
    SelfAuditing,
    SelfAuditNightHandler,
    SelfAuditWork,
    ScheduleInterview,
    SetAside,
    SettleSetbacks,
    StateNotHeld,
    EarliestLook,
    SupervisionSweepHandler,
    SurgeBreaker,
    SweepAll,
    SweepInterviews,
    SweepObligations,
    SupervisionGauges,
    TerminateInterview,
    OpenWorkSource,
    UnderWaySource,
    VerifyRectification,
    WaiveInterview,
  ],
  exports: [HearingIntervals, ReadInterviews, ReadListings, ReadNoticeText, SweepAll],
})
export class SupervisionModule {}
