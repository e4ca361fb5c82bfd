export { readTokens } from './domain/token.js';
export { wordingOf } from './domain/wording.js';
export { hintedNumerals, saidTwice, unsourcedNumbers } from './domain/sentence.js';
export { offeredTo } from './domain/offered.js';
