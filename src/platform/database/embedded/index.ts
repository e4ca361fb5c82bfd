export { type Standing, standingOf } from './running.js';
export { startEmbeddedPostgres } from './start-embedded-postgres.js';
export type { EmbeddedLog, EmbeddedOptions, EmbeddedPostgres } from './embedded-postgres.js';
export { EmbeddedPostgresError } from './embedded-postgres-error.js';
