export type { ChipFault, Expansion, Resolved } from './application/expansion.js';
export { ReadText, type TextRead } from './application/read-text.query.js';
export { SayStatements } from './application/say-statements.query.js';
export { unsourcedNumbers } from './domain/sentence.js';
export { sentencesOf } from './domain/text.js';
export { readTokens, type Token } from './domain/token.js';
export { StatementsModule } from './statements.module.js';
