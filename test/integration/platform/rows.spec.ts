import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { openDataSource } from '../../../src/platform/database/database.module.js';
import { createTestDatabase, type TestDatabase } from '../../support/databases.js';

const SRC = join(__dirname, '../../../src');
const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.row.ts'))
  .sort();

/** TypeORM's runner and the register of steps keep these; no code of ours reads them by rows. */
const OF_THE_RUNNER = ['migration', 'schema_migration'];

const CATALOG = `
SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type, NOT a.attnotnull AS nullable,
       -- Without the casts that PostgreSQL writes.
       regexp_replace(CASE WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, d.adrelid) END, '::[a-z ]+(\\[\\])?', '', 'g') AS default,
       EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p' AND a.attnum = ANY (k.conkey)) AS primary,
       a.attidentity <> '' AS identity, a.attgenerated <> '' AS generated
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
 WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND c.relname <> ALL ($1)`;

interface CatalogColumn {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly default: string | null;
  readonly primary: boolean;
  readonly identity: boolean;
  readonly generated: boolean;
}

const lineOf = (column: CatalogColumn): string =>
  [
    `${column.table}.${column.column} ${column.type}`,
    ...(column.primary ? ['primary'] : []),
    ...(column.nullable ? ['null'] : []),
    ...(column.identity ? ['identity'] : []),
    ...(column.generated ? ['generated'] : []),
    ...(column.default === null ? [] : [`default ${column.default}`]),
  ].join(' ');

/** What the database has. */
async function inDatabase(source: DataSource): Promise<string[]> {
  const columns: CatalogColumn[] = await source.query(CATALOG, [OF_THE_RUNNER]);
  return columns.map(lineOf).sort();
}

/** The product's row classes: a test of its own that was read before may have made others. */
const OURS = new Set<unknown>();
const ourRows = ({ entityMetadatas }: DataSource) => entityMetadatas.filter(({ target }) => OURS.has(target));

/** What the row classes say that it has. */
function inRows(source: DataSource): string[] {
  const { driver } = source;
  return ourRows(source)
    .flatMap(({ tableName, columns }) =>
      columns.map((column) =>
        lineOf({
          table: tableName,
          column: column.databaseName,
          type: driver.normalizeType(column) + (column.isArray ? '[]' : ''),
          nullable: column.isNullable,
          default:
            typeof column.default === 'number' ? String(column.default) : (driver.normalizeDefault(column) ?? null),
          primary: column.isPrimary,
          identity: column.generatedIdentity !== undefined || (!column.isInsert && column.generatedType === undefined),
          generated: column.generatedType !== undefined,
        }),
      ),
    )
    .sort();
}

describe('row classes and the migrated database', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    const files = await Promise.all(FILES.map((file) => import(join(SRC, file)) as Promise<object>));
    for (const one of files.flatMap((file) => Object.values(file) as unknown[])) OURS.add(one);
    database = await createTestDatabase();
    source = await openDataSource({ url: database.url, poolSize: 1 });
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('have the same tables and columns, each with the same type, key, nullability, identity and default', async () => {
    expect(inRows(source)).toEqual(await inDatabase(source));
  });

  it('have one class a table, one file a class, called alike', () => {
    const found = ourRows(source)
      .map(({ tableName, name }) => `${tableName} ${name}`)
      .sort();
    const named = FILES.map((file) => {
      const table = (file.split('/').at(-1) ?? '').replace('.row.ts', '').replaceAll('-', '_');
      const className = table.replaceAll(/(?:^|_)([a-z])/g, (_all, letter: string) => letter.toUpperCase());
      return `${table} ${className}Row`;
    });
    expect(found).toEqual(named.sort());
  });

  it.each(FILES)('say null where the column may be: %s', (file) => {
    const text = readFileSync(join(SRC, file), 'utf8');
    const properties = [
      ...text.matchAll(/@(?:Primary\w*)?Column\(([^@]*?)\)\s*readonly (\w+)!: ([^@]*?);\n(?=\n| {2}[/@]|\})/g),
    ];
    expect(properties).toHaveLength(text.match(/@(?:Primary\w*)?Column\(/g)?.length ?? 0);
    const wrong = properties.filter(
      ([, options = '', , type = '']) =>
        type !== 'unknown' && options.includes('nullable: true') !== type.endsWith(' | null'),
    );
    expect(wrong.map(([, , name]) => name)).toEqual([]);
  });

  it.each([
    ['a column that no row has', 'ALTER TABLE person ADD COLUMN extra int'],
    ['a column that is gone', 'ALTER TABLE person DROP COLUMN phone'],
    ['another type', 'ALTER TABLE person ALTER COLUMN phone TYPE varchar(20)'],
    ['another nullability', 'ALTER TABLE person ALTER COLUMN name DROP NOT NULL'],
    ['another default', 'ALTER TABLE person ALTER COLUMN version SET DEFAULT 2'],
    ['a generated column', 'ALTER TABLE person ADD COLUMN twice int GENERATED ALWAYS AS (version * 2) STORED'],
    ['a table that no row has', 'CREATE TABLE stray (id int)'],
  ])('part where there is %s', async (_what, statement) => {
    const runner = source.createQueryRunner();
    await runner.startTransaction();
    await runner.query(statement);
    const columns = (await runner.query(CATALOG, [OF_THE_RUNNER])) as CatalogColumn[];
    await runner.rollbackTransaction();
    await runner.release();
    expect(columns.map(lineOf).sort()).not.toEqual(inRows(source));
  });
});
