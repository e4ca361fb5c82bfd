import { execFile, execFileSync, spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

const execute = promisify(execFile);

/** Under whom the server runs: PostgreSQL refuses root. Empty: as we do. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

export const runsAsRoot = (): boolean => process.getuid?.() === 0;

/**
 * As a normal user we run the server ourselves; as root the owner of the existing folder does, else user `postgres`,
 * who is created where he is missing.
 */
export async function serverAccount(home: string): Promise<Account> {
  if (!runsAsRoot()) return {};
  const owner = await stat(home).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await postgresUser()) ?? (await createPostgresUser());
}

async function postgresUser(): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => execute('id', [flag, 'postgres'])));
    return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) };
  } catch {
    return undefined;
  }
}

async function createPostgresUser(): Promise<Account> {
  await execute('groupadd', ['--system', '--force', 'postgres']).catch(() => undefined);
  await execute('useradd', [
    '--system',
    '--gid',
    'postgres',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ]).catch(() => undefined);
  const account = await postgresUser();
  if (account !== undefined) return account;
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root, and the user "postgres" could not be created. ' +
      'Start Five-Ones as a normal user, or set DATABASE_URL.',
  );
}

/** Whether this account can pass through every folder down to `path`, asked of the system itself. */
export function canReach(path: string, account: Account): boolean {
  if (account.uid === undefined) return true;
  try {
    execFileSync('/bin/sh', ['-c', 'cd "$1"', 'sh', path], { ...account, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Runs a program as this account to its end, gathering all it says; PG* variables of our own shell do not reach it. */
export function runAs(account: Account, program: string, words: readonly string[], cwd: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      ...account,
      cwd,
      env: plainEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: string[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    child.on('error', (error) => {
      resolve({ code: null, output: error.message });
    });
    child.on('close', (code) => {
      resolve({ code, output: said.join('').trim() });
    });
  });
}

function plainEnvironment(): NodeJS.ProcessEnv {
  const ours = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return { ...Object.fromEntries(ours), LC_MESSAGES: 'C' };
}
