/**
 * The lint of shapes (eslint.config.mjs), on those files alone in which a refused shape can stand: each has one of its words
 * in it: parsing the others would more than double the work. Of the folder that it is called in; the planted violations
 * (`test/architecture/planted-lint.spec.ts`) are found through it too.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin } from './set-up.mjs';

/** Names may be written with `\u` too; in CommonJS octal numbers and arguments of one name are no errors of the language. */
const HOLDS =
  /\b(Date|query|orderBy|addOrderBy|addSelect|distinctOn)\b|\bjest\b[^]*\b(mock|doMock|unstable_mockModule|setMock)\b|\b(it|test|describe)\s*\??\.\s*(only|skip|todo)\b|-disable|\\u/;

const words = ['--max-warnings', '0', '--no-warn-ignored', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, [bin('eslint', 'eslint'), ...words, ...files()], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;

function files() {
  const folders = ['src', 'test', 'scripts', 'web'].filter((folder) => existsSync(folder));
  const below = folders.flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)));
  return [...below, ...readdirSync('.')].filter(
    (name) => /\.(m|c)?[jt]sx?$/.test(name) && !/(^|\/)dist\//.test(name) && canHold(name),
  );
}

function canHold(name) {
  const text = readFileSync(name, 'utf8');
  return name.endsWith('.cjs') || HOLDS.test(text) || (name.startsWith('web') && /\bclass\b/.test(text));
}
