export { afterFactCheckAct, FACT_CHECK_ACTS, FACT_CHECK_STATES } from './procedure/domain/fact-check.js';
export { afterPublicationAct, PUBLICATION_ACTS, PUBLICATION_STATES } from './procedure/domain/publication.js';
export { PublicationsModule } from './publications.module.js';
