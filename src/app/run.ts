import 'reflect-metadata';
import { keepFirstLink } from './first-link.js';
import { start } from './start.js';
import { welcomeOf } from './welcome.js';
import { loadSettings, SettingsError } from '../platform/config/index.js';

/** What the process says and answers when it cannot start: one clear message, never a stack of ours. */
function fail(error: unknown): void {
  const message = error instanceof SettingsError || error instanceof Error ? error.message : String(error);
  process.stderr.write(`Five-Ones cannot start: ${message}\n`);
  if (process.env['LOG_LEVEL'] === 'debug' && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const settings = loadSettings(process.env);
  const running = await start(settings);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        fail(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (settings.role === 'worker') return;
  const file = keepFirstLink(settings.dataDir, running.firstLink);
  const expiresAt = running.firstLink?.expiresAt ?? '';
  process.stdout.write(welcomeOf(settings, file === null ? null : { file, expiresAt }));
}

/** Starts the product as the environment says, and stops it on SIGTERM or SIGINT. */
export function run(): void {
  main().catch((error: unknown) => {
    fail(error);
    process.exit(1);
  });
}
