export { writeLedgerFile } from './application/ledger/write-ledger-file.js';
export { openTask, type TaskDraft } from './application/open-task.js';
export { GetProject } from './application/get-project.query.js';
export { type ResponsibleChain, responsibleChain } from './application/responsible-chain.js';
export { type ChainGap, type Party, type PartyRole, type Project } from './domain/project.js';
export { projectsMigrations } from './persistence/migrations.js';
export { listParties as partiesOf } from './persistence/party.repository.js';
export { visibleProjects, visibleTasks } from './persistence/visible-projects.js';
export { ProjectsModule } from './projects.module.js';
