export { SayStatements } from './application/say-statements.query.js';
export { StatementsModule } from './statements.module.js';
