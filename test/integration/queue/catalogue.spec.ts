import { checkedIds, JobHandler, type JobDeclaration, type JobIds } from '../../../src/platform/queue/job.js';
import { pairUp } from '../../../src/platform/queue/job-catalogue.js';
import { createTestDatabase, type TestDatabase } from '../../support/databases.js';
import { startQueueProcess } from '../../support/queue-process.js';

class Handler extends JobHandler {
  constructor(readonly job: string) {
    super();
  }
  handle(): Promise<void> {
    return Promise.resolve();
  }
}

const declared = (name: string): JobDeclaration => ({ name, queue: 'engine' });

describe('the catalogue of jobs', () => {
  it('pairs each declaration with its handler', () => {
    const handler = new Handler('a.run');
    expect(pairUp([declared('a.run')], [handler]).get('a.run')?.handler).toBe(handler);
  });

  it.each([
    ['a declaration without a handler', [declared('a.run')], [], '"a.run" has no handler'],
    ['a handler without a declaration', [], ['b.run'], '"b.run" is not declared'],
    ['a name declared twice', [declared('a.run'), declared('a.run')], ['a.run'], '"a.run" is declared twice'],
    ['two handlers of one job', [declared('a.run')], ['a.run', 'a.run'], '"a.run" has 2 handlers'],
  ])('refuses %s', (_, declarations, names, message) => {
    expect(() =>
      pairUp(
        declarations,
        names.map((name) => new Handler(name)),
      ),
    ).toThrow(message);
  });

  it.each([
    ['a text', { note: '市商务局 未报送' }],
    ['a number', { count: 5 }],
    ['an object', { duty: { id: 'x' } }],
    ['a long text', { id: 'x'.repeat(101) }],
  ])('lets no job carry %s', (_, ids) => {
    expect(() => checkedIds(ids as unknown as JobIds)).toThrow('ids only');
  });
});

describe('the boot', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('stops at a job name without a handler', async () => {
    const boot = startQueueProcess({ databaseUrl: database.url, jobs: [declared('nobody.does')] });
    await expect(boot).rejects.toThrow('"nobody.does" has no handler');
  });

  it('stops at a handler whose job nobody declared', async () => {
    const boot = startQueueProcess({
      databaseUrl: database.url,
      providers: [{ provide: 'x', useValue: new Handler('un.declared') }],
    });
    await expect(boot).rejects.toThrow('"un.declared" is not declared');
  });
});
