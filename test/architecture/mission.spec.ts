import { existsSync, readFileSync } from 'node:fs';

interface Row {
  readonly name: string;
  readonly place: string;
  readonly proofs: readonly { readonly file: string; readonly title: string }[];
}

/** The rows of docs/mission.md: `- **name** what it is: where it lives`, with its proofs below, one `file` “title” a line. */
const rows = readFileSync('docs/mission.md', 'utf8')
  .split(/^- \*\*/m)
  .slice(1)
  .map((words): Row => {
    const [, name = '', place = ''] = /^([^*]+)\*\*[^:\n]*: (.+)/.exec(words) ?? [];
    const proofs = [...words.matchAll(/^ {2}- `([^`]+)` “([^”]+)”/gm)];
    return { name, place, proofs: proofs.map(([, file = '', title = '']) => ({ file, title })) };
  });
const numbered = (word: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${word}${String(index + 1)}`);

const ROWS = [...numbered('Y', 16), ...numbered('D', 12), ...numbered('Rule ', 7), ...numbered('Incident ', 10)];

describe('the mission', () => {
  it.each(ROWS)('%s says where it lives and which test proves it, or that it is open', (name) => {
    const found = rows.filter((row) => row.name === name);
    expect(found).toHaveLength(1);
    expect(found.every(({ place, proofs }) => proofs.length > 0 || place.startsWith('open: '))).toBe(true);
  });

  it.each(rows.flatMap(({ proofs }) => proofs).map(({ file, title }) => [title, file]))(
    '“%s” is a test of %s',
    (title, file) => {
      expect(existsSync(file)).toBe(true);
      const words = readFileSync(file, 'utf8').replaceAll(/\(\s+/g, '(');
      expect(["'", '`', '"'].some((mark) => words.includes(`(${mark}${title}${mark}`))).toBe(true);
    },
  );
});
