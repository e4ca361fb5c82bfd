export { CancelTask } from './application/cancel-task.use-case.js';
export { ChangeLead } from './application/change-lead.js';
export { SaidDoneFollowers } from './application/said-done-followers.js';
export { confirmSaidDone, refuseSaidDone } from './application/said-done.js';
export { openDoneTask } from './application/open-done-task.js';
export { openTask, type TaskDraft } from './application/open-task.js';
export { HearSilence } from './application/hear-silence.use-case.js';
export { projectsJobs } from './jobs/hear-silence.handler.js';
export { GetProject } from './application/get-project.query.js';
export { type ResponsibleChain, responsibleChain } from './application/responsible-chain.js';
export { type ChainGap, type Party, type PartyRole, type Project } from './domain/project.js';
export { HELP_STATES } from './domain/help-states.js';
export { takesTasks, TASK_STATES } from './domain/task.js';
export { refuse as refuseProject } from './domain/problems.js';
export type { DoneSaid } from './domain/task.js';
export {
  countSaidDone,
  listSaidDone,
  lockSaidDone,
  type SaidDone,
  type SaidDoneView,
  sayDone,
} from './persistence/done-said.repository.js';
export { type KnownNames, loadKnownNames } from './persistence/known-names.repository.js';
export {
  type AskedHelp,
  type HelpAsked,
  helpAskedBetween,
  listHelpOf,
  UNANSWERED_HELP,
} from './persistence/help.repository.js';
export type { WantedLead } from './persistence/lead.repository.js';
export { endParties, insertParties, listParties as partiesOf, type NewParty } from './persistence/party.repository.js';
export { countOpenUnits, lockCodes } from './persistence/project.repository.js';
export { canBeGivenTasks } from './persistence/task-units.js';
export { visibleProject, visibleProjects, visibleTasks } from './persistence/visible-projects.js';
export { listPlacesOf, type PlacedProject, transferPlaces } from './persistence/transfer-places.repository.js';
export { ProjectsModule } from './projects.module.js';
export { DoneSaidAnswer, showDoneSaid } from './http/project-answers.js';
export { LedObligationAnswer, showLed } from './http/lead-change.answers.js';
export { coverNamedPoints, namesPoint, uncoverNamedPoints } from './persistence/key-point-names.js';
export { HigherPlanRow } from './persistence/higher-plan.row.js';
export { KeyPointRow } from './persistence/key-point.row.js';
export { ProjectRow } from './persistence/project.row.js';
export { TaskRow } from './persistence/task.row.js';
export { moveLeadership } from './persistence/division.repository.js';
