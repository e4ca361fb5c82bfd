/** `npm run bench [-- suites] [--small] [--runs=5] [--data=folder]`: measures the product beside the bare limit and prints tables. */
import { setUp } from './set-up.mjs';

await setUp('server');
const { bench } = await import('../test/bench/main.mjs');
await bench(process.argv.slice(2));
