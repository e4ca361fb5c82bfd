import 'reflect-metadata';
import { start } from './app/start.js';
import { loadSettings, SettingsError } from './platform/config/index.js';

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
  if (running.firstLink !== null) {
    const { link, expiresAt } = running.firstLink;
    process.stdout.write(
      `\nNo administrator has a password yet. Set the first one here (once, until ${expiresAt}):\n${link}\n`,
    );
  }
  if (settings.role !== 'worker') process.stdout.write(`\nFive-Ones is serving at ${settings.publicUrl}\n`);
}

main().catch((error: unknown) => {
  fail(error);
  process.exit(1);
});
