/**
 * `npm run dev`: the product with the demo city on http://127.0.0.1:3000, and the web app with hot reload on
 * http://127.0.0.1:5173, which asks the former for everything under /api. Ctrl-C ends both.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { bin, root, setUp } from './set-up.mjs';

await setUp('everything');
const children = [
  spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], { cwd: root, stdio: 'inherit' }),
  spawn(process.execPath, [bin('vite', 'vite'), '--config', join('web', 'vite.config.ts')], {
    cwd: root,
    stdio: 'inherit',
  }),
];
let ending = false;
for (const child of children) child.on('close', (code) => end(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end(0));

function end(code) {
  if (ending) return;
  ending = true;
  process.exitCode = code;
  for (const child of children) child.kill('SIGTERM');
}
