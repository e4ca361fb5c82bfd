import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { transform } from '@swc/core';
import { root } from './set-up.mjs';

const { jsc, module } = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));

/** Whether this file below src/ is part of the server: its code, and the steps of the schema, which it reads when it starts. */
export const isServerFile = (file) => /\.(ts|sql)$/.test(file) && !/\.(spec|d)\.ts$/.test(file);

/** Where the build puts a file of src/. */
export const builtFile = (file) => join(root, 'dist', file.replace(/\.ts$/, '.js'));

/** Puts one file of src/ into dist/, compiled, with its map beside it. @throws what is wrong with it and where */
export async function compile(file) {
  const source = join(root, 'src', file);
  const target = builtFile(file);
  mkdirSync(dirname(target), { recursive: true });
  if (file.endsWith('.sql')) return copyFileSync(source, target);
  const options = { filename: source, swcrc: false, configFile: false, jsc, module, sourceMaps: true };
  const { code, map } = await transform(readFileSync(source, 'utf8'), options);
  writeFileSync(target, `${code}//# sourceMappingURL=${basename(target)}.map\n`);
  writeFileSync(`${target}.map`, map);
}
