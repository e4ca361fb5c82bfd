import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openSession, SESSION_COOKIE } from '../../src/modules/access/index.js';
import { notifyPeople } from '../../src/modules/notifications/index.js';
import { setBusinessClock } from '../../src/platform/clock/business-clock.js';
import { instantAt } from '../../src/shared-kernel/dates.js';
import { clientOf } from '../support/client.js';
import { createTestDatabase } from '../support/databases.js';
import { openDoor, type OpenDoor } from '../support/faults/door.js';
import { ProductProcess } from '../support/faults/product-process.js';
import { record } from '../support/faults/record.js';
import { faultSeed, numberOf, Seeded, tell } from '../support/faults/seeded.js';
import { longForm } from '../support/form.js';
import { bodyOf, type MailServer, startMailServer } from '../support/mail-server.js';
import { until } from '../support/queue-process.js';
import { describeWithRedis, startTestRedis } from '../support/redis.js';
import { buildTown } from '../support/town.js';

const KILLS = numberOf('FAULT_KILLS', longForm ? 100 : 5);
/** So many messages are sent from one kill to the next. */
const BETWEEN_KILLS = 8;
const [FLUSHES, FLUSHED] = longForm ? [20, 10_000] : [4, 240];
const LONG_MS = 1_800_000;
const SUBJECT = '01920000-0000-7000-8000-00000000000b';

/** One installation with a mail server of its own, and what it takes to look into both. */
interface Post {
  readonly door: OpenDoor;
  readonly product: ProductProcess;
  readonly mail: MailServer;
  /** Called with each message that the mail server says it has taken, and how many they are. */
  onTaken: (taken: number) => void;
  /** Tells as many people formally, each of something of his own. */
  summon(people: number): Promise<void>;
  /** What was handed to each of the people, by address. */
  handed(): ReadonlyMap<string, readonly string[]>;
  close(): Promise<void>;
}

async function openPost(environment: Readonly<Record<string, string>> = {}): Promise<Post> {
  const database = await createTestDatabase();
  const door = await openDoor(database.url);
  await door.unitOfWork.run(buildTown);
  await door.unitOfWork.run((tx) => setBusinessClock(tx, instantAt('2026-09-09', '10:00'), false));
  const session = await door.unitOfWork.run(async (tx) => {
    const account = await tx.one<{ id: string }>(`SELECT id FROM account WHERE demo_persona = 'system-admin'`);
    return openSession(tx, account.id);
  });
  const mail = await startMailServer({}, 'localhost', () => {
    // The first was the test of the channel.
    if (mail.received.length > 1) post.onTaken(mail.received.length - 1);
  });
  const dataDir = await mkdtemp(join(tmpdir(), 'five-ones-deliveries-'));
  const product = await ProductProcess.start({
    environment: {
      ...{ DATABASE_URL: database.url, ROLE: 'all', DATA_DIR: dataDir, OUTGOING_HOSTS: 'localhost' },
      ...environment,
    },
  });
  await product.ready();
  const admin = clientOf(product.url, `${SESSION_COOKIE}=${session}`);
  const settings = { host: 'localhost', port: mail.port, security: 'NONE', from: 'reform@city.example.cn' };
  const { id } = (
    await admin.post<{ id: string }>('/channels/mail', { name: '政务邮箱', contact: '督察科', ...settings })
  ).body;
  await admin.post(`/channels/${id}/test`, { address: 'admin@city.example.cn' });
  expect((await admin.post(`/channels/${id}/start`)).status).toBe(200);
  const post: Post = {
    ...{ door, product, mail, onTaken: () => undefined },
    summon: async (people) => {
      const rows = await door.database.query<{ personId: string }>(
        `WITH p AS (INSERT INTO person (name) SELECT '干部' || n FROM generate_series(1, $1) AS n RETURNING id)
         INSERT INTO person_address (person_id, channel_id, address, place, wants)
         SELECT id, $2, id || '@city.example.cn', 1, '{}' FROM p RETURNING person_id AS "personId"`,
        [people, id],
      );
      const slip = { kind: 'URGING_SLIP', subjectId: SUBJECT, title: '催办', body: '请报送' } as const;
      await door.unitOfWork.run((tx) =>
        notifyPeople(
          tx,
          rows.map(({ personId }) => ({ ...slip, key: personId, recipientPersonId: personId })),
        ),
      );
    },
    handed: () => {
      const found = new Map<string, string[]>();
      for (const one of mail.received.slice(1)) found.set(one.to, [...(found.get(one.to) ?? []), bodyOf(one)]);
      return found;
    },
    close: async () => {
      await product.end('SIGTERM');
      await Promise.all([mail.close(), door.close()]);
      await database.drop();
      await rm(dataDir, { recursive: true });
    },
  };
  return post;
}

/** Until nothing is on its way any more; whoever died with a message in hand is missed at once, not after a minute. */
async function settled({ door, product }: Post): Promise<void> {
  await until(
    'nothing is on its way',
    async () => {
      await product.ready();
      await door.database.query(
        `UPDATE delivery SET lease_until = now() WHERE state = 'SENDING' AND lease_until < now() + interval '50 seconds' RETURNING id`,
      );
      const [row] = await door.database.query<{ open: number }>(
        `SELECT (SELECT count(*) FROM delivery WHERE state IN ('PENDING', 'SENDING', 'RETRY'))::int AS open`,
      );
      return row?.open === 0;
    },
    LONG_MS,
    500,
  );
}

it(
  `SIGKILL between a mail server’s word and the product’s own row, ${String(KILLS)} of them: no formal message is lost, one a kill goes twice at most and says that it is the second`,
  async () => {
    const dice = new Seeded(faultSeed());
    tell(`kills of senders: FAULT_SEED=${String(dice.seed)}`);
    let due = BETWEEN_KILLS;
    const post = await openPost();
    post.onTaken = (taken) => {
      if (post.product.kills === KILLS || taken < due) return;
      due = taken + BETWEEN_KILLS;
      // Before its answer is read, while it is read, or a little after.
      void pause(dice.next() * 8).then(() => post.product.killAndRestart());
    };
    try {
      const people = KILLS * (BETWEEN_KILLS + 2);
      await post.summon(people);
      await until('everybody was told', () => post.handed().size === people, LONG_MS);
      await until('all kills were done', () => post.product.kills === KILLS, LONG_MS);
      await settled(post);
      const handed = [...post.handed().values()];
      const second = handed.flatMap((messages) => messages.slice(1));
      expect(handed.map((messages) => messages.length > 0)).toEqual(Array<boolean>(people).fill(true));
      expect(second.length).toBeLessThanOrEqual(KILLS);
      expect(second.filter((body) => !body.includes('第2次发送'))).toEqual([]);
      record('SIGKILL of a sender', { times: KILLS, lost: 0, doubled: second.length, early: 0 });
    } finally {
      await post.close();
    }
  },
  LONG_MS,
);

describeWithRedis('with its queues in Redis', () => {
  it(
    `${String(FLUSHES)} flushes while ${String(FLUSHED)} messages go out lose none and double none`,
    async () => {
      const redis = await startTestRedis();
      let flushes = 0;
      const every = Math.floor(FLUSHED / (FLUSHES + 1));
      const post = await openPost({ REDIS_URL: redis.url });
      post.onTaken = (taken) => {
        if (flushes === FLUSHES || taken < (flushes + 1) * every) return;
        flushes += 1;
        void redis.flush();
      };
      try {
        await redis.flush();
        await post.summon(FLUSHED);
        await until('everybody was told', () => post.handed().size === FLUSHED, LONG_MS);
        await settled(post);
        expect([flushes, [...post.handed().values()].filter((messages) => messages.length !== 1)]).toEqual([
          FLUSHES,
          [],
        ]);
        record('Redis flushed while messages go out', { times: flushes, lost: 0, doubled: 0, early: 0 });
      } finally {
        await post.close();
        await redis.stop();
      }
    },
    LONG_MS,
  );
});
