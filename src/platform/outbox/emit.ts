import type { Tx } from '../database/tx.js';

/** News of what happened, ids only. The relay hands it to queues and live streams after the commit. */
export interface OutboxEvent {
  /** `noun.verbed`, for instance `duty.submitted`. */
  readonly topic: string;
  readonly subjectId?: string;
  /** Ids only; never names, texts or numbers. */
  readonly payload?: Readonly<Record<string, string>>;
}

/** Writes news into the outbox, in the transaction of the act itself. */
export async function emit(tx: Tx, ...events: readonly OutboxEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx.execute(
    `INSERT INTO outbox (topic, subject_id, payload)
     SELECT e->>'topic', (e->>'subjectId')::uuid, coalesce(e->'payload', '{}') FROM jsonb_array_elements($1::jsonb) e`,
    [JSON.stringify(events)],
  );
}
