export { startEmbeddedPostgres } from './start-embedded-postgres.js';
export { EmbeddedPostgresError } from './embedded-postgres-error.js';
export type { EmbeddedLog, EmbeddedOptions, EmbeddedPostgres } from './embedded-postgres.js';
