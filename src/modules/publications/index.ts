export {
  type MendedItem,
  type PublicationHandler,
  PublicationKinds,
} from './procedure/application/publication-kinds.js';
export { type NamedIssued, ReadIssued } from './procedure/application/issued.query.js';
export { Publishing } from './procedure/application/publishing.js';
export { assertNamesNobody } from './procedure/application/sealed-words.js';
export {
  afterFactCheckAct,
  FACT_CHECK_ACTS,
  FACT_CHECK_STATES,
  type Questioned,
} from './procedure/domain/fact-check.js';
export {
  afterPublicationAct,
  type PublicationAct,
  PUBLICATION_ACTS,
  PUBLICATION_STATES,
} from './procedure/domain/publication.js';
export { checksOf, type FactCheck } from './procedure/persistence/fact-check.repository.js';
export type { Publication } from './procedure/persistence/publication.repository.js';
export { PublicationRow } from './procedure/persistence/publication.row.js';
export { BULLETIN_PARTS, type BulletinPart } from './bulletins/domain/bulletin.js';
export { IssuedBulletins, type PrintedBulletin } from './bulletins/application/issued-bulletin.query.js';
export { publicationsJobs } from './bulletins/jobs/owe-bulletins.handler.js';
export { PublicationsModule } from './publications.module.js';
export { OweQuarterReports } from './quarter-reports/application/owe-quarter-reports.js';
export { quarterReportJobs } from './quarter-reports/jobs/owe-quarter-reports.handler.js';
