import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { runBackupCommand } from '../../src/app/backup-command.js';
import { MIGRATIONS } from '../../src/app/registry.js';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/index.js';
import { migrate } from '../../src/platform/database/migrator.js';
import { query, scratchFolder } from '../support/embedded-process.js';

const MINUTE_MS = 60_000;

describe('the embedded database', () => {
  const scratch = scratchFolder('embedded-backup');
  const [from, to] = [join(scratch, 'from'), join(scratch, 'to')];
  const before = { ...process.env };
  let said: string[] = [];

  const serve = (dataDir: string) =>
    startEmbeddedPostgres({ dataDir, log: () => undefined, settings: { fsync: 'off' } });
  const command = async (what: 'backup' | 'restore', dataDir: string, name: string): Promise<number> => {
    said = [];
    process.env['DATA_DIR'] = dataDir;
    return runBackupCommand(what, [join(scratch, name)]);
  };

  beforeAll(() => {
    delete process.env['DATABASE_URL'];
    jest.spyOn(process.stderr, 'write').mockImplementation((line) => said.push(String(line)) > 0);
  });
  afterAll(() => {
    process.env = before;
    jest.restoreAllMocks();
    rmSync(scratch, { recursive: true });
  });

  it(
    'is backed up while the product serves it and while it rests, and brought back into another data folder',
    async () => {
      expect(await command('backup', from, 'of-nothing')).toBe(1);
      const server = await serve(from);
      await migrate(server.url, MIGRATIONS);
      const client = new Client({ connectionString: server.url });
      await client.connect();
      await client.query(`INSERT INTO unit (kind, name, path) VALUES ('REGION', '澄川市', '')`);
      await client.end();
      expect([await command('backup', from, 'served'), said.at(-1)]).toEqual([0, expect.stringContaining('Backed up')]);
      expect([await command('restore', from, 'served'), said.at(-1)]).toEqual([1, expect.stringContaining('Stop it')]);
      await server.stop();
      expect(await command('backup', from, 'resting')).toBe(0);
      expect([await command('restore', to, 'resting'), said.at(-1)]).toEqual([0, expect.stringContaining('Restored')]);
      const restored = await serve(to);
      expect(await query(restored.url, 'SELECT name FROM unit')).toEqual([{ name: '澄川市' }]);
      await restored.stop();
    },
    MINUTE_MS,
  );
});
