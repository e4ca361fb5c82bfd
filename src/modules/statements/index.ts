export { readTokens } from './domain/token.js';
export { wordingOf } from './domain/wording.js';
export { offeredTo } from './domain/offered.js';
