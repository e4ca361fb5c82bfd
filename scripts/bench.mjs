/**
 * `npm run bench [-- suites] [--small] [--runs=3] [--data=folder]`: measures the product beside the bare limit and prints tables.
 * `npm run bench -- --against=<commit> [--suites=a,b] [--pairs=5] [--full]`: this tree beside another commit, in turn.
 */
import { setUp } from './set-up.mjs';

await setUp('server');
const { bench } = await import('../test/bench/main.mjs');
await bench(process.argv.slice(2));
