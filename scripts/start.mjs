/** `npm start`: from a fresh clone to the running product, with the demo city unless DEMO or NODE_ENV say otherwise. */
import { setUp } from './set-up.mjs';

await setUp();
if (process.env.DEMO === undefined && process.env.NODE_ENV !== 'production') process.env.DEMO = '1';
// In this very process: signals reach the product itself, and nothing stands between it and its supervisor.
await import('../dist/main.js');
