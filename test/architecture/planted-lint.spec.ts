import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { eslintPlants, type LintPlant, oxlintPlants } from './lint-plants.js';

const SETTINGS = [
  '.oxlintrc.json',
  'eslint.config.mjs',
  'package.json',
  'tsconfig.json',
  'web/tsconfig.json',
  'test/web/tsconfig.json',
  'test/journeys/tsconfig.json',
];

/** A rule that was found broken, and in which file. */
type Finding = readonly [rule: string, file: string];

describe('the rules of lint', () => {
  const tree = mkdtempSync(join(tmpdir(), 'five-ones-lint-'));
  beforeAll(() => {
    for (const file of SETTINGS) put(tree, file, readFileSync(file, 'utf8'));
    symlinkSync(resolve('node_modules'), join(tree, 'node_modules'));
  });
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  describe('of oxlint each catch the violation planted for them', () => {
    const plants = placed('ox', oxlintPlants);
    let found: readonly Finding[] = [];
    beforeAll(() => {
      for (const [, file, code] of plants) put(tree, file, code);
      found = oxlint(tree);
    });

    it.each(plants)('%s in %s', (rule, file) => {
      expect(rulesFoundIn(file, found)).toContain(rule);
    });

    it('all, with none left without a plant', () => {
      const planted = new Set(oxlintPlants.map(([rule]) => rule));
      expect(configured().filter((rule) => !planted.has(rule))).toEqual([]);
    });
  });

  describe('of ESLint each catch the violation planted for them', () => {
    const plants = placed('es', eslintPlants);
    let found: readonly Finding[] = [];
    beforeAll(() => {
      for (const [, file, code] of plants) put(tree, file, code);
      found = eslint(tree);
    });

    it.each(plants)('%s in %s', (rule, file) => {
      expect(rulesFoundIn(file, found)).toContain(rule);
    });
  });
});

/** A plant of its own file each, in the folder that decides which rules hold. */
function placed(prefix: string, plants: readonly LintPlant[]): LintPlant[] {
  return plants.map(([rule, file, code], index) => {
    const ending = file.endsWith('.spec.ts') ? '.spec.ts' : extname(file);
    return [rule, join(dirname(file), `${prefix}-${index}${ending}`), code];
  });
}

function put(tree: string, path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), `${text}\n`);
}

function rulesFoundIn(file: string, found: readonly Finding[]): string[] {
  return found.filter(([, place]) => place === file).map(([rule]) => rule);
}

function oxlint(tree: string): Finding[] {
  const words = ['--disable-nested-config', '-f', 'json'];
  const { diagnostics } = JSON.parse(output('node_modules/oxlint/bin/oxlint', words, tree)) as {
    readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
  };
  return diagnostics.map(({ code, filename }) => [ruleOf(code), filename]);
}

/** From `typescript-eslint(no-var)` to the name under which the settings know the rule. */
function ruleOf(code: string): string {
  const [, plugin = '', rule = ''] = /^(?:eslint-plugin-)?([a-z-]+)\((.+)\)$/.exec(code) ?? [];
  return plugin === 'eslint' ? rule : `${plugin.replace(/-(eslint|hooks)$/, '')}/${rule}`;
}

function eslint(tree: string): Finding[] {
  const results = JSON.parse(output('scripts/shapes.mjs', ['-f', 'json'], tree)) as readonly {
    readonly filePath: string;
    readonly messages: readonly { readonly ruleId: string | null }[];
  }[];
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId }): Finding => [ruleId ?? 'unreadable', relative(realpathSync(tree), filePath)]),
  );
}

/** Every rule that is on anywhere. */
function configured(): string[] {
  const text = readFileSync('.oxlintrc.json', 'utf8').replace(/^\s*\/\/.*$/gm, '');
  const settings = JSON.parse(text) as Ruled & { readonly overrides: readonly Ruled[] };
  const rules = [settings, ...settings.overrides].flatMap((part) => Object.entries(part.rules ?? {}));
  return [...new Set(rules.filter(([, setting]) => setting !== 'off').map(([rule]) => rule))];
}

interface Ruled {
  readonly rules?: Readonly<Record<string, unknown>>;
}

function output(script: string, words: readonly string[], cwd: string): string {
  try {
    return execFileSync(process.execPath, [resolve(script), ...words], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    });
  } catch (error) {
    // Violations are its exit code; what it found still stands on its output.
    return (error as { stdout: string }).stdout;
  }
}
