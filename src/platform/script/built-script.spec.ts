import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtScript } from './built-script.js';

const ONE = 'exports.answer = () => "one";';

describe('a built script', () => {
  const folder = mkdtempSync(join(tmpdir(), 'five-ones-script-'));
  const file = join(folder, 'script.cjs');
  const answer = () => (builtScript(file).run() as { answer: () => unknown }).answer();
  const put = (code: string) => writeFileSync(file, code);
  const spoil = (change: (kept: Buffer) => Buffer) =>
    writeFileSync(`${file}.compiled`, change(readFileSync(`${file}.compiled`)));

  beforeEach(() => {
    put(ONE);
    const built = builtScript(file);
    built.run();
    built.keep();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is taken as it was compiled at the build', () => {
    expect(builtScript(file).taken).toBe(true);
    expect(answer()).toBe('one');
  });

  it('is compiled where nothing was kept', () => {
    rmSync(`${file}.compiled`);
    expect(builtScript(file).taken).toBe(false);
    expect(answer()).toBe('one');
  });

  it('is compiled anew where another text of the same length stands in its place, and does what that says', () => {
    put(ONE.replace('one', 'two'));
    expect(builtScript(file).taken).toBe(false);
    expect(answer()).toBe('two');
  });

  it.each([
    ['cut off', (kept: Buffer) => kept.subarray(0, kept.length - 8)],
    ['empty', () => Buffer.alloc(0)],
    [
      'changed in one place',
      (kept: Buffer) => Buffer.concat([kept.subarray(0, -1), Buffer.from([~(kept.at(-1) ?? 0)])]),
    ],
  ])('is compiled anew where what was kept is %s', (_, change) => {
    spoil(change);
    expect(builtScript(file).taken).toBe(false);
    expect(answer()).toBe('one');
  });

  it('is compiled anew where another version of Node kept it', () => {
    const own = process.version;
    Object.defineProperty(process, 'version', { value: 'v20.0.0' });
    try {
      expect(builtScript(file).taken).toBe(false);
    } finally {
      Object.defineProperty(process, 'version', { value: own });
    }
  });

  it('knows where it lies, asks for packages from there, and does not take itself for a part of a test run', () => {
    writeFileSync(join(folder, 'beside.cjs'), 'module.exports = "beside";');
    put('exports.answer = () => [builtAddress, typeof __filename, require("./beside.cjs")];');
    expect(answer()).toEqual([pathToFileURL(file).href, 'undefined', 'beside']);
  });
});
