import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const COMPILED = join('dist', 'modules', 'projects', 'application', 'ledger', 'reader-process.js');

/**
 * The file that the reading process starts with. Compiled code finds it below the folder of the program that was
 * started; tests run from the sources and name an entry of their own in `LEDGER_READER_ENTRY`.
 */
export function readerEntry(): string {
  const named = process.env['LEDGER_READER_ENTRY'];
  if (typeof __filename === 'string' && named !== undefined) return named;
  for (const start of [process.argv[1] ?? '', join(process.cwd(), '.')]) {
    for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
      if (existsSync(join(folder, COMPILED))) return join(folder, COMPILED);
    }
  }
  throw new Error(`${COMPILED} is missing: build first`);
}
