import type { Reader } from '../../../platform/database/tx.js';
import { after, type Condition, given, that, where, type Where } from '../../../platform/database/where.js';
import type { Scope } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { visibleListings } from '../../supervision/index.js';
import { type CountAsked, type CountCut, WHOLE } from '../domain/count.js';
import type { ListAsked } from './entry-counts.js';

/** A listing that is counted. */
export interface CountedListing {
  readonly id: string;
  /** What stands on it. */
  readonly title: string;
  readonly unitName: string;
  readonly sortOn: Day;
  readonly version: number;
}

/** What listings do not have cuts all of them away. */
const without = (...cuts: readonly unknown[]): Condition | null =>
  cuts.every((cut) => cut === null) ? null : () => 'false';

/** Those that were signed in the year and, by the day, not withdrawn. */
const counted = (scope: Scope, { year, asOf, unitId }: CountAsked, cut: CountCut, last?: readonly unknown[]): Where =>
  where([
    that('extract(year FROM l.listed_on) = $::int', year),
    that('l.listed_on <= $::date', asOf),
    that(
      `NOT EXISTS (SELECT FROM listing_step s WHERE s.listing_id = l.id AND s.act = 'WITHDRAWN' AND s.happened_on <= $::date)`,
      asOf,
    ),
    given('l.unit_id = $::uuid', unitId),
    given('l.listed_on < $::date', cut.before),
    without(cut.kind, cut.level, cut.domain, cut.projectId),
    visibleListings(scope),
    after('(l.listed_on, l.id)', last, ['date', 'uuid']),
  ]);

/** How many there are in the reader's scope. */
export async function countListings(reader: Reader, scope: Scope, asked: CountAsked): Promise<number> {
  const { sql, params } = counted(scope, asked, WHOLE);
  const { count } = await reader.one<{ count: number }>(`SELECT count(*)::int AS count FROM listing l ${sql}`, params);
  return count;
}

/** Those behind the count, by their day; one more than asked for. */
export function listCountedListings(
  reader: Reader,
  scope: Scope,
  { asked, cut, limit, last }: ListAsked,
): Promise<CountedListing[]> {
  const { sql, params, place } = counted(scope, asked, cut, last);
  return reader.query<CountedListing>(
    `SELECT l.id, l.version, l.listed_on AS "sortOn", u.name AS "unitName",
            (SELECT left(string_agg(i.title, '；' ORDER BY i.position), 200) FROM listing_item i WHERE i.listing_id = l.id) AS title
       FROM listing l JOIN unit u ON u.id = l.unit_id ${sql} ORDER BY l.listed_on, l.id LIMIT ${place(limit + 1)}`,
    params,
  );
}
