import { Module, type OnModuleInit } from '@nestjs/common';
import { Gauges } from '../../platform/observability/gauges.js';
import { ClockHoldApprovals } from './holds/application/hold-approvals.js';
import { ClockHoldAccess } from './holds/application/hold-access.js';
import { EndClockHold } from './holds/application/end-hold.use-case.js';
import { KeepClockHolds } from './holds/application/keep-holds.js';
import { ProposeClockHold } from './holds/application/propose-hold.use-case.js';
import { ReadClockHolds } from './holds/application/read-holds.query.js';
import { ClockHoldsController } from './holds/http/clock-holds.controller.js';
import { ObligationAccess } from './clock/application/obligation-access.js';
import { ConfirmExplanationEntry } from './requests/application/confirm-explanation-entry.use-case.js';
import { DecideExplanation } from './requests/application/decide-explanation.use-case.js';
import { FileExplanation } from './requests/application/file-explanation.use-case.js';
import { FinishOfficeWork } from './clock/application/finish-office-work.use-case.js';
import { GetObligation } from './requests/application/get-obligation.query.js';
import { ListExplanations } from './requests/application/list-explanations.query.js';
import { ListObligations } from './clock/application/list-obligations.query.js';
import { MoveDates } from './clock/application/move-dates.js';
import { ProjectChain } from './clock/application/project-chain.js';
import { ChangeOwner } from './requests/application/change-owner.js';
import { LeadObligations } from './requests/application/lead-obligations.js';
import { OwnerMovers } from './clock/application/owner-movers.js';
import { WordGuards } from './clock/application/word-guards.js';
import { FirstLooks } from './clock/application/first-looks.js';
import { FrozenDays } from './holds/application/frozen-days.js';
import { WeighClockHold } from './holds/application/weigh-hold.js';
import { UnderSupervision } from './clock/persistence/under-supervision.js';
import { WeighNewDates } from './clock/application/weigh-new-dates.js';
import { ReleaseObligation } from './clock/application/release-obligation.use-case.js';
import { ExtensionApprovals } from './requests/application/extension-approvals.js';
import { RequestExtension } from './requests/application/request-extension.use-case.js';
import { SayLeadersWord } from './requests/application/say-leaders-word.use-case.js';
import { RequestSources } from './requests/application/request-sources.js';
import { RequestSteps } from './requests/application/request-steps.js';
import { Requests } from './requests/application/requests.js';
import { ExplanationEntriesController, ExplanationListController } from './requests/http/explanations.controller.js';
import { OfficeWorkController } from './requests/http/office-work.controller.js';
import { ExtensionsController } from './requests/http/extensions.controller.js';
import { ExplanationsController, ObligationsController } from './requests/http/obligations.controller.js';

/** The one table of what is due, with its dates, pauses, lights and explanations. */
@Module({
  controllers: [
    ObligationsController,
    ExplanationsController,
    ExplanationEntriesController,
    ExplanationListController,
    OfficeWorkController,
    ExtensionsController,
    ClockHoldsController,
  ],
  providers: [
    ObligationAccess,
    ClockHoldAccess,
    ClockHoldApprovals,
    EndClockHold,
    KeepClockHolds,
    ProposeClockHold,
    ReadClockHolds,
    ConfirmExplanationEntry,
    DecideExplanation,
    ExtensionApprovals,
    FileExplanation,
    FinishOfficeWork,
    GetObligation,
    ListExplanations,
    ListObligations,
    MoveDates,
    ProjectChain,
    ReleaseObligation,
    RequestExtension,
    SayLeadersWord,
    Requests,
    RequestSources,
    RequestSteps,
    ChangeOwner,
    FirstLooks,
    FrozenDays,
    WeighClockHold,
    LeadObligations,
    OwnerMovers,
    UnderSupervision,
    WeighNewDates,
    WordGuards,
  ],
  exports: [
    GetObligation,
    ListObligations,
    ObligationAccess,
    KeepClockHolds,
    ProjectChain,
    Requests,
    RequestSources,
    ChangeOwner,
    FirstLooks,
    FrozenDays,
    LeadObligations,
    OwnerMovers,
    UnderSupervision,
    WeighNewDates,
    WordGuards,
  ],
})
export class ObligationsModule implements OnModuleInit {
  constructor(private readonly gauges: Gauges) {}

  onModuleInit(): void {
    this.gauges.register({
      name: 'five_ones_obligation_step_age_seconds',
      help: 'How long the oldest due step of an obligation has waited for the sweep, by the business clock',
      sql: `SELECT extract(epoch FROM app_now() - next_at)::float8 AS value FROM obligation
             WHERE next_at <= app_now() AND quarantined_at IS NULL ORDER BY next_at LIMIT 1`,
    });
  }
}
