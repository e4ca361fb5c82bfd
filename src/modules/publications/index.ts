export { afterPublicationAct, PUBLICATION_ACTS, PUBLICATION_STATES } from './domain/publication.js';
export { PublicationsModule } from './publications.module.js';
