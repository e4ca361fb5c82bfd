import { until } from '../queue-process.js';
import type { OpenDoor } from './door.js';
import { type ProductOptions, ProductProcess } from './product-process.js';

/** What an installation consists of. */
export interface FleetOptions {
  /** Null: the members have one of their own. */
  readonly databaseUrl: string | null;
  /** Without it the queue lives in PostgreSQL. */
  readonly redisUrl?: string | undefined;
  /** One process for each; the first answers requests. Several may run with environments and preloads of their own. */
  readonly members: readonly Member[];
}

/** One process of an installation. */
export interface Member extends Partial<ProductOptions> {
  readonly role: 'all' | 'http' | 'worker';
}

/** The processes of one installation, on one database and one queue. */
export class Fleet {
  private constructor(readonly members: readonly ProductProcess[]) {}

  /** Starts them at once, and waits until requests are answered. */
  static async start({ databaseUrl, redisUrl, members }: FleetOptions): Promise<Fleet> {
    const processes = members.map(({ role, environment, preload }) =>
      ProductProcess.start({
        environment: {
          ...(databaseUrl !== null && { DATABASE_URL: databaseUrl }),
          ...(redisUrl !== undefined && { REDIS_URL: redisUrl }),
          ROLE: role,
          DEMO: '1',
          ...environment,
        },
        ...(preload !== undefined && { preload }),
      }),
    );
    const fleet = new Fleet(await Promise.all(processes));
    await fleet.ready();
    return fleet;
  }

  get front(): ProductProcess {
    const [front] = this.members;
    if (front === undefined) throw new Error('a fleet of nobody');
    return front;
  }

  ready(): Promise<void> {
    return this.front.ready();
  }

  /** What the processes wrote, for a failing test. */
  output(): string {
    return this.members.map((member) => `── ${member.url}\n${member.output()}`).join('\n');
  }

  /** Stops them in good order. @returns their exit codes */
  async stop(): Promise<readonly (number | null)[]> {
    return Promise.all(this.members.map((member) => member.end('SIGTERM')));
  }
}

const AT_REST = `
SELECT (SELECT count(*) FROM outbox WHERE dispatched_at IS NULL)::int AS news,
       (SELECT count(*) FROM work WHERE state IN ('QUEUED','RUNNING'))::int AS work,
       (SELECT count(*) FROM obligation WHERE next_at <= app_now() AND quarantined_at IS NULL)::int
         + (SELECT count(*) FROM interview WHERE next_at <= app_now() AND ended_on IS NULL AND quarantined_at IS NULL)::int AS due,
       (SELECT count(*) FROM audit_event e WHERE (e.era, e.xid) >= (SELECT coalesce(max(to_era), 0), coalesce(max(to_xid), '0'::xid8)
          FROM (SELECT to_era, to_xid FROM audit_seal ORDER BY number DESC LIMIT 1) l))::int AS unsealed`;

const LONGEST_REST_MS = 120_000;
/** It rests for good: looking more often costs more than it saves. */
const REST_PAUSE_MS = 200;

/** Waits until the product has done by itself whatever was left: news handed on, work done, nothing due, everything sealed. */
export async function comesToRest({ database }: OpenDoor): Promise<void> {
  let left: object | undefined;
  const quiet = async (): Promise<boolean> => {
    [left] = await database.query<object>(AT_REST);
    return Object.values(left ?? { unknown: 1 }).every((count) => count === 0);
  };
  await until('the product comes to rest', quiet, LONGEST_REST_MS, REST_PAUSE_MS).catch((error: unknown) => {
    throw new Error(`${String(error)}: ${JSON.stringify(left)}`);
  });
}
