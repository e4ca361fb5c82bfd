import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What the scanner of the tests takes for a virus: words of ours, harmless. */
export const MARK = 'FIVE-ONES-TEST-MARK-THAT-HARMS-NOBODY';
const STREAM_MB = 1;

/** A private clamd of one test file, with one signature, which looks for `MARK` in any kind of file. */
export interface TestClamd {
  /** Where it listens. */
  readonly path: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Ends it for good; nothing of it is left. */
  remove(): Promise<void>;
  /** It stands still: the system goes on taking connections for it. */
  freeze(): void;
  thaw(): void;
}

export async function startTestClamd(): Promise<TestClamd> {
  const folder = await mkdtemp(join(tmpdir(), 'clamd-'));
  const path = join(folder, 'clamd.sock');
  await writeFile(join(folder, 'own.ndb'), `FiveOnesTestMark:0:*:${Buffer.from(MARK).toString('hex')}\n`);
  const settings = [
    'Foreground yes',
    `LocalSocket ${path}`,
    `DatabaseDirectory ${folder}`,
    `StreamMaxLength ${String(STREAM_MB)}M`,
  ];
  await writeFile(join(folder, 'clamd.conf'), `${settings.join('\n')}\n`);
  let server: ChildProcess | undefined;
  const end = async (): Promise<void> => {
    if (server?.exitCode === null && server.signalCode === null) {
      server.kill('SIGKILL');
      await once(server, 'exit');
    }
    await rm(path, { force: true });
  };
  const start = async (): Promise<void> => {
    server = spawn('clamd', ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' });
    await untilItAnswers(path);
  };
  await start();
  return {
    ...{ path, start },
    stop: end,
    remove: async () => {
      await end();
      await rm(folder, { recursive: true });
    },
    freeze: () => server?.kill('SIGSTOP'),
    thaw: () => server?.kill('SIGCONT'),
  };
}

async function untilItAnswers(path: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if ((await answerTo(path, 'zPING\0')) === 'PONG\0') return;
    await pause(50);
  }
  throw new Error('clamd did not start');
}

function answerTo(path: string, words: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect({ path }, () => socket.write(words));
    socket.on('data', (part) => (answer += part.toString()));
    socket.on('error', () => resolve(''));
    socket.on('close', () => resolve(answer));
  });
}
