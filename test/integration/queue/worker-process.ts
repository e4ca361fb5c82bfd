import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { JobHandler } from '../../../src/platform/queue/job.js';
import { startQueueProcess } from '../../support/queue-process.js';
import { Traced } from './traced.js';

/** A tick job that never ends. */
class Stuck extends JobHandler {
  readonly job = 'test.beat';

  async handle(): Promise<void> {
    process.stdout.write('stuck\n');
    await new Promise(() => setInterval(() => undefined, 1_000_000));
  }
}

/** Nest makes the handler before anybody could hand it the database. */
interface Late {
  unitOfWork?: UnitOfWork;
}

async function main(): Promise<void> {
  const late: Late = {};
  const unitOfWork = (): UnitOfWork => {
    if (late.unitOfWork === undefined) throw new Error('not started');
    return late.unitOfWork;
  };
  const moment = process.env['MOMENT'] === undefined ? null : Number(process.env['MOMENT']);
  const stuck = process.env['STUCK'] !== undefined;
  const app = await startQueueProcess({
    databaseUrl: process.env['DATABASE_URL'] ?? '',
    redisUrl: process.env['REDIS_URL'],
    jobs: stuck ? [{ name: 'test.beat', queue: 'engine', tick: true }] : [],
    providers: [
      { provide: 'traced', useFactory: () => new Traced('test.trace', moment, unitOfWork) },
      ...(stuck ? [Stuck] : []),
    ],
  });
  late.unitOfWork = app.get(UnitOfWork, { strict: false });
  process.once('SIGTERM', () => {
    void app.close().then(() => process.exit(0));
  });
  process.stdout.write('ready\n');
}

void main();
