import fs, { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSettings } from '../platform/config/index.js';
import { keepFirstLink } from './first-link.js';
import { welcomeOf } from './welcome.js';

describe('the words of the console after a start', () => {
  it('the demo: the address, the way in without a password, where the data lies and how to stop, Chinese first', () => {
    const settings = loadSettings({ DEMO: '1', PORT: '3200', DATA_DIR: '/srv/five-ones' });
    const words = welcomeOf(settings, null);
    const told = ['http://127.0.0.1:3200', '不需要密码', '/srv/five-ones', 'Ctrl-C', 'Demo mode', 'no password'];
    expect(told.map((one) => words.includes(one))).toEqual(told.map(() => true));
    expect(words.indexOf('演示身份')).toBeLessThan(words.indexOf('demo identity'));
  });

  it('a fresh installation: where the first link lies, once in each language, and no demo', () => {
    const settings = loadSettings({ DATABASE_URL: 'postgres://five@db/ones' });
    const words = welcomeOf(settings, { file: '/srv/first-administrator.txt', expiresAt: '2026-10-10T09:00' });
    expect(words.match(/\/srv\/first-administrator\.txt/g)).toHaveLength(2);
    expect(words).not.toMatch(/演示|Demo|postgres:/);
  });

  it('the first link lies in a file that its owner alone may read, is replaced by the next, and goes when it is no longer needed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'first-link-'));
    const link = (link: string) => keepFirstLink(join(folder, 'data'), { link, expiresAt: '2026-10-10T09:00' });
    const path = link('http://x/#one') ?? '';
    chmodSync(path, 0o644);
    expect(link('http://x/#two')).toBe(path);
    expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777]).toEqual(['http://x/#two\n', 0o600]);
    expect(keepFirstLink(join(folder, 'data'), null)).toBeNull();
    expect(existsSync(path)).toBe(false);
    rmSync(folder, { recursive: true });
  });

  it.each(['writeFileSync', 'renameSync'] as const)(
    'of two processes of one folder that keep theirs at the same moment, before %s of the first, both go on, and one whole link is left',
    (step) => {
      const folder = mkdtempSync(join(tmpdir(), 'first-link-'));
      const keep = (link: string) => keepFirstLink(folder, { link, expiresAt: '2026-10-10T09:00' });
      const own = fs[step] as (...given: unknown[]) => void;
      const first = jest.spyOn(fs, step as 'renameSync').mockImplementationOnce((...given: unknown[]) => {
        first.mockRestore();
        keep('http://x/#other');
        own(...given);
      });
      const path = keep('http://x/#one') ?? '';
      expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([
        ['first-administrator.txt'],
        'http://x/#one\n',
      ]);
      expect(statSync(path).mode & 0o777).toBe(0o600);
      rmSync(folder, { recursive: true });
    },
  );
});
