import type { Role } from '../config/settings.js';
import type { JobDeclaration } from './job.js';

/** How fast the background goes; the defaults are the product's, tests go faster. All in milliseconds. */
export interface Pace {
  /** How often each worker adds the tick jobs, give or take a fifth. */
  readonly tick: number;
  /** How often the outbox is looked at when nothing wakes the relay. */
  readonly relay: number;
  /** How long BullMQ believes a silent worker before it gives its job to another. */
  readonly lock: number;
  /** How long a stopping process waits for jobs in hand. */
  readonly stop: number;
}

export const DEFAULT_PACE: Pace = { tick: 10_000, relay: 250, lock: 15_000, stop: 25_000 };

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
