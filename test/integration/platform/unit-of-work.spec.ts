import type { DataSource } from 'typeorm';
import { openDataSource } from '../../../src/platform/database/database.module.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { createEmptyDatabase, type TestDatabase } from '../../support/databases.js';

describe('a unit of work', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    source = await openDataSource({ url: database.url, poolSize: 2 });
    await source.query('CREATE TABLE thing (id int)');
    // What an administrator may have set for the whole server must not change how our guards behave.
    await source.query(
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_isolation = serializable', current_database()); END $$`,
    );
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('reads what others have committed, whatever the server’s default is', async () => {
    const other = await openDataSource({ url: database.url, poolSize: 1 });
    const seen = await new UnitOfWork(other).run(async (tx) => {
      const before = await tx.query('SELECT id FROM thing WHERE id = $1', [1]);
      await source.query('INSERT INTO thing VALUES (1)');
      return [before.length, (await tx.query('SELECT id FROM thing WHERE id = $1', [1])).length];
    });
    await other.destroy();
    expect(seen).toEqual([0, 1]);
  });

  it('sends what is asked side by side one after the other, and ends only after the last of it', async () => {
    const sent: string[] = [];
    let inHand = 0;
    const runner = {
      isTransactionActive: true,
      query: async (sql: string) => {
        expect((inHand += 1)).toBe(1);
        sent.push(sql);
        await new Promise((resolve) => setImmediate(resolve));
        inHand -= 1;
        if (sql === 'wrong') throw new Error('no such table');
        return { records: [sql], affected: 1 };
      },
      startTransaction: () => Promise.resolve(),
      commitTransaction: () => Promise.resolve(sent.push('commit')),
      rollbackTransaction: () => Promise.resolve(sent.push('rollback')),
      release: () => Promise.resolve(),
    };
    const work = new UnitOfWork({ createQueryRunner: () => runner } as unknown as DataSource);
    const answers = await work.run((tx) =>
      Promise.allSettled([tx.query('first'), tx.execute('wrong'), tx.query('last')]),
    );
    expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : 'refused'))).toEqual([
      ['first'],
      'refused',
      ['last'],
    ]);
    await expect(
      work.run((tx) => Promise.all([tx.execute('wrong'), tx.execute('second'), tx.execute('third')])),
    ).rejects.toThrow('no such table');
    expect(sent).toEqual(['first', 'wrong', 'last', 'commit', 'wrong', 'second', 'third', 'rollback']);
  });

  it('leaves nothing when it throws, and undoes only a part under a savepoint', async () => {
    const work = new UnitOfWork(source);
    await expect(
      work.run(async (tx) => {
        await tx.execute('INSERT INTO thing VALUES ($1)', [2]);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await work.run(async (tx) => {
      await tx.execute('INSERT INTO thing VALUES ($1)', [3]);
      const fault = await work.attempt(tx, async () => {
        await tx.execute('INSERT INTO thing VALUES ($1)', [4]);
        throw new Error('only this');
      });
      expect(fault).toEqual(new Error('only this'));
    });
    expect(await source.query('SELECT id FROM thing WHERE id > 1')).toEqual([{ id: 3 }]);
  });
});
