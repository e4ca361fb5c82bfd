export { DocumentsModule } from './documents.module.js';
export { BARE } from './application/draft.js';
export { type DrawnDocument, OfficialDocuments } from './application/official-documents.js';
export { type Office, Issuers } from './application/write-issuer.use-case.js';
export { DOCUMENT_KINDS, type DocumentKind, type DocumentSubject } from './domain/document-kinds.js';
