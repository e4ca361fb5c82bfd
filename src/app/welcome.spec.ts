import { loadSettings } from '../platform/config/index.js';
import { welcomeOf } from './welcome.js';

describe('the words of the console after a start', () => {
  it('the demo: the address, the way in without a password, where the data lies and how to stop, Chinese first', () => {
    const settings = loadSettings({ DEMO: '1', PORT: '3200', DATA_DIR: '/srv/five-ones' });
    const words = welcomeOf(settings, null);
    const told = ['http://127.0.0.1:3200', '不需要密码', '/srv/five-ones', 'Ctrl-C', 'Demo mode', 'no password'];
    expect(told.map((one) => words.includes(one))).toEqual(told.map(() => true));
    expect(words.indexOf('演示身份')).toBeLessThan(words.indexOf('demo identity'));
  });

  it('a fresh installation: the first link once in each language, and no demo', () => {
    const settings = loadSettings({ DATABASE_URL: 'postgres://five@db/ones' });
    const words = welcomeOf(settings, { link: 'http://x/#token', expiresAt: '2026-10-10T09:00' });
    expect(words.match(/http:\/\/x\/#token/g)).toHaveLength(2);
    expect(words).not.toMatch(/演示|Demo|postgres:/);
  });
});
