export { EvidenceModule } from './evidence.module.js';
export { EvidenceReaders } from './application/evidence-readers.js';
export { proveByFiles } from './application/prove-by-files.js';
export { evidenceNames } from './persistence/evidence.repository.js';
