import { CommitLine } from '../support/faults/commit-line.js';
import { Frontend } from '../support/faults/frontend.js';
import { tellMiddle } from '../support/faults/fault-story.js';
import { numberOf } from '../support/faults/seeded.js';
import {
  frozenWorkers,
  killsAtCommits,
  readOnlyHours,
  redisAway,
  rollingRestart,
  slowHours,
} from '../support/faults/hours.js';
import { longForm } from '../support/form.js';
import { describeWithRedis, startTestRedis } from '../support/redis.js';

const LONG_MS = 1_800_000;
const all = { role: 'all' } as const;
const worker = { role: 'worker' } as const;

/** What befalls an installation while the story is told: an hour each, all of them before a release. */
const HOURS = [
  ['whose database takes no writes again and again', [all, worker], readOnlyHours],
  ['whose statements wait longer than they may', [all, worker], slowHours],
  ['whose workers are frozen longer than a queue believes a silent one', [all, worker, worker], frozenWorkers],
  ['whose processes are stopped and started again in turn', [all, worker, worker], rollingRestart],
] as const;

if (longForm)
  describe('an installation', () => {
    it.each(HOURS)(
      '%s tells the story to its end as if nothing had happened',
      async (_which, members, harm) => {
        const outcome = await tellMiddle({ members, harm });
        expect(outcome.times).toBeGreaterThan(1);
      },
      LONG_MS,
    );

    it(
      'whose process is killed at the commit of each kind of transaction, before it and after it, does each thing once',
      async () => {
        let line: CommitLine | undefined;
        const at = (): CommitLine => {
          if (line === undefined) throw new Error('there is no line');
          return line;
        };
        const through = async (url: string): Promise<string> => (line = await CommitLine.before(url)).url;
        await tellMiddle({ members: [all], through, harm: killsAtCommits(at, numberOf('FAULT_POINTS', 4)) });
        await line?.close();
      },
      LONG_MS,
    );
  });

if (longForm)
  describeWithRedis('an installation', () => {
    it(
      'whose Redis is away for ten minutes answers meanwhile, and does afterwards what waited',
      async () => {
        const redis = await startTestRedis();
        const harm = redisAway(redis, numberOf('FAULT_MINUTES', 10));
        await tellMiddle({ members: [{ role: 'http' }, worker], redisUrl: redis.url, harm });
        await redis.stop();
      },
      LONG_MS,
    );
  });

describe('a line to the database', () => {
  it('knows which tables a transaction wrote when it commits, however its words come in', () => {
    const said = new Frontend();
    const words = (kind: string, text: string): Buffer => {
      const body = Buffer.from(`${text}\0`);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(body.length + 4);
      return Buffer.concat([Buffer.from(kind), length, body]);
    };
    expect(said.commits(words('', 'user\0five_ones\0'))).toBe(false);
    said.commits(words('P', 'kept_1\0INSERT INTO outbox (id) VALUES ($1)\0'));
    said.commits(words('Q', 'START TRANSACTION'));
    const parts = Buffer.concat([words('B', '\0kept_1\0'), words('Q', 'UPDATE ONLY task SET version = 2')]);
    for (const byte of parts) expect(said.commits(Buffer.from([byte]))).toBe(false);
    expect(said.commits(words('Q', 'COMMIT'))).toBe(true);
    expect([...said.wrote]).toEqual(['outbox', 'task']);
    said.commits(words('Q', 'BEGIN'));
    expect([...said.wrote]).toEqual([]);
  });
});
