export { afterFactCheckAct, FACT_CHECK_ACTS, FACT_CHECK_STATES } from './procedure/domain/fact-check.js';
export {
  afterPublicationAct,
  type PublicationAct,
  PUBLICATION_ACTS,
  PUBLICATION_STATES,
} from './procedure/domain/publication.js';
export { PublicationRow } from './procedure/persistence/publication.row.js';
export { afterPublicationAct, PUBLICATION_ACTS, PUBLICATION_STATES } from './procedure/domain/publication.js';
export { publicationsJobs } from './bulletins/jobs/owe-bulletins.handler.js';
export { PublicationsModule } from './publications.module.js';
