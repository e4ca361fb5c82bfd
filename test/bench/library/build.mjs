import { join } from 'node:path';
import { root } from '../../../scripts/set-up.mjs';

export { root };

/** A file of the built product. */
export const built = (path) => join(root, 'dist', path);

/** A module of the built product, by its path below `dist`. */
export const product = (path) => import(new URL(`../../../dist/${path}`, import.meta.url).href);
