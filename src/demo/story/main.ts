import 'reflect-metadata';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { start } from '../../app/start.js';
import { loadSettings } from '../../platform/config/index.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { handsInProcess } from '../hands/hands.js';
import { tellStory } from './tell-story.js';

const REACHABLE_BY_ALL = 0o755;

/** `npm run story`: the story on a scratch embedded instance, which is stopped and removed afterwards. */
async function main(ledger: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'five-ones-story-'));
  // The database may run as another user.
  chmodSync(folder, REACHABLE_BY_ALL);
  try {
    const settings = loadSettings({ DATA_DIR: folder, PORT: '0', DEMO: '1', LOG_LEVEL: 'error' });
    // Nothing in the background: the time machine alone does what is due, where the clock stands.
    const running = await start({ ...settings, role: 'http' }, { city: false });
    try {
      const door = { database: running.app.get(Database), unitOfWork: running.app.get(UnitOfWork) };
      const workbook = { name: basename(ledger), content: readFileSync(ledger) };
      const print = (text: string): void => void process.stdout.write(`${text}\n`);
      const { lines, facts } = await tellStory({ hands: handsInProcess(running.app, door), door, workbook, print });
      print(`\n共${String(lines)}行，${String(facts)}项事实逐一与数据库核对，全部相符。`);
    } finally {
      await running.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main(process.argv[2] ?? 'test/support/ledger/ledger-2026.xlsx').catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
