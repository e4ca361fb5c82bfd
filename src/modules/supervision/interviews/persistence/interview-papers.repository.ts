import type { Reader } from '../../../../platform/database/tx.js';
import type { RaisedItem } from '../domain/interview-signing.js';

/** The tier of an interview; 0 where there is none. */
export async function tierOf(reader: Reader, interviewId: string): Promise<number> {
  const [row] = await reader.query<{ tier: number }>('SELECT tier FROM interview WHERE id = $1', [interviewId]);
  return row?.tier ?? 0;
}

/** By interview, who holds the interviewer's post today, or acts for it: he sees to neither the signature nor its registration. */
export async function listTalkers(
  reader: Reader,
  interviewIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await reader.query<{ id: string; people: string[] }>(
    `SELECT i.id, array_agg(t.person_id) AS people FROM interview i
       JOIN tenure t ON daterange(t.from_day, t.to_day) @> app_today()
        AND (t.post_id = i.interviewer_post_id
             OR t.post_id IN (SELECT d.deputy_post_id FROM delegation_today d WHERE d.post_id = i.interviewer_post_id))
      WHERE i.id = ANY ($1::uuid[])
      GROUP BY i.id`,
    [interviewIds],
  );
  return new Map(rows.map(({ id, people }) => [id, people]));
}

/** The items of an interview whose cases a person raised into it, with where each case stood before. */
export function listRaised(reader: Reader, interviewId: string, personId: string | null): Promise<RaisedItem[]> {
  return reader.query<RaisedItem>(
    `SELECT t.id AS "itemId", coalesce(b.tier, 0) AS tier, coalesce(b.state = 'VOID', false) AS again,
            (SELECT w.why->'waited' FROM case_step w WHERE w.case_id = t.case_id AND w.kind = 'TIER_GIVES_WAY' AND w.why->>'to' = t.interview_id::text
              ORDER BY w.number DESC LIMIT 1) AS waited
       FROM interview_item t LEFT JOIN LATERAL (
         SELECT i.tier, e.state FROM interview_item e JOIN interview i ON i.id = e.interview_id
          WHERE e.case_id = t.case_id AND e.interview_id <> t.interview_id
            AND NOT EXISTS (SELECT FROM case_step x WHERE x.interview_id = i.id AND x.case_id = t.case_id AND x.kind = 'TAKEN_BACK') ORDER BY e.id DESC LIMIT 1) b ON true
      WHERE t.interview_id = $1 AND EXISTS (
        SELECT FROM case_step s WHERE s.interview_id = $1 AND s.case_id = t.case_id AND s.kind = 'TIER_PROPOSAL'
           AND s.why->>'trigger' = 'PERSON' AND s.actor_person = $2)`,
    [interviewId, personId],
  );
}
