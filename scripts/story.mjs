/** `npm run story`: a quarter of a fictional city on a scratch instance, told in Chinese, every line checked. */
import { join } from 'node:path';
import { root, setUp } from './set-up.mjs';

await setUp('server');
process.argv[2] ??= join(root, 'test', 'support', 'ledger', 'ledger-2026.xlsx');
await import('../dist/demo/story/main.js');
