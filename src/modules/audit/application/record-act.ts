import type { Tx } from '../../../platform/database/tx.js';
import { INTO_OUTBOX, type OutboxEvent } from '../../../platform/outbox/emit.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { type Action, isHeard, type SubjectType } from '../../../shared-kernel/subjects.js';

/** One act, as it goes into the record. */
export interface Act {
  /** `noun.verbed`, for instance `duty.submitted`. */
  readonly action: Action;
  /** The kind of thing acted on. */
  readonly subjectType: SubjectType;
  /** Null where the act has no single subject (a sign-in refused for an unknown name). */
  readonly subjectId: string | null;
  readonly unitId?: string | null;
  /** The post for which a deputy acted. */
  readonly onBehalfOfPostId?: string | null;
  /** Ids, dates, codes and counts; no free text longer than needed. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

const RECORD = `
INSERT INTO audit_event (action, subject_type, subject_id, unit_id, actor_kind, actor_name, person_id, account_id,
  on_behalf_of_post_id, origin, request_id, facts, business_at)
SELECT e->>'action', e->>'subjectType', (e->>'subjectId')::uuid, (e->>'unitId')::uuid, $2, $3, $4, $5,
  (e->>'onBehalfOfPostId')::uuid, $6, $7, coalesce(e->'facts', '{}'), clock.now
  FROM jsonb_array_elements($1::jsonb) e
    -- Asked once: as the column's default the clock would be asked for every row.
    CROSS JOIN (SELECT app_now() AS now OFFSET 0) clock`;

const RECORD_AND_TELL = `
WITH told AS (
  ${INTO_OUTBOX}
  SELECT n->>'topic', (n->>'subjectId')::uuid, coalesce(n->'payload', '{}') FROM jsonb_array_elements($8::jsonb) n)
${RECORD}`;

const newsOf = (acts: readonly Act[]): readonly OutboxEvent[] =>
  acts
    .filter(({ action }) => isHeard(action))
    .map(({ action, subjectId }) => ({ topic: action, ...(subjectId !== null && { subjectId }) }));

/**
 * Records an act and tells its news, in the act's own transaction: all of it is there, or nothing. Every writing use-case
 * calls it once per act; an act on a set records one entry with counts and a digest.
 */
export function recordAct(tx: Tx, actor: Actor, act: Act): Promise<void> {
  return recordActs(tx, actor, [act]);
}

/**
 * Records many acts of one actor in one statement, for what the clock causes in batches.
 * @param news what is told; left out: each act for itself, where anybody hears of its kind
 */
export async function recordActs(
  tx: Tx,
  actor: Actor,
  acts: readonly Act[],
  news: readonly OutboxEvent[] = newsOf(acts),
): Promise<void> {
  if (acts.length === 0) return;
  const { kind, name, personId, accountId, origin, requestId } = actor;
  const who = [JSON.stringify(acts), kind, name, personId, accountId, origin, requestId];
  await (news.length === 0 ? tx.execute(RECORD, who) : tx.execute(RECORD_AND_TELL, [...who, JSON.stringify(news)]));
}
