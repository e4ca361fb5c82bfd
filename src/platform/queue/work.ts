import type { DomainError } from '../../shared-kernel/domain-error.js';
import type { Tx } from '../database/tx.js';
import { refuse } from '../errors/platform-problems.js';
import { emit } from '../outbox/emit.js';
import { WorkRow } from './work.row.js';

/** The news that long work waits. */
export const WORK_REQUESTED = 'work.requested';

/** Long work that a person asks for: answered by 202 with `Location: /api/v1/jobs/{id}`. */
export interface WorkRequest {
  /** Which handler does it, `noun.verb`. */
  readonly kind: string;
  /** What it is about, handed to the handler. */
  readonly subjectId: string | null;
  /** What the handler has to know beyond the subject; kept in the database, never put into a queue. */
  readonly input?: Readonly<Record<string, unknown>>;
  /** The account that asks (`actor.accountId`); it alone may ask how the work goes. Null for the engine. */
  readonly requestedBy: string | null;
}

/** Ends a handler from inside `report`: its lease is lost, or the process stops. The work runs again elsewhere. */
export class WorkInterrupted extends Error {}

/** Work in hand. */
export interface Work {
  readonly id: string;
  readonly subjectId: string | null;
  readonly input: Readonly<Record<string, unknown>>;
  readonly requestedBy: string | null;
  /** Says how far it is, 0…100, to everybody, in the midst of a transaction as well; also keeps the lease. Throws WorkInterrupted. */
  report(progress: number): Promise<void>;
}

/**
 * What does one kind of long work; registered as an ordinary provider. A worker may be killed at any point, and the
 * work then runs again from the start under a new lease: each step it saves must be safe to repeat.
 */
export abstract class WorkHandler {
  abstract readonly kind: string;
  /** @returns what `GET /jobs/{id}` shows as `result`. A DomainError ends the work as FAILED with its code. */
  abstract run(work: Work): Promise<Readonly<Record<string, unknown>>>;

  /** Lets go of what waits for the work, once it broke off too often and is given up: a person may ask for it anew. */
  abandon(_subjectId: string | null): Promise<void> {
    return Promise.resolve();
  }
}

/** So often work is begun that breaks off each time. */
export const MAX_ATTEMPTS = 5;

/** Why work was given up that broke off too often. */
export const abandoned = (): DomainError => refuse('WORK_ABANDONED', { attempts: MAX_ATTEMPTS });

/** Registers long work in the transaction of the act that asks for it. @returns its id */
export async function startWork(tx: Tx, { kind, subjectId, input, requestedBy }: WorkRequest): Promise<string> {
  const id = await tx.insert(WorkRow, { kind, subjectId, input: input ?? {}, requestedBy });
  await emit(tx, { topic: WORK_REQUESTED, subjectId: id });
  return id;
}
