export { ObligationAccess } from './application/obligation-access.js';
export { finishOfficeWork, type OfficeWorkDraft, openOfficeWork } from './application/office-work.js';
export { fileObligation, returnObligation, settleObligation, withdrawFiling } from './application/file-obligation.js';
export {
  type ObligationDraft,
  openObligation,
  openObligationsFrom,
  openOfficeObligation,
  settleOfficeObligation,
} from './application/open-obligation.js';
export { type RequestMoment, type RequestSource, RequestSources } from './application/requests/request-sources.js';
export { Requests } from './application/requests/requests.js';
export { type Hold, holdObligations, resumeObligation, standForHelp } from './application/pause-obligation.js';
export { type ChainSource, ProjectChain } from './application/project-chain.js';
export {
  recountObligation,
  redateFromLedger,
  redateObligation,
  replanObligation,
} from './application/redate-obligation.js';
export { type CarryChoice, LeadObligations, type LedObligation } from './application/lead-obligations.js';
export { type OwnerMove, OwnerMovers } from './application/owner-movers.js';
export { type SupervisionSource, UnderSupervision } from './application/under-supervision.js';
export { type WantedDate, type WeighedDate, WeighNewDates } from './application/weigh-new-dates.js';
export { type ClockReading, readClock } from './domain/clock-reading.js';
export type { Clock } from './domain/lateness.js';
export { latenessOn } from './domain/lateness.js';
export { MOVERS, STAYING } from './domain/lead-change.js';
export { DATE_GROUNDS, type DateGround, type Watch, type Weighed } from './domain/new-dates.js';
export { type ReasonCode } from './domain/explanations.js';
export { lightOf, type LightFacts } from './domain/lights.js';
export {
  isUnfinished,
  type Ladder,
  type Light,
  LIGHTS,
  type ObligationFacts,
  type ObligationKind,
  type ObligationState,
} from './domain/obligation.js';
export { type PauseReason, type PauseRow } from './domain/pauses.js';
export { type RequestKind, type RequestOutcome, unitApproverOf } from './domain/requests.js';
export { lightWord, showRequest, UnitRequestAnswer } from './http/obligation-answers.js';
export { ExtensionRequest, OfflineAct } from './http/obligation-requests.js';
export { listRequests, type RequestRow } from './persistence/request.repository.js';
export { replaceActingDays } from './persistence/ahead.repository.js';
export { type ChangingLead } from './persistence/lead-change.repository.js';
export { type BroughtDate, type SaidDate } from './persistence/new-dates.repository.js';
export { obligationsMigrations } from './persistence/migrations.js';
export {
  CLOCK as OBLIGATION_CLOCK,
  LATENESS as OBLIGATION_LATENESS,
  LIGHT as OBLIGATION_LIGHT,
} from './persistence/light-sql.js';
export { ObligationsModule } from './obligations.module.js';
