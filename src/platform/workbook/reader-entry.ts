import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ENTRY = join('platform', 'workbook', 'reader-process.js');

/**
 * The file that the reading process starts with. Compiled code finds it beside or below the program that was started;
 * tests run from the sources and name an entry of their own in `WORKBOOK_READER_ENTRY`.
 */
export function readerEntry(): string {
  const named = process.env['WORKBOOK_READER_ENTRY'];
  // Only a test run's code knows `__filename`: the product is made of modules, and its one script is not told.
  if (typeof __filename === 'string' && named !== undefined) return named;
  for (const start of [process.argv[1] ?? '', join(process.cwd(), '.')]) {
    const found = foldersAbove(start)
      .flatMap((folder) => [join(folder, ENTRY), join(folder, 'dist', ENTRY)])
      .find((file) => existsSync(file));
    if (found !== undefined) return found;
  }
  throw new Error(`${ENTRY} is missing: build first`);
}

function foldersAbove(path: string): readonly string[] {
  const above = dirname(path);
  return above === path ? [path] : [path, ...foldersAbove(above)];
}
