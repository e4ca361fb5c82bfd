import { Module, type OnModuleInit } from '@nestjs/common';
import { Gauges } from '../../platform/observability/gauges.js';
import { ObligationAccess } from './application/obligation-access.js';
import { ConfirmExplanationEntry } from './application/confirm-explanation-entry.use-case.js';
import { ConfirmExplanation } from './application/confirm-explanation.use-case.js';
import { DecideExplanation } from './application/decide-explanation.use-case.js';
import { FileExplanation } from './application/file-explanation.use-case.js';
import { FinishOfficeWork } from './application/finish-office-work.use-case.js';
import { GetObligation } from './application/get-obligation.query.js';
import { ListExplanations } from './application/list-explanations.query.js';
import { ListObligations } from './application/list-obligations.query.js';
import { MoveDates } from './application/move-dates.js';
import { ProjectChain } from './application/project-chain.js';
import { LeadObligations } from './application/lead-obligations.js';
import { OwnerMovers } from './application/owner-movers.js';
import { UnderSupervision } from './application/under-supervision.js';
import { WeighNewDates } from './application/weigh-new-dates.js';
import { ReleaseObligation } from './application/release-obligation.use-case.js';
import { ExtensionApprovals } from './application/requests/extension-approvals.js';
import { RequestExtension } from './application/requests/request-extension.use-case.js';
import { RequestSources } from './application/requests/request-sources.js';
import { RequestSteps } from './application/requests/request-steps.js';
import { Requests } from './application/requests/requests.js';
import { ExplanationEntriesController, ExplanationListController } from './http/explanations.controller.js';
import { OfficeWorkController } from './http/office-work.controller.js';
import { ExtensionsController } from './http/extensions.controller.js';
import { ExplanationsController, ObligationsController } from './http/obligations.controller.js';

/** The one table of what is due, with its dates, pauses, lights and explanations. */
@Module({
  controllers: [
    ObligationsController,
    ExplanationsController,
    ExplanationEntriesController,
    ExplanationListController,
    OfficeWorkController,
    ExtensionsController,
  ],
  providers: [
    ObligationAccess,
    ConfirmExplanation,
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
    Requests,
    RequestSources,
    RequestSteps,
    LeadObligations,
    OwnerMovers,
    UnderSupervision,
    WeighNewDates,
  ],
  exports: [
    ObligationAccess,
    ProjectChain,
    Requests,
    RequestSources,
    LeadObligations,
    OwnerMovers,
    UnderSupervision,
    WeighNewDates,
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
