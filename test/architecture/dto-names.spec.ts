import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The OpenAPI file names a schema by its class alone: of two with one name, one would silently describe the other’s routes. */
describe('request and response classes', () => {
  it('have names of their own across all modules', () => {
    const files = readdirSync('src', { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && /[\\/](http|queue|observability)$/.test(entry.parentPath),
    );
    const names = files.flatMap((entry) =>
      [...readFileSync(join(entry.parentPath, entry.name), 'utf8').matchAll(/^export class (\w+)/gm)].map(
        ([, name]) => name,
      ),
    );
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
