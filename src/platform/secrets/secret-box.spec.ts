import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SecretBox } from './secret-box.js';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'secret-box-'));
});
afterEach(async () => {
  await rm(dataDir, { recursive: true });
});
const words = '李四，138 0000 0000';

describe('what is sealed', () => {
  it('opens with its key, in its place, after another start too; the same words never look the same', async () => {
    const box = new SecretBox({ dataDir });
    const [one, other] = [await box.seal(words, 'problem:1'), await box.seal(words, 'problem:1')];
    expect(one.equals(other)).toBe(false);
    expect(one.includes(Buffer.from('138'))).toBe(false);
    expect(await new SecretBox({ dataDir }).open(one, 'problem:1')).toBe(words);
  });

  it.each([
    ['in another place', (sealed: Buffer) => sealed, 'problem:2'],
    [
      'with a byte changed',
      (sealed: Buffer) => Buffer.from(sealed.map((byte, at) => (at === 30 ? byte ^ 1 : byte))),
      'problem:1',
    ],
    ['cut short', (sealed: Buffer) => sealed.subarray(0, 20), 'problem:1'],
    ['of another form', (sealed: Buffer) => Buffer.concat([Buffer.from([9]), sealed.subarray(1)]), 'problem:1'],
  ])('does not open %s', async (_how, changed, context) => {
    const box = new SecretBox({ dataDir });
    const sealed = changed(await box.seal(words, 'problem:1'));
    await expect(box.open(sealed, context)).rejects.toMatchObject({ code: 'SECRET_NOT_OPENED' });
  });

  it('does not open without the file of its key', async () => {
    const sealed = await new SecretBox({ dataDir }).seal(words, 'problem:1');
    await rm(join(dataDir, 'secrets.key'));
    await expect(new SecretBox({ dataDir }).open(sealed, 'problem:1')).rejects.toMatchObject({
      code: 'SECRET_NOT_OPENED',
    });
  });
});

describe('the key', () => {
  it('is made once, whoever needs it first at the same time, for the account of the product alone', async () => {
    const boxes = [1, 2, 3, 4, 5, 6].map(() => new SecretBox({ dataDir }));
    const sealed = await Promise.all(boxes.map((box) => box.seal(words, 'problem:1')));
    const read = await Promise.all(sealed.map((one) => new SecretBox({ dataDir }).open(one, 'problem:1')));
    expect(new Set(read)).toEqual(new Set([words]));
    expect(await readdir(dataDir)).toEqual(['secrets.key']);
    expect((await stat(join(dataDir, 'secrets.key'))).mode & 0o777).toBe(0o600);
  });

  it('is never made anew while something that the lost one sealed is held; once nothing is, it is', async () => {
    let held = true;
    const box = new SecretBox({ dataDir });
    box.keptBy(() => Promise.resolve(held));
    expect(await box.keyMissing()).toBe(true);
    await expect(box.seal(words, 'problem:1')).rejects.toMatchObject({ code: 'SECRET_KEY_MISSING' });
    expect(await readdir(dataDir)).toEqual([]);
    held = false;
    expect(await box.keyMissing()).toBe(false);
    await box.seal(words, 'problem:1');
    held = true;
    expect(await box.keyMissing()).toBe(false);
  });

  it('is never made by reading', async () => {
    const sealed = await new SecretBox({ dataDir }).seal(words, 'problem:1');
    await rm(join(dataDir, 'secrets.key'));
    await expect(new SecretBox({ dataDir }).open(sealed, 'problem:1')).rejects.toThrow();
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('is never made anew over a file that holds none: nothing is sealed then', async () => {
    await writeFile(join(dataDir, 'secrets.key'), 'not a key');
    await expect(new SecretBox({ dataDir }).seal(words, 'problem:1')).rejects.toThrow('holds no key');
  });
});
