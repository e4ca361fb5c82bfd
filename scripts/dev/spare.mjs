/** A process that has read the packages already, and becomes the server when it is told to: half of a start is reading them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../set-up.mjs';

const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
// Whoever starts it is gone: nobody will tell it anything.
process.once('disconnect', () => process.exit(0));
const told = new Promise((resolve) => process.once('message', resolve));
// What cannot be read here is told of where the server needs it.
await Promise.allSettled(Object.keys(dependencies).map((name) => import(name)));
await told;
process.removeAllListeners('disconnect');
// From here on it is like any other server: the line to its parent would keep it alive.
process.disconnect();
await import(pathToFileURL(join(root, 'dist', 'main.js')).href);
