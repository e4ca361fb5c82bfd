import type { Reader } from '../../../platform/database/tx.js';
import { after, type Condition, given, where, type Where } from '../../../platform/database/where.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { type CountAsked, type CountCut, WHOLE } from '../domain/count.js';
import type { PublicationCountId } from '../domain/publication-count.js';
import type { ListAsked } from './entry-counts.js';

/** A bulletin, or a month, that is counted. */
export interface CountedPublication {
  readonly id: string;
  /** The last day of its month. */
  readonly dataDay: Day;
  readonly sortOn: Day;
  /** The bulletin that covers it. */
  readonly publicationId: string;
}

/** Issued by the day ($2); what mends another is no bulletin more. The rows are kept by `publications`, which stands above; here they are only read. */
const ISSUED = `publication p WHERE p.kind = 'BULLETIN' AND p.state = 'ISSUED' AND p.corrects IS NULL AND p.issued_on <= $2::date`;
/** Joined to the next month of its own: every month between is joined, too. */
const JOINED = `SELECT m.id, m.data_day, m.data_day AS sort_on, next.id AS publication_id FROM bulletin_month m
    JOIN LATERAL (SELECT p.id, p.data_day FROM ${ISSUED} AND p.data_day > m.data_day ORDER BY p.data_day LIMIT 1) next ON true
   WHERE m.outcome = 'JOINED' AND m.made_on <= $2::date AND extract(year FROM m.data_day) = $1
     AND NOT EXISTS (SELECT FROM generate_series(date_trunc('month', m.data_day) + interval '1 month', date_trunc('month', next.data_day) - interval '1 month', interval '1 month') g
       WHERE NOT EXISTS (SELECT FROM bulletin_month b WHERE b.outcome = 'JOINED' AND date_trunc('month', b.data_day) = g))`;

const FOUND: Readonly<Record<PublicationCountId, string>> = {
  'bulletins.issued': `SELECT p.id, p.data_day, p.issued_on AS sort_on, p.id AS publication_id FROM ${ISSUED} AND extract(year FROM p.issued_on) = $1`,
  'bulletins.months': `SELECT p.id, p.data_day, p.data_day AS sort_on, p.id AS publication_id FROM ${ISSUED} AND extract(year FROM p.data_day) = $1 UNION ALL ${JOINED}`,
};

/** What bulletins do not have cuts all of them away. */
const without = (...cuts: readonly unknown[]): Condition | null =>
  cuts.every((cut) => cut === null) ? null : () => 'false';

const asking = ({ year, asOf, unitId }: CountAsked, cut: CountCut, last?: readonly unknown[]): Where =>
  where(
    [
      given('found.sort_on < $::date', cut.before),
      without(unitId, cut.kind, cut.level, cut.domain, cut.projectId),
      after('(found.sort_on, found.id)', last, ['date', 'uuid']),
    ],
    [year, asOf],
  );

/** How many there are. */
export async function countPublications(reader: Reader, id: PublicationCountId, asked: CountAsked): Promise<number> {
  const { sql, params } = asking(asked, WHOLE);
  const { count } = await reader.one<{ count: number }>(
    `SELECT count(*)::int AS count FROM (${FOUND[id]}) found ${sql}`,
    params,
  );
  return count;
}

/** Those behind the count, by their day; one more than asked for. */
export function listCountedPublications(
  reader: Reader,
  id: PublicationCountId,
  { asked, cut, limit, last }: ListAsked,
): Promise<CountedPublication[]> {
  const { sql, params, place } = asking(asked, cut, last);
  return reader.query<CountedPublication>(
    `SELECT found.id, found.data_day AS "dataDay", found.sort_on AS "sortOn", found.publication_id AS "publicationId"
       FROM (${FOUND[id]}) found ${sql} ORDER BY found.sort_on, found.id LIMIT ${place(limit + 1)}`,
    params,
  );
}
