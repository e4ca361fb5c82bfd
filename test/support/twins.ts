import type { Tx } from '../../src/platform/database/tx.js';
import type { Town } from './town.js';

/** A colleague for everybody: another person in another post of the same unit, role and rank, who signs in as `<seat>-twin`. */
export async function addTwins(tx: Tx, { seats }: Town): Promise<void> {
  for (const { key, postId } of Object.values(seats))
    await tx.execute(
      `WITH h AS (INSERT INTO person (name, phone) VALUES ($1, '0359-2000000') RETURNING id),
            o AS (INSERT INTO post (unit_id, role, rank, title, serves_post_id)
                    SELECT unit_id, role, rank, title || '（二）', serves_post_id FROM post WHERE id = $2 RETURNING id),
            t AS (INSERT INTO tenure (post_id, person_id, from_day) SELECT o.id, h.id, '2025-01-01' FROM o, h)
       INSERT INTO account (login, person_id, demo_persona) SELECT $1, h.id, $1 FROM h`,
      [`${key}-twin`, postId],
    );
  await tx.execute(
    `INSERT INTO account (login, admin_role, demo_persona)
       SELECT login || '-twin', admin_role, demo_persona || '-twin' FROM account WHERE admin_role IS NOT NULL`,
  );
}
