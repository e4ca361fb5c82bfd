import type { Role } from '../config/settings.js';
import type { JobDeclaration } from './job.js';

/** How fast the background goes; the defaults are the product's, tests go faster. All in milliseconds. */
export interface Pace {
  /** How often each worker adds the tick jobs, give or take a fifth. */
  readonly tick: number;
  /** How often the outbox is looked at when nothing wakes the relay. */
  readonly relay: number;
  /** How long a silent worker keeps its long work, and news of such work may be on the way. */
  readonly lease: number;
  /** How long BullMQ believes a silent worker before it gives its job to another. */
  readonly lock: number;
  /** How long a stopping process waits for jobs in hand. */
  readonly stop: number;
}

export const DEFAULT_PACE: Pace = { tick: 10_000, relay: 250, lease: 60_000, lock: 15_000, stop: 25_000 };

/** Of an installation that believes the silent for so long: a lease is renewed three times, and looked at six times, before it runs out. */
export function paceOfLease(seconds: number): Partial<Pace> {
  const lease = seconds * 1_000;
  return { lease, lock: Math.min(DEFAULT_PACE.lock, lease / 4), tick: Math.min(DEFAULT_PACE.tick, lease / 6) };
}

/** What the queues need to know of this process. */
export interface QueueSettings {
  /** `http` processes run nothing in the background. */
  readonly role: Role;
  readonly databaseUrl: string;
  /** Absent: the queues live in PostgreSQL, schema `bullmq`. */
  readonly redisUrl: string | undefined;
  /** Every kind of job of the modules; the platform adds its own. */
  readonly jobs: readonly JobDeclaration[];
  readonly pace?: Partial<Pace>;
}

export const QUEUE_SETTINGS = Symbol('QUEUE_SETTINGS');
