import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One forward step of the schema: a file of SQL, written by hand, that never changes once it has landed. */
export interface Migration {
  /** By which the register of steps, `schema_migration`, knows it. */
  readonly id: string;
  /** TypeORM's stamp, thirteen digits: steps run in its order. */
  readonly stamp: string;
  readonly name: string;
  readonly sql: string;
}

const FILE = /^(\d{13})-([a-z0-9-]+)\.sql$/;

/** Steps older than the stamps are known by the number in theirs: `1700000003100-approvals` is `0310-approvals`. */
const NUMBERED = /^17000000(\d{4})\d$/;

/** The step in a file. Its first line says what it is for, and may be reworded; what stands below never. */
export function migrationOf(file: string, text: string): Migration {
  const [, stamp, name] = FILE.exec(file) ?? [];
  if (stamp === undefined || name === undefined) throw new Error(`${file} is not named <13 digits>-<name>.sql`);
  if (!text.startsWith('-- ')) throw new Error(`the first line of ${file} has to be a comment: what is it for?`);
  const lines = text.replaceAll('\r\n', '\n');
  return {
    id: `${NUMBERED.exec(stamp)?.[1] ?? stamp}-${name}`,
    stamp,
    name,
    sql: lines.slice(lines.indexOf('\n') + 1),
  };
}

/** Every step of a folder in the order of the stamps; the build puts those of `src/migrations` beside the product. @throws where two bear one stamp */
export function readMigrations(folder = process.env['MIGRATIONS_FOLDER'] ?? join('dist', 'migrations')): Migration[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'));
  const steps = files.sort().map((file) => migrationOf(file, readFileSync(join(folder, file), 'utf8')));
  // Two that were written side by side: a database that has gone by one would take the other for done.
  const twice = steps.find(({ stamp }, at) => steps[at + 1]?.stamp === stamp);
  if (twice !== undefined) throw new Error(`two steps bear the stamp ${twice.stamp}: give the later one its own`);
  return steps;
}
