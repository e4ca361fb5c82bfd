import { Inject, Injectable } from '@nestjs/common';
import { type Settings, SETTINGS } from '../config/index.js';

/** Kinds of rows that are kept for a while only. The record (acts, seals, steps of cases, what was served) is none of them. */
export const KEPT_KINDS = [
  'NOTICE',
  'DELIVERY',
  'WORK',
  'IMPORT_ROWS',
  'SESSION',
  'SIGN_IN_FAILURE',
  'REPEATED_ANSWER',
  'NEWS',
] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];

/** How long rows of a kind are kept, and the statement that lets them go. */
export interface Kept {
  readonly kind: KeptKind;
  readonly days: number;
  /** Lets at most $1 rows go that are older than $2 days, the oldest first or in any order; how many says its count. */
  readonly sql: string;
}

/** A day: a repeated request is answered as before for so long. */
export const ANSWERS: Kept = {
  kind: 'REPEATED_ANSWER',
  days: 1,
  sql: `DELETE FROM idempotency_key WHERE ctid IN (SELECT ctid FROM idempotency_key WHERE created_at < now() - $2 * interval '24 hours' LIMIT $1)`,
};

/** A week after they happened, if they were handed on. */
export const NEWS: Kept = {
  kind: 'NEWS',
  days: 7,
  sql: `DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE created_at < now() - $2 * interval '1 day' AND dispatched_at IS NOT NULL LIMIT $1)`,
};

/** Where modules register what of theirs is kept for a while only (in `onModuleInit`). */
@Injectable()
export class Keeping {
  private readonly registered = new Map<KeptKind, Kept>();

  constructor(@Inject(SETTINGS) settings: Settings) {
    const sql = `DELETE FROM work WHERE id IN (SELECT id FROM work WHERE finished_at < now() - $2 * interval '1 day' ORDER BY finished_at LIMIT $1)`;
    for (const kept of [ANSWERS, NEWS, { kind: 'WORK', days: settings.keepDays.work, sql } as const])
      this.register(kept);
  }

  /** @throws when the kind is taken */
  register(kept: Kept): void {
    if (this.registered.has(kept.kind)) throw new Error(`${kept.kind} is registered twice`);
    this.registered.set(kept.kind, kept);
  }

  /** In the order in which the kinds are named. */
  all(): readonly Kept[] {
    return KEPT_KINDS.flatMap((kind) => this.registered.get(kind) ?? []);
  }
}
