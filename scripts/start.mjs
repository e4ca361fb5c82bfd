/** `npm start`: from a fresh clone to the running product, with the demo city unless DEMO or NODE_ENV say otherwise. */
import { setUp } from './set-up.mjs';

await setUp();
if (process.env.DEMO === undefined && process.env.NODE_ENV !== 'production') process.env.DEMO = '1';
// The demo's console keeps the address and the way in; a line for every request would carry them away.
if (process.env.DEMO === '1') process.env.LOG_LEVEL ??= 'warn';
// In this very process: signals reach the product itself, and nothing stands between it and its supervisor.
await import('../dist/product.js');
