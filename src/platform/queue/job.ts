/** The queues that exist. `engine` is for what the clock causes, `work` for what a person asked for and waits for. */
export const QUEUES = ['engine', 'work'] as const;
export type QueueName = (typeof QUEUES)[number];

/** What a job carries: ids and small codes, never texts, numbers or bodies. The truth is read again from the database. */
export type JobIds = Readonly<Record<string, string>>;

/**
 * A kind of job. Each module declares its own and exports them from its `index.ts`; `app/registry.ts` lists them all.
 * A declaration without a handler, or a handler without a declaration, stops the boot.
 */
export interface JobDeclaration {
  /** `noun.verb`, for instance `supervision.sweep`. */
  readonly name: string;
  readonly queue: QueueName;
  /** Added by every tick of every worker (10 s), and not again until it is finished. */
  readonly tick?: boolean;
  /** News of the outbox that cause it; the job then carries the row's `payload` and, as `subjectId`, its subject. */
  readonly topics?: readonly string[];
}

/**
 * What works off one kind of job. Modules register theirs as an ordinary provider; the registry finds it.
 * A job may come twice or never: `handle` claims what it works on in the database, and the next tick brings it again.
 */
export abstract class JobHandler {
  /** The name of a declaration. */
  abstract readonly job: string;
  /** Reads the ids and calls one use-case. What it throws is logged; it is never a business fact. */
  abstract handle(ids: JobIds): Promise<void>;
}

const CODE = /^[\w.:/-]{1,100}$/;

/** Refuses anything but short ids and codes, so that no name or text ever lands in a queue. */
export function checkedIds(ids: JobIds): JobIds {
  for (const [key, value] of Object.entries(ids)) {
    if (typeof value !== 'string' || !CODE.test(value))
      throw new TypeError(`a job carries ids only, but "${key}" is something else`);
  }
  return ids;
}
