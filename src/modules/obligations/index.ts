export { FrozenDays } from './holds/application/frozen-days.js';
export { KeepClockHolds } from './holds/application/keep-holds.js';
export { GetObligation } from './requests/application/get-obligation.query.js';
export { ListObligations, type ObligationView } from './clock/application/list-obligations.query.js';
export { dueRule } from './clock/domain/obligation-kinds.js';
export { ObligationAccess } from './clock/application/obligation-access.js';
export {
  dropOfficeWork,
  finishOfficeWork,
  type OfficeWorkDraft,
  openOfficeWork,
  redateOfficeWork,
} from './clock/application/office-work.js';
export {
  fileObligation,
  returnObligation,
  settleObligation,
  withdrawFiling,
} from './requests/application/file-obligation.js';
export {
  type ObligationDraft,
  openObligation,
  openObligationsFrom,
  openOfficeObligation,
  settleOfficeObligation,
} from './clock/application/open-obligation.js';
export { type RequestMoment, type RequestSource, RequestSources } from './requests/application/request-sources.js';
export { Requests } from './requests/application/requests.js';
export { HOLDS_TO_TELL } from './holds/persistence/clock-hold.repository.js';
export { standUnderHolds } from './holds/persistence/held.repository.js';
export {
  type Hold,
  holdObligations,
  lengthenHelp,
  limitHelp,
  resumeObligation,
  standForHelp,
} from './clock/application/pause-obligation.js';
export { type ChainSource, ProjectChain } from './clock/application/project-chain.js';
export {
  countAgain,
  recountObligation,
  redateFromLedger,
  redateObligation,
  replanObligation,
  retitleObligationsFrom,
} from './clock/application/redate-obligation.js';
export { type CarryChoice, LeadObligations, type LedObligation } from './requests/application/lead-obligations.js';
export { ChangeOwner, type OwedMatter } from './requests/application/change-owner.js';
export { type FirstLookSource, FirstLooks } from './clock/application/first-looks.js';
export { type OwnerMove, OwnerMovers } from './clock/application/owner-movers.js';
export { WordGuards } from './clock/application/word-guards.js';
export { type SupervisionSource, UnderSupervision } from './clock/persistence/under-supervision.js';
export { type WantedDate, type WeighedDate, WeighNewDates } from './clock/application/weigh-new-dates.js';
export { type ClockReading, readClock } from './clock/domain/clock-reading.js';
export type { Clock } from './clock/domain/lateness.js';
export { latenessOn } from './clock/domain/lateness.js';
export { MOVERS, STAYING } from './requests/domain/lead-change.js';
export { DATE_GROUNDS, type DateGround, type Watch, type Weighed } from './clock/domain/new-dates.js';
export { REASON_CODES, type ReasonCode } from './requests/domain/explanations.js';
export { lightOf, type LightFacts } from './clock/domain/lights.js';
export { type Ladder, OBLIGATION_KINDS, type ObligationKind } from './clock/domain/obligation-kinds.js';
export { OFFICE_WORK_KINDS } from './clock/domain/office-work.js';
export {
  isUnfinished,
  type Light,
  LIGHTS,
  type ObligationFacts,
  type ObligationState,
} from './clock/domain/obligation.js';
export { type PauseReason, type PauseRow } from './clock/domain/pauses.js';
export { officeApproverOf, type RequestKind, type RequestOutcome, unitApproverOf } from './requests/domain/requests.js';
export { lightWord, showRequest, UnitRequestAnswer } from './requests/http/obligation-answers.js';
export { ExtensionRequest, OfflineAct } from './requests/http/obligation-requests.js';
export { listRequests, type RequestRow } from './requests/persistence/request.repository.js';
export { isHelpNamedUntil } from './clock/persistence/help-pause.repository.js';
export { acceptDone, holdAsDone } from './clock/persistence/holds.repository.js';
export { markLapsed, removeObligations } from './clock/persistence/obligation.repository.js';
export { replaceActingDays } from './clock/persistence/ahead.repository.js';
export { carryObligations, type ChangingLead } from './requests/persistence/lead-change.repository.js';
export type { BroughtDate } from './clock/persistence/new-dates.repository.js';
export type { SaidDate } from './clock/persistence/obligation-date.row.js';
export { StandingHoldAnswer } from './holds/http/held.answer.js';
export type { StandingHold } from './clock/domain/standing-hold.js';
export {
  HELD_UNTIL,
  HOLD_WAITS,
  STANDS as CLOCK_HOLD_STANDS,
  standsUnder,
} from './clock/persistence/clock-hold-sql.js';
export {
  CLOCK as OBLIGATION_CLOCK,
  LATENESS as OBLIGATION_LATENESS,
  LIGHT as OBLIGATION_LIGHT,
} from './clock/persistence/light-sql.js';
export { ObligationsModule } from './obligations.module.js';
export { ObligationDateRow } from './clock/persistence/obligation-date.row.js';
export { ObligationPauseRow } from './clock/persistence/obligation-pause.row.js';
export { ObligationRow } from './clock/persistence/obligation.row.js';
