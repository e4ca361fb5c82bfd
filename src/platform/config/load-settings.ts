import { resolve } from 'node:path';
import {
  BadSetting,
  connectionUrl,
  heartbeatUrl,
  hostName,
  oneOf,
  origin,
  outgoingHosts,
  scannerAddress,
  trustedProxies,
  wholeNumber,
  yesOrNo,
} from './setting-readers.js';
import { SettingsError, type SettingProblem } from './settings-error.js';
import type { Settings } from './settings.js';

export type Environment = Readonly<Record<string, string | undefined>>;

const roles = ['all', 'http', 'worker'] as const;
const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/**
 * Reads the settings of the interface page from the environment; an empty variable counts as absent.
 * @throws SettingsError naming every variable that cannot be used.
 */
export function loadSettings(environment: Environment): Settings {
  const problems: SettingProblem[] = [];
  const read = reader(environment, problems);
  const host = read('HOST', '127.0.0.1', hostName);
  const port = read('PORT', 3000, (text) => wholeNumber(text, 0, 65_535));
  const production = environment['NODE_ENV'] === 'production';
  const settings: Settings = {
    host,
    port,
    publicUrl: read('PUBLIC_URL', defaultOrigin(host, port), origin),
    trustProxy: read('TRUST_PROXY', false, trustedProxies),
    dataDir: read('DATA_DIR', resolve('.data'), (text) => resolve(text)),
    databaseUrl: read('DATABASE_URL', undefined, (text) => connectionUrl(text, ['postgres:', 'postgresql:'])),
    databasePoolSize: read('DATABASE_POOL_SIZE', 20, (text) => wholeNumber(text, 2, 500)),
    requestsPerMinute: read('RATE_LIMIT', 6000, (text) => wholeNumber(text, 0, 10_000_000)),
    redisUrl: read('REDIS_URL', undefined, (text) => connectionUrl(text, ['redis:', 'rediss:'])),
    heartbeatUrl: read('HEARTBEAT_URL', undefined, (text) => heartbeatUrl(text, environment['HEARTBEAT_HOSTS'] ?? '')),
    outgoingHosts: read('OUTGOING_HOSTS', [], outgoingHosts),
    keepDays: {
      notices: read('KEEP_NOTICES_DAYS', 1_100, (text) => wholeNumber(text, 365, 36_500)),
      work: read('KEEP_WORK_DAYS', 365, (text) => wholeNumber(text, 30, 36_500)),
      importRows: read('KEEP_IMPORT_ROWS_DAYS', 365, (text) => wholeNumber(text, 30, 36_500)),
    },
    evidence: {
      fileMb: read('EVIDENCE_FILE_MB', 50, (text) => wholeNumber(text, 1, 2_000)),
      unitMb: read('EVIDENCE_UNIT_MB', 5_000, (text) => wholeNumber(text, 1, 1_000_000)),
      unitFiles: read('EVIDENCE_UNIT_FILES', 2_000, (text) => wholeNumber(text, 1, 1_000_000)),
    },
    clamd: read('CLAMD', undefined, scannerAddress),
    leaseSeconds: read('LEASE_SECONDS', 60, (text) => wholeNumber(text, 8, 600)),
    role: read('ROLE', 'all', (text) => oneOf(text, roles)),
    logLevel: read('LOG_LEVEL', 'info', (text) => oneOf(text, levels)),
    demo: read('DEMO', false, yesOrNo),
    production,
  };
  if (settings.demo && production) problems.push({ variable: 'DEMO', message: 'is refused with NODE_ENV=production' });
  refuseSplitEmbedded(settings, environment, problems);
  if (problems.length > 0) throw new SettingsError(problems);
  return settings;
}

type Reader = <T, const A>(variable: string, absent: A, parse: (text: string) => T) => T | A;

function reader(environment: Environment, problems: SettingProblem[]): Reader {
  return (variable, absent, parse) => {
    const text = environment[variable]?.trim() ?? '';
    if (text === '') return absent;
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof BadSetting)) throw error;
      problems.push({ variable, message: error.message });
      return absent;
    }
  };
}

/** The embedded database belongs to one process; two of them need a server of their own. */
function refuseSplitEmbedded(settings: Settings, environment: Environment, problems: SettingProblem[]): void {
  const given = (environment['DATABASE_URL'] ?? '').trim() !== '';
  if (settings.role === 'all' || given) return;
  problems.push({
    variable: 'ROLE',
    message: `"${settings.role}" needs DATABASE_URL: the embedded database serves one process`,
  });
}

function defaultOrigin(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
