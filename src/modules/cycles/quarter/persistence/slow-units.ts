import type { Tx } from '../../../../platform/database/tx.js';

/** A post to be prompted, with its unit's projects that have none or one of five done. */
export interface SlowPost {
  readonly postId: string;
  readonly unitId: string;
  readonly projects: readonly string[];
}

/**
 * Liaisons and section chiefs of units with projects that have done none or one of what they owe in a quarter. What took
 * place counts as done; what is excused is not owed.
 */
export function listSlowPosts(tx: Tx, cycleId: string): Promise<SlowPost[]> {
  return tx.query<SlowPost>(
    `WITH slow AS (
       SELECT d.unit_id, p.name FROM duty d JOIN project p ON p.id = d.project_id
        WHERE d.cycle_id = $1 AND d.state NOT IN ('EXEMPT','CANCELLED') GROUP BY d.unit_id, p.id, p.name
       HAVING count(*) > 1 AND count(*) FILTER (WHERE d.state IN ('HELD','SUBMITTED','VERIFIED')) <= 1)
     SELECT x.id AS "postId", s.unit_id AS "unitId", array_agg(s.name ORDER BY s.name) AS projects
       FROM slow s JOIN post x ON x.unit_id = s.unit_id AND x.role IN ('LIAISON','SECTION_CHIEF') AND x.abolished_on IS NULL
      GROUP BY x.id, s.unit_id ORDER BY x.id`,
    [cycleId],
  );
}
