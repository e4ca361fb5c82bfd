import { resolve } from 'node:path';
import { loadSettings } from './load-settings.js';
import { SettingsError } from './settings-error.js';

describe('loadSettings', () => {
  it('serves the embedded profile on this machine alone when nothing is set', () => {
    expect(loadSettings({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:3000',
      trustProxy: false,
      dataDir: resolve('.data'),
      databaseUrl: undefined,
      databasePoolSize: 20,
      requestsPerMinute: 6000,
      redisUrl: undefined,
      keepDays: { notices: 1_100, work: 365, importRows: 365 },
      outgoingHosts: [],
      evidence: { fileMb: 50, unitMb: 5_000, unitFiles: 2_000 },
      leaseSeconds: 60,
      role: 'all',
      logLevel: 'info',
      demo: false,
      production: false,
    });
  });

  it('treats an empty variable as absent', () => {
    expect(loadSettings({ PORT: '', DATABASE_URL: ' ' })).toEqual(loadSettings({}));
  });

  it.each([
    ['PORT', '8080', { port: 8080 }],
    ['PORT', '0', { port: 0 }],
    ['HOST', '0.0.0.0', { host: '0.0.0.0', publicUrl: 'http://localhost:3000' }],
    ['HOST', '::1', { host: '::1', publicUrl: 'http://[::1]:3000' }],
    ['PUBLIC_URL', 'https://gaige.example.gov.cn/', { publicUrl: 'https://gaige.example.gov.cn' }],
    ['TRUST_PROXY', '1', { trustProxy: 1 }],
    ['TRUST_PROXY', 'none', { trustProxy: false }],
    ['TRUST_PROXY', '10.0.0.0/8, ::1, loopback', { trustProxy: ['10.0.0.0/8', '::1', 'loopback'] }],
    ['DATA_DIR', '/srv/five-ones', { dataDir: '/srv/five-ones' }],
    ['DATABASE_URL', 'postgres://u:p@db/five', { databaseUrl: 'postgres://u:p@db/five' }],
    ['DATABASE_POOL_SIZE', '40', { databasePoolSize: 40 }],
    ['RATE_LIMIT', '0', { requestsPerMinute: 0 }],
    ['REDIS_URL', 'rediss://cache:6380/1', { redisUrl: 'rediss://cache:6380/1' }],
    ['LEASE_SECONDS', '16', { leaseSeconds: 16 }],
    ['EVIDENCE_FILE_MB', '200', { evidence: { fileMb: 200, unitMb: 5_000, unitFiles: 2_000 } }],
    ['EVIDENCE_UNIT_MB', '800', { evidence: { fileMb: 50, unitMb: 800, unitFiles: 2_000 } }],
    ['EVIDENCE_UNIT_FILES', '9', { evidence: { fileMb: 50, unitMb: 5_000, unitFiles: 9 } }],
    ['CLAMD', '/run/clamav/clamd.ctl', { clamd: { path: '/run/clamav/clamd.ctl' } }],
    ['CLAMD', 'scan.example.cn:3310', { clamd: { host: 'scan.example.cn', port: 3310 } }],
    ['CLAMD', '[::1]:3310', { clamd: { host: '::1', port: 3310 } }],
    ['LOG_LEVEL', 'debug', { logLevel: 'debug' }],
    ['DEMO', '1', { demo: true }],
    ['DEMO', 'false', { demo: false }],
  ])('reads %s=%s', (variable, text, expected) => {
    expect(loadSettings({ [variable]: text })).toMatchObject(expected);
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['PORT', '-1'],
    ['HOST', 'two words'],
    ['PUBLIC_URL', 'https://host/path'],
    ['PUBLIC_URL', 'ftp://host'],
    ['PUBLIC_URL', 'https://user:secret@host'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '17'],
    ['DATABASE_URL', 'mysql://db/five'],
    ['DATABASE_POOL_SIZE', '1'],
    ['RATE_LIMIT', '-1'],
    ['REDIS_URL', 'localhost:6379'],
    ['LEASE_SECONDS', '7'],
    ['EVIDENCE_FILE_MB', '2001'],
    ['EVIDENCE_UNIT_FILES', '0'],
    ['CLAMD', 'clamd.ctl'],
    ['CLAMD', '127.0.0.1:0'],
    ['ROLE', 'web'],
    ['LOG_LEVEL', 'verbose'],
    ['DEMO', 'perhaps'],
  ])('refuses %s=%s and names the variable', (variable, text) => {
    expect(problemsOf({ [variable]: text })).toEqual([variable]);
  });

  it('lists every bad variable at once', () => {
    const environment = { PORT: 'x', ROLE: 'x', DATABASE_URL: 'x', REDIS_URL: 'x', LOG_LEVEL: 'x' };
    expect(problemsOf(environment).sort()).toEqual(['DATABASE_URL', 'LOG_LEVEL', 'PORT', 'REDIS_URL', 'ROLE']);
  });

  it('refuses the demo in production and allows it elsewhere', () => {
    expect(problemsOf({ DEMO: '1', NODE_ENV: 'production' })).toEqual(['DEMO']);
    expect(problemsOf({ DEMO: '1', NODE_ENV: 'development' })).toEqual([]);
    expect(loadSettings({ NODE_ENV: 'production' })).toMatchObject({ demo: false, production: true });
  });

  it('refuses separate processes on the embedded database', () => {
    expect(problemsOf({ ROLE: 'worker' })).toEqual(['ROLE']);
    expect(problemsOf({ ROLE: 'worker', DATABASE_URL: 'postgres://db/five' })).toEqual([]);
  });

  it('never repeats a connection string, which may hold a password', () => {
    const url = 'mysql://root:hunter2@db';
    expect(() => loadSettings({ DATABASE_URL: url })).toThrow(/DATABASE_URL/);
    expect(() => loadSettings({ DATABASE_URL: url })).not.toThrow(/hunter2/);
  });
});

function problemsOf(environment: Record<string, string>): string[] {
  try {
    loadSettings(environment);
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.problems.map(({ variable }) => variable);
  }
}
