export { startEmbeddedPostgres } from './start-embedded-postgres.js';
export type { EmbeddedLog, EmbeddedOptions, EmbeddedPostgres } from './embedded-postgres.js';
