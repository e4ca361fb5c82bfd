import { readdirSync, readFileSync } from 'node:fs';

const ranks = JSON.parse(readFileSync('architecture-ranks.json', 'utf8')) as string[][];

describe('the ranks', () => {
  it('hold every module that there is, and none that there is not', () => {
    const folders = readdirSync('src/modules', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(ranks.flat().sort()).toEqual(folders.map(({ name }) => name).sort());
  });

  it('leave nothing under src/ outside the layout', () => {
    const known = ['app', 'demo', 'main.ts', 'modules', 'platform', 'shared-kernel', 'texts', 'worker.ts'];
    expect(readdirSync('src').filter((name) => !known.includes(name))).toEqual([]);
  });

  it('give each module only the rooms of the layout', () => {
    const rooms = ['domain', 'application', 'persistence', 'http', 'jobs', 'index.ts'];
    const strange = readdirSync('src/modules').flatMap((module) =>
      readdirSync(`src/modules/${module}`)
        .filter((name) => !rooms.includes(name) && !name.endsWith('.module.ts'))
        .map((name) => `${module}/${name}`),
    );
    expect(strange).toEqual([]);
  });

  it('give each module a front door', () => {
    const closed = readdirSync('src/modules').filter(
      (module) => !readdirSync(`src/modules/${module}`).includes('index.ts'),
    );
    expect(closed).toEqual([]);
  });
});
