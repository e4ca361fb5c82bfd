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

/** A first signal to stop; further ones (npm hands its own on as well) change nothing. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.on('SIGTERM', resolve);
    process.on('SIGINT', resolve);
  });
}

async function main(): Promise<void> {
  // Heard from the first moment: one who is told while he starts stops in order once he stands, with his database.
  const told = toldToStop();
  const settings = loadSettings(process.env);
  const running = await start(settings);
  void told
    .then(() => running.stop())
    .then(
      () => process.exit(0),
      (error: unknown) => {
        fail(error);
        process.exit(1);
      },
    );
  // For whoever watches over it by a channel of Node's (pm2's wait_ready, a test): a worker has no page to ask.
  process.send?.('ready');
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
