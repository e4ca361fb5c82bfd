import type { Tx } from '../database/tx.js';

/** News of what happened, ids only. The relay hands it to queues and live streams after the commit. */
export interface OutboxEvent {
  /** `noun.verbed`, for instance `duty.submitted`. */
  readonly topic: string;
  readonly subjectId?: string;
  /** Ids only; never names, texts or numbers. */
  readonly payload?: Readonly<Record<string, string>>;
}

/** How a statement that writes many things writes their news along with them; a SELECT of these columns follows. */
export const INTO_OUTBOX = 'INSERT INTO outbox (topic, subject_id, payload)';

/** Writes news into the outbox, in the transaction of the act itself. */
export async function emit(tx: Tx, ...events: readonly OutboxEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx.execute(
    `${INTO_OUTBOX}
     SELECT e->>'topic', (e->>'subjectId')::uuid, coalesce(e->'payload', '{}') FROM jsonb_array_elements($1::jsonb) e`,
    [JSON.stringify(events)],
  );
}
