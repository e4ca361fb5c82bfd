import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** One file that breaks one rule, and the file it must not import. */
interface Plant {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

const plants: readonly Plant[] = [
  { rule: 'no-cycles', from: 'src/platform/one.ts', to: 'src/platform/two.ts' },
  {
    rule: 'front-door',
    from: 'src/modules/cycles/application/open.ts',
    to: 'src/modules/calendar/application/days.ts',
  },
  { rule: 'front-door-from-outside', from: 'src/app/wiring.ts', to: 'src/modules/calendar/application/days.ts' },
  { rule: 'pure-domain', from: 'src/modules/cycles/domain/duty.ts', to: 'src/platform/database.ts' },
  { rule: 'pure-domain', from: 'src/modules/cycles/domain/matrix.ts', to: 'src/modules/calendar/index.ts' },
  { rule: 'pure-domain', from: 'src/modules/cycles/domain/clock.ts', to: 'node:fs' },
  { rule: 'pure-domain', from: 'src/modules/cycles/domain/rows.ts', to: 'src/modules/cycles/persistence/duty.row.ts' },
  {
    rule: 'edges-call-use-cases',
    from: 'src/modules/cycles/http/duties.ts',
    to: 'src/modules/cycles/persistence/duty.row.ts',
  },
  {
    rule: 'edges-call-use-cases',
    from: 'src/modules/cycles/jobs/sweep.ts',
    to: 'src/modules/cycles/persistence/duty.row.ts',
  },
  {
    rule: 'use-cases-know-no-edge',
    from: 'src/modules/cycles/application/file.ts',
    to: 'src/modules/cycles/http/requests.ts',
  },
  {
    rule: 'use-cases-know-no-http',
    from: 'src/modules/cycles/application/page.ts',
    to: 'src/platform/http/page.ts',
  },
  {
    rule: 'act-and-news-in-one-call',
    from: 'src/modules/cycles/application/news.ts',
    to: 'src/platform/outbox/emit.ts',
  },
  {
    rule: 'persistence-below-application',
    from: 'src/modules/cycles/persistence/a.repository.ts',
    to: 'src/modules/cycles/application/close.ts',
  },
  { rule: 'platform-knows-no-module', from: 'src/platform/outbox.ts', to: 'src/modules/calendar/index.ts' },
  { rule: 'kernel-imports-nothing', from: 'src/shared-kernel/ids.ts', to: 'src/platform/database.ts' },
  { rule: 'kernel-imports-nothing', from: 'src/shared-kernel/random.ts', to: 'node:crypto' },
  { rule: 'texts-import-nothing', from: 'src/texts/en/cycles.ts', to: 'src/shared-kernel/quarter.ts' },
  { rule: 'app-is-composition', from: 'src/modules/calendar/application/boot.ts', to: 'src/app/start.ts' },
  { rule: 'app-is-composition', from: 'src/demo/city.ts', to: 'src/app/start.ts' },
  { rule: 'demo-above-modules', from: 'src/modules/calendar/application/demo.ts', to: 'src/demo/time-machine.ts' },
  {
    rule: 'rows-alone-are-mapped',
    from: 'src/modules/cycles/persistence/duty.entity.ts',
    to: 'node_modules/typeorm/index.js',
  },
  { rule: 'no-unresolvable', from: 'src/platform/lost.ts', to: 'src/platform/nowhere.ts' },
  { rule: 'no-dev-package', from: 'src/platform/tool.ts', to: 'node_modules/tool/index.js' },
  // One for every module: a neighbour of its rank or above it.
  { rule: 'rank-of-audit', from: 'src/modules/audit/application/up.ts', to: 'src/modules/calendar/index.ts' },
  { rule: 'rank-of-calendar', from: 'src/modules/calendar/application/up.ts', to: 'src/modules/cycles/index.ts' },
  {
    rule: 'rank-of-notifications',
    from: 'src/modules/notifications/application/up.ts',
    to: 'src/modules/organisation/index.ts',
  },
  {
    rule: 'rank-of-organisation',
    from: 'src/modules/organisation/application/up.ts',
    to: 'src/modules/access/index.ts',
  },
  { rule: 'rank-of-evidence', from: 'src/modules/evidence/application/up.ts', to: 'src/modules/delivery/index.ts' },
  { rule: 'rank-of-imports', from: 'src/modules/imports/application/up.ts', to: 'src/modules/approvals/index.ts' },
  { rule: 'rank-of-approvals', from: 'src/modules/approvals/application/up.ts', to: 'src/modules/access/index.ts' },
  { rule: 'rank-of-ledger', from: 'src/modules/ledger/application/up.ts', to: 'src/modules/cycles/index.ts' },
  { rule: 'rank-of-access', from: 'src/modules/access/application/up.ts', to: 'src/modules/obligations/index.ts' },
  {
    rule: 'rank-of-obligations',
    from: 'src/modules/obligations/application/up.ts',
    to: 'src/modules/projects/index.ts',
  },
  {
    rule: 'rank-of-registers',
    from: 'src/modules/registers/engine/application/up.ts',
    to: 'src/modules/cycles/index.ts',
  },
  { rule: 'rank-of-statements', from: 'src/modules/statements/application/up.ts', to: 'src/modules/reports/index.ts' },
  { rule: 'rank-of-counts', from: 'src/modules/counts/application/up.ts', to: 'src/modules/reports/index.ts' },
  { rule: 'rank-of-projects', from: 'src/modules/projects/application/up.ts', to: 'src/modules/ledger/index.ts' },
  { rule: 'rank-of-key-points', from: 'src/modules/key-points/application/up.ts', to: 'src/modules/ledger/index.ts' },
  { rule: 'rank-of-cycles', from: 'src/modules/cycles/application/up.ts', to: 'src/modules/supervision/index.ts' },
  {
    rule: 'rank-of-meetings',
    from: 'src/modules/meetings/application/up.ts',
    to: 'src/modules/reorganisations/index.ts',
  },
  { rule: 'rank-of-handovers', from: 'src/modules/handovers/application/up.ts', to: 'src/modules/reports/index.ts' },
  { rule: 'rank-of-scoring', from: 'src/modules/scoring/application/up.ts', to: 'src/modules/reports/index.ts' },
  {
    rule: 'rank-of-publications',
    from: 'src/modules/publications/application/up.ts',
    to: 'src/modules/reports/index.ts',
  },
  { rule: 'rank-of-reviews', from: 'src/modules/reviews/application/up.ts', to: 'src/modules/reports/index.ts' },
  { rule: 'rank-of-documents', from: 'src/modules/documents/application/up.ts', to: 'src/modules/archives/index.ts' },
  { rule: 'rank-of-reports', from: 'src/modules/reports/application/up.ts', to: 'src/modules/documents/index.ts' },
  {
    rule: 'rank-of-divisions',
    from: 'src/modules/divisions/application/up.ts',
    to: 'src/modules/counts/index.ts',
  },
  {
    rule: 'rank-of-reorganisations',
    from: 'src/modules/reorganisations/application/up.ts',
    to: 'src/modules/counts/index.ts',
  },
  { rule: 'rank-of-indicators', from: 'src/modules/indicators/application/up.ts', to: 'src/modules/cycles/index.ts' },
  {
    rule: 'rank-of-delivery',
    from: 'src/modules/delivery/application/up.ts',
    to: 'src/modules/access/index.ts',
  },
  {
    rule: 'rank-of-scheduling-notes',
    from: 'src/modules/scheduling-notes/application/up.ts',
    to: 'src/modules/supervision/index.ts',
  },
  { rule: 'rank-of-problems', from: 'src/modules/problems/application/up.ts', to: 'src/modules/registers/index.ts' },
  {
    rule: 'rank-of-supervision',
    from: 'src/modules/supervision/watch/application/up.ts',
    to: 'src/modules/reports/index.ts',
  },
  ...[
    ['obligations', 'clock', 'holds'],
    ['obligations', 'holds', 'requests'],
    ['registers', 'engine', 'definitions'],
    ['registers', 'definitions', 'cases'],
    ['registers', 'cases', 'commendations'],
    ['registers', 'commendations', 'instructions'],
    ['cycles', 'duties', 'plans'],
    ['cycles', 'plans', 'quarter'],
    ['publications', 'procedure', 'bulletins'],
    ['publications', 'bulletins', 'quarter-reports'],
    ['supervision', 'policy', 'cases'],
    ['supervision', 'cases', 'listings'],
    ['supervision', 'listings', 'interviews'],
    ['supervision', 'interviews', 'watch'],
    ['supervision', 'watch', 'trials'],
    ['supervision', 'trials', 'rules'],
    ['supervision', 'rules', 'self-audit'],
  ].map(([room, lower, upper]) => ({
    rule: `slice-${String(room)}-${String(lower)}`,
    from: `src/modules/${String(room)}/${String(lower)}/domain/up.ts`,
    to: `src/modules/${String(room)}/${String(upper)}/domain/down.ts`,
  })),
  { rule: 'no-cycles', from: 'web/src/parts/one.tsx', to: 'web/src/parts/two.tsx' },
  { rule: 'web-texts', from: 'web/src/texts/start.ts', to: 'web/src/ui/dates.ts' },
  { rule: 'web-ui', from: 'web/src/ui/light-tag.tsx', to: 'web/src/api/client.ts' },
  { rule: 'web-api', from: 'web/src/api/me.ts', to: 'web/src/parts/loaded.tsx' },
  { rule: 'web-api-shows-nothing', from: 'web/src/api/live.ts', to: 'web/src/ui/section.tsx' },
  { rule: 'web-parts', from: 'web/src/parts/unit-picker.tsx', to: 'web/src/features/todo/todo-page.tsx' },
  { rule: 'web-features', from: 'web/src/features/todo/duty-page.tsx', to: 'web/src/app/router.tsx' },
  { rule: 'web-features-apart', from: 'web/src/features/ledger/task-page.tsx', to: 'web/src/features/todo/form.tsx' },
  { rule: 'web-by-the-api-alone', from: 'web/src/app/app.tsx', to: 'src/shared-kernel/quarter.ts' },
];

describe('the architecture rules', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'five-ones-architecture-'));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  it('allow what the layout allows', () => {
    const tree = join(scratch, 'clean');
    plant(tree, 'src/modules/cycles/application/open.ts', 'src/modules/calendar/index.ts');
    plant(tree, 'src/modules/cycles/application/save.ts', 'src/modules/cycles/persistence/duty.row.ts');
    plant(tree, 'src/modules/cycles/domain/duty.ts', 'src/shared-kernel/quarter.ts');
    plant(tree, 'src/modules/cycles/http/duties.ts', 'src/modules/cycles/application/open.ts');
    plant(tree, 'src/modules/cycles/application/read.ts', 'src/platform/database.ts');
    plant(tree, 'src/app/module.ts', 'src/modules/cycles/index.ts');
    plant(tree, 'src/demo/city.ts', 'src/modules/cycles/index.ts');
    plant(tree, 'src/main.ts', 'src/app/module.ts');
    plant(tree, 'web/src/features/todo/todo-page.tsx', 'web/src/parts/loaded.tsx');
    plant(tree, 'web/src/app/router.tsx', 'web/src/features/todo/todo-page.tsx');
    expect(violationsOf(cruise(tree))).toEqual([]);
  });

  describe('each catch the violation planted for them', () => {
    const tree = join(scratch, 'broken');
    let rules: readonly string[] = [];
    let found: readonly Plant[] = [];
    beforeAll(() => {
      write(tree, 'package.json', JSON.stringify({ devDependencies: { tool: '1.0.0' } }), 'w');
      write(tree, 'node_modules/tool/package.json', JSON.stringify({ name: 'tool', main: 'index.js' }), 'w');
      for (const { from, to } of plants) plant(tree, from, to);
      plant(tree, 'src/platform/two.ts', 'src/platform/one.ts');
      // What is needed for its type alone is needed too.
      write(tree, 'web/src/parts/two.tsx', `import type { x } from './one';\nexport type Y = typeof x;\n`, 'a');
      rmSync(join(tree, 'src/platform/nowhere.ts'));
      const summary = cruise(tree);
      rules = summary.ruleSetUsed.forbidden.map(({ name }) => name);
      found = violationsOf(summary);
    });

    it.each(plants.map(({ rule, from, to }) => [rule, from, to]))('%s: %s → %s', (rule, from, to) => {
      const places = found.filter((violation) => violation.rule === rule).map((violation) => violation.from);
      expect(places).toContain(from);
      if (rule !== 'no-unresolvable') expect(found).toContainEqual({ rule, from, to: to.replace('node:', '') });
    });

    it('all, with none left without a plant', () => {
      const planted = new Set(plants.map(({ rule }) => rule));
      expect(rules.filter((name) => !planted.has(name))).toEqual([]);
      expect(rules).not.toEqual([]);
    });
  });
});

/** Writes a file that imports the other, and the other too if it is ours. */
function plant(tree: string, from: string, to: string): void {
  if (!to.startsWith('node:')) write(tree, to, 'export const x = 1;\n', 'a');
  write(tree, from, `export * from '${specifier(from, to)}';\n`, 'a');
}

function specifier(from: string, to: string): string {
  if (to.startsWith('node:')) return to;
  if (to.startsWith('node_modules/')) return to.split('/')[1] ?? to;
  const up = '../'.repeat(from.split('/').length - 1);
  // The web app's bundler takes names without an ending.
  return `${up}${from.startsWith('web/') ? to.replace(/\.tsx?$/, '') : to.replace(/\.ts$/, '.js')}`;
}

function write(tree: string, path: string, text: string, flag: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text, { flag });
}

function violationsOf(summary: Summary): Plant[] {
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

function cruise(tree: string): Summary {
  const cruiser = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const words = [cruiser, 'src', 'web/src', '--config', resolve('.dependency-cruiser.cjs'), '--output-type', 'json'];
  return (JSON.parse(output(words, tree)) as { readonly summary: Summary }).summary;
}

interface Summary {
  readonly violations: readonly {
    readonly rule: { readonly name: string };
    readonly from: string;
    readonly to: string;
  }[];
  readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
}

function output(words: readonly string[], cwd: string): string {
  try {
    return execFileSync(process.execPath, words, { cwd, encoding: 'utf8', maxBuffer: 64_000_000 });
  } catch (error) {
    // Violations are its exit code; what it found still stands on its output.
    return (error as { stdout: string }).stdout;
  }
}
