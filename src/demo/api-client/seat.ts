import type { Reader } from '../../platform/database/tx.js';
import type { PostRole } from '../../shared-kernel/actor.js';

/** Where somebody sits: a post of a unit, by its title where a unit has several of the role. */
export interface Seat {
  readonly unit: string;
  readonly role: PostRole;
  readonly title?: string;
}

/** Who sits there. */
export interface Sitter {
  readonly accountId: string;
  readonly personId: string;
  readonly postId: string;
  readonly name: string;
}

const SITTER = `
SELECT a.id AS "accountId", p.id AS "personId", o.id AS "postId", p.name
  FROM post o JOIN unit u ON u.id = o.unit_id
  JOIN tenure t ON t.post_id = o.id AND daterange(t.from_day, t.to_day) @> app_today()
  JOIN person p ON p.id = t.person_id JOIN account a ON a.person_id = p.id
 WHERE u.name = $1 AND o.role = $2 AND ($3::text IS NULL OR o.title = $3) AND o.abolished_on IS NULL
 ORDER BY o.rank DESC, o.id LIMIT 1`;

/** Who sits in a seat today. @throws naming the seat when it is vacant or unknown */
export async function sitterOf(reader: Reader, seat: Seat): Promise<Sitter> {
  const [sitter] = await reader.query<Sitter>(SITTER, [seat.unit, seat.role, seat.title ?? null]);
  if (sitter === undefined) throw new Error(`nobody holds the post ${seat.unit} ${seat.title ?? seat.role} today`);
  return sitter;
}
