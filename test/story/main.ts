import 'reflect-metadata';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Running, start } from '../../src/app/start.js';
import { loadSettings } from '../../src/platform/config/index.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { apiClientInProcess } from '../../src/demo/api-client/api-client.js';
import { tellStory } from './tell-story.js';

const REACHABLE_BY_ALL = 0o755;
const INTERRUPTED = 130;

/** A fresh instance under a temporary folder, with nothing in the background: the time machine alone does what is due. */
async function startScratch(folder: string): Promise<Running> {
  // The database may run as another user.
  chmodSync(folder, REACHABLE_BY_ALL);
  const settings = loadSettings({ DATA_DIR: folder, PORT: '0', DEMO: '1', LOG_LEVEL: 'error' });
  return start({ ...settings, role: 'http' }, { city: false });
}

async function tell({ app }: Running, ledger: string): Promise<void> {
  const door = { database: app.get(Database), unitOfWork: app.get(UnitOfWork) };
  const workbook = { name: basename(ledger), content: readFileSync(ledger) };
  const print = (text: string): void => void process.stdout.write(`${text}\n`);
  const { lines, facts } = await tellStory({ client: apiClientInProcess(app, door), door, workbook, print });
  print(`\n共${String(lines)}行，${String(facts)}项事实逐一与数据库核对，全部相符。`);
}

/** `npm run story`: the story on a scratch embedded instance, which is stopped and removed afterwards. */
async function main(ledger: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'five-ones-story-'));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const running = await startScratch(folder);
    const interrupted = (): void => {
      void running.stop().finally(() => {
        remove();
        process.exit(INTERRUPTED);
      });
    };
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
    try {
      await tell(running, ledger);
    } finally {
      await running.stop();
    }
  } finally {
    remove();
  }
}

main(process.argv[3] ?? 'test/support/ledger/ledger-2026.xlsx').catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
