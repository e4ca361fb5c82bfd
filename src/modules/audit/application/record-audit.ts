import type { Actor } from '../../../shared-kernel/actor.js';
import type { Tx } from '../../../platform/database/tx.js';

/** One act, as it goes into the record. */
export interface AuditEntry {
  /** `noun.verbed`, for instance `duty.submitted`. */
  readonly action: string;
  /** The kind of thing acted on, in capitals: `DUTY`. */
  readonly subjectType: string;
  /** Null where the act has no single subject (a sign-in refused for an unknown name). */
  readonly subjectId: string | null;
  readonly unitId?: string | null;
  /** The post for which a deputy acted. */
  readonly onBehalfOfPostId?: string | null;
  /** Ids, dates, codes and counts; no free text longer than needed. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/**
 * Records an act in the act's own transaction: both are there, or neither. Every writing use-case calls it once per
 * act; an act on a set records one entry with counts and a digest.
 */
export async function recordAudit(tx: Tx, actor: Actor, entry: AuditEntry): Promise<void> {
  await tx.execute(
    `INSERT INTO audit_event (action, subject_type, subject_id, unit_id, actor_kind, actor_name, person_id, account_id,
       on_behalf_of_post_id, origin, request_id, facts)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      entry.action,
      entry.subjectType,
      entry.subjectId,
      entry.unitId ?? null,
      actor.kind,
      actor.name,
      actor.personId,
      actor.accountId,
      entry.onBehalfOfPostId ?? null,
      actor.origin,
      actor.requestId,
      JSON.stringify(entry.facts ?? {}),
    ],
  );
}

/** Records many acts of one actor in one statement, for what the clock causes in batches. */
export async function recordAudits(tx: Tx, actor: Actor, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.execute(
    `INSERT INTO audit_event (action, subject_type, subject_id, unit_id, actor_kind, actor_name, person_id, account_id,
       on_behalf_of_post_id, origin, request_id, facts, business_at)
     SELECT e->>'action', e->>'subjectType', (e->>'subjectId')::uuid, (e->>'unitId')::uuid, $2, $3, $4, $5,
       (e->>'onBehalfOfPostId')::uuid, $6, $7, coalesce(e->'facts', '{}'), clock.now
       FROM jsonb_array_elements($1::jsonb) e CROSS JOIN (SELECT app_now() AS now OFFSET 0) clock`,
    [JSON.stringify(entries), actor.kind, actor.name, actor.personId, actor.accountId, actor.origin, actor.requestId],
  );
}
