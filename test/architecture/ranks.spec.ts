import { readdirSync, readFileSync } from 'node:fs';

const slices = JSON.parse(readFileSync('architecture-slices.json', 'utf8')) as Record<string, string[]>;
const ranks = JSON.parse(readFileSync('architecture-ranks.json', 'utf8')) as string[][];

describe('the ranks', () => {
  it('hold every module that there is, and none that there is not', () => {
    const folders = readdirSync('src/modules', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(ranks.flat().sort()).toEqual(folders.map(({ name }) => name).sort());
  });

  it('leave nothing under src/ outside the layout', () => {
    const known = [
      'app',
      'demo',
      'main.ts',
      'migrations',
      'modules',
      'platform',
      'product.ts',
      'shared-kernel',
      'texts',
      'worker.ts',
    ];
    expect(readdirSync('src').filter((name) => !known.includes(name))).toEqual([]);
  });

  it('give each module, or each slice of a large one, only the layers of the layout', () => {
    const layers = ['domain', 'application', 'persistence', 'http', 'jobs'];
    const strange = (folder: string, known: readonly string[]): string[] =>
      readdirSync(folder)
        .filter((name) => !known.includes(name) && name !== 'index.ts' && !name.endsWith('.module.ts'))
        .map((name) => `${folder}/${name}`);
    const found = readdirSync('src/modules').flatMap((module) => {
      const own = slices[module];
      if (own === undefined) return strange(`src/modules/${module}`, layers);
      const inside = own.flatMap((slice) => strange(`src/modules/${module}/${slice}`, layers));
      return [...strange(`src/modules/${module}`, own), ...inside];
    });
    expect(found).toEqual([]);
  });

  it('give each module a front door', () => {
    const closed = readdirSync('src/modules').filter(
      (module) => !readdirSync(`src/modules/${module}`).includes('index.ts'),
    );
    expect(closed).toEqual([]);
  });
});
