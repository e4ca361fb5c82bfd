export { afterPublicationAct, PUBLICATION_ACTS, PUBLICATION_STATES } from './domain/publication.js';
