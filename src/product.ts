import { fileURLToPath } from 'node:url';
import { builtScript } from './platform/script/built-script.js';

// The product as `main.ts` starts it, out of the one script that the build makes of it (docs/adr/0035).
const product = builtScript(fileURLToPath(new URL('product.cjs', import.meta.url))).run() as { run(): void };
product.run();
