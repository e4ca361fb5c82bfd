import type { Reader } from '../../../platform/database/tx.js';

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
