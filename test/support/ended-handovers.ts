import type { Tx } from '../../src/platform/database/tx.js';
import type { Town } from './town.js';

const person = (town: Town, key: string): string => town.seats[key]?.personId ?? '';

/** A handover that is begun, one that waits for its second signature, and one that is signed by both. */
export async function buildHandovers(tx: Tx, town: Town): Promise<Record<string, string>> {
  const one = async (seat: string, state: 'OPEN' | 'GIVEN' | 'SIGNED'): Promise<string> => {
    const from = person(town, seat);
    const given = state !== 'OPEN';
    const { id } = await tx.one<{ id: string }>(
      `INSERT INTO handover (post_id, from_person, to_person, state, items, given_on, given_by_person, taken_on)
       VALUES ($1, $2, $3, $4, CASE WHEN $5 THEN '[]'::jsonb END, CASE WHEN $5 THEN app_today() END, CASE WHEN $5 THEN $2::uuid END,
               CASE WHEN $4 = 'SIGNED' THEN app_today() END) RETURNING id`,
      [town.seats[seat]?.postId, from, person(town, 'department-liaison'), state, given],
    );
    return id;
  };
  return {
    'handover.OPEN': await one('department-chief', 'OPEN'),
    'handover.GIVEN': await one('department-deputy', 'GIVEN'),
    'handover.SIGNED': await one('department-chief', 'SIGNED'),
  };
}
