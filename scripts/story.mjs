/** `npm run story`: a quarter of a fictional city on a scratch instance, told in Chinese, every line checked. */
import { join } from 'node:path';
import { root, setUp } from './set-up.mjs';

// The schema, and the process that reads ledgers, come from the build.
await setUp('server');
const [node, , ledger = join(root, 'test', 'support', 'ledger', 'ledger-2026.xlsx')] = process.argv;
const runner = join(root, 'test', 'support', 'run-typescript.cjs');
process.argv = [node, runner, join(root, 'test', 'story', 'main.ts'), ledger];
await import('../test/support/run-typescript.cjs');
